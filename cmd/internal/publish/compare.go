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
// Public is nil where it has an error. Of the order Internal and StopPersonal
// count.
func Read(ctx context.Context, r io.ReaderAt, size int64, o Order) (*Edition, error) {
	e := &Edition{order: Order{Internal: o.Internal, StopPersonal: o.StopPersonal}}
	if err := e.read(ctx, r, size); err != nil || e.Report == nil || e.Problems.HasErrors() || ctx.Err() != nil {
		return e, err
	}
	if e.Public = e.Report; !o.Internal && e.leaveOut() && e.Problems.HasErrors() { // in what is to be published
		e.Public = nil
	}
	return e, nil
}

// Compare tells what differs between two workbooks without errors. Of the order
// Formats, Large and Internal count.
func Compare(old, new *Edition, o Order) *Comparison {
	c := &Comparison{}
	if before, now := manuscript.Tidy(old.Report), manuscript.Tidy(new.Report); o.Internal {
		c.Changes = report.Compare(before, now)
	} else {
		c.Changes, c.OmittedOld, c.OmittedNew = report.ComparePublic(before, now)
	}
	e := &Edition{order: Order{Formats: o.Formats, Large: o.Large, Internal: o.Internal}, Report: c.Changes.New, Public: c.Changes.New}
	made := tool + e.choices() + " " + choiceCompared + " " + old.Report.Source
	e.Document = manuscript.ComposeComparison(c.Changes, manuscript.Options{Tool: made, Internal: o.Internal})
	c.edition = e
	return c
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
		printed[i].Suffix = comparedSuffix
		if c.edition.order.Internal {
			printed[i].Suffix += internalSuffix
		}
		printed[i].Suffix += extensions[printed[i].Format]
	}
	return printed, c.edition.Problems, err
}
