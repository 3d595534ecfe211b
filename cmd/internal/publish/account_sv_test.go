package publish

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"uppfoljning/report"
	"uppfoljning/report/workbook/write"
)

// accountBook makes a workbook of commitments: their number, wording, responsible,
// status and follow-up.
func accountBook(t *testing.T, name string, rows ...[]any) *Book {
	t.Helper()
	column := func(headings ...string) (all []write.Column) {
		for _, h := range headings {
			all = append(all, write.Column{Heading: h, Width: 20})
		}
		return all
	}
	var placed [][]any
	for _, row := range rows {
		for len(row) < 5 {
			row = append(row, nil)
		}
		placed = append(placed, append(row[:5:5], "Trafik"))
	}
	var b bytes.Buffer
	must(t, write.Workbook(&b, []write.Sheet{
		{Name: "Rapport", Columns: column("Uppgift", "Värde"), Rows: [][]any{{"Kommun", "Exempels kommun"}, {"År", 2023}}},
		{Name: "Fokusområden", Columns: column("Fokusområde"), Rows: [][]any{{"Trafik"}}},
		{Name: "Aktiviteter", Columns: column("Nr", "Åtagande", "Ansvarig", "Status", "Uppföljning", "Fokusområde"), Rows: placed},
	}))
	book, faults, err := ReadBook(context.Background(), name, b.Bytes())
	must(t, err)
	if book == nil {
		t.Fatalf("not to be read: %v", sentences(faults))
	}
	return book
}

// plainAccount writes an account as a text.
func plainAccount(a Account) string {
	var b strings.Builder
	b.WriteString(a.Summary + "\n")
	for _, g := range a.Groups {
		b.WriteString(g.Title + "\n")
		if g.Fold {
			continue
		}
		for _, d := range g.Deeds {
			b.WriteString("  " + d.At + "  " + d.Said + "\n")
		}
	}
	return b.String()
}

func wantAccount(t *testing.T, a Account, want string) {
	t.Helper()
	if got := plainAccount(a); got != strings.TrimLeft(want, "\n") {
		t.Errorf("told:\n%s", got)
	}
}

// TestMergeAccount tells first what must be decided, then each commitment once, and
// everything somewhere.
func TestMergeAccount(t *testing.T) {
	mine := accountBook(t, "våra/plan-kommunen.xlsx",
		[]any{1, "Mäta farten.", "Polisen", "Pågår", "Vi mätte."},
		[]any{2, "Bygga gupp.", "Kommunen"},
		[]any{nil, "Tala med skolan.", "Kommunen"})
	theirs := accountBook(t, "plan-polisen.xlsx",
		[]any{1, "Mäta farten.", "Polisen", "Klart", "Nio mätningar."},
		[]any{2, "Bygga gupp.", "Polisen", "Klart"},
		[]any{nil, "Tala med skolan.", "Kommunen", nil, "Två samtal."},
		[]any{9, "Vakta torget.", "Polisen"})
	books, parties := []*Book{mine, theirs}, []string{"Kommunen", "Polisen"}
	_, events, err := Merge(context.Background(), books, parties)
	must(t, err)
	a := MergeAccount(events, books, parties)
	wantAccount(t, a, `
Svar är införda för 3 åtaganden. För 1 av dem har två parter svarat olika, och båda svaren är kvar.
Det här måste du avgöra (2)
  plan-polisen.xlsx Aktiviteter!C3 → Aktiviteter!C3  Åtagande 2. ”Ansvarig” är något annat här. Det som står hos dig är kvar. Texten: ”Polisen”
  plan-polisen.xlsx Aktiviteter!B5 → Aktiviteter!B5  Åtagande 9 fanns bara här och är tillagt sist. Kontrollera att det är undertecknat. Texten: ”Vakta torget.”
Svaren, åtagande för åtagande (3)
  Aktiviteter!2  Åtagande 1: Kommunen och Polisen har svarat olika (status, uppföljning).
  Aktiviteter!3  Åtagande 2: svar från Polisen är infört (status).
  Aktiviteter!4  Åtagandet ”Tala med skolan.”: svar från Polisen är infört (uppföljning).
Allt annat, cell för cell (13)
`)
	told := 0
	for i, g := range a.Groups {
		if i != 1 { // the answers once more
			told += len(g.Deeds)
		}
	}
	if told != len(events) {
		t.Errorf("%d of %d events are told", told, len(events))
	}
}

// TestRolloverAccount tells first what follows along and what does not.
func TestRolloverAccount(t *testing.T) {
	done, open := []any{1, "Mäta farten.", "Polisen", "Klart", "Gjort."}, []any{2, "Bygga gupp.", "Kommunen", "Pågår", "Ritat."}
	unnumbered := []any{nil, "Tala med skolan.", "Kommunen"}
	for _, c := range []struct {
		name string
		rows [][]any
		want string
	}{
		{"some", [][]any{done, open}, "1 åtagande följer med (2). 1 är genomfört och borttaget (1)."},
		{"unnumbered", [][]any{done, open, unnumbered}, "2 åtaganden följer med. 1 är genomfört och borttaget (1)."},
		{"all", [][]any{open, unnumbered}, "Alla 2 åtaganden följer med."},
		{"one", [][]any{open}, "Åtagandet följer med."},
		{"none", [][]any{done}, "Inget åtagande följer med. 1 är genomfört och borttaget (1)."},
	} {
		t.Run(c.name, func(t *testing.T) {
			old := accountBook(t, "gammal.xlsx", c.rows...)
			_, events, err := Rollover(context.Background(), old, write.RolloverOptions{Years: report.Years{First: 2024, Last: 2024}})
			must(t, err)
			a := RolloverAccount(events, old)
			if want := c.want + " Svaren och annat som hör till det gamla året har tömts."; a.Summary != want {
				t.Errorf("told: %s", a.Summary)
			}
			told := 0
			for _, g := range a.Groups {
				told += len(g.Deeds)
			}
			if told != len(events) {
				t.Errorf("%d of %d events are told", told, len(events))
			}
		})
	}
}
