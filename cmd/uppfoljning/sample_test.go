package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"uppfoljning/layout/document"
	docxback "uppfoljning/layout/docx/readback"
	htmlback "uppfoljning/layout/html/readback"
	"uppfoljning/layout/pdf/readback"
	"uppfoljning/report/workbook/write"
)

const samples = "../../samples"

// sampleRuns are the reports of the sample workbooks: one of each, and some
// with flags.
func sampleRuns(t *testing.T) (runs [][]string) {
	t.Helper()
	workbooks, err := filepath.Glob(filepath.Join(samples, "*.xlsx"))
	if err != nil || len(workbooks) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	for _, w := range workbooks {
		if filepath.Base(w) != faultySample {
			runs = append(runs, []string{w})
		}
	}
	return append(runs,
		[]string{filepath.Join(samples, "lovhamra-2024.xlsx"), "--löften"},
		[]string{filepath.Join(samples, "almvad-kvarnhult-2023-2024.xlsx"), "--storstil"})
}

// liesBeside reports whether a report lies beside its workbook, for visitors to
// look at: every PDF, and Mullsjö's in all formats.
func liesBeside(name string) bool {
	return filepath.Ext(name) == ".pdf" || strings.HasPrefix(name, "mullsjo")
}

// faultySample is the workbook of which no report can be made.
const faultySample = "bristfallig-2023.xlsx"

// TestSamplesAreCurrent makes every report of the samples in every format, and
// wants it to be, byte for byte, the one that lies there, and its hash the one
// that is listed. They are left in $KEEP_REPORTS, where it is set, for outside
// validators.
func TestSamplesAreCurrent(t *testing.T) {
	var hashes []string
	for _, args := range sampleRuns(t) {
		dir := t.TempDir()
		made := runSample(t, dir, args)
		for _, name := range made {
			got, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			if liesBeside(name) {
				wantSample(t, name, got)
			}
			keep(t, name, got)
			hashes = append(hashes, fmt.Sprintf("%x  %s\n", sha256.Sum256(got), name))
		}
	}
	slices.SortFunc(hashes, func(a, b string) int { return strings.Compare(a[64:], b[64:]) })
	wantSample(t, "hashes.txt", []byte(strings.Join(hashes, "")))
}

// runSample makes a report in every format in dir, and gives the files' names.
func runSample(t *testing.T, dir string, args []string) (names []string) {
	t.Helper()
	var said bytes.Buffer
	if code := run(context.Background(), append([]string{"--ut", dir, "--format", "alla"}, args...), &said, &said); code != exitWritten {
		t.Fatalf("%s: exit code %d\n%s", args, code, said.String())
	}
	made, err := os.ReadDir(dir)
	if err != nil || len(made) != 3 {
		t.Fatalf("%s: made %v (%v)", args, made, err)
	}
	for _, f := range made {
		names = append(names, f.Name())
	}
	return names
}

func keep(t *testing.T, name string, data []byte) {
	t.Helper()
	dir := os.Getenv("KEEP_REPORTS")
	if dir == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestFaultySampleIsRefused wants every fault told, in these words.
func TestFaultySampleIsRefused(t *testing.T) {
	dir := t.TempDir()
	var said bytes.Buffer
	if code := run(context.Background(), []string{"--ut", dir, filepath.Join(samples, faultySample)}, &said, &said); code != exitWorkbook {
		t.Errorf("exit code %d", code)
	}
	if made, err := filepath.Glob(filepath.Join(dir, "*")); err != nil || len(made) > 0 {
		t.Errorf("made %v (%v)", made, err)
	}
	wantSample(t, filepath.Join("testdata", strings.TrimSuffix(faultySample, ".xlsx")+".txt"),
		bytes.ReplaceAll(said.Bytes(), []byte(filepath.Join(samples, faultySample)), []byte(faultySample))) // wherever the samples lie
}

// wantSample compares a file among the samples with what it should be.
func wantSample(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join(samples, name)
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the program makes now: run UPDATE=1 go test ./cmd/uppfoljning, and look at it", path)
	}
}

func readSample(t *testing.T, name string) *readback.File {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(samples, name))
	if err != nil {
		t.Fatal(err)
	}
	f, err := readback.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// spaced is s with plain single spaces, as a reader compares texts.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// TestEverySentenceComesThrough reads the sample's report back and wants every
// paragraph of the published text in it, whole and in its order.
func TestEverySentenceComesThrough(t *testing.T) {
	model, err := os.ReadFile(filepath.Join(samples, "testdata", "mullsjo-2023.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var paragraphs []string
	for _, l := range readSample(t, "mullsjo-2023.pdf").Outline() {
		paragraphs = append(paragraphs, spaced(l.Text))
	}
	found := 0
	for line := range strings.Lines(string(model)) {
		line = spaced(strings.TrimLeft(line, " \t•"))
		if line == "" {
			continue
		}
		line = strings.TrimSuffix(line, ":") // the heading "Trafik:"
		i := slices.Index(paragraphs, line)
		if i < 0 {
			t.Fatalf("%q does not stand after the paragraph before it", line)
		}
		paragraphs = paragraphs[i+1:]
		found++
	}
	if found < 30 {
		t.Errorf("the text has only %d paragraphs", found)
	}
}

// TestFormatsSayTheSame makes every sample in every format, reads all of them
// back, and wants each to tell what its document does.
func TestFormatsSayTheSame(t *testing.T) {
	for _, args := range sampleRuns(t) {
		dir := t.TempDir()
		runSample(t, dir, args)
		d := composed(t, args)
		files, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			wantOutline(t, f, d)
		}
	}
}

// composed is the document of a report.
func composed(t *testing.T, args []string) *document.Document {
	t.Helper()
	flags := newReportFlags()
	if err := flags.Parse(args); err != nil {
		t.Fatal(err)
	}
	order, fault := flags.order()
	j := job{workbook: flags.Arg(0), order: order}
	e, err := j.examine(context.Background())
	if err != nil || e.Document == nil {
		t.Fatal(fault, err, e.Problems)
	}
	return e.Document
}

// wantOutline wants a file, read back, to tell what a document does.
func wantOutline(t *testing.T, path string, d *document.Document) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := document.Outline(d)
	var got []document.Line
	switch filepath.Ext(path) {
	case ".pdf":
		var f *readback.File
		if f, err = readback.Read(data); err == nil {
			got, err = f.Told()
		}
	case ".docx":
		got, err = docxback.Read(data)
		want = docxback.Expected(want)
	case ".html":
		var p *htmlback.Page
		if p, err = htmlback.Read(data, 1); err == nil {
			got = p.Outline
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Errorf("%s: line %d of %d differs, of %d in the document:\n got %+v\nwant %+v", filepath.Base(path), i, len(got), len(want), lineAt(got, i), lineAt(want, i))
			return
		}
	}
}

func lineAt(lines []document.Line, i int) any {
	if i < len(lines) {
		return lines[i]
	}
	return "nothing"
}

// TestLargeReport makes the report of 25 areas, reads it back, and wants its
// document whole and a list of contents in it.
func TestLargeReport(t *testing.T) {
	var workbook bytes.Buffer
	if err := write.Workbook(&workbook, benchSheets(25)); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "large.xlsx")
	if err := os.WriteFile(path, workbook.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	if code := run(context.Background(), []string{path}, &said, &said); code != exitWritten {
		t.Fatalf("exit code %d\n%s", code, said.String())
	}
	d := composed(t, []string{path})
	wantOutline(t, strings.TrimSuffix(path, ".xlsx")+".pdf", d)
	contents := 0
	for _, l := range document.Outline(d) {
		if l.Type == "TOCI" {
			contents++
		}
	}
	if contents != 1+1+25+1+25 {
		t.Errorf("%d headings in the list of contents", contents)
	}
}

// TestMullsjoOutline counts what the council's text is known to have.
func TestMullsjoOutline(t *testing.T) {
	count := map[string]int{}
	for _, l := range readSample(t, "mullsjo-2023.pdf").Outline() {
		count[l.Type]++
	}
	for typ, n := range map[string]int{"H1": 1, "H2": 2, "H3": 6, "L": 3, "LI": 11} {
		if count[typ] != n {
			t.Errorf("%d %s, want %d", count[typ], typ, n)
		}
	}
}
