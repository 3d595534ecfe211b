package write

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"uppfoljning/report"
)

// fillableRow is the last row that drop lists cover: room for what a council
// adds over the years.
const fillableRow = 1000

// styles are the cell styles of a workbook, by their numbers in the file.
type styles struct {
	heading int
	body    int // a filled row
	column  int // the rest of a column, for rows yet to be written
	muted   int // a filled row of explanations
	ruled   int // a condition's: lines around a cell
	// By how they show what is typed in them: cells in a filled row, and cells
	// of rows yet to be written.
	inputs, formats [Day + 1]int
	link            int // a text that leads to a cell
}

func newStyles(f *excelize.File) (styles, error) {
	borders := ruling()
	var (
		s   styles
		err error
	)
	for _, style := range []struct {
		id *int
		as excelize.Style
	}{
		// White on this blue is 9.1:1, well over the 4.5:1 of WCAG 2.1.
		{&s.heading, excelize.Style{Font: face(11, true, "FFFFFF"), Border: borders,
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"1F4E5F"}}, Alignment: wrapped()}},
		{&s.body, excelize.Style{Font: face(11, false, ""), Border: borders, Alignment: wrapped()}},
		{&s.column, excelize.Style{Font: face(11, false, ""), Alignment: wrapped()}},
	} {
		if *style.id, err = f.NewStyle(&style.as); err != nil {
			return styles{}, err
		}
	}
	s.inputs[Plain], s.formats[Plain] = s.body, s.column
	return s, nil
}

// addStyles adds those that only some sheets need.
func (s *styles) addStyles(f *excelize.File, sheet *Sheet) (err error) {
	const asText = 49 // "@", ISO/IEC 29500-1 18.8.30
	iso := "yyyy-mm-dd"
	add := func(id *int, as excelize.Style) {
		if err == nil && *id == 0 {
			*id, err = f.NewStyle(&as)
		}
	}
	for _, format := range sheet.formats() {
		as := excelize.Style{Font: face(11, false, ""), Alignment: wrapped()}
		switch format {
		case Literal:
			as.NumFmt = asText
		case Day:
			as.CustomNumFmt = &iso
		}
		add(&s.formats[format], as)
		as.Border = ruling()
		add(&s.inputs[format], as)
	}
	if slices.ContainsFunc(sheet.Columns, func(c Column) bool { return c.Muted }) {
		// This grey is 6.4:1 on white.
		add(&s.muted, excelize.Style{Font: face(10, false, "54616A"), Alignment: wrapped(), Border: ruling()})
	}
	if sheet.Ruled && s.ruled == 0 && err == nil {
		s.ruled, err = f.NewConditionalStyle(&excelize.Style{Border: ruling()})
	}
	return err
}

// formats gives those of a sheet's columns and cells, once each.
func (s *Sheet) formats() (all []Format) {
	for _, c := range s.Columns {
		all = append(all, c.Format)
	}
	for _, in := range s.Inputs {
		all = append(all, in.Format)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// face is the typeface of every cell; colour is RGB in hexadecimal digits, or empty
// for black.
func face(size float64, bold bool, colour string) *excelize.Font {
	return &excelize.Font{Family: "Calibri", Size: size, Bold: bold, Color: colour}
}

// wrapped sets a text from the cell's upper left, on as many lines as it needs.
func wrapped() *excelize.Alignment {
	return &excelize.Alignment{Horizontal: "left", Vertical: "top", WrapText: true}
}

// ruling is thin lines on all four sides.
func ruling() (borders []excelize.Border) {
	for _, side := range []string{"left", "top", "right", "bottom"} {
		borders = append(borders, excelize.Border{Type: side, Color: "9AA5AB", Style: 1})
	}
	return borders
}

func setColumns(f *excelize.File, s *Sheet, st styles) error {
	for i, c := range s.Columns {
		name := report.ColumnName(i + 1)
		if err := f.SetColStyle(s.Name, name, st.formats[c.Format]); err != nil {
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
		if year, err := strconv.Atoi(c.Heading); err == nil {
			headings[i] = year
		}
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
	return f.SetSheetDimension(s.Name, "A1:"+cellName(len(s.Columns), 1+len(s.Rows)))
}

// setRow writes row number y in one style, as high as its longest text needs.
func setRow(f *excelize.File, s *Sheet, y int, row []any, style int) error {
	if err := f.SetCellStyle(s.Name, cellName(1, y), cellName(len(s.Columns), y), style); err != nil {
		return err
	}
	height := rowHeight(1)
	for i, value := range row {
		cell := cellName(i+1, y)
		if err := setCell(f, s.Name, cell, value); err != nil {
			return fmt.Errorf("cell %s: %w", cell, err)
		}
		if text, ok := value.(string); ok {
			height = max(height, rowHeight(countLines(text, s.Columns[i].Width)))
		}
	}
	return f.SetRowHeight(s.Name, y, float64(height))
}

// cellName gives the address of a cell by numbers from 1.
func cellName(col, row int) string { return address{row, col}.ref() }

func setCell(f *excelize.File, sheet, cell string, value any) error {
	switch v := value.(type) {
	case nil:
		return nil
	case int:
		return f.SetCellInt(sheet, cell, int64(v))
	case Number:
		return setNumber(f, sheet, cell, v)
	case Date:
		return setNumber(f, sheet, cell, v.number())
	case string:
		if err := fitsCell(v); err != nil { // excelize would cut the text without a word
			return err
		}
		return f.SetCellStr(sheet, cell, v)
	}
	return fmt.Errorf("a cell cannot hold a value of type %T", value)
}

// fitsCell gives an error for a text that is longer than a cell holds, which is
// counted in UTF-16 units.
func fitsCell(text string) error {
	n := 0
	for _, r := range text {
		n += utf16.RuneLen(r)
	}
	if n > excelize.TotalCellChars {
		return fmt.Errorf("the text has %d characters, a cell holds %d", n, excelize.TotalCellChars)
	}
	return nil
}

// setView keeps the heading row in sight, and the frozen columns.
func setView(f *excelize.File, s *Sheet, _ styles) error {
	first, pane := cellName(s.Frozen+1, 2), "bottomLeft"
	if s.Frozen > 0 {
		pane = "bottomRight"
	}
	if s.Optional {
		grey := "B8C0C4"
		if err := f.SetSheetProps(s.Name, &excelize.SheetPropsOptions{TabColorRGB: &grey}); err != nil {
			return err
		}
	}
	return f.SetPanes(s.Name, &excelize.Panes{
		Freeze: true, XSplit: s.Frozen, YSplit: 1, TopLeftCell: first, ActivePane: pane,
		Selection: []excelize.Selection{{SQRef: first, ActiveCell: first, Pane: pane}},
	})
}

// setPage makes the sheet print on A4 landscape, as wide as the paper or as so
// many, with the heading row and the frozen columns on every page.
func setPage(f *excelize.File, s *Sheet, _ styles) error {
	const a4 = 9 // ISO/IEC 29500-1 18.3.1.63, paperSize
	size, landscape, wide, high, fit := a4, "landscape", max(s.PagesWide, 1), 0, true
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
	repeated := quoteSheet(s.Name) + "!$1:$1"
	if s.Frozen > 0 {
		repeated = fmt.Sprintf("%s!$A:$%s,%s", quoteSheet(s.Name), report.ColumnName(s.Frozen), repeated)
	}
	return f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: repeated, Scope: s.Name,
	})
}

// quoteSheet gives a sheet's name as a formula writes it.
func quoteSheet(name string) string {
	return "'" + strings.ReplaceAll(name, "'", "''") + "'"
}
