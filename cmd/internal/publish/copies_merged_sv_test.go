package publish

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"uppfoljning/report/workbook/write"
)

// TestConcealedTexts: what merged cells conceal is not seen in a copy either, where
// they are divided or their first row is gone, and is told in full.
func TestConcealedTexts(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(f.SetSheetName("Sheet1", "Aktiviteter"))
	_, err := f.NewSheet("Rapport")
	must(err)
	must(f.SetSheetRow("Rapport", "A1", &[]any{"Kommun", "Exempels kommun"}))
	must(f.SetSheetRow("Rapport", "A2", &[]any{"År", 2023}))
	for i, row := range [][]any{
		{"Fokusområde", "Åtagande", "Status", "Uppföljning", "Utfall"},
		{"Trafik", "Mäta farten.", "Klart", "Gjort."},
		{"Trafik", "Bygga gupp.", "Pågår", "Hemligt."},
		{"Trafik", "Tala med skolan.", "Pågår", "Samtal.", "Dolt."},
	} {
		must(f.SetSheetRow("Aktiviteter", fmt.Sprint("A", i+1), &row))
	}
	var b bytes.Buffer
	must(f.Write(&b))
	parts := partsOf(t, b.Bytes())
	const sheet = "xl/worksheets/sheet1.xml"
	parts[sheet] = bytes.Replace(parts[sheet], []byte("</sheetData>"),
		[]byte(`</sheetData><mergeCells count="2"><mergeCell ref="D2:D3"/><mergeCell ref="D4:E4"/></mergeCells>`), 1)
	book := bookOf(t, zipped(t, parts))

	next, events, err := Rollover(context.Background(), book, write.RolloverOptions{})
	must(err)
	wantTold(t, events, "Hemligt.")
	bookOf(t, next)
	both, events, err := Merge(context.Background(), []*Book{book, book}, []string{"Kommunen", "Polisen"})
	must(err)
	wantTold(t, events, "Hemligt.", "Dolt.")
	for _, text := range answerTexts(bookOf(t, both).Report) {
		if text == "Hemligt." || text == "Dolt." {
			t.Errorf("the answer %q was concealed", text)
		}
	}
}

// wantTold wants it told of the texts that they were concealed.
func wantTold(t *testing.T, events []write.Event, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !slices.ContainsFunc(events, func(ev write.Event) bool {
			return ev.Text == text && strings.HasPrefix(ev.Sentence(), "Texten syntes inte, för cellerna D")
		}) {
			t.Errorf("it is not told that %q was concealed", text)
		}
	}
}
