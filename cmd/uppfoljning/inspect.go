package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"

	"uppfoljning/cmd/internal/publish"
)

// inspected is what was found of a PDF file.
type inspected struct {
	*publish.Inspection
	against string // the workbook that it was held against, as it was named
}

// The largest file that is inspected, in bytes: beyond any report.
const maxInspected = 1 << 29

// fileKindOf looks at the beginning of a file; what cannot be opened the reader of
// workbooks tells of.
func fileKindOf(path string) publish.Kind {
	f, err := openSource(path)
	if err != nil {
		return publish.WorkbookFile
	}
	defer f.Close()
	head := make([]byte, publish.KindHead)
	n, _ := io.ReadFull(f, head)
	return publish.KindOf(path, head[:n])
}

// kinds tells what each file is. What cannot be done with it is told in Swedish.
func (o *reviewFlags) kinds(paths []string, period bool) (kinds []publish.Kind, fault string) {
	pdfs := 0
	for _, p := range paths {
		k := fileKindOf(p)
		kinds = append(kinds, k)
		switch k {
		case publish.PDFFile:
			pdfs++
		case publish.WordFile:
			return kinds, fmt.Sprintf(messageWordFile, p)
		case publish.WebFile:
			return kinds, fmt.Sprintf(messageWebFile, p)
		}
	}
	switch {
	case o.against != "" && pdfs == 0:
		return kinds, messageNoPDFAgainst
	case pdfs > 0 && (o.annotate || o.strict || o.internal || o.stop || period):
		return kinds, messageOnlyBooks
	}
	return kinds, ""
}

// inspect reads a PDF file back, and holds it against a workbook where one is
// asked for.
func (o *reviewFlags) inspect(ctx context.Context, path string, stderr io.Writer) (r *reviewed) {
	r = &reviewed{workbook: path, isPDF: true}
	defer func() {
		if f := recover(); f != nil {
			r.code, r.fault = (&job{stderr: stderr}).ourFault(f), messageNotReviewed
		}
	}()
	data, err := readSource(path, maxInspected)
	if err != nil {
		r.code, r.fault, r.unopened = exitMachine, fmt.Sprintf(messageCannotRead, path, machineReason(err)), true
		return r
	}
	found, err := publish.Inspect(filepath.Base(path), data)
	if err != nil {
		r.code, r.fault = exitMachine, fmt.Sprintf(messageBrokenPDF, path)
		return r
	}
	r.pdf = &inspected{Inspection: found, against: o.against}
	if found.Report.Failed() {
		r.code = exitWorkbook
	}
	if o.against != "" {
		r.code = max(r.code, r.pdf.compare(ctx))
		if ctx.Err() != nil {
			r.code, r.fault = exitMachine, fmt.Sprintf(messageReviewInterrupted, path)
		}
	}
	return r
}

// compare makes the report anew of the workbook and compares it with the file. It
// gives the exit code that comes of it.
func (i *inspected) compare(ctx context.Context) (code int) {
	name := filepath.Base(i.against)
	book, err := readSource(i.against, maxInspected)
	if err != nil {
		i.Rebuilt = &publish.Rebuilt{Workbook: name, Fault: fmt.Sprintf(messageCannotRead, i.against, machineReason(err))}
		return exitMachine
	}
	if i.Against(ctx, name, book) != nil {
		return exitMachine
	}
	if i.Rebuilt.Identical {
		return exitWritten
	}
	return exitWorkbook
}
