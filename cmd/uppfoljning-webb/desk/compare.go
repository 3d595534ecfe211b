package desk

import (
	"bytes"
	"context"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report"
)

// compare tells what has changed from the first of two workbooks to the second,
// as a text and in files.
func compare(ctx context.Context, w Wish, books []Book) (a Answer) {
	switch {
	case len(books) != 2:
		return Answer{Fault: twoToCompareFault}
	case bytes.Equal(books[0].Data, books[1].Data):
		return Answer{Fault: sameBookFault}
	}
	o := publish.Order{Formats: everyFormat, Large: w.Large, Internal: w.Internal, StopPersonal: w.Stop && !w.Internal}
	sides, refused := make([]*publish.Edition, len(books)), false
	for i, b := range books { // the faults of both are told at once
		e, err := publish.Read(ctx, bytes.NewReader(b.Data), int64(len(b.Data)), o)
		if err != nil {
			panic(err) // bytes in memory can be read
		}
		sides[i] = e
		refused = refused || e.Public == nil
	}
	for i, e := range sides {
		a.tell(e, books[i].Name, refused)
	}
	if refused {
		a.Fault = notComparedFault
		return a
	}
	c := publish.Compare(sides[0], sides[1], o)
	a.Title, a.Summary, a.Text = c.Document().Title.Text, c.Summary(), publish.PlainText(c.Document())
	a.Remarks = c.Remarks(books[0].Name, books[1].Name)
	printed, problems, err := c.Print(ctx)
	if err != nil {
		panic(err)
	}
	for _, p := range problems {
		at := p.Cell.String()
		if at == "" {
			at = books[1].Name
		}
		a.Problems = append(a.Problems, problem(p, at))
	}
	for _, p := range printed {
		a.Files = append(a.Files, newFile(base(books[1].Name)+p.Suffix, p))
	}
	return a
}

// tell tells what is wrong with a workbook: all of it where nothing comes of the
// comparison, else what may point out a person and so concerns what is shown.
func (a *Answer) tell(e *publish.Edition, name string, all bool) {
	for _, p := range e.Problems {
		if p.Severity() == report.Advice || !all && !p.Personal() {
			continue
		}
		at := p.Cell.String()
		told := problem(p, at)
		told.Book = name
		a.Problems = append(a.Problems, told)
	}
}
