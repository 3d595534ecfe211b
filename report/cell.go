package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Cell is an address in a workbook. Row and Col count from 1; Row 0 is the
// sheet as a whole, and the zero Cell the workbook as a whole.
type Cell struct {
	Tab   int    // the sheet's place in the workbook, from 1: problems are sorted by it
	Sheet string // its name
	Row   int
	Col   int
}

// String gives the address as a spreadsheet writes it: "Aktiviteter!C7",
// "Aktiviteter!7" for a row, "Aktiviteter" for a sheet, "" for the workbook.
func (c Cell) String() string {
	switch {
	case c.Sheet == "":
		return ""
	case c.Row == 0 && c.Col == 0:
		return c.Sheet
	case c.Row == 0:
		return c.Sheet + "!" + ColumnName(c.Col)
	case c.Col == 0:
		return fmt.Sprintf("%s!%d", c.Sheet, c.Row)
	}
	return fmt.Sprintf("%s!%s%d", c.Sheet, ColumnName(c.Col), c.Row)
}

// ColumnName gives the letters of a column counted from 1: 28 is "AB".
func ColumnName(col int) string {
	name := ""
	for ; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name
}

// CellList writes addresses the short way, in the order of the workbook: those
// below each other as one, and the sheet's name once: "Aktiviteter!B2–B4, D7,
// Fokusområden!B2".
func CellList(cells []Cell) string {
	cells = slices.Clone(cells)
	slices.SortFunc(cells, Cell.byColumn)
	cells = slices.Compact(cells)
	var b strings.Builder
	sheet := ""
	for i := 0; i < len(cells); {
		j := i
		for j+1 < len(cells) && cells[j+1] == cells[j].below() {
			j++
		}
		if j == i+1 { // two are two
			j = i
		}
		if i > 0 {
			b.WriteString(", ")
		}
		if address := cells[i].String(); cells[i].Sheet == sheet {
			b.WriteString(strings.TrimPrefix(address, sheet+"!"))
		} else {
			b.WriteString(address)
		}
		sheet = cells[i].Sheet
		if j > i {
			b.WriteString("–" + strings.TrimPrefix(cells[j].String(), sheet+"!"))
		}
		i = j + 1
	}
	return b.String()
}

// below is the cell below c, of those that are cells.
func (c Cell) below() Cell {
	if c.Row > 0 {
		c.Row++
	}
	return c
}

// byColumn orders cells by sheet, column and row.
func (c Cell) byColumn(d Cell) int {
	return slices.Compare([]int{c.Tab, c.Col, c.Row}, []int{d.Tab, d.Col, d.Row})
}

// RowList writes ascending numbers of rows the short way: "5, 7–9".
func RowList(rows []int) string {
	var b strings.Builder
	for i := 0; i < len(rows); {
		j := i
		for j+1 < len(rows) && rows[j+1] == rows[j]+1 {
			j++
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(strconv.Itoa(rows[i]))
		if j > i {
			b.WriteString("–" + strconv.Itoa(rows[j]))
		}
		i = j + 1
	}
	return b.String()
}
