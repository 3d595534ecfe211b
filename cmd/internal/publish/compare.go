package publish

import (
	"context"
	"io"

	"uppfoljning/layout/document"
	"uppfoljning/report"
	"uppfoljning/report/manuscript"
)

// Comparison is what differs between two workbooks, and a document of it.
type Comparison struct {
	Changes *report.Comparison
	// Omitted are those of the older and of the newer workbook.
	OmittedOld, OmittedNew report.Omitted
	edition                *Edition
}

// Read reads and checks a workbook that is to be compared with another. Its
// Public is nil where it has an error.
func Read(ctx context.Context, r io.ReaderAt, size int64) (*Edition, error) {
	e := &Edition{}
	if err := e.read(ctx, r, size); err != nil || e.Report == nil || e.Problems.HasErrors() || ctx.Err() != nil {
		return e, err
	}
	e.publish()
	return e, nil
}

// Compare tells what differs between two workbooks without errors. Of the order
// Formats, Large and Program count.
func Compare(old, new *Edition, o Order) *Comparison {
	c := &Comparison{}
	c.Changes, c.OmittedOld, c.OmittedNew = differences(old, new)
	e := &Edition{order: Order{Formats: o.Formats, Large: o.Large}, Report: c.Changes.New, Public: c.Changes.New}
	tool := o.Program + e.choices() + " " + choiceCompared + " " + old.Report.Source
	e.Document = manuscript.ComposeComparison(c.Changes, manuscript.Options{Tool: tool})
	c.edition = e
	return c
}

// differences compares what is to be told of the two: what may be published.
func differences(old, new *Edition) (c *report.Comparison, omittedOld, omittedNew report.Omitted) {
	return report.ComparePublic(manuscript.Tidy(old.Report), manuscript.Tidy(new.Report))
}

// Document is what has changed, as it is printed.
func (c *Comparison) Document() *document.Document { return c.edition.Document }

// Print prints the document in every format that is asked for, in their order,
// and tells what could not be set as it stands.
func (c *Comparison) Print(ctx context.Context) (printed []Printed, problems report.Problems, err error) {
	if c.edition.prints(report.PDF) {
		c.edition.typeset()
	}
	printed, err = c.edition.Print(ctx)
	for i := range printed {
		printed[i].Suffix = comparedSuffix + extensions[printed[i].Format]
	}
	return printed, c.edition.Problems, err
}
