// Package publish goes the whole way from the bytes of a workbook to those of
// its reports: it reads, checks, drops what is not to be published, composes,
// typesets and prints. It reviews workbooks too, and makes new ones of old. The
// command line and the web page both stand on it, so that they say and make the
// same.
//
// It knows neither flags nor files nor windows, and no clock. Faults in the
// workbook are problems; an error is the machine's fault, or a wrong order.
package publish

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"

	"uppfoljning/layout"
	"uppfoljning/layout/document"
	"uppfoljning/layout/docx"
	"uppfoljning/layout/html"
	"uppfoljning/layout/pdf"
	"uppfoljning/report"
	"uppfoljning/report/manuscript"
	"uppfoljning/report/privacy"
	"uppfoljning/report/workbook/read"
)

// The name and the version of the program, as its files tell them.
const (
	Program = "uppfoljning"
	Version = "0.1.0"

	tool = Program + " " + Version
)

// Order is what is asked for beside the workbook. The zero Order is the public
// report that the workbook itself asks for.
type Order struct {
	Period   *Period         // a part of the year, or nil for the workbook's own period
	Promises bool            // the promises alone, whatever the workbook says
	Large    bool            // the edition for those who see badly
	Formats  []report.Format // none: the workbook's own, or else PDF
	// Fragment asks for the article alone where a format is HTML, with its
	// title a heading of HeadingLevel (0: as layout/html has it).
	Fragment     bool
	HeadingLevel int
	// Internal asks for the edition that must not be published: all of the
	// workbook is in it, marked on every page.
	Internal bool
	// StopPersonal makes what may point out a person in the public edition an
	// error.
	StopPersonal bool
}

func (o *Order) rules() report.Rules {
	return report.Rules{Internal: o.Internal, StopPersonal: o.StopPersonal}
}

// Edition is all that is known of a workbook before anything is printed of it.
type Edition struct {
	Report   *report.Report // cut to its period, else whole; nil where there is no workbook to read
	Public   *report.Report // what may be published of it, or all in an internal edition; nil where there is an error
	Omitted  report.Omitted // from Public
	Problems report.Problems
	Document *document.Document // of Public; nil where there is an error
	order    Order
	pages    *layout.Pages // of Document, where a PDF is asked for
}

// Printed is a report in one format.
type Printed struct {
	Format report.Format
	Suffix string // what ends its file's name: "-t1.pdf"
	Data   []byte
	Pages  int // 0 where the format has none
}

// Examine does everything but print. The error is an *OrderError where the order
// does not suit the workbook; what is known then is in the Edition.
func Examine(ctx context.Context, r io.ReaderAt, size int64, o Order) (*Edition, error) {
	e := &Edition{order: o}
	if err := e.read(ctx, r, size); err != nil || e.Report == nil || ctx.Err() != nil {
		return e, err
	}
	if e.Problems.HasErrors() {
		// What else there is to mend should not wait for another round.
		if public, _ := report.Public(e.Report); !o.Internal {
			e.tell(privacy.Check(public)...)
		}
		return e, nil
	}
	if e.Public = e.Report; !o.Internal && !e.leaveOut() {
		return e, nil
	}
	e.Document = e.compose(e.Public)
	if len(e.Omitted.Commitments) > 0 && contentsDepth(e.compose(e.Report)) != contentsDepth(e.Document) {
		e.tell(report.Problem{Code: "edition-contents"})
	}
	if e.Problems.HasErrors() { // in what is to be published
		e.Public, e.Document = nil, nil
		return e, nil
	}
	if e.prints(report.PDF) {
		e.typeset()
	}
	return e, nil
}

// leaveOut leaves out what is not to be published, tells what that changes, and
// searches the rest for personal data, which may be an error. ok is false where
// nothing is left.
func (e *Edition) leaveOut() (ok bool) {
	e.Public, e.Omitted = report.Public(e.Report)
	if len(e.Public.Commitments) == 0 {
		e.Public, e.Omitted = nil, report.Omitted{}
		e.tell(report.Problem{Code: "nothing-published", Cell: e.Report.Commitments[0].PublishCell})
		return false
	}
	e.tell(report.Shifts(e.Report, e.Public)...)
	e.tell(privacy.Check(e.Public)...)
	return true
}

// contentsDepth gives how deep the list of contents of a document is; 0 where it
// has none.
func contentsDepth(d *document.Document) int {
	for _, b := range d.Body {
		if s, ok := b.(*document.Section); ok && len(s.Body) > 0 {
			if c, ok := s.Body[0].(*document.Contents); ok {
				return c.Depth
			}
		}
	}
	return 0
}

// tell adds problems to those of the edition.
func (e *Edition) tell(ps ...report.Problem) {
	e.Problems = append(e.Problems, report.Problems(ps).Under(e.order.rules())...).Sort()
}

func (e *Edition) compose(r *report.Report) *document.Document {
	return manuscript.Compose(r, manuscript.Options{Tool: tool + e.choices(), Internal: e.order.Internal})
}

// read reads the workbook, cuts it to its period and checks it.
func (e *Edition) read(ctx context.Context, src io.ReaderAt, size int64) error {
	r, problems, err := read.Workbook(ctx, src, size)
	problems = problems.Under(e.order.rules())
	if err != nil || r == nil {
		e.Problems = problems
		return err
	}
	period, fault := e.order.Period.in(r)
	if fault != "" && !problems.HasErrors() {
		e.Report, e.Problems = r, problems
		return &OrderError{fault}
	}
	covered, left := report.Cover(r, period)
	checked := *covered
	if e.order.Promises {
		checked.Content = report.PromisesOnly
	}
	e.Report, e.Problems = covered, problems
	e.tell(report.Check(&checked)...)
	if checked.Content == report.PromisesOnly {
		e.Report = report.PromisesOf(covered)
	} else {
		e.tell(left...)
	}
	return nil
}

// typeset sets the document on pages, and tells what could not be set as it
// stands.
func (e *Edition) typeset() {
	fonts, err := layout.EmbeddedFonts()
	if err != nil {
		panic("internal error: " + err.Error())
	}
	style := layout.A4()
	if e.order.Large {
		style = layout.LargePrint()
	}
	if c := e.Public.Colour; c != nil {
		style.SetAccent(layout.Color(*c))
	}
	pages, warnings := layout.Typeset(e.Document, style, fonts)
	e.pages = pages
	for _, w := range warnings {
		e.tell(layoutProblem(w))
	}
}

func layoutProblem(w layout.Warning) report.Problem {
	code := map[layout.WarningKind]report.Code{
		layout.MissingCharacter: "character-not-in-typeface",
		layout.BrokenWord:       "word-wider-than-column",
	}[w.Kind]
	return report.Problem{Code: code, Cell: report.Cell(w.Origin), Args: []string{w.Detail}}
}

// Print prints the document in every format that is asked for, in their order.
// It is for an Edition without errors, and uses it up: afterwards only names can
// be asked of it.
func (e *Edition) Print(ctx context.Context) (all []Printed, err error) {
	for _, f := range e.Formats() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		var out bytes.Buffer
		p := Printed{Format: f, Suffix: e.Suffix() + extensions[f]}
		switch accent := e.Public.Colour; f {
		case report.PDF:
			p.Pages = len(e.pages.Pages)
			if len(e.Formats()) == 1 {
				e.release()
			}
			p.Data, err = pdf.Bytes(e.pages, pdf.Options{})
		case report.DOCX:
			err = docx.Write(&out, e.Document, docx.Options{Accent: (*docx.Color)(accent), LargePrint: e.order.Large})
		case report.HTML:
			err = html.Write(&out, e.Document, html.Options{Accent: (*html.Color)(accent),
				Fragment: e.order.Fragment, HeadingLevel: e.order.HeadingLevel})
		default:
			panic(fmt.Sprintf("internal error: format %d", f))
		}
		if err != nil {
			return nil, err
		}
		if p.Data == nil {
			p.Data = out.Bytes()
		}
		all = append(all, p)
	}
	return all, ctx.Err()
}

// release lets go of all that the pages are made of: a long report and its pages
// need not be in memory at once. What the file's name is made of stays.
func (e *Edition) release() {
	named := *e.Public
	named.Areas, named.Commitments, named.Statistics, named.Logo = nil, nil, nil, nil
	e.Report, e.Public, e.Document = nil, &named, nil
}

// Formats are the formats that the report is printed in: those asked for, or
// the workbook's own, or PDF.
func (e *Edition) Formats() []report.Format {
	switch {
	case len(e.order.Formats) > 0:
		return e.order.Formats
	case e.order.Fragment:
		return []report.Format{report.HTML}
	case e.Public != nil && len(e.Public.Formats) > 0:
		return e.Public.Formats
	}
	return []report.Format{report.PDF}
}

func (e *Edition) prints(f report.Format) bool {
	return slices.Contains(e.Formats(), f)
}
