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
	"uppfoljning/layout/pdf/readback"
	"uppfoljning/report"
	"uppfoljning/report/manuscript"
	"uppfoljning/report/workbook/write"
)

const samples = "../../samples"

// sampleRuns are the reports that lie beside the sample workbooks: one of each,
// and some with flags.
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
		[]string{"--löften", filepath.Join(samples, "lovhamra-2024.xlsx")},
		[]string{"--storstil", filepath.Join(samples, "almvad-kvarnhult-2023-2024.xlsx")})
}

// faultySample is the workbook of which no report can be made.
const faultySample = "bristfallig-2023.xlsx"

// TestSamplesAreCurrent makes every report of the samples and wants it to be,
// byte for byte, the one that lies there, and its hash the one that is listed.
func TestSamplesAreCurrent(t *testing.T) {
	var hashes []string
	for _, args := range sampleRuns(t) {
		dir := t.TempDir()
		var said bytes.Buffer
		if code := run(context.Background(), append([]string{"--ut", dir}, args...), &said, &said); code != exitWritten {
			t.Errorf("%s: exit code %d\n%s", args, code, said.String())
			continue
		}
		made, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil || len(made) != 1 {
			t.Errorf("%s: made %v", args, made)
			continue
		}
		got, err := os.ReadFile(made[0])
		if err != nil {
			t.Fatal(err)
		}
		wantSample(t, filepath.Base(made[0]), got)
		hashes = append(hashes, fmt.Sprintf("%x  %s\n", sha256.Sum256(got), filepath.Base(made[0])))
	}
	slices.SortFunc(hashes, func(a, b string) int { return strings.Compare(a[64:], b[64:]) })
	wantSample(t, "hashes.txt", []byte(strings.Join(hashes, "")))
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
	wantSample(t, filepath.Join("testdata", strings.TrimSuffix(faultySample, ".xlsx")+".txt"), said.Bytes())
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

// TestSampleOutlines holds the tags of every report among the samples, read
// back, against its document.
func TestSampleOutlines(t *testing.T) {
	for _, args := range sampleRuns(t) {
		j := job{workbook: args[len(args)-1], promises: args[0] == "--löften"}
		r, problems, err := j.read(context.Background())
		if err != nil || problems.HasErrors() {
			t.Fatal(err, problems)
		}
		public, _ := report.Public(r)
		target := target{folder: samples, base: strings.TrimSuffix(filepath.Base(j.workbook), ".xlsx")}
		want := document.Outline(manuscript.Compose(public, manuscript.Options{}))
		for i := range want {
			want[i].Inline = "" // links and the like, which the printer's own tests compare
		}
		if got := blockLines(readSample(t, filepath.Base(target.path(public, args[0] == "--storstil")))); !slices.Equal(got, want) {
			t.Errorf("%s read back:\n%v\nwant:\n%v", target.path(public, args[0] == "--storstil"), got, want)
		}
	}
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
	data, err := os.ReadFile(strings.TrimSuffix(path, ".xlsx") + ".pdf")
	if err != nil {
		t.Fatal(err)
	}
	f, err := readback.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	j := job{workbook: path}
	r, _, err := j.read(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	got, want := blockLines(f), document.Outline(manuscript.Compose(r, manuscript.Options{}))
	for i := range want {
		want[i].Inline = ""
	}
	if !slices.Equal(got, want) {
		t.Errorf("%d lines read back, want %d", len(got), len(want))
	}
	contents := 0
	for _, l := range got {
		if l.Type == "TOCI" {
			contents++
		}
	}
	if contents != 1+1+25+1+25 {
		t.Errorf("%d headings in the list of contents", contents)
	}
}

// blockLines gives the outline of a file without the elements inside lines.
func blockLines(f *readback.File) (lines []document.Line) {
	for _, l := range f.Outline() {
		text := strings.TrimRight(l.Text, " ")
		switch l.Type {
		case "Span", "Link", "Reference":
			continue
		case "Figure":
			text = "" // of a chart the words in it
		case "TOCI":
			text = text[:strings.LastIndex(text, " ")] // before the page number
		}
		lines = append(lines, document.Line{Type: l.Type, Depth: l.Depth, Text: text, Alt: l.Alt, Scope: l.Scope})
	}
	return lines
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
