package read

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

const (
	maxRow   = 1 << 20   // of the format
	maxCol   = 1 << 14   // of the format
	maxBelow = 20_000    // rows below a heading row
	maxHead  = 30        // rows within which the heading row stands
	maxCells = 500_000   // with anything in them, in a workbook
	maxSpans = 16_384    // hidden columns or filters of a sheet, each by itself
	maxFills = 1_000_000 // values that merged cells lend to their rows, in a sheet
)

// grid is a sheet's cells as they are shown.
type grid struct {
	place   report.Cell // the sheet
	def     workbook.Sheet
	hidden  bool
	rows    []row     // with anything in them, from the top
	beyond  int       // the first row with anything in it that is too far down to be read, or 0
	columns []colSpan // hidden
	filters []filter
	merged  []area
	drawn   drawing

	concealed []report.Cell // texts that merged cells cover
}

type row struct {
	number int
	hidden bool
	cells  []cell // with anything in them or a fill, from the left
}

type cell struct {
	col    int
	lent   int    // the row that a merged cell lends it from, or 0
	text   string // as shown, where there are no runs
	value  float64
	ground *string // the colour of a filled cell, or nil
	rare   *rare   // or nil
	number bool    // the value is a number
}

// rare is what few cells have.
type rare struct {
	runs  []run
	fault string    // the error value that is shown, noValue or pictureInCell
	date  time.Time // where a date is shown
}

// noCell is what stands where nothing does. It is not to be changed.
var noCell = &cell{}

// noValue is the fault of a formula that no program has computed.
const noValue = "formula"

// pictureInCell is the fault of a cell that holds a picture as its value, which
// programs that do not know of such see as the error #VALUE!.
const pictureInCell = "picture"

// runs gives the stretches of a text that has more than one style, or one that
// is not the cell's own.
func (c *cell) runs() []run {
	if c.rare == nil {
		return nil
	}
	return c.rare.runs
}

func (c *cell) fault() string {
	if c.rare == nil {
		return ""
	}
	return c.rare.fault
}

func (c *cell) date() time.Time {
	if c.rare == nil {
		return time.Time{}
	}
	return c.rare.date
}

// fill gives the colour of the ground as the file names it, or "".
func (c *cell) fill() string {
	if c.ground == nil {
		return ""
	}
	return *c.ground
}

// change gives what few cells have, to be changed. It may be shared with cells
// that c was copied from.
func (c *cell) change() *rare {
	r := rare{}
	if c.rare != nil {
		r = *c.rare
	}
	c.rare = &r
	return c.rare
}

func (c *cell) empty() bool { return c.text == "" && c.fault() == "" }

// blank reports whether nothing of a cell can be seen.
func (c *cell) blank() bool { return c.fault() == "" && isBlank(c.text) }

type colSpan struct{ first, last int }

// area is a rectangle of cells, all inclusive.
type area struct{ top, left, bottom, right int }

func (r *row) cell(col int) *cell {
	i, ok := r.find(col)
	if !ok {
		return nil
	}
	return &r.cells[i]
}

// find gives the index of a cell by its column, or of the first after it.
func (r *row) find(col int) (i int, ok bool) {
	return slices.BinarySearchFunc(r.cells, col, func(c cell, col int) int { return c.col - col })
}

// find gives the index of a row, or of the first after it.
func (g *grid) find(number int) (i int, ok bool) {
	return slices.BinarySearchFunc(g.rows, number, func(r row, n int) int { return r.number - n })
}

// hiddenColumn reports whether a column is hidden.
func (g *grid) hiddenColumn(col int) bool {
	return slices.ContainsFunc(g.columns, func(s colSpan) bool { return col >= s.first && col <= s.last })
}

// grid decodes the part of a worksheet (ISO/IEC 29500-1 18.3), with what lies
// over its cells.
func (o *opener) grid(part string, g *grid) error {
	rels, err := o.relationships(part)
	if err != nil {
		return err
	}
	s := sheetReader{rowReader: rowReader{opener: o, grid: g, part: part}, rels: rels}
	err = o.decode(part, map[string]visitor{
		"/worksheet/cols/col":             s.columns,
		"/worksheet/sheetData/row":        s.row,
		"/worksheet/autoFilter":           g.addFilter,
		"/worksheet/mergeCells/mergeCell": s.merge,
		"/worksheet/hyperlinks/hyperlink": s.hyperlink,
		"/worksheet/tableParts/tablePart": s.table,
		"/worksheet/drawing":              s.drawing,
	})
	if err != nil {
		return err
	}
	if err := s.others(); err != nil {
		return err
	}
	if err := g.lend(part); err != nil {
		return err
	}
	return g.link(s.links, part)
}

// sheetReader reads the parts of a worksheet that come before and after its rows.
type sheetReader struct {
	rowReader
	rels  map[string]relationship
	links []hyperlink
	drawn *relationship // to the part of drawings, or nil
}

func (s *sheetReader) columns(p *parser, e *element) error {
	g := s.grid
	if e.is("hidden", false) || e.attr("width") == "0" {
		g.columns = append(g.columns, colSpan{e.number("min", 0), e.number("max", 0)})
	}
	if len(g.columns) > maxSpans {
		return tooLarge(s.part)
	}
	return p.skip()
}

func (s *sheetReader) merge(p *parser, e *element) error {
	a, err := parseArea(e.attr("ref"))
	s.grid.merged = append(s.grid.merged, a)
	return errors.Join(err, p.skip())
}

func (s *sheetReader) hyperlink(p *parser, e *element) error {
	a, err := parseArea(e.attr("ref"))
	r, ok := s.rels[e.attr("id")]
	switch {
	case r.external:
		s.links = append(s.links, hyperlink{a, r.target})
	case !ok && e.attr("id") != "": // else it leads to a place in the workbook
		err = errors.Join(err, errors.New("hyperlink without target"))
	}
	return errors.Join(err, p.skip())
}

func (s *sheetReader) table(p *parser, e *element) error {
	if _, ok := s.rels[e.attr("id")]; !ok {
		return errors.New("table without part")
	}
	return p.skip()
}

func (s *sheetReader) drawing(p *parser, e *element) error {
	r := s.rels[e.attr("id")]
	s.drawn = &r
	return p.skip()
}

// others reads the parts that the worksheet leads to: drawings, and the filters
// of tables.
func (s *sheetReader) others() (err error) {
	g := s.grid
	if s.drawn != nil {
		if g.drawn, err = s.opener.drawing(s.drawn.target); err != nil {
			return err
		}
	}
	for _, id := range slices.Sorted(maps.Keys(s.rels)) {
		if r := s.rels[id]; r.kind == "table" && !r.external {
			if err := s.decode(r.target, map[string]visitor{"/table/autoFilter": g.addFilter}); err != nil {
				return err
			}
		}
	}
	for i := range g.filters {
		if f := &g.filters[i]; f.dxf > 0 && f.dxf <= len(s.grounds) {
			f.ground = &s.grounds[f.dxf-1]
		}
	}
	return nil
}

// lend gives every row that a merged cell covers the value that stands in its
// first: what a reader of the sheet sees beside each of them. What stands in the
// others is concealed, and taken away.
func (g *grid) lend(part string) error {
	visited := 0
	for _, a := range g.merged {
		first, _ := g.find(a.top)
		var from *cell
		if first < len(g.rows) && g.rows[first].number == a.top {
			from = g.rows[first].cell(a.left)
		}
		for i := first; i < len(g.rows) && g.rows[i].number <= a.bottom; i++ {
			if visited++; visited > maxFills {
				return tooLarge(part)
			}
			g.conceal(&g.rows[i], a, from)
		}
		if from == nil || from.empty() {
			continue
		}
		copied := *from
		copied.lent = a.top
		for i := first; i < len(g.rows) && g.rows[i].number <= a.bottom; i++ {
			if r := &g.rows[i]; r.number > a.top {
				at, _ := r.find(a.left)
				r.cells = slices.Insert(r.cells, at, copied)
			}
		}
	}
	return nil
}

// conceal takes away what a merged cell covers of a row, and keeps the places of
// texts that are not those of the merged cell itself.
func (g *grid) conceal(r *row, a area, from *cell) {
	begin, _ := r.find(a.left)
	if r.number == a.top && from != nil {
		begin++
	}
	end := begin
	for ; end < len(r.cells) && r.cells[end].col <= a.right; end++ {
		if c := &r.cells[end]; !c.blank() && (from == nil || c.text != from.text) {
			g.concealed = append(g.concealed, g.at(r.number, c.col))
		}
	}
	r.cells = slices.Delete(r.cells, begin, end)
}

// hyperlink is cells whose text leads somewhere.
type hyperlink struct {
	on     area
	target string
}

// link puts the targets of hyperlinks on the texts of their cells.
func (g *grid) link(links []hyperlink, part string) error {
	linked := 0
	for _, l := range links {
		first, _ := g.find(l.on.top)
		for i := first; i < len(g.rows) && g.rows[i].number <= l.on.bottom; i++ {
			for j := range g.rows[i].cells {
				if linked++; linked > maxFills {
					return tooLarge(part)
				}
				if c := &g.rows[i].cells[j]; c.col >= l.on.left && c.col <= l.on.right {
					c.style(func(r *run) { r.link = l.target })
				}
			}
		}
	}
	return nil
}

// style changes every run of a cell. Runs may be shared with other cells.
func (c *cell) style(change func(*run)) {
	if c.text == "" {
		return
	}
	r := c.change()
	r.runs = slices.Clone(r.runs)
	if r.runs == nil {
		r.runs = []run{{text: c.text}}
	}
	for i := range r.runs {
		change(&r.runs[i])
	}
}

// parseRef reads "C7".
func parseRef(ref string) (row, col int, err error) {
	letters := strings.TrimRight(ref, "0123456789")
	for _, l := range strings.ToUpper(letters) {
		if l < 'A' || l > 'Z' || col > maxCol {
			return 0, 0, fmt.Errorf("reference %q", ref)
		}
		col = col*26 + int(l-'A') + 1
	}
	row, err = strconv.Atoi(ref[len(letters):])
	if err != nil || row < 1 || row > maxRow || col < 1 || col > maxCol {
		return 0, 0, fmt.Errorf("reference %q", ref)
	}
	return row, col, nil
}

// parseArea reads "C7" or "C7:D9", whichever corners they are.
func parseArea(ref string) (a area, err error) {
	from, to, ok := strings.Cut(strings.ReplaceAll(ref, "$", ""), ":")
	if !ok {
		to = from
	}
	var err1, err2 error
	a.top, a.left, err1 = parseRef(from)
	a.bottom, a.right, err2 = parseRef(to)
	if a.top > a.bottom {
		a.top, a.bottom = a.bottom, a.top
	}
	if a.left > a.right {
		a.left, a.right = a.right, a.left
	}
	return a, errors.Join(err1, err2)
}
