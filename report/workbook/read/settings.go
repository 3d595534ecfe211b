package read

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// settings reads what the document is.
func (m *modeller) settings() {
	s := settings{modeller: m, found: map[workbook.Key]found{}, moved: map[report.Cell]bool{}}
	g := m.sheet(workbook.Settings)
	if g == nil {
		m.add("settings-missing", report.Cell{})
		return
	}
	s.sheet = g.place
	s.read(g)
	s.keepFields()
	s.choices()
	s.municipalities()
	s.logo(g)
	s.years()
	s.date()
	values, texts := s.targets()
	for _, f := range workbook.Fields.Columns {
		v := s.found[f.Key]
		switch {
		case v.empty():
		case values[f.Key] != nil:
			*values[f.Key] = m.value(v.cell, v.at, separator(f.Key))
		case texts[f.Key] != nil:
			*texts[f.Key] = m.text(v.cell, v.at)
		}
	}
}

// settings is the fields of the sheet as they stand.
type settings struct {
	*modeller
	sheet report.Cell
	found map[workbook.Key]found
	moved map[report.Cell]bool // values that stand too far from their fields
}

// found is a field that stands in the sheet, with or without a value.
type found struct {
	cell *cell // nil where the field does not stand there
	at   report.Cell
	name report.Cell
}

func (f found) empty() bool { return f.cell == nil || f.cell.empty() }

// targets gives where each field goes that needs no interpretation.
func (s *settings) targets() (map[workbook.Key]*report.Value, map[workbook.Key]*report.Text) {
	r := s.report
	return map[workbook.Key]*report.Value{
			workbook.Title: &r.Title, workbook.Subtitle: &r.Subtitle, workbook.Issuer: &r.Issuer,
			workbook.DocumentType: &r.DocumentType, workbook.Reference: &r.Reference,
			workbook.Officer: &r.Officer, workbook.DecidedBy: &r.DecidedBy, workbook.Meeting: &r.Meeting,
			workbook.Annex: &r.Annex, workbook.Version: &r.Version, workbook.Contact: &r.Contact,
		}, map[workbook.Key]*report.Text{
			workbook.Correction: &r.Correction, workbook.Introduction: &r.Introduction,
			workbook.Summary: &r.Summary, workbook.Proposal: &r.Proposal, workbook.Closing: &r.Closing,
		}
}

// separator is what stands between the lines of a field that is one line: a
// title broken over two lines is one sentence, other fields are lists.
func separator(key workbook.Key) string {
	if key == workbook.Title || key == workbook.Subtitle {
		return " "
	}
	return ", "
}

// read collects the fields. A sheet without headings is read from the column
// in which most names of fields stand, and the next.
func (s *settings) read(g *grid) {
	if len(g.rows) == 0 {
		return
	}
	t := &table{modeller: s.modeller, grid: g}
	if _, head := g.headingRow(); head != nil && len(g.headingsIn(head)) > 1 {
		t = s.table(g)
		t.requireColumns()
	} else {
		first := fieldColumn(g)
		for i, c := range g.def.Columns {
			t.columns = append(t.columns, column{Heading: workbook.Heading{Column: c, Name: c.Names[0]}, col: first + i, at: g.place})
		}
		s.keep(t)
	}
	for _, r := range t.records() {
		s.field(r)
	}
	if t.head == 0 {
		s.besideValues(t)
	}
}

// fieldColumn gives the column in which most names of fields stand, near the
// top.
func fieldColumn(g *grid) (col int) {
	names := map[int]int{}
	col = 1
	for _, r := range g.top() {
		for _, c := range r.cells {
			if _, ok := workbook.Fields.Heading(c.text); !ok {
				continue
			}
			names[c.col]++
			if n := names[c.col]; n > names[col] || n == names[col] && c.col < col {
				col = c.col
			}
		}
	}
	return col
}

// besideValues reports text beside the two columns that are read of a sheet
// without headings, at the first of each other column.
func (s *settings) besideValues(t *table) {
	name, value := t.columns[0].col, t.columns[1].col
	lost := map[int][]int{} // rows, by column
	for _, r := range t.grid.rows {
		for _, c := range r.cells {
			at := t.grid.at(r.number, c.col)
			if c.col != name && c.col != value && !c.blank() && c.lent == 0 && !s.moved[at] {
				lost[c.col] = append(lost[c.col], r.number)
			}
		}
	}
	for _, col := range slices.Sorted(maps.Keys(lost)) {
		s.add("text-beside-value", t.grid.at(lost[col][0], col),
			report.ColumnName(col), report.RowList(lost[col]), report.ColumnName(name), report.ColumnName(value))
	}
}

// field keeps the value of one row.
func (s *settings) field(r record) {
	name, nameAt := r.cell(workbook.FieldName)
	value, at := r.cell(workbook.FieldValue)
	text := oneLine(name, " ")
	h, ok := workbook.Fields.Heading(text)
	filled := !value.empty()
	switch before := s.found[h.Column.Key]; {
	case text == "" && filled:
		s.add("value-without-field", at)
	case text == "":
		s.inspect(name, nameAt)
	case !ok:
		s.unknownField(text, filled, nameAt)
	case filled && !before.empty():
		s.addRelated("field-duplicate", nameAt, []report.Cell{before.name},
			strconv.Itoa(before.name.Row), strconv.Itoa(nameAt.Row), h.Column.Names[0])
	case filled || before.cell == nil:
		s.found[h.Column.Key] = found{value, at, nameAt}
	}
	if ok && !filled {
		s.misplaced(r, text, at)
	}
}

func (s *settings) unknownField(text string, filled bool, at report.Cell) {
	near := report.Nearest(workbook.Fold(text), workbook.Fields.ColumnNames())
	switch {
	case near != "":
		s.add("field-unknown-near", at, text, near)
	case filled:
		s.add("field-unknown", at, text)
	default:
		s.add("text-alone", at)
	}
}

// misplaced reports a value that stands in a column of no name, farther from
// its field than it should.
func (s *settings) misplaced(r record, field string, at report.Cell) {
	for _, c := range r.row.cells {
		if c.col > at.Col && !c.blank() && c.lent == 0 && !slices.Contains(r.unread, c.col) {
			from := r.grid.at(r.row.number, c.col)
			s.moved[from] = true
			s.add("value-misplaced", from, field, report.ColumnName(at.Col)+strconv.Itoa(at.Row))
			return
		}
	}
}

// line gives a field as one line.
func (s *settings) line(key workbook.Key, sep string) report.Value {
	v := s.found[key]
	if v.cell == nil {
		return report.Value{}
	}
	return s.value(v.cell, v.at, sep)
}

// missing reports a required field without a value.
func (s *settings) missing(key workbook.Key) {
	at := s.sheet
	if v := s.found[key]; v.cell != nil {
		at = v.at
	}
	f, _ := workbook.Fields.Column(key)
	s.add("field-missing", at, f.Names[0])
}

func (s *settings) municipalities() {
	v := s.line(workbook.Municipality, ";")
	for name := range strings.SplitSeq(v.Text, ";") {
		if name = strings.TrimSpace(name); name != "" {
			s.report.Municipalities = append(s.report.Municipalities, report.Value{Text: name, Cell: v.Cell})
		}
	}
	if len(s.report.Municipalities) == 0 && s.unfaulted(workbook.Municipality) {
		s.missing(workbook.Municipality)
	}
}

// unfaulted reports whether a field is not an error already.
func (s *settings) unfaulted(key workbook.Key) bool {
	v := s.found[key]
	return v.cell == nil || v.cell.fault() == ""
}

// years reads the fields of years and period, either of which may carry the year.
func (s *settings) years() {
	typed, period := s.line(workbook.Years, " "), s.line(workbook.Period, " ")
	var inPeriod report.Years
	if period.Text != "" {
		p, y, ok := report.ParsePeriod(period.Text)
		if !ok {
			s.add("period-unreadable", period.Cell, period.Text)
		}
		s.report.Period, inPeriod = p, y
	}
	years, ok := report.ParseYears(typed.Text)
	years.Cell = typed.Cell
	switch {
	case typed.Text != "" && !ok:
		s.add("years-unreadable", typed.Cell, typed.Text)
	case ok && inPeriod.First != 0 && (inPeriod.First < years.First || inPeriod.Last > years.Last):
		s.add("years-differ", period.Cell, typed.Text, period.Text)
	case !ok && inPeriod.First != 0:
		years = inPeriod
		years.Cell = period.Cell
	case !ok && s.unfaulted(workbook.Years):
		s.missing(workbook.Years)
	}
	s.report.Years = years
	s.report.Period = s.report.Period.In(years)
}

// date reads the date of the report, which is also the date of the files made
// of it.
func (s *settings) date() {
	s.report.Date = s.line(workbook.Date, " ")
	v := s.found[workbook.Date]
	if v.cell == nil || s.report.Date.Text == "" {
		return
	}
	day, ok := v.cell.date(), !v.cell.date().IsZero()
	if ok {
		s.report.Date.Text = day.Format(time.DateOnly)
	} else {
		day, ok = report.ParseDate(s.report.Date.Text)
	}
	switch text := s.report.Date.Text; {
	case ok:
		s.report.Created = day
	case strings.Trim(text, "0123456789 ") == "":
		s.add("date-number", s.report.Date.Cell, text)
	case report.IsNoDate(text):
		s.add("date-impossible", s.report.Date.Cell, text)
	}
}
