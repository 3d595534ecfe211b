package write

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// unmerge divides the merged cells of a sheet of mine that reach into the
// columns of answers: one cell cannot hold what is said of one row only. Every
// row keeps the value that the merged cell lent it.
func (m *merge) unmerge(t *workbook.Table) {
	m.do(func() error {
		merged, err := m.f.GetMergeCells(t.Place.Sheet)
		if err != nil {
			return err
		}
		for _, cells := range merged {
			left, top, err := excelize.CellNameToCoordinates(cells.GetStartAxis())
			if err != nil {
				return err
			}
			right, bottom, err := excelize.CellNameToCoordinates(cells.GetEndAxis())
			if err != nil {
				return err
			}
			// Some programs name other corners.
			left, right, top, bottom = min(left, right), max(left, right), min(top, bottom), max(top, bottom)
			if top <= t.Head || !answersIn(t, left, right) {
				continue
			}
			if err := m.f.UnmergeCell(t.Place.Sheet, cells.GetStartAxis(), cells.GetEndAxis()); err != nil {
				return err
			}
			m.lend(t, t.At(top, left), bottom)
			to := t.At(top, left)
			ref := fmt.Sprintf("%s:%s", cellName(left, top), cellName(right, bottom))
			m.events = append(m.events, Event{Kind: "unmerged", From: to, To: to, By: m.o.Mine, Args: []string{ref}})
		}
		return nil
	})
}

// lend writes the text of a cell in the rows below it, to the given one.
func (m *merge) lend(t *workbook.Table, from report.Cell, bottom int) {
	i := slices.IndexFunc(t.Cells, func(c report.Value) bool { return c.Cell == from })
	if i < 0 {
		return
	}
	text, known := m.ours[from]
	if !known {
		text = textOf(t.Cells[i])
	}
	for row := from.Row + 1; row <= bottom; row++ {
		m.setText(from.Sheet, cellName(from.Col, row), text)
	}
}

// answersIn reports whether there is a column of answers among some.
func answersIn(t *workbook.Table, left, right int) bool {
	return slices.ContainsFunc(t.Columns, func(c workbook.Place) bool {
		return c.Col >= left && c.Col <= right && (c.Heading.Column.Periodic || slices.Contains(answers, c.Heading.Column.Key))
	})
}
