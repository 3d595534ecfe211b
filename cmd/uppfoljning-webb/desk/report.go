package desk

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report"
	"uppfoljning/report/workbook/write"
)

var everyFormat = []report.Format{report.PDF, report.DOCX, report.HTML}

// makeReport reviews the workbook, and prints it in every format.
func makeReport(ctx context.Context, w Wish, books []Book) Answer {
	book := books[0]
	e, fault := examine(ctx, w, book, publish.Order{Formats: everyFormat})
	if fault != "" {
		return Answer{Fault: fault}
	}
	r := e.Review(book.Name, w.Strict)
	a := Answer{Counts: map[string]int{}, Answers: r.Answers(), CanCopy: r.Report != nil}
	for s, name := range severities {
		a.Counts[name] = r.Problems.Count(s)
	}
	for _, p := range r.Problems {
		a.Problems = append(a.Problems, problem(p, r.Place(p)))
	}
	if r.Refused {
		return a
	}
	a.Title, a.Omitted = e.Document.Title.Text, publish.OmittedRows(e.Omitted)
	a.Files = printed(ctx, w, e, book)
	if w.Internal { // which is not to be put on any site
		return a
	}
	a.Personal = personalFound(r.Problems)
	article, fault := examine(ctx, w, book, publish.Order{Fragment: true, HeadingLevel: w.Level})
	if fault != "" {
		panic("internal error: " + fault)
	}
	for _, f := range printed(ctx, w, article, book) {
		f.Kind = "fragment"
		a.Files = append(a.Files, f)
	}
	return a
}

// examine examines a workbook for an order with the wish's choices in it. A
// fault in the choices is told in Swedish.
func examine(ctx context.Context, w Wish, b Book, o publish.Order) (e *publish.Edition, fault string) {
	var wrong *publish.OrderError
	var err error
	if strings.TrimSpace(w.Period) != "" {
		if o.Period, err = publish.ParsePeriod(strings.TrimSpace(w.Period)); errors.As(err, &wrong) {
			return nil, fmt.Sprintf(periodFault, wrong.Sentence)
		}
	}
	o.Promises, o.Large, o.Internal, o.StopPersonal = w.Promises, w.Large, w.Internal, w.Stop && !w.Internal
	e, err = publish.Examine(ctx, bytes.NewReader(b.Data), int64(len(b.Data)), o)
	switch {
	case errors.As(err, &wrong):
		return nil, fmt.Sprintf(periodFault, wrong.Sentence)
	case err != nil:
		panic(err) // bytes in memory can be read
	}
	return e, ""
}

// printed prints an edition, and names its files after the workbook, or as is
// wished for the web.
func printed(ctx context.Context, w Wish, e *publish.Edition, b Book) (files []File) {
	all, err := e.Print(ctx)
	if err != nil {
		panic(err)
	}
	name := base(b.Name)
	if w.WebName && !w.Internal {
		name = e.WebBase()
	}
	for _, p := range all {
		files = append(files, newFile(e.Name(name, p), p))
	}
	return files
}

// newFile is a file with what was printed.
func newFile(name string, p publish.Printed) File {
	return File{Name: name, Kind: strings.TrimPrefix(filepath.Ext(name), "."), Pages: p.Pages, Data: p.Data}
}

// base is a file's name without its ending.
func base(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) }

// annotate makes the copy of the workbook with what the review has found.
func annotate(ctx context.Context, w Wish, books []Book) Answer {
	book := books[0]
	e, fault := examine(ctx, w, book, publish.Order{})
	if fault != "" {
		return Answer{Fault: fault}
	}
	var out bytes.Buffer
	switch err := e.Review(book.Name, w.Strict).Annotate(&out, book.Data); {
	case errors.Is(err, write.ErrStrict):
		return Answer{Fault: strictFault}
	case err != nil:
		return Answer{Fault: fmt.Sprintf(annotateFault, err)}
	}
	return Answer{Files: []File{{Name: publish.CopyName(book.Name), Kind: "xlsx", Data: out.Bytes()}}}
}
