package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"
)

// TestRolloverOfAreasNamedInRows: where the row that named an area first is gone,
// the area keeps its name, and stands where its next row does.
func TestRolloverOfAreasNamedInRows(t *testing.T) {
	dir := t.TempDir()
	old, next := filepath.Join(dir, "gammal.xlsx"), filepath.Join(dir, "ny.xlsx")
	if err := makeBook(old, `[Rapport]
Kommun | Exempels kommun
År | 2023
[Aktiviteter]
Fokusområde | Åtagande | Status
Trafik | Mäta farten. | Klart
Våld | Vakta torget. | Pågår
trafik | Bygga gupp. | Pågår
TRAFIK | Tala med skolan.`); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	if code := run(context.Background(), []string{"mall", next, "--från", old}, &stdout, &stderr); code != exitWritten {
		t.Fatalf("exit code %d\n%s", code, stderr.String())
	}
	const rows = "Våld | Vakta torget.\nTrafik | Bygga gupp.\nTRAFIK | Tala med skolan.\n"
	if got := sheetsOf(t, next); !strings.Contains(got, rows) {
		t.Errorf("got\n%s", got)
	}
	if want := "Fokusområdet är skrivet ”Trafik”, som på den rad som är borta."; !strings.Contains(stdout.String(), want) {
		t.Errorf("nothing like %q in\n%s", want, stdout.String())
	}
}
