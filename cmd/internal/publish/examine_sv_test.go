package publish

import (
	"bytes"
	"slices"
	"testing"

	"uppfoljning/report"
	"uppfoljning/report/workbook/write"
)

// TestAllIsToldAtOnce: personal data is told of a workbook that has to be mended
// before there is a report of it, too, but in no row that stays in the house.
func TestAllIsToldAtOnce(t *testing.T) {
	var book bytes.Buffer
	must(t, write.Workbook(&book, []write.Sheet{
		{Name: "Rapport", Columns: []write.Column{{Heading: "Uppgift", Width: 20}, {Heading: "Värde", Width: 20}}, Rows: [][]any{{"Kommun", "Exempels kommun"}, {"År", 2023}}},
		{Name: "Fokusområden", Columns: []write.Column{{Heading: "Fokusområde", Width: 20}}, Rows: [][]any{{"Trafik"}}},
		{Name: "Aktiviteter", Columns: []write.Column{{Heading: "Fokusområde", Width: 20}, {Heading: "Åtagande", Width: 20}, {Heading: "Uppföljning", Width: 20}, {Heading: "Publicera", Width: 20}}, Rows: [][]any{
			{"Trafkk", "Mäta farten.", "Ring Eva på 070-174 06 58.", "Ja"},
			{"Trafik", "Bygga gupp.", "Ring Olle på 070-174 06 59.", "Nej"},
		}},
	}))
	for internal, want := range map[bool][]report.Code{false: {"area-unknown-near", "telephone-number"}, true: {"area-unknown-near"}} {
		e, err := Examine(t.Context(), bytes.NewReader(book.Bytes()), int64(book.Len()), Order{Internal: internal})
		must(t, err)
		var got []report.Code
		for _, p := range e.Problems {
			if p.Severity() == report.Error || p.Personal() {
				got = append(got, p.Code)
			}
		}
		if slices.Sort(got); !slices.Equal(got, want) || e.Document != nil {
			t.Errorf("internal %t: %q, want %q", internal, got, want)
		}
	}
}
