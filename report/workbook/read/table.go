package read

import (
	"slices"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// table is a sheet with its heading row found.
type table struct {
	*modeller
	grid     *grid
	head     int // number of the heading row, or 0
	columns  []column
	unread   []int          // columns with a heading that is not understood, or none
	strange  []report.Value // headings of which nothing is known, until requireColumns
	coloured []report.Cell  // that tell a status by colour only
	answers  []slot         // the columns of follow-ups, where there are any
	placed   map[int]int    // of a commitment's rows, by their numbers
}

// record is a row below the heading row.
type record struct {
	*table
	row *row
}

// at gives the address of a cell of the grid.
func (g *grid) at(row, col int) report.Cell {
	c := g.place
	c.Row, c.Col = row, col
	return c
}

// column gives the column of a key whose heading carries neither period nor party.
func (t *table) column(key workbook.Key) (column, bool) {
	for i := range t.columns {
		if c := &t.columns[i]; c.Column.Key == key && c.Party == "" && c.Period.IsWhole() && c.Years == (report.Years{}) {
			return *c, true
		}
	}
	return column{}, false
}

// records gives the rows below the heading row that say something in a column
// that is read. It reports those that are hidden or too many, text that stands where
// nothing is read, and days where none belongs.
func (t *table) records() (out []record) {
	for i := range t.grid.rows {
		r := &t.grid.rows[i]
		if r.number <= t.head {
			continue
		}
		if r.number > t.head+maxBelow {
			t.grid.beyond = r.number
			break
		}
		rec := record{t, r}
		switch rec.says() {
		case sayNothing:
		case sayUnread:
			t.add("row-unread", t.grid.at(r.number, 0))
		case saySomething:
			out = append(out, rec)
		}
	}
	if t.grid.beyond > 0 {
		t.add("too-many-rows", t.grid.at(t.grid.beyond, 0), t.grid.place.Sheet)
	}
	t.withoutHeading()
	t.hiddenContent(out)
	t.misdated(out)
	return out
}

// withoutHeading reports the first text in each column that has no heading.
func (t *table) withoutHeading() {
	seen := map[int]bool{}
	for _, c := range t.columns {
		seen[c.col] = true
	}
	for _, col := range t.unread {
		seen[col] = true
	}
	for i := range t.grid.rows {
		for _, c := range t.grid.rows[i].cells {
			if t.grid.rows[i].number > t.head && !c.blank() && !seen[c.col] && t.head > 0 {
				seen[c.col] = true
				t.add("column-without-heading", t.grid.at(t.grid.rows[i].number, c.col))
			}
		}
	}
}

type saying uint8

const (
	sayNothing   saying = iota
	sayUnread           // only where it is not read
	saySomething        // in a column that is read
)

// says tells what a row has of its own: values lent to it by merged cells, and
// the answer that Publish has been filled down with, do not make it a row.
func (r record) says() saying {
	s := sayNothing
	for i := range r.row.cells {
		c := &r.row.cells[i]
		if c.lent > 0 || c.blank() {
			continue
		}
		j := slices.IndexFunc(r.columns, func(k column) bool { return k.col == c.col })
		switch {
		case j < 0 || r.columns[j].Column.Internal:
			s = max(s, sayUnread)
		case r.columns[j].Column.Key != workbook.Publish:
			return saySomething
		}
	}
	return s
}

// cell gives a cell of the record by its column's key, and its address; it is
// empty where there is no such column or cell.
func (r record) cell(key workbook.Key) (*cell, report.Cell) {
	c, ok := r.column(key)
	if !ok {
		return noCell, r.grid.at(r.row.number, 0)
	}
	return r.in(c.col)
}

// in gives the cell in a column. What a merged heading lends is not a value.
func (r record) in(col int) (*cell, report.Cell) {
	at := r.grid.at(r.row.number, col)
	if c := r.row.cell(col); c != nil && (c.lent == 0 || c.lent > r.head) {
		return c, at
	}
	return noCell, at
}

func (r record) value(key workbook.Key, sep string) report.Value {
	c, at := r.cell(key)
	return r.modeller.value(c, at, sep)
}

func (r record) text(key workbook.Key) report.Text {
	return r.modeller.text(r.cell(key))
}

// value reads a cell as one line, with sep between the lines that it may have.
func (m *modeller) value(c *cell, at report.Cell, sep string) report.Value {
	m.inspect(c, at)
	text := oneLine(c, sep)
	if text == "" {
		return report.Value{}
	}
	m.lostLinks(c, text, at)
	return report.Value{Text: text, Cell: at}
}

// lostLinks reports the links of a cell that is read as one line, unless its
// text tells the address.
func (m *modeller) lostLinks(c *cell, text string, at report.Cell) {
	for _, r := range c.runs() {
		if r.link != "" && c.lent == 0 && !tells(text, r.link) {
			m.add("link-not-printed", at, r.link)
		}
	}
}

// tells reports whether an address stands in a text, but for what everybody
// leaves out: "x@y.se" of "mailto:x@y.se?subject=z".
func tells(text, link string) bool {
	address := strings.ToLower(link)
	for _, scheme := range []string{"mailto:", "tel:", "https://", "http://", "www."} {
		address = strings.TrimPrefix(address, scheme)
	}
	if strings.HasPrefix(strings.ToLower(link), "mailto:") {
		address, _, _ = strings.Cut(address, "?")
	}
	return strings.Contains(strings.ToLower(text), strings.TrimRight(address, "/"))
}

// text reads a cell as paragraphs.
func (m *modeller) text(c *cell, at report.Cell) report.Text {
	m.inspect(c, at)
	ps := paragraphs(c)
	if len(ps) == 0 {
		return report.Text{}
	}
	for i := range ps {
		for j := range ps[i].Spans {
			if s := &ps[i].Spans[j]; s.Link != "" && !isWebLink(s.Link) {
				m.add("link-dropped", at, s.Link)
				s.Link = ""
			}
		}
	}
	return report.Text{Paragraphs: ps, Cell: at}
}

// isWebLink reports whether a link leads somewhere for every reader, and not
// into the writer's own computer.
func isWebLink(target string) bool {
	scheme, _, ok := strings.Cut(strings.ToLower(target), ":")
	return ok && slices.Contains([]string{"http", "https", "mailto", "tel"}, scheme)
}

// inspect reports what is wrong with a cell that is read.
func (m *modeller) inspect(c *cell, at report.Cell) {
	if c.fault() != "" && c.lent == 0 {
		m.fault(c, at)
	}
	if slices.ContainsFunc(c.runs(), func(r run) bool { return r.struck }) && c.lent == 0 {
		m.add("struck-through", at)
	}
	m.tidied(c, at)
}

func (m *modeller) fault(c *cell, at report.Cell) {
	switch c.fault() {
	case noValue:
		m.add("formula-without-value", at)
	case pictureInCell:
		m.add("picture-in-cell", at)
	default:
		m.add("formula-error", at, c.fault())
	}
}
