package write

import (
	"slices"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// headingOf gives what stands above a column.
func headingOf(t *workbook.Table, col int) string {
	for _, c := range t.Cells {
		if c.Cell.Row == t.Head && c.Cell.Col == col {
			return strings.ReplaceAll(c.Text, "\n", " ")
		}
	}
	return report.ColumnName(col) // a merged heading lends it its own
}

// lastColumn gives the last column of a sheet that anything stands in.
func lastColumn(t *workbook.Table) int {
	last := 1
	for _, c := range t.Cells {
		last = max(last, c.Cell.Col)
	}
	return last
}

// cellsIn gives the cells below the headings that have something in them, in
// columns that want them.
func cellsIn(t *workbook.Table, cols []int) (cells []report.Value) {
	for _, c := range t.Cells {
		if c.Cell.Row > t.Head && slices.Contains(cols, c.Cell.Col) {
			cells = append(cells, c)
		}
	}
	return cells
}

func numbersOf(rows []workbook.Row) (numbers []int) {
	for _, r := range rows {
		numbers = append(numbers, r.Number)
	}
	return numbers
}
