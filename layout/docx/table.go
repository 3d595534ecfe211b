package docx

import (
	"fmt"
	"strings"

	"uppfoljning/layout/document"
)

// table prints a table under its caption. The caption names the table for
// those who do not see it too, and the headings of its columns describe it.
func (p *printer) table(t *document.Table, at place) {
	m := p.body
	p.paragraph(paragraph{style: styleCaption, keepNext: true}, t.Caption)
	widths := p.columnWidths(t)
	m.start("w:tbl")
	total := 0
	for _, w := range widths {
		total += w
	}
	p.tableProperties(t, total)
	m.start("w:tblGrid")
	for _, w := range widths {
		m.empty("w:gridCol", "w:w", itoa(w))
	}
	m.end()
	p.tableHead(t, widths)
	for i, r := range t.Rows {
		p.row(t, r, i == len(t.Rows)-1, widths, place{level: at.level, cell: true})
	}
	m.end()
}

func (p *printer) tableProperties(t *document.Table, width int) {
	m := p.body
	m.start("w:tblPr")
	m.val("w:tblStyle", styleTable)
	m.empty("w:tblW", "w:w", itoa(width), "w:type", "dxa")
	tableLook(m, t.Columns[0].Kind == document.RowHeaders, t.Rows[len(t.Rows)-1].Total)
	headings := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		headings[i] = document.Text(c.Heading)
	}
	m.val("w:tblCaption", document.Text(t.Caption))
	m.val("w:tblDescription", strings.Join(headings, ", "))
	m.end()
}

// tableLook tells which parts of the table's style are in use: by names, and
// for programs older than these as bits (ISO/IEC 29500-1 17.4.55).
func tableLook(m *markup, rowHeaders, total bool) {
	const firstRow, lastRow, firstColumn, noBands = 0x20, 0x40, 0x80, 0x600
	bits := firstRow | noBands
	if rowHeaders {
		bits |= firstColumn
	}
	if total {
		bits |= lastRow
	}
	m.empty("w:tblLook", "w:val", fmt.Sprintf("%04X", bits), "w:firstRow", "1", "w:lastRow", onOff(total),
		"w:firstColumn", onOff(rowHeaders), "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1")
}

// tableHead prints the headings of the columns, which Word repeats on every
// page that the table goes on to.
func (p *printer) tableHead(t *document.Table, widths []int) {
	m := p.body
	p.startRow(true)
	for i, c := range t.Columns {
		p.startCell(widths[i], false)
		f := paragraph{style: cellStyle(c.Kind), keepNext: true}
		p.paragraph(f, c.Heading)
		m.end()
	}
	m.end()
}

func (p *printer) startRow(head bool) {
	m := p.body
	m.start("w:tr")
	m.start("w:trPr")
	m.empty("w:cantSplit")
	if head {
		m.empty("w:tblHeader")
	}
	m.end()
}

// startCell starts a cell; ruled puts a rule above it.
func (p *printer) startCell(width int, ruled bool) {
	m := p.body
	m.start("w:tc")
	m.start("w:tcPr")
	m.empty("w:tcW", "w:w", itoa(width), "w:type", "dxa")
	if ruled {
		m.start("w:tcBorders")
		border(m, "w:top", 6, p.look.accent)
		m.end()
	}
	m.end()
}

func cellStyle(kind document.ColumnKind) string {
	if kind == document.Numbers {
		return styleTableNumber
	}
	return styleTableText
}

// row prints a row. The style of the table sets off a last row that sums up,
// and a first column of headers; wherever else they stand, the cells do.
func (p *printer) row(t *document.Table, r document.Row, last bool, widths []int, at place) {
	m := p.body
	p.startRow(false)
	for i, c := range r.Cells {
		kind := t.Columns[i].Kind
		inner := r.Total && !last
		p.startCell(widths[i], inner)
		at.number = kind == document.Numbers
		loud := inner || kind == document.RowHeaders && i > 0
		if text, ok := c.Line(); ok {
			// A cell that holds nothing holds a paragraph nevertheless.
			p.paragraph(paragraph{style: cellStyle(kind), strong: loud}, text)
		} else {
			p.blocks(c.Body, at)
		}
		m.end()
	}
	m.end()
}

// columnWidths gives each column as much room as it wants, if the measure has
// it: a narrow table is read across more easily than one that is drawn out.
// Otherwise each has room for its longest word if there is room for all, and
// the rest is shared by what each wants more. Word widens a column whose words
// turn out to be longer. The sum is at most the measure.
func (p *printer) columnWidths(t *document.Table) []int {
	least, wanted := p.columnExtents(t)
	leastSum, wantedSum, measure := 0, 0, p.look.measure()
	for i := range least {
		leastSum += least[i]
		wantedSum += wanted[i]
	}
	switch {
	case wantedSum <= measure:
		return wanted
	case leastSum > measure:
		return shares(least, measure)
	}
	widths, left := make([]int, len(least)), measure
	for i := range widths {
		widths[i] = least[i] + (measure-leastSum)*(wanted[i]-least[i])/(wantedSum-leastSum)
		left -= widths[i]
	}
	widths[len(widths)-1] += left // what division left over
	return widths
}

// columnExtents gives about how wide each column must be for its longest word,
// and how wide it wants to be: for its text on one line, but no wider than is
// pleasant to read. Both have room for the margins.
func (p *printer) columnExtents(t *document.Table) (least, wanted []int) {
	least, wanted = make([]int, len(t.Columns)), make([]int, len(t.Columns))
	em := p.look.size(tableSize) * pt / 2
	most := 30 * em
	see := func(i int, text string) {
		for word := range strings.SplitSeq(text, " ") { // not at no-break spaces, as Word does not
			least[i] = max(least[i], min(roughWidth(word, em), most))
		}
		wanted[i] = max(wanted[i], min(roughWidth(text, em), most))
	}
	for i, c := range t.Columns {
		see(i, document.Text(c.Heading))
		for _, r := range t.Rows {
			see(i, cellText(r.Cells[i].Body))
		}
		least[i] += 2*cellMargin + em/8
		wanted[i] += 2*cellMargin + em
	}
	return least, wanted
}

// shares divides the measure among columns that want more than there is: who
// wants less than an equal share has it all, and the others what is left.
func shares(least []int, measure int) []int {
	widths := make([]int, len(least))
	left, open := measure, len(least)
	for again := true; again; {
		again = false
		for i, w := range least {
			if widths[i] == 0 && w*open <= left {
				widths[i] = w
				left -= w
				open--
				again = true
			}
		}
	}
	for i := range widths {
		if widths[i] == 0 {
			widths[i] = left / open
			left -= widths[i]
			open--
		}
	}
	return widths
}

// roughWidth is about how wide text is in the sans face, bold, in the unit of
// em: the face itself is the reader's, and in no part of the file.
func roughWidth(text string, em int) (width int) {
	for _, r := range text {
		switch {
		case strings.ContainsRune("ijl.,:;|!' \u00A0\u202F", r):
			width += 27
		case strings.ContainsRune("frt-()/", r):
			width += 36
		case strings.ContainsRune("csz", r):
			width += 42
		case strings.ContainsRune("mwMW%@", r):
			width += 84
		case r >= 'A' && r <= 'Z':
			width += 62
		default:
			width += 53
		}
	}
	return width * em / 100
}

// cellText is the text of a cell, whatever it stands in.
func cellText(blocks []document.Block) string {
	var words []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Paragraph:
			words = append(words, document.Text(b.Text))
		case *document.List:
			for _, it := range b.Items {
				words = append(words, cellText(it.Body))
			}
		}
	}
	return strings.Join(words, " ")
}
