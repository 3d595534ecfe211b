package write

import (
	"bytes"
	"context"
	"io"
	"testing"

	"uppfoljning/report/workbook/read"
)

// FuzzAnnotate puts anything in the place of a part of an annotated workbook.
// What reading takes is annotated, or refused, and then read as before.
func FuzzAnnotate(f *testing.F) {
	names := []string{"xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet3.xml", "xl/workbook.xml",
		"xl/_rels/workbook.xml.rels", "xl/worksheets/_rels/sheet1.xml.rels", "[Content_Types].xml", "xl/styles.xml"}
	var t testing.T
	book := unpack(&t, annotate(&t, everything(&t), noted(Comment{at(2, 3), "ett"}, Comment{at(3, 3), "tre"})))
	for i, name := range names {
		f.Add(uint8(i), []byte(book[name]))
	}
	f.Fuzz(func(t *testing.T, i uint8, data []byte) {
		parts := map[string]string{}
		for name, data := range book {
			parts[name] = data
		}
		parts[names[int(i)%len(names)]] = string(data)
		xlsx := repacked(t, parts)
		r, _, err := read.Workbook(context.Background(), bytes.NewReader(xlsx), int64(len(xlsx)))
		if err != nil || r == nil {
			return
		}
		a := noted(Comment{at(2, 3), "ett"}, Comment{at(4, 0), "rad"}, Comment{at(0, 0), "blad"})
		a.Numbers = []Numbering{{at(3, 1), "5"}}
		var copy bytes.Buffer
		if err := Annotate(&copy, bytes.NewReader(xlsx), int64(len(xlsx)), a); err != nil {
			return
		}
		again, problems, err := read.Workbook(context.Background(), bytes.NewReader(copy.Bytes()), int64(copy.Len()))
		if err != nil || again == nil {
			t.Fatalf("the copy does not read: %v %v", err, problems)
		}
		if len(again.Commitments) != len(r.Commitments) {
			t.Errorf("%d commitments, in the copy %d", len(r.Commitments), len(again.Commitments))
		}
		if err := Annotate(io.Discard, bytes.NewReader(copy.Bytes()), int64(copy.Len()), a); err != nil {
			t.Errorf("the copy cannot be annotated: %v", err)
		}
	})
}
