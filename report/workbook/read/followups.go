package read

import (
	"slices"
	"strconv"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// slot is the columns of a sheet that make one follow-up of a row: those whose
// headings carry the same period and party.
type slot struct {
	period  report.Period
	party   report.Value
	columns map[workbook.Key]column
}

// slots groups the columns of follow-ups. A party must be among parties, which
// are folded: else a column of internal remarks would be published.
func (t *table) slots(parties map[string]bool) (slots []slot) {
	for _, c := range t.columns {
		if !c.Column.Periodic {
			continue
		}
		if c.Party != "" && !parties[workbook.Fold(c.Party)] {
			t.unknownParty(c)
			continue
		}
		period, ok := t.resolve(c.Period, c.Years)
		if !ok {
			t.add("column-outside-years", c.at, t.heading(c))
			continue
		}
		i := slices.IndexFunc(slots, func(s slot) bool {
			return s.period == period && workbook.Fold(s.party.Text) == workbook.Fold(c.Party)
		})
		if i < 0 {
			i = len(slots)
			s := slot{period: period, columns: map[workbook.Key]column{}}
			if c.Party != "" {
				s.party = report.Value{Text: c.Party, Cell: c.at}
			}
			slots = append(slots, s)
		}
		if before, taken := slots[i].columns[c.Column.Key]; taken {
			t.samePeriod(before, c)
			continue
		}
		slots[i].columns[c.Column.Key] = c
	}
	return slots
}

// unknownParty reports a column whose heading ends in what is neither a period
// nor a party.
func (t *table) unknownParty(c column) {
	text := t.heading(c)
	if name, remark, ok := t.grid.def.Remark(text); ok {
		t.add("column-remark", c.at, text, remark, name)
		return
	}
	t.add("column-party-unknown", c.at, text, c.Party)
}

// samePeriod reports two columns whose headings differ, but not in what they
// mean: `Uppföljning` and `Uppföljning 2024` in a report on 2024.
func (t *table) samePeriod(a, b column) {
	t.addRelated("column-same-period", b.at, []report.Cell{a.at},
		report.ColumnName(a.col), report.ColumnName(b.col), t.heading(a), t.heading(b))
}

// heading gives what stands as the heading of a column.
func (t *table) heading(c column) string {
	i, _ := t.grid.find(c.at.Row)
	return oneLine(t.grid.rows[i].cell(c.col), " ")
}

// resolve gives a period its year where the report is on several, and reports
// whether it lies within the report's years.
func (m *modeller) resolve(p report.Period, y report.Years) (report.Period, bool) {
	all := m.report.Years
	if all.First == 0 { // an error already; but columns of two years are not alike
		all = report.Years{First: y.First, Last: y.First + 1}
		p, _ = p.Within(y, all)
		return p, true
	}
	return p.Within(y, all)
}

// parties gives, folded, who answers for some commitment: all that the column
// says, and its pieces.
func (t *table) parties(records []record) map[string]bool {
	all := map[string]bool{}
	for _, m := range t.report.Municipalities {
		all[workbook.Fold(m.Text)] = true
	}
	for _, name := range report.MainParties() {
		all[workbook.Fold(name)] = true
	}
	seen := map[string]bool{}
	for _, r := range records {
		c, _ := r.cell(workbook.Responsible)
		whole := oneLine(c, ", ")
		if seen[whole] {
			continue
		}
		seen[whole] = true
		all[workbook.Fold(whole)] = true
		for _, piece := range report.SplitParties(whole) {
			all[workbook.Fold(piece)] = true
		}
	}
	return all
}

// followUps reads the answers in a row, those that say anything. What the row
// says of period and party holds where the headings do not.
func (r record) followUps(slots []slot) (out []report.FollowUp) {
	var rowPeriod report.Period
	v := r.value(workbook.Period, " ")
	if v.Text != "" {
		p, y, ok := report.ParsePeriod(v.Text)
		if !ok {
			r.add("period-unreadable", v.Cell, v.Text)
		} else if p, ok = r.resolve(p, y); !ok {
			r.add("row-outside-years", v.Cell, v.Text)
			return nil
		}
		rowPeriod = p
	}
	rowParty := r.value(workbook.Party, ", ")
	for _, s := range slots {
		f := report.FollowUp{Period: s.period, Party: s.party, Publish: r.publish()}
		if f.Period == (report.Period{}) {
			f.Period = rowPeriod
		}
		if f.Party.Text == "" {
			f.Party = rowParty
		}
		if r.fill(&f, s); f.Cell != (report.Cell{}) {
			out = append(out, f)
		}
	}
	return out
}

// fill reads what a follow-up says; its cell stays zero where that is nothing.
func (r record) fill(f *report.FollowUp, s slot) {
	value := func(key workbook.Key, to *report.Value) {
		if c, ok := s.columns[key]; ok && !r.placeholder(c) {
			cell, at := r.in(c.col)
			*to = r.modeller.value(cell, at, ", ")
			f.Cell = firstCell(f.Cell, to.Cell)
		}
	}
	text := func(key workbook.Key, to *report.Text) {
		if c, ok := s.columns[key]; ok && !r.placeholder(c) {
			*to = r.modeller.text(r.in(c.col))
			f.Cell = firstCell(f.Cell, to.Cell)
		}
	}
	text(workbook.FollowUp, &f.Text)
	value(workbook.Status, &f.Status)
	if word, ok := report.NormalStatus(f.Status.Text); ok {
		f.Status.Text = word
	}
	if c, ok := s.columns[workbook.Status]; ok && f.Status.Text == "" {
		r.colourAlone(c.col)
	}
	value(workbook.Outcome, &f.Outcome)
	text(workbook.Deviation, &f.Deviation)
	text(workbook.NextSteps, &f.NextSteps)
}

// signs are those that people write where there is nothing to say.
const signs = "-–—−‐?.…"

const maxSigns = 60 // bytes of a cell with nothing but signs

// placeholder reports whether nothing but a sign for nothing stands in a column
// that answers: it counts as empty, and a warning says so.
func (r record) placeholder(column column) bool {
	if key := column.Column.Key; key != workbook.FollowUp && key != workbook.Status && key != workbook.Outcome {
		return false
	}
	c, at := r.in(column.col)
	if len(c.text) > maxSigns {
		return false
	}
	sign := oneLine(c, " ")
	if sign == "" || strings.Trim(sign, signs+" ") != "" {
		return false
	}
	if c.lent == 0 {
		r.add("placeholder", at, sign, strings.ToLower(column.Column.Names[0]))
	}
	return true
}

func firstCell(a, b report.Cell) report.Cell {
	if a == (report.Cell{}) {
		return b
	}
	return a
}

// colourAlone warns of a status that is told by colour only. A row may be
// coloured as a whole: then the wording has the colour too. The cells are told
// of together: who colours one status colours them all.
func (r record) colourAlone(col int) {
	status, at := r.in(col)
	wording, _ := r.cell(workbook.Wording)
	if status.fault() == "" && status.fill() != wording.fill() && isColour(status.fill()) {
		r.coloured = append(r.coloured, at)
	}
}

// tellColours reports the cells that colourAlone has found.
func (t *table) tellColours() {
	if n := len(t.coloured); n > 0 {
		t.addRelated("status-colour", t.coloured[0], t.coloured[1:], strconv.Itoa(n))
	}
}

// isColour reports whether a fill is a colour, and not white, grey or black.
func isColour(fill string) bool {
	kind, value, _ := strings.Cut(fill, " ")
	if kind == "rgb" {
		n, _ := strconv.ParseUint(value, 16, 32) // else 0: black
		red, green, blue := n>>16&255, n>>8&255, n&255
		return max(red, green, blue)-min(red, green, blue) >= 32
	}
	n, err := strconv.Atoi(value)
	if kind == "theme" { // 0 to 3 are ground and text (ISO/IEC 29500-1 20.1.6.2)
		return err == nil && n >= 4
	}
	return err == nil && n > 1 && n < 64 && !slices.Contains(indexedGreys, n)
}

// indexedGreys are the colours without a hue among those of the old palette that
// follow black and white (ISO/IEC 29500-1 18.8.27).
var indexedGreys = []int{8, 9, 22, 23, 55, 63}
