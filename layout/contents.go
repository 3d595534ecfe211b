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
	box     int // its first
}

// reference is an entry of the list of contents whose page number is not known
// yet.
type reference struct {
	to   *document.Section
	link *Element
	box  int // the last line of the entry, whose last mark is the number
	edge dim.Length
}

// contents collects a list of contents: under each heading those it stands
// over. Each entry keeps whole, and neither the first nor the last stands
// alone.
func (c *collector) contents(parent *Element, b *document.Contents, s setting) {
	hs := document.Headings(c.document, b.Depth)
	first := len(c.boxes)
	var lasts []int // the last box of each entry
	toc := parent.Add("TOC")
	for rest := hs; len(rest) > 0; {
		rest = c.contentsEntry(toc, rest, s.col, &lasts)
	}
	if n := len(lasts); n > 1 {
		c.boxes[lasts[0]].keep = true
		c.boxes[lasts[n-2]].keep = true
	}
	// The list is apart from the text that follows it.
	if len(c.boxes) > first {
		c.space(c.style.BetweenParagraphs)
	}
}

// contentsEntry collects the entry of the first heading and of those below it,
// and gives the rest.
func (c *collector) contentsEntry(toc *Element, hs []document.Heading, col column, lasts *[]int) (rest []document.Heading) {
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
	numbers := c.numberWidth()
	lines := c.lines(runs, col.measure-st.LeaderRoom-numbers, h.Section.Origin)
	n := len(lines)
	c.setLines(lines, setting{text: style, col: col, keep: true})
	last := &c.boxes[len(c.boxes)-1]
	last.keep = false
	c.leader(last, lines[n-1], style, column{col.x, col.measure - numbers})
	c.references = append(c.references, reference{h.Section, link, len(c.boxes) - 1, col.right()})
	*lasts = append(*lasts, len(c.boxes)-1)

	hs = hs[1:]
	var below *Element
	for len(hs) > 0 && hs[0].Level > h.Level {
		if below == nil {
			below = item.Add("TOC")
		}
		hs = c.contentsEntry(below, hs, col.inset(st.ListIndent), lasts)
	}
	return hs
}

// numberWidth is the room that the widest page number takes in any entry, so
// that all leaders end in one place.
func (c *collector) numberWidth() (w dim.Length) {
	for _, style := range []*TextStyle{&c.style.Contents, &c.style.ContentsMore} {
		w = max(w, c.fonts[style.Voice[0]].Width(strings.Repeat("0", c.digits), style.Size))
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
	n := (col.measure - l.width - face.Width(" ", style.Size)) / step
	dots.Text = strings.Repeat(". ", int(n))
	dots.X = col.right() - n*step
	number := Mark{Owner: l.segments[0].run.leaf, Y: dots.Y, Face: face, Size: style.Size, Color: style.Color}
	b.marks[len(b.marks)-1].Text += " "
	b.marks = append([]Mark{dots}, append(b.marks, number)...)
}

// number fills in the page numbers of the list of contents, when it is known
// where the boxes stand. It gives how many digits they have at most.
func (c *collector) number(spots []spot) (digits int) {
	for _, r := range c.references {
		to := c.headings[r.to]
		r.link.Target = to.element
		m := &c.boxes[r.box].marks[len(c.boxes[r.box].marks)-1]
		m.Text = strconv.Itoa(spots[to.box].page + 1)
		m.X = r.edge - m.Face.Width(m.Text, m.Size)
		digits = max(digits, len(m.Text))
	}
	return digits
}
