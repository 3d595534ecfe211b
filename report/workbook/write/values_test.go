package write

import (
	"bytes"
	"image"
	"image/png"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

func TestValues(t *testing.T) {
	sheet := Sheet{Name: "Tal", Columns: []Column{{Heading: "Dag", Width: 12}, {Heading: "Antal", Width: 8}, {Heading: "Andel", Width: 8}},
		Rows: [][]any{{Date{2024, time.February, 29}, Number{"1130", "#,##0"}, Number{"12.5", ""}}, {Date{1999, time.December, 31}, Number{"0.85", "0%"}}}}
	f := open(t, made(t, sheet))
	for cell, want := range map[string]string{"A2": "2024-02-29", "A3": "1999-12-31", "B2": "1,130", "B3": "85%", "C2": "12.5"} {
		if got, err := f.GetCellValue("Tal", cell); err != nil || got != want {
			t.Errorf("%s shows %q (%v), want %q", cell, got, err, want)
		}
		if kind, err := f.GetCellType("Tal", cell); err != nil || kind == excelize.CellTypeSharedString {
			t.Errorf("%s is a text (%v)", cell, err)
		}
	}
	if raw, err := f.GetCellValue("Tal", "A2", excelize.Options{RawCellValue: true}); err != nil || raw != "45351" {
		t.Errorf("A2 holds %q (%v)", raw, err)
	}
}

func TestPictures(t *testing.T) {
	var file bytes.Buffer
	if err := png.Encode(&file, image.NewGray(image.Rect(0, 0, 8, 8))); err != nil {
		t.Fatal(err)
	}
	sheet := Sheet{Name: "Bild", Columns: []Column{{Heading: "A", Width: 10}}, Pictures: []Picture{{Row: 3, Col: 1, PNG: file.Bytes(), Alt: "ett vapen", Percent: 50}}}
	book := made(t, sheet)
	got, err := open(t, book).GetPictures("Bild", "A3")
	if err != nil || len(got) != 1 || !bytes.Equal(got[0].File, file.Bytes()) || got[0].Format.AltText != "ett vapen" {
		t.Errorf("%d pictures (%v)", len(got), err)
	}
	for range 4 {
		if !bytes.Equal(book, made(t, sheet)) {
			t.Fatal("two runs gave different bytes")
		}
	}
}
