package desk

import (
	"context"
	"fmt"
	"slices"

	"uppfoljning/cmd/internal/publish"
)

// inspect reads a PDF file back, and holds it against a workbook where one is
// handed in with it.
func inspect(ctx context.Context, _ Wish, books []Book) Answer {
	is := func(kind publish.Kind) func(Book) bool {
		return func(b Book) bool {
			return publish.KindOf(b.Name, b.Data[:min(len(b.Data), publish.KindHead)]) == kind
		}
	}
	at := slices.IndexFunc(books, is(publish.PDFFile))
	switch {
	case slices.ContainsFunc(books, is(publish.WordFile)):
		return Answer{Fault: wordFileFault}
	case slices.ContainsFunc(books, is(publish.WebFile)):
		return Answer{Fault: webFileFault}
	case at < 0:
		return Answer{Fault: noPDFFault}
	case len(books) > 2 || len(books) == 2 && is(publish.PDFFile)(books[1-at]):
		return Answer{Fault: onePDFFault}
	}
	found, err := publish.Inspect(books[at].Name, books[at].Data)
	if err != nil {
		return Answer{Fault: fmt.Sprintf(brokenPDFFault, books[at].Name)}
	}
	if len(books) == 2 {
		if err := found.Against(ctx, books[1-at].Name, books[1-at].Data); err != nil {
			panic(err)
		}
	}
	record := found.Record()
	name := recordPrefix + base(books[at].Name) + ".txt"
	return Answer{Record: record, Summary: found.Told(), Files: []File{{Name: name, Kind: "txt", Data: []byte(record.Plain())}}}
}
