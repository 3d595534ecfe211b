package read

import (
	"slices"
	"strconv"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// commitments reads the commitments.
func (m *modeller) commitments() {
	g := m.plan
	if g == nil {
		return
	}
	t := m.table(g)
	if t == nil {
		return
	}
	t.term()
	t.requireColumns()
	records := t.records()
	if _, ok := t.column(workbook.Wording); !ok {
		return
	}
	p := commitments{table: t, slots: t.slots(t.parties(records)), areas: map[string]bool{},
		index: map[string]int{}, seen: map[string]int{}, wide: g.wide()}
	for _, a := range m.report.Areas {
		p.areas[a.Name.Text] = true
	}
	t.answers, t.placed = p.slots, map[int]int{}
	m.report.Commitments = make([]report.Commitment, 0, len(records))
	for _, r := range records {
		p.row(r)
	}
	t.tellColours()
	for i := range m.report.Commitments {
		f := m.report.Commitments[i].FollowUps
		slices.SortStableFunc(f, func(a, b report.FollowUp) int { return a.Period.Compare(b.Period) })
	}
	if len(m.report.Commitments) == 0 && (len(records) == 0 || !m.problems.HasErrors()) {
		m.add("no-commitments", g.place, g.place.Sheet)
	}
}

// commitments is what must be remembered from row to row.
type commitments struct {
	*table
	slots []slot
	area  report.Value    // of the row above
	areas map[string]bool // names of the report's focus areas
	index map[string]int  // of commitments, by what makes two rows one
	seen  map[string]int  // numbers of rows, by all that they say
	said  []byte          // by the row at hand
	wide  map[report.Cell]bool
}

// term settles what the workbook calls a commitment. A column of promises is a
// level above the commitments, unless it is the only one.
func (t *table) term() {
	if _, ok := t.column(workbook.Wording); !ok {
		for i := range t.columns {
			if t.columns[i].Column.Key == workbook.Promise {
				t.columns[i].Column.Key = workbook.Wording
			}
		}
	}
	if c, ok := t.column(workbook.Wording); ok {
		t.report.Term = workbook.Terms[c.Name]
	}
}

// row adds a row to the commitments: as a new one, or as a further follow-up of
// one that has been read.
func (p *commitments) row(r record) {
	if r.isTotal() {
		r.add("total-not-printed", r.grid.at(r.row.number, 0))
		return
	}
	if p.isSection(r) {
		wording, at := r.cell(workbook.Wording)
		r.add("row-heading", at, oneLine(wording, " "))
		return
	}
	c := r.commitment()
	if c.Area.Text == "" {
		c.Area = p.area
	}
	p.area = c.Area
	if c.Area.Text == "" {
		r.missing(workbook.Area)
	}
	if c.Wording.Empty() {
		p.withoutWording(r)
		return
	}
	c.FollowUps = r.followUps(p.slots)
	if before, twice := p.repeated(r); twice {
		p.placed[r.row.number] = p.placed[before]
		return
	}
	if i, ok := p.find(&c); ok {
		p.placed[r.row.number] = i
		p.join(&p.report.Commitments[i], c)
		return
	}
	p.placed[r.row.number] = len(p.report.Commitments)
	p.addArea(c.Area)
	p.report.Commitments = append(p.report.Commitments, c)
}

// isTotal reports whether a row without a wording sums up those above it.
func (r record) isTotal() bool {
	if wording, _ := r.cell(workbook.Wording); !wording.blank() {
		return false
	}
	for i := range r.row.cells {
		if c := &r.row.cells[i]; !c.blank() {
			first, _, _ := strings.Cut(workbook.Fold(oneLine(c, " ")), " ")
			return c.lent == 0 && totalWords[strings.TrimRight(first, ":")]
		}
	}
	return false
}

// isSection reports whether a row is a heading of those below it that stands
// among the wordings: alone, in a cell that is merged over other columns.
func (p *commitments) isSection(r record) bool {
	wording, at := r.cell(workbook.Wording)
	if !p.wide[at] || wording.blank() {
		return false
	}
	for i := range r.row.cells {
		if c := &r.row.cells[i]; c.col != at.Col && c.lent == 0 && !c.blank() {
			return false
		}
	}
	return true
}

// wide gives the cells that are merged over the next columns of their row alone.
func (g *grid) wide() map[report.Cell]bool {
	all := map[report.Cell]bool{}
	for _, a := range g.merged {
		if a.top == a.bottom && a.right > a.left {
			all[g.at(a.top, a.left)] = true
		}
	}
	return all
}

// withoutWording reports a row that promises nothing. One with a focus area
// alone is a heading of the rows below, whose focus area it is.
func (p *commitments) withoutWording(r record) {
	alone := p.isArea(p.area.Text)
	for _, c := range p.columns {
		if cell, _ := r.in(c.col); c.Column.Key != workbook.Area && c.printed() && cell.lent == 0 && !cell.blank() {
			alone = false
		}
	}
	own, _ := r.cell(workbook.Area)
	wording, at := r.cell(workbook.Wording)
	if name := oneLine(own, " "); alone && name != "" && own.lent == 0 && wording.fault() == "" {
		r.add("area-alone", at, name)
		return
	}
	r.missing(workbook.Wording)
}

// isArea reports whether a focus area may have a name: any, where no sheet
// defines them.
func (p *commitments) isArea(name string) bool {
	return !p.report.HasAreasSheet || p.areas[name]
}

// find gives the index of the commitment that c is a further row of, and
// otherwise expects c to be added. A row without a promise is under whichever
// its commitment is.
func (p *commitments) find(c *report.Commitment) (i int, ok bool) {
	promise := workbook.Fold(plainText(c.Promise))
	key := strings.Join([]string{c.Area.Text, workbook.Fold(c.Number.Text), workbook.Fold(plainText(c.Wording))}, "\x00")
	keys := []string{key}
	if promise != "" {
		keys = append(keys, key+"\x00"+promise)
	}
	for _, k := range keys {
		if j, found := p.index[k]; !found {
			p.index[k] = len(p.report.Commitments)
		} else if promise == "" || k != key {
			return j, true
		}
	}
	return 0, false
}

// addArea makes a focus area of a name where no sheet defines them.
func (p *commitments) addArea(name report.Value) {
	if !p.report.HasAreasSheet && !p.areas[name.Text] && name.Text != "" {
		p.areas[name.Text] = true
		p.report.Areas = append(p.report.Areas, report.FocusArea{Name: name})
	}
}

// commitment reads all of a row but its follow-ups.
func (r record) commitment() report.Commitment {
	_, at := r.cell(workbook.Wording)
	publish, publishAt := r.cell(workbook.Publish)
	r.inspect(publish, publishAt)
	unread := publish.fault() != ""
	if word := oneLine(publish, " "); word != "" {
		if _, ok := publishWords[workbook.Fold(word)]; !ok {
			r.add("publish-unreadable", publishAt, word)
			unread = true
		}
	}
	due := r.value(workbook.Due, ", ")
	if report.IsNoDate(due.Text) {
		r.add("date-impossible", due.Cell, due.Text)
	}
	return report.Commitment{
		Cell:        at,
		Number:      r.value(workbook.Number, " "),
		Numbers:     r.numbers(),
		Area:        r.canonical(r.value(workbook.Area, " ")),
		AreaCells:   r.areaCells(),
		Promise:     r.text(workbook.Promise),
		Wording:     r.text(workbook.Wording),
		Heading:     r.value(workbook.Headline, " "),
		Responsible: r.value(workbook.Responsible, ", "),
		Due:         due,
		Target:      r.value(workbook.Target, ", "),
		Unit:        r.value(workbook.Unit, " "),
		Note:        r.text(workbook.Note),
		Publish:     r.publish(),
		PublishCell: publishAt, PublishUnread: unread,
	}
}

// numbers gives where the number of a row stands, or should.
func (r record) numbers() []report.Cell {
	if _, ok := r.column(workbook.Number); !ok {
		return nil
	}
	_, at := r.cell(workbook.Number)
	return []report.Cell{at}
}

// areaCells gives where a row itself says its focus area.
func (r record) areaCells() []report.Cell {
	if c, at := r.cell(workbook.Area); c.lent == 0 && !c.blank() {
		return []report.Cell{at}
	}
	return nil
}

// join adds a row to the commitment that it is a further follow-up of. What
// the first row says of the commitment stands; a row that says otherwise is
// reported.
func (p *commitments) join(c *report.Commitment, more report.Commitment) {
	p.joinValue(workbook.Headline, &c.Heading, more.Heading)
	p.joinValue(workbook.Responsible, &c.Responsible, more.Responsible)
	p.joinValue(workbook.Due, &c.Due, more.Due)
	p.joinValue(workbook.Target, &c.Target, more.Target)
	p.joinValue(workbook.Unit, &c.Unit, more.Unit)
	if !more.Note.Empty() && plainText(more.Note) != plainText(c.Note) {
		c.Note.Cell = firstCell(c.Note.Cell, more.Note.Cell)
		c.Note.Paragraphs = slices.Concat(c.Note.Paragraphs, more.Note.Paragraphs)
	}
	c.Numbers = append(c.Numbers, more.Numbers...)
	c.AreaCells = append(c.AreaCells, more.AreaCells...)
	c.FollowUps = append(c.FollowUps, more.FollowUps...)
	c.Publish = min(c.Publish, more.Publish)
}

func (p *commitments) joinValue(key workbook.Key, to *report.Value, from report.Value) {
	switch {
	case to.Text == "":
		*to = from
	case from.Text != "" && from.Text != to.Text:
		col, _ := p.column(key)
		p.addRelated("rows-differ", from.Cell, []report.Cell{to.Cell}, col.Name, strconv.Itoa(to.Cell.Row))
	}
}

// repeated reports whether a row says exactly what one before it does, and which;
// then it is not read again.
func (p *commitments) repeated(r record) (before int, twice bool) {
	said := p.said[:0]
	for i := range p.columns {
		cell, _ := r.in(p.columns[i].col)
		said = append(append(said, strings.TrimSpace(cell.text)...), 0)
	}
	said = append(said, p.area.Text...)
	p.said = said
	before, twice = p.seen[string(said)]
	if twice {
		p.addRelated("rows-alike", r.grid.at(r.row.number, 0), []report.Cell{r.grid.at(before, 0)},
			strconv.Itoa(r.row.number), strconv.Itoa(before))
		return before, true
	}
	p.seen[string(said)] = r.row.number
	return 0, false
}

// plainText gives a text without its styles.
func plainText(t report.Text) string { return strings.Join(t.Lines(), "\n") }
