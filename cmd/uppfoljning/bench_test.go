package main

import (
	"bytes"
	"context"
	"os"
	"testing"

	"github.com/go-pdf/fpdf"
	"github.com/xuri/excelize/v2"

	"uppfoljning/fonts"
	"uppfoljning/layout"
	"uppfoljning/layout/pdf"
	"uppfoljning/report"
	"uppfoljning/report/manuscript"
	"uppfoljning/report/workbook/read"
)

// BenchmarkJob compares the whole job, from the workbook's bytes to the PDF's,
// with the least program that could set the same text: it opens the workbook
// with the same library and sets every cell with plain fpdf in the same faces,
// without tags, breaking lines greedily. Their ratio within one run is what
// counts; the phases tell where the time goes.
func BenchmarkJob(b *testing.B) {
	workbook, err := os.ReadFile("../../samples/mullsjo-2023.xlsx")
	if err != nil {
		b.Fatal(err)
	}
	b.Run("report", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			j := readJob(b, workbook)
			writeJob(b, typesetJob(b, j))
		}
	})
	b.Run("plain", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			plainJob(b, workbook)
		}
	})
	r := readJob(b, workbook)
	pages := typesetJob(b, r)
	b.Run("phase=read", func(b *testing.B) {
		for b.Loop() {
			readJob(b, workbook)
		}
	})
	b.Run("phase=typeset", func(b *testing.B) {
		for b.Loop() {
			typesetJob(b, r)
		}
	})
	b.Run("phase=write", func(b *testing.B) {
		for b.Loop() {
			writeJob(b, pages)
		}
	})
	b.Run("phase=open-alone", func(b *testing.B) {
		for b.Loop() {
			cells(b, workbook, func(string) {})
		}
	})
}

func readJob(b *testing.B, workbook []byte) *report.Report {
	r, problems, err := read.Workbook(context.Background(), bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil || problems.HasErrors() {
		b.Fatal(err, problems)
	}
	r, _ = report.Public(r)
	return r
}

func typesetJob(b *testing.B, r *report.Report) *layout.Pages {
	f, err := layout.EmbeddedFonts()
	if err != nil {
		b.Fatal(err)
	}
	pages, _ := layout.Typeset(manuscript.Compose(r, manuscript.Options{}), layout.A4(), f)
	return pages
}

func writeJob(b *testing.B, pages *layout.Pages) {
	var out bytes.Buffer
	if err := pdf.Write(&out, pages, pdf.Options{}); err != nil {
		b.Fatal(err)
	}
}

// cells hands over every cell of the workbook.
func cells(b *testing.B, workbook []byte, do func(text string)) {
	f, err := excelize.OpenReader(bytes.NewReader(workbook))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	for _, sheet := range f.GetSheetList() {
		rows, err := f.Rows(sheet)
		if err != nil {
			b.Fatal(err)
		}
		for rows.Next() {
			row, err := rows.Columns()
			if err != nil {
				b.Fatal(err)
			}
			for _, text := range row {
				do(text)
			}
		}
		if err := rows.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func plainJob(b *testing.B, workbook []byte) {
	p := fpdf.New("P", "pt", "A4", "")
	for name, face := range map[string][]byte{"sans": fonts.SansRegular, "bold": fonts.SansSemiBold, "serif": fonts.SerifRegular, "heading": fonts.SerifSemiBold} {
		p.AddUTF8FontFromBytes(name, "", bytes.Clone(face))
	}
	p.AddPage()
	n := 0
	cells(b, workbook, func(text string) {
		// The faces take turns, so that each is subset and embedded as in the report.
		p.SetFont([]string{"serif", "bold", "sans", "heading"}[n%4], "", 11)
		n++
		p.MultiCell(337, 16, text, "", "L", false)
	})
	var out bytes.Buffer
	if err := p.Output(&out); err != nil {
		b.Fatal(err)
	}
}
