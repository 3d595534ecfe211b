package main

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/go-pdf/fpdf"
	"github.com/xuri/excelize/v2"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/fonts"
	"uppfoljning/layout"
	"uppfoljning/layout/pdf"
	"uppfoljning/layout/pdf/object"
	"uppfoljning/report"
	"uppfoljning/report/manuscript"
	"uppfoljning/report/workbook/read"
)

// BenchmarkJob compares the whole job, from the workbook's bytes to the PDF's,
// with the least program that could set the same text (plainReport). Their
// ratio within one run is what counts; the phases tell where the time goes.
// "program" checks the workbook and looks for personal data too, as the program
// does; "limit" is what no program could do without (limit).
func BenchmarkJob(b *testing.B) {
	for _, m := range benchMaterials(b) {
		measure(b, m.name+"/report", func(b *testing.B) int {
			return len(writeJob(b, typesetJob(b, readJob(b, m.workbook))))
		})
		measure(b, m.name+"/plain", func(b *testing.B) int {
			data, err := plainReport(m.workbook)
			if err != nil {
				b.Fatal(err)
			}
			return len(data)
		})
		measure(b, m.name+"/program", func(b *testing.B) int { return len(programJob(b, m.workbook)) })
		r := readJob(b, m.workbook)
		pages := typesetJob(b, r)
		streams := streamsOf(b, writeJob(b, pages))
		measure(b, m.name+"/limit", func(b *testing.B) int { return limit(b, m.workbook, streams) })
		measure(b, m.name+"/phase=read", func(b *testing.B) int { readJob(b, m.workbook); return 0 })
		measure(b, m.name+"/phase=typeset", func(b *testing.B) int { return len(typesetJob(b, r).Pages) })
		measure(b, m.name+"/phase=write", func(b *testing.B) int { return len(writeJob(b, pages)) / len(pages.Pages) })
		// Beside the reading, opening the workbook and listing its cells.
		measure(b, m.name+"/phase=open-alone", func(b *testing.B) int {
			n := 0
			if err := cells(m.workbook, func(string) { n++ }); err != nil {
				b.Fatal(err)
			}
			return n
		})
	}
}

// measure runs a benchmark that makes something of a size: the bytes of a file
// or of its pages, the pages typeset, the cells listed. What all processors
// were used for tells more on a busy machine than the time that went by.
func measure(b *testing.B, name string, do func(b *testing.B) (size int)) {
	b.Run(name, func(b *testing.B) {
		size := 0
		b.ReportAllocs()
		before := processorTime()
		for b.Loop() {
			size = do(b)
		}
		b.ReportMetric(float64(processorTime()-before)/float64(b.N), "cpu-ns/op")
		b.ReportMetric(float64(size), "size")
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
				most := filepath.Join(dir, "peak")
				peak := int64(0)
				for b.Loop() {
					c := exec.Command(self)
					c.Args = program.args
					c.Env = append(os.Environ(), peakVariable+"="+most)
					if said, err := c.CombinedOutput(); err != nil {
						b.Fatalf("%v: %s", err, said)
					}
					var n int64
					if said, err := os.ReadFile(most); err != nil {
						b.Fatal(err)
					} else if _, err := fmt.Sscan(string(said), &n); err != nil {
						b.Fatal(err)
					}
					peak = max(peak, n)
				}
				b.ReportMetric(float64(peak)/1e6, "MB-peak")
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
	data, err := pdf.Bytes(pages, pdf.Options{})
	if err != nil {
		b.Fatal(err)
	}
	return data
}

// peakVariable names the file that a program started by BenchmarkProcess writes
// its peak of memory to at its end.
const peakVariable = "UPPFOLJNING_PEAK"

// exit ends a program, telling its peak of memory to who asks for it.
func exit(code int) {
	if path := os.Getenv(peakVariable); path != "" {
		if err := os.WriteFile(path, fmt.Append(nil, peakMemory()), 0o666); err != nil {
			fmt.Fprintln(os.Stderr, err)
			code = exitMachine
		}
	}
	os.Exit(code)
}

// programJob does all that the program does but to read and write files.
func programJob(b *testing.B, workbook []byte) []byte {
	ctx := context.Background()
	e, err := publish.Examine(ctx, bytes.NewReader(workbook), int64(len(workbook)), publish.Order{})
	if err != nil || e.Document == nil {
		b.Fatal(err, e.Problems)
	}
	printed, err := e.Print(ctx)
	if err != nil {
		b.Fatal(err)
	}
	return printed[0].Data
}

// streamsOf gives what the streams of a PDF hold.
func streamsOf(b *testing.B, data []byte) (streams [][]byte) {
	f, err := object.Read(data)
	if err != nil {
		b.Fatal(err)
	}
	for r := range object.Ref(len(data)) { // more than there are objects
		s, ok := f.Get(r).(*object.Stream)
		if !ok || s.Dict["Filter"] == nil || s.Dict["DecodeParms"] != nil {
			continue
		}
		stream, err := f.Decoded(r)
		if err != nil {
			b.Fatal(err)
		}
		streams = append(streams, stream)
	}
	return streams
}

// limit does what remains of the job where all thought is free: it unpacks the
// workbook, finds its markup, and deflates the streams of the finished report,
// with the same libraries and on as many processors. It gives their size.
func limit(b *testing.B, workbook []byte, streams [][]byte) (size int) {
	z, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		b.Fatal(err)
	}
	tags := 0
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			b.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			b.Fatal(err)
		}
		for at := bytes.IndexByte(part, '<'); at >= 0; at = bytes.IndexByte(part, '<') {
			part = part[at+1:]
			part = part[bytes.IndexByte(part, '>')+1:]
			tags++
		}
	}
	if tags == 0 {
		b.Fatal("the workbook has no markup")
	}
	d := object.NewDeflater(false)
	for _, s := range streams {
		d.Add(s)
	}
	for _, s := range d.All() {
		size += len(s)
	}
	return size
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
		exit(exitMachine)
	}
	exit(exitWritten)
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
