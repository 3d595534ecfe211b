package write

import (
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// Annotation is what Annotate puts into a copy of a workbook.
type Annotation struct {
	Comments []Comment
	Numbers  []Numbering
	// Sheet lists whatever the caller likes. It comes last, or in the place of
	// the workbook's sheet of that kind (workbook.Review), whatever it is called.
	Sheet Sheet
	// Author is who writes the comments. Begin and End are lines of their own
	// around each, by which a later Annotate knows them for its own and takes
	// them out. None is empty.
	Author, Begin, End string
}

// Comment is a text at a cell. A row is commented at the first cell in it that
// says anything, a column and a sheet at their first cell.
type Comment struct {
	At   report.Cell
	Text string
}

// Numbering is a number for an empty cell, as digits or as a text ("3 a"). A cell
// that holds anything keeps it.
type Numbering struct {
	At   report.Cell
	Text string
}

// Link is a value of a Sheet: a text that leads to a cell.
type Link struct {
	Text string
	To   report.Cell
}

// mark begins the sheet that Annotate writes. A program that saves the workbook
// anew drops it, so it tells a copy that nobody has worked in.
const mark = "<!--annotated-->"

// Annotate writes a copy of a workbook of size bytes, which must be one that
// read.Workbook reads, with the annotation in it. Comments of others stay,
// those of an earlier Annotate go. Nothing else is changed: every part, and
// every stretch of a part that is not added to, has the bytes it had. The same
// workbook and annotation give the same bytes.
//
// The library that writes whole workbooks has no part in it: it forgets what it
// does not know. ErrStrict is the error for a workbook that cannot be commented
// on; others tell of a part that is not as the format has it.
func Annotate(w io.Writer, r io.ReaderAt, size int64, a Annotation) error {
	p, err := openParts(r, size)
	if err != nil {
		return err
	}
	main, tabs, err := p.tabs()
	if err != nil {
		return err
	}
	if err := p.checkForm(main); err != nil {
		return err
	}
	own := regexp.MustCompile(`(?s)\n?` + regexp.QuoteMeta(a.Begin) + `\n.*?\n` + regexp.QuoteMeta(a.End))
	for i, t := range tabs {
		if def, _ := workbook.Find(t.name); t.part == "" || def.Key == workbook.Review {
			continue
		}
		here := func(c report.Cell) bool { return c.Tab == i+1 || c.Tab == 0 && c.Sheet == t.name }
		s := annotatedSheet{parts: p, part: t.part, Annotation: a, own: own}
		s.Comments = slices.DeleteFunc(slices.Clone(a.Comments), func(c Comment) bool { return !here(c.At) })
		s.Numbers = slices.DeleteFunc(slices.Clone(a.Numbers), func(n Numbering) bool { return !here(n.At) })
		if err := s.annotate(); err != nil {
			return fmt.Errorf("annotate sheet %q: %w", t.name, err)
		}
	}
	if err := addListing(p, main, tabs, &a.Sheet); err != nil {
		return fmt.Errorf("add sheet %q: %w", a.Sheet.Name, err)
	}
	return p.write(w)
}

// IsUntouched reports whether a file is a workbook that Annotate has written
// and no other program has saved since.
func IsUntouched(r io.ReaderAt, size int64) bool {
	p, err := openParts(r, size)
	if err != nil {
		return false
	}
	_, tabs, err := p.tabs()
	if err != nil {
		return false
	}
	for _, t := range tabs {
		if def, _ := workbook.Find(t.name); def.Key != workbook.Review || t.part == "" {
			continue
		}
		if data, err := p.get(t.part); err == nil && strings.HasPrefix(string(data), xml.Header+mark) {
			return true
		}
	}
	return false
}

// address is a cell of a sheet.
type address struct{ row, col int }

func (p address) ref() string { return report.ColumnName(p.col) + strconv.Itoa(p.row) }

// annotatedSheet is a sheet with what is to be added to it alone.
type annotatedSheet struct {
	*parts
	part string
	Annotation
	grid *layoutOfSheet
	own  *regexp.Regexp // what an earlier Annotate has written
}

func (s *annotatedSheet) annotate() error {
	data, err := s.get(s.part)
	if err != nil {
		return err
	}
	rows := map[int]bool{}
	for _, c := range s.Comments {
		rows[c.At.Row] = true
	}
	for _, n := range s.Numbers {
		rows[n.At.Row] = true
	}
	if s.grid, err = surveySheet(data, rows); err != nil {
		return fmt.Errorf("part %q: %w", s.part, err)
	}
	legacy, err := s.comment()
	if err != nil {
		return err
	}
	splices := s.grid.number(data, s.Numbers)
	if legacy != "" && s.grid.legacyDrawing == nil {
		at := s.grid.beforeLegacy
		splices = append(splices, splice{at, at, `<` + s.grid.root.tag("legacyDrawing") + ` xmlns:r="` + officeRels + `" r:id="` + legacy + `"/>`})
	}
	if len(splices) > 0 {
		s.set(s.part, apply(data, splices))
	}
	return nil
}

// wanted gives the texts of the comments by their cells, in order: several of
// one cell below each other. taken are cells that can hold no comment of ours;
// the next one to the right holds it then.
func (s *annotatedSheet) wanted(taken map[address]bool) (places []address, texts map[address]string) {
	texts = map[address]string{}
	for _, c := range s.Comments {
		at := address{max(c.At.Row, 1), max(c.At.Col, 1)}
		if row := s.grid.rows[c.At.Row]; c.At.Col == 0 && row != nil {
			for _, cell := range row.cells {
				if cell.filled {
					at.col = cell.col
					break
				}
			}
		}
		text := c.Text
		if taken[at] {
			text = at.ref() + "\n" + text
		}
		for taken[at] && at.col < excelize.MaxColumns {
			at.col++
		}
		if texts[at] == "" {
			places = append(places, at)
			texts[at] = text
		} else if !strings.Contains(texts[at], text) {
			texts[at] += "\n\n" + text
		}
	}
	slices.SortFunc(places, byPlace)
	return places, texts
}
