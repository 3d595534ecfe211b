package publish

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"context"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"uppfoljning/layout/document"
	pdfread "uppfoljning/layout/pdf/readback"
	"uppfoljning/report"
)

// planter hands out words that stand nowhere else, and knows where each was
// planted. Where it is barren, every place that it is asked to plant in is left
// empty: the workbook is one that never had anything internal in it.
type planter struct {
	barren bool
	words  []string
	places map[string]string
}

// planted begins every planted word.
const planted = "hemlis"

// word gives a new word for a place.
func (p *planter) word(place string) string {
	if p.barren {
		return ""
	}
	n := len(p.words)
	w := planted + string(rune('a'+n/26)) + string(rune('a'+n%26))
	p.words = append(p.words, w)
	p.places[w] = place
	return w
}

// visible are words of the public text: the search must find them.
var visible = []string{"offentligtett", "offentligttva", "offentligtmal"}

// leakyWorkbook makes a workbook with something internal in every place that a
// workbook has for it.
func leakyWorkbook(t *testing.T, p *planter, logo string, arrangement string) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	w := p.word
	sheet := func(name string, rows ...[]string) {
		t.Helper()
		_, err := f.NewSheet(name)
		must(t, err)
		n := 0
		for _, row := range rows {
			if row == nil {
				continue
			}
			n++
			for j, text := range row {
				at, _ := excelize.CoordinatesToCellName(j+1, n)
				if text != "" {
					must(t, f.SetCellStr(name, at, text))
				}
			}
		}
	}
	// secret is a row that is there only where there is something to hide.
	secret := func(row ...string) []string {
		if p.barren {
			return nil
		}
		return row
	}
	hiddenArea := w("area of unpublished commitments alone")
	sheet("Rapport", []string{"Kommun", "Exempels kommun"}, []string{"År", "2023"}, []string{"Period", "T1–T2"},
		[]string{"Disposition", arrangement}, []string{"Sammanfattning", "Året i korthet, offentligtett."},
		[]string{"Logotypbeskrivning", "Vapnet"}, secret("Arbetsnamn", w("unknown field")),
		secret(w("text alone on the sheet of settings")))
	sheet("Fokusområden", []string{"Fokusområde", "Mål", "Minnesanteckning"},
		[]string{"Trafik", "Ingen ska dö, offentligtmal.", w("unknown column of areas")},
		[]string{"Miljö", "Rent och snyggt."},
		secret(hiddenArea))
	sheet("Aktiviteter",
		[]string{"Nr", "Fokusområde", "Åtagande", "Ansvarig", "Uppföljning T1", "Uppföljning T2", "Status T1", "Utfall T1", "Avvikelse T1", "Publicera", "Intern anteckning", "Lathund", "Rubrik", "Löfte"},
		secret("1", "Trafik", w("wording of Nej"), w("responsible of Nej"), w("answer of Nej"), w("second answer of Nej"), w("status of Nej"), w("outcome of Nej"), w("deviation of Nej"), "Nej", w("note of Nej"), "", w("heading of Nej"), w("promise of Nej")),
		[]string{"2", "Trafik", "Vi mäter farten, offentligttva.", "Polisen", "Mätt.", "Mätt igen.", "Pågår", "", "", "Ja", w("note"), w("unknown column"), "Farten"},
		secret("3", "Trafik", w("wording of an unreadable answer"), "", w("answer of an unreadable answer"), "", "", "", "", "Kanske"),
		[]string{"4", "Miljö", "Vi städar.", "Kommunen", "svar " + w("answer withheld"), "svar " + w("second answer withheld"), "Pågår", "tal " + w("outcome withheld"), w("deviation withheld"), "Endast åtagandet", w("note of withheld"), "", "Städning"},
		secret(w("number of Nej"), hiddenArea, w("wording in a hidden area"), "Polisen", "", "", "", "", "", "nej"),
		[]string{"5", "Miljö", "Vi målar.", "Polisen", "Målat.", "", "Genomfört", "3", "", "", "", "", "Målning"})
	must(t, f.SetCellStr("Aktiviteter", "P8", w("text below, without heading")))
	sheet("Statistik", []string{"Fokusområde", "Mått", "2022", "2023", "Arbetsmaterial"}, []string{"Trafik", "Olyckor", "12", "9", w("unknown column of statistics")})
	sheet("Skyddade ord", []string{"Ord"}, secret(w("protected word")), secret("Operation "+w("protected phrase")))
	sheet("Läs mig", secret(w("guide")))
	sheet("Granskning", secret(w("review")))
	sheet("Underlag "+w("name of an unknown sheet"), []string{"Rad", w("unknown sheet")})
	sheet("Bakom", []string{"Rad"}, secret(w("hidden sheet")))
	sheet("Djupt", []string{"Rad"}, secret(w("very hidden sheet")))
	must(t, f.DeleteSheet("Sheet1"))
	must(t, f.SetSheetVisible("Bakom", false))
	must(t, f.SetSheetVisible("Djupt", false, true))
	must(t, f.AddPictureFromBytes("Rapport", "D1", &excelize.Picture{Extension: logo, File: pictureWith(t, p, logo), Format: &excelize.GraphicOptions{AltText: "Vapnet"}}))
	if !p.barren {
		plantAround(t, f, p)
	}
	var out bytes.Buffer
	must(t, f.Write(&out))
	if p.barren {
		return out.Bytes()
	}
	return plantInPackage(t, out.Bytes(), p)
}

// plantAround plants in what a workbook has beside its cells.
func plantAround(t *testing.T, f *excelize.File, p *planter) {
	t.Helper()
	w := p.word
	must(t, f.AddComment("Aktiviteter", excelize.Comment{Cell: "E3", Author: w("author of a comment"), Paragraph: []excelize.RichTextRun{{Text: w("comment")}}}))
	must(t, f.AddComment("Rapport", excelize.Comment{Cell: "B1", Author: "x", Paragraph: []excelize.RichTextRun{{Text: w("comment on the settings")}}}))
	must(t, f.SetDefinedName(&excelize.DefinedName{Name: w("defined name"), RefersTo: "Bakom!$A$1", Comment: w("comment of a defined name")}))
	must(t, f.SetDocProps(&excelize.DocProperties{Creator: w("creator"), LastModifiedBy: w("last modified by"), Description: w("description"), Keywords: w("keywords"),
		Subject: w("subject"), Title: w("title property"), Category: w("category"), ContentStatus: w("content status"), Identifier: w("identifier"), Version: w("version property"),
		Created: "2024-01-02T03:04:05Z", Modified: "2024-01-02T03:04:05Z"}))
	must(t, f.SetAppProps(&excelize.AppProperties{Application: "Microsoft Excel", Company: w("company")}))
	must(t, f.SetCustomProps(excelize.CustomProperty{Name: w("name of a custom property"), Value: w("custom property")}))
	must(t, f.SetHeaderFooter("Aktiviteter", &excelize.HeaderFooterOptions{OddHeader: "&C" + w("header"), OddFooter: "&L" + w("footer")}))
	dv := excelize.NewDataValidation(true)
	dv.SetSqref("J2:J9")
	must(t, dv.SetDropList([]string{"Ja", "Nej", w("list of a validation")}))
	dv.SetInput(w("title of a prompt"), w("prompt"))
	dv.SetError(excelize.DataValidationErrorStyleStop, w("title of an alert"), w("alert"))
	must(t, f.AddDataValidation("Aktiviteter", dv))
	must(t, f.SetConditionalFormat("Aktiviteter", "C2:C9", []excelize.ConditionalFormatOptions{{Type: "formula", Criteria: `=$C2="` + w("conditional format") + `"`}}))
	must(t, f.AddTable("Bakom", &excelize.Table{Range: "A1:B3", Name: w("name of a table")}))
	code := w("code name")
	must(t, f.SetSheetProps("Aktiviteter", &excelize.SheetPropsOptions{CodeName: &code}))
	must(t, f.SetCellHyperLink("Aktiviteter", "A3", "https://exempel.example/"+w("address on a number"), "External", excelize.HyperlinkOpts{Tooltip: ref(w("tooltip"))}))
	must(t, f.AddShape("Aktiviteter", &excelize.Shape{Cell: "R3", Type: "rect", Paragraph: []excelize.RichTextRun{{Text: w("text box")}}}))
	must(t, f.AddPictureFromBytes("Aktiviteter", "S3", &excelize.Picture{Extension: ".png", File: pictureWith(t, p, ".png"), Format: &excelize.GraphicOptions{AltText: w("alternative text")}}))
}

func ref(s string) *string { return &s }

// plantInPackage plants in parts that excelize does not write.
func plantInPackage(t *testing.T, xlsx []byte, p *planter) []byte {
	t.Helper()
	w := p.word
	z, err := zip.NewReader(bytes.NewReader(xlsx), int64(len(xlsx)))
	must(t, err)
	var out bytes.Buffer
	to := zip.NewWriter(&out)
	must(t, to.SetComment(w("comment of the archive")))
	put := func(name, data string) {
		t.Helper()
		part, err := to.Create(name)
		must(t, err)
		_, err = io.WriteString(part, data)
		must(t, err)
	}
	const office = "http://schemas.microsoft.com/office/"
	for _, f := range z.File {
		r, err := f.Open()
		must(t, err)
		part, err := io.ReadAll(r)
		must(t, err)
		s := string(part)
		switch f.Name {
		case "[Content_Types].xml":
			s = strings.Replace(s, "</Types>", `<Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/>`+
				`<Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/></Types>`, 1)
		case "xl/worksheets/_rels/sheet3.xml.rels":
			s = strings.Replace(s, "</Relationships>", `<Relationship Id="rIdThread" Type="`+office+`2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`, 1)
		case "xl/_rels/workbook.xml.rels":
			s = strings.Replace(s, "</Relationships>", `<Relationship Id="rIdPerson" Type="`+office+`2017/10/relationships/person" Target="persons/person.xml"/></Relationships>`, 1)
		}
		put(f.Name, s)
	}
	put("xl/threadedComments/threadedComment1.xml", `<ThreadedComments xmlns="`+office+`spreadsheetml/2018/threadedcomments"><threadedComment ref="E3" personId="{1}" id="{2}"><text>`+w("threaded comment")+`</text></threadedComment></ThreadedComments>`)
	put("xl/persons/person.xml", `<personList xmlns="`+office+`spreadsheetml/2018/threadedcomments"><person displayName="`+w("person")+`" id="{1}" userId="`+w("user")+`" providerId="AD"/></personList>`)
	put("customXml/item1.xml", "<x>"+w("custom XML")+"</x>")
	put("xl/externalLinks/_rels/externalLink1.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x/externalLinkPath" Target="file:///C:/Users/`+w("path")+`/plan.xlsx" TargetMode="External"/></Relationships>`)
	put("xl/printerSettings/printerSettings1.bin", encodings(w("printer"))[2])
	must(t, to.Close())
	return out.Bytes()
}

// pictureWith makes a picture whose file says more than its pixels.
func pictureWith(t *testing.T, p *planter, extension string) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 8, 8))
	for i := range 64 {
		img.Set(i%8, i/8, color.RGBA{uint8(i * 4), 80, 120, 255})
	}
	var b bytes.Buffer
	if extension == ".jpeg" {
		must(t, jpeg.Encode(&b, img, nil))
		// An EXIF block (CIPA DC-008 4.6) whose one field is Artist, and a comment.
		artist := w0(p.word("EXIF artist"))
		exif := append([]byte("Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x3B\x01\x02\x00"), 0, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0)
		binary.LittleEndian.PutUint32(exif[20:], uint32(len(artist)))
		exif = append(exif, artist...)
		segment := func(marker byte, data []byte) []byte {
			return append(binary.BigEndian.AppendUint16([]byte{0xFF, marker}, uint16(len(data)+2)), data...)
		}
		file := b.Bytes()
		return bytes.Join([][]byte{file[:2], segment(0xE1, exif), segment(0xE1, []byte("http://ns.adobe.com/xap/1.0/\x00<x>"+p.word("XMP of a picture")+"</x>")), segment(0xFE, []byte(p.word("comment of a picture"))), file[2:]}, nil)
	}
	must(t, png.Encode(&b, img))
	chunk := func(kind, data string) []byte {
		c := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
		c = append(c, kind+data...)
		return binary.BigEndian.AppendUint32(c, crc32.ChecksumIEEE([]byte(kind+data)))
	}
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	_, err := io.WriteString(z, p.word("zTXt"))
	must(t, err)
	must(t, z.Close())
	file, head := b.Bytes(), 8+25 // the signature and IHDR
	return bytes.Join([][]byte{file[:head], chunk("tEXt", "Author\x00"+p.word("tEXt author")), chunk("zTXt", "Comment\x00\x00"+packed.String()),
		chunk("iTXt", "Title\x00\x00\x00sv\x00\x00"+p.word("iTXt")), file[head:]}, nil)
}

func w0(s string) []byte { return append([]byte(s), 0) }

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// allFormats prints a workbook in every format. Where same, its digest and its
// date, which tell any two workbooks apart, are left out.
func allFormats(t *testing.T, xlsx []byte, o Order, same bool) []Printed {
	t.Helper()
	if !o.Fragment {
		o.Formats = []report.Format{report.PDF, report.DOCX, report.HTML}
	}
	e, err := Examine(context.Background(), bytes.NewReader(xlsx), int64(len(xlsx)), o)
	must(t, err)
	if e.Document == nil {
		t.Fatalf("no document: %v", sentences(e.Problems))
	}
	if same {
		e.Document.Metadata.Source, e.Document.Metadata.Created = "", time.Time{}
		if e.prints(report.PDF) {
			e.typeset()
		}
	}
	printed, err := e.Print(context.Background())
	must(t, err)
	return printed
}

func sentences(ps report.Problems) (all []string) {
	for _, p := range ps {
		all = append(all, fmt.Sprintf("%v %s: %s", p.Severity(), p.Cell, p.Sentence()))
	}
	return all
}

// leakOrders are the public editions there are.
func leakOrders(t *testing.T) map[string]Order {
	t1, err := ParsePeriod("T1")
	must(t, err)
	return map[string]Order{
		"report":   {},
		"promises": {Promises: true},
		"large":    {Large: true},
		"fragment": {Fragment: true},
		"period":   {Period: t1},
	}
}

// TestNothingInternalLeaks plants a word in every internal place of a workbook
// and looks for it in every byte of every format of the public edition, and in
// what is read through fonts and tags.
func TestNothingInternalLeaks(t *testing.T) {
	for _, logo := range []string{".png", ".jpeg"} {
		for _, arrangement := range []string{"Fokusområde", "Ansvarig", "Tabell"} {
			p := &planter{places: map[string]string{}}
			xlsx := leakyWorkbook(t, p, logo, arrangement)
			whole := newSearch(unfold("workbook", xlsx))
			for _, w := range p.words {
				if whole.holds(w) == "" {
					t.Fatalf("%s: %q is not in the workbook", p.places[w], w)
				}
			}
			t.Logf("%s %s: %d words planted", logo, arrangement, len(p.words))
			for name, order := range leakOrders(t) {
				for _, printed := range allFormats(t, xlsx, order, false) {
					searchLeaks(t, fmt.Sprintf("%s %s %s %s", logo, arrangement, name, printed.Suffix), p, printed, order)
				}
			}
		}
	}
}

func searchLeaks(t *testing.T, name string, p *planter, printed Printed, order Order) {
	t.Helper()
	read := told(t, printed, order.Fragment)
	all := newSearch(append(unfold("file", printed.Data), read))
	if at := all.holds(planted); at != "" {
		t.Errorf("%s: a planted word is in the report (%s)", name, at)
		for _, w := range p.words {
			if at := all.holds(w); at != "" {
				t.Errorf("%s: the %s is in the report (%s)", name, p.places[w], at)
			}
		}
	}
	seen := visible
	if order.Promises { // without a summary
		seen = visible[1:]
	}
	for _, w := range seen { // or the search is blind
		if newSearch([]blob{read}).holds(w) == "" {
			t.Errorf("%s: %q is not in what is read", name, w)
		}
	}
	for _, w := range []string{"utelämn", "intern anteckning", "publicera"} { // that something is left out is told to the secretary alone
		if at := all.holds(w); at != "" {
			t.Errorf("%s: the report says %q (%s)", name, w, at)
		}
	}
}

// TestInternalLeavesNoTrace wants the public report of a workbook to be the same,
// byte for byte, as that of a workbook that never had anything internal in it:
// nothing of what is left out shows by a count, a number, a width or an id. What
// an answer that is withheld says makes no difference either; that there was one
// is meant to be seen.
func TestInternalLeavesNoTrace(t *testing.T) {
	for _, arrangement := range []string{"Fokusområde", "Ansvarig", "Tabell"} {
		full := leakyWorkbook(t, &planter{places: map[string]string{}}, ".png", arrangement)
		bare := leakyWorkbook(t, &planter{barren: true, places: map[string]string{}}, ".png", arrangement)
		for name, order := range leakOrders(t) {
			got, want := allFormats(t, full, order, true), allFormats(t, bare, order, true)
			for i := range got {
				if !bytes.Equal(got[i].Data, want[i].Data) {
					t.Errorf("%s %s %s: the report tells that something is left out", arrangement, name, got[i].Suffix)
				}
			}
		}
	}
}

// TestInternalHasItAll looks in the internal edition with the search that finds
// nothing in the public one: what is internal to the report is there, and what
// is only the workbook's is not; and every page says what it is.
func TestInternalHasItAll(t *testing.T) {
	inReport := []string{"wording of Nej", "responsible of Nej", "answer of Nej", "second answer of Nej", "status of Nej", "outcome of Nej", "deviation of Nej",
		"note of Nej", "promise of Nej", "note", "answer withheld", "second answer withheld", "outcome withheld", "deviation withheld", "note of withheld",
		"wording of an unreadable answer", "answer of an unreadable answer", "number of Nej", "wording in a hidden area", "area of unpublished commitments alone"}
	for _, arrangement := range []string{"Fokusområde", "Ansvarig", "Tabell"} {
		p := &planter{places: map[string]string{}}
		xlsx := leakyWorkbook(t, p, ".jpeg", arrangement)
		for _, printed := range allFormats(t, xlsx, Order{Internal: true}, false) {
			all := newSearch(append(unfold("file", printed.Data), told(t, printed, false)))
			for _, w := range p.words {
				place := p.places[w]
				// An area has no heading where parties do, and a table knows short
				// headings only by rows that all have one.
				optional := place == "heading of Nej"
				switch at := all.holds(w); {
				case optional:
				case at == "" && slices.Contains(inReport, place):
					t.Errorf("%s %s: the %s is missing", arrangement, printed.Suffix, place)
				case at != "" && !slices.Contains(inReport, place):
					t.Errorf("%s %s: the %s is in the report (%s)", arrangement, printed.Suffix, place, at)
				}
			}
			if !strings.HasSuffix(strings.TrimSuffix(printed.Suffix, extensions[printed.Format]), "-intern") {
				t.Errorf("the file is called %s", printed.Suffix)
			}
			if printed.Format == report.PDF {
				f, err := pdfread.Read(printed.Data)
				must(t, err)
				for i, page := range f.Artifacts {
					if !strings.Contains(page, "Intern utgåva – får inte publiceras") {
						t.Errorf("page %d does not say what it is: %q", i+1, page)
					}
				}
				if !strings.Contains(f.XMP, "<xmp:CreatorTool>"+tool+" (period t1-t2, intern)</xmp:CreatorTool>") {
					t.Errorf("the metadata does not say what it is: %s", f.XMP)
				}
			}
		}
	}
}

// TestInternalPromisesHaveNotes wants all that is internal of a promise in the
// internal edition of the promises, in a list and in a table.
func TestInternalPromisesHaveNotes(t *testing.T) {
	inPromises := []string{"wording of Nej", "responsible of Nej", "note of Nej", "note", "note of withheld", "wording of an unreadable answer", "number of Nej", "wording in a hidden area"}
	for _, arrangement := range []string{"Fokusområde", "Ansvarig", "Tabell"} {
		p := &planter{places: map[string]string{}}
		xlsx := leakyWorkbook(t, p, ".png", arrangement)
		for _, printed := range allFormats(t, xlsx, Order{Internal: true, Promises: true}, false) {
			all := newSearch(append(unfold("file", printed.Data), told(t, printed, false)))
			for _, w := range p.words {
				place := p.places[w]
				switch at := all.holds(w); {
				case at == "" && slices.Contains(inPromises, place):
					t.Errorf("%s %s: the %s is missing", arrangement, printed.Suffix, place)
				case at != "" && (strings.Contains(place, "answer") && !slices.Contains(inPromises, place) || strings.Contains(place, "outcome")):
					t.Errorf("%s %s: the %s is among the promises (%s)", arrangement, printed.Suffix, place, at)
				}
			}
		}
	}
}

// TestComparisonLeaksNothing plants a word in every internal place of a workbook,
// compares it with one that says something else in public, either way round, and
// looks for the words in every byte of every format of what has changed.
func TestComparisonLeaksNothing(t *testing.T) {
	read := func(xlsx []byte) *Edition {
		t.Helper()
		e, err := Read(context.Background(), bytes.NewReader(xlsx), int64(len(xlsx)), Order{})
		must(t, err)
		if e.Public == nil {
			t.Fatalf("not to be compared: %v", sentences(e.Problems))
		}
		e.Report.Created = time.Time{} // which tells any two workbooks apart
		return e
	}
	for _, arrangement := range []string{"Fokusområde", "Ansvarig", "Tabell"} {
		p := &planter{places: map[string]string{}}
		leaky := leakyWorkbook(t, p, ".png", arrangement)
		bare := changedCells(t, leakyWorkbook(t, &planter{barren: true, places: map[string]string{}}, ".png", arrangement),
			map[string]string{"Vi mäter farten, offentligttva.": "Vi mäter farten varje vecka, offentligttre.", "Målat.": "Målat om, offentligtfyra."})
		plain := leakyWorkbook(t, &planter{barren: true, places: map[string]string{}}, ".png", arrangement)
		if got, want := outlineOf(Compare(read(leaky), read(bare), Order{})), outlineOf(Compare(read(plain), read(bare), Order{})); got != want {
			t.Errorf("%s: what has changed since tells that something was left out:\n%s\nnot\n%s", arrangement, got, want)
		}
		if got, want := outlineOf(Compare(read(bare), read(leaky), Order{})), outlineOf(Compare(read(bare), read(plain), Order{})); got != want {
			t.Errorf("%s: what has changed tells that something is left out:\n%s\nnot\n%s", arrangement, got, want)
		}
		for name, books := range map[string][2][]byte{"to the bare one": {leaky, bare}, "to the leaky one": {bare, leaky}, "to itself": {leaky, leaky}} {
			c := Compare(read(books[0]), read(books[1]), Order{Formats: []report.Format{report.PDF, report.DOCX, report.HTML}})
			printed, _, err := c.Print(context.Background())
			must(t, err)
			for _, f := range printed {
				read := told(t, f, false)
				all := newSearch(append(unfold("file", f.Data), read))
				for _, w := range p.words {
					if at := all.holds(w); at != "" {
						t.Errorf("%s, %s, %s: the %s is in what has changed (%s)", arrangement, name, f.Suffix, p.places[w], at)
					}
				}
				for _, w := range []string{"offentligttva", "offentligttre", "offentligtfyra"} { // or the search is blind
					if name != "to itself" && newSearch([]blob{read}).holds(w) == "" {
						t.Errorf("%s, %s, %s: %q is not in what is read", arrangement, name, f.Suffix, w)
					}
				}
			}
		}
	}
}

func outlineOf(c *Comparison) string {
	var b strings.Builder
	for _, l := range document.Outline(c.Document()) {
		fmt.Fprintln(&b, l)
	}
	return b.String()
}

// changedCells gives a workbook in which texts of its cells are others.
func changedCells(t *testing.T, xlsx []byte, to map[string]string) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(xlsx))
	must(t, err)
	defer f.Close()
	changed := 0
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		must(t, err)
		for y, row := range rows {
			for x, text := range row {
				if other, ok := to[text]; ok {
					at, _ := excelize.CoordinatesToCellName(x+1, y+1)
					must(t, f.SetCellStr(sheet, at, other))
					changed++
				}
			}
		}
	}
	if changed != len(to) {
		t.Fatalf("%d cells changed, not %d", changed, len(to))
	}
	var b bytes.Buffer
	must(t, f.Write(&b))
	return b.Bytes()
}
