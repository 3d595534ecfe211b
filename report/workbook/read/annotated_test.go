package read

import (
	"bytes"
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
	"uppfoljning/report/workbook/write"
)

// annotationOf is one for whatever is wrong with a workbook.
func annotationOf(r *report.Report, ps report.Problems) write.Annotation {
	a := write.Annotation{Author: "author", Begin: workbook.NoteBegin, End: workbook.NoteEnd, Sheet: write.Sheet{
		Name: "Granskning", Columns: []write.Column{{Heading: "Cell", Width: 20}, {Heading: "Text", Width: 40}},
	}}
	for _, p := range ps {
		for _, at := range p.Places() {
			if at.Sheet != "" {
				a.Comments = append(a.Comments, write.Comment{At: at, Text: p.Sentence()})
				a.Sheet.Rows = append(a.Sheet.Rows, []any{write.Link{Text: at.String(), To: at}, p.Sentence()})
			}
		}
	}
	for _, n := range report.FillNumbers(r) {
		a.Numbers = append(a.Numbers, write.Numbering{At: n.Cell, Text: n.Number})
	}
	return a
}

func annotated(t *testing.T, xlsx []byte, a write.Annotation) []byte {
	t.Helper()
	var b bytes.Buffer
	must(t, write.Annotate(&b, bytes.NewReader(xlsx), int64(len(xlsx)), a))
	return b.Bytes()
}

// withoutNumbers drops what an annotated copy may have more of.
func withoutNumbers(dump string) string {
	var kept []string
	for line := range strings.Lines(dump) {
		if !strings.HasPrefix(line, "  Number ") {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "")
}

// TestAnnotatedCopies annotates the workbook of every case: read back, the copy
// says what the workbook says, and has the same problems; the library that
// knows the format from elsewhere finds the comments; annotated again, none is
// doubled.
func TestAnnotatedCopies(t *testing.T) {
	read := func(xlsx []byte) (*report.Report, report.Problems) {
		r, ps, err := Workbook(context.Background(), bytes.NewReader(xlsx), int64(len(xlsx)))
		must(t, err)
		return r, withCheck(r, ps)
	}
	theirs, err := os.ReadFile("testdata/plain-libreoffice.xlsx")
	must(t, err)
	for i, xlsx := range append(caseWorkbooks(t), theirs) {
		r, ps := read(xlsx)
		if r == nil {
			continue
		}
		a := annotationOf(r, ps)
		first := annotated(t, xlsx, a)
		if !bytes.Equal(first, annotated(t, xlsx, a)) {
			t.Errorf("case %d: two runs gave different bytes", i)
		}
		again, copied := read(first)
		if got, want := withoutNumbers(dump(t, again)), withoutNumbers(dump(t, r)); got != want {
			t.Errorf("case %d: the copy says\n%s\nnot\n%s", i, got, want)
		}
		ofCopy := func(p report.Problem) bool { return p.Code == "number-missing" }
		if got, want := list(slices.DeleteFunc(copied, ofCopy)), list(ps); got != want {
			t.Errorf("case %d: the copy's problems are\n%s\nnot\n%s", i, got, want)
		}
		if got := report.FillNumbers(again); len(got) != 0 {
			t.Errorf("case %d: numbers are still missing: %v", i, got)
		}
		wantComments(t, i, first, a)
		wantComments(t, i, annotated(t, first, a), a)
	}
}

// wantComments wants every comment of an annotation once.
func wantComments(t *testing.T, i int, xlsx []byte, a write.Annotation) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(xlsx))
	must(t, err)
	defer f.Close()
	all := map[string]string{}
	count := 0
	for _, sheet := range f.GetSheetList() {
		comments, err := f.GetComments(sheet)
		must(t, err)
		for _, c := range comments {
			text := c.Text
			for _, p := range c.Paragraph {
				text += p.Text
			}
			count += strings.Count(text, a.Begin+"\n")
			all[sheet] += text + "\x00"
		}
	}
	places := map[report.Cell]bool{}
	for _, c := range a.Comments {
		places[c.At] = true
		if !strings.Contains(all[c.At.Sheet], c.Text) {
			t.Errorf("case %d: no comment %q at %v in %q", i, c.Text, c.At, all[c.At.Sheet])
		}
	}
	if count > len(places) {
		t.Errorf("case %d: %d comments for %d places", i, count, len(places))
	}
}
