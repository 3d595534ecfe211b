package read

import (
	"slices"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// areas reads the focus areas, in the order of their rows. A sheet without any
// defines none: then the commitments do.
func (m *modeller) areas() {
	g := m.sheet(workbook.Areas)
	if g == nil {
		return
	}
	if len(g.rows) == 0 {
		m.add("areas-missing", g.place, g.place.Sheet)
		return
	}
	t := m.table(g)
	if t == nil {
		return
	}
	t.requireColumns()
	slots := t.slots(nil)
	t.answers = slots
	records := t.records()
	for _, r := range records {
		r.area(slots)
	}
	m.report.HasAreasSheet = len(m.report.Areas) > 0
	if len(records) == 0 {
		m.add("areas-missing", g.place, g.place.Sheet)
	}
}

// area adds a row to the focus areas: as a new one or, where its name is that of
// a merged cell or left out, to the one above.
func (r record) area(slots []slot) {
	m := r.modeller
	name, _ := r.cell(workbook.Area)
	next := name.lent > 0 || name.blank()
	if next && len(m.report.Areas) == 0 {
		r.missing(workbook.Area)
		return
	}
	if next {
		r = r.own()
	}
	area := report.FocusArea{
		Name:        m.canonical(r.value(workbook.Area, " ")),
		Description: r.text(workbook.Description),
		Situation:   r.text(workbook.Situation),
		Problem:     r.text(workbook.Problem),
		Goal:        r.text(workbook.Goal),
		FollowUps:   r.followUps(slots),
	}
	switch {
	case next:
		extend(&m.report.Areas[len(m.report.Areas)-1], area)
	case area.Name.Text != "":
		m.report.Areas = append(m.report.Areas, area)
	}
}

// own gives a record without what merged cells lend it.
func (r record) own() record {
	bare := *r.row
	bare.cells = slices.DeleteFunc(slices.Clone(bare.cells), func(c cell) bool { return c.lent > 0 })
	r.row = &bare
	return r
}

// extend adds what a further row says of a focus area.
func extend(a *report.FocusArea, more report.FocusArea) {
	join(&a.Description, more.Description)
	join(&a.Situation, more.Situation)
	join(&a.Problem, more.Problem)
	join(&a.Goal, more.Goal)
	for _, f := range more.FollowUps {
		i := slices.IndexFunc(a.FollowUps, func(g report.FollowUp) bool { return g.Period == f.Period && g.Party == f.Party })
		if i < 0 {
			a.FollowUps = append(a.FollowUps, f)
			continue
		}
		join(&a.FollowUps[i].Text, f.Text)
	}
}

func join(to *report.Text, from report.Text) {
	if from.Empty() {
		return
	}
	to.Cell = firstCell(to.Cell, from.Cell)
	to.Paragraphs = slices.Concat(to.Paragraphs, from.Paragraphs)
}

// missing reports a required value that a row lacks.
func (r record) missing(key workbook.Key) {
	if col, ok := r.column(key); ok {
		if c, at := r.in(col.col); c.fault() == "" {
			r.add("value-missing", at, col.Name)
		}
	}
}

// canonical gives a focus area's name as its own sheet spells it, or as it
// stands where no name is the same but for case, space and a written "&".
func (m *modeller) canonical(name report.Value) report.Value {
	if m.spelling == nil {
		m.spelling = map[string]string{}
	}
	for ; m.spelled < len(m.report.Areas); m.spelled++ {
		text := m.report.Areas[m.spelled].Name.Text
		if key := areaKey(text); m.spelling[key] == "" {
			m.spelling[key] = text
		}
	}
	if text := m.spelling[areaKey(name.Text)]; text != "" {
		name.Text = text
	}
	return name
}
