package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Cell is an address in a workbook. Row and Col count from 1; Row 0 is the
// sheet as a whole, and the zero Cell the workbook as a whole.
type Cell struct {
	Tab   int    // the sheet's place in the workbook, from 1: problems are sorted by it
	Sheet string // its name
	Row   int
	Col   int
}

// String gives the address as a spreadsheet writes it: "Aktiviteter!C7",
// "Aktiviteter!7" for a row, "Aktiviteter" for a sheet, "" for the workbook.
func (c Cell) String() string {
	switch {
	case c.Sheet == "":
		return ""
	case c.Row == 0 && c.Col == 0:
		return c.Sheet
	case c.Row == 0:
		return c.Sheet + "!" + ColumnName(c.Col)
	case c.Col == 0:
		return fmt.Sprintf("%s!%d", c.Sheet, c.Row)
	}
	return fmt.Sprintf("%s!%s%d", c.Sheet, ColumnName(c.Col), c.Row)
}

// ColumnName gives the letters of a column counted from 1: 28 is "AB".
func ColumnName(col int) string {
	name := ""
	for ; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name
}

// Severity tells what a Problem means for the report.
type Severity uint8

const (
	Error   Severity = iota // no report is written
	Warning                 // the report is written
	Advice                  // shown only when the workbook is reviewed
)

// Code names a kind of problem. Codes are English, stable and part of the
// program's interface; the table of them is in messages_sv.go.
type Code string

// Codes gives every code there is, sorted.
func Codes() []Code { return slices.Sorted(maps.Keys(messages)) }

// Problem is something that the keeper of the workbook should know of.
type Problem struct {
	Code    Code
	Cell    Cell
	Args    []string // what the sentence of the code speaks of, in its order
	Related []Cell   // other cells concerned, such as the first of two that clash
}

// Severity is that of the problem's code.
func (p Problem) Severity() Severity { return messages[p.Code].severity }

// publicOnly are the errors in publishing what nobody sees in the workbook. They
// do not keep an internal edition, which is for those who can look.
var publicOnly = map[Code]bool{
	"hidden-sheet": true, "hidden-column": true, "hidden-rows": true, "hidden-commitments": true,
}

// SeverityIn is the severity of the problem in the internal edition or in the
// public one.
func (p Problem) SeverityIn(internal bool) Severity {
	if internal && publicOnly[p.Code] {
		return Warning
	}
	return p.Severity()
}

// Sentence says in Swedish what is wrong and what to do. It begins with a
// capital, whatever it speaks of first.
func (p Problem) Sentence() string {
	m, ok := messages[p.Code]
	if !ok {
		panic("internal error: no message for code " + string(p.Code))
	}
	args := make([]any, len(p.Args))
	for i, a := range p.Args {
		args[i] = a
	}
	s := fmt.Sprintf(m.sentence, args...)
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// Problems is a list of problems.
type Problems []Problem

// Sort puts problems in the order in which they are shown: by sheet as the
// workbook has them, row, column and code, and drops exact repetitions.
func (ps Problems) Sort() Problems {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Cell.Tab, b.Cell.Tab), cmp.Compare(a.Cell.Sheet, b.Cell.Sheet),
			cmp.Compare(a.Cell.Row, b.Cell.Row), cmp.Compare(a.Cell.Col, b.Cell.Col),
			cmp.Compare(a.Code, b.Code), strings.Compare(strings.Join(a.Args, "\x00"), strings.Join(b.Args, "\x00")))
	})
	return slices.CompactFunc(ps, func(a, b Problem) bool {
		return a.Code == b.Code && a.Cell == b.Cell && slices.Equal(a.Args, b.Args)
	})
}

// HasErrors reports whether any problem is an Error.
func (ps Problems) HasErrors() bool {
	return slices.ContainsFunc(ps, func(p Problem) bool { return p.Severity() == Error })
}
