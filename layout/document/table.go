package document

// Table is rows of cells under a caption and a row of column headings.
type Table struct {
	Caption []Inline // names it; never empty
	Columns []Column // never empty
	Rows    []Row    // never empty
	Origin  Origin
}

// Column is a column of a Table.
type Column struct {
	Heading []Inline // never empty
	Kind    ColumnKind
}

// ColumnKind tells what the cells of a column are.
type ColumnKind uint8

const (
	Words      ColumnKind = iota // running text
	Numbers                      // figures, to be compared by their last digits
	RowHeaders                   // each names its row (ISO 14289-1 7.5); at most one column
)

// Row is a row of a Table.
type Row struct {
	Cells  []TableCell // one for each column
	Total  bool        // it sums up the rows above it
	Origin Origin
}

// TableCell is a cell of a Table: *Paragraph and *List, or nothing.
type TableCell struct {
	Body   []Block
	Origin Origin
}

// Line gives the text of a cell that is one paragraph or nothing; of any other
// ok is false.
func (c TableCell) Line() (text []Inline, ok bool) {
	switch len(c.Body) {
	case 0:
		return nil, true
	case 1:
		if p, ok := c.Body[0].(*Paragraph); ok {
			return p.Text, true
		}
	}
	return nil, false
}
