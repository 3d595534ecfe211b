// Package write makes workbooks of the kind that a council keeps: sheets with
// a heading row over rows of text, laid out to be read, filled in and printed.
//
// In come plain tables of texts and numbers (Workbook), what is known of a new
// workbook (Template), or a workbook that has been read, to be taken over to
// other years (Rollover), filled in from another (Merge) or commented on
// (Annotate); out goes an xlsx file. The same input gives the same bytes, whatever the day, the machine or
// the release of Go, and the file tells nothing of when it was made.
//
// A workbook that is changed is changed in a copy of its file, so that what the
// program does not know stays: looks, notes, columns and sheets of the council's
// own. Where its cells are is told by workbook.Layout; the package does not read
// headings, and knows neither files nor paths.
package write

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"github.com/xuri/excelize/v2"
)

// Sheet is a sheet with its heading in row 1 and its rows from row 2.
type Sheet struct {
	Name    string
	Columns []Column // at least one
	// Rows hold a value for each column from the first, fewer where the last
	// are empty. A value is a string (its line ends are kept), an int, a Number,
	// a Date, or nil for an empty cell.
	Rows     [][]any
	Pictures []Picture
	Inputs   []Input // cells that are filled in otherwise than their columns
	// Ruled draws lines around a row once something stands in it.
	Ruled     bool
	Frozen    int  // columns from the left that stay in sight, and stand on every page
	PagesWide int  // on how many pages the columns are printed beside each other; 0 is 1
	Optional  bool // greys the sheet's tab
}

// Column is a column of a Sheet.
type Column struct {
	Heading string
	Width   int // in digits of the workbook's text face, as a spreadsheet counts
	// ChoicesFrom, if set, names the sheet whose first column lists what the
	// cells of this one may hold. They get a drop list of it.
	ChoicesFrom string
	Choices     []string // a drop list of their own
	// Lax lets the cells hold what is not among the choices: a council has its
	// own words for some things.
	Lax     bool
	Refusal string // what is said of another, where not Lax; or the spreadsheet's own words
	Format  Format
	Muted   bool // a text that explains, and is not the council's own
	// Prompt is shown beside the heading when it is selected: 255 UTF-16 units
	// at most, and the heading 32 (ISO/IEC 29500-1 18.3.1.32).
	Prompt string
}

// Input is a cell of a sheet, below its heading.
type Input struct {
	Row, Col int // in the sheet, from 1
	Choices  []string
	Format   Format
}

// Format is how a cell shows what is typed in it.
type Format uint8

const (
	Plain   Format = iota
	Literal        // as typed: "8-10" is no date and "1.10" no number
	Day            // a date as ISO 8601
)

// Workbook writes a workbook with the given sheets, at least one, to w. It
// gives an error for a text that no cell can hold, a value of another type or
// a name that no sheet can have, and what w gives.
func Workbook(w io.Writer, sheets []Sheet) error {
	f := excelize.NewFile()
	defer f.Close()
	if err := addSheets(f, sheets, 0); err != nil {
		return err
	}
	return finish(w, f, literalParts(sheets, 0))
}

// addSheets adds sheets to those that f has.
func addSheets(f *excelize.File, sheets []Sheet, has int) error {
	st, err := newStyles(f)
	if err != nil {
		return fmt.Errorf("make styles: %w", err)
	}
	for i := range sheets {
		err := st.addStyles(f, &sheets[i])
		if err == nil {
			err = addSheet(f, &sheets[i], has+i == 0, st)
		}
		if err != nil {
			return fmt.Errorf("write sheet %q: %w", sheets[i].Name, err)
		}
	}
	return nil
}

// literalParts gives the parts of a new file with cells that show what is typed
// in them, of sheets that come after those that it has.
func literalParts(sheets []Sheet, has int) map[string]bool {
	parts := map[string]bool{}
	for i := range sheets {
		if slices.Contains(sheets[i].formats(), Literal) {
			parts[fmt.Sprintf("xl/worksheets/sheet%d.xml", has+i+1)] = true
		}
	}
	return parts
}

// finish writes f, and nothing of who made it or when.
func finish(w io.Writer, f *excelize.File, literal map[string]bool) error {
	if err := f.SetAppProps(&excelize.AppProperties{Application: "uppfoljning"}); err != nil {
		return fmt.Errorf("set properties: %w", err)
	}
	var parts bytes.Buffer
	if err := f.Write(&parts); err != nil {
		return fmt.Errorf("assemble workbook: %w", err)
	}
	return repack(w, parts.Bytes(), anonymous(literal))
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
		setColumns, setCells, setInputs, setPictures, setChoices, setRules, setView, setPage,
	} {
		if err := step(f, s, st); err != nil {
			return err
		}
	}
	return nil
}
