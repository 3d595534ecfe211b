package layout

import (
	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// tableColumn is a column of a table and how its cells are set.
type tableColumn struct {
	column
	numbers bool
	after   dim.Length // room for what stands after the last digit of a number
	styles  tableStyles
}

// tableStyles are those of a table's cells.
type tableStyles struct{ head, text, total *TextStyle }

func (s tableStyles) of(r *document.Row) *TextStyle {
	if r.Total {
		return s.total
	}
	return s.text
}

// tableSetter sets one table.
type tableSetter struct {
	*collector
	table   *document.Table
	level   int // of the heading it stands under
	columns []tableColumn
	repeat  *repeat
}

// repeat is the head of a table, to stand again on each page on which the
// table goes on: an artifact, since the table has but one head.
type repeat struct {
	marks  []Mark // Y from its top
	height dim.Length
}

// space is the height that it takes of a page that begins with a row, which
// nil takes nothing of.
func (r *repeat) space() dim.Length {
	if r == nil {
		return 0
	}
	return r.height
}

// tallRow is a row that no page can hold. Each cell is divided by itself, as
// the text of a page is.
type tallRow struct {
	cells        [][]box
	above, below dim.Length
}

// table collects a table: the caption, the head, the rows. The caption keeps
// with the head and that with the first row; neither the first nor the last
// row stands alone, as no line of a paragraph does.
func (c *collector) table(parent *Element, t *document.Table, level int, s setting) {
	st := c.style
	e := parent.Add("Table")
	columns := c.tableColumns(t, s)
	col := column{columns[0].x, columns[len(columns)-1].right() - columns[0].x}
	ts := &tableSetter{collector: c, table: t, level: level, columns: columns}
	c.space(st.AboveTable)
	c.clear = c.clear || col.x < st.main().x
	wide := s.col
	if col.x < s.col.x {
		wide = st.full()
	}
	caption := c.lines(c.runs(e.Add("Caption"), &st.TableCaption, t.Caption, t.Origin), wide.measure, t.Origin)
	c.setLines(caption, setting{text: &st.TableCaption, col: column{col.x, wide.measure}, keep: len(caption) <= mostKept})
	c.boxes[len(c.boxes)-1].keep = true
	c.exactSpace(st.BelowCaption)
	first := len(c.boxes)
	ts.head(e.Add("THead").Add("TR"), col)
	body := e.Add("TBody")
	for i := range t.Rows {
		ts.row(body.Add("TR"), &t.Rows[i], col)
	}
	ts.keep(first)
	c.space(st.AboveTable)
}

// mostKept is how many lines of a text are kept whole at most where it keeps
// with what follows.
const mostKept = 6

func (ts *tableSetter) head(tr *Element, col column) {
	st := ts.style
	cells := make([][]box, len(ts.columns))
	for j, k := range ts.table.Columns {
		body := []document.Block{&document.Paragraph{Text: k.Heading, Origin: ts.table.Origin}}
		cells[j] = ts.cell(tr.Add("TH"), document.TableCell{Body: body}, j, ts.columns[j].styles.head)
	}
	b := ts.box(cells, true)
	b.keep = true
	rule := Mark{Artifact: Ornament, X: col.x, Width: col.measure, Height: st.TableRule, Color: st.Accent}
	if b.tall == nil {
		rule.Y = b.height
		b.height += st.TableRule
		b.marks = append(b.marks, rule)
		if b.height <= st.frame().height()*2/3 {
			ts.repeat = repeated(b)
		}
	}
	ts.add(b)
}

// repeated makes an artifact of the head that b is.
func repeated(b box) *repeat {
	r := &repeat{height: b.height, marks: make([]Mark, len(b.marks))}
	copy(r.marks, b.marks)
	for i := range r.marks {
		r.marks[i].Owner, r.marks[i].Artifact = nil, Repeated
	}
	return r
}

func (ts *tableSetter) row(tr *Element, r *document.Row, col column) {
	st := ts.style
	cells := make([][]box, len(ts.columns))
	for j := range r.Cells {
		typ := "TD"
		if ts.table.Columns[j].Kind == document.RowHeaders {
			typ = "TH"
		}
		cells[j] = ts.cell(tr.Add(typ), r.Cells[j], j, ts.columns[j].styles.of(r))
	}
	b := ts.box(cells, false)
	if r.Total { // the rule above a sum
		b.marks = append([]Mark{{Artifact: Ornament, X: col.x, Width: col.measure, Height: st.HairRule}}, b.marks...)
	}
	ts.add(b)
}

// cell collects what stands in a cell, as boxes of its own.
func (ts *tableSetter) cell(e *Element, cell document.TableCell, j int, style *TextStyle) []box {
	k := &ts.columns[j]
	outer := ts.flow
	ts.flow = flow{}
	s := setting{text: style, col: k.column, cell: true, right: k.numbers}
	text, line := cell.Line()
	if k.numbers {
		s.col.measure -= k.after
		if after, amount := afterFigures(document.Text(text)); amount && style != k.styles.head {
			s.col.measure += ts.width(style, after)
		}
	}
	switch {
	case !line:
		ts.blocks(e, cell.Body, ts.level, s)
	case len(text) > 0:
		o := cell.Body[0].(*document.Paragraph).Origin
		ts.setLines(ts.lines(ts.runs(e, style, text, o), s.col.measure, o), s)
	}
	boxes := ts.boxes
	ts.flow = outer
	return boxes
}

// box makes one box of the cells of a row: of those in the head the last
// lines stand level, of others the first. A row is divided only where a page
// cannot hold it together with what keeps with it, such as the head over the
// first.
func (ts *tableSetter) box(cells [][]box, head bool) box {
	pad := ts.style.CellPadding
	highest := ts.textHeight() // also of a row without any text
	for _, boxes := range cells {
		highest = max(highest, height(boxes))
	}
	b := box{height: highest + 2*pad, repeat: ts.repeat}
	capacity := ts.style.frame().height() - ts.repeat.space()
	if b.height+ts.style.TableRule > min(capacity, ts.style.frame().height()-ts.held()) {
		b.tall = &tallRow{cells: cells, above: pad, below: pad}
		b.height = b.tall.least(capacity)
		return b
	}
	for _, boxes := range cells {
		y := pad
		if head {
			y += highest - height(boxes)
		}
		for i := range boxes {
			if i > 0 {
				y += boxes[i].before
			}
			for _, m := range boxes[i].marks {
				m.Y += y
				b.marks = append(b.marks, m)
			}
			y += boxes[i].height
		}
	}
	return b
}

func (ts *tableSetter) textHeight() dim.Length { return ts.style.TableText.Leading }

// height is that of boxes under each other.
func height(boxes []box) (h dim.Length) {
	for i := range boxes {
		if i > 0 {
			h += boxes[i].before
		}
		h += boxes[i].height
	}
	return h
}

// keep keeps the first two and the last two rows together, and a sum with what
// it sums up, unless pages would come out half empty; and all rows of a short
// table, which is read at a glance. first is the box of the head.
func (ts *tableSetter) keep(first int) {
	rows := ts.boxes[first+1:]
	frame := ts.style.frame().height()
	short := ts.heightFrom(first) <= frame/3
	limit := frame/2 - ts.boxes[first].height
	for i := range len(rows) - 1 {
		wanted := short || i == 0 || i == len(rows)-2 || ts.table.Rows[i+1].Total
		if wanted && rows[i].tall == nil && rows[i+1].tall == nil && rows[i].height+rows[i+1].height <= limit {
			rows[i].keep = true
		}
	}
}

// tableColumns finds out where the columns of a table stand.
//
// A table that can do with the main column stands there, under the text that
// speaks of it; one that would have to break lines there takes the full measure,
// as headings do. Where there is room to spare, the columns are as wide as what
// stands in them, so that the eye needs not jump; a table that is nearly as
// wide as its column is spread to its whole width.
func (c *collector) tableColumns(t *document.Table, s setting) []tableColumn {
	st := c.style
	styles := tableStyles{&st.TableHead, &st.TableText, &st.TableTotal}
	columns := make([]tableColumn, len(t.Columns))
	for j := range columns {
		columns[j].styles = styles
	}
	sizes := c.columnExtents(t, columns, styles)
	gaps := dim.Length(len(columns) - 1)
	natural := dim.Length(0)
	for _, e := range sizes {
		natural += e.natural
	}
	col := s.col
	if col == st.main() && natural+gaps*st.ColumnGap > col.measure {
		col = st.full()
	}
	gap := st.ColumnGap
	measures := make([]dim.Length, len(sizes))
	if room := col.measure - gaps*gap; natural <= room {
		for i, e := range sizes {
			measures[i] = e.natural
		}
		gap += spread(col.measure, room-natural, gaps, st.ColumnSpread-gap)
	} else {
		narrow := tableStyles{hyphenated(styles.head), hyphenated(styles.text), hyphenated(styles.total)}
		divided := c.columnExtents(t, columns, narrow)
		measures, gap = c.squeeze(sizes, divided, col.measure)
		for j := range columns {
			if measures[j] < sizes[j].natural && (measures[j] <= st.Side || measures[j] < sizes[j].least) {
				columns[j].styles = narrow
			}
		}
	}
	x := col.x
	for j := range columns {
		k := &columns[j]
		k.column = column{x, measures[j]}
		x += measures[j] + gap
	}
	return columns
}

// spread gives how much wider than they must be the gaps between columns are,
// most at most, or as much as makes the table as wide as the measure, where
// little is missing. slack is what is missing without it.
func spread(measure, slack, gaps, most dim.Length) dim.Length {
	if gaps == 0 {
		return 0
	}
	if left := slack - gaps*most; left <= measure/6 {
		return slack / gaps
	}
	return most
}

func hyphenated(t *TextStyle) *TextStyle {
	narrow := *t
	narrow.Hyphenate = true
	return &narrow
}

// squeeze distributes a measure among columns that must break lines. sizes are
// what they want with whole words, divided with words divided where Swedish
// divides them. A word that takes no more than an equal share is kept whole; a
// wider one may be divided at the joints of compounds, so that it does not take
// the room from all others. Where even that is too much, the gaps give way,
// and then the widest words.
func (c *collector) squeeze(sizes, divided []extents, measure dim.Length) (measures []dim.Length, gap dim.Length) {
	n := dim.Length(len(sizes))
	wanted := make([]extents, len(sizes))
	for _, gap = range []dim.Length{c.style.ColumnGap, c.style.ColumnGap / 2} {
		room := measure - (n-1)*gap
		least := dim.Length(0)
		for i := range sizes {
			wanted[i] = sizes[i]
			wanted[i].least = max(divided[i].joints, min(sizes[i].least, room/n))
			least += wanted[i].least
		}
		if least <= room {
			return distribute(room, wanted), gap
		}
	}
	gap = min(gap, measure/(2*n)) // of very many columns
	room, least := measure-(n-1)*gap, dim.Length(0)
	for i := range wanted {
		wanted[i].least = divided[i].least
		least += divided[i].least
	}
	if least > room {
		return cutBack(room, wanted), gap
	}
	return distribute(room, wanted), gap
}

// columnExtents measures the columns of a table, and notes of those with
// numbers what room they need after the last digit.
func (c *collector) columnExtents(t *document.Table, columns []tableColumn, styles tableStyles) []extents {
	sizes := make([]extents, len(columns))
	for j := range columns {
		k, e := &columns[j], &sizes[j]
		k.numbers = t.Columns[j].Kind == document.Numbers
		k.after = 0
		e.include(c.extents(styles.head, t.Columns[j].Heading))
		for i := range t.Rows {
			cell, style := &t.Rows[i].Cells[j], styles.of(&t.Rows[i])
			size := c.blockExtents(style, cell.Body)
			if text, ok := cell.Line(); ok && k.numbers {
				if after, amount := afterFigures(document.Text(text)); amount {
					width := c.width(style, after)
					k.after = max(k.after, width)
					whole := size.natural - width // an amount is not divided
					size = extents{whole, whole, whole}
				}
			}
			e.include(size)
		}
		*e = e.wider(k.after)
	}
	return sizes
}
