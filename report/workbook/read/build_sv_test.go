package read

import (
	"archive/zip"
	"bytes"
	"image"
	"image/png"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/xuri/excelize/v2"

	"uppfoljning/report/workbook"
)

// buildWorkbook makes the workbook that a case describes.
func buildWorkbook(t testing.TB, a *txtar.Archive) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	var build string
	plainSettings := true
	for _, file := range a.Files {
		switch file.Name {
		case "model", "problems":
			continue
		case "build":
			build = string(file.Data)
			continue
		}
		addSheet(t, f, file.Name, string(file.Data))
		if def, _ := workbook.Find(file.Name); def.Key == workbook.Settings {
			plainSettings = false
		}
	}
	if plainSettings {
		addSheet(t, f, "Rapport", "Uppgift\tVärde\nKommun\tMullsjö kommun\nÅr\t2023\n")
	}
	must(t, f.DeleteSheet("Sheet1"))
	patches := map[string][][2]string{}
	for line := range strings.Lines(build) {
		if line = strings.TrimSpace(line); line != "" {
			buildLine(t, f, line, patches)
		}
	}
	var b bytes.Buffer
	must(t, f.Write(&b))
	return patched(t, b.Bytes(), patches)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func addSheet(t testing.TB, f *excelize.File, name, tsv string) {
	t.Helper()
	_, err := f.NewSheet(name)
	must(t, err)
	for i, line := range strings.Split(strings.TrimSuffix(tsv, "\n"), "\n") {
		for j, text := range strings.Split(line, "\t") {
			if text == "" {
				continue
			}
			at, err := excelize.CoordinatesToCellName(j+1, i+1)
			must(t, err)
			must(t, f.SetCellStr(name, at, unquote(text)))
		}
	}
}

// unquote reads the escapes of a Go string: \n, \u00a0.
func unquote(s string) string {
	if u, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`); err == nil {
		return u
	}
	return s
}

// buildLine does one thing to a workbook. The lines are
//
//	number Aktiviteter!C7 45291 yyyy-mm-dd    a number in a format, which may be left out
//	rich Aktiviteter!C7 plain|b:bold|i:italic|bi:both|s:struck
//	formula Aktiviteter!C7 A1&"x"             without a value
//	bool, strike, fill, link Sheet!Cell …     likewise
//	merge Aktiviteter!A2:A4
//	hide-row Aktiviteter!5   hide-column Aktiviteter!C   hide-sheet Aktiviteter
//	filter Aktiviteter!A1:H5 B x == Polisen
//	picture Rapport!D4 picture.gif what it shows   a file of testdata/pictures, or nothing for the smallest
//	comment Aktiviteter!C7 text
//	shape Rapport!D4 text   chart Rapport!D4 Rapport!B2:B3
//	delete Rapport                            the sheet
//	1904                                      count days from 1904
//	patch xl/workbook.xml old => new          in the finished file
func buildLine(t testing.TB, f *excelize.File, line string, patches map[string][][2]string) {
	t.Helper()
	verb, rest, _ := strings.Cut(line, " ")
	where, rest, _ := strings.Cut(rest, " ")
	sheet, cell, _ := strings.Cut(where, "!")
	rest = unquote(rest)
	switch verb {
	case "number":
		value, format, _ := strings.Cut(rest, " ")
		number, err := strconv.ParseFloat(value, 64)
		must(t, err)
		must(t, f.SetCellValue(sheet, cell, number))
		if id, err := strconv.Atoi(format); err == nil {
			setStyle(t, f, sheet, cell, &excelize.Style{NumFmt: id})
		} else if format != "" {
			setStyle(t, f, sheet, cell, &excelize.Style{CustomNumFmt: &format})
		}
	case "rich":
		must(t, f.SetCellRichText(sheet, cell, richRuns(rest)))
	case "formula":
		must(t, f.SetCellFormula(sheet, cell, rest))
	case "bool":
		must(t, f.SetCellBool(sheet, cell, rest == "true"))
	case "strike":
		setStyle(t, f, sheet, cell, &excelize.Style{Font: &excelize.Font{Strike: true}})
	case "format":
		setStyle(t, f, sheet, cell, &excelize.Style{CustomNumFmt: &rest})
	case "fill":
		setStyle(t, f, sheet, cell, &excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{rest}}})
	case "link":
		must(t, f.SetCellHyperLink(sheet, cell, rest, "External"))
	case "merge":
		from, to, _ := strings.Cut(cell, ":")
		must(t, f.MergeCell(sheet, from, to))
	case "hide-row":
		row, err := strconv.Atoi(cell)
		must(t, err)
		must(t, f.SetRowVisible(sheet, row, false))
	case "hide-column":
		must(t, f.SetColVisible(sheet, cell, false))
	case "hide-sheet":
		f.SetActiveSheet(1)
		must(t, f.SetSheetVisible(sheet, false))
	case "filter":
		column, expression, _ := strings.Cut(rest, " ")
		must(t, f.AutoFilter(sheet, cell, []excelize.AutoFilterOptions{{Column: column, Expression: expression}}))
	case "picture":
		addPicture(t, f, sheet, cell, rest)
	case "comment":
		must(t, f.AddComment(sheet, excelize.Comment{Cell: cell, Author: "x", Paragraph: []excelize.RichTextRun{{Text: rest}}}))
	case "shape":
		must(t, f.AddShape(sheet, &excelize.Shape{Cell: cell, Type: "rect", Paragraph: []excelize.RichTextRun{{Text: rest}}}))
	case "chart":
		must(t, f.AddChart(sheet, cell, &excelize.Chart{Type: excelize.Bar, Series: []excelize.ChartSeries{{Values: rest}}}))
	case "delete":
		must(t, f.DeleteSheet(sheet))
	case "1904":
		yes := true
		must(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
	case "patch":
		from, to, ok := strings.Cut(rest, " => ")
		if !ok {
			t.Fatalf("no => in %q", line)
		}
		patches[where] = append(patches[where], [2]string{from, to})
	default:
		t.Fatalf("unknown line %q", line)
	}
}

func setStyle(t testing.TB, f *excelize.File, sheet, cell string, style *excelize.Style) {
	t.Helper()
	id, err := f.NewStyle(style)
	must(t, err)
	must(t, f.SetCellStyle(sheet, cell, cell, id))
}

func richRuns(s string) (runs []excelize.RichTextRun) {
	for piece := range strings.SplitSeq(s, "|") {
		style, text, ok := strings.Cut(piece, ":")
		if !ok || strings.Trim(style, "bis") != "" {
			style, text = "", piece
		}
		r := excelize.RichTextRun{Text: text}
		if style != "" {
			r.Font = &excelize.Font{Bold: strings.Contains(style, "b"), Italic: strings.Contains(style, "i"), Strike: strings.Contains(style, "s")}
		}
		runs = append(runs, r)
	}
	return runs
}

// patched replaces text in the parts of a finished workbook.
func patched(t testing.TB, xlsx []byte, patches map[string][][2]string) []byte {
	t.Helper()
	if len(patches) == 0 {
		return xlsx
	}
	return rewrite(t, xlsx, func(name string, data []byte) []byte {
		for _, p := range patches[name] {
			if !bytes.Contains(data, []byte(p[0])) {
				t.Fatalf("%s has no %q:\n%s", name, p[0], data)
			}
			data = bytes.Replace(data, []byte(p[0]), []byte(p[1]), 1)
		}
		return data
	})
}

// rewrite changes the parts of a workbook; a part for which change gives nil is
// left out.
func rewrite(t testing.TB, xlsx []byte, change func(name string, data []byte) []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(xlsx), int64(len(xlsx)))
	must(t, err)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range z.File {
		rc, err := f.Open()
		must(t, err)
		data, err := io.ReadAll(rc)
		must(t, err)
		if data = change(f.Name, data); data == nil {
			continue
		}
		part, err := w.Create(f.Name)
		must(t, err)
		_, err = part.Write(data)
		must(t, err)
	}
	must(t, w.Close())
	return b.Bytes()
}

func addPicture(t testing.TB, f *excelize.File, sheet, cell, rest string) {
	t.Helper()
	name, alt, _ := strings.Cut(rest, " ")
	p := &excelize.Picture{Extension: ".png", Format: &excelize.GraphicOptions{AltText: alt}}
	if name == "" {
		p.File = onePixel(t)
	} else {
		p.File, p.Extension = pictureFile(t, name), name[strings.LastIndexByte(name, '.'):]
	}
	must(t, f.AddPictureFromBytes(sheet, cell, p))
}

// onePixel is the smallest picture.
func onePixel(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	must(t, png.Encode(&b, image.NewGray(image.Rect(0, 0, 1, 1))))
	return b.Bytes()
}
