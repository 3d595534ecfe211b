package read

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"
)

// BenchmarkWorkbook reads workbooks of some sizes into reports, every part of
// them checked, and beside it in the same run has excelize do no more than
// open them and list their cells. Their ratio is what counts.
func BenchmarkWorkbook(b *testing.B) {
	for _, n := range []int{20, 1000, 10000} {
		file := generated(b, n)
		b.Run(fmt.Sprintf("rows=%d/report", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if r, _ := readBytes(b, file); len(r.Commitments) != n {
					b.Fatal(len(r.Commitments))
				}
			}
		})
		b.Run(fmt.Sprintf("rows=%d/excelize", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if got := listRows(b, file); got != n+1 {
					b.Fatal(got)
				}
			}
		})
	}
}

// generated is a workbook of n commitments.
func generated(b *testing.B, n int) []byte {
	f := excelize.NewFile()
	defer f.Close()
	must(b, f.SetSheetName("Sheet1", "Aktiviteter"))
	must(b, f.SetSheetRow("Aktiviteter", "A1", &[]string{"Nr", "Fokusområde", "Aktivitet", "Ansvarig", "Klart senast", "Status", "Uppföljning", "Publicera"}))
	for n := 2 + n - 1; n >= 2; n-- {
		must(b, f.SetSheetRow("Aktiviteter", fmt.Sprint("A", n), &[]any{n, "Trafik", fmt.Sprint("Polisen skall arbeta med riktade trafikkontroller, nummer ", n),
			"Polisen och kommunen", 45291, "Pågår", fmt.Sprint("Ja, detta har genomförts under tertial ", n, ".\nTvå stycken."), "Ja"}))
	}
	var file bytes.Buffer
	must(b, f.Write(&file))
	return file.Bytes()
}

func listRows(b *testing.B, file []byte) (n int) {
	f, err := excelize.OpenReader(bytes.NewReader(file))
	must(b, err)
	defer f.Close()
	rows, err := f.Rows("Aktiviteter")
	must(b, err)
	for rows.Next() {
		_, err := rows.Columns()
		must(b, err)
		n++
	}
	must(b, rows.Close())
	return n
}
