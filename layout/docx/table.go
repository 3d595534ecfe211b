package docx

import (
	"strings"
	"unicode/utf8"

	"uppfoljning/layout/document"
)

// table prints a table under its caption. The caption names the table for
// those who do not see it too, and the headings of its columns describe it.
func (p *printer) table(t *document.Table, at place) {
	m := p.body
	p.paragraph(paragraph{style: styleCaption, keepNext: true}, t.Caption)
	widths := p.columnWidths(t)
	m.start("w:tbl")
	p.tableProperties(t)
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

func (p *printer) tableProperties(t *document.Table) {
	m := p.body
	m.start("w:tblPr")
	m.val("w:tblStyle", styleTable)
	m.empty("w:tblW", "w:w", itoa(p.look.measure()), "w:type", "dxa")
	m.empty("w:tblLook", "w:val", "0000", "w:firstRow", "1", "w:lastRow", onOff(t.Rows[len(t.Rows)-1].Total),
		"w:firstColumn", onOff(t.Columns[0].Kind == document.RowHeaders), "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1")
	headings := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		headings[i] = document.Text(c.Heading)
	}
	m.val("w:tblCaption", document.Text(t.Caption))
	m.val("w:tblDescription", strings.Join(headings, ", "))
	m.end()
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

// columnWidths divides the measure among the columns: each has room for its
// longest word if there is room for all, and the rest goes to those that hold
// most text.
func (p *printer) columnWidths(t *document.Table) []int {
	const padding, enough = 3, 60 // in characters
	least, wanted := make([]int, len(t.Columns)), make([]int, len(t.Columns))
	see := func(i int, text string) {
		for word := range strings.FieldsSeq(text) {
			least[i] = max(least[i], min(utf8.RuneCountInString(word), enough))
		}
		wanted[i] = max(wanted[i], min(utf8.RuneCountInString(text), enough))
	}
	for i, c := range t.Columns {
		see(i, document.Text(c.Heading))
		for _, r := range t.Rows {
			see(i, cellText(r.Cells[i].Body))
		}
	}
	sum := func(ns []int) (n int) {
		for _, k := range ns {
			n += k + padding
		}
		return n
	}
	widths, measure, left := make([]int, len(t.Columns)), p.look.measure(), p.look.measure()
	character := p.look.size(20) * pt / 2 * 11 / 20 // of the table's text, rather too wide
	room := measure - sum(least)*character
	for i := range widths {
		if room >= 0 {
			widths[i] = (least[i]+padding)*character + room*(wanted[i]+padding)/sum(wanted)
		} else {
			widths[i] = measure * (least[i] + padding) / sum(least)
		}
		left -= widths[i]
	}
	widths[len(widths)-1] += left // what division left over
	return widths
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
