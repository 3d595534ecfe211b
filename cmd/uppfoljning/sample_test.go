package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"uppfoljning/layout/document"
	"uppfoljning/layout/pdf/readback"
	"uppfoljning/report"
	"uppfoljning/report/manuscript"
	"uppfoljning/report/workbook/read"
)

const samples = "../../samples"

// TestSamplesAreCurrent makes the report of every sample and wants it to be,
// byte for byte, the one that lies beside it.
func TestSamplesAreCurrent(t *testing.T) {
	workbooks, err := filepath.Glob(filepath.Join(samples, "*.xlsx"))
	if err != nil || len(workbooks) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	for _, w := range workbooks {
		dir := t.TempDir()
		var said bytes.Buffer
		if code := run(context.Background(), []string{"--ut", dir, w}, &said, &said); code != exitWritten {
			t.Errorf("%s: exit code %d\n%s", w, code, said.String())
			continue
		}
		made, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil || len(made) != 1 {
			t.Errorf("%s: made %v", w, made)
			continue
		}
		got, err := os.ReadFile(made[0])
		if err != nil {
			t.Fatal(err)
		}
		beside := filepath.Join(samples, filepath.Base(made[0]))
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(beside, got, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(beside)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what %s gives now: run UPDATE=1 go test ./cmd/uppfoljning, and look at it", beside, w)
		}
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

// TestSampleOutline holds the tags read back against the document, and counts
// what the council's text is known to have.
func TestSampleOutline(t *testing.T) {
	workbook, err := os.ReadFile(filepath.Join(samples, "mullsjo-2023.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	r, problems, err := read.Workbook(context.Background(), bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	public, _ := report.Public(r)
	want := document.Outline(manuscript.Compose(public, manuscript.Options{}))
	var got []document.Line
	count := map[string]int{}
	for _, l := range readSample(t, "mullsjo-2023.pdf").Outline() {
		got = append(got, document.Line{Type: l.Type, Depth: l.Depth, Text: strings.TrimRight(l.Text, " ")})
		count[l.Type]++
	}
	if !slices.Equal(got, want) {
		t.Errorf("read back:\n%v\nwant:\n%v", got, want)
	}
	for typ, n := range map[string]int{"H1": 1, "H2": 2, "H3": 6, "L": 3, "LI": 11} {
		if count[typ] != n {
			t.Errorf("%d %s, want %d", count[typ], typ, n)
		}
	}
}
