package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
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
// with the least program that could set the same text (plainReport). Their
// ratio within one run is what counts; the phases tell where the time goes.
func BenchmarkJob(b *testing.B) {
	for _, m := range benchMaterials(b) {
		b.Run(m.name+"/report", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				b.SetBytes(int64(len(writeJob(b, typesetJob(b, readJob(b, m.workbook))))))
			}
		})
		b.Run(m.name+"/plain", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				data, err := plainReport(m.workbook)
				if err != nil {
					b.Fatal(err)
				}
				b.SetBytes(int64(len(data)))
			}
		})
		benchPhases(b, m)
	}
}

// benchPhases measures the parts of the job one by one, and beside the reading
// what opening the workbook and listing its cells takes by itself.
func benchPhases(b *testing.B, m benchMaterial) {
	r := readJob(b, m.workbook)
	pages := typesetJob(b, r)
	b.Run(m.name+"/phase=read", func(b *testing.B) {
		for b.Loop() {
			readJob(b, m.workbook)
		}
	})
	b.Run(m.name+"/phase=typeset", func(b *testing.B) {
		for b.Loop() {
			typesetJob(b, r)
		}
	})
	b.Run(m.name+"/phase=write", func(b *testing.B) {
		size := 0
		for b.Loop() {
			size = len(writeJob(b, pages))
		}
		b.ReportMetric(float64(len(pages.Pages)), "pages")
		b.ReportMetric(float64(size)/float64(len(pages.Pages)), "B/page")
	})
	b.Run(m.name+"/phase=open-alone", func(b *testing.B) {
		for b.Loop() {
			if err := cells(m.workbook, func(string) {}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkProcess compares the same two as programs, from their start to their
// end, and tells the most memory that each had at any time.
func BenchmarkProcess(b *testing.B) {
	self, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	for _, m := range benchMaterials(b) {
		dir := b.TempDir()
		in := filepath.Join(dir, "in.xlsx")
		if err := os.WriteFile(in, m.workbook, 0o666); err != nil {
			b.Fatal(err)
		}
		for _, program := range []struct {
			name string
			args []string
		}{
			{"report", []string{programName, in}},
			{"plain", []string{plainName, in, filepath.Join(dir, "plain.pdf")}},
		} {
			b.Run(m.name+"/"+program.name, func(b *testing.B) {
				peak := int64(0)
				for b.Loop() {
					c := exec.Command(self)
					c.Args = program.args
					if said, err := c.CombinedOutput(); err != nil {
						b.Fatalf("%v: %s", err, said)
					}
					peak = max(peak, peakMemory(c.ProcessState))
				}
				if peak > 0 {
					b.ReportMetric(float64(peak)/1e6, "MB-peak")
				}
			})
		}
	}
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

func writeJob(b *testing.B, pages *layout.Pages) []byte {
	var out bytes.Buffer
	if err := pdf.Write(&out, pages, pdf.Options{}); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

// plainName is what the test binary is called to be the plain program.
const plainName = "plainfpdf"

// plainMain is the plain program: plainfpdf in.xlsx out.pdf.
func plainMain() {
	workbook, err := os.ReadFile(os.Args[1])
	if err == nil {
		var data []byte
		if data, err = plainReport(workbook); err == nil {
			err = os.WriteFile(os.Args[2], data, 0o666)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// plainReport opens the workbook with the library that the program uses, and
// sets every cell with plain fpdf in the same faces: no tags, lines broken
// greedily, nothing checked.
func plainReport(workbook []byte) ([]byte, error) {
	p := fpdf.New("P", "pt", "A4", "")
	for name, face := range map[string][]byte{"sans": fonts.SansRegular, "bold": fonts.SansSemiBold, "serif": fonts.SerifRegular, "heading": fonts.SerifSemiBold} {
		p.AddUTF8FontFromBytes(name, "", bytes.Clone(face))
	}
	p.AddPage()
	n := 0
	err := cells(workbook, func(text string) {
		// The faces take turns, so that each is subset and embedded as in the report.
		p.SetFont([]string{"serif", "bold", "sans", "heading"}[n%4], "", 11)
		n++
		p.MultiCell(337, 16, text, "", "L", false)
	})
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = p.Output(&out)
	return out.Bytes(), err
}

// cells hands over every cell of the workbook.
func cells(workbook []byte, do func(text string)) error {
	f, err := excelize.OpenReader(bytes.NewReader(workbook))
	if err != nil {
		return err
	}
	defer f.Close()
	for _, sheet := range f.GetSheetList() {
		rows, err := f.Rows(sheet)
		if err != nil {
			return err
		}
		for rows.Next() {
			row, err := rows.Columns()
			if err != nil {
				return err
			}
			for _, text := range row {
				do(text)
			}
		}
		if err := rows.Close(); err != nil {
			return err
		}
	}
	return nil
}
