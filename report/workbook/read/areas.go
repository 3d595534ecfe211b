package read

import (
	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// areas reads the focus areas, in the order of their rows.
func (m *modeller) areas() {
	g := m.sheet(workbook.Areas)
	if g == nil || len(g.rows) == 0 {
		return
	}
	m.report.HasAreasSheet = true
	t := m.table(g)
	if t == nil {
		return
	}
	t.requireColumns()
	slots := t.slots(nil)
	for _, r := range t.records() {
		area := report.FocusArea{
			Name:        m.canonical(r.value(workbook.Area, " ")),
			Description: r.text(workbook.Description),
			Situation:   r.text(workbook.Situation),
			Problem:     r.text(workbook.Problem),
			Goal:        r.text(workbook.Goal),
			FollowUps:   r.followUps(slots),
		}
		if area.Name.Text == "" {
			r.missing(workbook.Area)
			continue
		}
		m.report.Areas = append(m.report.Areas, area)
	}
}

// missing reports a required value that a row lacks.
func (r record) missing(key workbook.Key) {
	if col, ok := r.column(key); ok {
		if c, at := r.in(col.col); c.fault == "" {
			r.add("value-missing", at, col.Name)
		}
	}
}

// canonical gives a focus area's name as its own sheet spells it, or as it
// stands where no name is the same but for case and space.
func (m *modeller) canonical(name report.Value) report.Value {
	for _, a := range m.report.Areas {
		if workbook.Fold(a.Name.Text) == workbook.Fold(name.Text) {
			name.Text = a.Name.Text
			break
		}
	}
	return name
}
