package publish

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"uppfoljning/report/workbook/write"
)

const oddSheet = "xl/worksheets/sheet3.xml"

// without takes out of a part what is told of another.
func without(parts map[string][]byte, part, of string) {
	parts[part] = regexp.MustCompile(`<\w+ [^>]*`+regexp.QuoteMeta(of)+`[^>]*>(</\w+>)?`).ReplaceAll(parts[part], nil)
}

// changed puts other bytes in the place of the first of a pattern's.
func changed(t *testing.T, parts map[string][]byte, part, pattern, by string) {
	t.Helper()
	at := regexp.MustCompile(pattern).FindIndex(parts[part])
	if at == nil {
		t.Fatalf("%s has no %q", part, pattern)
	}
	data := parts[part]
	parts[part] = append(append(append([]byte{}, data[:at[0]]...), by...), data[at[1]:]...)
}

// TestCopiesOfOddBooks: what the reader takes is copied, or it is said which
// workbook cannot be.
func TestCopiesOfOddBooks(t *testing.T) {
	sample, err := os.ReadFile(filepath.Join("..", "..", "..", "samples", "ekvalla-2024.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	for _, c := range []struct {
		name   string
		make   func(parts map[string][]byte)
		unheld bool
	}{
		{"no styles", func(parts map[string][]byte) {
			delete(parts, "xl/styles.xml")
			without(parts, "xl/_rels/workbook.xml.rels", "styles.xml")
			without(parts, "[Content_Types].xml", "styles.xml")
		}, false},
		{"empty styles", func(parts map[string][]byte) {
			parts["xl/styles.xml"] = []byte(`<s:styleSheet xmlns:s="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><s:colors/></s:styleSheet>`)
		}, false},
		{"unknown style", func(parts map[string][]byte) { changed(t, parts, oddSheet, `<c r="A2" s="\d+"`, `<c r="A2" s="9999"`) }, false},
		{"height in words", func(parts map[string][]byte) { changed(t, parts, oddSheet, `<row r="2"`, `<row r="2" ht="high"`) }, true},
		{"sheet numbered in words", func(parts map[string][]byte) { changed(t, parts, "xl/workbook.xml", `sheetId="2"`, `sheetId="two"`) }, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			parts := partsOf(t, sample)
			c.make(parts)
			good := bookOf(t, sample)
			odd := bookOf(t, zipped(t, parts))
			odd.Name = "odd.xlsx"
			data, _, err := Rollover(ctx, odd, write.RolloverOptions{})
			wantHeld(t, data, err, c.unheld)
			data, _, err = Merge(ctx, []*Book{odd, good}, []string{"Kommunen", "Polisen"})
			wantHeld(t, data, err, c.unheld)
			data, _, err = Merge(ctx, []*Book{good, odd}, []string{"Kommunen", "Polisen"})
			if c.name != "height in words" { // of which nothing is asked in the other
				wantHeld(t, data, err, c.unheld)
			}
		})
	}
}

func wantHeld(t *testing.T, data []byte, err error, unheld bool) {
	t.Helper()
	var book *UnheldError
	switch {
	case unheld && (data != nil || !errors.As(err, &book) || book.Name != "odd.xlsx"):
		t.Errorf("%d bytes, %v: want it told that odd.xlsx cannot be copied", len(data), err)
	case !unheld && err != nil:
		t.Error(err)
	case !unheld:
		checkPackage(t, data)
	}
}
