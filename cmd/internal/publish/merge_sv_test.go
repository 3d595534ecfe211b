package publish

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"uppfoljning/report/workbook/write"
)

// TestMergeWithoutRoom merges notes and texts on an area that one cell cannot hold
// together: mine stands, and theirs is told in full.
func TestMergeWithoutRoom(t *testing.T) {
	const long = 20_000 // runes: one fits a cell, two do not
	book := func(word string) *Book {
		t.Helper()
		text := strings.Repeat(word+" ", long/len(word))
		column := func(headings ...string) (all []write.Column) {
			for _, h := range headings {
				all = append(all, write.Column{Heading: h, Width: 20})
			}
			return all
		}
		var b bytes.Buffer
		must(t, write.Workbook(&b, []write.Sheet{
			{Name: "Rapport", Columns: column("Uppgift", "Värde"), Rows: [][]any{{"Kommun", "Exempels kommun"}, {"År", 2023}}},
			{Name: "Fokusområden", Columns: column("Fokusområde", "Uppföljning"), Rows: [][]any{{"Trafik", text}}},
			{Name: "Aktiviteter", Columns: column("Fokusområde", "Åtagande", "Ansvarig", "Uppföljning", "Intern anteckning"),
				Rows: [][]any{{"Trafik", "Ett.", "Polisen och kommunen", "Gjort.", text}}},
		}))
		book, faults, err := ReadBook(context.Background(), word+".xlsx", b.Bytes())
		must(t, err)
		if book == nil {
			t.Fatalf("not to be read: %v", sentences(faults))
		}
		return book
	}
	mine, theirs := book("första"), book("andra")
	data, events, err := Merge(context.Background(), []*Book{mine, theirs}, []string{"Polisen", "Kommunen"})
	must(t, err)
	told := 0
	for _, ev := range events {
		if ev.Kind == "too-long" && strings.Count(ev.Text, "andra") == long/len("andra") {
			told++
		}
	}
	if told != 2 {
		t.Errorf("%d texts told in full, not 2: %v", told, Deeds(events, []string{mine.Name, theirs.Name}))
	}
	merged, faults, err := ReadBook(context.Background(), "merged.xlsx", data)
	must(t, err)
	if merged == nil {
		t.Fatalf("the merged workbook is not to be read: %v", sentences(faults))
	}
	if a, b := merged.Report.Commitments[0].Note, merged.Report.Areas[0].FollowUps[0].Text; !a.Same(mine.Report.Commitments[0].Note) || !b.Same(mine.Report.Areas[0].FollowUps[0].Text) {
		t.Error("mine does not stand")
	}
}
