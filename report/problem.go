package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Severity tells what a Problem means for the report.
type Severity uint8

const (
	Error   Severity = iota // no report is written
	Warning                 // the report is written
	Advice                  // shown only when the workbook is reviewed
)

// Code names a kind of problem. Codes are English, stable and part of the
// program's interface; the table of them begins in messages_sv.go.
type Code string

// Problem is something that the keeper of the workbook should know of.
type Problem struct {
	Code    Code
	Cell    Cell
	Args    []string // what the sentence of the code speaks of, in its order
	Related []Cell   // other cells concerned, such as the first of two that clash
	Rules   Rules    // of the report that it is a problem of
}

// severalPlaces are the codes of which one problem tells of many places: those
// in Related are as wrong as that in Cell.
var severalPlaces = map[Code]bool{
	"other-periods": true, "whole-period-left-out": true, "period-without-follow-up": true,
	"wording-old": true, "wording-shorthand": true, "wording-abbreviation": true,
	"typography-quotes": true, "typography-range": true, "typography-dash": true, "typography-ellipsis": true,
	"tidied-spaces": true, "tidied-characters": true, "tidied-letters": true,
	"text-names-only-part": true, "number-missing": true, "merge-conceals": true, "small-count": true,
	"status-colour": true, "date-misplaced": true, "status-alone": true, "date-form": true,
	"area-unknown": true, "area-unknown-near": true, "statistic-area-unknown": true, "statistic-area-near": true,
}

// Places gives the cells in which the problem is to be mended, the first that
// of Cell. Related cells that it only speaks of are not among them.
func (p Problem) Places() []Cell {
	if !severalPlaces[p.Code] {
		return []Cell{p.Cell}
	}
	return slices.Concat([]Cell{p.Cell}, p.Related)
}

// Rules are what the order of a report changes in how grave its problems are.
// The zero Rules are those of a public edition.
type Rules struct {
	Internal     bool // an edition for those who can look at what the workbook hides
	StopPersonal bool // personal data keeps a report from being written
}

// publicOnly are the errors in publishing what nobody sees in the workbook. They
// do not keep an internal edition, which is for those who can look.
var publicOnly = map[Code]bool{
	"hidden-sheet": true, "hidden-column": true, "hidden-rows": true, "hidden-commitments": true,
}

// ofLeavingOut are the codes that tell of what a public edition leaves out: in
// an internal one they are not true.
var ofLeavingOut = map[Code]bool{"commitment-not-published": true, "publish-differs": true}

// personal are the codes of personal data in what is to be published.
var personal = map[Code]bool{
	"personal-number": true, "coordination-number": true, "personal-number-like": true, "telephone-number": true, "private-email": true,
	"registration-plate": true, "street-address": true, "school-class": true, "protected-word": true,
}

// Severity is that of the problem's code, under the problem's rules.
func (p Problem) Severity() Severity {
	switch {
	case p.Rules.Internal && publicOnly[p.Code]:
		return Warning
	case p.Rules.StopPersonal && personal[p.Code]:
		return Error
	}
	return messages[p.Code].severity
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
	s := strings.Replace(fmt.Sprintf(m.sentence, args...), onlyOne, "", 1)
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// Personal reports whether p tells of what may point out a person.
func (p Problem) Personal() bool { return personal[p.Code] }

// Remedy says in Swedish how to mend the problem, at more length than Sentence.
func (p Problem) Remedy() string { return messages[p.Code].remedy }

// deliberate are the warnings of what somebody has chosen by a word of its own in
// the workbook. It may be meant, and then there is nothing to mend.
var deliberate = map[Code]bool{"commitment-not-published": true}

// Deliberate reports whether the problem is of what somebody has chosen, and asks
// only to be looked at.
func (p Problem) Deliberate() bool { return deliberate[p.Code] }

// Unmeant counts the warnings of what nobody has chosen: those that keep a report
// from being written where warnings count as errors.
func (ps Problems) Unmeant() (n int) {
	for _, p := range ps {
		if p.Severity() == Warning && !p.Deliberate() {
			n++
		}
	}
	return n
}

// Problems is a list of problems.
type Problems []Problem

// Under gives the problems as they are under rules. What only a public edition
// has is left out of those of an internal one.
func (ps Problems) Under(rules Rules) (under Problems) {
	for _, p := range ps {
		if rules.Internal && ofLeavingOut[p.Code] {
			continue
		}
		p.Rules = rules
		under = append(under, p)
	}
	return under
}

// Sort puts problems in the order in which they are shown: by sheet as the
// workbook has them, row, column and code, and drops exact repetitions.
func (ps Problems) Sort() Problems {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Cell.Tab, b.Cell.Tab), cmp.Compare(a.Cell.Sheet, b.Cell.Sheet),
			cmp.Compare(a.Cell.Row, b.Cell.Row), cmp.Compare(a.Cell.Col, b.Cell.Col),
			cmp.Compare(a.Code, b.Code), slices.Compare(a.Args, b.Args))
	})
	return slices.CompactFunc(ps, func(a, b Problem) bool {
		return a.Code == b.Code && a.Cell == b.Cell && slices.Equal(a.Args, b.Args)
	})
}

// HasErrors reports whether any problem is an Error.
func (ps Problems) HasErrors() bool {
	return slices.ContainsFunc(ps, func(p Problem) bool { return p.Severity() == Error })
}

// Count gives how many problems there are of a severity.
func (ps Problems) Count(s Severity) (n int) {
	for _, p := range ps {
		if p.Severity() == s {
			n++
		}
	}
	return n
}
