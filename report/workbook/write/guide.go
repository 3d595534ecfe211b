package write

import (
	"github.com/xuri/excelize/v2"

	"uppfoljning/report"
)

// guideText is a sheet that teaches. It is laid out for one screen: a label and
// a line that runs on over the empty cells to its right, and tables.
type guideText struct {
	name, title, lead string
	parts             []guidePart
}

// guidePart is what stands below a heading of the guide.
type guidePart struct {
	heading string
	table   bool // rows are a table, the first its heading; else a label and a line
	rows    [][]string
}

// guideWidths are those of the columns, in digits: those of the example.
var guideWidths = []int{14, 14, 36, 12, 17, 52}

// guideStyles are cell styles by their numbers.
type guideStyles struct{ title, lead, heading, label, line, head, cell int }

func newGuideStyles(f *excelize.File) (s guideStyles, err error) {
	top := &excelize.Alignment{Horizontal: "left", Vertical: "top"}
	const blue, grey = "1F4E5F", "54616A"
	for _, style := range []struct {
		id *int
		as excelize.Style
	}{
		{&s.title, excelize.Style{Font: face(18, true, blue), Alignment: top}},
		{&s.lead, excelize.Style{Font: face(11, false, grey), Alignment: top}},
		{&s.heading, excelize.Style{Font: face(12, true, blue), Alignment: &excelize.Alignment{Vertical: "bottom"}}},
		{&s.label, excelize.Style{Font: face(11, true, ""), Alignment: top}},
		{&s.line, excelize.Style{Font: face(11, false, ""), Alignment: top}},
		{&s.head, excelize.Style{Font: face(11, true, "FFFFFF"), Alignment: wrapped(), Border: ruling(),
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{blue}}}},
		{&s.cell, excelize.Style{Font: face(11, false, ""), Alignment: wrapped(), Border: ruling()}},
	} {
		if *style.id, err = f.NewStyle(&style.as); err != nil {
			return guideStyles{}, err
		}
	}
	return s, nil
}

// addGuide makes the only sheet of a new file the guide.
func addGuide(f *excelize.File) error {
	if err := f.SetSheetName(f.GetSheetName(0), guide.name); err != nil {
		return err
	}
	st, err := newGuideStyles(f)
	if err != nil {
		return err
	}
	for i, width := range guideWidths {
		column := report.ColumnName(i + 1)
		if err := f.SetColWidth(guide.name, column, column, float64(width)); err != nil {
			return err
		}
	}
	g := guideWriter{file: f}
	g.row(26, []string{guide.title}, st.title)
	g.row(18, []string{guide.lead}, st.lead)
	for _, part := range guide.parts {
		g.row(24, []string{part.heading}, st.heading)
		for i, row := range part.rows {
			switch {
			case !part.table:
				g.row(15, row, st.label, st.line)
			case i == 0:
				g.row(15, row, st.head)
			default:
				g.row(rowHeight(2), row, st.cell)
			}
		}
	}
	if g.err != nil {
		return g.err
	}
	return guidePage(f)
}

// guideWriter writes rows from the top, and remembers the first error.
type guideWriter struct {
	file *excelize.File
	at   int
	err  error
}

// row writes texts in the styles given; the last style serves the rest.
func (g *guideWriter) row(height int, texts []string, styles ...int) {
	g.at++
	for i, text := range texts {
		cell := cellName(i+1, g.at)
		if g.err == nil {
			g.err = g.file.SetCellStyle(guide.name, cell, cell, styles[min(i, len(styles)-1)])
		}
		if g.err == nil && text != "" {
			g.err = setCell(g.file, guide.name, cell, text)
		}
	}
	if g.err == nil {
		g.err = g.file.SetRowHeight(guide.name, g.at, float64(height))
	}
}

// guidePage prints the guide on one page, and shows it without lines.
func guidePage(f *excelize.File) error {
	lines, fit, size, landscape, one := false, true, 9, "landscape", 1
	if err := f.SetSheetView(guide.name, 0, &excelize.ViewOptions{ShowGridLines: &lines}); err != nil {
		return err
	}
	if err := f.SetSheetProps(guide.name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return f.SetPageLayout(guide.name, &excelize.PageLayoutOptions{
		Size: &size, Orientation: &landscape, FitToWidth: &one, FitToHeight: &one,
	})
}
