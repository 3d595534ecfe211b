package layout

import (
	"fmt"
	"strings"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// box is a line, or another thing that no page divides, in the flat list that
// is divided over pages.
type box struct {
	before dim.Length // space above, which vanishes at the top of a page
	height dim.Length
	keep   bool // no page ends between this box and the next
	wish   bool // nor should one, unless the page before would come out too empty
	clear  bool // begins below whatever hangs in the side column
	// marks are placed from the sheet's left edge and the box's top.
	marks     []Mark
	bookmarks []Bookmark // Y from the box's top
	hang      *hang
	repeat    *repeat  // of a row: stands above it where it begins a page
	tall      *tallRow // of a row that no page can hold: instead of its marks
}

// hang is what stands in the side column beside a stretch of boxes. It comes
// after the last of them in reading order but stands level with the first.
type hang struct {
	back   int    // how many boxes before this one the stretch begins
	marks  []Mark // Y from that box's top
	height dim.Length
}

// collector walks the tree once and makes two things of it: the flat list of
// boxes and the tag tree, joined by the leaves that own the marks.
type collector struct {
	flow
	document *document.Document
	style    *Style
	fonts    *Fonts
	root     *Element
	warnings []Warning
	spare    *paragraph // its memory can be used again
	scratch  []Mark     // to collect some in, of which it is not known how many
	room     struct {
		boxes slab[box]
		marks slab[Mark]
	}

	hyphenated map[string][]division // words, in all paragraphs

	tables      map[string][]*document.Table  // by their heads, once there is one
	columns     map[columnKey][]tableColumn   // of the tables so far
	headings    map[*document.Section]landing // for the lists of contents
	lists       []contentsList                // in order
	fieldColumn dim.Length                    // from the labels of the head block to the values
	pageLabelY  dim.Length                    // baseline of the page number in the head block, from the sheet's top
}

// flow is a flat list as far as it has been made. The cells of a table have
// one each.
type flow struct {
	boxes     []*box
	gap       dim.Length // space above the next box
	fixedGap  bool       // gap is what the box before wants beneath it: no other widens it
	clear     bool       // the next box begins below the side column
	ahead     []Mark     // marks that come before the next box's own, Y from its top
	aheadTo   dim.Length // how far down they reach
	bookmarks []Bookmark // of headings among them
}

func newCollector(d *document.Document, s *Style, fonts *Fonts) *collector {
	return &collector{document: d, style: s, fonts: fonts, root: &Element{Type: "Document", more: &Attributes{Lang: d.Lang}},
		columns: map[columnKey][]tableColumn{}, headings: map[*document.Section]landing{}, hyphenated: map[string][]division{}}
}

// space asks for space above the next box; of several the widest counts.
func (c *collector) space(d dim.Length) {
	if !c.fixedGap {
		c.gap = max(c.gap, d)
	}
}

// exactSpace sets the space above the next box, whatever that one asks for.
func (c *collector) exactSpace(d dim.Length) { c.gap, c.fixedGap = d, true }

// add appends a box, giving it the space asked for and the marks that wait.
func (c *collector) add(b box) *box {
	b.before, b.clear = c.gap, c.clear
	if c.ahead != nil {
		b.marks = append(c.ahead, b.marks...)
		b.hang = &hang{height: c.aheadTo}
		b.bookmarks, c.bookmarks = c.bookmarks, nil
	}
	c.gap, c.fixedGap, c.clear, c.ahead, c.aheadTo = 0, false, false, nil, 0
	added := &append(c.room.boxes.take(1), b)[0]
	c.boxes = append(c.boxes, added)
	return added
}

// held is the height of what keeps with the next box.
func (c *collector) held() (h dim.Length) {
	for i := len(c.boxes) - 1; i >= 0 && c.boxes[i].keep; i-- {
		h += c.boxes[i].before + c.boxes[i].height
	}
	return h + c.gap
}

// collect collects the head block, the title and the body.
func (c *collector) collect() {
	d := c.document
	c.headBlock(d)
	h1 := c.root.Add("H1")
	title := []document.Inline{document.Plain(d.Title.Text)}
	c.exactSpace(c.style.AboveTitle)
	c.bookmark(c.heading(h1, &c.style.Title, title, c.style.full(), d.Title.Origin), 1, d.Title.Text)
	c.blocks(c.root, d.Body, 1, setting{text: &c.style.Text, col: c.style.full()})
}

// setting is how running text is set where the walk stands.
type setting struct {
	text  *TextStyle
	col   column
	keep  bool // no page may divide it, or part it from what follows
	list  bool // it is an item of a list
	cell  bool // it is in a cell of a table, whose style every paragraph has
	right bool // its lines end where the column ends
}

// between is the space between two paragraphs.
func (c *collector) between(s setting) dim.Length {
	if s.cell {
		return c.style.CellParagraphs
	}
	return c.style.BetweenParagraphs
}

// blocks collects a sequence of blocks under e. level is that of the heading
// they stand under.
func (c *collector) blocks(e *Element, blocks []document.Block, level int, s setting) {
	for i, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			c.section(e, b, level+1)
		case *document.Paragraph:
			if b.Role == document.Label && i > 0 {
				c.space(c.style.AboveNextLabel)
			}
			c.paragraph(e, b, s)
			if introduces(blocks[i:]) {
				c.boxes[len(c.boxes)-1].keep = true
			}
		case *document.List:
			c.list(e, b, level, s)
		case *document.Entries:
			c.entries(e, b, level)
		case *document.Fields:
			c.fields(e, b, s, i+1 < len(blocks))
		case *document.Table:
			c.table(e, b, level, s)
		case *document.Figure:
			c.figure(e, b, s)
		case *document.Definitions:
			c.definitions(e, b)
		case *document.Contents:
			c.contents(e, b, s)
		case *document.Signatures:
			c.signatures(e, b)
		default:
			panic(fmt.Sprintf("internal error: block %T", b))
		}
	}
}

// introduces reports whether the first of blocks is a text that leads into what
// follows, and keeps with it: into a list or a table, or by a colon into anything.
func introduces(blocks []document.Block) bool {
	if len(blocks) < 2 {
		return false
	}
	switch blocks[1].(type) {
	case *document.List, *document.Table:
		return true
	case *document.Section:
		return false
	}
	return strings.HasSuffix(document.Text(blocks[0].(*document.Paragraph).Text), ":")
}

// section collects a heading and what stands under it.
func (c *collector) section(parent *Element, s *document.Section, level int) {
	e := parent.Add("Sect")
	h := e.Add(document.HeadingType(level))
	c.headings[s] = landing{h, len(c.boxes)}
	st := c.style
	text := setting{text: &st.Text, col: st.main()}
	switch {
	case s.Kind == document.Labelled && c.sideHeading(h, s, level):
		c.blocks(e, s.Body, level, text)
		c.clear = true // whatever follows begins below the heading
		return
	case level == 2:
		c.chapterRule()
		c.bookmark(c.heading(h, &st.Chapter, s.Heading, st.full(), s.Origin), level, document.Text(s.Heading))
		c.exactSpace(st.BelowChapter)
	case level == 3:
		c.space(st.AboveSection)
		c.bookmark(c.heading(h, &st.Section, s.Heading, c.overTable(s, text), s.Origin), level, document.Text(s.Heading))
		c.exactSpace(st.BelowSection)
	default:
		c.space(st.AboveHeading)
		c.bookmark(c.heading(h, &st.Heading, s.Heading, c.overTable(s, text), s.Origin), level, document.Text(s.Heading))
		c.exactSpace(st.BelowHeading)
	}
	c.blocks(e, s.Body, level, text)
}

// overTable gives the column of a section's heading: that of its text, but where
// it stands over a table that is broader, it begins where the table does.
func (c *collector) overTable(s *document.Section, text setting) column {
	if t, ok := s.Body[0].(*document.Table); ok && c.tableColumns(t, text)[0].x < text.col.x {
		return c.style.full()
	}
	return text.col
}

// chapterRule draws the rule above a heading of level 2.
func (c *collector) chapterRule() {
	st := c.style
	c.space(st.AboveChapter)
	c.add(box{height: st.ChapterRule + st.ChapterPadding, keep: true, marks: []Mark{{
		Artifact: Ornament, X: st.Left, Width: st.measure(), Height: st.ChapterRule, Color: st.Accent}}})
}

// sideHeading hangs the heading of a Labelled section beside the text that
// follows. It declines where there is no text, or where a word of the heading
// is wider than the side column however it is divided.
func (c *collector) sideHeading(h *Element, s *document.Section, level int) bool {
	st := c.style
	opening := c.opening(s.Body)
	if opening == nil || st.Side == 0 || !c.wordsFit(&st.SideSection, document.Text(s.Heading), st.Side) {
		return false
	}
	c.space(st.AboveLabelled)
	y := opening.baseline(c.fonts) - st.SideSection.baseline(c.fonts)
	for _, l := range c.lines(c.runs(h, &st.SideSection, s.Heading, s.Origin), st.Side, s.Origin) {
		c.ahead = c.lineMarks(c.ahead, l, &st.SideSection, st.side(), y)
		y += st.SideSection.Leading
	}
	c.aheadTo = y
	c.bookmarks = append(c.bookmarks, Bookmark{Level: level, Text: document.Text(s.Heading)})
	return true
}

// opening gives the style of the line of running text that blocks begin with,
// beside which something can hang, or nil where there is none.
func (c *collector) opening(blocks []document.Block) *TextStyle {
	if len(blocks) == 0 {
		return nil
	}
	switch b := blocks[0].(type) {
	case *document.Paragraph:
		switch b.Role {
		case document.Body:
			return &c.style.Text
		case document.Notice:
			return &c.style.Notice
		case document.Label:
			return &c.style.Label
		}
	case *document.List:
		return &c.style.Text
	}
	return nil
}

// heading collects the lines of a heading, kept together and with what
// follows, and gives the index of the first.
func (c *collector) heading(e *Element, style *TextStyle, text []document.Inline, col column, o document.Origin) int {
	first := len(c.boxes)
	c.setLines(c.lines(c.runs(e, style, text, o), col.measure, o), setting{text: style, col: col, keep: true})
	return first
}

func (c *collector) bookmark(box, level int, text string) {
	b := c.boxes[box]
	b.bookmarks = append(b.bookmarks, Bookmark{Level: level, Text: text})
}

// paragraph collects one paragraph by its role.
func (c *collector) paragraph(parent *Element, p *document.Paragraph, s setting) {
	st := c.style
	role := p.Role
	if s.cell {
		role = document.Body
	}
	switch role {
	case document.Body:
		c.space(c.between(s))
	case document.Subtitle:
		s = setting{text: &st.Subtitle, col: s.col, keep: true}
		c.space(st.AboveSubtitle)
	case document.Standfirst:
		s = setting{text: &st.Standfirst, col: s.col}
		c.space(st.AboveStandfirst)
	case document.Mark:
		s = setting{text: &st.Mark, col: s.col}
		c.space(st.AboveMark)
	case document.Correction:
		s = setting{text: &st.Correction, col: s.col}
		c.space(st.AboveMark)
	case document.Label:
		s = setting{text: &st.Label, col: s.col, keep: true}
		c.space(st.AboveLabel)
	case document.Notice:
		s = setting{text: &st.Notice, col: s.col, keep: s.keep}
		c.space(c.between(s))
	default:
		panic(fmt.Sprintf("internal error: role %d", p.Role))
	}
	e := parent.Add("P")
	c.setLines(c.lines(c.runs(e, s.text, p.Text, p.Origin), s.col.measure, p.Origin), s)
	if role == document.Label {
		c.exactSpace(st.BelowLabel)
	}
}

// setLines adds a box for each line. Of a paragraph no single line stands
// alone at the foot of a page (an orphan) or at its top (a widow): the first
// two and the last two keep together.
func (c *collector) setLines(lines []line, s setting) {
	n := len(lines)
	for i, l := range lines {
		col := s.col
		if s.right {
			col.x += col.measure - l.width()
		}
		c.add(box{
			height: s.text.Leading,
			keep:   s.keep || n > 1 && (i == 0 || i == n-2),
			marks:  c.lineMarks(c.room.marks.take(l.marks()), l, s.text, col, 0),
		})
	}
}

// lineMarks appends the marks of a line whose top is at y.
func (c *collector) lineMarks(marks []Mark, l line, style *TextStyle, col column, y dim.Length) []Mark {
	for _, s := range l.segments {
		m := Mark{Owner: s.run.leaf, X: col.x + s.x, Y: y + style.baseline(c.fonts),
			Face: s.run.face, Size: s.run.style.Size, Color: s.run.style.Color, Text: s.text}
		marks = append(marks, m)
		if s.run.link {
			marks = append(marks, c.underline(m))
		}
	}
	return marks
}

// marks is how many marks l is made of.
func (l *line) marks() int {
	n := len(l.segments)
	for i := range l.segments {
		if l.segments[i].run.link {
			n++
		}
	}
	return n
}

// underline is the rule under the text of a link, by which it can be told
// without colour.
func (c *collector) underline(text Mark) Mark {
	st := c.style
	return Mark{Owner: text.Owner, X: text.X, Y: text.Y + st.LinkDrop, Height: st.HairRule, Color: st.Accent,
		Width: text.Face.Width(strings.TrimRight(text.Text, " "), text.Size)}
}

// baseline is how far below the top of a line its baseline is: capitals stand
// in the middle of the line's height, so that lines of different sizes and
// faces side by side look level.
func (t *TextStyle) baseline(fonts *Fonts) dim.Length {
	face := fonts[t.Voice[0]]
	return (t.Leading + face.Length(int64(face.CapHeight), t.Size)) / 2
}
