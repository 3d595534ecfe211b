package read

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// TestProducers reads one workbook as excelize, openpyxl, XlsxWriter,
// LibreOffice, ExcelJS and SheetJS write it (testdata/producers): they must be
// the same report.
func TestProducers(t *testing.T) {
	sample, err := os.ReadFile("../../../samples/mullsjo-2023.xlsx")
	must(t, err)
	for name, ours := range map[string][]byte{"wide": wideWorkbook(t), "mullsjo": sample} {
		want := reportOf(t, ours)
		files, err := filepath.Glob("testdata/producers/" + name + "-*.xlsx")
		if err != nil || len(files) != 5 {
			t.Fatalf("%v %v", files, err)
		}
		for _, file := range files {
			t.Run(filepath.Base(file), func(t *testing.T) {
				b, err := os.ReadFile(file)
				must(t, err)
				got, want := reportOf(t, b), want
				if strings.HasSuffix(file, "js.xlsx") { // they write no criteria of filters
					got, want = withoutProblems(got), withoutProblems(want)
				}
				if strings.HasSuffix(file, "wide-sheetjs.xlsx") { // it writes neither pictures nor rich text
					want = regexp.MustCompile(`(?m)^Logo .*\n.*\n|</?[bi]>`).ReplaceAllString(want, "")
				}
				if got != want {
					t.Errorf("--- want\n%s--- got\n%s", want, got)
				}
			})
		}
	}
}

// reportOf gives all that reading says of a workbook, but for when it was saved.
func reportOf(t *testing.T, file []byte) string {
	t.Helper()
	r, ps := readBytes(t, file)
	r.Created = time.Time{}
	return dump(t, r) + "Problems\n" + list(ps)
}

func withoutProblems(all string) string {
	report, _, _ := strings.Cut(all, "Problems\n")
	return report
}

// wideWorkbook is testdata/producers/wide.json as excelize writes it.
func wideWorkbook(t testing.TB) []byte {
	t.Helper()
	b, err := os.ReadFile("testdata/producers/wide.json")
	must(t, err)
	var book struct {
		Logo   struct{ Sheet, Cell, File string }
		Sheets []struct {
			Name   string
			Rows   [][]any
			Hidden []int
			Filter *struct {
				Ref   string
				Value string
			}
		}
	}
	must(t, json.Unmarshal(b, &book))
	f := excelize.NewFile()
	defer f.Close()
	for i, s := range book.Sheets {
		if i == 0 {
			must(t, f.SetSheetName("Sheet1", s.Name))
		} else {
			_, err := f.NewSheet(s.Name)
			must(t, err)
		}
		for r, row := range s.Rows {
			for c, value := range row {
				at, err := excelize.CoordinatesToCellName(c+1, r+1)
				must(t, err)
				putValue(t, f, s.Name, at, value)
			}
		}
		for _, r := range s.Hidden {
			must(t, f.SetRowVisible(s.Name, r, false))
		}
		if s.Filter != nil {
			must(t, f.AutoFilter(s.Name, s.Filter.Ref, []excelize.AutoFilterOptions{{Column: "C", Expression: "x == " + s.Filter.Value}}))
		}
	}
	logo, err := os.ReadFile("testdata/producers/" + book.Logo.File)
	must(t, err)
	must(t, f.AddPictureFromBytes(book.Logo.Sheet, book.Logo.Cell, &excelize.Picture{Extension: ".jpg", File: logo}))
	var out bytes.Buffer
	must(t, f.Write(&out))
	return out.Bytes()
}

func putValue(t testing.TB, f *excelize.File, sheet, at string, value any) {
	t.Helper()
	m, ok := value.(map[string]any)
	if !ok {
		must(t, f.SetCellValue(sheet, at, value))
		return
	}
	format := func(code string) { setStyle(t, f, sheet, at, &excelize.Style{CustomNumFmt: &code}) }
	switch {
	case m["date"] != nil:
		day, err := time.Parse(time.DateOnly, m["date"].(string))
		must(t, err)
		must(t, f.SetCellValue(sheet, at, day))
		format("yyyy-mm-dd")
	case m["format"] != nil:
		must(t, f.SetCellValue(sheet, at, m["number"]))
		format(m["format"].(string))
	case m["rich"] != nil:
		var runs []excelize.RichTextRun
		for _, run := range m["rich"].([]any) {
			text, style := run.([]any)[0].(string), run.([]any)[1].(string)
			runs = append(runs, excelize.RichTextRun{Text: text, Font: &excelize.Font{Bold: style == "b", Italic: style == "i"}})
		}
		must(t, f.SetCellRichText(sheet, at, runs))
	case m["link"] != nil:
		must(t, f.SetCellStr(sheet, at, m["text"].(string)))
		must(t, f.SetCellHyperLink(sheet, at, m["link"].(string), "External"))
	}
}
