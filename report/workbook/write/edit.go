package write

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"runtime"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// Source is a workbook that has been read: its bytes, what it says and where.
type Source struct {
	Data   []byte
	Report *report.Report
	Layout *workbook.Layout
}

// edit is a copy of a workbook that is being changed. What it is not told to
// change it keeps: looks, sheets and columns of the council's own, notes. The
// workbook must have been read, and so be known to be whole: excelize would
// lose the rest of a damaged sheet without a word.
type edit struct {
	f     *excelize.File
	moves map[string][]move // of rows, by the sheet's name
	// unfiltered are the sheets whose filters are to hide nothing.
	unfiltered map[string]bool
	fitted     map[string]map[int]bool // rows that are as high as their texts, by sheet
	err        error                   // the first; nothing is done after it
}

// move is a row taken away from a sheet, or one made room for above row at.
type move struct {
	at, by int // by is -1 or 1
}

// What a workbook that has been read may hold (see the limits of reading it):
// nothing of it is unpacked to the disk.
const (
	maxUnpacked = 256 << 20
	maxPart     = 64 << 20
)

func openEdit(xlsx []byte) (*edit, error) {
	xlsx, err := plainly(xlsx)
	if err != nil {
		return nil, fmt.Errorf("open copy: %w", err)
	}
	var f *excelize.File
	err = contained(func() (err error) {
		f, err = excelize.OpenReader(bytes.NewReader(xlsx), excelize.Options{UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxPart})
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("open copy: %w", err)
	}
	return &edit{f: f, moves: map[string][]move{}, unfiltered: map[string]bool{}, fitted: map[string]map[int]bool{}}, nil
}

// do runs a step unless one before it failed.
func (e *edit) do(step func() error) {
	if e.err == nil {
		e.err = contained(step)
	}
}

// contained does a step. Where excelize itself breaks down over a workbook, which
// is for it to mend, that is an error as others are.
func contained(step func() error) (err error) {
	defer func() {
		switch fault := recover().(type) {
		case nil:
		case runtime.Error:
			err = fmt.Errorf("excelize: %w", fault)
		default:
			panic(fault)
		}
	}()
	return step()
}

// name gives a cell's address within its sheet, as it is called now.
func (e *edit) name(c report.Cell) string { return cellName(c.Col, e.row(c.Sheet, c.Row)) }

// row gives where a row of the workbook that was opened stands now. It must not
// have been taken away.
func (e *edit) row(sheet string, row int) int {
	row, _ = moved(e.moves[sheet], row)
	return row
}

// now gives the present address of a cell of the workbook that was opened.
func (e *edit) now(c report.Cell) report.Cell {
	c.Row = e.row(c.Sheet, c.Row)
	return c
}

// moved gives where a row stands after moves; ok is false where it was taken away.
func moved(moves []move, row int) (now int, ok bool) {
	for _, m := range moves {
		switch {
		case m.by < 0 && row == m.at:
			return row, false
		case row >= m.at:
			row += m.by
		}
	}
	return row, true
}

// removeRow takes away a row, by its number in the workbook that was opened.
func (e *edit) removeRow(sheet string, row int) {
	now := e.row(sheet, row)
	e.do(func() error { return e.f.RemoveRow(sheet, now) })
	e.moves[sheet] = append(e.moves[sheet], move{now, -1})
}

// insertRow makes room for a row below one of the workbook that was opened, with
// the looks of that row in its first columns, and gives its number now.
func (e *edit) insertRow(sheet string, below, columns int) int {
	from := e.row(sheet, below)
	at := from + 1
	e.do(func() error { return e.f.InsertRows(sheet, at, 1) })
	e.moves[sheet] = append(e.moves[sheet], move{at, 1})
	for col := 1; col <= columns; col++ {
		e.copyStyle(sheet, cellName(col, from), cellName(col, at))
	}
	return at
}

// copyStyle gives a cell the looks of another. One that has looks which the
// workbook does not describe looks like nothing in particular.
func (e *edit) copyStyle(sheet, from, to string) {
	e.do(func() error {
		style, err := e.f.GetCellStyle(sheet, from)
		if err != nil {
			return err
		}
		if _, err := e.f.GetStyle(style); err != nil {
			return nil // there is no such style
		}
		return e.f.SetCellStyle(sheet, to, to, style)
	})
}

// clear empties a cell and keeps its looks. The cell must be one with something
// in it: the rest of a merged cell stands for its first.
func (e *edit) clear(sheet, cell string) {
	e.do(func() error {
		linked, _, err := e.f.GetCellHyperLink(sheet, cell)
		if err != nil {
			return err
		}
		if linked {
			if err := e.f.SetCellHyperLink(sheet, cell, "", "None"); err != nil {
				return err
			}
		}
		return e.f.SetCellDefault(sheet, cell, "")
	})
}

// set writes a value as a person would type it: a number where it is no more
// than that.
func (e *edit) set(sheet, cell, value string) {
	e.do(func() error {
		if n, err := strconv.Atoi(value); err == nil && strconv.Itoa(n) == value && !e.showsTyped(sheet, cell) {
			return e.f.SetCellInt(sheet, cell, int64(n))
		}
		return setCell(e.f, sheet, cell, value)
	})
}

// showsTyped reports whether a cell shows what is typed in it, whatever it is.
func (e *edit) showsTyped(sheet, cell string) bool {
	const asText = 49 // ISO/IEC 29500-1 18.8.30
	id, err := e.f.GetCellStyle(sheet, cell)
	if err != nil {
		return false
	}
	style, err := e.f.GetStyle(id)
	return err == nil && style.NumFmt == asText
}

// setText writes a text with its paragraphs, lists, styles and link.
func (e *edit) setText(sheet, cell string, t report.Text) {
	runs, plain, link := richText(t)
	if plain {
		e.set(sheet, cell, plainText(t))
		return
	}
	e.do(func() error {
		if err := e.f.SetCellDefault(sheet, cell, ""); err != nil {
			return err
		}
		if err := e.f.SetCellRichText(sheet, cell, runs); err != nil {
			return err
		}
		if link == "" {
			return nil
		}
		return e.f.SetCellHyperLink(sheet, cell, link, "External")
	})
}

// richText gives a text as runs; plain says that it has but one style, and link
// is where its first link leads: a cell can hold one.
func richText(t report.Text) (runs []excelize.RichTextRun, plain bool, link string) {
	plain = true
	add := func(text string, s report.Span) {
		if text == "" {
			return
		}
		run := excelize.RichTextRun{Text: text}
		if s.Bold || s.Italic || s.Link != "" {
			plain = false
			run.Font = &excelize.Font{Bold: s.Bold, Italic: s.Italic}
		}
		if link == "" {
			link = s.Link
		}
		runs = append(runs, run)
	}
	for i, p := range t.Paragraphs {
		add(lineStart(i, p), report.Span{})
		for _, s := range p.Spans {
			add(s.Text, s)
		}
	}
	return runs, plain, link
}

// lineStart gives what stands before the spans of a paragraph: the line end
// that it follows, and the marker of an item with its indentation.
func lineStart(i int, p report.Paragraph) string {
	start := ""
	if i > 0 {
		start = "\n"
	}
	if p.Level > 0 {
		start += strings.Repeat("  ", p.Level-1) + p.Marker + " "
	}
	return start
}

// plainText gives a text as one types it, without its styles.
func plainText(t report.Text) string {
	var b strings.Builder
	for i, p := range t.Paragraphs {
		b.WriteString(lineStart(i, p))
		for _, s := range p.Spans {
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

// addList puts a list of what was done last in the workbook, in the place of an
// older one: a sheet that is known and never read.
func (e *edit) addList(widths []int, rows [][]any) {
	name := workbook.Lookup(workbook.Review).Names[0]
	for _, sheet := range e.f.GetSheetList() {
		if def, ok := workbook.Find(sheet); ok && def.Key == workbook.Review {
			e.do(func() error { return e.f.DeleteSheet(sheet) })
		}
	}
	s := Sheet{Name: name, Rows: rows[1:], Optional: true}
	for i, heading := range rows[0] {
		s.Columns = append(s.Columns, Column{Heading: heading.(string), Width: widths[i]})
	}
	e.do(func() error { return addSheets(e.f, []Sheet{s}, 1) })
}

// finish writes the copy. It claims no date of its own, and its first sheet is
// in front.
func (e *edit) finish(w io.Writer) error {
	defer e.f.Close()
	if e.err != nil {
		return fmt.Errorf("edit copy: %w", e.err)
	}
	var b bytes.Buffer
	if err := contained(func() error { return e.f.Write(&b) }); err != nil {
		return fmt.Errorf("assemble workbook: %w", err)
	}
	edits, err := e.partEdits(b.Bytes())
	if err != nil {
		return fmt.Errorf("edit parts: %w", err)
	}
	return repack(w, b.Bytes(), func(name string, content []byte) []byte {
		if name == "docProps/core.xml" {
			return times.ReplaceAll(content, nil)
		}
		if change := edits[name]; change != nil {
			return change(content)
		}
		return content
	})
}

// times are the properties that tell when and by whom a workbook was changed
// (ISO/IEC 29500-2 11.1): they are not so of the copy.
var times = regexp.MustCompile(`(?s)<(?:\w+:)?(?:created|modified|lastModifiedBy|lastPrinted|revision)\b[^>]*?(?:/>|>.*?</(?:\w+:)?(?:created|modified|lastModifiedBy|lastPrinted|revision)>)`)

// unfilter shows the rows of a table that a filter hides, and empties the filter.
func (e *edit) unfilter(t *workbook.Table) (rows []int) {
	for _, r := range t.Rows {
		if !r.Filtered {
			continue
		}
		rows = append(rows, r.Number)
		e.unfiltered[t.Place.Sheet] = true
		e.do(func() error { return e.f.SetRowVisible(t.Place.Sheet, r.Number, true) })
	}
	return rows
}
