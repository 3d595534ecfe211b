package pdf_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"uppfoljning/fonts"
	"uppfoljning/layout"
	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
	"uppfoljning/layout/pdf"
	"uppfoljning/layout/pdf/readback"
	"uppfoljning/layout/typeface"
)

// setter sets pages by hand, from the top of each page down.
type setter struct {
	t     testing.TB
	face  *typeface.Face
	pages layout.Pages
	x, y  dim.Length
}

const lineHeight = 14 * dim.Pt

func newSetter(t testing.TB) *setter {
	t.Helper()
	face, err := typeface.Parse(fonts.SansRegular)
	if err != nil {
		t.Fatal(err)
	}
	s := &setter{t: t, face: face, pages: layout.Pages{
		Lang: "en", Title: "Safe & sound: Orléans", Root: &layout.Element{Type: "Document"},
		Metadata: document.Metadata{Author: "The council <of Orléans>", Subject: "What was promised & done",
			Source: "sha256:" + strings.Repeat("0", 64), Tool: "a test"}}}
	s.page()
	return s
}

// page begins a page, with a header that is the same on all.
func (s *setter) page() {
	s.pages.Pages = append(s.pages.Pages, layout.Page{Width: dim.MM(2100), Height: dim.MM(2970), Boxes: make([]layout.Placed, 1)})
	s.x, s.y = dim.MM(200), dim.MM(150)
	s.mark(layout.Mark{Artifact: layout.Header, Face: s.face, Size: 8 * dim.Pt, Text: "Safe & sound"})
	s.line()
	s.mark(layout.Mark{Artifact: layout.Ornament, Width: dim.MM(1700), Height: dim.Pt / 2, Color: layout.Color{R: 200}})
	s.line()
}

// mark adds m to the page, beside what is on the line already.
func (s *setter) mark(m layout.Mark) {
	p := &s.pages.Pages[len(s.pages.Pages)-1].Boxes[0]
	m.X, m.Y = s.x, s.y
	if m.Face != nil {
		s.x += m.Face.Width(m.Text, m.Size)
	}
	p.Marks = append(p.Marks, m)
}

// line ends a line.
func (s *setter) line() { s.x, s.y = dim.MM(200), s.y+lineHeight }

// run sets text that belongs to leaf.
func (s *setter) run(leaf *layout.Element, text string) {
	s.mark(layout.Mark{Owner: leaf, Face: s.face, Size: dim.Hundredths(1050), Text: text})
}

// block sets an element of one line below parent.
func (s *setter) block(parent *layout.Element, typ, text string) {
	s.run(parent.Add(typ).Leaf(), text)
	s.line()
}

func (s *setter) bookmark(level int, text string) {
	s.pages.Bookmarks = append(s.pages.Bookmarks,
		layout.Bookmark{Level: level, Text: text, Page: len(s.pages.Pages) - 1, Y: s.y})
}

// write writes what has been set, which must succeed.
func (s *setter) write(opts pdf.Options) []byte {
	s.t.Helper()
	s.pages.Number()
	var b bytes.Buffer
	if err := pdf.Write(&b, &s.pages, opts); err != nil {
		s.t.Fatal(err)
	}
	return b.Bytes()
}

// read writes what has been set, and reads it back.
func (s *setter) read() *readback.File {
	s.t.Helper()
	f, err := readback.Read(s.write(pdf.Options{}))
	if err != nil {
		s.t.Fatal(err)
	}
	return f
}

// whole sets two pages with something of everything.
func whole(t testing.TB) *setter {
	t.Helper()
	s := newSetter(t)
	s.pages.Metadata.Created = time.Date(2026, 3, 1, 0, 30, 0, 0, time.FixedZone("", 3600))
	root := s.pages.Root
	s.bookmark(1, "Safe & sound")
	s.block(root, "H1", "Safe & sound (draft)")
	s.block(root, "P", "AVA Tôt “quoted” – an official affidavit; \uE001\uE002 %")
	sect := root.Add("Sect")
	s.bookmark(2, "Lights")
	s.block(sect, "H2", "Lights")
	s.list(sect)
	s.paragraph(sect)
	s.table(sect)
	s.figure(sect)
	s.bookmark(3, "Lamps")
	s.block(sect, "H3", "Lamps")
	s.contents(sect, sect.Kids[0])
	s.bookmark(1, "End")
	s.block(root, "H2", "End")
	return s
}

func (s *setter) list(parent *layout.Element) {
	list := parent.Add("L")
	list.Amend().Numbering = "Disc"
	for _, text := range []string{"One point", "Another"} {
		li := list.Add("LI")
		s.run(li.Add("Lbl").Leaf(), "•")
		s.block(li.Add("LBody"), "P", text)
	}
}

// paragraph sets a paragraph with a link over three lines, an abbreviation and
// a foreign word, that ends on the next page.
func (s *setter) paragraph(parent *layout.Element) {
	p := parent.Add("P")
	s.run(p.Leaf(), "Look at ")
	link := p.Add("Link")
	link.Amend().URL = "https://example.se/café?a=(1)"
	text := link.Leaf()
	s.run(text, "the ")
	s.line()
	s.run(text, "coun")
	s.run(text, "\u00AD")
	s.line()
	s.run(text, "cil’s site")
	s.run(p.Leaf(), " of ")
	short := p.Add("Span")
	short.Amend().Expansion = "National Council for Crime Prevention"
	s.run(short.Leaf(), "NCCP")
	s.run(p.Leaf(), ", or ")
	foreign := p.Add("Span")
	foreign.Amend().Lang = "fr"
	s.run(foreign.Leaf(), "en français")
	end := p.Leaf()
	s.run(end, ", and ")
	s.page()
	s.run(end, "so on.")
	s.line()
}

func (s *setter) table(parent *layout.Element) {
	table := parent.Add("Table")
	head := table.Add("THead").Add("TR")
	s.block(head, "TH", "Promise")
	s.block(head, "TH", "Status")
	row := table.Add("TBody").Add("TR")
	s.block(row, "TH", "Lamps")
	row.Add("TD")
}

// figure sets a figure with everything that can be drawn, and under it a
// picture.
func (s *setter) figure(parent *layout.Element) {
	figure := parent.Add("Figure")
	figure.Amend().Alt = "A bar of 12 över a line"
	leaf := figure.Leaf()
	blue := layout.Color{B: 200}
	s.mark(layout.Mark{Owner: leaf, Width: 20 * dim.Pt, Height: 12 * dim.Pt, Color: blue})
	s.mark(layout.Mark{Owner: leaf, Path: &layout.Path{Width: dim.Pt / 2, Points: []layout.Point{{}, {X: 30 * dim.Pt, Y: dim.Pt}}}, Color: blue})
	s.mark(layout.Mark{Owner: leaf, Path: &layout.Path{Width: dim.Pt, Closed: true,
		Points: []layout.Point{{Y: -dim.Pt}, {X: 30 * dim.Pt, Y: dim.Pt}, {X: 5 * dim.Pt}}}})
	s.run(leaf, "12 ")
	s.line()
	photo := parent.Add("Figure")
	photo.Amend().Alt = "A red dot"
	s.mark(layout.Mark{Owner: photo.Leaf(), Width: 20 * dim.Pt, Height: 10 * dim.Pt,
		Picture: &document.Picture{Width: 2, Height: 1, RGB: []byte{255, 0, 0, 255, 255, 255}}})
	s.line()
}

// contents sets a list of contents that leads to one heading.
func (s *setter) contents(parent, to *layout.Element) {
	link := parent.Add("TOC").Add("TOCI").Add("Reference").Add("Link")
	link.Amend().Target = to
	leaf := link.Leaf()
	s.run(leaf, "Lights ")
	s.mark(layout.Mark{Artifact: layout.Repeated, Face: s.face, Size: 8 * dim.Pt, Text: "Safe & sound"})
	s.run(leaf, "1")
	s.line()
}

// link is the first link of what whole sets.
func (s *setter) link() *layout.Element {
	for _, k := range s.pages.Root.Kids[2].Kids[2].Kids {
		if k.Type == "Link" {
			return k
		}
	}
	s.t.Fatal("there is no link")
	return nil
}
