package publish

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
	"uppfoljning/report/workbook/read"
	"uppfoljning/report/workbook/variant"
	"uppfoljning/report/workbook/write"
)

// noted is what is read of a workbook with comments and a sheet more.
func noted(t *testing.T, data []byte) *report.Report {
	t.Helper()
	table := bookOf(t, data).Layout.Table(workbook.Commitments)
	var b bytes.Buffer
	a := write.Annotation{Comments: []write.Comment{{At: table.At(3, 2), Text: "en"}, {At: table.At(30, 1), Text: "two"}}, Author: "program", Begin: "<", End: ">",
		Sheet: write.Sheet{Name: "Granskning", Columns: []write.Column{{Heading: "Cell", Width: 20}}, Rows: [][]any{{"rad"}}}}
	if err := write.Annotate(&b, bytes.NewReader(data), int64(len(data)), a); err != nil {
		t.Fatal(err)
	}
	return bookOf(t, b.Bytes()).Report
}

// edited is what is read of that of the next year, and of one merged with another.
func edited(t *testing.T, data, theirs []byte) (next, merged *report.Report) {
	t.Helper()
	defer func() {
		if f := recover(); f != nil {
			t.Fatal(f)
		}
	}()
	ctx, mine := context.Background(), bookOf(t, data)
	b, _, err := Rollover(ctx, mine, write.RolloverOptions{})
	if err != nil {
		t.Fatal(err)
	}
	next, _, err = read.Workbook(ctx, bytes.NewReader(b), int64(len(b))) // which may have nothing left
	if err != nil {
		t.Fatal(err)
	}
	if b, _, err = Merge(ctx, []*Book{mine, bookOf(t, theirs)}, []string{"Kommunen", "Polisen"}); err != nil {
		t.Fatal(err)
	}
	return next, bookOf(t, b).Report
}

func bookOf(t *testing.T, data []byte) *Book {
	t.Helper()
	b, faults, err := ReadBook(context.Background(), "bok.xlsx", data)
	if err != nil || b == nil {
		t.Fatal(err, faults)
	}
	return b
}

// checkVariants wants the copies of a workbook, written as another program might,
// to say what those of the workbook itself say.
func checkVariants(t *testing.T, book, theirs []byte, seed uint64) {
	t.Helper()
	wantNoted := noted(t, book)
	wantNext, wantMerged := edited(t, book, theirs)
	for i := range len(variant.Names) + 1 {
		name, forms := "all", variant.All
		if i < len(variant.Names) {
			name, forms = variant.Names[i], 1<<i
		}
		t.Run(name, func(t *testing.T) {
			vary := func(book []byte, without ...string) []byte {
				forms := forms
				for _, name := range without {
					forms &^= 1 << slices.Index(variant.Names, name)
				}
				b, err := variant.Write(book, seed, forms)
				if err != nil {
					t.Fatal(err)
				}
				return b
			}
			// Of the strict form it is said that it cannot be annotated.
			if d := Difference(wantNoted, noted(t, vary(book, "strict"))); d != "" {
				t.Errorf("seed %d, annotated: %s", seed, d)
			}
			next, merged := edited(t, vary(book), vary(theirs))
			if d := Difference(wantNext, next); d != "" {
				t.Errorf("seed %d, of the next year: %s", seed, d)
			}
			if d := Difference(wantMerged, merged); d != "" {
				t.Errorf("seed %d, merged: %s", seed, d)
			}
		})
	}
}

// TestCopiesOfVariants goes through a sample and a pair of workbooks by chance.
func TestCopiesOfVariants(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	sample, err := os.ReadFile(filepath.Join("..", "..", "..", "samples", "mullsjo-2023.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	checkVariants(t, sample, sample, seed)
	for n := seed; ; n++ {
		mine, theirs := drawPair(t, n)
		a, _, _ := ReadBook(context.Background(), "a", mine)
		b, _, _ := ReadBook(context.Background(), "b", theirs)
		if a != nil && b != nil {
			checkVariants(t, mine, theirs, seed)
			return
		}
	}
}
