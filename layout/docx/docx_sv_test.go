package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/xuri/excelize/v2"

	"uppfoljning/layout/document"
	"uppfoljning/layout/document/specimen"
	"uppfoljning/layout/docx"
	"uppfoljning/layout/docx/readback"
)

// partsOf unpacks a file.
func partsOf(t testing.TB, file []byte) (names []string, parts map[string]string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts = map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, f.Name)
		parts[f.Name] = string(data)
	}
	return names, parts
}

// pretty puts every element of a part that holds elements on a line of its own.
func pretty(part string) string {
	part = strings.ReplaceAll(part, "><", ">\n<")
	if !strings.HasSuffix(part, "\n") {
		part += "\n"
	}
	return part
}

// TestParts writes the documents in testdata and compares the parts of each
// file with those beside it. UPDATE=1 writes them anew.
func TestParts(t *testing.T) {
	files, err := filepath.Glob("testdata/parts/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			d, err := specimen.Parse(string(a.Files[0].Data))
			if err != nil {
				t.Fatal(err)
			}
			_, parts := partsOf(t, write(t, d, docx.Options{}))
			want := a.Files[1:]
			a.Files = a.Files[:1:1]
			for _, f := range want {
				got := pretty(parts[f.Name])
				a.Files = append(a.Files, txtar.File{Name: f.Name, Data: []byte(got)})
				if os.Getenv("UPDATE") == "" && got != string(f.Data) {
					t.Errorf("%s:\n%s\nwant:\n%s", f.Name, got, f.Data)
				}
			}
			if os.Getenv("UPDATE") != "" {
				if err := os.WriteFile(file, txtar.Format(a), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func TestSameBytes(t *testing.T) {
	first := write(t, whole(), docx.Options{})
	if !bytes.Equal(first, write(t, whole(), docx.Options{})) {
		t.Error("the same document gives two files")
	}
	z, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	if z.File[0].Name != "[Content_Types].xml" {
		t.Errorf("the first part is %s", z.File[0].Name)
	}
	for _, f := range z.File {
		if f.Modified.Year() != 1980 {
			t.Errorf("%s is dated %v", f.Name, f.Modified)
		}
	}
	if bytes.Contains(first, []byte("rsid")) {
		t.Error("the file tells of sittings")
	}
}

// hostile are texts that must come to nothing but themselves.
var hostile = []string{
	`<script>alert(1)</script>`, `]]>`, `<![CDATA[`, `&amp; &#x41; &`, `" w:val="x`, `'`, `=HYPERLINK("http://x")`,
	"a\u202Eb\u2066c", "%1 %2.", "{ PAGE }", "_x000D_", "a\u0000b\u0007\u001F", "\uFFFE\uFFFF", "\xff\xfe", "åäö 𝟙 👩‍👩‍👧", "  två  blanka  ",
}

// TestHostileText puts hostile text wherever text can stand, and wants the file
// whole and the text where it was, but for characters that XML has no place for.
func TestHostileText(t *testing.T) {
	for _, h := range hostile {
		inline := []document.Inline{document.Plain(h + "."), document.Strong(words(h)), document.Foreign{Lang: "en", Text: words(h)},
			document.Abbreviation{Text: h, Expansion: h}, document.Link{URL: "javascript:" + h, Text: words(h)}, document.Link{URL: h, Text: words(h)}}
		d := &document.Document{Lang: "sv-SE", Sender: []document.Phrase{{Text: h + "x"}}, Title: document.Phrase{Text: h + "x"}, Marks: []string{h},
			Fields:   []document.Field{{Label: h, Value: inline}},
			Logo:     &document.Figure{Alt: h + "x", Picture: flag(1, 1)},
			Running:  document.Running{Head: h, Foot: h, PageLabel: h},
			Metadata: document.Metadata{Author: h, Subject: h, Source: h, Tool: h}}
		chart := &document.Chart{Unit: h, Points: []document.Point{{Label: h, Text: h, Value: 1}, {Label: h, Text: h, Gap: true}}}
		d.Body = []document.Block{
			&document.Section{Heading: words("c"), Body: []document.Block{&document.Contents{Depth: 9}}},
			&document.Section{Heading: inline, Body: []document.Block{&document.Paragraph{Text: inline},
				&document.List{Items: []document.Item{{Label: h, Body: []document.Block{&document.Paragraph{Text: inline}}}}},
				&document.Entries{Entries: []*document.Entry{{Number: h, Heading: inline, Lead: []document.Block{&document.Paragraph{Text: inline}}}}},
				&document.Table{Caption: inline, Columns: []document.Column{{Heading: inline}}, Rows: []document.Row{{Cells: []document.TableCell{{}}}}},
				&document.Figure{Alt: h + "x", Chart: chart, Caption: inline, Source: inline},
				&document.Definitions{Items: []document.Definition{{Term: inline, Text: inline}}},
				&document.Signatures{Signatures: []document.Signature{{Lines: []document.Phrase{{Text: h + "x"}}}}}}},
		}
		file := write(t, d, docx.Options{})
		got, err := readback.Read(file)
		if err != nil {
			t.Errorf("%q: %v", h, err)
			continue
		}
		want := strings.Map(func(r rune) rune {
			if r < ' ' || r == '\uFFFE' || r == '\uFFFF' {
				return '\uFFFD'
			}
			return r
		}, strings.ToValidUTF8(h, "\uFFFD"))
		title := false
		for _, l := range got {
			title = title || l.Type == "H1" && strings.ReplaceAll(l.Text, "\uFFFD\uFFFD", "\uFFFD") == strings.ReplaceAll(want, "\uFFFD\uFFFD", "\uFFFD")+"x"
			if strings.Contains(l.Inline, "link ") {
				t.Errorf("%q: a link to what is no address: %s", h, l.Inline)
			}
		}
		if !title {
			t.Errorf("%q: the title is not there: %+v", h, got)
		}
	}
}

func TestLinksThatAreLed(t *testing.T) {
	for _, c := range []struct{ url, target string }{
		{"https://exempel.se/a b?å=1#c", "https://exempel.se/a%20b?%C3%A5=1#c"},
		{"http://[::1]/", "http://[::1]/"},
		{"mailto:a@b.se?subject=Hej och hå", "mailto:a@b.se?subject=Hej%20och%20h%C3%A5"},
		{"HTTPS://exempel.se", "HTTPS://exempel.se"},
		{"https://", ""}, {"mailto:", ""}, {"javascript:alert(1)", ""}, {"file:///etc/passwd", ""}, {"//exempel.se", ""},
		{"http://[::1", ""}, {"https://a/%zz", ""}, {" https://a", ""}, {"\\\\server\\share", ""},
	} {
		d := &document.Document{Lang: "sv", Title: document.Phrase{Text: "T"}, Body: []document.Block{
			&document.Paragraph{Text: []document.Inline{document.Link{URL: c.url, Text: words("här")}}}}}
		_, parts := partsOf(t, write(t, d, docx.Options{}))
		rels := parts["word/_rels/document.xml.rels"]
		if led := strings.Contains(rels, "External"); led != (c.target != "") || led && !strings.Contains(rels, `Target="`+c.target+`"`) {
			t.Errorf("%s: want a link to %q: %s", c.url, c.target, rels)
		}
		if !strings.Contains(parts["word/document.xml"], "här") {
			t.Errorf("%s: the text is gone", c.url)
		}
	}
}

// TestRunning wants the marks on every page, and fields for the numbers.
func TestRunning(t *testing.T) {
	_, parts := partsOf(t, write(t, whole(), docx.Options{}))
	for name, want := range map[string][]string{
		"word/header1.xml": {"Utkast", "Hur går det med medborgarlöftena?", `w:instr=" PAGE "`, `w:instr=" NUMPAGES "`},
		"word/header2.xml": {"Utkast", "Sida ", `w:instr=" PAGE "`, `w:instr=" NUMPAGES "`},
		"word/footer1.xml": {"brottsforebyggande@exempel.se"},
		"word/footer2.xml": {"brottsforebyggande@exempel.se"},
	} {
		for _, w := range want {
			if !strings.Contains(parts[name], w) {
				t.Errorf("%s: no %s", name, w)
			}
		}
	}
	if !strings.Contains(parts["word/document.xml"], "<w:titlePg/>") {
		t.Error("the first page is like the others")
	}
	if strings.Contains(parts["word/settings.xml"], "updateFields") {
		t.Error("Word would ask whether to update fields")
	}
}

func TestProperties(t *testing.T) {
	var core struct {
		Title, Subject, Creator, Language, Created, Modified string
	}
	read := func(d *document.Document) map[string]string {
		_, parts := partsOf(t, write(t, d, docx.Options{}))
		core.Created, core.Modified = "", ""
		if err := xml.Unmarshal([]byte(strings.NewReplacer("title>", "Title>", "subject>", "Subject>", "creator>", "Creator>", "language>", "Language>",
			"created ", "Created ", "created>", "Created>", "modified ", "Modified ", "modified>", "Modified>").Replace(parts["docProps/core.xml"])), &core); err != nil {
			t.Fatal(err)
		}
		return parts
	}
	d := whole()
	parts := read(d)
	if core.Title != d.Title.Text || core.Subject != d.Metadata.Subject || core.Creator != d.Metadata.Author || core.Language != "sv-SE" ||
		core.Created != "2024-02-15T00:00:00Z" || core.Modified != core.Created {
		t.Errorf("the properties are %+v", core)
	}
	for _, want := range []string{d.Metadata.Source, d.Metadata.Tool} {
		if !strings.Contains(parts["docProps/custom.xml"], "<vt:lpwstr>"+want+"<") {
			t.Errorf("no %q among %s", want, parts["docProps/custom.xml"])
		}
	}
	d.Metadata = document.Metadata{}
	if read(d); core.Created != "" || core.Modified != "" {
		t.Errorf("dates of a document without any: %+v", core)
	}
	for _, part := range []string{"word/styles.xml", "word/document.xml"} {
		for _, l := range strings.Split(parts[part], "<w:lang ")[1:] {
			if !strings.HasPrefix(l, `w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="sv-SE"`) && !strings.HasPrefix(l, `w:val="en"`) {
				t.Errorf("%s: a language %.40s", part, l)
			}
		}
	}
}

// TestChartNumbers reads the numbers of a chart from the workbook in it, by
// another reader, and wants those that Word draws.
func TestChartNumbers(t *testing.T) {
	d := &document.Document{Lang: "sv-SE", Title: document.Phrase{Text: "T"}, Body: []document.Block{&document.Figure{Alt: "a", Chart: &document.Chart{Unit: "%",
		Points: []document.Point{{Label: "2021", Value: -12_500_000}, {Label: "2022", Text: "uppgift saknas", Gap: true}, {Label: "2023", Value: 1}, {Label: "<2024>", Value: 7_000_000}}}}}}
	_, parts := partsOf(t, write(t, d, docx.Options{}))
	for _, want := range []string{`<c:pt idx="0"><c:v>-12.5</c:v></c:pt><c:pt idx="2"><c:v>0.000001</c:v></c:pt><c:pt idx="3"><c:v>7</c:v></c:pt>`,
		`<c:v>2022: uppgift saknas</c:v>`, `formatCode="#,##0.000000"`, `<c:dispBlanksAs val="gap"/>`} {
		if !strings.Contains(parts["word/charts/chart1.xml"], want) {
			t.Errorf("no %s in %s", want, parts["word/charts/chart1.xml"])
		}
	}
	if strings.Contains(parts["word/charts/chart1.xml"], "<c:min ") {
		t.Error("bars below zero begin at their foot")
	}
	book, err := excelize.OpenReader(strings.NewReader(parts["word/embeddings/chart1.xlsx"]))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := book.GetRows("Diagram")
	if got := fmt.Sprint(rows); err != nil || got != "[[ %] [2021 -12.5] [2022: uppgift saknas] [2023 0.000001] [<2024> 7]]" {
		t.Errorf("the workbook holds %s, %v", got, err)
	}
}

func TestLabelsAreText(t *testing.T) {
	long := strings.Repeat("långt ", 6)
	l := &document.List{Numbering: document.Decimal}
	for _, label := range []string{"3.", "1.", "100 %", long, "3."} {
		l.Items = append(l.Items, document.Item{Label: label, Body: []document.Block{body("text")}})
	}
	d := &document.Document{Lang: "sv-SE", Title: document.Phrase{Text: "T"}, Body: []document.Block{l, &document.List{Items: l.Items[:1]}}}
	file := write(t, d, docx.Options{})
	_, parts := partsOf(t, file)
	if n := strings.Count(parts["word/document.xml"], `w:val="ItemLabel"`); n != 2 {
		t.Errorf("%d labels stand as text, want 2: that with a percent sign and the long one", n)
	}
	d.Body[0].(*document.List).Items[3].Label = strings.TrimSpace(long) // it ends where the text begins
	got, err := readback.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	var labels []string
	for _, line := range got {
		if line.Type == "Lbl" {
			labels = append(labels, strings.TrimSpace(line.Text))
		}
	}
	if s := strings.Join(labels, "|"); s != "3.|1.|100 %|"+strings.TrimSpace(long)+"|3.|3." {
		t.Errorf("the labels are %s", s)
	}
}

// failing fails at a given write.
type failing struct{ left int }

func (f *failing) Write(p []byte) (int, error) {
	if f.left--; f.left < 0 {
		return 0, errors.New("full")
	}
	return len(p), nil
}

func TestWriteFails(t *testing.T) {
	for left := range 3 {
		if err := docx.Write(&failing{left}, whole(), docx.Options{}); err == nil || !strings.Contains(err.Error(), "full") {
			t.Errorf("after %d writes: %v", left, err)
		}
	}
}
