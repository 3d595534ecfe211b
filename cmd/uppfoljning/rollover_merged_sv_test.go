package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestRolloverOfMergedCells: what a merged cell said of several rows holds for
// those that stay, each by itself.
func TestRolloverOfMergedCells(t *testing.T) {
	const top = "[Rapport]\nKommun | Exempels kommun\nÅr | 2023\n[Aktiviteter]\n"
	for _, c := range []struct{ name, rows, want, told string }{
		{"another answer below", `Fokusområde | Åtagande | Uppföljning | Period | Publicera
Trafik | Mäta farten. | Gjort. | T1 | Nej
Trafik | Bygga gupp. | Gjort. | T1
Trafik | Bygga gupp. | Klart snart. | T2
Trafik | Bygga gupp. | Klart. | T3 | Ja
{merge E2:E4}`, "Trafik | Mäta farten. |  |  | Nej\nTrafik | Bygga gupp. |  |  | Ja\n", "”Publicera” är nu ”Ja”."},
		{"the first row done", `Fokusområde | Åtagande | Status | Publicera
Trafik | Mäta farten. | Klart | Nej
Trafik | Bygga gupp. | Pågår
Trafik | Tala med skolan.
{merge D2:D4}`, "Trafik | Bygga gupp. |  | Nej\nTrafik | Tala med skolan. |  | Nej\n", "Cellerna D2:D4 var sammanslagna."},
		{"an empty cell", `Fokusområde | Åtagande | Ansvarig | Uppföljning | Period
Trafik | Mäta farten. |  | Gjort. | T1
Trafik | Bygga gupp. |  | Gjort. | T1
Trafik | Bygga gupp. | Kommunen | Klart. | T2
{merge C2:C3}`, "Trafik | Mäta farten.\nTrafik | Bygga gupp. | Kommunen\n", "”Ansvarig” är ifyllt"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			old, next := filepath.Join(dir, "gammal.xlsx"), filepath.Join(dir, "ny.xlsx")
			must(t, makeBook(old, top+c.rows))
			told, _ := mustRun(t, "mall", next, "--från", old)
			if got := sheetsOf(t, next); !strings.Contains(got, c.want) {
				t.Errorf("got\n%s", got)
			}
			if !strings.Contains(told, c.told) {
				t.Errorf("nothing like %q in\n%s", c.told, told)
			}
		})
	}
}
