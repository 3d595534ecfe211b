package write

import (
	"maps"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// addColumn heads a column that nothing stands in, with the looks, the drop list
// and the rules of another.
func (e *edit) addColumn(t *workbook.Table, at, like int, heading string) {
	sheet := t.Place.Sheet
	for _, row := range append([]int{t.Head}, numbersOf(t.Rows)...) {
		now := e.row(sheet, row)
		e.copyStyle(sheet, cellName(like, now), cellName(at, now))
	}
	e.do(func() error {
		name := report.ColumnName(at)
		width, err := e.f.GetColWidth(sheet, report.ColumnName(like))
		if err != nil {
			return err
		}
		return e.f.SetColWidth(sheet, name, name, width)
	})
	e.do(func() error { return e.copyDropLists(sheet, like, at) })
	e.do(func() error { return e.copyRules(sheet, like, at) })
	e.set(sheet, cellName(at, e.row(sheet, t.Head)), heading)
}

// copyDropLists gives a column the drop lists of another.
func (e *edit) copyDropLists(sheet string, from, to int) error {
	all, err := e.f.GetDataValidations(sheet)
	if err != nil {
		return err
	}
	for _, dv := range all {
		if sqref := alongside(dv.Sqref, from, to); sqref != "" && dv.Type == "list" {
			list := *dv
			list.Sqref = sqref
			if err := e.f.AddDataValidation(sheet, &list); err != nil {
				return err
			}
		}
	}
	return nil
}

// copyRules gives a column the conditional formats of another.
func (e *edit) copyRules(sheet string, from, to int) error {
	rules, err := e.f.GetConditionalFormats(sheet)
	if err != nil {
		return err
	}
	for _, ref := range slices.Sorted(maps.Keys(rules)) {
		sqref := alongside(ref, from, to)
		byFormula := !slices.ContainsFunc(rules[ref], func(r excelize.ConditionalFormatOptions) bool { return r.Type != "formula" })
		if sqref != "" && byFormula {
			if err := e.f.SetConditionalFormat(sheet, sqref, rules[ref]); err != nil {
				return err
			}
		}
	}
	return nil
}

// alongside gives the rows of a range in another column; "" where the range is
// not of the first column, or is of both.
func alongside(sqref string, from, to int) string {
	first, last, ok := strings.Cut(sqref, ":")
	if !ok || strings.Contains(sqref, " ") {
		return ""
	}
	left, top, err1 := excelize.CellNameToCoordinates(first)
	right, bottom, err2 := excelize.CellNameToCoordinates(last)
	if err1 != nil || err2 != nil || from < left || from > right || to >= left && to <= right {
		return ""
	}
	return cellName(to, top) + ":" + cellName(to, bottom)
}

// fit makes rows, by their present numbers, as high as their texts need, where
// the rest of a sheet's rows are as high as they were.
func (e *edit) fit(sheet string, rows []int, columns int) {
	for _, row := range rows {
		e.do(func() error {
			lines := 1
			for col := 1; col <= columns; col++ {
				text, err := e.f.GetCellValue(sheet, cellName(col, row))
				if err != nil {
					return err
				}
				width, err := e.f.GetColWidth(sheet, report.ColumnName(col))
				if err != nil {
					return err
				}
				lines = max(lines, countLines(text, int(width)))
			}
			return e.f.SetRowHeight(sheet, row, float64(rowHeight(lines)))
		})
		if e.fitted[sheet] == nil {
			e.fitted[sheet] = map[int]bool{}
		}
		e.fitted[sheet][row] = true
	}
}
