package layout

import (
	"strconv"
	"strings"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// landing is a heading as what leads to it finds it.
type landing struct {
	element *Element
	box     int // its first, where each list of contents is one box
}

// contentsList is a list of contents.
type contentsList struct {
	toc      *Element
	headings []document.Heading // at least one
	col      column
	before   flow // what waits for its first box
	box      int  // that keeps its place until all else is collected
	warnings int  // before it

	digits     int         // for which its page numbers have room
	boxes      []*box      // of the list as it is now
	references []reference // in it, in order
}

// reference is an entry of a list of contents whose page number is not known
// yet.
type reference struct {
	to   *document.Section
	link *Element
	box  int // the last line of the entry, whose last mark is the number
	edge dim.Length
}

// contents keeps the place of a list of contents.
func (c *collector) contents(parent *Element, b *document.Contents, s setting) {
	toc := parent.Add("TOC")
	headings := document.Headings(c.document, b.Depth)
	if len(headings) == 0 {
		return
	}
	l := contentsList{toc: toc, headings: headings, col: s.col, before: c.flow, box: len(c.boxes), warnings: len(c.warnings)}
	l.before.boxes = nil
	c.lists = append(c.lists, l)
	c.add(box{})
	// The list is apart from the text that follows it.
	c.space(c.style.BetweenParagraphs)
}

// withContents gives all boxes and warnings: those apart from the lists of
// contents, and in their places the lists, with room for page numbers of the
// given digits.
func (c *collector) withContents(apart []*box, warned []Warning, digits int) (boxes []*box, warnings []Warning) {
	if len(c.lists) == 0 {
		return apart, warned
	}
	room := len(apart)
	for i := range c.lists {
		room += len(c.lists[i].headings)
	}
	boxes = make([]*box, 0, room)
	done, told := 0, 0
	for i := range c.lists {
		l := &c.lists[i]
		boxes = append(boxes, apart[done:l.box]...)
		warnings = append(warnings, warned[told:l.warnings]...)
		c.warnings = nil
		l.digits = digits
		c.setContents(l)
		boxes = append(boxes, l.boxes...)
		warnings = append(warnings, c.warnings...)
		done, told = l.box+1, l.warnings
	}
	return append(boxes, apart[done:]...), append(warnings, warned[told:]...)
}

// setContents makes the boxes of a list of contents: under each heading those
// it stands over. Each entry keeps whole, and neither the first nor the last
// stands alone.
func (c *collector) setContents(l *contentsList) {
	c.flow = l.before
	l.toc.Kids, l.references = nil, nil
	for rest := l.headings; len(rest) > 0; {
		rest = c.contentsEntry(l, l.toc, rest, l.col)
	}
	l.boxes = c.boxes
	if n := len(l.references); n > 1 {
		l.boxes[l.references[0].box].keep = true
		l.boxes[l.references[n-2].box].keep = true
	}
}

// contentsEntry collects the entry of the first heading and of those below it,
// and gives the rest.
func (c *collector) contentsEntry(list *contentsList, toc *Element, hs []document.Heading, col column) (rest []document.Heading) {
	st := c.style
	h := hs[0]
	item := toc.Add("TOCI")
	link := item.Add("Reference").Add("Link")
	style := &st.ContentsMore
	if h.Level == 2 {
		style = &st.Contents
		c.space(st.AboveContents)
	}
	runs := c.runs(link, style, []document.Inline{document.Plain(document.Text(h.Section.Heading))}, h.Section.Origin)
	numbers := c.numberWidth(list.digits)
	lines := c.lines(runs, col.measure-st.LeaderRoom-numbers, h.Section.Origin)
	n := len(lines)
	c.setLines(lines, setting{text: style, col: col, keep: true})
	last := c.boxes[len(c.boxes)-1]
	last.keep = false
	c.leader(last, lines[n-1], style, column{col.x, col.measure - numbers})
	list.references = append(list.references, reference{h.Section, link, len(c.boxes) - 1, col.right()})

	hs = hs[1:]
	var below *Element
	for len(hs) > 0 && hs[0].Level > h.Level {
		if below == nil {
			below = item.Add("TOC")
		}
		hs = c.contentsEntry(list, below, hs, col.inset(st.ListIndent))
	}
	return hs
}

// numberWidth is the room that the widest page number takes in any entry, so
// that all leaders end in one place.
func (c *collector) numberWidth(digits int) (w dim.Length) {
	for _, style := range []*TextStyle{&c.style.Contents, &c.style.ContentsMore} {
		w = max(w, c.fonts[style.Voice[0]].Width(strings.Repeat("0", digits), style.Size))
	}
	return w
}

// leader adds, to the last line of an entry, dots from its end to the end of
// col, and a mark for the page number. The dots are no part of the document;
// those of all entries stand under each other, since they are set from the
// right.
func (c *collector) leader(b *box, l line, style *TextStyle, col column) {
	face := c.fonts[style.Voice[0]]
	dots := Mark{Artifact: Ornament, Y: b.marks[0].Y, Face: c.fonts[c.style.ContentsMore.Voice[0]], Size: style.Size, Color: style.Color}
	step := dots.Face.Width(". ", style.Size)
	n := (col.measure - l.width() - face.Width(" ", style.Size)) / step
	dots.Text = strings.Repeat(". ", int(n))
	dots.X = col.right() - n*step
	number := Mark{Owner: l.segments[0].run.leaf, Y: dots.Y, Face: face, Size: style.Size, Color: style.Color}
	b.marks[len(b.marks)-1].Text += " "
	b.marks = append([]Mark{dots}, append(b.marks, number)...)
}

// number fills in the page numbers of the lists of contents, when it is known
// where the boxes stand. It gives how many digits they have at most.
func (c *collector) number(spots []spot) (digits int) {
	for i := range c.lists {
		l := &c.lists[i]
		for _, r := range l.references {
			to := c.headings[r.to]
			r.link.Amend().Target = to.element
			m := &l.boxes[r.box].marks[len(l.boxes[r.box].marks)-1]
			m.Text = strconv.Itoa(spots[c.moved(to.box)].page + 1)
			m.X = r.edge - m.Face.Width(m.Text, m.Size)
			digits = max(digits, len(m.Text))
		}
	}
	return digits
}

// moved gives the index that a box has now of that which it had when it was
// collected, before the lists of contents were.
func (c *collector) moved(box int) int {
	now := box
	for i := range c.lists {
		if l := &c.lists[i]; l.box < box {
			now += len(l.boxes) - 1
		}
	}
	return now
}
