package write

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"image/png"
	"io"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"uppfoljning/report"
)

// everything is a workbook with what councils have in theirs.
func everything(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	check := func(errs ...error) {
		t.Helper()
		if err := errors.Join(errs...); err != nil {
			t.Fatal(err)
		}
	}
	const s = "Aktiviteter"
	check(f.SetSheetName("Sheet1", s))
	_, err := f.NewSheet("Egna")
	check(err)
	for i, row := range [][]any{{"Nr", "Fokusområde", "Åtagande"}, {1, "Trafik", "Mäta."}, {nil, "Trafik", "Bygga."}, {nil, "Skola", "Mötas."}} {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		check(err, f.SetSheetRow(s, cell, &row))
	}
	format := `0" st"`
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFEEAA"}}})
	check(err, f.SetCellStyle(s, "A3", "A3", style))
	check(f.SetCellRichText(s, "C2", []excelize.RichTextRun{{Text: "Mäta "}, {Text: "farten", Font: &excelize.Font{Bold: true}}}))
	choices := excelize.NewDataValidation(true)
	choices.SetSqref("B2:B9")
	check(choices.SetDropList([]string{"Trafik", "Skola"}), f.AddDataValidation(s, choices))
	check(f.AutoFilter(s, "A1:C4", []excelize.AutoFilterOptions{{Column: "B", Expression: "x == Trafik"}}), f.SetRowVisible(s, 4, false))
	red, err := f.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Color: "9A0511"}})
	check(err, f.SetConditionalFormat(s, "A2:A9", []excelize.ConditionalFormatOptions{{Type: "cell", Criteria: ">", Value: "1", Format: &red}}))
	check(f.SetDefinedName(&excelize.DefinedName{Name: "Nummer", RefersTo: "Aktiviteter!$A$2:$A$4"}))
	check(f.MergeCell(s, "E1", "F2"), f.SetCellHyperLink(s, "E1", "https://exempel.se", "External"), f.SetCellFormula(s, "G2", "SUM(A2:A4)"))
	var dot bytes.Buffer
	check(png.Encode(&dot, image.NewGray(image.Rect(0, 0, 1, 1))))
	check(f.AddPictureFromBytes(s, "H2", &excelize.Picture{Extension: ".png", File: dot.Bytes(), Format: &excelize.GraphicOptions{AltText: "En prick"}}))
	check(f.AddComment(s, excelize.Comment{Cell: "C3", Author: "Anna", Paragraph: []excelize.RichTextRun{{Text: "Fråga Kalle"}}}))
	check(f.AddComment(s, excelize.Comment{Cell: "B4", Author: "Anna", Text: "Vänta"}))
	check(f.AddTable("Egna", &excelize.Table{Range: "A1:B3", Name: "Tabell"}))
	check(f.ProtectSheet("Egna", &excelize.SheetProtectionOptions{Password: "x"}))
	var b bytes.Buffer
	check(f.Write(&b))
	return b.Bytes()
}

func at(row, col int) report.Cell {
	return report.Cell{Tab: 1, Sheet: "Aktiviteter", Row: row, Col: col}
}

func noted(comments ...Comment) Annotation {
	return Annotation{
		Comments: comments, Author: "program", Begin: "<begin>", End: "<end>",
		Sheet: Sheet{Name: "Granskning", Columns: []Column{{Heading: "Cell", Width: 20}, {Heading: "Vad & hur", Width: 40}},
			Rows: [][]any{{Link{Text: "Aktiviteter!C2", To: at(2, 3)}, "Skriv <ett> ord & _x0041_."}, nil, {nil, "Slut"}}},
	}
}

func annotate(t *testing.T, book []byte, a Annotation) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Annotate(&b, bytes.NewReader(book), int64(len(book)), a); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// unpack gives the parts of a workbook, and wants its XML to be well-formed.
func unpack(t *testing.T, book []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = string(data)
		if ext := path.Ext(f.Name); ext == ".xml" || ext == ".rels" || ext == ".vml" {
			if err := scan(data, func([]string, *element) {}); err != nil {
				t.Errorf("%s: %v", f.Name, err)
			}
			for d := xml.NewDecoder(bytes.NewReader(data)); err == nil; {
				_, err = d.Token()
			}
			if err != io.EOF && err != nil {
				t.Errorf("%s: %v", f.Name, err)
			}
		}
	}
	return all
}

// repacked makes a workbook of parts.
func repacked(t *testing.T, all map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	var names []string
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		part, err := w.Create(name)
		if err == nil {
			_, err = io.WriteString(part, all[name])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// isAddedTo reports whether after has all of before, in its order.
func isAddedTo(before, after string) bool {
	for i := range len(before) {
		j := strings.IndexByte(after, before[i])
		if j < 0 {
			return false
		}
		after = after[j+1:]
	}
	return true
}

// commentsOf gives the comments of a sheet by their cells, as another reader of
// the format finds them.
func commentsOf(t *testing.T, book []byte, sheet string) map[string]string {
	t.Helper()
	comments, err := open(t, book).GetComments(sheet)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, c := range comments {
		text := c.Text
		for _, p := range c.Paragraph {
			text += p.Text
		}
		if _, twice := all[c.Cell]; twice {
			t.Errorf("two comments at %s", c.Cell)
		}
		all[c.Cell] = text
	}
	return all
}

func wantEqual(t *testing.T, got, want map[string]string) {
	t.Helper()
	for key, text := range want {
		if got[key] != text {
			t.Errorf("%s: %q, want %q", key, got[key], text)
		}
	}
	for key, text := range got {
		if _, ok := want[key]; !ok {
			t.Errorf("%s: %q is too much", key, text)
		}
	}
}

func TestAnnotateAddsAndKeepsTheRest(t *testing.T) {
	book := everything(t)
	a := noted(Comment{at(2, 3), "ett"}, Comment{at(2, 3), "två"}, Comment{at(3, 3), "tre"}, Comment{at(4, 0), "raden"}, Comment{at(0, 0), "bladet"})
	a.Numbers = []Numbering{{at(2, 1), "7"}, {at(3, 1), "8"}, {at(4, 1), "3 a"}}
	copy := annotate(t, book, a)
	if !bytes.Equal(copy, annotate(t, book, a)) {
		t.Error("two runs gave different bytes")
	}
	before, after := unpack(t, book), unpack(t, copy)
	changed := 0
	for name, old := range before {
		switch now, ok := after[name]; {
		case !ok:
			t.Errorf("%s is gone", name)
		case name == "xl/styles.xml": // its counts change
		case now != old:
			changed++
			if !isAddedTo(strings.ReplaceAll(old, `<c r="A3" s="1"></c>`, ""), now) {
				t.Errorf("%s has lost something:\n%s\nwas\n%s", name, now, old)
			}
		}
	}
	if changed > 7 { // sheet, its relationships, comments, shapes; workbook, its relationships; types
		t.Errorf("%d parts are changed", changed)
	}
	wantEqual(t, commentsOf(t, copy, "Aktiviteter"), map[string]string{
		"A1": "<begin>\nbladet\n<end>",
		"C2": "<begin>\nett\n\ntvå\n<end>",
		"C3": "Fråga Kalle\n<begin>\ntre\n<end>",
		"B4": "Vänta\n<begin>\nraden\n<end>",
	})
	f := open(t, copy)
	for cell, want := range map[string]string{"A2": "1", "A3": "8 st", "A4": "3 a"} {
		if got, err := f.GetCellValue("Aktiviteter", cell); err != nil || got != want {
			t.Errorf("%s = %q (%v), want %q", cell, got, err, want)
		}
	}
	if got, err := f.GetCellValue("Granskning", "B2"); err != nil || got != "Skriv <ett> ord & _x0041_." {
		t.Errorf("B2 = %q (%v)", got, err)
	}
	if ok, to, err := f.GetCellHyperLink("Granskning", "A2"); err != nil || !ok || to != "'Aktiviteter'!C2" {
		t.Errorf("A2 leads to %q (%v)", to, err)
	}
	if style := styleOf(t, f, "Granskning", "A1"); !style.Font.Bold || len(style.Fill.Color) != 1 {
		t.Errorf("heading %+v", style)
	}
}

func TestAnnotateAgain(t *testing.T) {
	book := everything(t)
	first := annotate(t, book, noted(Comment{at(2, 3), "ett"}, Comment{at(3, 3), "tre"}, Comment{at(3, 1), "fyra"}))
	second := annotate(t, first, noted(Comment{at(2, 3), "ett"}, Comment{at(2, 2), "nytt"}))
	wantEqual(t, commentsOf(t, second, "Aktiviteter"), map[string]string{
		"C2": "<begin>\nett\n<end>", "B2": "<begin>\nnytt\n<end>", "C3": "Fråga Kalle", "B4": "Vänta",
	})
	parts := unpack(t, second)
	if n := strings.Count(parts["xl/drawings/vmlDrawing1.vml"], "</v:shape>"); n != 4 {
		t.Errorf("%d shapes for 4 comments", n)
	}
	if got, want := len(parts), len(unpack(t, first)); got != want {
		t.Errorf("%d parts, the first time %d", got, want)
	}
	if sheets := open(t, second).GetSheetList(); !slices.Equal(sheets, []string{"Aktiviteter", "Egna", "Granskning"}) {
		t.Errorf("sheets %q", sheets)
	}
	if third := annotate(t, second, noted(Comment{at(2, 3), "ett"}, Comment{at(2, 2), "nytt"})); !strings.Contains(unpack(t, third)["xl/styles.xml"], parts["xl/styles.xml"]) {
		t.Error("the styles grow with every copy")
	}
	// A word that somebody has added to a comment of ours is not ours.
	edited := unpack(t, first)
	edited["xl/comments1.xml"] = strings.Replace(edited["xl/comments1.xml"], "fyra&#xA;&lt;end&gt;", "fyra&#xA;&lt;end&gt; Klart! /Anna", 1)
	wantEqual(t, commentsOf(t, annotate(t, repacked(t, edited), noted()), "Aktiviteter"), map[string]string{
		"A3": " Klart! /Anna", "C3": "Fråga Kalle", "B4": "Vänta",
	})
}

func TestUntouched(t *testing.T) {
	book := everything(t)
	untouched := func(b []byte) bool { return IsUntouched(bytes.NewReader(b), int64(len(b))) }
	copy := annotate(t, book, noted(Comment{at(2, 3), "ett"}))
	var saved bytes.Buffer
	f := open(t, copy)
	if err := errors.Join(f.SetCellStr("Granskning", "A9", "Klart"), f.Write(&saved)); err != nil {
		t.Fatal(err)
	}
	if untouched(book) || !untouched(copy) || untouched(saved.Bytes()) || untouched([]byte("x")) {
		t.Errorf("workbook %v, copy %v, saved anew %v", untouched(book), untouched(copy), untouched(saved.Bytes()))
	}
}

// The format lets programs write the same in other ways than the usual.
func TestAnnotateOtherForms(t *testing.T) {
	const sheet = "xl/worksheets/sheet1.xml"
	plain := unpack(t, made(t, Sheet{Name: "Aktiviteter", Columns: []Column{{Heading: "Nr", Width: 5}, {Heading: "Åtagande", Width: 20}}, Rows: [][]any{{nil, "Mäta."}}}))
	for _, test := range []struct {
		name   string
		change func(parts map[string]string)
		look   func(t *testing.T, parts map[string]string)
	}{
		{"prefixes", func(p map[string]string) {
			p[sheet] = `<x:worksheet xmlns:x="` + mainSpace + `"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Nr</x:t></x:is></x:c></x:row>` +
				`<x:row r="2"/></x:sheetData><x:pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><x:extLst/></x:worksheet>`
		}, func(t *testing.T, p map[string]string) {
			if !strings.Contains(p[sheet], `<x:row r="2"><x:c r="A2"><x:v>5</x:v></x:c></x:row>`) || !strings.Contains(p[sheet], `footer="1"/><x:legacyDrawing `) {
				t.Errorf("sheet %s", p[sheet])
			}
		}},
		{"cells without references", func(p map[string]string) {
			p[sheet] = `<worksheet xmlns="` + mainSpace + `"><sheetData><row><c t="inlineStr"><is><t>Nr</t></is></c></row><row><c s="1"/><c t="inlineStr"><is><t>Mäta</t></is></c></row></sheetData></worksheet>`
		}, func(t *testing.T, p map[string]string) {
			if !strings.Contains(p[sheet], `<row><c r="A2" s="1"><v>5</v></c><c t=`) {
				t.Errorf("sheet %s", p[sheet])
			}
		}},
		{"drawings for forms", func(p map[string]string) {
			p["xl/worksheets/_rels/sheet1.xml.rels"] = `<Relationships xmlns="` + packageRels + `"><Relationship Id="rId1" Type="` + officeRels + `/vmlDrawing" Target="../drawings/vmlDrawing7.vml"/></Relationships>`
			p["xl/drawings/vmlDrawing7.vml"] = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s2049"><x:ClientData ObjectType="Button"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`
			p[sheet] = strings.Replace(p[sheet], "</worksheet>", `<legacyDrawing xmlns:r="`+officeRels+`" r:id="rId1"/></worksheet>`, 1)
		}, func(t *testing.T, p map[string]string) {
			vml := p["xl/drawings/vmlDrawing7.vml"]
			if strings.Count(p[sheet], "legacyDrawing") != 1 || !strings.Contains(vml, "Button") || !strings.Contains(vml, `id="_x0000_s2050"`) || !strings.Contains(vml, `id="_x0000_t202"`) {
				t.Errorf("shapes %s", vml)
			}
		}},
		{"a conversation in the cell", func(p map[string]string) {
			p["xl/worksheets/_rels/sheet1.xml.rels"] = `<Relationships xmlns="` + packageRels + `"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`
			p["xl/threadedComments/threadedComment1.xml"] = `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" id="{1}"><text>Hej</text></threadedComment></ThreadedComments>`
		}, func(t *testing.T, p map[string]string) {
			if !strings.Contains(p["xl/comments1.xml"], `ref="C2"`) || !strings.Contains(p["xl/comments1.xml"], "B2&#xA;ett") || strings.Contains(p["xl/comments1.xml"], `ref="B2"`) {
				t.Errorf("comments %s", p["xl/comments1.xml"])
			}
		}},
		{"a sheet of that name with things of its own", func(p map[string]string) {
			p["xl/workbook.xml"] = strings.Replace(p["xl/workbook.xml"], "</sheets>", `<sheet xmlns:q="`+officeRels+`" name=" GRANSKNING" sheetId="9" q:id="rId99"/></sheets>`, 1)
			p["xl/_rels/workbook.xml.rels"] = strings.Replace(p["xl/_rels/workbook.xml.rels"], "</Relationships>", `<Relationship Id="rId99" Type="`+officeRels+`/worksheet" Target="worksheets/old.xml"/></Relationships>`, 1)
			p["xl/worksheets/old.xml"] = `<worksheet xmlns="` + mainSpace + `"><sheetData/></worksheet>`
			p["xl/worksheets/_rels/old.xml.rels"] = `<Relationships xmlns="` + packageRels + `"><Relationship Id="rId1" Type="` + officeRels + `/table" Target="/xl/tables/t.xml"/><Relationship Id="rId2" Type="` + officeRels + `/theme" Target="../theme/theme1.xml"/></Relationships>`
			p["xl/tables/t.xml"] = `<table/>`
			p[types] = strings.Replace(p[types], "</Types>", `<Override PartName="/xl/tables/t.xml" ContentType="x"/></Types>`, 1)
		}, func(t *testing.T, p map[string]string) {
			_, table := p["xl/tables/t.xml"]
			_, rels := p["xl/worksheets/_rels/old.xml.rels"]
			if table || rels || p["xl/theme/theme1.xml"] == "" || strings.Contains(p[types], "tables/t.xml") || !strings.Contains(p["xl/worksheets/old.xml"], "Vad &amp; hur") {
				t.Errorf("table %v, relationships %v, types %s", table, rels, p[types])
			}
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			parts := map[string]string{}
			for name, data := range plain {
				parts[name] = data
			}
			test.change(parts)
			a := noted(Comment{at(2, 2), "ett"})
			a.Numbers = []Numbering{{at(2, 1), "5"}}
			test.look(t, unpack(t, annotate(t, repacked(t, parts), a)))
		})
	}
}

func TestAnnotateRefuses(t *testing.T) {
	parts := unpack(t, everything(t))
	parts["xl/workbook.xml"] = strings.Replace(parts["xl/workbook.xml"], mainSpace, "http://purl.oclc.org/ooxml/spreadsheetml/main", 1)
	book := repacked(t, parts)
	if err := Annotate(io.Discard, bytes.NewReader(book), int64(len(book)), noted()); !errors.Is(err, ErrStrict) {
		t.Errorf("a strict workbook: %v", err)
	}
	a := noted()
	a.Sheet.Rows = [][]any{{1.5}}
	book = everything(t)
	if err := Annotate(io.Discard, bytes.NewReader(book), int64(len(book)), a); err == nil {
		t.Error("a value of another type is taken")
	}
	if err := Annotate(io.Discard, strings.NewReader("x"), 1, noted()); err == nil {
		t.Error("no workbook is taken")
	}
}

// Notes are as high as their texts, however high and wide the cells are.
func TestNotesAreWhole(t *testing.T) {
	l := &layoutOfSheet{defaultHeight: 1500, defaultWidth: 843, heights: map[int]int{3: 0, 4: 40900}, widths: []columnWidth{{3, 3, 0}, {4, 9, 10000}}}
	for _, test := range []struct{ row, height int }{{1, 20}, {3, 0}, {4, 545}} {
		if got := l.height(test.row); got != test.height {
			t.Errorf("row %d is %d pixels high, want %d", test.row, got, test.height)
		}
	}
	for _, test := range []struct{ col, width int }{{1, 64}, {3, 0}, {4, 705}} {
		if got := l.width(test.col); got != test.width {
			t.Errorf("column %d is %d pixels wide, want %d", test.col, got, test.width)
		}
	}
	s := annotatedSheet{grid: l, Annotation: noted()}
	// From 4 in the second row: 20, nothing, and the rest in the fourth.
	if got, want := s.anchor(address{2, 2}, strings.Repeat("ord ", 100)), "2,12,1,4,3,412,3,144"; got != want {
		t.Errorf("anchor %s, want %s", got, want)
	}
}
