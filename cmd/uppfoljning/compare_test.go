package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report"
)

// comparedSamples are pairs of samples with little in common, so that their
// comparisons hold all that comparisons can.
func comparedSamples() [][2]string {
	return [][2]string{
		{"lovhamra-2024.xlsx", "ekvalla-2024.xlsx"}, {"ekvalla-2024.xlsx", "stensunda-2024.xlsx"},
		{"mullsjo-2023.xlsx", "almvad-kvarnhult-2023-2024.xlsx"}, {"stensunda-2024.xlsx", "stensunda-2024.xlsx"},
	}
}

// TestComparisonsSayTheSame makes comparisons in every format, twice, reads them
// back, and wants each to tell what its document does.
func TestComparisonsSayTheSame(t *testing.T) {
	for _, pair := range comparedSamples() {
		old, new := filepath.Join(samples, pair[0]), filepath.Join(samples, pair[1])
		dirs := []string{t.TempDir(), t.TempDir()}
		for _, dir := range dirs {
			var said bytes.Buffer
			if code := run(context.Background(), []string{namesOfCompare[0], "--format", "alla", "--ut", dir, old, new}, &said, &said); code != exitWritten {
				t.Fatalf("%s: exit code %d\n%s", pair, code, said.String())
			}
		}
		files, err := filepath.Glob(filepath.Join(dirs[0], "*"))
		if err != nil || len(files) != 3 {
			t.Fatalf("%s: made %v (%v)", pair, files, err)
		}
		d := publish.Compare(readCompared(t, old), readCompared(t, new), publish.Order{}).Document()
		wantNarrow(t, publish.PlainText(d))
		for _, f := range files {
			wantOutline(t, f, d)
			first, err1 := os.ReadFile(f)
			second, err2 := os.ReadFile(filepath.Join(dirs[1], filepath.Base(f)))
			if err1 != nil || err2 != nil || !bytes.Equal(first, second) {
				t.Errorf("%s: %s is not the same twice (%v, %v)", pair, filepath.Base(f), err1, err2)
			}
			keep(t, filepath.Base(f), first)
		}
	}
}

func readCompared(t *testing.T, path string) *publish.Edition {
	t.Helper()
	s := &compared{workbook: path}
	if s.read(context.Background(), publish.Order{}); s.code != exitWritten {
		t.Fatal(s.fault)
	}
	return s.edition
}

// TestUnlikeCommitmentsStayApart takes one half of a council's commitments,
// without their numbers and headings, for what became of the other half.
func TestUnlikeCommitmentsStayApart(t *testing.T) {
	for _, args := range sampleRuns(t) {
		r := readCompared(t, args[0]).Report
		for step := 1; step <= 4; step *= 2 { // every other, two and two, …
			halves := [2]*report.Report{{}, {}}
			for i, k := range r.Commitments {
				k.Number, k.Heading = report.Value{}, report.Value{}
				h := halves[i/step%2]
				h.Commitments = append(h.Commitments, k)
			}
			for _, k := range report.Compare(halves[0], halves[1]).Changes {
				if k.Old != nil && k.New != nil {
					t.Errorf("%s: %q is taken for %q", filepath.Base(args[0]), k.Old.Wording.Line(), k.New.Wording.Line())
				}
			}
		}
	}
}

// wantNarrow wants every line of a text to fit a terminal, but for a single word
// that does not.
func wantNarrow(t *testing.T, text string) {
	t.Helper()
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if utf8.RuneCountInString(line) > publish.LineWidth && strings.Contains(strings.TrimSpace(line), " ") {
			t.Errorf("a line of %d characters: %s", utf8.RuneCountInString(line), line)
		}
		if strings.TrimRight(line, " ") != line {
			t.Errorf("spaces end the line %q", line)
		}
	}
}
