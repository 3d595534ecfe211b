package publish

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
	"uppfoljning/report/workbook/write"
)

// Account tells what was done to a copy in the order in which its keeper needs to
// know it.
type Account struct {
	Summary string      `json:"summary"` // what has come of it, in a sentence or a few
	Groups  []DeedGroup `json:"groups"`  // first what must be decided; none is empty
}

// DeedGroup is deeds that are told together.
type DeedGroup struct {
	Title string `json:"title"` // with how many there are
	Fold  bool   `json:"fold"`  // whether it can be folded away: it asks for nothing
	Deeds []Deed `json:"deeds"`
}

// add adds a group, unless there is nothing in it.
func (a *Account) add(title func(n int) string, fold bool, deeds []Deed) {
	if len(deeds) > 0 {
		a.Groups = append(a.Groups, DeedGroup{title(len(deeds)), fold, deeds})
	}
}

// undecided are the kinds that leave something to the keeper of a copy.
var undecided = map[write.EventKind]bool{
	// A new year.
	"mentions-year": true, "cell-left": true, "formula-check": true, "statistics-by-hand": true, "publish-set": true,
	// Two workbooks.
	"left": true, "too-long": true, "promise-differs": true, "wording-differs": true, "wording-alike": true,
	"number-elsewhere": true, "commitment-added": true, "publish-closed": true,
}

// gone are the kinds that tell of what next year's workbook has not.
var gone = map[write.EventKind]bool{
	"commitment-dropped": true, "cell-dropped": true, "note-dropped": true, "concealed-dropped": true,
}

// apart gives the events of some kinds, and the others.
func apart(events []write.Event, kinds map[write.EventKind]bool) (of, rest []write.Event) {
	for _, ev := range events {
		if kinds[ev.Kind] {
			of = append(of, ev)
		} else {
			rest = append(rest, ev)
		}
	}
	return of, rest
}

// RolloverAccount tells what Rollover did to a copy of old.
func RolloverAccount(events []write.Event, old *Book) Account {
	var kept, done []*report.Commitment
	for i := range old.Report.Commitments {
		c := &old.Report.Commitments[i]
		dropped := func(ev write.Event) bool { return ev.Kind == "commitment-dropped" && ev.From == c.Cell }
		if slices.ContainsFunc(events, dropped) {
			done = append(done, c)
		} else {
			kept = append(kept, c)
		}
	}
	names := []string{old.Name}
	a := Account{Summary: rolloverSummary(kept, done)}
	decide, rest := apart(events, undecided)
	lost, rest := apart(rest, gone)
	a.add(titleReview, false, Deeds(decide, names))
	a.add(titleGone, false, Deeds(lost, names))
	a.add(titleOthersOld, true, Deeds(rest, names))
	return a
}

// MergeAccount tells what Merge did, given the same books and parties.
func MergeAccount(events []write.Event, books []*Book, parties []string) Account {
	names := make([]string, len(books))
	for i, b := range books {
		names[i] = b.Name
	}
	answers := answersOf(events, books)
	decide, rest := apart(events, undecided)
	a := Account{Summary: mergeSummary(answers, len(decide))}
	a.add(titleDecide, false, decisions(decide, books, names))
	var lines []Deed
	for _, c := range answers {
		lines = append(lines, Deed{c.at.String(), c.sentence(parties[0])})
	}
	a.add(titleAnswers, false, lines)
	a.add(titleCells, true, Deeds(rest, names))
	return a
}

// decisions tells what is left to decide, and on which commitment where the sentence
// does not say it.
func decisions(events []write.Event, books []*Book, names []string) []Deed {
	deeds := Deeds(events, names)
	for i, ev := range events {
		switch ev.Kind {
		case "promise-differs", "left", "too-long", "publish-closed":
			if c := commitmentAt(books[ev.File], ev.From); c != nil {
				deeds[i].Said = named(c) + ". " + deeds[i].Said
			}
		}
	}
	return deeds
}

// mergedAnswers is what came of the answers on one commitment.
type mergedAnswers struct {
	commitment *report.Commitment
	at         report.Cell // its row in the copy
	parts      []mergedPart
}

// mergedPart is what the answers of a party came to in some columns.
type mergedPart struct {
	kind    write.EventKind // one of answerWords
	party   string
	columns []string // their names, as in a sentence
}

// answersOf gathers what was done with the answers by the commitments that they
// are on, in the order of their rows in the copy. Only what came from another
// workbook counts: it tells of mine too.
func answersOf(events []write.Event, books []*Book) (all []*mergedAnswers) {
	for _, ev := range events {
		kind := ev.Kind
		if kind == "row-added-by" {
			kind = "row-added"
		}
		if ev.File == 0 || answerWords[kind] == "" {
			continue
		}
		c := commitmentAt(books[ev.File], ev.From)
		if c == nil {
			continue
		}
		row := report.Cell{Tab: ev.To.Tab, Sheet: ev.To.Sheet, Row: ev.To.Row}
		i := slices.IndexFunc(all, func(a *mergedAnswers) bool { return sameCommitment(a, c, row) })
		if i < 0 {
			i = len(all)
			all = append(all, &mergedAnswers{commitment: c, at: row})
		}
		all[i].add(kind, ev.By, columnAt(books[ev.File], ev.From))
		if row.Row < all[i].at.Row {
			all[i].at = row
		}
	}
	slices.SortStableFunc(all, func(a, b *mergedAnswers) int { return cmp.Compare(a.at.Row, b.at.Row) })
	return all
}

// sameCommitment reports whether a commitment of theirs is the one whose answers
// are gathered: by its number, or else by the row that they came to.
func sameCommitment(a *mergedAnswers, c *report.Commitment, row report.Cell) bool {
	if a.commitment == c || a.at == row {
		return true
	}
	number := c.Number.Text
	return number != "" && workbook.Fold(a.commitment.Number.Text) == workbook.Fold(number)
}

func (a *mergedAnswers) add(kind write.EventKind, party, column string) {
	i := slices.IndexFunc(a.parts, func(p mergedPart) bool { return p.kind == kind && p.party == party })
	if i < 0 {
		i = len(a.parts)
		a.parts = append(a.parts, mergedPart{kind: kind, party: party})
	}
	if p := &a.parts[i]; !slices.Contains(p.columns, column) {
		p.columns = append(p.columns, column)
	}
}

// differ reports whether two have given different answers.
func (a *mergedAnswers) differ() bool {
	return slices.ContainsFunc(a.parts, func(p mergedPart) bool { return p.kind == "both" })
}

// commitmentAt gives the commitment that a cell of a workbook is on, or nil.
func commitmentAt(b *Book, at report.Cell) *report.Commitment {
	t := b.Layout.Table(workbook.Commitments)
	if t == nil || t.Place.Sheet != at.Sheet {
		return nil
	}
	for _, r := range t.Rows {
		if r.Number == at.Row && r.Commitment >= 0 {
			return &b.Report.Commitments[r.Commitment]
		}
	}
	return nil
}

// columnAt gives the name of the column of a cell among the commitments, as in a
// sentence.
func columnAt(b *Book, at report.Cell) string {
	columns := b.Layout.Table(workbook.Commitments).Columns
	i := slices.IndexFunc(columns, func(c workbook.Place) bool { return c.Col == at.Col })
	if i < 0 {
		return at.String()
	}
	name := columns[i].Heading.Column.Names[0]
	first, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToLower(first)) + name[size:]
}
