package read

import (
	"slices"
	"strconv"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// column is one that the program reads.
type column struct {
	workbook.Heading
	col int
	at  report.Cell // of the heading
}

// table finds the heading row of a sheet and its columns. It is nil, and a
// problem, where there is none.
func (m *modeller) table(g *grid) *table {
	above, head := g.headingRow()
	if head == nil {
		m.headingRowMissing(g)
		return nil
	}
	m.aboveHeadings(g, above)
	m.skippedHeadings(g, above, head)
	t := &table{modeller: m, grid: g, head: head.number}
	t.findColumns(head)
	return m.keep(t)
}

// headingRow gives the first of the rows at the top in which two headings
// stand, or the row below that it is the headings above; else one heading that
// the sheet cannot do without. above is head, or the row that it was taken in
// the place of. Both are nil where there is none.
func (g *grid) headingRow() (above, head *row) {
	top := g.top()
	for i := range top {
		if known := g.headingsIn(&top[i]); len(known) >= 2 {
			return &top[i], properHeadings(g, top[i:], known)
		}
	}
	for i := range top {
		if known := g.headingsIn(&top[i]); len(known) == 1 && (known[0].Column.Required || !g.def.Requires()) {
			return &top[i], &top[i]
		}
	}
	return nil, nil
}

// top is the rows among which the heading row is.
func (g *grid) top() []row {
	n, _ := g.find(maxHead + 1)
	return g.rows[:n]
}

// headingsIn gives the headings that a row has. What looks like a column with a
// party may as well be a sentence.
func (g *grid) headingsIn(r *row) (known []workbook.Heading) {
	for _, c := range r.cells {
		if h, ok := g.def.Heading(c.text); ok && h.Party == "" {
			known = append(known, h)
		}
	}
	return known
}

// properHeadings gives the row that has the headings, of one with some and the
// two below it. A row has headings above its own where it has clearly more, and
// one that cannot be done without; or more, and some that reach down into it.
func properHeadings(g *grid, rows []row, known []workbook.Heading) *row {
	has := func(all []workbook.Heading, key workbook.Key) bool {
		return slices.ContainsFunc(all, func(h workbook.Heading) bool { return h.Column.Key == key })
	}
	for i := 1; i < len(rows) && rows[i].number <= rows[0].number+2; i++ {
		more := g.headingsIn(&rows[i])
		needed := slices.ContainsFunc(more, func(h workbook.Heading) bool {
			return h.Column.Required && !has(known, h.Column.Key)
		})
		reached := slices.ContainsFunc(rows[i].cells, func(c cell) bool { return c.lent == rows[0].number })
		if needed && len(more) >= len(known)+2 || reached && len(more) > len(known) {
			return &rows[i]
		}
	}
	return &rows[0]
}

// aboveHeadings names what stands above all headings, unless it is one text: that
// is a title.
func (m *modeller) aboveHeadings(g *grid, above *row) {
	var texts []string
	var first report.Cell
	for i := range g.rows {
		r := &g.rows[i]
		for j := range r.cells {
			c := &r.cells[j]
			if r.number >= above.number || c.lent > 0 {
				continue
			}
			if text := oneLine(c, " "); text != "" {
				if texts == nil {
					first = g.at(r.number, c.col)
				}
				texts = append(texts, text)
			}
		}
	}
	if len(texts) > 1 {
		m.add("text-above-headings", first, strings.Join(texts, "; "))
	}
}

// skippedHeadings names the headings above the heading row, unless there is one
// alone: that is a title.
func (m *modeller) skippedHeadings(g *grid, above, head *row) {
	var texts []string
	for i := range g.rows {
		r := &g.rows[i]
		for j := range r.cells {
			c := &r.cells[j]
			below := head.cell(c.col)
			if r.number < above.number || r.number >= head.number || c.lent > 0 || below != nil && below.lent == r.number {
				continue
			}
			if text := oneLine(c, " "); text != "" {
				texts = append(texts, text)
			}
		}
	}
	if len(texts) > 1 {
		m.add("heading-row-skipped", g.at(above.number, 0), strconv.Itoa(head.number), strings.Join(texts, ", "))
	}
}

// headingRowMissing reports that a sheet has no heading row, and which row is
// most like one.
func (m *modeller) headingRowMissing(g *grid) {
	most, where, mend := 0, 0, []string(nil)
	top := g.top()
	for i := range top {
		near, score := g.nearHeadings(&top[i])
		if len(near) > 0 && score > most {
			most, where, mend = score, top[i].number, near
		}
	}
	if most > 0 {
		m.add("heading-row-near", g.at(where, 0), g.place.Sheet, strconv.Itoa(where), strings.Join(mend, ", "))
		return
	}
	m.add("heading-row-missing", g.place, g.place.Sheet, examples(g.def))
}

// nearHeadings tells what to write where to make a row the heading row, and how
// like one it is: one heading alone counts only where the sheet needs it.
func (g *grid) nearHeadings(r *row) (mend []string, score int) {
	needed := false
	for i := range r.cells {
		c := &r.cells[i]
		text := oneLine(c, " ")
		h, ok := g.def.Heading(text)
		if !ok || h.Party != "" {
			name := g.suggest(text)
			if h, ok = g.def.Heading(name); !ok {
				continue
			}
			at := report.Cell{Row: r.number, Col: c.col}
			mend = append(mend, writeInstead(name, at, text))
		}
		needed = needed || h.Column.Required
		score++
	}
	if score < 2 && !needed {
		return nil, 0
	}
	return mend, score
}

// suggest gives the heading that a text is most likely meant for, or "".
func (g *grid) suggest(text string) string {
	if otherHeadings[workbook.Fold(text)] {
		return ""
	}
	if name, _, ok := g.def.Remark(text); ok {
		return name
	}
	if near := report.Nearest(workbook.Fold(text), g.def.ColumnNames()); near != "" {
		return near
	}
	return g.suggestPeriodic(text)
}

// suggestPeriodic gives the heading that is likely meant by a misspelled name
// with a period or one of the main parties after it, or "".
func (g *grid) suggestPeriodic(text string) string {
	var names []string
	for _, c := range g.def.Columns {
		if c.Periodic {
			names = append(names, c.Names...)
		}
	}
	words := strings.Fields(text)
	for n := min(len(words)-1, maxSuggested); n > 0; n-- {
		near := report.Nearest(workbook.Fold(strings.Join(words[:n], " ")), names)
		if near == "" {
			continue
		}
		meant := near + " " + strings.Join(words[n:], " ")
		if h, ok := g.def.Heading(meant); ok && (h.Party == "" || slices.Contains(report.MainParties(), workbook.Fold(h.Party))) {
			return meant
		}
	}
	return ""
}

// maxSuggested is the words of the longest name of a column with a period.
const maxSuggested = 3

// examples gives the headings to name when none is found.
func examples(def workbook.Sheet) string {
	var names []string
	for _, c := range def.Columns {
		if c.Required || !def.Requires() {
			names = append(names, c.Names[0])
		}
	}
	return strings.Join(names, ", ")
}

func (t *table) findColumns(head *row) {
	for i := range head.cells {
		c := &head.cells[i]
		text, at := oneLine(c, " "), t.grid.at(head.number, c.col)
		h, ok := t.grid.def.Heading(text)
		switch {
		case c.fault() != "":
			t.fault(c, at)
			t.unread = append(t.unread, c.col)
			continue
		case text == "":
			continue
		case !ok && t.grid.def.Series && !c.date().IsZero(): // "jan-23", as Excel shows what it takes for a date
			h = workbook.PointHeading(text, report.Period{Unit: report.Dates, From: c.date(), To: c.date()}, report.Years{})
		case !ok:
			t.unknownColumn(text, at)
			continue
		}
		t.columns = append(t.columns, column{h, c.col, at})
	}
	t.dropDuplicates()
}

func (t *table) unknownColumn(text string, at report.Cell) {
	t.unread = append(t.unread, at.Col)
	def := t.grid.def
	if def.Key == workbook.Settings && workbook.Fold(text) == workbook.Fold(workbook.Explanation) {
		return
	}
	if t.decidesPublishing(text) {
		publish, _ := def.Column(workbook.Publish)
		t.add("column-publish-near", at, text, publish.Names[0])
		return
	}
	if meant := t.periodMeant(text); meant != "" {
		t.add("column-period-alone", at, text, meant)
		return
	}
	if name, remark, ok := def.Remark(text); ok {
		t.add("column-remark", at, text, remark, name)
		return
	}
	folded := workbook.Fold(text)
	switch near := t.grid.suggest(text); {
	case def.Key == workbook.Commitments && commentHeadings[folded]:
		t.add("column-comment", at, text)
	case near != "":
		t.add("column-unknown-near", at, text, near)
	default:
		t.strange = append(t.strange, report.Value{Text: text, Cell: at})
	}
}

// periodMeant gives what a column headed by a period alone is likely to hold:
// the follow-up of the period or, where another column has that, its status. It
// is "" where the text is no period, or nothing is told by period.
func (t *table) periodMeant(text string) string {
	if _, _, ok := report.ParsePeriod(text); !ok {
		return ""
	}
	for _, key := range []workbook.Key{workbook.FollowUp, workbook.Status} {
		c, ok := t.grid.def.Column(key)
		if !ok {
			continue
		}
		if meant, _ := t.grid.def.Heading(c.Names[0] + " " + text); !t.takes(meant) {
			return c.Names[0]
		}
	}
	return ""
}

// takes reports whether a column has a heading that means the same.
func (t *table) takes(meant workbook.Heading) bool {
	i, _ := t.grid.find(t.head)
	return slices.ContainsFunc(t.grid.headingsIn(&t.grid.rows[i]), func(h workbook.Heading) bool {
		return column{Heading: h}.same(column{Heading: meant})
	})
}

// decidesPublishing reports whether a heading that is not understood seems to be
// that of the answers on what may be published, and no other is. To go on
// without them would be to publish what somebody has said No to.
func (t *table) decidesPublishing(text string) bool {
	def := t.grid.def
	publish, ok := def.Column(workbook.Publish)
	if !ok || t.takes(workbook.Heading{Column: publish}) {
		return false
	}
	folded := workbook.Fold(text)
	return slices.Contains(publish.Names, t.grid.suggest(text)) ||
		slices.ContainsFunc(publishStems, func(stem string) bool { return strings.Contains(folded, stem) })
}

// dropDuplicates keeps the first of columns that claim one name.
func (t *table) dropDuplicates() {
	var kept []column
	for _, c := range t.columns {
		i := slices.IndexFunc(kept, c.same)
		if i < 0 {
			kept = append(kept, c)
			continue
		}
		t.unread = append(t.unread, c.col)
		t.addRelated("column-duplicate", c.at, []report.Cell{kept[i].at},
			report.ColumnName(kept[i].col), report.ColumnName(c.col), c.Column.Names[0])
	}
	t.columns = kept
}

func (c column) same(d column) bool {
	return c.Column.Key == d.Column.Key && c.Period == d.Period && c.Years == d.Years &&
		workbook.Fold(c.Party) == workbook.Fold(d.Party)
}

// requireColumns reports required columns that are missing, and those that
// nothing is known of. The first of these may be the one that holds what the
// sheet is about, under a heading of its own.
func (t *table) requireColumns() {
	for _, c := range t.grid.def.Columns {
		if _, ok := t.column(c.Key); !c.Required || ok {
			continue
		}
		if subject := c.Key == workbook.Wording || c.Key == workbook.Measure; subject && len(t.strange) > 0 {
			like := t.strange[0]
			t.strange = t.strange[1:]
			t.add("column-missing-like", like.Cell, c.Names[0], t.grid.place.Sheet, like.Text)
			continue
		}
		t.add("column-missing", t.grid.at(t.head, 0), c.Names[0], t.grid.place.Sheet)
	}
	code := report.Code("column-unknown")
	if t.grid.def.Series {
		code = "column-no-period"
	}
	for _, v := range t.strange {
		t.add(code, v.Cell, v.Text)
	}
}
