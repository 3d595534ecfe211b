package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"runtime/debug"

	"uppfoljning/cmd/internal/publish"
)

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

// read opens a workbook to copy it. Where it cannot be, what is wrong has been
// told and code is the exit code.
func (c *copying) read(ctx context.Context, path string) (b *publish.Book, code int) {
	data, err := readSource(path, maxInspected)
	if err != nil {
		fmt.Fprintf(c.stderr, messageCannotRead+"\n", path, machineReason(err))
		return nil, exitMachine
	}
	b, faults, err := publish.ReadBook(ctx, path, data)
	if err != nil {
		fmt.Fprintln(c.stderr, messageInterruptedCopy)
		return nil, exitMachine
	}
	for _, p := range faults {
		at := p.Cell.String()
		if at == "" {
			at = filepath.Base(path)
		}
		fmt.Fprintf(c.stderr, "%s  %s  %s\n", p.Severity(), at, p.Sentence())
	}
	if b == nil {
		fmt.Fprintf(c.stderr, messageNoCopy+"\n", path)
		return nil, exitWorkbook
	}
	return b, exitWritten
}

// tell tells what was done: what has come of it, what must be decided, and the
// rest, in which cells of which workbook.
func (c *copying) tell(a publish.Account) {
	fmt.Fprintln(c.stdout, publish.Wrapped("", "", a.Summary))
	for _, g := range a.Groups {
		fmt.Fprintf(c.stdout, "\n%s\n\n", g.Title)
		for _, d := range g.Deeds {
			fmt.Fprintln(c.stdout, "  "+d.At+"  "+d.Said)
		}
	}
	fmt.Fprintf(c.stdout, "\n%s\n", messageListed)
}
