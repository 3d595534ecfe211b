package readback_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"uppfoljning/layout/document"
	"uppfoljning/layout/docx"
	"uppfoljning/layout/docx/readback"
)

func plain(s string) []document.Inline { return []document.Inline{document.Plain(s)} }

// sample has what can be broken: a list, a table, a contents list, a picture
// and a link.
func sample(t *testing.T) []byte {
	t.Helper()
	text := &document.Paragraph{Text: []document.Inline{document.Link{URL: "https://example.se", Text: plain("link")}}}
	d := &document.Document{Lang: "en", Title: document.Phrase{Text: "Title"}, Body: []document.Block{
		&document.Section{Heading: plain("Contents"), Body: []document.Block{&document.Contents{Depth: 2}}},
		&document.Section{Heading: plain("One"), Body: []document.Block{text,
			&document.List{Items: []document.Item{{Label: "1.", Body: []document.Block{text}}}},
			&document.Table{Caption: plain("Caption"), Columns: []document.Column{{Heading: plain("A")}, {Heading: plain("B")}},
				Rows: []document.Row{{Cells: []document.TableCell{{}, {}}}}},
			&document.Figure{Alt: "picture", Picture: &document.Picture{Width: 1, Height: 1, RGB: make([]byte, 3)}},
			&document.Figure{Alt: "another", Picture: &document.Picture{Width: 1, Height: 1, RGB: make([]byte, 3)}},
		}},
		&document.Section{Heading: plain("Two"), Body: []document.Block{text}},
	}}
	var out bytes.Buffer
	if err := docx.Write(&out, d, docx.Options{}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// changed gives file with a change to one of its parts, which is left out
// where there is nothing to change; ok tells whether the part had it.
func changed(t *testing.T, file []byte, part, old, replacement string) (out []byte, ok bool) {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == part {
			ok = bytes.Contains(data, []byte(old))
			if old == "" {
				continue
			}
			data = bytes.Replace(data, []byte(old), []byte(replacement), 1)
		}
		w, err := z.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(data); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), ok
}

// TestRefusals breaks a file in one place at a time, most of which validators
// pass over.
func TestRefusals(t *testing.T) {
	const main, rels, styles, numbers = "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml"
	file := sample(t)
	if _, err := readback.Read(file); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, part, old, replacement, want string }{
		{"unknown style", main, `<w:pStyle w:val="BodyText"/>`, `<w:pStyle w:val="Nobody"/>`, `no paragraph style "Nobody"`},
		{"character style of a paragraph", main, `<w:pStyle w:val="BodyText"/>`, `<w:pStyle w:val="Strong"/>`, `no paragraph style "Strong"`},
		{"unknown character style", main, `<w:rStyle w:val="Hyperlink"/>`, `<w:rStyle w:val="Link"/>`, `no character style "Link"`},
		{"unknown table style", main, `<w:tblStyle w:val="ReportTable"/>`, `<w:tblStyle w:val="Grid"/>`, `no table style "Grid"`},
		{"style based on none", styles, `<w:basedOn w:val="Normal"/>`, `<w:basedOn w:val="Nothing"/>`, `"Nothing" is not there`},
		{"style based on itself", styles, `<w:basedOn w:val="Normal"/>`, `<w:basedOn w:val="BodyText"/>`, `based on itself`},
		{"two styles of one name", styles, `<w:name w:val="heading 1"/>`, `<w:name w:val="heading 2"/>`, `two of them`},
		{"unknown list", main, `<w:numId w:val="3"/>`, `<w:numId w:val="99"/>`, `no list "99"`},
		{"unknown level", main, `<w:ilvl w:val="0"/>`, `<w:ilvl w:val="7"/>`, `no level 7`},
		{"counted label", numbers, `<w:lvlText w:val="1."/>`, `<w:lvlText w:val="%1."/>`, `is counted`},
		{"instance of no list", numbers, `<w:num w:numId="3"><w:abstractNumId w:val="2"/>`, `<w:num w:numId="3"><w:abstractNumId w:val="77"/>`, `instance of none`},
		{"cell without paragraph", main, `<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p></w:tc>`, `</w:tc>`, `does not end in a paragraph`},
		{"row that is short", main, `<w:tblGrid>`, `<w:tblGrid><w:gridCol w:w="1"/>`, `a row of 2 cells`},
		{"field without end", main, `<w:fldChar w:fldCharType="end"/>`, ``, `does not end`},
		{"field that ends twice", main, `<w:fldChar w:fldCharType="separate"/>`, `<w:fldChar w:fldCharType="end"/>`, `where none can be`},
		{"unknown relationship", main, `<w:hyperlink r:id="`, `<w:hyperlink r:id="rId99`, `which is not there`},
		{"relationship to nothing", rels, `media/picture1.png`, `media/gone.png`, `media/gone.png, which is not there`},
		{"two relationships of one id", rels, `Id="rId2"`, `Id="rId1"`, `two relationships`},
		{"link to a script", rels, `Target="https://example.se"`, `Target="javascript:alert(1)"`, `a link to javascript`},
		{"two drawings of one id", main, `<wp:docPr id="2"`, `<wp:docPr id="1"`, `drawing "1"`},
		{"no alternative text", main, `descr="picture"`, `title="picture"`, `without alternative text`},
		{"two bookmarks of one name", main, `w:name="_Toc000000002"`, `w:name="_Toc000000001"`, `bookmark "_Toc000000001"`},
		{"two bookmarks of one id", main, `<w:bookmarkStart w:id="2"`, `<w:bookmarkStart w:id="1"`, `id "1"`},
		{"bookmark without end", main, `<w:bookmarkEnd w:id="1"/>`, ``, `bookmark that does not end`},
		{"bookmark without beginning", main, `<w:bookmarkStart w:id="1" w:name="_Toc000000001"/>`, ``, `has not begun`},
		{"link to no bookmark", main, `w:anchor="_Toc000000001"`, `w:anchor="_Toc9"`, `bookmark "_Toc9"`},
		{"table without title", main, `<w:tblCaption w:val="Caption"/>`, ``, `without title`},
		{"table without caption", main, `<w:pStyle w:val="Caption"/>`, `<w:pStyle w:val="BodyText"/>`, `without caption`},
		{"empty paragraph", main, `<w:p><w:pPr><w:pStyle w:val="Heading2"/>`, `<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="Heading2"/>`, `an empty paragraph`},
		{"part that is not XML", main, `</w:body>`, ``, `document.xml`},
		{"part that is not there", "word/header1.xml", ``, ``, `not there`},
		{"part without type", "[Content_Types].xml", `<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>`, ``, `no type of word/header1.xml`},
	} {
		t.Run(c.name, func(t *testing.T) {
			broken, ok := changed(t, file, c.part, c.old, c.replacement)
			if !ok {
				t.Fatalf("%s has no %s", c.part, c.old)
			}
			_, err := readback.Read(broken)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("the error is %v, want %q", err, c.want)
			}
		})
	}
	if _, err := readback.Read([]byte("no zip")); err == nil {
		t.Error("what is no package is read")
	}
}

// FuzzRead wants an error or an outline, whatever it is given.
func FuzzRead(f *testing.F) {
	f.Add("word/document.xml", "<w:body>", "<w:body><w:p/>")
	f.Add("word/document.xml", "<w:tbl>", "<w:sdt>")
	f.Add("word/styles.xml", "<w:pPr>", "<w:pPr><w:outlineLvl/>")
	f.Add("word/numbering.xml", "<w:lvl", "<w:lvl w:x=\"\"")
	f.Fuzz(func(t *testing.T, part, old, replacement string) {
		broken, _ := changed(t, sample(t), part, old, replacement)
		lines, err := readback.Read(broken)
		if (err == nil) == (lines == nil) {
			t.Errorf("the outline is %v, the error %v", lines, err)
		}
	})
}
