package layout

import (
	"slices"
	"strings"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// tableColumn is a column of a table and how its cells are set.
type tableColumn struct {
	column
	numbers bool
	after   dim.Length // room for what stands after the last digit of a number
	styles  tableStyles
}

// tableStyles are those of a table's cells.
type tableStyles struct{ head, text, total *TextStyle }

func (s tableStyles) of(r *document.Row) *TextStyle {
	if r.Total {
		return s.total
	}
	return s.text
}

// tableColumns finds out where the columns of a table stand.
//
// A table that can do with the main column stands there, under the text that
// speaks of it; one that would have to break lines there takes the full measure,
// as headings do. Where there is room to spare, the columns are as wide as what
// stands in them, so that the eye needs not jump; a table that is nearly as
// wide as its column is spread to its whole width. Tables that have the same
// head have the same columns, so that one can be compared with the other.
func (c *collector) tableColumns(t *document.Table, s setting) []tableColumn {
	key := columnKey{s.col, headText(t)}
	if columns, known := c.columns[key]; known {
		return columns
	}
	if c.tables == nil {
		c.tables = map[string][]*document.Table{}
		eachTable(c.document.Body, func(t *document.Table) {
			head := headText(t)
			c.tables[head] = append(c.tables[head], t)
		})
	}
	alike := c.tables[key.head]
	if !slices.Contains(alike, t) { // it stands in a list
		alike = append(slices.Clip(alike), t)
	}
	columns := c.placeColumns(alike, s)
	c.columns[key] = columns
	return columns
}

// columnKey is what the columns of a table depend on.
type columnKey struct {
	col  column
	head string
}

// headText is what tells the head of a table from others.
func headText(t *document.Table) string {
	var b strings.Builder
	for _, k := range t.Columns {
		b.WriteByte(byte(k.Kind))
		b.WriteString(document.Text(k.Heading))
		b.WriteByte('\n')
	}
	return b.String()
}

// eachTable hands every table to do: they stand in sections only.
func eachTable(blocks []document.Block, do func(t *document.Table)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			eachTable(b.Body, do)
		case *document.Table:
			do(b)
		}
	}
}

// placeColumns places the columns of tables that are alike.
func (c *collector) placeColumns(alike []*document.Table, s setting) []tableColumn {
	st := c.style
	styles := tableStyles{&st.TableHead, &st.TableText, &st.TableTotal}
	columns := make([]tableColumn, len(alike[0].Columns))
	for j := range columns {
		columns[j].styles = styles
	}
	sizes := c.columnExtents(alike, columns, styles)
	gaps := dim.Length(len(columns) - 1)
	natural := dim.Length(0)
	for _, e := range sizes {
		natural += e.natural
	}
	col := s.col
	if col == st.main() && natural+gaps*st.ColumnGap > col.measure {
		col = st.full()
	}
	gap := st.ColumnGap
	measures := make([]dim.Length, len(sizes))
	if room := col.measure - gaps*gap; natural <= room {
		for i, e := range sizes {
			measures[i] = e.natural
		}
		gap += spread(col.measure, room-natural, gaps, st.ColumnSpread-gap)
	} else {
		narrow := tableStyles{hyphenated(styles.head), hyphenated(styles.text), hyphenated(styles.total)}
		divided := c.columnExtents(alike, columns, narrow)
		measures, gap = c.squeeze(sizes, divided, col.measure)
		for j := range columns {
			if measures[j] < sizes[j].natural && (measures[j] <= st.Side || measures[j] < sizes[j].least) {
				columns[j].styles = narrow
			}
		}
	}
	x := col.x
	for j := range columns {
		columns[j].column = column{x, measures[j]}
		x += measures[j] + gap
	}
	return columns
}

// spread gives how much wider than they must be the gaps between columns are,
// most at most, or as much as makes the table as wide as the measure, where
// little is missing. slack is what is missing without it.
func spread(measure, slack, gaps, most dim.Length) dim.Length {
	if gaps == 0 {
		return 0
	}
	if left := slack - gaps*most; left <= measure/6 {
		return slack / gaps
	}
	return most
}

func hyphenated(t *TextStyle) *TextStyle {
	narrow := *t
	narrow.Hyphenate = true
	return &narrow
}

// squeeze distributes a measure among columns that must break lines. sizes are
// what they want with whole words, divided with words divided where Swedish
// divides them. A word that takes no more than an equal share is kept whole; a
// wider one may be divided at the joints of compounds, so that it does not take
// the room from all others. Where even that is too much, the gaps give way,
// and then the widest words.
func (c *collector) squeeze(sizes, divided []extents, measure dim.Length) (measures []dim.Length, gap dim.Length) {
	n := dim.Length(len(sizes))
	wanted := make([]extents, len(sizes))
	for _, gap = range []dim.Length{c.style.ColumnGap, c.style.ColumnGap / 2} {
		room := measure - (n-1)*gap
		least := dim.Length(0)
		for i := range sizes {
			wanted[i] = sizes[i]
			wanted[i].least = max(divided[i].joints, min(sizes[i].least, room/n))
			least += wanted[i].least
		}
		if least <= room {
			return distribute(room, wanted), gap
		}
	}
	gap = min(gap, measure/(2*n)) // of very many columns
	room, least := measure-(n-1)*gap, dim.Length(0)
	for i := range wanted {
		wanted[i].least = divided[i].least
		least += divided[i].least
	}
	if least > room {
		return cutBack(room, wanted), gap
	}
	return distribute(room, wanted), gap
}

// columnExtents measures the columns of tables that are alike, and notes of
// those with numbers what room they need after the last digit.
//
// In a row of several numbers the eye goes along the row, too, and columns that
// are alike help it: words among the numbers ("no figure") break there rather
// than make one column wider.
func (c *collector) columnExtents(alike []*document.Table, columns []tableColumn, styles tableStyles) []extents {
	sizes := make([]extents, len(columns))
	numbers := 0
	for _, k := range alike[0].Columns {
		if k.Kind == document.Numbers {
			numbers++
		}
	}
	for j := range columns {
		k, e := &columns[j], &sizes[j]
		k.numbers = alike[0].Columns[j].Kind == document.Numbers
		k.after = 0
		e.include(c.extents(styles.head, alike[0].Columns[j].Heading))
		for _, t := range alike {
			for i := range t.Rows {
				e.include(c.cellExtents(&t.Rows[i].Cells[j], styles.of(&t.Rows[i]), k, numbers > 2))
			}
		}
		*e = e.wider(k.after)
	}
	return sizes
}

// cellExtents measures a cell of the column k, but for what stands in it after
// the last digit. Several says that there are several columns of numbers.
func (c *collector) cellExtents(cell *document.TableCell, style *TextStyle, k *tableColumn, several bool) extents {
	size := c.blockExtents(style, cell.Body)
	text, ok := cell.Line()
	if !ok || !k.numbers {
		return size
	}
	if after, amount := afterFigures(document.Text(text)); amount {
		width := c.width(style, after)
		k.after = max(k.after, width)
		whole := size.natural - width // an amount is not divided
		return extents{whole, whole, whole}
	}
	if several {
		size.natural = size.least
	}
	return size
}
