package publish

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
	"uppfoljning/report/workbook/read"
	"uppfoljning/report/workbook/write"
)

// Book is a workbook that has been read to be copied.
type Book struct {
	Name string // what it is called where something is told of it
	write.Source
}

// harmless are the errors that keep a report from being written, but no text of
// the workbook from being found: they are there in the copy too.
var harmless = map[report.Code]bool{
	"field-missing": true, "years-differ": true,
	"hidden-sheet": true, "hidden-column": true, "hidden-rows": true, "hidden-commitments": true,
	"area-unknown": true, "area-unknown-near": true, "area-duplicate": true,
}

// ReadBook reads a workbook to copy it. Where it cannot be copied b is nil, and
// faults are the errors in it. The error is that of ctx.
func ReadBook(ctx context.Context, name string, data []byte) (b *Book, faults report.Problems, err error) {
	r, l, problems, err := read.WithLayout(ctx, bytes.NewReader(data), int64(len(data)))
	if ctx.Err() != nil {
		return nil, nil, ctx.Err()
	}
	if err != nil {
		panic("internal error: " + err.Error()) // bytes in memory can be read
	}
	if r != nil {
		problems = append(problems, report.Check(r)...).Sort()
	}
	for _, p := range problems {
		if p.Severity() == report.Error && !harmless[p.Code] {
			faults = append(faults, p)
		}
	}
	if len(faults) > 0 {
		return nil, faults, nil
	}
	return &Book{name, write.Source{Data: data, Report: r, Layout: l}}, nil, nil
}

// ErrNoYear tells that neither the old workbook nor the order has a year.
var ErrNoYear = errors.New("there is no year")

// UnheldError tells that a workbook can be read, but is built in a way that the
// library that changes workbooks cannot hold.
type UnheldError struct {
	Name string // of the workbook
	Err  error
}

func (e *UnheldError) Error() string { return fmt.Sprintf("%s cannot be copied: %v", e.Name, e.Err) }
func (e *UnheldError) Unwrap() error { return e.Err }

// Rollover makes the workbook of the years to come of an old one, and sees that
// it says what it should. The error is ErrNoYear or an *UnheldError.
func Rollover(ctx context.Context, old *Book, o write.RolloverOptions) (data []byte, events []write.Event, err error) {
	if o.Years.First == 0 && old.Report.Years.First == 0 {
		return nil, nil, ErrNoYear
	}
	var b bytes.Buffer
	if events, err = write.Rollover(&b, old.Source, o); err != nil {
		return nil, nil, &UnheldError{old.Name, err}
	}
	if o.Years.First == 0 {
		o.Years = old.Report.Years.After()
	}
	want, _ := report.Next(old.Report, o.Years)
	if o.Municipality != "" {
		want.Municipalities = municipalities(o.Municipality)
	}
	verify(ctx, b.Bytes(), want)
	return b.Bytes(), events, nil
}

func municipalities(typed string) (all []report.Value) {
	for name := range strings.SplitSeq(typed, ";") {
		if name = strings.TrimSpace(name); name != "" {
			all = append(all, report.Value{Text: name})
		}
	}
	return all
}

// Deed is something that was done to a copy, to be told in Swedish.
type Deed struct {
	At   string `json:"at"` // in which cells of which workbook
	Said string `json:"said"`
}

// Deeds tells what was done. names are those of the workbooks.
func Deeds(events []write.Event, names []string) (all []Deed) {
	for _, ev := range events {
		at := ev.From.String()
		if at == "" {
			at = ev.To.String()
		}
		if len(names) > 1 {
			at = filepath.Base(names[ev.File]) + " " + at
			if to := ev.To.String(); to != "" && ev.From.Sheet != "" {
				at += " → " + to
			}
		}
		said := ev.Sentence()
		if ev.Text != "" {
			said += " " + stood(ev.Kind, len(names) > 1, quoted(ev.Text))
		}
		all = append(all, Deed{at, said})
	}
	return all
}

// UnknownPartyError tells that nobody by a name is responsible for anything.
type UnknownPartyError struct{ Name, Book string }

func (e *UnknownPartyError) Error() string {
	return fmt.Sprintf("%s knows no party %q", e.Book, e.Name)
}

// OtherYearsError tells that two workbooks are not of the same years.
type OtherYearsError struct {
	Mine, Theirs           string // their names
	MineYears, TheirsYears report.Years
}

func (e *OtherYearsError) Error() string {
	return fmt.Sprintf("%s and %s differ in their years", e.Mine, e.Theirs)
}

// Merge brings the answers of one workbook after the other into a copy of the
// first, and sees that nothing is lost. parties are those who have written in
// each. The error is an *UnknownPartyError, an *OtherYearsError or an *UnheldError.
func Merge(ctx context.Context, books []*Book, parties []string) (data []byte, events []write.Event, err error) {
	first := books[0]
	for _, name := range parties {
		if !isParty(first.Report, name) {
			return nil, nil, &UnknownPartyError{name, first.Name}
		}
	}
	for _, b := range books[1:] {
		mine, theirs := first.Report.Years, b.Report.Years
		if mine.First != theirs.First || mine.Last != theirs.Last {
			return nil, nil, &OtherYearsError{first.Name, b.Name, mine, theirs}
		}
	}
	mine := *first
	for i, theirs := range books[1:] {
		var b bytes.Buffer
		o := write.MergeOptions{Mine: parties[0], Theirs: parties[i+1], Before: i, Earlier: events}
		var other *write.TheirsError
		switch events, err = write.Merge(&b, mine.Source, theirs.Source, o); {
		case errors.As(err, &other):
			return nil, nil, &UnheldError{theirs.Name, err}
		case err != nil:
			return nil, nil, &UnheldError{first.Name, err}
		}
		mine = *verifyMerge(ctx, b.Bytes(), &mine, theirs)
	}
	return mine.Data, events, nil
}

// isParty reports whether the reader takes a name in a heading for a party.
func isParty(r *report.Report, name string) bool {
	known := report.MainParties()
	for _, m := range r.Municipalities {
		known = append(known, m.Text)
	}
	for i := range r.Commitments {
		who := r.Commitments[i].Responsible.Text
		known = append(append(known, who), report.SplitParties(who)...)
	}
	return slices.ContainsFunc(known, func(k string) bool { return workbook.Fold(k) == workbook.Fold(name) })
}
