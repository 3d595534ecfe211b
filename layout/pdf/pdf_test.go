package pdf_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"uppfoljning/layout"
	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
	"uppfoljning/layout/pdf"
	"uppfoljning/layout/pdf/readback"
	"uppfoljning/layout/typeface"
)

// TestOutline compares what a reader gets of a file, element by element, with
// testdata/whole.txt.
func TestOutline(t *testing.T) {
	var b strings.Builder
	f := whole(t).read()
	fmt.Fprintf(&b, "lang %s\n", f.Lang)
	for _, l := range f.Outline() {
		fmt.Fprintf(&b, "%s%s %q", strings.Repeat("  ", l.Depth), l.Type, l.Text)
		for _, a := range []struct{ name, value string }{{"Lang", l.Lang}, {"Alt", l.Alt}, {"E", l.Expansion},
			{"Scope", l.Scope}, {"ListNumbering", l.Numbering}, {"URL", l.URL}, {"Target", strings.Trim(fmt.Sprint(l.Target), "0")}} {
			if a.value != "" {
				fmt.Fprintf(&b, " %s=%q", a.name, a.value)
			}
		}
		b.WriteByte('\n')
	}
	const golden = "testdata/whole.txt"
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	for i, text := range f.Artifacts {
		if want := strings.Repeat("Safe & sound", i+1); text != want { // on page 2 once more, as a head that is repeated
			t.Errorf("the artifacts of page %d are %q", i+1, text)
		}
	}
}

// TestDeterminism: a file depends neither on what the program has done before
// nor on how many processors it has.
func TestDeterminism(t *testing.T) {
	first := whole(t).write(pdf.Options{})
	s := whole(t)
	for _, n := range []int{1, 2, 8} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(n))
			if !bytes.Equal(s.write(pdf.Options{}), first) {
				t.Error("another file")
			}
		})
	}
}

// TestLegible: an uncompressed file says the same.
func TestLegible(t *testing.T) {
	s := whole(t)
	b := s.write(pdf.Options{Legible: true})
	if !bytes.Contains(b, []byte("/P <</MCID 1>> BDC")) {
		t.Error("the content of the pages cannot be read")
	}
	f, err := readback.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := f.Outline(), s.read().Outline(); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestLeafOverPages: content that goes on over a page break is one text, and a
// leaf that an ornament interrupts is one too.
func TestLeafOverPages(t *testing.T) {
	s := newSetter(t)
	p := s.pages.Root.Add("P").Leaf()
	s.run(p, "on ")
	for i := range 70 { // more pages than a leaf of the parent tree has
		s.mark(layout.Mark{Artifact: layout.Ornament, Width: dim.Pt, Height: dim.Pt})
		s.run(p, "and ")
		s.page()
		s.run(p, fmt.Sprint(i, " "))
	}
	var want strings.Builder
	want.WriteString("on ")
	for i := range 70 {
		fmt.Fprint(&want, "and ", i, " ")
	}
	if got := s.read().Outline(); len(got) != 1 || got[0].Text != want.String() || got[0].Page != 0 {
		t.Errorf("got %v", got)
	}
}

// TestRowOverPages: where a page divides a row, each page has the cells in
// order; the links in them are whole all the same. Outside a row there is no
// way back.
func TestRowOverPages(t *testing.T) {
	set := func(within string) *setter {
		s := newSetter(t)
		parent := s.pages.Root.Add(within)
		if within == "Table" {
			parent = parent.Add("TR")
		}
		cell := "P"
		if within == "Table" {
			cell = "TD"
		}
		first := parent.Add(cell).Add("Link")
		first.Amend().URL = "https://example.se"
		one, two := first.Leaf(), parent.Add(cell).Leaf()
		s.run(one, "to the ")
		s.run(two, "on ")
		s.page()
		s.run(one, "town")
		s.run(two, "and on")
		return s
	}
	f := set("Table").read()
	if got := f.Text(); got != "to the town\non and on\n" {
		t.Errorf("got %q", got)
	}
	for i, l := range f.Links {
		if l.Contents != "to the town" || l.Page != i {
			t.Errorf("got %v", f.Links)
		}
	}
	var b bytes.Buffer
	wrong := set("Sect")
	wrong.pages.Number()
	if err := pdf.Write(&b, &wrong.pages, pdf.Options{}); err == nil || !strings.Contains(err.Error(), "drawn after what follows it") {
		t.Errorf("two paragraphs by turns: got %v", err)
	}
}

// TestFigureArea: the area of a figure is that of all that is drawn in it.
func TestFigureArea(t *testing.T) {
	s := newSetter(t)
	figure := s.pages.Root.Add("Figure")
	figure.Amend().Alt = "A line over a box"
	leaf := figure.Leaf()
	s.mark(layout.Mark{Owner: leaf, Width: 20 * dim.Pt, Height: 10 * dim.Pt})
	s.mark(layout.Mark{Owner: leaf, Path: &layout.Path{Width: 2 * dim.Pt, Points: []layout.Point{{Y: -5 * dim.Pt}, {X: 40 * dim.Pt}}}})
	x, y := s.x, s.pages.Pages[0].Height-s.y
	var want []string
	for _, l := range []dim.Length{x - dim.Pt, y - 10*dim.Pt, x + 41*dim.Pt, y + 6*dim.Pt} {
		want = append(want, string(l.AppendDecimal(nil)))
	}
	if file := s.write(pdf.Options{Legible: true}); !bytes.Contains(file, []byte("/BBox ["+strings.Join(want, " ")+"]")) {
		t.Errorf("the figure's area is not %v", want)
	}
}

// TestLinkAreas: a link has one area per line, as high as the face and as wide
// as the text without the space at its end.
func TestLinkAreas(t *testing.T) {
	s := newSetter(t)
	link := s.pages.Root.Add("P").Add("Link")
	link.Amend().URL = "mailto:a@example.se"
	leaf := link.Leaf()
	var want []readback.Link
	const size = 10 * dim.Pt
	add := func(text string) {
		page := len(s.pages.Pages) - 1
		y := s.pages.Pages[page].Height - s.y
		l := readback.Link{Page: page, URL: link.Attributes().URL, Contents: "write to us today"}
		for i, v := range []dim.Length{s.x, y - s.face.Length(int64(s.face.Descent), size),
			s.x + s.face.Width(strings.TrimSpace(text), size), y + s.face.Length(int64(s.face.Ascent), size)} {
			l.Rect[i] = string(v.AppendDecimal(nil))
		}
		want = append(want, l)
		s.mark(layout.Mark{Owner: leaf, Face: s.face, Size: size, Text: text})
		s.line()
	}
	add("write ")
	add("to us ")
	s.page()
	add("today")
	if got := s.read().Links; !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func TestBookmarks(t *testing.T) {
	want := []readback.Bookmark{
		{Level: 1, Text: "Safe & sound", Page: 0}, {Level: 2, Text: "Lights", Page: 0},
		{Level: 3, Text: "Lamps", Page: 1}, {Level: 1, Text: "End", Page: 1}}
	if got := whole(t).read().Bookmarks; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := newSetter(t).read().Bookmarks; got != nil {
		t.Errorf("got %v, want none", got)
	}
}

// TestLigature: the ligature is on the page, and its letters in the text, even
// where a text has the character of the ligature besides.
func TestLigature(t *testing.T) {
	for _, text := range []string{"off fit \uFB01t", "off \uFB01t fit"} {
		s := newSetter(t)
		s.block(s.pages.Root, "P", text)
		if content := s.write(pdf.Options{Legible: true}); !bytes.Contains(content, []byte("\xFB\x00")) {
			t.Errorf("%q: no ligature on the page", text)
		}
		if got := s.read().Text(); got != "off fit fit\n" {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}

// TestMetadata: the two places say the same, and there is no date where none
// is known.
func TestMetadata(t *testing.T) {
	for _, dated := range []bool{true, false} {
		t.Run(fmt.Sprint("dated=", dated), func(t *testing.T) {
			s := whole(t)
			want := map[string]string{"Title": s.pages.Title, "Author": s.pages.Metadata.Author,
				"Subject": s.pages.Metadata.Subject, "Creator": s.pages.Metadata.Tool,
				"Producer": "uppfoljning; " + fpdfVersion(t)}
			wantXMP := map[string]string{"title": want["Title"], "creator": want["Author"],
				"description": want["Subject"], "CreatorTool": want["Creator"], "Producer": want["Producer"],
				"format": "application/pdf", "language": "en", "source": s.pages.Metadata.Source}
			if dated {
				want["CreationDate"], want["ModDate"] = "D:20260228233000Z", "D:20260228233000Z"
				for _, k := range []string{"CreateDate", "ModifyDate", "MetadataDate"} {
					wantXMP[k] = "2026-02-28T23:30:00Z"
				}
			} else {
				s.pages.Metadata.Created = time.Time{}
			}
			f := s.read()
			if got := fmt.Sprint(f.Info); got != fmt.Sprint(want) {
				t.Errorf("got %s\nwant %v", got, want)
			}
			if got := properties(t, f.XMP); fmt.Sprint(got) != fmt.Sprint(wantXMP) {
				t.Errorf("got  %v\nwant %v", got, wantXMP)
			}
		})
	}
}

// fpdfVersion is the version of fpdf in go.mod.
func fpdfVersion(t *testing.T) string {
	t.Helper()
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(mod)) {
		f := strings.Fields(line)
		if i := slices.Index(f, "github.com/go-pdf/fpdf"); i >= 0 {
			return "go-pdf/fpdf " + f[i+1]
		}
	}
	t.Fatal("fpdf is not in go.mod")
	return ""
}

// properties lists the texts in an XMP packet by the property they are in, but
// for those by which it claims and describes the standards.
func properties(t *testing.T, xmp string) map[string]string {
	t.Helper()
	all := map[string]string{}
	var in xml.Name // the innermost element that is not a container
	d := xml.NewDecoder(strings.NewReader(xmp))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if !strings.HasSuffix(token.Name.Space, "rdf-syntax-ns#") {
				in = token.Name
			}
		case xml.CharData:
			if text := strings.TrimSpace(string(token)); text != "" && !strings.Contains(in.Space, "aiim.org") {
				all[in.Local] += text
			}
		}
	}
}

// TestFailClosed: what is wrong is not written, not even in part.
func TestFailClosed(t *testing.T) {
	firstMark := func(s *setter) *layout.Mark { return &s.pages.Pages[0].Boxes[0].Marks[2] } // of the H1
	for _, c := range []struct {
		name  string
		spoil func(s *setter)
		want  string
	}{
		{"missing glyph", func(s *setter) { firstMark(s).Text = "中" }, "lacks U+4E2D"},
		{"above U+FFFF", func(s *setter) { firstMark(s).Text = "😀" }, "lacks U+1F600"},
		{"damaged text", func(s *setter) { firstMark(s).Text = "a\xFF" }, "lacks U+FFFD"},
		{"control character", func(s *setter) { firstMark(s).Text = "a\n" }, "lacks U+000A"},
		{"face without a file", func(s *setter) { firstMark(s).Face = typeface.Fixed(500) }, "no font file"},
		{"text of no size", func(s *setter) { firstMark(s).Size = 0 }, "its size is 0pt"},
		{"neither owner nor artifact", func(s *setter) { firstMark(s).Owner = nil }, "no owner and is no artifact"},
		{"both owner and artifact", func(s *setter) { firstMark(s).Artifact = layout.Footer }, "has an owner and is an artifact"},
		{"unknown artifact", func(s *setter) { s.pages.Pages[0].Boxes[0].Marks[0].Artifact = 99 }, "no owner and is no artifact"},
		{"owner outside the tree", func(s *setter) { firstMark(s).Owner = &layout.Element{} }, "not a leaf of the tag tree"},
		{"owner not a leaf", func(s *setter) { firstMark(s).Owner = s.pages.Root.Kids[0] }, "not a leaf of the tag tree"},
		{"another order", func(s *setter) { slices.Reverse(s.pages.Pages[0].Boxes[0].Marks[2:4]) }, "is not drawn before it"},
		{"drawn again", func(s *setter) {
			p := &s.pages.Pages[1].Boxes[0]
			p.Marks = append(p.Marks, *firstMark(s))
		}, "drawn after what follows it"},
		{"not drawn", func(s *setter) {
			s.pages.Pages[0].Boxes[0].Marks = slices.Delete(s.pages.Pages[0].Boxes[0].Marks, 2, 3)
		}, "is not drawn before it"},
		{"end not drawn", func(s *setter) { s.pages.Root.Add("P").Leaf() }, "the end of the tag tree is not drawn"},
		{"no root", func(s *setter) { s.pages.Root = nil }, "not a Document"},
		{"unknown type", func(s *setter) { s.pages.Root.Kids[1].Type = "Foo" }, `"Foo" is not a structure type`},
		{"element twice", func(s *setter) { s.pages.Root.Kids = append(s.pages.Root.Kids, s.pages.Root.Kids[0]) }, "a H1 stands in two places"},
		{"leaf twice", func(s *setter) {
			p := s.pages.Root.Kids[1]
			p.Kids = append(p.Kids, p.Kids[0])
		}, "content of a P stands in two places"},
		{"content in a section", func(s *setter) { s.pages.Root.Kids[2].Leaf() }, "a Sect has content of its own"},
		{"cell outside a row", func(s *setter) { s.pages.Root.Add("TD") }, "a TD stands in a Document"},
		{"block in a paragraph", func(s *setter) { s.pages.Root.Kids[1].Add("Sect") }, "a Sect stands in a P"},
		{"skipped level", func(s *setter) { s.pages.Root.Kids[0].Type = "H2" }, "level 2 follows one of level 0"},
		{"link without target", func(s *setter) { s.pages.Root.Add("P").Add("Link") }, `a Link has the target ""`},
		{"link to two places", func(s *setter) { s.link().Amend().Target = s.pages.Root.Kids[0] }, `a Link has the target "https`},
		{"link out of the tree", func(s *setter) {
			l := s.pages.Root.Add("P").Add("Link")
			l.Amend().Target = &layout.Element{Type: "H2"}
			s.run(l.Leaf(), "there")
		}, "a Link leads to a H2 that is not in the tree"},
		{"link to nothing", func(s *setter) {
			l := s.pages.Root.Add("P").Add("Link")
			l.Amend().Target = s.pages.Root.Add("Sect")
			s.run(l.Leaf(), "there")
		}, `the link to "there" leads to what is not drawn`},
		{"figure without text", func(s *setter) { s.pages.Root.Add("Figure").Leaf() }, "no alternative text"},
		{"figure of nothing", func(s *setter) { s.pages.Root.Add("Figure").Amend().Alt = "Nothing" }, "shows nothing"},
		{"paragraph in a figure", func(s *setter) {
			f := s.pages.Root.Add("Figure")
			f.Amend().Alt = "A figure"
			s.block(f, "P", "text")
		}, "a P stands in a Figure"},
		{"figure on two pages", func(s *setter) {
			f := s.pages.Root.Add("Figure")
			f.Amend().Alt = "A figure"
			leaf := f.Leaf()
			s.run(leaf, "text")
			s.page()
			s.run(leaf, "text")
		}, "a Figure is on page 2 and on page 3"},
		{"line through one point", func(s *setter) { firstMark(s).Path = &layout.Path{Width: 1, Points: []layout.Point{{}}} }, "a line through 1 points"},
		{"line of no width", func(s *setter) { firstMark(s).Path = &layout.Path{Points: make([]layout.Point, 2)} }, "0pt wide"},
		{"picture without pixels", func(s *setter) {
			*firstMark(s) = layout.Mark{Owner: firstMark(s).Owner, Picture: &document.Picture{Width: 2, Height: 2}, Width: 1, Height: 1}
		}, "a picture of 2 by 2 pixels in 0 bytes"},
		{"picture of no size", func(s *setter) {
			*firstMark(s) = layout.Mark{Owner: firstMark(s).Owner, Picture: &document.Picture{Width: 1, Height: 1, RGB: make([]byte, 3)}}
		}, "0pt by 0pt large"},
		{"link in link", func(s *setter) {
			outer := s.pages.Root.Add("P").Add("Link")
			outer.Amend().URL = "https://example.se"
			inner := outer.Add("Span").Add("Link")
			inner.Amend().URL = outer.Attributes().URL
		}, "a Link stands in a Link"},
		{"link without text", func(s *setter) {
			l := s.pages.Root.Add("P").Add("Link")
			l.Amend().URL = "https://example.se"
			s.run(l.Leaf(), " ")
		}, "has no text"},
		{"unknown numbering", func(s *setter) { s.pages.Root.Add("L").Amend().Numbering = "Stars" }, `the numbering "Stars"`},
		{"no meaning", func(s *setter) { firstMark(s).Text = "\uE0FF" }, "U+E0FF"},
		{"no title", func(s *setter) { s.pages.Title = "" }, "no title"},
		{"no language", func(s *setter) { s.pages.Lang = "" }, "no language"},
		{"no pages", func(s *setter) { s.pages.Pages = nil }, "no pages"},
		{"page of no size", func(s *setter) { s.pages.Pages[1].Height = 0 }, "page 2: its size is"},
		{"gap in bookmarks", func(s *setter) { s.pages.Bookmarks[1].Level = 3 }, "level 3 follows one of level 1"},
		{"bookmark to nowhere", func(s *setter) { s.pages.Bookmarks[1].Page = 2 }, "on page 3 of 2"},
		{"empty bookmark", func(s *setter) { s.pages.Bookmarks[1].Text = "" }, "has no text"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := whole(t)
			c.spoil(s)
			if s.pages.Root != nil {
				s.pages.Number()
			}
			var b bytes.Buffer
			err := pdf.Write(&b, &s.pages, pdf.Options{})
			if err == nil || !strings.HasPrefix(err.Error(), "internal error: ") || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want an internal error with %q", err, c.want)
			}
			if b.Len() > 0 {
				t.Errorf("%d bytes are written", b.Len())
			}
		})
	}
}

// TestWriterFails: a full disk is no internal error.
func TestWriterFails(t *testing.T) {
	s := whole(t)
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	r.Close()
	w.Close()
	s.pages.Number()
	if err := pdf.Write(w, &s.pages, pdf.Options{}); err == nil || !strings.HasPrefix(err.Error(), "write PDF: ") {
		t.Errorf("got %v", err)
	}
}
