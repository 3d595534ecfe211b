package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"uppfoljning/report/workbook/write"
)

// TestSamplesAreCurrent compares the committed workbooks with what generate
// makes of the texts. UPDATE=1 writes them anew.
func TestSamplesAreCurrent(t *testing.T) {
	for _, s := range samples {
		t.Run(s.file, func(t *testing.T) {
			var b bytes.Buffer
			if err := write.Workbook(&b, s.sheets); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("..", s.file)
			if os.Getenv("UPDATE") != "" {
				if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			committed, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(committed, b.Bytes()) {
				t.Errorf("%s is not what go run ./samples/generate makes", s.file)
			}
		})
	}
}

// TestMullsjoWordForWord sets the committed workbook's texts in the order in
// which the published document has them, and compares the two paragraph by
// paragraph: nothing may be missing, nothing invented.
func TestMullsjoWordForWord(t *testing.T) {
	book := readBook(t, filepath.Join("..", "mullsjo-2023.xlsx"))
	facts := book[0]
	got := []string{fmt.Sprintf("Uppföljning medborgarlöfte %s %s", facts[1][1], facts[2][1])}
	got = append(got, "Fokusområden")
	for _, row := range book[1][1:] {
		got = append(got, row...)
	}
	got = append(got, "Aktiviteter")
	area := ""
	for _, row := range book[2][1:] {
		if row[0] != area {
			area = row[0]
			got = append(got, area)
		}
		got = append(got, "• "+row[1])
		got = append(got, strings.Split(row[3], "\n")...)
	}

	model, err := os.ReadFile(filepath.Join("..", "testdata", "mullsjo-2023.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for line := range strings.Lines(string(model)) {
		// The published text has stray spaces, and a colon after one heading.
		line = strings.TrimSuffix(strings.Join(strings.Fields(line), " "), ":")
		if line != "" {
			want = append(want, line)
		}
	}
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Fatalf("paragraph %d:\n got %s\nwant %s", i+1, got[i], want[i])
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d paragraphs, want %d", len(got), len(want))
	}
}

// responsible is what the sample calls those who promise: the police, the
// municipality or both.
var responsible = map[[2]bool]string{
	{true, false}: "Polisen", {false, true}: "Kommunen", {true, true}: "Polisen och kommunen",
}

// TestMullsjoInventsNothing allows only what the published document says
// among the facts of the report, and has those responsible who promise.
func TestMullsjoInventsNothing(t *testing.T) {
	book := readBook(t, filepath.Join("..", "mullsjo-2023.xlsx"))
	if len(book) != 3 {
		t.Errorf("%d sheets, want 3", len(book))
	}
	var filled []string
	for _, row := range book[0][1:] {
		if row[1] != "" {
			filled = append(filled, row[0]+" = "+row[1])
		}
	}
	if want := []string{"Kommun = Mullsjö kommun", "År = 2023", "Period = Helår"}; !slices.Equal(filled, want) {
		t.Errorf("facts %q, want %q", filled, want)
	}
	for i, row := range book[2][1:] {
		if len(row) != 4 {
			t.Errorf("action %d has %d cells, want 4", i+1, len(row))
		}
		// Who promises stands before the verb, "skall" or "ska".
		who, _, _ := strings.Cut(row[1], " ska")
		want := responsible[[2]bool{strings.Contains(who, "olis"), strings.Contains(who, "kommun")}]
		if row[2] != want {
			t.Errorf("action %d is %q's, want %q", i+1, row[2], want)
		}
	}
}

// readBook gives the texts of a workbook by sheet, row and column, read
// straight from its parts rather than by the library that wrote them. A row
// reaches as far as its sheet's heading row.
func readBook(t *testing.T, path string) [][][]string {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	var shared struct {
		Items []struct {
			Text string `xml:"t"`
		} `xml:"si"`
	}
	readPart(t, &z.Reader, "xl/sharedStrings.xml", &shared)
	var book [][][]string
	for i := 1; ; i++ {
		name := fmt.Sprintf("xl/worksheets/sheet%d.xml", i)
		if !slices.ContainsFunc(z.File, func(f *zip.File) bool { return f.Name == name }) {
			return book
		}
		var sheet struct {
			Rows []struct {
				Cells []struct {
					Ref   string `xml:"r,attr"`
					Type  string `xml:"t,attr"`
					Value string `xml:"v"`
				} `xml:"c"`
			} `xml:"sheetData>row"`
		}
		readPart(t, &z.Reader, name, &sheet)
		var rows [][]string
		for _, r := range sheet.Rows {
			row := make([]string, len(sheet.Rows[0].Cells))
			for _, c := range r.Cells {
				text := c.Value
				if c.Type == "s" {
					var n int
					if _, err := fmt.Sscan(c.Value, &n); err != nil {
						t.Fatalf("%s %s: %v", name, c.Ref, err)
					}
					text = shared.Items[n].Text
				}
				row[c.Ref[0]-'A'] = text
			}
			rows = append(rows, row)
		}
		book = append(book, rows)
	}
}

func readPart(t *testing.T, z *zip.Reader, name string, into any) {
	t.Helper()
	part, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer part.Close()
	if err := xml.NewDecoder(part).Decode(into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}
