package desk

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report"
	"uppfoljning/report/workbook"
	"uppfoljning/report/workbook/write"
)

// template makes an empty workbook.
func template(_ context.Context, w Wish, _ []Book) Answer {
	years, ok := w.years()
	if !ok {
		return Answer{Fault: yearsFault}
	}
	var b bytes.Buffer
	o := write.TemplateOptions{Municipality: strings.TrimSpace(w.Municipality), Years: years}
	if err := write.Template(&b, o); err != nil {
		panic(err)
	}
	return Answer{Files: []File{{Name: newName(templateBase, report.Years{}, years), Kind: "xlsx", Data: b.Bytes()}}}
}

// years are those that were typed, if any.
func (w Wish) years() (y report.Years, ok bool) {
	if strings.TrimSpace(w.Years) == "" {
		return y, true
	}
	return report.ParseYears(w.Years)
}

// newName names a workbook for other years than those of the one that it is made
// of: by putting the new year in the place of the old, or last.
func newName(base string, old, years report.Years) string {
	words := func(y report.Years) string {
		if y.First == y.Last {
			return strconv.Itoa(y.First)
		}
		return fmt.Sprintf("%d-%d", y.First, y.Last)
	}
	switch {
	case years.First == 0:
		return base + ".xlsx"
	case old.First != 0 && strings.Contains(base, words(old)):
		return strings.Replace(base, words(old), words(years), 1) + ".xlsx"
	}
	return base + "-" + words(years) + ".xlsx"
}

// open reads workbooks to copy them. Where one of them cannot be copied, the
// answer tells what is wrong in them all.
func open(ctx context.Context, books []Book) (opened []*publish.Book, a Answer) {
	for _, b := range books {
		o, faults, err := publish.ReadBook(ctx, b.Name, b.Data)
		if err != nil {
			panic(err)
		}
		for _, p := range faults {
			at := p.Cell.String()
			if at == "" {
				at = b.Name
			}
			told := problem(p, at)
			if len(books) > 1 {
				told.Book = b.Name
			}
			a.Problems = append(a.Problems, told)
		}
		opened = append(opened, o)
	}
	if len(a.Problems) > 0 {
		a.Fault = copyFault
		return nil, a
	}
	return opened, a
}

// unheld tells of a workbook that can be read and not be copied.
func unheld(err error) Answer {
	var book *publish.UnheldError
	if !errors.As(err, &book) {
		panic(err)
	}
	return Answer{Fault: fmt.Sprintf(unheldFault, book.Name)}
}

// rollover makes next year's workbook.
func rollover(ctx context.Context, w Wish, books []Book) Answer {
	years, ok := w.years()
	if !ok {
		return Answer{Fault: yearsFault}
	}
	opened, a := open(ctx, books)
	if opened == nil {
		return a
	}
	old := opened[0]
	data, events, err := publish.Rollover(ctx, old, write.RolloverOptions{Municipality: strings.TrimSpace(w.Municipality), Years: years})
	switch {
	case errors.Is(err, publish.ErrNoYear):
		return Answer{Fault: noYearFault}
	case err != nil:
		return unheld(err)
	}
	if years.First == 0 {
		years = old.Report.Years.After()
	}
	name := newName(base(old.Name), old.Report.Years, years)
	account := publish.RolloverAccount(events, old)
	return Answer{Account: &account, Files: []File{{Name: name, Kind: "xlsx", Data: data}}}
}

// guess tells by the names of workbooks who has written in each.
func guess(_ context.Context, _ Wish, books []Book) Answer {
	parties := make([]string, len(books))
	for i, b := range books {
		parties[i] = publish.PartyOf(b.Name)
	}
	return Answer{Guessed: parties}
}

// merge brings the answers of other copies of a workbook into a new one.
func merge(ctx context.Context, w Wish, books []Book) Answer {
	if fault := mergeFault(w, books); fault != "" {
		return Answer{Fault: fault}
	}
	opened, a := open(ctx, books)
	if opened == nil {
		return a
	}
	parties := trimmed(w.Parties)
	data, events, err := publish.Merge(ctx, opened, parties)
	var unknown *publish.UnknownPartyError
	var other *publish.OtherYearsError
	switch {
	case errors.As(err, &unknown):
		return Answer{Fault: fmt.Sprintf(partyUnknownFault, unknown.Name, unknown.Book)}
	case errors.As(err, &other):
		return Answer{Fault: fmt.Sprintf(otherYearsFault, other.Mine, publish.YearsWords(other.MineYears), other.Theirs, publish.YearsWords(other.TheirsYears))}
	case err != nil:
		return unheld(err)
	}
	names := make([]string, len(books))
	for i, b := range books {
		names[i] = b.Name
	}
	account := publish.MergeAccount(events, opened, parties)
	return Answer{Account: &account, Files: []File{{Name: publish.MergedName(names), Kind: "xlsx", Data: data}}}
}

// mergeFault tells in Swedish what is wrong with what is to be merged, or gives
// "".
func mergeFault(w Wish, books []Book) string {
	if len(books) < 2 {
		return tooFewFault
	}
	parties := trimmed(w.Parties)
	for i, b := range books {
		for _, other := range books[:i] {
			if bytes.Equal(b.Data, other.Data) {
				return fmt.Sprintf(twiceFault, other.Name, b.Name)
			}
		}
		if i >= len(parties) || parties[i] == "" {
			return fmt.Sprintf(whichPartyFault, b.Name)
		}
		for _, other := range parties[:i] {
			if workbook.Fold(other) == workbook.Fold(parties[i]) {
				return fmt.Sprintf(partyTwiceFault, parties[i])
			}
		}
	}
	return ""
}

func trimmed(all []string) (out []string) {
	for _, s := range all {
		out = append(out, strings.TrimSpace(s))
	}
	return out
}
