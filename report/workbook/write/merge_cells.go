package write

import (
	"cmp"
	"slices"

	"github.com/xuri/excelize/v2"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// mergedCells are cells that are one.
type mergedCells struct {
	left, top, right, bottom int
	begin, end               string // two corners, as they are named
}

func (c mergedCells) ref() string { return cellName(c.left, c.top) + ":" + cellName(c.right, c.bottom) }

// merged gives the merged cells below the headings of a table. They must not have
// moved.
func (e *edit) merged(t *workbook.Table) (all []mergedCells) {
	e.do(func() error {
		cells, err := e.f.GetMergeCells(t.Place.Sheet)
		for _, one := range cells {
			c := mergedCells{begin: one.GetStartAxis(), end: one.GetEndAxis()}
			left, top, err1 := excelize.CellNameToCoordinates(c.begin)
			right, bottom, err2 := excelize.CellNameToCoordinates(c.end)
			if err := cmp.Or(err1, err2); err != nil {
				return err
			}
			// Some programs name other corners.
			c.left, c.right, c.top, c.bottom = min(left, right), max(left, right), min(top, bottom), max(top, bottom)
			if c.top > t.Head {
				all = append(all, c)
			}
		}
		return err
	})
	return all
}

// unmerge makes merged cells single ones. The texts that they concealed are taken
// away, and given: nobody has seen them, and the copy is not to say more.
func (e *edit) unmerge(t *workbook.Table, c mergedCells) (concealed []report.Value) {
	var cells []report.Value
	e.do(func() (err error) {
		if cells, err = e.cells(t.Place.Tab-1, t.Place.Sheet); err != nil {
			return err
		}
		return e.f.UnmergeCell(t.Place.Sheet, c.begin, c.end)
	})
	shown := ""
	for _, v := range cells { // the first is the one that is seen, if it says anything
		switch at := v.Cell; {
		case at.Row == c.top && at.Col == c.left:
			shown = v.Text
		case at.Row < c.top || at.Row > c.bottom || at.Col < c.left || at.Col > c.right:
		default:
			e.clear(at.Sheet, cellName(at.Col, at.Row))
			if v.Text != shown {
				concealed = append(concealed, v)
			}
		}
	}
	return concealed
}

// lend writes the text of the first of what were merged cells in the rows of the
// table below it, as the merged cell lent it to them.
func (e *edit) lend(t *workbook.Table, c mergedCells, texts map[report.Cell]report.Text) {
	from := t.At(c.top, c.left)
	i := slices.IndexFunc(t.Cells, func(v report.Value) bool { return v.Cell == from })
	if i < 0 {
		return
	}
	text, known := texts[from]
	if !known {
		text = textOf(t.Cells[i])
	}
	for _, row := range numbersOf(t.Rows) {
		if row > c.top && row <= c.bottom {
			e.setText(from.Sheet, cellName(c.left, row), text)
		}
	}
}

// unmergeAnswers divides the merged cells of a sheet of mine that reach into the
// columns of answers: one cell cannot hold what is said of one row only. Every
// row keeps the value that the merged cell lent it.
func (m *merge) unmergeAnswers(t *workbook.Table) {
	for _, c := range m.merged(t) {
		if !answersIn(t, c.left, c.right) {
			continue
		}
		told := func(kind EventKind, at report.Cell, text string) {
			m.events = append(m.events, Event{Kind: kind, From: at, To: at, By: m.o.Mine, Text: text, Args: []string{c.ref()}})
		}
		for _, v := range m.unmerge(t, c) {
			told("concealed-dropped", v.Cell, v.Text)
		}
		m.lend(t, c, m.ours)
		told("unmerged", t.At(c.top, c.left), "")
	}
}

// answersIn reports whether there is a column of answers among some, or one that
// tells whether they are published.
func answersIn(t *workbook.Table, left, right int) bool {
	return slices.ContainsFunc(t.Columns, func(c workbook.Place) bool {
		key := c.Heading.Column.Key
		return c.Col >= left && c.Col <= right && (c.Heading.Column.Periodic || key == workbook.Publish || slices.Contains(answers, key))
	})
}
