package write

import (
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// layoutOfSheet is where in a worksheet's bytes its things stand, and how wide
// and high its columns and rows are.
type layoutOfSheet struct {
	root          *element
	sheetData     *element
	legacyDrawing *element
	beforeLegacy  int // where a legacyDrawing belongs
	rows          map[int]*rowOf
	heights       map[int]int // in hundredths of points, of rows that have their own
	defaultHeight int
	widths        []columnWidth
	defaultWidth  int
}

// rowOf is a row that was asked for.
type rowOf struct {
	*element
	cells []cellOf
}

type cellOf struct {
	*element
	col    int
	filled bool
}

type columnWidth struct {
	first, last int
	width       int // in hundredths of digits
}

// beforeLegacyDrawing are the elements of a worksheet that stand before its
// legacyDrawing (ISO/IEC 29500-1 18.3.1.99, CT_Worksheet).
var beforeLegacyDrawing = map[string]bool{
	"sheetPr": true, "dimension": true, "sheetViews": true, "sheetFormatPr": true, "cols": true, "sheetData": true,
	"sheetCalcPr": true, "sheetProtection": true, "protectedRanges": true, "scenarios": true, "autoFilter": true,
	"sortState": true, "dataConsolidate": true, "customSheetViews": true, "mergeCells": true, "phoneticPr": true,
	"conditionalFormatting": true, "dataValidations": true, "hyperlinks": true, "printOptions": true, "pageMargins": true,
	"pageSetup": true, "headerFooter": true, "rowBreaks": true, "colBreaks": true, "customProperties": true,
	"cellWatches": true, "ignoredErrors": true, "smartTags": true, "drawing": true,
}

// surveySheet looks through a worksheet. It keeps the cells of the rows that
// are asked for, by their numbers.
func surveySheet(data []byte, asked map[int]bool) (*layoutOfSheet, error) {
	l := &layoutOfSheet{rows: map[int]*rowOf{}, heights: map[int]int{}, defaultHeight: 1500, defaultWidth: 843}
	v := surveyor{layoutOfSheet: l, asked: asked}
	err := scan(data, v.visit)
	if err == nil && (l.root == nil || l.sheetData == nil) {
		err = errors.New("no worksheet")
	}
	return l, err
}

type surveyor struct {
	*layoutOfSheet
	asked    map[int]bool
	last     int // number of the last row
	cells    []cellOf
	hasValue bool
}

func (v *surveyor) visit(path []string, e *element) {
	depth := len(path)
	switch {
	case depth == 1:
		v.root = e
	case depth == 2:
		v.part(e)
	case depth == 3 && path[1] == "cols":
		first, _ := strconv.Atoi(e.attribute("min"))
		last, _ := strconv.Atoi(e.attribute("max"))
		w := columnWidth{first, last, hundredths(e.attribute("width"))}
		if isTrue(e.attribute("hidden")) {
			w.width = 0
		}
		v.widths = append(v.widths, w)
	case depth == 3 && path[1] == "sheetData":
		v.row(e)
	case depth == 4 && path[1] == "sheetData":
		v.cell(e)
	case depth == 5 && path[1] == "sheetData":
		v.hasValue = v.hasValue || e.open != e.close
	}
}

// part looks at a child of the worksheet.
func (v *surveyor) part(e *element) {
	switch e.name {
	case "sheetData":
		v.sheetData = e
	case "legacyDrawing":
		v.legacyDrawing = e
	case "sheetFormatPr":
		if h := hundredths(e.attribute("defaultRowHeight")); h > 0 {
			v.defaultHeight = h
		}
		if w := hundredths(e.attribute("defaultColWidth")); w > 0 {
			v.defaultWidth = w
		}
	}
	if beforeLegacyDrawing[e.name] {
		v.beforeLegacy = e.end
	}
}

func (v *surveyor) row(e *element) {
	number, err := strconv.Atoi(e.attribute("r"))
	if err != nil {
		number = v.last + 1
	}
	v.last = number
	if ht := e.attribute("ht"); ht != "" {
		v.heights[number] = hundredths(ht)
	}
	if isTrue(e.attribute("hidden")) {
		v.heights[number] = 0
	}
	if v.asked[number] {
		v.rows[number] = &rowOf{e, v.cells}
	}
	v.cells = nil
}

func (v *surveyor) cell(e *element) {
	c := cellOf{element: e, filled: v.hasValue}
	v.hasValue = false
	c.col = addressOf(e.attribute("r")).col
	if c.col == 0 { // the next
		c.col = 1
		if n := len(v.cells); n > 0 {
			c.col = v.cells[n-1].col + 1
		}
	}
	v.cells = append(v.cells, c)
}

// number gives the splices that put numbers into empty cells.
func (l *layoutOfSheet) number(data []byte, numbers []Numbering) (splices []splice) {
	for _, n := range numbers {
		row := l.rows[n.At.Row]
		if row == nil {
			continue // a commitment stands in its row
		}
		at := address{n.At.Row, n.At.Col}
		i, found := slices.BinarySearchFunc(row.cells, at.col, func(c cellOf, col int) int { return c.col - col })
		if found && row.cells[i].filled {
			continue
		}
		cell := func(style string) string { return row.numberCell(at, style, n.Text) }
		switch {
		case found:
			style := ""
			if s := row.cells[i].attribute("s"); s != "" {
				style = ` s="` + escape(s) + `"`
			}
			splices = append(splices, splice{row.cells[i].begin, row.cells[i].end, cell(style)})
		case i < len(row.cells):
			splices = append(splices, splice{row.cells[i].begin, row.cells[i].begin, cell("")})
		default:
			splices = append(splices, row.inside(data, cell("")))
		}
	}
	return splices
}

var digits = regexp.MustCompile(`^[1-9]\d{0,8}$`)

// numberCell writes a cell of a row.
func (r *rowOf) numberCell(at address, style, text string) string {
	tag, kind := r.tag("c"), ""
	content := `<` + r.tag("v") + `>` + text + `</` + r.tag("v") + `>`
	if !digits.MatchString(text) {
		kind = ` t="inlineStr"`
		content = `<` + r.tag("is") + `><` + r.tag("t") + `>` + escape(text) + `</` + r.tag("t") + `></` + r.tag("is") + `>`
	}
	return `<` + tag + ` r="` + at.ref() + `"` + style + kind + `>` + content + `</` + tag + `>`
}

// height and width give pixels on a screen of 96 to the inch, as the anchors of
// comments count (a digit of the text face is 7 wide, a cell's padding 5).
func (l *layoutOfSheet) height(row int) int {
	h, own := l.heights[row]
	if !own {
		h = l.defaultHeight
	}
	return h * 96 / 7200
}

func (l *layoutOfSheet) width(col int) int {
	w := l.defaultWidth
	for _, c := range l.widths {
		if col >= c.first && col <= c.last {
			w = c.width
		}
	}
	if w == 0 {
		return 0
	}
	return w*7/100 + 5
}

// hundredths reads a decimal as hundredths, cut: measures are whole numbers.
func hundredths(s string) int {
	whole, part, _ := strings.Cut(s, ".")
	n, err := strconv.Atoi(whole)
	if err != nil || n < 0 || n > 100_000 {
		return 0
	}
	part = (part + "00")[:2]
	f, err := strconv.Atoi(part)
	if err != nil {
		f = 0
	}
	return n*100 + f
}

func isTrue(value string) bool { return value == "1" || value == "true" || value == "on" }
