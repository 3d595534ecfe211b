package layout

import (
	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

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
	cells        [][]*box
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
	cells := make([][]*box, len(ts.columns))
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
	cells := make([][]*box, len(ts.columns))
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
func (ts *tableSetter) cell(e *Element, cell document.TableCell, j int, style *TextStyle) []*box {
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
func (ts *tableSetter) box(cells [][]*box, head bool) box {
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
	n := 1 // and a rule
	for _, boxes := range cells {
		for _, b := range boxes {
			n += len(b.marks)
		}
	}
	b.marks = ts.room.marks.take(n)
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
func height(boxes []*box) (h dim.Length) {
	for i := range boxes {
		if i > 0 {
			h += boxes[i].before
		}
		h += boxes[i].height
	}
	return h
}

// keep keeps low rows at the beginning and at the end of a table from standing
// alone, like lines of a paragraph, and a sum with what it sums up, unless pages
// would come out half empty. A short table, which is read at a glance, should be
// kept whole. first is the box of the head.
func (ts *tableSetter) keep(first int) {
	rows := ts.boxes[first+1:]
	frame := ts.style.frame().height()
	short := ts.heightFrom(first) <= frame/3
	limit := frame/2 - ts.boxes[first].height
	low := mostLow*ts.textHeight() + 2*ts.style.CellPadding
	for i := range len(rows) - 1 {
		a, b := rows[i], rows[i+1]
		if a.tall != nil || b.tall != nil || a.height+b.height > limit {
			continue
		}
		a.wish = short || i == 0 || i == len(rows)-2
		a.keep = i == 0 && a.height <= low || i == len(rows)-2 && b.height <= low || ts.table.Rows[i+1].Total
	}
}

// mostLow is how many lines a row has at most that should not stand alone.
const mostLow = 2
