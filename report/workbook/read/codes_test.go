package read

import (
	"bytes"
	"context"
	"encoding/binary"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"uppfoljning/report"
)

// TestCodesProduced keeps the list of the codes that reading and checking bring
// forth: testdata/codes.txt holds those that the cases do, when they are read
// here. The command's tests hold it, and their own, against all that there are.
func TestCodesProduced(t *testing.T) {
	produced := map[report.Code]bool{}
	for _, xlsx := range append(caseWorkbooks(t), brokenWorkbooks(t)...) {
		r, ps, err := Workbook(context.Background(), bytes.NewReader(xlsx), int64(len(xlsx)))
		must(t, err)
		for _, p := range withCheck(r, ps) {
			produced[p.Code] = true
		}
	}
	var b strings.Builder
	for _, code := range report.Codes() {
		if produced[code] {
			b.WriteString(string(code) + "\n")
		}
	}
	const list = "testdata/codes.txt"
	if os.Getenv("UPDATE") != "" {
		must(t, os.WriteFile(list, []byte(b.String()), 0o666))
	}
	want, err := os.ReadFile(list)
	must(t, err)
	if b.String() != string(want) {
		t.Errorf("%s is not what the cases produce now: run UPDATE=1 go test. Produced:\n%s", list, b.String())
	}
}

// caseWorkbooks gives the workbook of every case.
func caseWorkbooks(t *testing.T) (all [][]byte) {
	files, err := filepath.Glob("testdata/*.txtar")
	must(t, err)
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		must(t, err)
		all = append(all, buildWorkbook(t, a))
	}
	return all
}

// brokenWorkbooks gives one file for each way in which a file is no workbook to
// read, and those that are too large to be described.
func brokenWorkbooks(t *testing.T) [][]byte {
	compound := "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 1000)
	good := goodWorkbook(t)
	inBinary := `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>`
	a, err := txtar.ParseFile("testdata/logo.txtar")
	must(t, err)
	logo := func(change func(file []byte) []byte) []byte {
		return rewrite(t, buildWorkbook(t, a), func(name string, data []byte) []byte {
			if strings.HasPrefix(name, "xl/media/") {
				return change(data)
			}
			return data
		})
	}
	return [][]byte{
		logo(func(file []byte) []byte { return append(file, make([]byte, maxPictureFile)...) }),
		logo(func([]byte) []byte {
			png := asPNG(t, quarters())
			binary.BigEndian.PutUint32(png[16:], 200_000)
			binary.BigEndian.PutUint32(png[20:], 200_000)
			binary.BigEndian.PutUint32(png[29:], crc32.ChecksumIEEE(png[12:29]))
			return png
		}),
		rewrite(t, buildWorkbook(t, a), func(name string, data []byte) []byte {
			if name == "docProps/core.xml" {
				return nil
			}
			return data
		}),
		nil,
		[]byte("<html><table>"),
		[]byte(compound),
		encrypted(t),
		openDocumentOf(t),
		zipOf(t, "_rels/.rels", inBinary, "xl/workbook.bin", "x"),
		good[:len(good)/2],
		inPart(t, sheet, "</sheetData>", ""),
		append([]byte("PK\x03\x04"), bytes.Repeat(directoryEntry, maxEntries+1)...),
		addPart(t, "customXml/item1.xml", strings.Repeat("x", maxPart+1)),
		inPart(t, sheet, "</sheetData>", `<row r="20002"><c r="A20002" t="inlineStr"><is><t>x</t></is></c></row></sheetData>`),
	}
}
