package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"
	"time"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
	"uppfoljning/report/workbook/read"
	"uppfoljning/report/workbook/write"
)

// book is a workbook that has been read to be copied.
type book struct {
	path   string
	data   []byte
	report *report.Report
	layout *workbook.Layout
}

// guard does a job that writes something other than a report. A fault of our
// own ends it.
func guard(stderr io.Writer, do func() int) (code int) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Fprintf(stderr, messageOurFault, r, debug.Stack())
			code = exitMachine
		}
	}()
	return do()
}

// harmless are the errors that keep a report from being written, but no text of
// the workbook from being found: they are there in the copy too.
var harmless = map[report.Code]bool{
	"field-missing": true, "years-differ": true,
	"hidden-sheet": true, "hidden-column": true, "hidden-rows": true, "hidden-commitments": true,
	"area-unknown": true, "area-unknown-near": true, "area-duplicate": true,
}

// read opens a workbook to copy it. Where it cannot be, what is wrong has been
// told and code is the exit code.
func (c *copying) read(ctx context.Context, path string) (b *book, code int) {
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		err = errIsFolder
	}
	var data []byte
	if err == nil {
		data, err = os.ReadFile(path)
	}
	if err != nil {
		fmt.Fprintf(c.stderr, messageCannotRead+"\n", path, machineReason(err))
		return nil, exitMachine
	}
	r, l, problems, err := read.WithLayout(ctx, bytes.NewReader(data), int64(len(data)))
	if ctx.Err() != nil {
		fmt.Fprintln(c.stderr, messageInterruptedCopy)
		return nil, exitMachine
	}
	if err != nil {
		panic(err) // bytes in memory can be read
	}
	if r != nil {
		problems = append(problems, report.Check(r)...).Sort()
	}
	faults := 0
	for _, p := range problems {
		if p.Severity() != report.Error || harmless[p.Code] {
			continue
		}
		faults++
		at := p.Cell.String()
		if at == "" {
			at = filepath.Base(path)
		}
		fmt.Fprintf(c.stderr, "%s  %s  %s\n", p.Severity(), at, p.Sentence())
	}
	if faults > 0 {
		fmt.Fprintf(c.stderr, messageNoCopy+"\n", path)
		return nil, exitWorkbook
	}
	return &book{path, data, r, l}, exitWritten
}

// tell lists what was done, in which cells of which workbook.
func (c *copying) tell(events []write.Event, paths []string) {
	for _, ev := range events {
		at := ev.From.String()
		if at == "" {
			at = ev.To.String()
		}
		if len(paths) > 1 {
			at = filepath.Base(paths[ev.File]) + " " + at
			if to := ev.To.String(); to != "" && ev.From.Sheet != "" {
				at += " → " + to
			}
		}
		line := at + "  " + ev.Sentence()
		if ev.Text != "" {
			line += " " + quoted(ev.Text)
		}
		fmt.Fprintln(c.stdout, line)
	}
}

// verify reads a copy that is about to be written, and sees that it says what it
// should: what is lost here would be missed only when it is too late.
func verify(ctx context.Context, data []byte, want *report.Report) {
	got, _, err := read.Workbook(ctx, bytes.NewReader(data), int64(len(data)))
	if err != nil || got == nil {
		panic(fmt.Sprintf("internal error: the copy cannot be read: %v", err))
	}
	if a, b := essence(want), essence(got); a != b {
		panic("internal error: the copy says something else: " + firstDifference(a, b))
	}
}

var address = regexp.MustCompile(`(?m) \[[^\[\]]*\]$`)

// essence is what a report says of its settings, areas and commitments, wherever
// it stands.
func essence(r *report.Report) string {
	bare := *r
	bare.Created = time.Time{}
	bare.Statistics, bare.Glossary, bare.Signatories, bare.Protected, bare.Logo = nil, nil, nil, nil, nil
	var b strings.Builder
	if err := report.Dump(&b, &bare); err != nil {
		panic(err)
	}
	return address.ReplaceAllString(b.String(), "")
}

func firstDifference(a, b string) string {
	from, to := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(from), len(to)) {
		if from[i] != to[i] {
			return fmt.Sprintf("%q, not %q", to[i], from[i])
		}
	}
	return fmt.Sprintf("%d lines, not %d", len(to), len(from))
}
