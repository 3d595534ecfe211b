package publish

import (
	"context"
	"fmt"
	"io"
	"strings"

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
	old, new               *report.Report // the whole of them
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
	c := &Comparison{old: old.Report, new: new.Report}
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

// Summary says in a sentence or two how much has changed.
func (c *Comparison) Summary() string { return spaces.Replace(c.edition.Document.Metadata.Subject) }

// Remarks tell, beside the comparison, what there may be to think of: that the
// wrong workbooks may have been compared, and what has been left out. The names
// are those of the older and of the newer workbook.
func (c *Comparison) Remarks(old, new string) (all []string) {
	if c.old.Years.First > c.new.Years.First {
		all = append(all, fmt.Sprintf(comparedBackwards, old, YearsWords(c.old.Years), new, YearsWords(c.new.Years)))
	}
	if a, b := municipalityNames(c.old), municipalityNames(c.new); !strings.EqualFold(a, b) {
		all = append(all, fmt.Sprintf(comparedOthers, old, a, new, b))
	}
	for i, o := range []report.Omitted{c.OmittedOld, c.OmittedNew} {
		if s := OmittedRows(o); s != "" {
			all = append(all, []string{old, new}[i]+": "+s)
		}
	}
	return all
}

func municipalityNames(r *report.Report) string {
	names := make([]string, len(r.Municipalities))
	for i, m := range r.Municipalities {
		names[i] = m.Text
	}
	return strings.Join(names, ", ")
}

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
