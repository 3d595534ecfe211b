package read

import (
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// A part of drawings may be empty, as some programs write one for each sheet.
func TestDrawings(t *testing.T) {
	a, err := txtar.ParseFile("testdata/drawings.txtar")
	must(t, err)
	file := buildWorkbook(t, a)
	const warning = "drawing-not-printed"
	for _, test := range []struct {
		name, part string
		warned     int
	}{
		{"empty", `<xdr:wsDr xmlns:xdr="x"> </xdr:wsDr>`, 2},
		{"other anchor", `<xdr:wsDr xmlns:xdr="x"><mc:AlternateContent xmlns:mc="y"/></xdr:wsDr>`, 3},
		{"missing", "", 3},
	} {
		_, problems := readBytes(t, rewrite(t, file, func(name string, data []byte) []byte {
			if name != "xl/drawings/drawing1.xml" {
				return data
			}
			if test.part == "" {
				return nil
			}
			return []byte(test.part)
		}))
		got := list(problems)
		if n := strings.Count(got, warning); n != test.warned {
			t.Errorf("%s: %d warnings, want %d:\n%s", test.name, n, test.warned, got)
		}
	}
}

// What a formula makes a link of is a link.
func TestFormulaLinks(t *testing.T) {
	for formula, want := range map[string]string{
		`HYPERLINK("https://x.se","Se här")`: "https://x.se", `HYPERLINK("https://x.se")`: "https://x.se",
		`HYPERLINK("https://x.se/"&A1,"b")`: `=HYPERLINK("https://x.se/"&A1,"b")`, `HYPERLINK(A1)`: `=HYPERLINK(A1)`,
		`HYPERLINK("`: `=HYPERLINK("`, `SUM(A1)`: "", ``: "",
	} {
		if got := formulaLink(formula); got != want {
			t.Errorf("%s: got %q, want %q", formula, got, want)
		}
	}
	cells := `<c r="%s2" t="str"><f>HYPERLINK("https://x.se","Se här")</f><v>Se här</v></c>`
	row := `<row r="2">` + strings.ReplaceAll(cells, "%s", "A") + strings.ReplaceAll(cells, "%s", "B") + `</row>`
	file := rewrite(t, goodWorkbook(t), func(name string, data []byte) []byte {
		if name != sheet {
			return data
		}
		head := `<row r="1"><c r="A1" t="inlineStr"><is><t>Fokusområde</t></is></c><c r="B1" t="inlineStr"><is><t>Åtagande</t></is></c></row>`
		return []byte("<worksheet><sheetData>" + head + row + "</sheetData></worksheet>")
	})
	got := whole(t, file)
	for _, want := range []string{"|<a https://x.se>Se här</a>", "Aktiviteter!A2 link-not-printed"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}
