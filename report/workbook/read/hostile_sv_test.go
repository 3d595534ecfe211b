package read

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/xuri/excelize/v2"

	"uppfoljning/report"
)

// goodWorkbook is the first of the cases, as bytes.
func goodWorkbook(t testing.TB) []byte {
	t.Helper()
	return caseWorkbook(t, "plain")
}

// caseWorkbook is the workbook of a case.
func caseWorkbook(t testing.TB, name string) []byte {
	t.Helper()
	a, err := txtar.ParseFile("testdata/" + name + ".txtar")
	must(t, err)
	return buildWorkbook(t, a)
}

func readBytes(t testing.TB, b []byte) (*report.Report, report.Problems) {
	t.Helper()
	r, ps, err := Workbook(context.Background(), bytes.NewReader(b), int64(len(b)))
	must(t, err)
	return r, ps
}

// whole gives all that reading says, to be compared.
func whole(t testing.TB, b []byte) string {
	t.Helper()
	r, ps := readBytes(t, b)
	if r == nil && !ps.HasErrors() {
		t.Fatal("neither a report nor an error")
	}
	return dump(t, r) + list(ps)
}

// A damaged file is refused, or reads as if it were whole: one bit of every byte
// of the sample, and of some of those of a workbook with pictures and links.
func TestFlippedBytes(t *testing.T) {
	sample, err := os.ReadFile("../../../samples/mullsjo-2023.xlsx")
	must(t, err)
	wide, err := os.ReadFile("testdata/producers/wide-libreoffice.xlsx")
	must(t, err)
	for _, test := range []struct {
		name string
		good []byte
		step int
	}{{"sample", sample, 1}, {"plain", goodWorkbook(t), 11}, {"wide", wide, 11}} {
		if testing.Short() {
			test.step += 100
		}
		t.Run(test.name, func(t *testing.T) {
			want := whole(t, test.good)
			refused := 0
			for at := 0; at < len(test.good); at += test.step {
				bad := bytes.Clone(test.good)
				bad[at] ^= byte(1 << (at % 8))
				if got := whole(t, bad); strings.HasPrefix(got, "no report") {
					refused++
				} else if got != want && strings.Count(got, "\nVARNING ") <= strings.Count(want, "\nVARNING ") {
					t.Errorf("byte %d: other content, and not a word of it:\n%s", at, got)
				}
			}
			if refused == 0 {
				t.Error("nothing was refused")
			}
		})
	}
}

func TestTruncated(t *testing.T) {
	good := goodWorkbook(t)
	for n := 0; n < len(good); n += 101 {
		want := report.Code("damaged-workbook")
		if n == 0 {
			want = "empty-file"
		}
		if r, ps := readBytes(t, good[:n]); r != nil || len(ps) != 1 || ps[0].Code != want {
			t.Errorf("%d of %d bytes: %v, want %s", n, len(good), list(ps), want)
		}
	}
}

// Without a part, a workbook is refused or reads as if it were whole: nothing
// in it may be lost.
func TestMissingParts(t *testing.T) {
	good := goodWorkbook(t)
	want := whole(t, good)
	for _, part := range []string{"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
		"xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/theme/theme1.xml", "docProps/core.xml", "docProps/app.xml"} {
		got := whole(t, rewrite(t, good, func(name string, data []byte) []byte {
			if name == part {
				return nil
			}
			return data
		}))
		if got != want && !strings.HasPrefix(got, "no report") {
			t.Errorf("without %s: other content:\n%s", part, got)
		}
	}
}

// Whose date is missing may have been damaged: the report's own file would tell
// another one.
func TestUndated(t *testing.T) {
	file := rewrite(t, caseWorkbook(t, "long"), func(name string, data []byte) []byte {
		if name == "docProps/core.xml" {
			return nil
		}
		return data
	})
	if got := whole(t, file); !strings.Contains(got, "VARNING  file-undated: ") {
		t.Errorf("got\n%s", got)
	}
}

// inPart replaces a text in a part of the good workbook.
func inPart(t testing.TB, part, old, replacement string) []byte {
	t.Helper()
	done := false
	out := rewrite(t, goodWorkbook(t), func(name string, data []byte) []byte {
		if name != part {
			return data
		}
		done = bytes.Contains(data, []byte(old))
		return bytes.Replace(data, []byte(old), []byte(replacement), 1)
	})
	if !done {
		t.Fatalf("%s has no %q", part, old)
	}
	return out
}

// zipOf makes an archive of parts given as name and content in turn.
func zipOf(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		h := &zip.FileHeader{Name: parts[i]}
		if len(parts[i+1]) > 1<<20 {
			h.Method = zip.Deflate
		}
		part, err := w.CreateHeader(h)
		must(t, err)
		_, err = io.WriteString(part, parts[i+1])
		must(t, err)
	}
	must(t, w.Close())
	return b.Bytes()
}

const sheet = "xl/worksheets/sheet4.xml" // of Aktiviteter

// TestHostile reads what no honest program writes.
func TestHostile(t *testing.T) {
	want := whole(t, goodWorkbook(t))
	for _, test := range hostiles(t) {
		t.Run(test.name, func(t *testing.T) {
			r, ps := readBytes(t, test.file)
			switch got := dump(t, r) + list(ps); {
			case test.report:
				if r == nil || !strings.Contains(got, " "+string(test.code)+": ") {
					t.Errorf("no report with %s:\n%s", test.code, got)
				}
			case test.code == "":
				if got != want {
					t.Errorf("other content:\n%s", got)
				}
			case r != nil || len(ps) != 1 || ps[0].Code != test.code:
				t.Errorf("got %v, want %s", list(ps), test.code)
			}
		})
	}
}

func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

func addPart(t testing.TB, name, content string) []byte {
	t.Helper()
	return rewriteAll(t, goodWorkbook(t), func(w *zip.Writer) {
		part, err := w.Create(name)
		must(t, err)
		_, err = io.WriteString(part, content)
		must(t, err)
	})
}

// rewriteAll copies a workbook and lets more add to the copy.
func rewriteAll(t testing.TB, xlsx []byte, more func(*zip.Writer)) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(xlsx), int64(len(xlsx)))
	must(t, err)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range z.File {
		must(t, w.Copy(f))
	}
	more(w)
	must(t, w.Close())
	return b.Bytes()
}

// lyingZip is a workbook whose styles claim another size than they have.
func lyingZip(t testing.TB, size uint64) []byte {
	t.Helper()
	return rewriteAll(t, goodWorkbook(t), func(w *zip.Writer) {
		content := []byte("<x/>")
		part, err := w.CreateRaw(&zip.FileHeader{Name: "xl/lie.xml", Method: zip.Store, CRC32: crc32.ChecksumIEEE(content),
			CompressedSize64: uint64(len(content)), UncompressedSize64: size})
		must(t, err)
		_, err = part.Write(content)
		must(t, err)
	})
}

// encrypted is a workbook with a password.
func encrypted(t testing.TB) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	var b bytes.Buffer
	must(t, f.Write(&b, excelize.Options{Password: "x"}))
	return b.Bytes()
}

// openDocumentOf begins as every OpenDocument file does (ODF 1.3 part 2, 3.3).
func openDocumentOf(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	kind := "application/vnd.oasis.opendocument.spreadsheet"
	part, err := w.CreateRaw(&zip.FileHeader{Name: "mimetype", Method: zip.Store, CRC32: crc32.ChecksumIEEE([]byte(kind)),
		CompressedSize64: uint64(len(kind)), UncompressedSize64: uint64(len(kind))})
	must(t, err)
	_, err = io.WriteString(part, kind)
	must(t, err)
	must(t, w.Close())
	return b.Bytes()
}

// failing is a disk that breaks.
type failing struct{ *bytes.Reader }

var errDisk = errors.New("disk")

func (f failing) ReadAt(p []byte, off int64) (int, error) {
	if off > 1000 {
		return 0, errDisk
	}
	return f.Reader.ReadAt(p, off)
}

func TestMachineFaults(t *testing.T) {
	good := goodWorkbook(t)
	r, ps, err := Workbook(context.Background(), failing{bytes.NewReader(good)}, int64(len(good)))
	if r != nil || ps != nil || !errors.Is(err, errDisk) {
		t.Errorf("broken disk: %v %v %v", r, ps, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r, ps, err = Workbook(ctx, bytes.NewReader(good), int64(len(good)))
	if r != nil || ps != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v %v %v", r, ps, err)
	}
}

func TestTooManyRows(t *testing.T) {
	var rows strings.Builder
	rows.WriteString("<sheetData>")
	cell := func(ref, text string) string {
		return `<c r="` + ref + `" t="inlineStr"><is><t>` + text + `</t></is></c>`
	}
	rows.WriteString(`<row r="5">` + cell("A5", "Fokusområde") + cell("B5", "Aktivitet") + cell("C5", "Uppföljning") + "</row>")
	for n := 6; n <= 20_006; n++ {
		fmt.Fprintf(&rows, `<row r="%d">%s%s%s</row>`, n, cell(fmt.Sprint("A", n), "Narkotika"), cell(fmt.Sprint("B", n), fmt.Sprint("Nummer ", n)), cell(fmt.Sprint("C", n), "x"))
	}
	file := rewrite(t, goodWorkbook(t), func(name string, data []byte) []byte {
		if name != sheet {
			return data
		}
		return []byte("<worksheet>" + rows.String() + "</sheetData></worksheet>")
	})
	r, ps := readBytes(t, file)
	if len(r.Commitments) != 20_000 {
		t.Errorf("%d commitments", len(r.Commitments))
	}
	if got := list(ps); !strings.Contains(got, "FEL Aktiviteter!20006 too-many-rows:") {
		t.Errorf("problems:\n%s", got)
	}
}

func FuzzArchive(f *testing.F) {
	f.Add([]byte{})
	f.Add(goodWorkbook(f))
	f.Add(caseWorkbook(f, "logo"))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, b []byte) { whole(t, b) })
}

// FuzzParts reads workbooks whose archive is whole and whose parts may be anything.
func FuzzParts(f *testing.F) {
	const (
		book, texts, styles   = "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"
		settings, commitments = "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"
		drawing, places       = "xl/drawings/drawing1.xml", "xl/drawings/_rels/drawing1.xml.rels"
	)
	var parts map[string]string
	for _, name := range []string{"hidden", "filters", "merge-conceals", "statistics", "logo"} { // the rest is the last one's
		parts = map[string]string{drawing: "<wsDr/>", places: "<Relationships/>"}
		rewrite(f, caseWorkbook(f, name), func(name string, data []byte) []byte {
			parts[name] = string(data)
			return data
		})
		f.Add(parts[book], parts[texts], parts[styles], parts[settings], parts[commitments], parts[drawing], parts[places])
	}
	f.Add(parts[book], "<sst><si><r></r></si></sst>", "<styleSheet/>", parts[settings], `<worksheet><sheetData><row r="200000000"/></sheetData></worksheet>`, "<wsDr/>", "")
	f.Fuzz(func(t *testing.T, b, s, y, e, c, d, p string) {
		changed := map[string]string{book: b, texts: s, styles: y, settings: e, commitments: c, drawing: d, places: p}
		var all []string
		for _, name := range slices.Sorted(maps.Keys(parts)) {
			text, ok := changed[name]
			if !ok {
				text = parts[name]
			}
			all = append(all, name, text)
		}
		whole(t, zipOf(t, all...))
	})
}
