package read

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"uppfoljning/report"
)

// TestCases reads the workbooks described in testdata/*.txtar. Each file but
// build, model and problems is a sheet, as tab-separated cells with \n for a
// line end; build is described at buildLine. A case without a sheet Rapport
// gets a plain one.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			xlsx := buildWorkbook(t, a)
			r, problems, err := Workbook(context.Background(), bytes.NewReader(xlsx), int64(len(xlsx)))
			if err != nil {
				t.Fatal(err)
			}
			compare(t, file, a, "model", dump(t, r))
			compare(t, file, a, "problems", list(withCheck(r, problems)))
		})
	}
}

// TestOtherProducer reads the first case as LibreOffice 7 saved it: by way of
// its own format, so that nothing of excelize's is left.
func TestOtherProducer(t *testing.T) {
	theirs, err := os.ReadFile("testdata/plain-libreoffice.xlsx")
	must(t, err)
	got, want := whole(t, theirs), whole(t, goodWorkbook(t))
	if got != want {
		t.Errorf("--- want\n%s--- got\n%s", want, got)
	}
}

func withCheck(r *report.Report, ps report.Problems) report.Problems {
	if r == nil {
		return ps
	}
	return append(ps, report.Check(r)...).Sort()
}

func dump(t testing.TB, r *report.Report) string {
	t.Helper()
	if r == nil {
		return "no report\n"
	}
	var b strings.Builder
	if err := report.Dump(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func list(ps report.Problems) string {
	var b strings.Builder
	for _, p := range ps {
		fmt.Fprintf(&b, "%s %s %s: %s", p.Severity(), p.Cell, p.Code, p.Sentence())
		for _, c := range p.Related {
			fmt.Fprintf(&b, " (%s)", c)
		}
		b.WriteByte('\n')
	}
	if strings.Contains(b.String(), "%!") {
		panic("a sentence and its arguments do not fit: " + b.String())
	}
	return b.String()
}

// compare checks a wanted file of a case, or renews it under UPDATE=1.
func compare(t *testing.T, file string, a *txtar.Archive, name, got string) {
	t.Helper()
	i := slices.IndexFunc(a.Files, func(f txtar.File) bool { return f.Name == name })
	if i < 0 {
		i = len(a.Files)
		a.Files = append(a.Files, txtar.File{Name: name})
	}
	want := string(a.Files[i].Data)
	if want == got {
		return
	}
	if os.Getenv("UPDATE") == "" {
		t.Errorf("%s:\n--- want\n%s--- got\n%s", name, want, got)
		return
	}
	a.Files[i].Data = []byte(got)
	must(t, os.WriteFile(file, txtar.Format(a), 0o666))
}
