package write

import (
	"io"
	"maps"
	"slices"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// MergeOptions names who has written in each workbook, for the answers that both
// have given. A name must be one that the reader takes for a party.
type MergeOptions struct {
	Mine, Theirs string
	// Where others have been merged into mine before: how many, and what was
	// done then, which is told again.
	Before  int
	Earlier []Event
}

// Merge writes to w a copy of mine with the answers of theirs: statuses,
// follow-ups, outcomes, deviations, next steps and internal notes. A commitment
// is known by its number, or else by its wording.
//
// An answer that mine lacks is filled in where it belongs. One that both have
// given is kept twice, each under its party. What was promised is never changed.
// A commitment that only theirs has is added last. Whatever else theirs has and
// mine has not is told, with its whole text: the events, which also stand in a
// sheet of the copy, tell where everything came from.
//
// The errors are those of w and of a workbook that excelize cannot hold: a
// *TheirsError where it is theirs.
func Merge(w io.Writer, mine, theirs Source, o MergeOptions) ([]Event, error) {
	e, err := openEdit(mine.Data)
	if err != nil {
		return nil, err
	}
	noted := *mine.Report // in which is noted what comes to stand elsewhere or is exchanged
	noted.Commitments = slices.Clone(noted.Commitments)
	for i := range noted.Commitments {
		noted.Commitments[i].FollowUps = slices.Clone(noted.Commitments[i].FollowUps)
	}
	mine.Report = &noted
	m := merge{
		edit: e, mine: mine, theirs: theirs, o: o, parties: report.PartiesOf(mine.Report),
		table: mine.Layout.Table(workbook.Commitments), their: theirs.Layout.Table(workbook.Commitments),
		events: slices.Clone(o.Earlier), used: map[report.Cell]bool{}, written: map[report.Cell]bool{},
		rowsOf: map[int][]workbook.Row{}, texts: textsByCell(theirs.Report), ours: textsByCell(mine.Report),
	}
	m.columns = slices.Clone(m.table.Columns)
	m.free = lastColumn(m.table) + 1
	for _, r := range m.table.Rows {
		m.rowsOf[r.Commitment] = append(m.rowsOf[r.Commitment], r)
	}
	m.unmergeAnswers(m.table)
	if t := mine.Layout.Table(workbook.Areas); t != nil {
		m.unmergeAnswers(t)
	}
	m.matchAll()
	for i, j := range m.match {
		if j >= 0 {
			m.commitment(&theirs.Report.Commitments[i], j)
		}
	}
	m.areas()
	m.placeRows()
	m.newAreas()
	for i, j := range m.match {
		if j < 0 {
			m.addCommitment(i)
		}
	}
	if err := m.left(); err != nil {
		return nil, err
	}
	m.fitWritten()
	m.list()
	return m.events, m.finish(w)
}

// merge is a copy of mine on its way to hold the answers of theirs. Addresses
// in mine are those of the workbook that was opened, until rows are placed.
type merge struct {
	*edit
	mine, theirs Source
	o            MergeOptions
	parties      *report.Parties
	table, their *workbook.Table        // of the commitments
	match        []int                  // mine's commitment for each of theirs, or -1
	rowsOf       map[int][]workbook.Row // of mine's commitments
	columns      []workbook.Place       // of mine, with those that are added
	free         int                    // the next column that nothing stands in
	rows         []newRow
	added        int                         // rows below the last
	used         map[report.Cell]bool        // theirs' cells that are in the copy
	written      map[report.Cell]bool        // mine's cells that have an answer of theirs, or one moved there
	texts, ours  map[report.Cell]report.Text // of theirs and mine, where they stand
	events       []Event
}

// newRow is a further row of one of mine's commitments.
type newRow struct {
	commitment    int
	below         int           // a row of mine
	period, party string        // as they stand in the row
	of            report.Period // that it answers for
	publish       report.Publish
	cells         []newCell
}

// newCell is what stands in a column of a new row, and where it came from.
type newCell struct {
	col  int
	text report.Text
	from report.Cell
}

func (m *merge) tell(kind EventKind, from, to report.Cell, text string, args ...string) {
	m.events = append(m.events, Event{Kind: kind, From: from, To: to, Text: text, Args: args, File: m.o.Before + 1, By: m.o.Theirs})
}

// commitment brings the answers of theirs to one of mine.
func (m *merge) commitment(c *report.Commitment, j int) {
	for i := range c.FollowUps {
		m.followUp(&c.FollowUps[i], j)
	}
	m.note(c, j)
	m.promised(c, j)
	m.closed(j, m.rowsOf[j][0].Number, c.Publish, c.PublishCell)
}

// promised tells where theirs says something else of what was promised: that of
// mine stands.
func (m *merge) promised(c *report.Commitment, j int) {
	own := &m.mine.Report.Commitments[j]
	for _, col := range m.their.Columns {
		key := col.Heading.Column.Key
		get := ofCommitment[key]
		switch key {
		case workbook.Area:
			get = func(c *report.Commitment) report.Text { return textOf(c.Area) }
		case workbook.Due:
			get = func(c *report.Commitment) report.Text { return textOf(c.Due) }
		case workbook.Wording, workbook.Number:
			continue // by which it was matched
		}
		if get == nil {
			continue
		}
		theirs, mine := get(c), get(own)
		if theirs.Empty() || workbook.Fold(plainText(theirs)) == workbook.Fold(plainText(mine)) {
			continue
		}
		m.used[theirs.Cell] = true
		at := own.Cell
		if same, ok := m.table.Column(key); ok {
			at.Col = same.Col
		}
		m.tell("promise-differs", theirs.Cell, at, plainText(theirs), col.Name)
	}
}

// piece is one cell of an answer.
type piece struct {
	key  workbook.Key
	text report.Text
	at   report.Cell
}

// piecesOf gives what an answer says, cell by cell.
func piecesOf(f *report.FollowUp) (all []piece) {
	for _, p := range []piece{
		{workbook.Status, textOf(f.Status), f.Status.Cell},
		{workbook.FollowUp, f.Text, f.Text.Cell},
		{workbook.Outcome, textOf(f.Outcome), f.Outcome.Cell},
		{workbook.Deviation, f.Deviation, f.Deviation.Cell},
		{workbook.NextSteps, f.NextSteps, f.NextSteps.Cell},
	} {
		if !p.text.Empty() {
			all = append(all, p)
		}
	}
	return all
}

// followUp brings one answer of theirs.
func (m *merge) followUp(f *report.FollowUp, j int) {
	period, party := f.Period, f.Party.Text
	theirs := piecesOf(f)
	if m.known(j, period, theirs) {
		return
	}
	if party == "" && (m.signs(theirs, period) || m.signed(j, period)) {
		party = m.o.Theirs
		theirs = m.notOfBoth(j, period, theirs)
	}
	mine := m.answered(j, period, party)
	clash := false
	for _, p := range theirs {
		has := piecesWith(mine, p.key)
		clash = clash || len(has) > 0 && !slices.ContainsFunc(has, func(q piece) bool {
			return holds(q.text, p.text) || holds(p.text, q.text)
		})
	}
	if clash {
		m.both(j, period, party, mine, theirs, f.Publish)
		return
	}
	for _, p := range theirs {
		m.used[p.at] = true
		has := piecesWith(mine, p.key)
		within := slices.IndexFunc(has, func(q piece) bool { return holds(p.text, q.text) }) // else they clash
		switch {
		case len(has) == 0:
			m.fill(j, period, party, p, f.Publish)
		case slices.ContainsFunc(has, func(q piece) bool { return holds(q.text, p.text) }):
		default:
			at := has[within].at
			m.setText(at.Sheet, m.name(at), p.text)
			m.exchanged(j, p.key, at, p.text)
			m.tell("answer-longer", p.at, at, plainText(p.text), m.headingAt(at))
			m.closed(j, at.Row, f.Publish, p.at)
		}
	}
}

// exchanged notes what stands in a cell of mine now, which a further answer of
// theirs may move from there.
func (m *merge) exchanged(j int, key workbook.Key, at report.Cell, text report.Text) {
	text.Cell = at
	short := report.Value{Text: plainText(text), Cell: at}
	followUps := m.mine.Report.Commitments[j].FollowUps
	for i := range followUps {
		f := &followUps[i]
		switch {
		case key == workbook.Status && f.Status.Cell == at:
			f.Status = short
		case key == workbook.FollowUp && f.Text.Cell == at:
			f.Text = text
		case key == workbook.Outcome && f.Outcome.Cell == at:
			f.Outcome = short
		case key == workbook.Deviation && f.Deviation.Cell == at:
			f.Deviation = text
		case key == workbook.NextSteps && f.NextSteps.Cell == at:
			f.NextSteps = text
		}
	}
}

// known reports whether all of an answer stands in mine already, whoever it is
// ascribed to there.
func (m *merge) known(j int, period report.Period, theirs []piece) bool {
	c := &m.mine.Report.Commitments[j]
	for i := range c.FollowUps {
		own := piecesOf(&c.FollowUps[i])
		missing := slices.ContainsFunc(theirs, func(p piece) bool {
			return !slices.ContainsFunc(piecesWith(own, p.key), func(q piece) bool { return holds(q.text, p.text) })
		})
		if c.FollowUps[i].Period == period && !missing {
			for _, p := range theirs {
				m.used[p.at] = true
			}
			return true
		}
	}
	return false
}

// signed reports whether mine says who answers for a commitment and a period:
// then an answer of another must not stand there as anybody's.
func (m *merge) signed(j int, period report.Period) bool {
	return slices.ContainsFunc(m.mine.Report.Commitments[j].FollowUps, func(f report.FollowUp) bool {
		return f.Period == period && f.Party.Text != ""
	})
}

// signs reports whether mine has a column of its own for an answer of theirs.
func (m *merge) signs(theirs []piece, period report.Period) bool {
	return slices.ContainsFunc(theirs, func(p piece) bool {
		return slices.ContainsFunc(m.table.Columns, func(c workbook.Place) bool {
			return c.Heading.Column.Key == p.key && c.Period == period && c.Party != "" && m.parties.Same(c.Party, m.o.Theirs)
		})
	})
}

// answered gives what mine says of a commitment for a period and a party.
func (m *merge) answered(j int, period report.Period, party string) (all []piece) {
	c := &m.mine.Report.Commitments[j]
	for i := range c.FollowUps {
		if f := &c.FollowUps[i]; f.Period == period && m.sameParty(f.Party.Text, party) {
			all = append(all, piecesOf(f)...)
		}
	}
	return all
}

func (m *merge) sameParty(a, b string) bool {
	return a == b || a != "" && b != "" && m.parties.Same(a, b)
}

func piecesWith(all []piece, key workbook.Key) (of []piece) {
	for _, p := range all {
		if p.key == key {
			of = append(of, p)
		}
	}
	return of
}

// headingAt gives what stands above a cell of mine.
func (m *merge) headingAt(at report.Cell) string {
	for _, c := range m.columns[len(m.table.Columns):] {
		if c.Col == at.Col {
			return c.Name
		}
	}
	return strings.TrimRight(headingOf(m.table, at.Col), " *:")
}

// note brings an internal note. One that both have is one text, each part under
// its party.
func (m *merge) note(c *report.Commitment, j int) {
	if c.Note.Empty() {
		return
	}
	own := &m.mine.Report.Commitments[j]
	m.used[c.Note.Cell] = true
	at := own.Note.Cell
	if own.Note.Empty() {
		at = m.table.At(m.rowsOf[j][0].Number, m.columnFor(workbook.Note, report.Period{}, ""))
	}
	switch {
	case holds(own.Note, c.Note):
		return
	case holds(c.Note, own.Note):
		m.setText(at.Sheet, m.name(at), c.Note)
		m.tell("filled", c.Note.Cell, at, plainText(c.Note), m.headingAt(at))
	default:
		m.together(own.Note, c.Note, at, m.headingAt(at))
	}
}

// together writes two texts in one cell of mine, each below the name of its party.
// Where they are longer than a cell holds, mine stands and theirs is told.
func (m *merge) together(mine, theirs report.Text, at report.Cell, heading string) {
	both := m.underParties(mine, theirs)
	if fitsCell(plainText(both)) != nil {
		m.tell("too-long", theirs.Cell, report.Cell{}, plainText(theirs), heading)
		return
	}
	m.setText(at.Sheet, m.name(at), both)
	m.tell("both-in-cell", theirs.Cell, at, plainText(theirs), m.o.Mine, m.o.Theirs)
}

// underParties gives two texts as one, each below the name of its party.
func (m *merge) underParties(mine, theirs report.Text) report.Text {
	name := func(party string) report.Paragraph {
		return report.Paragraph{Spans: []report.Span{{Text: party + ":", Bold: true}}}
	}
	var t report.Text
	t.Paragraphs = append(t.Paragraphs, name(m.o.Mine))
	t.Paragraphs = append(t.Paragraphs, mine.Paragraphs...)
	t.Paragraphs = append(t.Paragraphs, name(m.o.Theirs))
	t.Paragraphs = append(t.Paragraphs, theirs.Paragraphs...)
	return t
}

// fitWritten makes the rows that were written in as high as their texts.
func (m *merge) fitWritten() {
	rows := map[string]map[int]bool{}
	for _, ev := range m.events {
		if ev.To.Row == 0 || m.table.Place.Sheet == ev.To.Sheet && ev.To.Row == m.table.Head {
			continue
		}
		if rows[ev.To.Sheet] == nil {
			rows[ev.To.Sheet] = map[int]bool{}
		}
		rows[ev.To.Sheet][ev.To.Row] = true
	}
	for _, sheet := range slices.Sorted(maps.Keys(rows)) {
		columns := m.free - 1
		if t := m.mine.Layout.Table(workbook.Areas); t != nil && sheet == t.Place.Sheet {
			columns = lastColumn(t)
		}
		m.fit(sheet, slices.Sorted(maps.Keys(rows[sheet])), columns)
	}
}

// list puts the events in the copy, in the order of theirs.
func (m *merge) list() {
	sortEvents(m.events)
	rows := [][]any{mergeHeadings}
	for _, ev := range m.events {
		rows = append(rows, []any{ev.By, ev.From.String(), ev.To.String(), ev.Sentence(), ev.Text})
	}
	m.addList(mergeWidths, rows)
}
