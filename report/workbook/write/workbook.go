// Package write makes workbooks of the kind that a council keeps: sheets with
// a heading row over rows of text, laid out to be read, filled in and printed.
//
// In come plain tables of texts and numbers; out goes an xlsx file. The same
// tables give the same bytes, whatever the day, the machine or the release of
// Go, and the file tells nothing of who made it or when.
//
// It does not know what the sheets mean: their names, headings and texts are
// the caller's.
package write

import (
	"bytes"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"
)

// Sheet is a sheet with its heading in row 1 and its rows from row 2.
type Sheet struct {
	Name    string
	Columns []Column // at least one
	// Rows hold a value for each column from the first, fewer where the last
	// are empty. A value is a string (its line ends are kept), an int, or nil
	// for an empty cell.
	Rows [][]any
}

// Column is a column of a Sheet.
type Column struct {
	Heading string
	Width   int // in digits of the workbook's text face, as a spreadsheet counts
	// ChoicesFrom, if set, names the sheet whose first column lists what the
	// cells of this one may hold. They get a drop list of it.
	ChoicesFrom string
}

// Workbook writes a workbook with the given sheets, at least one, to w. It
// gives an error for a text that no cell can hold, a value of another type or
// a name that no sheet can have, and what w gives.
func Workbook(w io.Writer, sheets []Sheet) error {
	f := excelize.NewFile()
	defer f.Close()
	st, err := newStyles(f)
	if err != nil {
		return fmt.Errorf("make styles: %w", err)
	}
	for i := range sheets {
		if err := addSheet(f, &sheets[i], i == 0, st); err != nil {
			return fmt.Errorf("write sheet %q: %w", sheets[i].Name, err)
		}
	}
	if err := f.SetAppProps(&excelize.AppProperties{Application: "uppfoljning"}); err != nil {
		return fmt.Errorf("set properties: %w", err)
	}
	var parts bytes.Buffer
	if err := f.Write(&parts); err != nil {
		return fmt.Errorf("assemble workbook: %w", err)
	}
	return repack(w, parts.Bytes())
}

// addSheet adds s to f. The first one takes the place of the empty sheet that
// a new file has.
func addSheet(f *excelize.File, s *Sheet, first bool, st styles) error {
	if len(s.Columns) == 0 {
		panic("internal error: sheet " + s.Name + " has no column")
	}
	if first {
		if err := f.SetSheetName(f.GetSheetName(0), s.Name); err != nil {
			return err
		}
	} else if _, err := f.NewSheet(s.Name); err != nil {
		return err
	}
	for _, step := range []func(*excelize.File, *Sheet, styles) error{
		setColumns, setCells, setChoices, setView, setPage,
	} {
		if err := step(f, s, st); err != nil {
			return err
		}
	}
	return nil
}
