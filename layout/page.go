package layout

import (
	"fmt"
	"strings"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// place puts every box on its page.
func place(p *Pages, c *collector, spots []spot) {
	p.makeRoom(c, spots)
	top := c.style.frame().top
	for i := range c.boxes {
		b, s := c.boxes[i], &spots[i]
		page := p.page(s.page, c.style)
		if s.again {
			page.add(b.repeat.marks, top)
		}
		page.add(b.marks, s.y)
		if b.tall != nil {
			placeTall(p, c, b, s)
		}
		if b.hang != nil {
			page.add(b.hang.marks, s.hangY)
		}
		for _, bm := range b.bookmarks {
			bm.Page, bm.Y = s.page, s.y
			p.Bookmarks = append(p.Bookmarks, bm)
		}
	}
}

// makeRoom makes the pages with room for all boxes, but those of rows that go
// on over pages.
func (p *Pages) makeRoom(c *collector, spots []spot) {
	const running = 3 // the page number, the head and the foot
	var boxes []int
	for i := range c.boxes {
		b, s := c.boxes[i], &spots[i]
		for len(boxes) <= s.page {
			boxes = append(boxes, running)
		}
		boxes[s.page]++
		if b.hang != nil {
			boxes[s.page]++
		}
	}
	p.Pages = make([]Page, 0, len(boxes))
	for i, n := range boxes {
		p.page(i, c.style).Boxes = make([]Placed, 0, n)
	}
}

// placeTall puts a row on its pages, on each of them cell after cell, as they
// are read.
func placeTall(p *Pages, c *collector, b *box, s *spot) {
	next := make([]int, len(b.tall.cells)) // of each cell, the box that comes next
	for n, left := 0, true; left; n++ {
		left = false
		page := p.page(s.page+n, c.style)
		if n > 0 && b.repeat != nil {
			page.add(b.repeat.marks, c.style.frame().top)
		}
		for j, boxes := range b.tall.cells {
			i := next[j]
			for i < len(boxes) && s.cells[j][i].page == n {
				page.add(boxes[i].marks, s.cells[j][i].y)
				i++
			}
			next[j] = i
			left = left || i < len(boxes)
		}
	}
}

// page gives the page with the given index, made if need be.
func (p *Pages) page(i int, st *Style) *Page {
	for len(p.Pages) <= i {
		p.Pages = append(p.Pages, Page{Width: st.Width, Height: st.Height})
	}
	return &p.Pages[i]
}

// add puts a box of marks at y.
func (p *Page) add(marks []Mark, y dim.Length) {
	if len(marks) > 0 {
		p.Boxes = append(p.Boxes, Placed{y, marks})
	}
}

// addRunning adds what repeats on the pages, when their number is known:
// artifacts, since the document says it elsewhere (ISO 14289-1 7.8). All but the
// page number is made once, for all pages.
func addRunning(p *Pages, c *collector, d *document.Document) {
	st := c.style
	stamp := strings.Join(d.Marks, ". ")
	widest := pageNumber(len(p.Pages)-1, len(p.Pages))
	head := c.atLeft(Header, c.shortened(d.Running.Head, widest), st.HeadBaseline)
	head = append(head, c.hairRule(Header, st.HeadRule))
	foot := append([]Mark{c.hairRule(Footer, st.FootRule)}, c.atRight(Footer, stamp, st.FootBaseline)...)
	foot = append(foot, c.atLeft(Footer, c.shortened(d.Running.Foot, stamp), st.FootBaseline)...)
	for i := range p.Pages {
		page := &p.Pages[i]
		if number := pageNumber(i, len(p.Pages)); i == 0 {
			page.add(c.pageField(d.Running.PageLabel, number), 0)
		} else {
			page.add(c.atRight(Header, number, st.HeadBaseline), 0)
			page.add(head, 0)
		}
		page.add(foot, 0)
	}
}

// pageNumber is how the page with the given index of n is numbered: "2 (3)".
func pageNumber(i, n int) string { return fmt.Sprintf("%d (%d)", i+1, n) }

func (c *collector) hairRule(a Artifact, y dim.Length) Mark {
	st := c.style
	return Mark{Artifact: a, X: st.Left, Y: y, Width: st.measure(), Height: st.HairRule, Color: st.Hair}
}

// pageField sets the page number as the last field of the head block.
func (c *collector) pageField(label, number string) (marks []Mark) {
	st := c.style
	x := st.FieldsAt
	if label != "" {
		marks = c.artifactText(Header, &st.FieldLabel, x, c.pageLabelY, label)
		x += c.fieldColumn
	}
	return append(marks, c.artifactText(Header, &st.FieldValue, x, c.pageLabelY, number)...)
}

// atLeft sets a running text, which may be empty, at the left of a line.
func (c *collector) atLeft(a Artifact, text string, y dim.Length) []Mark {
	if text == "" {
		return nil
	}
	return c.artifactText(a, &c.style.Running, c.style.Left, y, text)
}

// atRight sets a running text, which may be empty, at the right of a line.
func (c *collector) atRight(a Artifact, text string, y dim.Length) []Mark {
	if text == "" {
		return nil
	}
	st := c.style
	x := st.Width - st.Right - c.fonts[st.Running.Voice[0]].Width(text, st.Running.Size)
	return c.artifactText(a, &st.Running, x, y, text)
}

// shortened is as many words of a running line as have room beside what stands
// at its right: the line only repeats what the document says whole.
func (c *collector) shortened(text, right string) string {
	st := c.style
	face := c.fonts[st.Running.Voice[0]]
	room := st.measure()
	if right != "" {
		room -= st.Gutter + face.Width(right, st.Running.Size)
	}
	if face.Width(text, st.Running.Size) <= room {
		return text
	}
	short := ""
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ' ' }) {
		longer := strings.TrimPrefix(short+" "+word, " ")
		if face.Width(longer+" …", st.Running.Size) > room {
			return strings.TrimPrefix(short+" …", " ")
		}
		short = longer
	}
	return short
}

// artifactText sets a text that the document says elsewhere, where what it
// lacks in characters is told of.
func (c *collector) artifactText(a Artifact, style *TextStyle, x, y dim.Length, text string) (marks []Mark) {
	stretches, _ := c.fonts[style.Voice[0]].Stretches(text)
	for _, s := range stretches {
		marks = append(marks, Mark{Artifact: a, X: x, Y: y, Face: s.Face, Size: style.Size, Color: style.Color, Text: s.Text})
		x += s.Face.Width(s.Text, style.Size)
	}
	return marks
}
