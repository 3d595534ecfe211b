package read

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"
)

// BenchmarkWorkbook reads a workbook of 1,000 commitments.
func BenchmarkWorkbook(b *testing.B) {
	f := excelize.NewFile()
	defer f.Close()
	must(b, f.SetSheetName("Sheet1", "Aktiviteter"))
	must(b, f.SetSheetRow("Aktiviteter", "A1", &[]string{"Nr", "Fokusområde", "Aktivitet", "Ansvarig", "Klart senast", "Status", "Uppföljning", "Publicera"}))
	for n := 2; n <= 1001; n++ {
		must(b, f.SetSheetRow("Aktiviteter", fmt.Sprint("A", n), &[]any{n, "Trafik", fmt.Sprint("Polisen skall arbeta med riktade trafikkontroller, nummer ", n),
			"Polisen och kommunen", 45291, "Pågår", fmt.Sprint("Ja, detta har genomförts under tertial ", n, ".\nTvå stycken."), "Ja"}))
	}
	var file bytes.Buffer
	must(b, f.Write(&file))
	b.ReportAllocs()
	for b.Loop() {
		if r, _ := readBytes(b, file.Bytes()); len(r.Commitments) != 1000 {
			b.Fatal(len(r.Commitments))
		}
	}
}
