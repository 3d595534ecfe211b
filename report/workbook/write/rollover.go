package write

import (
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// RolloverOptions is what is known of the year to come. The zero value takes
// the municipality from the old workbook, and the years that follow its own.
type RolloverOptions struct {
	Municipality string
	Years        report.Years
}

// emptied are the fields that are of one year.
var emptied = []workbook.Key{
	workbook.Period, workbook.Date, workbook.Reference, workbook.Meeting, workbook.Annex, workbook.Version,
	workbook.Correction, workbook.Summary, workbook.Proposal, workbook.Closing,
}

// answers are the columns of a commitment that are of one year.
var answers = []workbook.Key{
	workbook.Due, workbook.Outcome, workbook.Status, workbook.FollowUp, workbook.Party,
	workbook.Deviation, workbook.NextSteps, workbook.Period, workbook.Note,
}

// Rollover writes to w a workbook for the years to come, made of the old one: a
// copy, in which the answers are emptied, what is
// done is dropped and the years are raised (see report.Next). Everything else
// stays as it was, known or not. The events tell what was done, in the order of
// the old workbook; they also stand in a sheet of the copy.
//
// The old report must have its years, or o must. The errors are those of w and of
// a workbook that excelize cannot hold.
func Rollover(w io.Writer, old Source, o RolloverOptions) ([]Event, error) {
	e, err := openEdit(old.Data)
	if err != nil {
		return nil, err
	}
	ro := rollover{edit: e, old: old.Report, layout: old.Layout, years: o.Years}
	if ro.years.First == 0 {
		ro.years = ro.old.Years.After()
	}
	if ro.years.First == 0 {
		panic("internal error: rollover to no year")
	}
	ro.next, ro.done = report.Next(ro.old, ro.years)
	ro.settings(o.Municipality)
	for i := range ro.layout.Tables {
		t := &ro.layout.Tables[i]
		switch t.Key {
		case workbook.Areas:
			ro.areas(t)
		case workbook.Commitments:
			ro.commitments(t)
		case workbook.Statistics:
			ro.statistics(t)
		case workbook.Signatures:
			ro.signatures(t)
		}
	}
	ro.otherSheets()
	for _, rows := range ro.emptied {
		ro.fitRows(rows)
	}
	ro.list()
	return ro.events, ro.finish(w)
}

// rollover is a copy on its way to other years.
type rollover struct {
	*edit
	old    *report.Report
	next   *report.Report
	done   []int // commitments of old
	layout *workbook.Layout
	years  report.Years
	events []Event
	// Rows in which answers were emptied, to be made as high as what is left.
	emptied []touched
}

// touched is rows of a sheet, by their old numbers.
type touched struct {
	table *workbook.Table
	rows  []int
}

// fitRows makes the rows that are left as high as their texts.
func (e *edit) fitRows(t touched) {
	sheet := t.table.Place.Sheet
	var now []int
	for _, row := range t.rows {
		if row, ok := moved(e.moves[sheet], row); ok {
			now = append(now, row)
		}
	}
	e.fit(sheet, now, lastColumn(t.table))
}

func (ro *rollover) tell(kind EventKind, from report.Cell, text string, args ...string) {
	ro.events = append(ro.events, Event{Kind: kind, From: from, Args: args, Text: text})
}

// settings empties the fields of one year and raises the years.
func (ro *rollover) settings(municipality string) {
	t := ro.layout.Table(workbook.Settings)
	if t == nil {
		return
	}
	typed := map[report.Cell]string{}
	for _, c := range t.Cells {
		typed[c.Cell] = c.Text
	}
	for _, f := range ro.layout.Fields {
		text := typed[f.Value]
		old := f.Key == workbook.Title && ro.old.Years.NamedIn(text)
		switch {
		case f.Key == workbook.Years || f.Key == workbook.Municipality && municipality != "":
		case text == "":
		case old || slices.Contains(emptied, f.Key):
			ro.clear(f.Value.Sheet, ro.name(f.Value))
			ro.tell("field-emptied", f.Value, text, fieldName(f.Key))
		default:
			ro.mentions(f.Value, text)
		}
	}
	ro.setField(t, workbook.Years, ro.years.Words())
	if municipality != "" {
		ro.setField(t, workbook.Municipality, municipality)
	}
}

// setField writes the value of a field, and its name too where it does not stand
// in the sheet.
func (ro *rollover) setField(t *workbook.Table, key workbook.Key, value string) {
	sheet := t.Place.Sheet
	if f, ok := ro.layout.Field(key); ok {
		ro.set(sheet, ro.name(f.Value), value)
		ro.tell("field-set", f.Value, "", fieldName(key), value)
		return
	}
	last, name, cell := t.Head, 1, 2
	for _, c := range t.Cells {
		last = max(last, c.Cell.Row)
	}
	for _, c := range t.Columns {
		switch c.Heading.Column.Key {
		case workbook.FieldName:
			name = c.Col
		case workbook.FieldValue:
			cell = c.Col
		}
	}
	ro.set(sheet, cellName(name, last+1), fieldName(key))
	ro.set(sheet, cellName(cell, last+1), value)
	ro.tell("field-set", t.At(last+1, cell), "", fieldName(key), value)
}

func fieldName(key workbook.Key) string {
	field, _ := workbook.Fields.Column(key)
	return field.Names[0]
}

// mentions tells of a text that is kept and names the old year.
func (ro *rollover) mentions(at report.Cell, text string) {
	if ro.old.Years.NamedIn(text) {
		ro.tell("mentions-year", at, text, ro.old.Years.Words())
	}
}

func (ro *rollover) areas(t *workbook.Table) {
	ro.emptyColumns(t, []workbook.Key{workbook.FollowUp})
	ro.raiseHeadings(t)
	var kept []int
	answered := ro.answerColumns(t, []workbook.Key{workbook.FollowUp})
	for _, c := range t.Columns {
		if !slices.Contains(answered, c.Col) {
			kept = append(kept, c.Col)
		}
	}
	for _, c := range cellsIn(t, kept) {
		ro.mentions(c.Cell, c.Text)
	}
	ro.tell("areas-kept", t.Place, "", strconv.Itoa(len(ro.next.Areas)))
}

// answerColumns gives the columns of keys that are of the old years. One of
// other years still is, and is left alone.
func (ro *rollover) answerColumns(t *workbook.Table, keys []workbook.Key) (cols []int) {
	for _, c := range t.Columns {
		if slices.Contains(keys, c.Heading.Column.Key) && !c.Outside {
			cols = append(cols, c.Col)
		}
	}
	return cols
}

// emptyColumns clears the cells below the headings of answers.
func (ro *rollover) emptyColumns(t *workbook.Table, keys []workbook.Key) {
	sheet := t.Place.Sheet
	cols := ro.answerColumns(t, keys)
	rows := map[int]bool{}
	count := map[int]int{}
	first := map[int]report.Cell{}
	for _, c := range cellsIn(t, cols) {
		ro.clear(sheet, ro.name(c.Cell))
		rows[c.Cell.Row] = true
		if count[c.Cell.Col]++; count[c.Cell.Col] == 1 {
			first[c.Cell.Col] = c.Cell
		}
	}
	ro.emptied = append(ro.emptied, touched{t, slices.Sorted(maps.Keys(rows))})
	for _, c := range t.Columns {
		switch {
		case count[c.Col] > 0:
			ro.tell("column-emptied", first[c.Col], "", headingOf(t, c.Col), cellCount(count[c.Col]))
		case c.Outside && len(cellsIn(t, []int{c.Col})) > 0:
			ro.tell("column-outside", t.At(t.Head, c.Col), "", headingOf(t, c.Col))
		}
	}
}

// raiseHeadings raises the years in the headings of answers.
func (ro *rollover) raiseHeadings(t *workbook.Table) {
	for _, c := range t.Columns {
		if !c.Heading.Column.Periodic || c.Outside || c.Years == (report.Years{}) {
			continue
		}
		before := headingOf(t, c.Col)
		after := ro.raise(before)
		if after != before {
			at := t.At(t.Head, c.Col)
			ro.set(at.Sheet, ro.name(at), after)
			ro.tell("heading-raised", at, "", before, after)
		}
	}
}

// raise writes a text with its years as much later as the new workbook is.
func (ro *rollover) raise(text string) string {
	by := ro.years.First - ro.old.Years.First
	return yearNumber.ReplaceAllStringFunc(text, func(s string) string {
		n, err := strconv.Atoi(s)
		if err != nil || n < ro.old.Years.First || n > ro.old.Years.Last {
			return s
		}
		return strconv.Itoa(n + by)
	})
}

var yearNumber = regexp.MustCompile(`\b\d{4}\b`)

// signatures empties who signed.
func (ro *rollover) signatures(t *workbook.Table) {
	var cols []int
	for _, c := range t.Columns {
		cols = append(cols, c.Col)
	}
	cells := cellsIn(t, cols)
	for _, c := range cells {
		ro.clear(t.Place.Sheet, ro.name(c.Cell))
		ro.tell("signature-emptied", c.Cell, c.Text)
	}
}

// otherSheets tells of the sheets that the program does not read: they stay.
func (ro *rollover) otherSheets() {
	for i, name := range ro.f.GetSheetList() {
		if _, known := workbook.Find(name); !known {
			ro.tell("sheet-kept", report.Cell{Tab: i + 1, Sheet: name}, "", name)
		}
	}
}

// list sorts the events and puts them in the copy.
func (ro *rollover) list() {
	sortEvents(ro.events)
	rows := [][]any{rolloverHeadings}
	for _, ev := range ro.events {
		rows = append(rows, []any{ev.From.String(), ev.Sentence(), ev.Text})
	}
	ro.addList(rolloverWidths, rows)
}
