package write

import (
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// commitments empties the answers, drops what is done, and makes the rows of one
// commitment one.
func (ro *rollover) commitments(t *workbook.Table) {
	if rows := ro.unfilter(t); len(rows) > 0 {
		ro.tell("filter-emptied", t.At(rows[0], 0), "", report.RowList(rows))
	}
	ro.emptyColumns(t, answers)
	ro.raiseHeadings(t)
	p := commitmentRows{rollover: ro, table: t, of: map[int][]int{}}
	for _, r := range t.Rows {
		if r.Commitment >= 0 {
			p.of[r.Commitment] = append(p.of[r.Commitment], r.Number)
		}
	}
	for i := range ro.old.Commitments {
		if slices.Contains(ro.done, i) {
			p.drop(i)
		} else {
			p.join(i)
		}
	}
	p.divide()
	p.removeRows()
	p.complete()
	p.number()
	ro.tell("commitments-kept", t.Place, "", strconv.Itoa(len(p.kept)), report.RowList(p.kept))
}

// commitmentRows is the rows of the commitments as they are thinned out.
type commitmentRows struct {
	*rollover
	table  *workbook.Table
	of     map[int][]int // rows of a commitment, by its index
	remove []int
	kept   []int // first rows of those that stay
}

// drop takes a commitment away whole.
func (p *commitmentRows) drop(i int) {
	c := &p.old.Commitments[i]
	p.remove = append(p.remove, p.of[i]...)
	p.tell("commitment-dropped", c.Cell, plainText(c.Wording), numbered(c))
	for _, cell := range p.strangers(p.of[i]) {
		p.tell("cell-dropped", cell.Cell, cell.Text, headingOf(p.table, cell.Cell.Col))
	}
}

// strangers gives the cells in rows whose columns are not the program's.
func (p *commitmentRows) strangers(rows []int) (cells []report.Value) {
	for _, cell := range p.table.Cells {
		known := slices.ContainsFunc(p.table.Columns, func(c workbook.Place) bool { return c.Col == cell.Cell.Col })
		if slices.Contains(rows, cell.Cell.Row) && !known {
			cells = append(cells, cell)
		}
	}
	return cells
}

// join keeps the first row of a commitment. What another row of it says in
// addition, outside the answers, goes to the first where there is room.
func (p *commitmentRows) join(i int) {
	rows := p.of[i]
	first, rest := rows[0], rows[1:]
	p.kept = append(p.kept, first)
	if len(rest) == 0 {
		return
	}
	p.remove = append(p.remove, rest...)
	p.tell("rows-joined", p.table.At(first, 0), "", report.RowList(rows), strconv.Itoa(first))
	answered := p.answerColumns(p.table, answers)
	at := map[int]string{} // of the first row, by column
	for _, cell := range p.table.Cells {
		if cell.Cell.Row == first {
			at[cell.Cell.Col] = cell.Text
		}
	}
	stranger := p.strangers(rest)
	for _, cell := range p.table.Cells {
		col := cell.Cell.Col
		if !slices.Contains(rest, cell.Cell.Row) || slices.Contains(answered, col) || at[col] == cell.Text {
			continue
		}
		switch {
		case at[col] == "" && slices.Contains(stranger, cell):
			at[col] = cell.Text
			p.set(cell.Cell.Sheet, cellName(col, p.row(cell.Cell.Sheet, first)), cell.Text)
			p.tell("cell-moved", cell.Cell, cell.Text, headingOf(p.table, col), strconv.Itoa(first))
		case at[col] == "":
			at[col] = cell.Text // complete writes what the report has
		default:
			p.tell("cell-left", cell.Cell, cell.Text, headingOf(p.table, col), strconv.Itoa(first))
		}
	}
}

// divide makes single cells of the merged ones that one value cannot fill any
// longer, and takes away what those conceal whose first row goes: it would be seen.
func (p *commitmentRows) divide() {
	for _, c := range p.merged(p.table) {
		outgrown := p.outgrown(c)
		if !outgrown && !slices.Contains(p.remove, c.top) {
			continue
		}
		for _, v := range p.unmerge(p.table, c) {
			p.tell("concealed-dropped", v.Cell, v.Text, c.ref())
		}
		if !outgrown {
			p.do(func() error { return p.f.MergeCell(p.table.Place.Sheet, c.begin, c.end) })
			continue
		}
		p.lend(p.table, c, textsByCell(p.old))
		p.tell("unmerged", p.table.At(c.top, c.left), "", c.ref())
	}
}

// outgrown reports whether complete will write something in merged cells that
// does not hold for all of their rows, or could not know what they said.
func (p *commitmentRows) outgrown(c mergedCells) bool {
	said := slices.ContainsFunc(p.table.Cells, func(v report.Value) bool { return v.Cell == p.table.At(c.top, c.left) })
	var within []*report.Commitment
	for k, row := range p.kept {
		if row >= c.top && row <= c.bottom {
			within = append(within, &p.next.Commitments[k])
		}
	}
	i := slices.IndexFunc(p.table.Columns, func(col workbook.Place) bool { return col.Col == c.left })
	if i < 0 || len(within) == 0 {
		return false
	}
	key := p.table.Columns[i].Heading.Column.Key
	get := ofCommitment[key]
	switch {
	case key == workbook.Publish:
		return said && slices.Contains(p.remove, c.top) ||
			slices.ContainsFunc(within, func(o *report.Commitment) bool { return o.Publish != within[0].Publish })
	case get == nil || said || len(within) == 1:
		return false
	}
	return slices.ContainsFunc(within, func(o *report.Commitment) bool { return !get(o).Empty() })
}

// removeRows takes the rows away, from the bottom. A sheet keeps one, emptied,
// so that it still has the looks to be filled in.
func (p *commitmentRows) removeRows() {
	slices.Sort(p.remove)
	if len(p.kept) == 0 && len(p.remove) > 0 {
		last := p.remove[0]
		p.remove = p.remove[1:]
		for _, cell := range p.table.Cells {
			if cell.Cell.Row == last {
				p.clear(cell.Cell.Sheet, p.name(cell.Cell))
			}
		}
	}
	p.lostNotes()
	for _, row := range slices.Backward(p.remove) {
		p.removeRow(p.table.Place.Sheet, row)
	}
	if len(p.remove) > 0 {
		p.formulas()
	}
}

// lostNotes tells of the notes on rows that are taken away.
func (p *commitmentRows) lostNotes() {
	p.do(func() error {
		notes, err := p.f.GetComments(p.table.Place.Sheet)
		for _, n := range notes {
			col, row, err := excelize.CellNameToCoordinates(n.Cell)
			if err != nil {
				return err
			}
			if slices.Contains(p.remove, row) {
				p.tell("note-dropped", p.table.At(row, col), noteText(n))
			}
		}
		return err
	})
}

// noteText gives what a note says.
func noteText(n excelize.Comment) string {
	text := n.Text
	for _, run := range n.Paragraph {
		text += run.Text
	}
	return text
}

// formulas tells of those that reckon with the sheet whose rows are gone:
// excelize moves what they point to, but not always as Excel would.
func (p *commitmentRows) formulas() {
	sheet := p.table.Place.Sheet
	for i, name := range p.f.GetSheetList() {
		p.do(func() error {
			rows, err := p.f.GetRows(name)
			if err != nil {
				return err
			}
			for y, row := range rows {
				for x := range row {
					formula, err := p.f.GetCellFormula(name, cellName(x+1, y+1))
					if err != nil {
						return err
					}
					if formula != "" && (name == sheet || strings.Contains(formula, sheet)) {
						p.tell("formula-check", report.Cell{Tab: i + 1, Sheet: name, Row: y + 1, Col: x + 1}, "="+formula, sheet)
					}
				}
			}
			return nil
		})
	}
}

// complete gives the rows that stay what they had from rows that are gone: a
// focus area that stood above, the value of a merged cell, what a later row of
// the commitment said.
func (p *commitmentRows) complete() {
	area := ""
	named := map[string]bool{} // areas, by a row above
	for k, row := range p.kept {
		c := &p.next.Commitments[k]
		for _, col := range p.table.Columns {
			at := p.table.At(row, col.Col)
			switch key := col.Heading.Column.Key; key {
			case workbook.Area:
				if c.Area.Text != area {
					p.fill(at, textOf(c.Area))
				}
				if !named[c.Area.Text] && !p.old.HasAreasSheet {
					p.spell(at, c.Area.Text)
				}
				named[c.Area.Text] = true
			case workbook.Publish:
				if !c.PublishUnread {
					p.publish(at, c.Publish)
				}
			default:
				if get := ofCommitment[key]; get != nil {
					p.fill(at, get(c))
				}
			}
		}
		area = c.Area.Text
	}
}

// spell writes the name of an area as the row spelled it that named it first and
// is gone: whose name has no sheet of its own is called what its first row says.
func (p *commitmentRows) spell(at report.Cell, name string) {
	for _, cell := range p.table.Cells {
		if cell.Cell == at && cell.Text != name {
			p.set(at.Sheet, p.name(at), name)
			p.tell("area-spelled", at, cell.Text, name)
		}
	}
}

// fill writes a text where nothing stands.
func (p *commitmentRows) fill(at report.Cell, t report.Text) {
	if t.Empty() || p.text(at) != "" {
		return
	}
	p.setText(at.Sheet, p.name(at), t)
	p.tell("cell-filled", at, plainText(t), headingOf(p.table, at.Col))
}

// text gives what stands in a cell now.
func (p *commitmentRows) text(at report.Cell) (text string) {
	p.do(func() (err error) {
		text, err = p.f.GetCellValue(at.Sheet, p.name(at), excelize.Options{RawCellValue: true})
		return err
	})
	return text
}

// publish writes the most open answer of a commitment's rows where the first row
// has another.
func (p *commitmentRows) publish(at report.Cell, want report.Publish) {
	text := p.text(at)
	if word := publishWord(want); text == "" && want != report.PublishAll || text != "" && publishOf(text) != want {
		p.set(at.Sheet, p.name(at), word)
		p.tell("publish-set", at, "", word)
	}
}

// ofCommitment gives what a row says of a commitment besides its answers, by its
// column.
var ofCommitment = map[workbook.Key]func(*report.Commitment) report.Text{
	workbook.Number:      func(c *report.Commitment) report.Text { return textOf(c.Number) },
	workbook.Promise:     func(c *report.Commitment) report.Text { return c.Promise },
	workbook.Wording:     func(c *report.Commitment) report.Text { return c.Wording },
	workbook.Headline:    func(c *report.Commitment) report.Text { return textOf(c.Heading) },
	workbook.Responsible: func(c *report.Commitment) report.Text { return textOf(c.Responsible) },
	workbook.Target:      func(c *report.Commitment) report.Text { return textOf(c.Target) },
	workbook.Unit:        func(c *report.Commitment) report.Text { return textOf(c.Unit) },
}

// textOf gives a value as a text of one paragraph.
func textOf(v report.Value) report.Text {
	if v.Text == "" {
		return report.Text{}
	}
	return report.Text{Cell: v.Cell, Paragraphs: []report.Paragraph{{Spans: []report.Span{{Text: v.Text}}}}}
}

// number tells which number is the next that no commitment has had.
func (p *commitmentRows) number() {
	highest := 0
	for i := range p.old.Commitments {
		if n, err := strconv.Atoi(p.old.Commitments[i].Number.Text); err == nil {
			highest = max(highest, n)
		}
	}
	for _, name := range p.f.GetDefinedName() {
		if name.Name == highestNumber {
			if n, err := strconv.Atoi(name.RefersTo); err == nil {
				highest = max(highest, n)
			}
			p.do(func() error { return p.f.DeleteDefinedName(&name) })
		}
	}
	if highest == 0 {
		return
	}
	p.do(func() error {
		return p.f.SetDefinedName(&excelize.DefinedName{Name: highestNumber, RefersTo: strconv.Itoa(highest)})
	})
	p.tell("next-number", p.table.Place, "", strconv.Itoa(highest+1))
}

// statistics makes room for the numbers of the year after the last.
func (ro *rollover) statistics(t *workbook.Table) {
	last, right := 0, 0
	for _, c := range t.Columns {
		if c.Heading.Column.Key == workbook.Point {
			last, right = max(last, c.Years.Last), c.Col
		}
	}
	if last == 0 {
		ro.tell("statistics-by-hand", t.Place, "")
		return
	}
	at := right + 1
	if len(cellsIn(t, []int{at})) > 0 || slices.ContainsFunc(t.Cells, func(c report.Value) bool { return c.Cell.Col == at }) {
		at = lastColumn(t) + 1
	}
	for _, c := range t.Columns {
		if c.Heading.Column.Key != workbook.Point || c.Years.Last != last {
			continue
		}
		heading := yearNumber.ReplaceAllStringFunc(c.Name, func(s string) string {
			if s == strconv.Itoa(last) {
				return strconv.Itoa(last + 1)
			}
			return s
		})
		ro.addColumn(t, at, c.Col, heading)
		ro.tell("column-added", t.At(t.Head, at), "", heading)
		at++
	}
}
