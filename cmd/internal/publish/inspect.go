package publish

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"uppfoljning/layout/pdf/foreign"
	"uppfoljning/layout/pdf/inspect"
	"uppfoljning/report"
)

// Kind is what a file is by its beginning, whatever its name.
type Kind uint8

const (
	WorkbookFile Kind = iota // or none of these: the reader of workbooks tells
	PDFFile
	WordFile
	WebFile
)

// KindHead is how much of the beginning of a file KindOf has use for, in bytes.
const KindHead = 4096

// KindOf tells what a file of some name is by its beginning.
func KindOf(name string, head []byte) Kind {
	text := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\uFEFF")), " \t\r\n"))
	switch {
	case foreign.IsPDF(head):
		return PDFFile
	case bytes.HasPrefix(head, []byte("PK")) && (bytes.Contains(head, []byte("word/")) || strings.HasSuffix(strings.ToLower(name), ".docx")):
		return WordFile
	case bytes.HasPrefix(text, []byte("<!doctype html")), bytes.HasPrefix(text, []byte("<html")):
		return WebFile
	}
	return WorkbookFile
}

// Inspection is what was found of a PDF file.
type Inspection struct {
	Name    string // the file's, without its folder
	Report  *inspect.Report
	Rebuilt *Rebuilt // with what is made of a workbook, where that was asked for
	data    []byte
}

// Rebuilt is how a file compares with one made anew of a workbook.
type Rebuilt struct {
	Workbook    string // its name, without its folder
	Named       bool   // it is the workbook that the file names
	Identical   bool
	Differences []inspect.Difference
	Unknown     []string // options that the file names and this version does not know
	Fault       string   // what kept the report from being made, in Swedish
}

// Inspect reads a PDF file back. The error tells that it is too broken for that.
func Inspect(name string, data []byte) (*Inspection, error) {
	found, err := inspect.Read(data)
	if err != nil {
		return nil, err
	}
	return &Inspection{Name: name, Report: found, data: data}, nil
}

// Against makes the report anew of the bytes of a workbook, with the options that
// the file names, and compares it with the file as it was made first. The error is
// that of ctx.
func (i *Inspection) Against(ctx context.Context, name string, book []byte) error {
	found, data := i.Report, i.data
	if found.Original != nil {
		found, data = found.Original, data[:i.Report.OriginalSize]
	}
	c := &Rebuilt{Workbook: name}
	i.Rebuilt = c
	if !found.Claims.Ours() {
		c.Fault = FaultNotOurs
		return nil
	}
	sum := sha256.Sum256(book)
	c.Named = hex.EncodeToString(sum[:]) == found.Claims.Workbook
	var order Order
	order, c.Unknown = OrderOf(found.Claims.ToolOptions)
	order.Formats = []report.Format{report.PDF}
	made, fault := remake(ctx, book, order)
	if c.Fault = fault; fault != "" || ctx.Err() != nil {
		return ctx.Err()
	}
	now, err := inspect.Read(made)
	if err != nil {
		panic("internal error: " + err.Error())
	}
	c.Differences = inspect.Compare(found, now, data, made)
	c.Identical = len(c.Differences) == 0
	return nil
}

// remake makes a report of the bytes of a workbook. What keeps it from being
// made is told in Swedish, unless it is ctx.
func remake(ctx context.Context, book []byte, order Order) (made []byte, fault string) {
	e, err := Examine(ctx, bytes.NewReader(book), int64(len(book)), order)
	var wrong *OrderError
	switch {
	case ctx.Err() != nil:
		return nil, ""
	case errors.As(err, &wrong):
		return nil, fmt.Sprintf(faultOtherPeriod, wrong.Sentence)
	case err != nil:
		panic(err) // bytes in memory can be read
	case e.Document == nil:
		return nil, faultNoReportOfIt
	}
	printed, err := e.Print(ctx)
	switch {
	case ctx.Err() != nil:
		return nil, ""
	case err != nil:
		panic(err)
	}
	return printed[0].Data, ""
}
