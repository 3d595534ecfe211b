package read

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/xuri/excelize/v2"
)

// TestASecondReaderSeesTheSameCells compares the texts in every sheet that is
// read with what excelize, which has nothing in common with this package, says
// stands there: in the samples, in workbooks of other programs, and in
// those of the cases that neither reader has to refuse.
func TestASecondReaderSeesTheSameCells(t *testing.T) {
	files := map[string][]byte{}
	for _, pattern := range []string{"../../../samples/*.xlsx", "testdata/*.xlsx", "testdata/producers/*.xlsx"} {
		names, err := filepath.Glob(pattern)
		must(t, err)
		for _, name := range names {
			b, err := os.ReadFile(name)
			must(t, err)
			files[name] = b
		}
	}
	for _, name := range []string{"plain", "merged", "headings", "wide", "long", "two-years", "publish"} {
		a, err := txtar.ParseFile("testdata/" + name + ".txtar")
		must(t, err)
		files[name] = buildWorkbook(t, a)
	}
	for name, b := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			if n := compareCells(t, b); n < 8 {
				t.Errorf("only %d texts were compared", n)
			}
		})
	}
}

// compareCells gives the number of texts that both readers see.
func compareCells(t *testing.T, file []byte) (compared int) {
	ours, err := open(bytes.NewReader(file), int64(len(file)))
	must(t, err)
	theirs, err := excelize.OpenReader(bytes.NewReader(file))
	must(t, err)
	defer theirs.Close()
	for _, g := range ours.grids {
		rows, err := theirs.GetRows(g.place.Sheet)
		must(t, err)
		for i, row := range rows {
			for j, want := range row {
				got := shownText(g, i+1, j+1)
				if got == "" && want == "" || isNumber(g, i+1, j+1) {
					continue // numbers are shown as Swedish Excel shows them
				}
				compared++
				if got != strings.ReplaceAll(want, "\r\n", "\n") {
					t.Errorf("%s row %d column %d: %q, the other reader has %q", g.place.Sheet, i+1, j+1, got, want)
				}
			}
		}
	}
	return compared
}

// shownText is the text of a cell itself, not one that a merged cell lends it.
func shownText(g *grid, row, col int) string {
	i, ok := g.find(row)
	if !ok {
		return ""
	}
	c := g.rows[i].cell(col)
	if c == nil || c.lent != 0 {
		return ""
	}
	if c.runs() == nil {
		return c.text
	}
	var b strings.Builder
	for _, r := range c.runs() {
		b.WriteString(r.text)
	}
	return b.String()
}

func isNumber(g *grid, row, col int) bool {
	i, ok := g.find(row)
	if !ok {
		return false
	}
	c := g.rows[i].cell(col)
	return c != nil && (c.number || !c.date().IsZero())
}
