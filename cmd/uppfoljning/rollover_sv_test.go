package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// oldBook is a workbook as councils keep them: focus areas merged over their
// rows, several rows to a commitment, columns and sheets of the council's own,
// notes, rich text, links, a filter and a table of numbers.
func oldBook(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	put := func(sheet string, rows ...[]any) {
		if _, err := f.NewSheet(sheet); err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			cell, err := excelize.CoordinatesToCellName(1, i+1)
			must(err)
			must(f.SetSheetRow(sheet, cell, &row))
		}
	}
	put("Rapport", []any{"Uppgift", "Värde"}, []any{"Kommun", "Exempels kommun"}, []any{"År", 2023}, []any{"Period", "Helår"},
		[]any{"Titel", "Medborgarlöften 2023"}, []any{"Utgivare", "Brottsförebyggande rådet"}, []any{"Diarienummer", "KS 2023/17"},
		[]any{"Inledning", "Planen gäller 2023."}, []any{"Sammanfattning", "Det gick bra."})
	put("Fokusområden", []any{"Fokusområde", "Lägesbild", "Uppföljning"},
		[]any{"Trafik", "Många kör för fort.", "Färre kör för fort."}, []any{"Narkotika", "", "Oförändrat."})
	put("Aktiviteter",
		[]any{"Vår plan 2023"},
		[]any{"Nr", "Fokusområde", "Åtagande", "Ansvarig", "Period", "Status 2023", "Uppföljning", "Klart senast", "Eget", "Publicera", "Intern anteckning"},
		[]any{1, "Trafik", "Mäta farten.", "Polisen", "", "Klart", "Nio gånger.", "2023-12-31", "dubbelkolla", "", "fråga Eva"},
		[]any{2, "", "Bygga gupp.", "Kommunen", "T1", "Pågår", "Ritade.", "", "", "Nej"},
		[]any{2, "", "Bygga gupp.", "", "T3", "Försenat", "Inget.", "", "se ritning", ""},
		[]any{3, "", "Tala med skolan.", "", "", "", "", "", "", ""},
		[]any{5, "Narkotika", "", "Polisen och kommunen", "", "", "Gjort.", "", "", "Endast åtagandet"},
		[]any{7, "Narkotika", "Ta fram en rutin.", "", "", "Genomförd", "Klart.", "", "", ""},
	)
	must(f.MergeCell("Aktiviteter", "B3", "B6"))
	must(f.SetCellRichText("Aktiviteter", "C7", []excelize.RichTextRun{{Text: "Söka med "}, {Text: "hund", Font: &excelize.Font{Bold: true}}, {Text: "\n- på skolan\n- på stan"}}))
	must(f.SetCellHyperLink("Aktiviteter", "C6", "https://exempel.se/", "External"))
	must(f.AddComment("Aktiviteter", excelize.Comment{Cell: "C3", Author: "Eva", Paragraph: []excelize.RichTextRun{{Text: "bort med den"}}}))
	must(f.AddComment("Aktiviteter", excelize.Comment{Cell: "C6", Author: "Eva", Paragraph: []excelize.RichTextRun{{Text: "om skolan"}}}))
	must(f.AddComment("Aktiviteter", excelize.Comment{Cell: "G5", Author: "Eva", Paragraph: []excelize.RichTextRun{{Text: "fråga igen"}}}))
	must(f.AutoFilter("Aktiviteter", "A2:K8", []excelize.AutoFilterOptions{{Column: "F", Expression: "x == Klart"}}))
	must(f.SetRowVisible("Aktiviteter", 6, false))
	put("Statistik", []any{"Mått", "Enhet", 2022, 2023, "Källa"}, []any{"Stölder", "antal", 12, 9, "Brå"})
	put("Underskrifter", []any{"Namn", "Titel"}, []any{"Anna Ek", "Ordförande"})
	put("Kontaktlista", []any{"Eva", "0123"})
	must(f.SetCellFormula("Kontaktlista", "C1", "COUNTA(Aktiviteter!A3:A8)"))
	must(f.DeleteSheet("Sheet1"))
	var b bytes.Buffer
	must(f.Write(&b))
	return b.Bytes()
}

func TestRollover(t *testing.T) {
	dir := t.TempDir()
	old, next := filepath.Join(dir, "gammal.xlsx"), filepath.Join(dir, "ny.xlsx")
	before := oldBook(t)
	if err := os.WriteFile(old, before, 0o666); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	if code := run(context.Background(), []string{"mall", next, "--från", old}, &stdout, &stderr); code != exitWritten {
		t.Fatalf("exit code %d\n%s", code, stderr.String())
	}
	if after, err := os.ReadFile(old); err != nil || !bytes.Equal(after, before) {
		t.Errorf("the old workbook was changed (%v)", err)
	}
	wantGolden(t, "testdata/rollover.txt", stdout.String()+"\n"+sheetsOf(t, next))
}

// sheetsOf gives all that stands in a workbook, cell by cell, with notes, links,
// merged cells and hidden rows. Filters and drop lists are left out.
func sheetsOf(t *testing.T, path string) string {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var b strings.Builder
	for _, sheet := range f.GetSheetList() {
		b.WriteString("[" + sheet + "]\n")
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for y, row := range rows {
			if visible, err := f.GetRowVisible(sheet, y+1); err != nil || !visible {
				b.WriteString("hidden ")
			}
			for x := range row {
				cell, _ := excelize.CoordinatesToCellName(x+1, y+1)
				row[x] = strings.ReplaceAll(row[x], "\n", `\n`)
				if formula, _ := f.GetCellFormula(sheet, cell); formula != "" {
					row[x] = "=" + formula
				}
				if linked, to, _ := f.GetCellHyperLink(sheet, cell); linked {
					row[x] += " <" + to + ">"
				}
			}
			b.WriteString(strings.TrimRight(strings.Join(row, " | "), " ") + "\n")
		}
		merged, err := f.GetMergeCells(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range merged {
			b.WriteString("merged " + m.GetStartAxis() + ":" + m.GetEndAxis() + "\n")
		}
		notes, err := f.GetComments(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range notes {
			text := n.Text
			for _, run := range n.Paragraph {
				text += run.Text
			}
			b.WriteString("note " + n.Cell + " " + strings.Join(strings.Fields(text), " ") + "\n")
		}
	}
	return b.String()
}

// wantGolden compares a text with a file, or renews the file under UPDATE=1.
func wantGolden(t *testing.T, file, got string) {
	t.Helper()
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s:\n--- want\n%s--- got\n%s", file, want, got)
	}
}
