package write

import (
	"cmp"
	"slices"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// fill writes an answer that mine lacks where it belongs: in a cell that is
// there for it, or in a new row or a new column of the kind that mine has.
func (m *merge) fill(j int, period report.Period, party string, p piece, publish report.Publish) {
	taken := 0 // by another answer of theirs: a period may have several
	for _, r := range m.rowsOf[j] {
		for _, c := range m.columns {
			if c.Heading.Column.Key != p.key || !m.stands(c, r, period, party) {
				continue
			}
			if at := m.table.At(r.Number, c.Col); !m.written[at] {
				m.put(j, at, p, publish)
				return
			}
			taken = c.Col
		}
	}
	if taken > 0 {
		m.further(j, period, party, taken, p, publish)
		return
	}
	plain, long := m.columnOf(p.key, report.Period{}, ""), m.has(workbook.Period)
	dated, signed := m.columnOf(p.key, period, ""), m.has(workbook.Party)
	switch {
	case party != "" && signed && dated > 0:
		m.further(j, period, party, dated, p, publish)
	case plain > 0 && long && (party == "" || signed):
		m.further(j, period, party, plain, p, publish)
	default:
		col := m.columnFor(p.key, period, party)
		for _, r := range m.rowsOf[j] {
			if (r.Party == "" || party != "") && (r.Period.IsWhole() || !period.IsWhole()) {
				m.put(j, m.table.At(r.Number, col), p, publish)
				return
			}
		}
		m.further(j, period, party, col, p, publish)
	}
}

// stands reports whether what is written in a column and a row is of a period
// and a party.
func (m *merge) stands(c workbook.Place, r workbook.Row, period report.Period, party string) bool {
	if c.Outside || c.Unread {
		return false
	}
	of, by := c.Period, c.Party
	if of == (report.Period{}) {
		of = r.Period
	}
	if by == "" {
		by = r.Party
	}
	return of == period && m.sameParty(by, party)
}

func (m *merge) has(key workbook.Key) bool {
	_, ok := m.table.Column(key)
	return ok
}

// put writes a piece in a cell of mine.
func (m *merge) put(j int, at report.Cell, p piece, publish report.Publish) {
	m.setText(at.Sheet, m.name(at), p.text)
	m.written[at] = true
	m.tell("filled", p.at, at, plainText(p.text), m.headingAt(at))
	m.closed(j, at.Row, publish, p.at)
}

// closed keeps an answer that theirs does not publish from being published by
// mine.
func (m *merge) closed(j, row int, publish report.Publish, from report.Cell) {
	own := &m.mine.Report.Commitments[j]
	if publish <= own.Publish {
		return
	}
	own.Publish = publish // told once
	at := m.table.At(row, m.columnFor(workbook.Publish, report.Period{}, ""))
	m.set(at.Sheet, m.name(at), publishWord(publish))
	m.tell("publish-closed", from, at, "", publishWord(publish))
}

// further adds a row to a commitment, or a cell to one that was added for
// the same answer.
func (m *merge) further(j int, period report.Period, party string, col int, p piece, publish report.Publish) {
	words := ""
	if c := m.columnWith(col); c.Period == (report.Period{}) && !period.IsWhole() && m.has(workbook.Period) {
		words = m.words(period)
	}
	cell := newCell{col, p.text, p.at}
	for i := range m.rows {
		r := &m.rows[i]
		taken := slices.ContainsFunc(r.cells, func(c newCell) bool { return c.col == col })
		if r.commitment == j && r.of == period && r.party == party && !taken {
			r.cells = append(r.cells, cell)
			r.period = cmp.Or(r.period, words)
			r.publish = max(r.publish, publish)
			return
		}
	}
	rows := m.rowsOf[j]
	m.rows = append(m.rows, newRow{
		commitment: j, below: rows[len(rows)-1].Number, period: words, party: party, of: period,
		publish: max(publish, m.mine.Report.Commitments[j].Publish), cells: []newCell{cell},
	})
}

func (m *merge) columnWith(col int) workbook.Place {
	i := slices.IndexFunc(m.columns, func(c workbook.Place) bool { return c.Col == col })
	return m.columns[i]
}

// both keeps what mine and theirs say of one period. In a sheet with a column
// for who answers each has its row; else each has a column of its own, which
// are made where there are none. Where they differ in their statuses alone, what
// else they say stays, as that of both.
func (m *merge) both(j int, period report.Period, party string, mine, theirs []piece, publish report.Publish) {
	if party == "" && !(m.has(workbook.Party) && m.alone(j, period, mine)) {
		apart := func(piece) bool { return true }
		if statusesDiffer(mine, theirs) {
			apart = func(p piece) bool { return p.key == workbook.Status }
		}
		for _, p := range slices.DeleteFunc(slices.Clone(mine), func(p piece) bool { return !apart(p) }) {
			m.moveTo(p, m.columnFor(p.key, m.inHeading(p), m.o.Mine))
		}
		for _, p := range theirs {
			m.used[p.at] = true
			if !apart(p) {
				continue
			}
			col := m.columnFor(p.key, m.inHeading(mine[0]), m.o.Theirs)
			at := m.table.At(mine[0].at.Row, col)
			if m.written[at] {
				m.further(j, period, "", col, p, publish)
				continue
			}
			m.setText(at.Sheet, m.name(at), p.text)
			m.written[at] = true
			m.tell("both", p.at, at, plainText(p.text), m.o.Theirs)
			m.closed(j, at.Row, publish, p.at)
		}
		return
	}
	signer := party
	if party == "" {
		signer = m.o.Theirs
		by, _ := m.table.Column(workbook.Party)
		at := m.table.At(mine[0].at.Row, by.Col)
		m.set(at.Sheet, m.name(at), m.o.Mine)
		m.events = append(m.events, Event{Kind: "signed", By: m.o.Mine, From: mine[0].at, To: at, Args: []string{m.o.Mine}})
	}
	for _, p := range theirs {
		m.used[p.at] = true
		m.further(j, period, signer, m.columnBeside(j, mine[0].at.Row, period, party, p.key), p, publish)
	}
}

// columnBeside gives the column of a key in which a row of mine would hold an
// answer for a period and a party.
func (m *merge) columnBeside(j, row int, period report.Period, party string, key workbook.Key) int {
	for _, r := range m.rowsOf[j] {
		for _, c := range m.columns {
			if r.Number == row && c.Heading.Column.Key == key && m.stands(c, r, period, party) {
				return c.Col
			}
		}
	}
	return m.columnFor(key, period, party)
}

// alone reports whether the rows in which mine answers for a period answer for
// no other: then who answers can be told for the row.
func (m *merge) alone(j int, period report.Period, mine []piece) bool {
	c := &m.mine.Report.Commitments[j]
	for i := range c.FollowUps {
		f := &c.FollowUps[i]
		if f.Period != period && slices.ContainsFunc(mine, func(p piece) bool { return p.at.Row == f.Cell.Row }) {
			return false
		}
	}
	return true
}

// inHeading gives the period that the heading of a column beside that of p must
// carry: none where its row tells it.
func (m *merge) inHeading(p piece) report.Period {
	return m.columnWith(p.at.Col).Period
}

// moveTo moves an answer of mine to another column of its row.
func (m *merge) moveTo(p piece, col int) {
	at := p.at
	at.Col = col
	if at == p.at || m.written[at] {
		return
	}
	m.written[at] = true
	m.clear(p.at.Sheet, m.name(p.at))
	m.setText(at.Sheet, m.name(at), p.text)
	m.events = append(m.events, Event{Kind: "moved-mine", By: m.o.Mine, From: p.at, To: at, Args: []string{m.o.Mine}, Text: plainText(p.text)})
}

// words gives a period as the workbooks write it: as mine does, or theirs.
func (m *merge) words(period report.Period) string {
	for _, t := range []*workbook.Table{m.table, m.their} {
		for _, c := range t.Columns {
			text := headingOf(t, c.Col)
			rest, ok := strings.CutPrefix(text, c.Name)
			if p, _, isPeriod := report.ParsePeriod(strings.TrimSpace(rest)); ok && isPeriod && c.Period == period && p == period {
				return strings.TrimSpace(rest)
			}
		}
		col, ok := t.Column(workbook.Period)
		for _, r := range t.Rows {
			for _, c := range t.Cells {
				if ok && r.Period == period && c.Cell == t.At(r.Number, col.Col) {
					return c.Text
				}
			}
		}
	}
	return period.Words()
}

// columnOf gives the column of a key for a period and a party, or 0.
func (m *merge) columnOf(key workbook.Key, period report.Period, party string) int {
	for _, c := range m.columns {
		if c.Heading.Column.Key == key && c.Period == period && m.sameParty(c.Party, party) && !c.Outside && !c.Unread {
			return c.Col
		}
	}
	return 0
}

// columnFor gives the same, and makes the column where there is none.
func (m *merge) columnFor(key workbook.Key, period report.Period, party string) int {
	if col := m.columnOf(key, period, party); col > 0 {
		return col
	}
	known, _ := workbook.Lookup(workbook.Commitments).Column(key)
	heading, like := known.Names[0], m.free-1
	if !period.IsWhole() {
		heading += " " + m.words(period)
	}
	if col := m.columnOf(key, period, ""); col > 0 {
		heading, like = m.headingAt(m.table.At(m.table.Head, col)), col
	} else if col := m.columnOf(key, report.Period{}, ""); col > 0 {
		like = col
	}
	heading = strings.TrimSpace(heading + " " + party)
	m.addColumn(m.table, m.free, like, heading)
	m.columns = append(m.columns, workbook.Place{Col: m.free, Heading: workbook.Heading{Column: known, Name: heading, Period: period, Party: party}})
	m.events = append(m.events, Event{Kind: "column-added", To: m.table.At(m.table.Head, m.free), Args: []string{heading}})
	m.free++
	return m.free - 1
}

// placeRows puts the new rows below those of their commitments, from the bottom,
// and tells where their cells came to stand.
func (m *merge) placeRows() {
	slices.SortStableFunc(m.rows, func(a, b newRow) int { return a.below - b.below })
	sheet := m.table.Place.Sheet
	for i := len(m.rows) - 1; i >= 0; i-- {
		at := m.insertRow(sheet, m.rows[i].below, m.free-1)
		m.writeRow(&m.rows[i], at)
	}
	for i := range m.events {
		if to := &m.events[i].To; to.Sheet == sheet {
			*to = m.now(*to)
		}
	}
	nth := 0
	for i := range m.rows {
		r := &m.rows[i]
		if nth++; i > 0 && m.rows[i-1].below != r.below {
			nth = 1
		}
		row := m.edit.row(sheet, r.below) + nth
		for _, c := range r.cells {
			if at := m.table.At(row, c.col); r.party == "" {
				m.tell("row-added", c.from, at, plainText(c.text))
			} else {
				m.tell("row-added-by", c.from, at, plainText(c.text), r.party)
			}
		}
	}
}

// writeRow writes a further row of a commitment: what tells which it is, whose
// the answer is and when, and the answer.
func (m *merge) writeRow(r *newRow, at int) {
	sheet := m.table.Place.Sheet
	c := &m.mine.Report.Commitments[r.commitment]
	known := map[workbook.Key]report.Text{
		workbook.Number: textOf(c.Number), workbook.Area: textOf(c.Area), workbook.Promise: c.Promise, workbook.Wording: c.Wording,
		workbook.Responsible: textOf(c.Responsible),
		workbook.Period:      textOf(report.Value{Text: r.period}), workbook.Party: textOf(report.Value{Text: r.party}),
	}
	if r.publish != report.PublishAll {
		known[workbook.Publish] = textOf(report.Value{Text: publishWord(r.publish)})
	}
	for _, col := range m.columns {
		if t := known[col.Heading.Column.Key]; !t.Empty() && !col.Heading.Column.Periodic {
			m.setText(sheet, cellName(col.Col, at), t)
		}
	}
	for _, cell := range r.cells {
		m.setText(sheet, cellName(cell.col, at), cell.text)
	}
}
