package readback_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"uppfoljning/fonts"
	"uppfoljning/layout"
	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
	"uppfoljning/layout/pdf"
	"uppfoljning/layout/pdf/object"
	"uppfoljning/layout/pdf/readback"
	"uppfoljning/layout/typeface"
)

// sample writes two paragraphs, the second with a link, and opens the file.
func sample(t *testing.T) *object.File {
	t.Helper()
	face, err := typeface.Parse(fonts.SansRegular)
	if err != nil {
		t.Fatal(err)
	}
	root := &layout.Element{Type: "Document"}
	var marks []layout.Mark
	mark := func(owner *layout.Element, text string) {
		marks = append(marks, layout.Mark{Owner: owner, Face: face, Size: 10 * dim.Pt,
			X: 20 * dim.Pt, Y: dim.Length(len(marks)+2) * 20 * dim.Pt, Text: text})
	}
	mark(root.Add("P").Leaf(), "First di\u00AD")
	mark(root.Kids[0].Kids[0], "vided")
	p := root.Add("P")
	mark(p.Leaf(), "Second ")
	link := p.Add("Link")
	link.Amend().URL = "https://example.se"
	mark(link.Leaf(), "link")
	page := layout.Page{Width: 300 * dim.Pt, Height: 400 * dim.Pt, Boxes: []layout.Placed{{Marks: marks}}}
	pages := &layout.Pages{Lang: "en", Title: "Sample", Metadata: document.Metadata{}, Root: root,
		Pages: []layout.Page{page}, Bookmarks: []layout.Bookmark{{Level: 1, Text: "Top"}}}
	pages.Number()
	var b bytes.Buffer
	if err := pdf.Write(&b, pages, pdf.Options{Legible: true}); err != nil {
		t.Fatal(err)
	}
	f, err := object.Read(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func read(t *testing.T, f *object.File) (*readback.File, error) {
	t.Helper()
	b, err := f.Bytes(true)
	if err != nil {
		t.Fatal(err)
	}
	return readback.Read(b)
}

func TestRead(t *testing.T) {
	f, err := read(t, sample(t))
	if err != nil {
		t.Fatal(err)
	}
	want := []readback.Line{
		{Type: "P", Text: "First divided"},
		{Type: "P", Text: "Second link"},
		{Type: "Link", Depth: 1, Text: "link", URL: "https://example.se"},
	}
	if got := f.Outline(); !slices.Equal(got, want) {
		t.Errorf("got %+v", got)
	}
	if got := f.Text(); got != "First divided\nSecond link\n" {
		t.Errorf("got %q", got)
	}
}

// spoiler has the parts of a file at hand that a case may spoil.
type spoiler struct {
	f                    *object.File
	catalog, page, root  object.Dict
	first, second, link  object.Dict // structure elements
	annotation, font     object.Dict
	content, toUnicode   *object.Stream
	glyphs               *object.Stream
	parents, pageParents object.Array
}

func newSpoiler(f *object.File) *spoiler {
	s := &spoiler{f: f, catalog: f.Dict(f.Root)}
	s.page = f.Dict(f.Array(f.Dict(s.catalog["Pages"])["Kids"])[0])
	s.root = f.Dict(f.Dict(s.catalog["StructTreeRoot"])["K"])
	elements := f.Array(s.root["K"])
	s.first, s.second = f.Dict(elements[0]), f.Dict(elements[1])
	s.link = f.Dict(f.Array(s.second["K"])[1])
	s.annotation = f.Dict(f.Array(s.page["Annots"])[0])
	s.content = f.Get(s.page["Contents"]).(*object.Stream)
	s.font = f.Dict(f.Dict(f.Dict(s.page["Resources"])["Font"])["f1"])
	s.toUnicode = f.Get(s.font["ToUnicode"]).(*object.Stream)
	s.glyphs = f.Get(f.Dict(f.Array(s.font["DescendantFonts"])[0])["CIDToGIDMap"]).(*object.Stream)
	tree := f.Dict(f.Dict(s.catalog["StructTreeRoot"])["ParentTree"])
	s.parents = f.Array(f.Dict(f.Array(tree["Kids"])[0])["Nums"])
	s.pageParents = f.Array(s.parents[1])
	return s
}

// replace changes every occurrence of old in a stream, which must have one.
func replace(t *testing.T, s *object.Stream, old, new string) {
	t.Helper()
	if !bytes.Contains(s.Data, []byte(old)) {
		t.Fatalf("there is no %q in %q", old, s.Data)
	}
	s.Data = bytes.ReplaceAll(s.Data, []byte(old), []byte(new))
}

// TestFaults: everything that the package promises to find, it finds.
func TestFaults(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(t *testing.T, s *spoiler)
		want  string
	}{
		{"untagged text", func(t *testing.T, s *spoiler) {
			s.content.Data = append(s.content.Data, "BT /f1 9 Tf (\x00a) Tj ET"...)
		},
			"neither tagged nor an artifact"},
		{"untagged path", func(t *testing.T, s *spoiler) { s.content.Data = append(s.content.Data, "0 0 1 1 re f"...) },
			"neither tagged nor an artifact"},
		{"only marked", func(t *testing.T, s *spoiler) { s.content.Data = append(s.content.Data, "/P BMC 0 0 1 1 re f EMC"...) },
			"neither tagged nor an artifact"},
		{"tagged twice", func(t *testing.T, s *spoiler) { replace(t, s.content, "BDC\nBT", "BDC /Artifact BMC EMC BT") },
			"marked twice"},
		{"open sequence", func(t *testing.T, s *spoiler) { s.content.Data = append(s.content.Data, "/P BMC"...) }, "not closed"},
		{"closed twice", func(t *testing.T, s *spoiler) { replace(t, s.content, "EMC", "EMC EMC") }, "EMC without BDC"},
		{"one number twice", func(t *testing.T, s *spoiler) { replace(t, s.content, "/MCID 1", "/MCID 0") }, "used twice"},
		{"unknown operator", func(t *testing.T, s *spoiler) { s.content.Data = append(s.content.Data, "BI"...) }, "operator BI"},
		{"another order", func(t *testing.T, s *spoiler) { slices.Reverse(s.f.Array(s.root["K"])) }, "drawn where the tags have"},
		{"in no element", func(t *testing.T, s *spoiler) { s.root["K"] = s.f.Array(s.root["K"])[:1] }, "is in no element"},
		{"in two elements", func(t *testing.T, s *spoiler) { s.second["K"] = object.Int(0) }, "not there or another's"},
		{"missing content", func(t *testing.T, s *spoiler) { s.first["K"] = object.Int(7) }, "not there or another's"},
		{"content on no page", func(t *testing.T, s *spoiler) { delete(s.first, "Pg") }, "on no page"},
		{"wrong parent", func(t *testing.T, s *spoiler) { s.first["P"] = s.link["P"] }, "another parent"},
		{"wrong parent tree", func(t *testing.T, s *spoiler) { slices.Reverse(s.pageParents) }, "another element in the parent tree"},
		{"short parent tree", func(t *testing.T, s *spoiler) { s.parents[1] = object.Array{} }, "another element in the parent tree"},
		{"key twice", func(t *testing.T, s *spoiler) { s.parents[0] = s.parents[2] }, "twice"},
		{"no StructParents", func(t *testing.T, s *spoiler) { delete(s.page, "StructParents") }, "no StructParents"},
		{"no tag tree", func(t *testing.T, s *spoiler) { delete(s.catalog, "StructTreeRoot") }, "not a Document"},
		{"link in no element", func(t *testing.T, s *spoiler) { s.link["K"] = object.Int(2) }, "is in no element"},
		{"link of another", func(t *testing.T, s *spoiler) { s.annotation["StructParent"] = object.Int(0) }, "another element in the parent tree"},
		{"link not described", func(t *testing.T, s *spoiler) { delete(s.annotation, "Contents") }, "no description"},
		{"link to nowhere", func(t *testing.T, s *spoiler) { delete(s.annotation, "A") }, "leads nowhere"},
		{"link to no page", func(t *testing.T, s *spoiler) {
			s.annotation["A"] = object.Dict{"S": object.Name("GoTo"), "D": object.Array{s.f.Root}}
		}, "leads nowhere"},
		{"figure without text", func(t *testing.T, s *spoiler) {
			s.first["S"], s.first["A"] = object.Name("Figure"), object.Dict{"BBox": make(object.Array, 4)}
		}, "a Figure without"},
		{"figure without area", func(t *testing.T, s *spoiler) {
			s.first["S"], s.first["Alt"] = object.Name("Figure"), object.Text("Text")
		}, "a Figure without"},
		{"other annotation", func(t *testing.T, s *spoiler) { s.annotation["Subtype"] = object.Name("Text") }, "annotation of type Text"},
		{"code without text", func(t *testing.T, s *spoiler) { replace(t, s.toUnicode, "<0046> <0046>", "<F000> <0046>") }, "code 0046 has no text"},
		{"text of zero", func(t *testing.T, s *spoiler) { replace(t, s.toUnicode, "<0046> <0046>", "<0046> <0000>") }, "stands for no text"},
		{"code without glyph", func(t *testing.T, s *spoiler) { copy(s.glyphs.Data[2*'F':], "\x00\x00") }, "has no glyph"},
		{"simple font", func(t *testing.T, s *spoiler) { s.font["Subtype"] = object.Name("TrueType") }, "not a composite font"},
		{"bookmark to nowhere", func(t *testing.T, s *spoiler) {
			s.f.Dict(s.f.Dict(s.catalog["Outlines"])["First"])["Dest"] = object.Array{s.f.Root}
		}, "leads to no page"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := sample(t)
			c.spoil(t, newSpoiler(f))
			if _, err := read(t, f); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}
