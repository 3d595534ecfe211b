package workbook

import "uppfoljning/report"

// Layout tells where things stand in a workbook that has been read, for those
// who change a copy of it.
type Layout struct {
	Tables []Table // of the sheets that are read and have headings, and Settings
	Fields []Field // of Settings, as far as they stand there, in the order of Fields
}

// Field is where a field of Settings stands: its name and its value, which may
// be empty.
type Field struct {
	Key         Key
	Name, Value report.Cell
}

// Table is a sheet with its headings and the rows below them.
type Table struct {
	Key     SheetKey
	Place   report.Cell // the sheet
	Head    int         // number of the row of headings; 0 where Settings has none
	Columns []Place     // those whose headings are understood, in their order
	Rows    []Row       // below Head, in which anything stands
	Cells   []report.Value
}

// Place is a column of a Table. Period is as the report has it: with its year
// where the report is on several.
type Place struct {
	Heading
	Col     int
	Outside bool // it is on other years than the report
	Unread  bool // it is not read for another reason
}

// Row is a row of a Table.
type Row struct {
	Number     int
	Commitment int           // in the report, or -1
	Period     report.Period // of all answers in the row whose columns have none
	Party      string        // likewise
	Filtered   bool          // a filter hides it
}

// Table gives the table of a key, or nil.
func (l *Layout) Table(key SheetKey) *Table {
	for i := range l.Tables {
		if l.Tables[i].Key == key {
			return &l.Tables[i]
		}
	}
	return nil
}

// Field gives the field of a key, where it stands in the sheet.
func (l *Layout) Field(key Key) (f Field, ok bool) {
	for _, f := range l.Fields {
		if f.Key == key {
			return f, true
		}
	}
	return Field{}, false
}

// Column gives the column of a key whose heading carries neither period nor
// party.
func (t *Table) Column(key Key) (p Place, ok bool) {
	for _, p := range t.Columns {
		if p.Heading.Column.Key == key && p.Party == "" && p.Period.IsWhole() && p.Years == (report.Years{}) {
			return p, true
		}
	}
	return Place{}, false
}

// At gives the address of a cell of t.
func (t *Table) At(row, col int) report.Cell {
	c := t.Place
	c.Row, c.Col = row, col
	return c
}
