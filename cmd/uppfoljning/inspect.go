package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/layout/pdf/foreign"
	"uppfoljning/layout/pdf/inspect"
	"uppfoljning/report"
)

// inspected is what was found of a PDF file.
type inspected struct {
	report  *inspect.Report
	rebuilt *rebuilt // with what is made of a workbook, where that is asked for
}

// rebuilt is how the file compares with one made anew of a workbook.
type rebuilt struct {
	workbook    string // as it was named
	named       bool   // it is the workbook that the file names
	identical   bool
	differences []inspect.Difference
	unknown     []string // options that the file names and this version does not know
	fault       string   // what kept the report from being made, in Swedish
	code        int      // the exit code that comes of it
}

// The largest file that is inspected, in bytes: beyond any report.
const maxInspected = 1 << 29

// kind is what a file is by its beginning, whatever its name.
type kind uint8

const (
	workbookFile kind = iota // or none of these: the reader of workbooks tells
	pdfFile
	wordFile
	webFile
)

// fileKindOf looks at the beginning of a file; what cannot be opened the reader of
// workbooks tells of.
func fileKindOf(path string) kind {
	f, err := openSource(path)
	if err != nil {
		return workbookFile
	}
	defer f.Close()
	head := make([]byte, 4096)
	n, _ := io.ReadFull(f, head)
	head = head[:n]
	text := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\uFEFF")), " \t\r\n"))
	switch {
	case foreign.IsPDF(head):
		return pdfFile
	case bytes.HasPrefix(head, []byte("PK")) && (bytes.Contains(head, []byte("word/")) || strings.HasSuffix(strings.ToLower(path), ".docx")):
		return wordFile
	case bytes.HasPrefix(text, []byte("<!doctype html")), bytes.HasPrefix(text, []byte("<html")):
		return webFile
	}
	return workbookFile
}

// kinds tells what each file is. What cannot be done with it is told in Swedish.
func (o *reviewFlags) kinds(paths []string, period bool) (kinds []kind, fault string) {
	pdfs := 0
	for _, p := range paths {
		k := fileKindOf(p)
		kinds = append(kinds, k)
		switch k {
		case pdfFile:
			pdfs++
		case wordFile:
			return kinds, fmt.Sprintf(messageWordFile, p)
		case webFile:
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
		r.code, r.fault = exitMachine, fmt.Sprintf(messageCannotRead, path, machineReason(err))
		return r
	}
	found, err := inspect.Read(data)
	if err != nil {
		r.code, r.fault = exitMachine, fmt.Sprintf(messageBrokenPDF, path)
		return r
	}
	r.pdf = &inspected{report: found}
	if found.Failed() {
		r.code = exitWorkbook
	}
	if o.against != "" {
		r.pdf.rebuilt = o.compare(ctx, found, data)
		c := r.pdf.rebuilt
		if ctx.Err() != nil {
			r.code, r.fault = exitMachine, fmt.Sprintf(messageReviewInterrupted, path)
		}
		r.code = max(r.code, c.code)
	}
	return r
}

// compare makes the report anew of a workbook, with the options that the file
// names, and compares it with the file as it was made first.
func (o *reviewFlags) compare(ctx context.Context, found *inspect.Report, data []byte) *rebuilt {
	c := &rebuilt{workbook: o.against, code: exitWorkbook}
	if found.Original != nil {
		found, data = found.Original, data[:found.OriginalSize]
	}
	if !found.Claims.Ours() {
		c.fault = messageNotOurs
		return c
	}
	book, err := readSource(o.against, maxInspected)
	if err != nil {
		c.fault, c.code = fmt.Sprintf(messageCannotRead, o.against, machineReason(err)), exitMachine
		return c
	}
	sum := sha256.Sum256(book)
	c.named = hex.EncodeToString(sum[:]) == found.Claims.Workbook
	var order publish.Order
	order, c.unknown = publish.OrderOf(found.Claims.ToolOptions)
	order.Formats = []report.Format{report.PDF}
	made, fault := remake(ctx, book, order)
	if fault != "" {
		c.fault = fault
		return c
	}
	now, err := inspect.Read(made)
	if err != nil {
		panic("internal error: " + err.Error())
	}
	c.differences = inspect.Compare(found, now, data, made)
	if c.identical = len(c.differences) == 0; c.identical {
		c.code = exitWritten
	}
	return c
}

// remake makes a report of the bytes of a workbook. What keeps it from being
// made is told in Swedish.
func remake(ctx context.Context, book []byte, order publish.Order) (made []byte, fault string) {
	e, err := publish.Examine(ctx, bytes.NewReader(book), int64(len(book)), order)
	var wrong *publish.OrderError
	switch {
	case errors.As(err, &wrong):
		return nil, fmt.Sprintf(messagePeriod, wrong.Sentence)
	case err != nil:
		return nil, machineReason(err)
	case e.Document == nil:
		return nil, messageNoReportOfIt
	}
	printed, err := e.Print(ctx)
	if err != nil {
		return nil, machineReason(err)
	}
	return printed[0].Data, ""
}
