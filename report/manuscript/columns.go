package manuscript

import (
	"unicode/utf8"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// columns are those of a table with a row for each of some commitments.
type columns []column

// column is one of them: its heading, and what a cell of it says.
type column struct {
	document.Column
	cell func(*report.Commitment) []document.Block
}

// add adds a column, if it is to be shown.
func (cs *columns) add(show bool, label string, kind document.ColumnKind, cell func(*report.Commitment) []document.Block) {
	if show {
		*cs = append(*cs, column{document.Column{Heading: plain(label), Kind: kind}, cell})
	}
}

// numbered tells how many of the commitments have a number.
type numbered uint8

const (
	noneNumbered numbered = iota
	someNumbered
	allNumbered
)

func (c *composer) numbered() numbered {
	n := 0
	for i := range c.report.Commitments {
		if c.report.Commitments[i].Number.Text != "" {
			n++
		}
	}
	switch n {
	case 0:
		return noneNumbered
	case len(c.report.Commitments):
		return allNumbered
	}
	return someNumbered
}

// addNumber adds the column of numbers. They name the rows where every row has
// one.
func (cs *columns) addNumber(n numbered) {
	kind := document.Words
	if n == allNumbered {
		kind = document.RowHeaders
	}
	cs.add(n != noneNumbered, labelNumber, kind, func(k *report.Commitment) []document.Block { return line(k.Number) })
}

func (cs columns) table(caption string, in []*report.Commitment) *document.Table {
	table := &document.Table{Caption: plain(tie(caption)), Origin: origin(in[0].Cell)}
	for _, c := range cs {
		table.Columns = append(table.Columns, c.Column)
	}
	for _, k := range in {
		row := document.Row{Origin: origin(k.Cell)}
		for _, c := range cs {
			row.Cells = append(row.Cells, document.TableCell{Body: c.cell(k), Origin: origin(k.Cell)})
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// wording is a commitment in a cell, under its short heading.
func (c *composer) wording(k *report.Commitment) (body []document.Block) {
	if k.Heading.Text != "" {
		body = append(body, &document.Paragraph{Text: []document.Inline{document.Strong(plain(tie(k.Heading.Text)))}, Origin: origin(k.Heading.Cell)})
	}
	return append(body, c.text(k.Wording)...)
}

// withInternal adds in the internal edition what is internal of a commitment to
// what a cell says of it.
func (c *composer) withInternal(body []document.Block, k *report.Commitment) []document.Block {
	return append(append(body, labelledLine(labelPublish, c.published(k))...), c.note(k)...)
}

// line is a value as the only paragraph of a cell, or nothing.
func line(v report.Value) []document.Block {
	if v.Text == "" {
		return nil
	}
	return []document.Block{paragraph(document.Body, v)}
}

// areShort reports whether all wordings are so short that they can name rows.
func areShort(in []*report.Commitment) bool {
	const most = 80 // characters
	for _, k := range in {
		if len(k.Wording.Paragraphs) > 1 || utf8.RuneCountInString(k.Wording.Paragraphs[0].Text()) > most {
			return false
		}
	}
	return true
}

// kindOf tells whether the values of a column are numbers alone.
func kindOf(in []*report.Commitment, what func(*report.Commitment) report.Value) document.ColumnKind {
	for _, k := range in {
		for _, r := range what(k).Text {
			if !isDigit(r) && r != ' ' && r != ',' && r != '%' && r != '\u00a0' {
				return document.Words
			}
		}
	}
	return document.Numbers
}
