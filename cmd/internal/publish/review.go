package publish

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
	"uppfoljning/report/workbook/write"
)

// Review is all that there is to mend in a workbook, and what of its plan is
// answered.
type Review struct {
	Name         string          // the file's, without its folder
	Strict       bool            // whether warnings are as bad as errors, but for those of what was chosen
	Report       *report.Report  // nil where there is no workbook to read
	Problems     report.Problems // advice among them, sorted
	Completeness *report.Completeness
	Omitted      report.Omitted // from what may be published
	Refused      bool           // no report is printed of it
}

// Review looks through what has been examined.
func (e *Edition) Review(name string, strict bool) *Review {
	r := &Review{Name: name, Strict: strict, Report: e.Report, Problems: e.Problems, Omitted: e.Omitted,
		Refused: e.Document == nil || strict && e.Problems.Unmeant() > 0}
	if e.Report != nil {
		r.Problems = slices.Concat(e.Problems, report.Advise(e.Report)).Sort()
		r.Completeness = report.FindCompleteness(e.Report)
	}
	return r
}

// Advice gives the problems that are advice, and those that are not.
func (r *Review) Advice() (advice, other report.Problems) {
	for _, p := range r.Problems {
		if p.Severity() == report.Advice {
			advice = append(advice, p)
		} else {
			other = append(other, p)
		}
	}
	return advice, other
}

// Place names where a problem is: all its cells, or the file.
func (r *Review) Place(p report.Problem) string {
	if at := report.ShortCellList(p.Places()); at != "" {
		return at
	}
	return r.Name
}

// Annotate writes a copy of the workbook with what the review has found. The
// errors are those of write.Annotate. Only a workbook that could be read has one.
func (r *Review) Annotate(w io.Writer, data []byte) error {
	return write.Annotate(w, bytes.NewReader(data), int64(len(data)), r.annotation())
}

// annotation is what is put into the copy.
func (r *Review) annotation() write.Annotation {
	a := write.Annotation{Author: commentAuthor, Begin: workbook.NoteBegin, End: workbook.NoteEnd, Sheet: listingSheet()}
	for _, p := range r.Problems {
		for _, at := range p.Places() {
			if at.Sheet != "" && p.Code != "number-missing" { // it is mended in the copy
				a.Comments = append(a.Comments, write.Comment{At: at, Text: commentText(p)})
			}
		}
		var to any = r.Place(p)
		if p.Cell.Sheet != "" {
			to = write.Link{Text: r.Place(p), To: p.Cell}
		}
		a.Sheet.Rows = append(a.Sheet.Rows, []any{p.Severity().String(), to, cellText(p.Sentence()), p.Remedy(), string(p.Code)})
	}
	for _, n := range report.FillNumbers(r.Report) {
		text := fmt.Sprintf(listingNumber, n.Number)
		a.Numbers = append(a.Numbers, write.Numbering{At: n.Cell, Text: n.Number})
		a.Comments = append(a.Comments, write.Comment{At: n.Cell, Text: listingFilled + ": " + text})
		a.Sheet.Rows = append(a.Sheet.Rows, []any{listingFilled, write.Link{Text: n.Cell.String(), To: n.Cell}, text, listingNumberRemedy})
	}
	a.Sheet.Rows = append(a.Sheet.Rows, nil, []any{nil, nil, r.Summary()})
	return a
}

// cellText is a text that a cell can hold. What is longer quotes a page of a
// cell, which stands there still.
func cellText(s string) string {
	const most = 8000
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + " …"
	}
	return s
}

var alreadyReviewed = regexp.MustCompile(`^(.*)` + CopySuffix + `(?:-(\d{1,4}))?$`)

// CopyName names the annotated copy of a workbook: "plan-granskad.xlsx". That of
// a copy is numbered, so that none is ever its own.
func CopyName(workbook string) string {
	ext := filepath.Ext(workbook)
	base := strings.TrimSuffix(filepath.Base(workbook), ext)
	m := alreadyReviewed.FindStringSubmatch(base)
	if m == nil {
		return base + CopySuffix + ext
	}
	n := 2
	if m[2] != "" {
		n, _ = strconv.Atoi(m[2]) // digits only, and few
		n++
	}
	return m[1] + CopySuffix + "-" + strconv.Itoa(n) + ext
}
