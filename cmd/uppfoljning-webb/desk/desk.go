// Package desk does what the web page asks for: in go a wish and the bytes of
// workbooks or of a PDF file, out come sentences to show and the bytes of files to download. The
// files are those that the command line writes for the same wish.
//
// It knows neither browsers nor windows nor clocks, and keeps nothing between
// two wishes.
package desk

import (
	"context"
	"fmt"
	"runtime/debug"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report"
)

// Wish is what the page asks for. Its texts are as typed.
type Wish struct {
	Do string `json:"do"` // one of the keys of doers

	// Of a report, a review and a comparison, as the flags of the command line.
	Period   string `json:"period"`
	Promises bool   `json:"promises"`
	Large    bool   `json:"large"`
	Internal bool   `json:"internal"`
	Stop     bool   `json:"stop"`   // personal data are errors; not in the internal edition
	Strict   bool   `json:"strict"` // warnings are as bad as errors
	WebName  bool   `json:"webName"`
	Level    int    `json:"level"` // of the article's title, or 0

	// Of a new workbook.
	Municipality string `json:"municipality"`
	Years        string `json:"years"`

	// Of workbooks that are merged: who has written in each.
	Parties []string `json:"parties"`
}

// Book is a workbook that was handed in, or a PDF file.
type Book struct {
	Name string // of its file
	Data []byte
}

// Answer is what the page is told.
type Answer struct {
	Fault string `json:"fault"` // in Swedish, why nothing was done; or empty
	Trace string `json:"trace"` // where the fault is our own, for those who mend it

	// Of a report and a review.
	Title    string           `json:"title"`  // of the report; empty where none is made
	Counts   map[string]int   `json:"counts"` // by "error", "warning" and "advice"
	Problems []Problem        `json:"problems"`
	Answers  *publish.Answers `json:"answers"` // what of the plan is answered, or null
	Omitted  string           `json:"omitted"`
	Personal string           `json:"personal"` // what may point out a person in what was made to be published, or empty
	CanCopy  bool             `json:"canCopy"`  // the workbook could be read, and so be annotated

	// Of a comparison, and the first of a PDF file too.
	Summary string   `json:"summary"` // in a sentence or a few
	Text    string   `json:"text"`    // what has changed, as lines
	Remarks []string `json:"remarks"` // what there may be to think of

	Record  *publish.Record  `json:"record"`  // of a PDF file, or null
	Account *publish.Account `json:"account"` // what was done to a copy, or null

	// Of workbooks that are to be merged: who has written in each, or "".
	Guessed []string `json:"guessed"`

	Files []File `json:"files"`
}

// Problem is one problem in a workbook.
type Problem struct {
	Severity string `json:"severity"` // "error", "warning" or "advice"
	Personal bool   `json:"personal"` // it may point out a person
	Word     string `json:"word"`     // the same in Swedish
	Book     string `json:"book"`     // the workbook's name, where there are several
	Place    string `json:"place"`
	Sentence string `json:"sentence"`
	Remedy   string `json:"remedy"`
	Code     string `json:"code"`
}

// File is a file that was made.
type File struct {
	Name  string `json:"name"`
	Kind  string `json:"kind"`  // "pdf", "docx", "html", "fragment", "xlsx" or "txt"
	Pages int    `json:"pages"` // 0 where it has none
	Data  []byte `json:"-"`
}

// doers do what can be asked for.
var doers = map[string]func(context.Context, Wish, []Book) Answer{
	"report": makeReport, "annotate": annotate, "template": template, "rollover": rollover, "merge": merge,
	"guess": guess, "compare": compare, "inspect": inspect,
}

// Do does what is wished. Whatever goes wrong is in the answer.
func Do(ctx context.Context, w Wish, books []Book) (a Answer) {
	defer func() {
		if f := recover(); f != nil {
			a = Answer{Fault: ourFault, Trace: fmt.Sprintf("%v\n\n%s", f, debug.Stack())}
		}
	}()
	do, ok := doers[w.Do]
	if !ok {
		panic(fmt.Sprintf("internal error: nobody does %q", w.Do))
	}
	return do(ctx, w, books)
}

var severities = map[report.Severity]string{report.Error: "error", report.Warning: "warning", report.Advice: "advice"}

func problem(p report.Problem, place string) Problem {
	return Problem{Severity: severities[p.Severity()], Personal: p.Personal(), Word: p.Severity().String(), Place: place,
		Sentence: p.Sentence(), Remedy: p.Remedy(), Code: string(p.Code)}
}
