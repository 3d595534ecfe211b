// Package read turns a workbook (Office Open XML, ISO/IEC 29500-1) into a
// report.Report and the problems that its keeper should know of.
//
// In come bytes from anyone. They are surveyed (archive.go), their parts are
// decoded (parser.go, parts.go, grid.go) into sheets of cells with displayed texts
// (numfmt_sv.go), rows are found by their headings (table.go), and the rows
// become the model (model.go), sheet by sheet (settings.go, areas.go,
// commitments.go, statistics.go, optional.go).
// A picture on the sheet of settings becomes pixels (drawing.go, picture.go,
// logo.go). The package knows nothing of what is made of the report.
//
// The parts are decoded here and not by excelize, which writes our workbooks:
// it discards read and checksum errors, reads a shared string out of range as
// "", drops the rest of a sheet at the first fault in it and allocates by the
// numbers a file claims, all without an error. A report on what was promised
// must not come out shorter than its workbook. Here every part is read to its
// end, once, and what cannot be read is a problem.
package read

import (
	"context"
	"errors"
	"fmt"
	"io"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// Workbook reads a workbook of size bytes. What is wrong with the workbook is
// in the problems, sorted, and the report is as complete as it can be; it is
// nil where the bytes are no whole workbook. The error tells only that r could
// not be read or that ctx ended.
func Workbook(ctx context.Context, r io.ReaderAt, size int64) (*report.Report, report.Problems, error) {
	m, problems, err := modelled(ctx, r, size)
	if m == nil {
		return nil, problems, err
	}
	return m.report, m.problems.Sort(), nil
}

// WithLayout reads as Workbook does, and tells besides where things stand in
// the workbook; the layout is nil where the report is.
func WithLayout(ctx context.Context, r io.ReaderAt, size int64) (*report.Report, *workbook.Layout, report.Problems, error) {
	m, problems, err := modelled(ctx, r, size)
	if m == nil {
		return nil, nil, problems, err
	}
	return m.report, m.layout(), m.problems.Sort(), nil
}

// modelled makes the report of a workbook. It gives nil where the bytes are no
// whole workbook, which the problems then tell, and with an error.
func modelled(ctx context.Context, r io.ReaderAt, size int64) (*modeller, report.Problems, error) {
	src := &source{ctx: ctx, r: r}
	wb, err := open(src, size)
	if src.err != nil {
		return nil, nil, fmt.Errorf("read workbook: %w", src.err)
	}
	if bad := (*badFile)(nil); errors.As(err, &bad) {
		return nil, report.Problems{{Code: bad.code, Args: bad.args}}, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("read workbook: %w", err)
	}
	m := &modeller{book: wb, report: &report.Report{Source: wb.digest, Created: wb.created}}
	m.model()
	return m, nil, nil
}

// badFile is why the bytes cannot be read as a workbook at all.
type badFile struct {
	code report.Code
	args []string
	err  error // what lies behind, for debugging
}

func (b *badFile) Error() string { return fmt.Sprintf("%s %q: %v", b.code, b.args, b.err) }
func (b *badFile) Unwrap() error { return b.err }

// damaged says that a part of the file, or the file itself where part is empty,
// is not what it should be.
func damaged(part string, err error) error {
	if bad := (*badFile)(nil); errors.As(err, &bad) {
		return err
	}
	return about(part, "damaged-part", "damaged-workbook", err)
}

// tooLarge says that a part, or the file, holds more than is read.
func tooLarge(part string) error {
	return about(part, "part-too-large", "workbook-too-large", errors.New("too large"))
}

func about(part string, ofPart, ofFile report.Code, err error) error {
	if part == "" {
		return &badFile{code: ofFile, err: err}
	}
	return &badFile{code: ofPart, args: []string{part}, err: err}
}

// source is the bytes, and remembers the first fault that is the machine's and
// not the workbook's.
type source struct {
	ctx context.Context
	r   io.ReaderAt
	err error
}

func (s *source) ReadAt(p []byte, off int64) (int, error) {
	if s.err == nil {
		s.err = s.ctx.Err()
	}
	if s.err != nil {
		return 0, s.err
	}
	if off < 0 {
		return 0, io.EOF // a directory that points before the file
	}
	n, err := s.r.ReadAt(p, off)
	if err != nil && err != io.EOF {
		s.err = err
	}
	return n, err
}
