package main

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report"
	"uppfoljning/report/workbook/read"
)

// mustRun runs the program and wants it to succeed.
func mustRun(t *testing.T, args ...string) (stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(context.Background(), args, &out, &errs); code != exitWritten {
		t.Fatalf("%q: exit code %d\n%s", args, code, errs.String())
	}
	return out.String(), errs.String()
}

// readReport reads a workbook and checks it.
func readReport(t *testing.T, path string) (*report.Report, report.Problems) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r, problems, err := read.Workbook(context.Background(), bytes.NewReader(data), int64(len(data)))
	if err != nil || r == nil {
		t.Fatalf("%v %v", problems, err)
	}
	return r, append(problems, report.Check(r)...).Sort()
}

func list(problems report.Problems) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%s  %s  %s\n", p.Severity(), p.Cell, p.Sentence())
	}
	return b.String()
}

// typeIn fills in a workbook as a person does: by the headings, a row at a time.
// Only answers for which filled gives true are typed.
func typeIn(t *testing.T, path string, from *report.Report, filled func(i int) bool) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	headings := map[string]map[string]string{} // columns by sheet and heading
	for _, sheet := range []string{"Fokusområden", "Aktiviteter"} {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		headings[sheet] = map[string]string{}
		for i, heading := range rows[0] {
			headings[sheet][strings.TrimSuffix(heading, " *")] = report.ColumnName(i + 1)
		}
	}
	put := func(sheet, heading string, row int, text string) {
		column := headings[sheet][heading]
		if column == "" {
			t.Fatalf("%s has no %s", sheet, heading)
		}
		if text == "" {
			return
		}
		if err := f.SetCellStr(sheet, fmt.Sprintf("%s%d", column, row), text); err != nil {
			t.Fatal(err)
		}
	}
	for i, a := range from.Areas {
		put("Fokusområden", "Fokusområde", i+2, a.Name.Text)
		put("Fokusområden", "Beskrivning", i+2, strings.Join(a.Description.Lines(), "\n"))
	}
	for i, c := range from.Commitments {
		put("Aktiviteter", "Nr", i+2, fmt.Sprint(i+1))
		put("Aktiviteter", "Fokusområde", i+2, c.Area.Text)
		put("Aktiviteter", "Åtagande", i+2, strings.Join(c.Wording.Lines(), "\n"))
		put("Aktiviteter", "Ansvarig", i+2, c.Responsible.Text)
		if len(c.FollowUps) > 0 && filled(i) {
			put("Aktiviteter", "Uppföljning", i+2, strings.Join(c.FollowUps[0].Text.Lines(), "\n"))
			put("Aktiviteter", "Status", i+2, []string{"Pågår", "Klart", ""}[i%3])
		}
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
}

// TestFreshTemplate tells what a fresh template lacks, and nothing else.
func TestFreshTemplate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mall.xlsx")
	mustRun(t, "mall", path)
	_, problems := readReport(t, path)
	wantGolden(t, "testdata/fresh.txt", list(problems))
}

// TestTemplateIntoReport fills in the template with what the sample says, and
// finds the sample's report in it.
func TestTemplateIntoReport(t *testing.T) {
	dir := t.TempDir()
	path, next := filepath.Join(dir, "mall.xlsx"), filepath.Join(dir, "ny.xlsx")
	mustRun(t, "mall", path, "--kommun", "Mullsjö kommun", "--år", "2023")
	sample, _ := readReport(t, "../../samples/mullsjo-2023.xlsx")
	typeIn(t, path, sample, func(int) bool { return true })
	got, problems := readReport(t, path)
	if len(problems) > 0 {
		t.Errorf("problems\n%s", list(problems))
	}
	for i := range got.Commitments {
		got.Commitments[i].Number = report.Value{}
		for j := range got.Commitments[i].FollowUps {
			got.Commitments[i].FollowUps[j].Status = report.Value{}
		}
	}
	got.Term = sample.Term
	if d := publish.Difference(sample, got); d != "" {
		t.Errorf("the report is another: %s", d)
	}

	// Next year every other third is done, and nothing else is wrong than that
	// nobody has answered yet.
	mustRun(t, "mall", next, "--från", path)
	rolled, problems := readReport(t, next)
	if want := len(sample.Commitments) - 4; len(rolled.Commitments) != want || rolled.Years.First != 2024 {
		t.Errorf("%d commitments of %d, want %d", len(rolled.Commitments), rolled.Years.First, want)
	}
	for _, p := range problems {
		if p.Code != "commitment-without-follow-up" {
			t.Errorf("%s %s", p.Cell, p.Sentence())
		}
	}
}

// TestMergeIsWhatAPersonWouldType divides the answers of the sample at random
// between two copies of a template, some in both, and wants the merged workbook
// to say what one with all of them typed in says.
func TestMergeIsWhatAPersonWouldType(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	sample, _ := readReport(t, "../../samples/mullsjo-2023.xlsx")
	for range 5 {
		dir := t.TempDir()
		paths := map[string]func(i int) bool{}
		var mine, theirs []int
		for i := range sample.Commitments {
			switch random.IntN(4) {
			case 0:
				mine = append(mine, i)
			case 1:
				theirs = append(theirs, i)
			case 2:
				mine, theirs = append(mine, i), append(theirs, i)
			}
		}
		paths["vår.xlsx"] = func(i int) bool { return slices.Contains(mine, i) }
		paths["deras.xlsx"] = func(i int) bool { return slices.Contains(theirs, i) }
		paths["alla.xlsx"] = func(i int) bool { return slices.Contains(mine, i) || slices.Contains(theirs, i) }
		for _, name := range []string{"vår.xlsx", "deras.xlsx", "alla.xlsx"} {
			path := filepath.Join(dir, name)
			mustRun(t, "mall", path, "--kommun", "Mullsjö kommun", "--år", "2023")
			typeIn(t, path, sample, paths[name])
		}
		mustRun(t, "slå-ihop", filepath.Join(dir, "vår.xlsx"), filepath.Join(dir, "deras.xlsx"), "--parter", "Kommunen,Polisen")
		got, _ := readReport(t, filepath.Join(dir, "vår-sammanslagen.xlsx"))
		want, _ := readReport(t, filepath.Join(dir, "alla.xlsx"))
		if d := publish.Difference(want, got); d != "" {
			t.Fatalf("merged: %s", d)
		}
	}
}
