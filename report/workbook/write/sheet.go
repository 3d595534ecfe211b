package write

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// fillableRow is the last row that drop lists cover: room for what a council
// adds over the years.
const fillableRow = 1000

// styles are the cell styles of a workbook, by their numbers in the file.
type styles struct {
	heading int
	body    int // a filled row
	column  int // the rest of a column, for rows yet to be written
	link    int // a text that leads to a cell
}

func newStyles(f *excelize.File) (styles, error) {
	top := &excelize.Alignment{Horizontal: "left", Vertical: "top", WrapText: true}
	face := excelize.Font{Family: "Calibri", Size: 11}
	bold := face
	bold.Bold, bold.Color = true, "FFFFFF"
	var borders []excelize.Border
	for _, side := range []string{"left", "top", "right", "bottom"} {
		borders = append(borders, excelize.Border{Type: side, Color: "9AA5AB", Style: 1})
	}
	var (
		s   styles
		err error
	)
	for _, style := range []struct {
		id *int
		as excelize.Style
	}{
		// White on this blue is 9.1:1, well over the 4.5:1 of WCAG 2.1.
		{&s.heading, excelize.Style{Font: &bold, Border: borders,
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"1F4E5F"}}, Alignment: top}},
		{&s.body, excelize.Style{Font: &face, Border: borders, Alignment: top}},
		{&s.column, excelize.Style{Font: &face, Alignment: top}},
	} {
		if *style.id, err = f.NewStyle(&style.as); err != nil {
			return styles{}, err
		}
	}
	return s, nil
}

func setColumns(f *excelize.File, s *Sheet, st styles) error {
	for i, c := range s.Columns {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := f.SetColStyle(s.Name, name, st.column); err != nil {
			return err
		}
		if err := f.SetColWidth(s.Name, name, name, float64(c.Width)); err != nil {
			return err
		}
	}
	return nil
}

func setCells(f *excelize.File, s *Sheet, st styles) error {
	headings := make([]any, len(s.Columns))
	for i, c := range s.Columns {
		headings[i] = c.Heading
	}
	if err := setRow(f, s, 1, headings, st.heading); err != nil {
		return err
	}
	for i, row := range s.Rows {
		if len(row) > len(s.Columns) {
			panic(fmt.Sprintf("internal error: row %d of sheet %s has more values than columns", i+2, s.Name))
		}
		if err := setRow(f, s, i+2, row, st.body); err != nil {
			return err
		}
	}
	last, err := excelize.CoordinatesToCellName(len(s.Columns), 1+len(s.Rows))
	if err != nil {
		return err
	}
	return f.SetSheetDimension(s.Name, "A1:"+last)
}

// setRow writes row number y in one style, as high as its longest text needs.
func setRow(f *excelize.File, s *Sheet, y int, row []any, style int) error {
	first, err := excelize.CoordinatesToCellName(1, y)
	if err != nil {
		return err
	}
	last, err := excelize.CoordinatesToCellName(len(s.Columns), y)
	if err != nil {
		return err
	}
	if err := f.SetCellStyle(s.Name, first, last, style); err != nil {
		return err
	}
	height := rowHeight(1)
	for i, value := range row {
		cell, err := excelize.CoordinatesToCellName(i+1, y)
		if err != nil {
			return err
		}
		if err := setCell(f, s.Name, cell, value); err != nil {
			return fmt.Errorf("cell %s: %w", cell, err)
		}
		if text, ok := value.(string); ok {
			height = max(height, rowHeight(countLines(text, s.Columns[i].Width)))
		}
	}
	return f.SetRowHeight(s.Name, y, float64(height))
}

func setCell(f *excelize.File, sheet, cell string, value any) error {
	switch v := value.(type) {
	case nil:
		return nil
	case int:
		return f.SetCellInt(sheet, cell, int64(v))
	case string:
		// excelize would cut the text without a word.
		if n := len(utf16.Encode([]rune(v))); n > excelize.TotalCellChars {
			return fmt.Errorf("the text has %d characters, a cell holds %d", n, excelize.TotalCellChars)
		}
		return f.SetCellStr(sheet, cell, v)
	}
	return fmt.Errorf("a cell cannot hold a value of type %T", value)
}

// setChoices gives the columns that have choices their drop lists. The list is
// as long as the other sheet's first column is filled, so that it offers what
// is added there, and no blanks.
func setChoices(f *excelize.File, s *Sheet, _ styles) error {
	for i, c := range s.Columns {
		if c.ChoicesFrom == "" {
			continue
		}
		column, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		from := quoteSheet(c.ChoicesFrom)
		list := excelize.NewDataValidation(true)
		list.ShowErrorMessage = true
		list.SetSqref(fmt.Sprintf("%s2:%s%d", column, column, fillableRow))
		list.SetSqrefDropList(fmt.Sprintf("OFFSET(%s!$A$2,0,0,MAX(1,COUNTA(%s!$A$2:$A$%d)),1)", from, from, fillableRow))
		if err := f.AddDataValidation(s.Name, list); err != nil {
			return err
		}
	}
	return nil
}

// setView keeps the heading row in sight.
func setView(f *excelize.File, s *Sheet, _ styles) error {
	return f.SetPanes(s.Name, &excelize.Panes{
		Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: "A2", ActiveCell: "A2", Pane: "bottomLeft"}},
	})
}

// setPage makes the sheet print on A4 landscape, as wide as the paper, with
// the heading row on every page.
func setPage(f *excelize.File, s *Sheet, _ styles) error {
	const a4 = 9 // ISO/IEC 29500-1 18.3.1.63, paperSize
	size, landscape, wide, high, fit := a4, "landscape", 1, 0, true
	if err := f.SetSheetProps(s.Name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := f.SetPageLayout(s.Name, &excelize.PageLayoutOptions{
		Size: &size, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &high,
	}); err != nil {
		return err
	}
	if err := f.SetHeaderFooter(s.Name, &excelize.HeaderFooterOptions{OddFooter: "&L&A&R&P (&N)"}); err != nil {
		return err
	}
	return f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: quoteSheet(s.Name) + "!$1:$1", Scope: s.Name,
	})
}

// quoteSheet gives a sheet's name as a formula writes it.
func quoteSheet(name string) string {
	return "'" + strings.ReplaceAll(name, "'", "''") + "'"
}
