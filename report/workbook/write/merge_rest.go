package write

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// textsByCell gives the texts of a report's areas and commitments by where they
// stand.
func textsByCell(r *report.Report) map[report.Cell]report.Text {
	texts := map[report.Cell]report.Text{}
	add := func(s reflect.Value) {
		for i := range s.NumField() {
			switch f := s.Field(i).Interface().(type) {
			case report.Value:
				texts[f.Cell] = textOf(f)
			case report.Text:
				texts[f.Cell] = f
			}
		}
	}
	for i := range r.Areas {
		add(reflect.ValueOf(r.Areas[i]))
		for _, f := range r.Areas[i].FollowUps {
			add(reflect.ValueOf(f))
		}
	}
	for i := range r.Commitments {
		add(reflect.ValueOf(r.Commitments[i]))
		for _, f := range r.Commitments[i].FollowUps {
			add(reflect.ValueOf(f))
		}
	}
	return texts
}

// addCommitment adds one that only theirs has, row by row, last in mine's sheet.
func (m *merge) addCommitment(i int) {
	c := &m.theirs.Report.Commitments[i]
	sheet := m.table.Place.Sheet
	first := true
	for _, r := range m.their.Rows {
		if r.Commitment != i {
			continue
		}
		at := m.nextRow()
		for _, cell := range m.their.Cells {
			if cell.Cell.Row != r.Number {
				continue
			}
			col := m.sameColumn(cell.Cell.Col)
			if col == 0 {
				continue
			}
			m.used[cell.Cell] = true
			if t, ok := m.texts[cell.Cell]; ok {
				m.setText(sheet, cellName(col, at), t)
			} else {
				m.set(sheet, cellName(col, at), cell.Text)
			}
			if cell.Cell != c.Cell {
				m.tell("cell-added", cell.Cell, m.table.At(at, col), cell.Text, m.headingAt(m.table.At(at, col)))
			}
		}
		if area, ok := m.table.Column(workbook.Area); ok {
			m.set(sheet, cellName(area.Col, at), c.Area.Text)
		}
		wording, _ := m.table.Column(workbook.Wording)
		m.setText(sheet, cellName(wording.Col, at), c.Wording)
		if first {
			m.tell("commitment-added", c.Cell, m.table.At(at, wording.Col), plainText(c.Wording), numbered(c))
			first = false
		}
	}
}

// nextRow gives the row below the last, with the looks of that one.
func (m *merge) nextRow() int {
	sheet := m.table.Place.Sheet
	last := m.table.Head
	for _, r := range m.table.Rows {
		last = max(last, r.Number)
	}
	from := m.edit.row(sheet, last)
	for _, r := range m.rows {
		if r.below == last {
			from++
		}
	}
	m.added++
	at := from + m.added
	for col := 1; col < m.free; col++ {
		m.copyStyle(sheet, cellName(col, from), cellName(col, at))
	}
	return at
}

// sameColumn gives the column of mine for one of theirs: that of the same
// meaning, made where mine has none, or of the same heading; or 0.
func (m *merge) sameColumn(col int) int {
	i := slices.IndexFunc(m.their.Columns, func(c workbook.Place) bool { return c.Col == col })
	if i >= 0 {
		c := m.their.Columns[i]
		if c.Outside || c.Unread {
			return 0
		}
		return m.columnFor(c.Heading.Column.Key, c.Period, c.Party)
	}
	heading := workbook.Fold(headingOf(m.their, col))
	for _, c := range m.table.Cells {
		if c.Cell.Row == m.table.Head && workbook.Fold(c.Text) == heading {
			return c.Cell.Col
		}
	}
	return 0
}

// areas brings what theirs says of how the areas went.
func (m *merge) areas() {
	t := m.mine.Layout.Table(workbook.Areas)
	if t == nil {
		return
	}
	for i := range m.theirs.Report.Areas {
		theirs := &m.theirs.Report.Areas[i]
		j := slices.IndexFunc(m.mine.Report.Areas, func(a report.FocusArea) bool { return sameName(a.Name, theirs.Name) })
		if j < 0 {
			continue
		}
		for _, f := range theirs.FollowUps {
			m.areaAnswer(t, &m.mine.Report.Areas[j], f)
		}
	}
}

// newAreas adds the areas that mine lacks and that a commitment of theirs, which
// is added, is of: last in the sheet, with what theirs says of them.
func (m *merge) newAreas() {
	mine, theirs := m.mine.Layout.Table(workbook.Areas), m.theirs.Layout.Table(workbook.Areas)
	if mine == nil || theirs == nil {
		return
	}
	last := mine.Head
	for _, r := range mine.Rows {
		last = max(last, r.Number)
	}
	at := last
	for _, area := range m.theirs.Report.Areas {
		has := slices.ContainsFunc(m.mine.Report.Areas, func(a report.FocusArea) bool { return sameName(a.Name, area.Name) })
		needed := false
		for i, j := range m.match {
			needed = needed || j < 0 && sameName(m.theirs.Report.Commitments[i].Area, area.Name)
		}
		if has || !needed {
			continue
		}
		at++
		for _, c := range theirs.Cells {
			col := sameMeaning(mine, theirs, c.Cell.Col)
			if c.Cell.Row != area.Name.Cell.Row || col == 0 {
				continue
			}
			m.used[c.Cell] = true
			m.copyStyle(mine.Place.Sheet, cellName(col, last), cellName(col, at))
			m.setText(mine.Place.Sheet, cellName(col, at), m.texts[c.Cell])
			m.tell("area-added", c.Cell, mine.At(at, col), c.Text)
		}
	}
}

// sameMeaning gives the column of one table that is read as that of another, or 0.
func sameMeaning(of, as *workbook.Table, col int) int {
	for _, c := range as.Columns {
		for _, d := range of.Columns {
			if c.Col == col && c.Heading.Column.Key == d.Heading.Column.Key && c.Period == d.Period && !c.Unread && !d.Unread {
				return d.Col
			}
		}
	}
	return 0
}

// areaAnswer brings one answer on an area, where mine has a column for it.
func (m *merge) areaAnswer(t *workbook.Table, area *report.FocusArea, f report.FollowUp) {
	i := slices.IndexFunc(t.Columns, func(c workbook.Place) bool {
		return c.Heading.Column.Key == workbook.FollowUp && c.Period == f.Period && !c.Outside && !c.Unread
	})
	if i < 0 || f.Text.Empty() {
		return
	}
	at := t.At(area.Name.Cell.Row, t.Columns[i].Col)
	var own report.Text
	for _, g := range area.FollowUps {
		if g.Period == f.Period {
			own, at = g.Text, g.Text.Cell
		}
	}
	m.used[f.Text.Cell] = true
	heading := headingOf(t, at.Col)
	switch {
	case holds(own, f.Text):
	case holds(f.Text, own):
		m.setText(at.Sheet, m.name(at), f.Text)
		m.tell("filled", f.Text.Cell, at, plainText(f.Text), heading)
	default:
		m.together(own, f.Text, at, heading)
	}
}

// left tells of every text of theirs that is neither in the copy nor in mine: it
// stands in the list, so that nothing is lost.
func (m *merge) left() error {
	known := map[string]bool{} // sheets of theirs that have been gone through
	for i := range m.theirs.Layout.Tables {
		t := &m.theirs.Layout.Tables[i]
		known[t.Place.Sheet] = true
		own := map[string]bool{}
		if mine := m.mine.Layout.Table(t.Key); mine != nil {
			own = foldedTexts(mine.Cells)
		}
		for _, c := range t.Cells {
			if !m.used[c.Cell] && !own[workbook.Fold(c.Text)] && says(c.Text) && !m.understood(t, c.Cell) {
				m.tell("left", c.Cell, report.Cell{}, c.Text, place(t, c.Cell))
			}
		}
	}
	return m.otherSheets(known)
}

// understood reports whether a cell of theirs only tells what others are: a
// heading, or what a commitment's row is of.
func (m *merge) understood(t *workbook.Table, at report.Cell) bool {
	if at.Row == t.Head {
		return true
	}
	i := slices.IndexFunc(t.Columns, func(c workbook.Place) bool { return c.Col == at.Col })
	if i < 0 {
		return false
	}
	switch t.Columns[i].Heading.Column.Key {
	case workbook.Period, workbook.Party, workbook.Publish:
		return true
	}
	return false
}

// place names a cell by the heading above it, or the field beside it.
func place(t *workbook.Table, at report.Cell) string {
	if t.Key != workbook.Settings {
		return headingOf(t, at.Col)
	}
	for _, c := range t.Cells {
		if c.Cell.Row == at.Row {
			return c.Text
		}
	}
	return report.ColumnName(at.Col)
}

func foldedTexts(cells []report.Value) map[string]bool {
	all := map[string]bool{}
	for _, c := range cells {
		all[workbook.Fold(c.Text)] = true
	}
	return all
}

// says reports whether a text is more than signs.
func says(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// TheirsError is an error in the workbook that is merged into the copy.
type TheirsError struct{ Err error }

func (e *TheirsError) Error() string { return "merge: " + e.Err.Error() }
func (e *TheirsError) Unwrap() error { return e.Err }

// otherSheets does the same for the sheets that are not read as tables.
func (m *merge) otherSheets(known map[string]bool) error {
	theirs, err := openEdit(m.theirs.Data)
	if err != nil {
		return &TheirsError{err}
	}
	defer theirs.f.Close()
	for tab, name := range theirs.f.GetSheetList() {
		def, _ := workbook.Find(name)
		if known[name] || def.Key == workbook.Guide || def.Key == workbook.Review {
			continue
		}
		cells, err := theirs.cells(tab, name)
		if err != nil {
			return &TheirsError{err}
		}
		own := map[string]bool{}
		if i, err := m.f.GetSheetIndex(name); err == nil && i >= 0 {
			mine, err := m.cells(i, name)
			if err != nil {
				return err
			}
			own = foldedTexts(mine)
		}
		for _, c := range cells {
			if !own[workbook.Fold(c.Text)] && says(c.Text) {
				m.tell("left", c.Cell, report.Cell{}, c.Text, name)
			}
		}
	}
	return nil
}

// cells gives what stands in a sheet; none in one that has no cells.
func (e *edit) cells(tab int, sheet string) (cells []report.Value, err error) {
	err = contained(func() error {
		rows, err := e.f.Rows(sheet)
		if missing := (excelize.ErrSheetNotExist{}); errors.As(err, &missing) {
			return nil // it is no worksheet
		}
		if err != nil {
			return err
		}
		defer rows.Close()
		for y := 1; rows.Next(); y++ {
			row, err := rows.Columns()
			if err != nil {
				return err
			}
			for x, text := range row {
				if strings.TrimSpace(text) != "" {
					cells = append(cells, report.Value{Text: text, Cell: report.Cell{Tab: tab + 1, Sheet: sheet, Row: y, Col: x + 1}})
				}
			}
		}
		return rows.Error()
	})
	if err != nil {
		return nil, fmt.Errorf("read sheet %q: %w", sheet, err)
	}
	return cells, nil
}
