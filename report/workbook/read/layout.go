package read

import (
	"slices"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// layout tells where everything stands that the model was made of. It is asked
// for after the model, and adds no problem.
func (m *modeller) layout() *workbook.Layout {
	problems := m.problems
	defer func() { m.problems = problems }()
	l := &workbook.Layout{Fields: m.fields}
	for _, t := range m.tables {
		l.Tables = append(l.Tables, t.layout())
	}
	return l
}

func (t *table) layout() workbook.Table {
	out := workbook.Table{Key: t.grid.def.Key, Place: t.grid.place, Head: t.head}
	for _, c := range t.columns {
		out.Columns = append(out.Columns, t.placeOf(c))
	}
	for i := range t.grid.rows {
		r := &t.grid.rows[i]
		filled := false
		for j := range r.cells {
			c := &r.cells[j]
			if c.lent > 0 || c.blank() {
				continue
			}
			filled = true
			text := c.fault()
			if text == "" {
				text = shownLines(c)
			}
			out.Cells = append(out.Cells, report.Value{Text: text, Cell: t.grid.at(r.number, c.col)})
		}
		if filled && r.number > t.head {
			out.Rows = append(out.Rows, t.rowOf(r))
		}
	}
	return out
}

// placeOf tells of a column what it is read as.
func (t *table) placeOf(c column) workbook.Place {
	p := workbook.Place{Heading: c.Heading, Col: c.col}
	if !c.Column.Periodic {
		return p
	}
	for _, s := range t.answers {
		if s.columns[c.Column.Key].col == c.col {
			p.Period = s.period
			return p
		}
	}
	p.Unread = true
	_, within := t.resolve(c.Period, c.Years)
	p.Outside = !within
	return p
}

func (t *table) rowOf(r *row) workbook.Row {
	out := workbook.Row{Number: r.number, Commitment: -1}
	if i, ok := t.placed[r.number]; ok {
		out.Commitment = i
	}
	out.Filtered = r.hidden && t.grid.filteredOut(r)
	rec := record{t, r}
	if p, y, ok := report.ParsePeriod(rec.value(workbook.Period, " ").Text); ok {
		out.Period, _ = t.resolve(p, y)
	}
	out.Party = rec.value(workbook.Party, ", ").Text
	return out
}

// shownLines gives the text of a cell, tidied, line by line.
func shownLines(c *cell) string {
	var out []string
	for _, l := range lines(letters(c)) {
		if s := plain(tidy(l)); s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, "\n")
}

// keep remembers a table for the layout. Columns are told from the left.
func (m *modeller) keep(t *table) *table {
	m.tables = append(m.tables, t)
	return t
}

// keepFields remembers where the fields of Settings stand.
func (s *settings) keepFields() {
	for _, f := range workbook.Fields.Columns {
		if v := s.found[f.Key]; v.cell != nil {
			s.fields = append(s.fields, workbook.Field{Key: f.Key, Name: v.name, Value: v.at})
		}
	}
	slices.SortStableFunc(s.fields, func(a, b workbook.Field) int { return a.Name.Row - b.Name.Row })
}
