package read

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"image"
	"math/rand/v2"
	"strings"
	"testing"

	"uppfoljning/report"
)

// hostile is a file that no honest program writes, and what must be said of it:
// code alone and no report; or, where code is empty, what would be said without
// the fault; or, where report, that and more with a report.
type hostile struct {
	name   string
	file   []byte
	code   report.Code
	report bool
}

// hostiles are made anew for each test: some are large.
func hostiles(t testing.TB) []hostile {
	t.Helper()
	compound := "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 1000)
	relsTo := func(target string) string {
		return `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="` + target + `"/></Relationships>`
	}
	bomb := func(element string, n int) []byte {
		return inPart(t, "xl/sharedStrings.xml", "<si>", strings.Repeat(element, n)+"<si>")
	}
	inSheet := func(old, replacement string) []byte { return inPart(t, sheet, old, replacement) }
	merged := func(ref string) []byte {
		return inSheet("</sheetData>", `</sheetData><mergeCells><mergeCell ref="`+ref+`"/></mergeCells>`)
	}
	random := make([]byte, 1<<16)
	for i, r := 0, rand.New(rand.NewPCG(1, 2)); i < len(random); i++ {
		random[i] = byte(r.Uint32())
	}
	all := []hostile{
		{"empty", nil, "empty-file", false},
		{"html", []byte("<html><table>"), "not-a-workbook", false},
		{"csv", []byte("Fokusområde;Aktivitet\n"), "not-a-workbook", false},
		{"old", []byte(compound), "old-workbook", false},
		{"encrypted", []byte(compound + string(utf16("EncryptedPackage")) + compound), "encrypted-workbook", false},
		{"name across buffers", []byte(compound + strings.Repeat("x", 64<<10-len(compound)-9) + string(utf16("EncryptedPackage"))), "encrypted-workbook", false},
		{"password", encrypted(t), "encrypted-workbook", false},
		{"ods", openDocumentOf(t), "open-document", false},
		{"xlsb", zipOf(t, "_rels/.rels", relsTo("xl/workbook.bin"), "xl/workbook.bin", "x"), "binary-workbook", false},
		{"docx", zipOf(t, "_rels/.rels", relsTo("word/document.xml"), "word/document.xml", "<x/>"), "not-a-workbook", false},
		{"zip", zipOf(t, "a.txt", "x"), "not-a-workbook", false},
		{"no workbook part", zipOf(t, "_rels/.rels", relsTo("/xl/workbook.xml")), "damaged-part", false},
		{"two parts of one name", zipOf(t, "a.xml", "<x/>", "A.xml", "<x/>"), "damaged-part", false},
		{"large file", make([]byte, maxFile+1), "workbook-too-large", false},
		{"many parts", append([]byte("PK\x03\x04"), bytes.Repeat(directoryEntry, maxEntries+1)...), "workbook-too-large", false},
		{"zip bomb", addPart(t, "customXml/item1.xml", strings.Repeat("x", maxPart+1)), "part-too-large", false},
		{"bombs together", zipOf(t, "_rels/.rels", relsTo("xl/workbook.xml"), "xl/workbook.xml", "<workbook/>", "a", strings.Repeat(" ", maxPart),
			"b", strings.Repeat(" ", maxPart), "c", strings.Repeat(" ", maxPart), "d", strings.Repeat(" ", maxPart)), "part-too-large", false},
		{"size too great", lyingZip(t, 10<<30), "damaged-part", false},
		{"size too small", lyingZip(t, 1), "damaged-part", false},
		{"doctype", inPart(t, sheet, "<worksheet", `<!DOCTYPE x [<!ENTITY a "b">]><worksheet`), "damaged-part", false},
		{"nesting", inPart(t, sheet, "<sheetData>", strings.Repeat("<x>", 200)+strings.Repeat("</x>", 200)+"<sheetData>"), "damaged-part", false},
		{"giant attribute", inPart(t, sheet, "<sheetData>", `<x a="`+strings.Repeat("y", 2*maxToken)+`"/><sheetData>`), "damaged-part", false},
		{"sheet cut short", inPart(t, sheet, "</sheetData>", ""), "damaged-part", false},
		{"two roots", inPart(t, sheet, "</worksheet>", "</worksheet><worksheet/>"), "damaged-part", false},
		{"unread part cut short", inPart(t, "xl/theme/theme1.xml", "</a:theme>", ""), "", false},
		{"row 200000000", inPart(t, sheet, `<row r="3">`, `<row r="200000000">`), "damaged-part", false},
		{"rows out of order", inPart(t, sheet, `<row r="3">`, `<row r="1">`), "damaged-part", false},
		{"cell of another row", inPart(t, sheet, `r="A3"`, `r="A4"`), "damaged-part", false},
		{"cells out of order", inPart(t, sheet, `r="B2"`, `r="A2"`), "damaged-part", false},
		{"cell without column", inPart(t, sheet, `r="A2"`, `r="2"`), "damaged-part", false},
		{"column out of range", inPart(t, sheet, `r="A2"`, `r="ZZZZZZZZZZZZZZ2"`), "damaged-part", false},
		{"unknown type", inPart(t, sheet, `t="s"`, `t="q"`), "damaged-part", false},
		{"no number", inPart(t, sheet, `t="s"><v>`, `><v>x`), "damaged-part", false},
		{"infinite number", inPart(t, sheet, `t="s"><v>`, `><v>1e999`), "damaged-part", false},
		{"string out of range", inPart(t, sheet, `t="s"><v>`, `t="s"><v>99999`), "damaged-part", false},
		{"no date", inPart(t, sheet, `t="s"><v>`, `t="d"><v>x`), "damaged-part", false},
		{"bad merge", inPart(t, sheet, "</sheetData>", `</sheetData><mergeCells><mergeCell ref="A0:B"/></mergeCells>`), "damaged-part", false},
		{"bad filter", inPart(t, sheet, "</sheetData>", `</sheetData><autoFilter ref=""/>`), "damaged-part", false},
		{"merge without end", inPart(t, sheet, "</sheetData>", `</sheetData><mergeCells>`+strings.Repeat(`<mergeCell ref="A1:A1048576"/>`, 400_000)+`</mergeCells>`), "part-too-large", false},
		{"strings without end", bomb("<si/>", maxStrings+1), "part-too-large", false},
		{"run without text", inPart(t, "xl/sharedStrings.xml", "<si>", "<si><r></r><r><rPr><b/></rPr></r>"), "", false},
		{"pronunciation", inPart(t, "xl/sharedStrings.xml", "<si>", "<si><rPh><t>x</t></rPh>"), "", false},
		{"one run for each letter", inPart(t, "xl/sharedStrings.xml", "</sst>", "<si>"+strings.Repeat("<r><t>a</t></r>", 500_000)+"</si></sst>"), "", false},
		{"utf-16 elsewhere", addPart(t, "customXml/item1.xml", "\xff\xfe<\x00"), "", false},
		{"percent in name", addPart(t, "xl/%2e%2e/x.xml", "<x/>"), "", false},
		{"random", random, "not-a-workbook", false},
		{"random after a signature", append([]byte("PK\x03\x04"), random...), "damaged-workbook", false},
		{"size of 8 EB", lyingZip(t, 1<<63), "damaged-part", false},
		{"size of all", lyingZip(t, 1<<64-1), "damaged-part", false},
		{"end tag of another", inSheet("</sheetData>", "</sheetdata>"), "damaged-part", false},
		{"bare ampersand", inSheet("<sheetData>", "& <sheetData>"), "damaged-part", false},
		{"unknown entity", inSheet("<sheetData>", "&x;<sheetData>"), "damaged-part", false},
		{"no UTF-8", inSheet("<sheetData>", "\xff<sheetData>"), "damaged-part", false},
		{"control character", inSheet("<sheetData>", "&#1;<sheetData>"), "damaged-part", false},
		{"a billion laughs", inSheet("<worksheet", `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet`), "damaged-part", false},
		{"nesting of 200,000", inSheet("<sheetData>", strings.Repeat("<x>", 200_000)+strings.Repeat("</x>", 200_000)+"<sheetData>"), "damaged-part", false},
		{"nesting in an unread part", addPart(t, "xl/x.xml", strings.Repeat("<x>", 200_000)+strings.Repeat("</x>", 200_000)), "", false},
		{"bomb of rows", bombIn(t, sheet, "<worksheet><sheetData>", "<row/>"), "damaged-part", false},
		{"bomb of cells", bombIn(t, sheet, "<worksheet><sheetData><row>", `<c t="b"><v>1</v></c>`), "damaged-part", false},
		{"bomb of styles", bombIn(t, "xl/styles.xml", "<styleSheet><cellXfs>", "<xf/>"), "part-too-large", false},
		{"bomb of fonts", bombIn(t, "xl/styles.xml", "<styleSheet><fonts>", "<font/>"), "part-too-large", false},
		{"bomb of formats", bombIn(t, "xl/styles.xml", "<styleSheet><numFmts>", `<numFmt numFmtId="1" formatCode="0"/>`), "part-too-large", false},
		{"bomb of links", bombIn(t, sheet, "<worksheet><hyperlinks>", `<hyperlink ref="A1"/>`), "part-too-large", false},
		{"bomb of filters", bombIn(t, sheet, `<worksheet><autoFilter ref="A1:B2">`, `<filterColumn colId="0"/>`), "damaged-part", false},
		{"bomb of columns", bombIn(t, sheet, `<worksheet><cols>`, `<col hidden="1" min="1" max="9"/>`), "part-too-large", false},
		{"bomb of sheets", bombIn(t, "xl/workbook.xml", "<workbook><sheets>", `<sheet name="Rapport" id="rId1"/>`), "damaged-part", false},
		{"bomb of relationships", bombIn(t, "xl/_rels/workbook.xml.rels", "<Relationships>", `<Relationship Id="a" Type="x/y" Target="z"/>`), "part-too-large", false},
		{"bomb of spaces", bombIn(t, sheet, "<worksheet>", " "), "damaged-part", false},
		{"bomb of media", bombIn(t, "xl/media/image1.png", "", "\x00"), "part-too-large", false},
		{"bomb of a picture", bombIn(t, "xl/media/image1.png", "\x89PNG\r\n\x1a\n", "\x00"), "part-too-large", false},
		{"row 0", inSheet(`<row r="3">`, `<row r="0">`), "damaged-part", false},
		{"row -1", inSheet(`<row r="3">`, `<row r="-1">`), "damaged-part", false},
		{"row 2147483647", inSheet(`<row r="3">`, `<row r="2147483647">`), "damaged-part", false},
		{"cells without references", inSheet(`r="A2"`, ``), "", false},
		{"string -1", inSheet(`t="s"><v>`, `t="s"><v>-1`), "damaged-part", false},
		{"style -1", inSheet(`r="A2"`, `r="A2" s="-1"`), "", false},
		{"style 99999", inSheet(`r="A2"`, `r="A2" s="99999"`), "", false},
		{"empty merge", merged(""), "damaged-part", false},
		{"merge of one cell", merged("A1"), "", false},
		{"merge of everything", merged("A1:XFD1048576"), "heading-row-missing", true},
		{"a million rows", millionRows(t), "too-many-rows", true},
		{"a lone cell", inSheet("</sheetData>", `<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row></sheetData>`), "too-many-rows", true},
		{"escaped control characters", inPart(t, "xl/sharedStrings.xml", "<si><t>", "<si><t>_x0001__x001F_"), "", false},
		{"bomb of many sheets", manySheets(t), "part-too-large", false},
		{"largest picture", largestPicture(t), "logo-without-text", true},
		{"a million strings", inPart(t, "xl/sharedStrings.xml", "</sst>", strings.Repeat("<si><t>abc</t></si>", maxStrings-100)+"</sst>"), "", false},
	}
	for n := range 16 {
		good := goodWorkbook(t)
		all = append(all, hostile{fmt.Sprintf("%d sixteenths", n), good[:len(good)*n/16], "damaged-workbook", false})
	}
	all[len(all)-16].code = "empty-file"
	return all
}

// bombIn puts a part in the place of another: a beginning, and then one thing
// again and again up to 512 MB, in some hundred kilobytes. It has no end: nobody
// should come there.
func bombIn(t testing.TB, name, begin, again string) []byte {
	t.Helper()
	const chunk, size = 1 << 20, 512 << 20
	// What has been flushed can be repeated: it refers to nothing before it.
	deflate := func(text string) []byte {
		var b bytes.Buffer
		w, err := flate.NewWriter(&b, flate.BestCompression)
		must(t, err)
		_, err = w.Write([]byte(text))
		must(t, err)
		must(t, w.Flush())
		return b.Bytes()
	}
	packed := append(deflate(begin), bytes.Repeat(deflate(strings.Repeat(again, chunk/len(again))), size/chunk)...)
	without := rewrite(t, goodWorkbook(t), func(part string, data []byte) []byte {
		if part == name {
			return nil
		}
		return data
	})
	return rewriteAll(t, without, func(w *zip.Writer) {
		part, err := w.CreateRaw(&zip.FileHeader{Name: name, Method: zip.Deflate,
			CompressedSize64: uint64(len(packed)), UncompressedSize64: size})
		must(t, err)
		_, err = part.Write(packed)
		must(t, err)
	})
}

// manySheets has many sheets to be looked through, each of them large.
func manySheets(t testing.TB) []byte {
	t.Helper()
	large := "<worksheet><cols>" + strings.Repeat("<col/>", 4<<20) + "</cols></worksheet>"
	var sheets, rels strings.Builder
	parts := []string{}
	for i := range 8 {
		fmt.Fprintf(&sheets, `<sheet name="Blad %d" id="r%d"/>`, i, i)
		fmt.Fprintf(&rels, `<Relationship Id="r%d" Type="x/worksheet" Target="s%d.xml"/>`, i, i)
		parts = append(parts, fmt.Sprintf("xl/s%d.xml", i), large)
	}
	return zipOf(t, append(parts, "_rels/.rels", `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml", "<workbook><sheets>"+sheets.String()+"</sheets></workbook>",
		"xl/_rels/workbook.xml.rels", "<Relationships>"+rels.String()+"</Relationships>")...)
}

// largestPicture has one that takes as much memory as any may.
func largestPicture(t testing.TB) []byte {
	t.Helper()
	side := 1
	for (side+1)*(side+1) <= maxPixelBytes/(6+8) {
		side++
	}
	picture := asPNG(t, image.NewNRGBA64(image.Rect(0, 0, side, side)))
	return rewrite(t, caseWorkbook(t, "logo-kind"), func(name string, data []byte) []byte {
		if strings.HasPrefix(name, "xl/media/") {
			return picture
		}
		return data
	})
}

// millionRows has rows as far down as a sheet goes.
func millionRows(t testing.TB) []byte {
	t.Helper()
	return inPart(t, sheet, "</sheetData>", strings.Repeat(`<row><c t="s"><v>0</v></c></row>`, 1_000_000)+"</sheetData>")
}
