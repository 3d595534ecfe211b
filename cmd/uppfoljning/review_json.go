package main

import (
	"encoding/json"
	"io"
	"strings"

	"uppfoljning/report"
)

// reviewSchema is the version of the answer that granska --json gives. It is
// raised when a key changes its meaning or goes; new keys may come without. The
// schema is told to users in reviewHelp; the types below are it.
const reviewSchema = 1

// reviewJSON is the whole answer.
type reviewJSON struct {
	Version   int            `json:"version"`
	Workbooks []workbookJSON `json:"workbooks"` // in the order in which they were named
	Reports   []reportJSON   `json:"reports"`   // the PDF files, in the order in which they were named
}

// workbookJSON is what was found of one workbook.
type workbookJSON struct {
	Workbook     string            `json:"workbook"` // as it was named
	ExitCode     int               `json:"exitCode"` // that the report would give
	Fault        *string           `json:"fault"`    // in Swedish, what kept it from being reviewed
	Errors       int               `json:"errors"`
	Warnings     int               `json:"warnings"`
	Advice       int               `json:"advice"`
	Problems     []problemJSON     `json:"problems"` // sorted by sheet, row, column and code
	Completeness *completenessJSON `json:"completeness"`
	Omitted      omittedJSON       `json:"omitted"`
	Copy         *string           `json:"copy"` // the path of the annotated copy, where one was written
}

// omittedJSON is what the public edition leaves out.
type omittedJSON struct {
	Commitments []string `json:"commitments"`
	FollowUps   []string `json:"followUps"`
}

// problemJSON is one problem.
type problemJSON struct {
	Severity string   `json:"severity"` // "error", "warning" or "advice"
	Code     string   `json:"code"`     // English and stable
	Sheet    *string  `json:"sheet"`    // null for the file as a whole
	Cell     *string  `json:"cell"`     // "C7"; null for a row, a column, a sheet or the file
	Row      *int     `json:"row"`      // from 1
	Column   *int     `json:"column"`   // from 1
	Places   []string `json:"places"`   // every cell to be mended, "Aktiviteter!C7"
	Related  []string `json:"related"`  // other cells that the sentence is about
	Sentence string   `json:"sentence"` // in Swedish, what is wrong and what to do
	Remedy   string   `json:"remedy"`   // in Swedish, how to do it
}

// completenessJSON tells what of the plan is answered.
type completenessJSON struct {
	Period      string       `json:"period"` // what the report is about, in Swedish words
	Commitments int          `json:"commitments"`
	Answered    int          `json:"answered"`
	Unanswered  int          `json:"unanswered"`
	Areas       []areaJSON   `json:"areas"`   // in the order of the report
	Periods     []periodJSON `json:"periods"` // in their order
	Parties     []partyJSON  `json:"parties"` // by their names
}

// areaJSON counts the commitments of a focus area.
type areaJSON struct {
	Name        string   `json:"name"`
	Commitments int      `json:"commitments"`
	Answered    int      `json:"answered"`
	Unanswered  int      `json:"unanswered"`
	Cells       []string `json:"cells"` // commitments without any answer
}

// periodJSON is a period that commitments lack an answer for.
type periodJSON struct {
	Period string   `json:"period"` // in Swedish words
	Cells  []string `json:"cells"`  // commitments; none where nobody has answered for the period
}

// partyJSON is a party that has not answered.
type partyJSON struct {
	Party *string  `json:"party"` // null where nobody is responsible
	Cells []string `json:"cells"` // commitments
}

// writeReviewJSON writes the answer, indented, with a line end last.
func writeReviewJSON(w io.Writer, all []*reviewed) error {
	answer := reviewJSON{Version: reviewSchema, Workbooks: []workbookJSON{}, Reports: []reportJSON{}}
	for _, r := range all {
		if r.isPDF {
			answer.Reports = append(answer.Reports, r.inspectionJSON())
			continue
		}
		answer.Workbooks = append(answer.Workbooks, r.json())
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(answer)
}

func (r *reviewed) json() workbookJSON {
	w := workbookJSON{
		Workbook: r.workbook, ExitCode: r.code, Fault: orNull(r.fault), Copy: orNull(r.copied), Problems: []problemJSON{},
		Errors: r.Problems.Count(report.Error), Warnings: r.Problems.Count(report.Warning), Advice: r.Problems.Count(report.Advice),
	}
	w.Omitted = omittedJSON{addresses(r.Omitted.Commitments), addresses(r.Omitted.FollowUps)}
	for _, p := range r.Problems {
		w.Problems = append(w.Problems, problemAsJSON(p))
	}
	if r.Completeness != nil {
		w.Completeness = completenessAsJSON(r.Report, r.Completeness)
	}
	return w
}

func problemAsJSON(p report.Problem) problemJSON {
	places := p.Places()
	related := p.Related
	if len(places) > 1 {
		related = nil // they are the places
	}
	j := problemJSON{
		Severity: map[report.Severity]string{report.Error: "error", report.Warning: "warning", report.Advice: "advice"}[p.Severity()],
		Code:     string(p.Code), Sheet: orNull(p.Cell.Sheet), Places: addresses(places), Related: addresses(related),
		Sentence: p.Sentence(), Remedy: p.Remedy(),
	}
	if p.Cell.Row > 0 {
		j.Row = &p.Cell.Row
	}
	if p.Cell.Col > 0 {
		j.Column = &p.Cell.Col
	}
	if p.Cell.Row > 0 && p.Cell.Col > 0 {
		_, cell, _ := cutLast(p.Cell.String(), "!")
		j.Cell = &cell
	}
	return j
}

func completenessAsJSON(r *report.Report, c *report.Completeness) *completenessJSON {
	j := &completenessJSON{Period: r.CoverWords(), Areas: []areaJSON{}, Periods: []periodJSON{}, Parties: []partyJSON{}}
	for _, a := range c.Areas {
		j.Commitments += a.Commitments()
		j.Answered += a.Answered
		j.Unanswered += len(a.Unanswered)
		j.Areas = append(j.Areas, areaJSON{a.Name, a.Commitments(), a.Answered, len(a.Unanswered), addresses(a.Unanswered)})
	}
	for _, p := range c.Periods {
		j.Periods = append(j.Periods, periodJSON{p.Period.Words(), addresses(p.Lack)})
	}
	for _, p := range c.Parties {
		j.Parties = append(j.Parties, partyJSON{orNull(p.Name), addresses(p.Lack)})
	}
	return j
}

// addresses writes cells, those of the workbook as a whole left out. It is
// never nil: an empty list is no null.
func addresses(cells []report.Cell) []string {
	all := []string{}
	for _, c := range cells {
		if s := c.String(); s != "" {
			all = append(all, s)
		}
	}
	return all
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// cutLast cuts s around the last separator.
func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}
