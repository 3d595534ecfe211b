package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report"
)

// comparison is two workbooks on their way to be compared, the older first.
type comparison struct {
	sides          [2]*compared
	order          publish.Order
	json, files    bool   // what is asked for, if not a text
	out            string // a file or a folder, or empty
	changes        *publish.Comparison
	stdout, stderr io.Writer
}

// compared is one of the workbooks.
type compared struct {
	workbook string // as it was named
	edition  *publish.Edition
	code     int    // the exit code that it gives
	fault    string // what kept it from being read, in Swedish
}

// runCompare tells what has changed from one workbook to another: as a text, as
// JSON, or in files made as a report is.
func runCompare(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	f := &reportFlags{flagSet: newFlags(helpCompare)}
	c := &comparison{stdout: stdout, stderr: stderr}
	f.BoolVar(&c.json, flagJSON, false, helpJSON)
	f.StringVar(&f.out, flagOut, "", helpOut)
	f.StringVar(&f.formats, flagFormat, "", helpFormat)
	f.BoolVar(&f.large, flagLarge, false, helpLarge)
	f.BoolVar(&f.internal, flagInternal, false, helpInternal)
	f.BoolVar(&f.stop, flagStop, false, helpStop)
	if code, done := f.parse(args, stdout, stderr); done {
		return code
	}
	c.files = f.Changed(flagOut) || f.Changed(flagFormat)
	order, fault := f.order()
	switch {
	case fault != "":
	case f.NArg() != 2:
		fault = messageTwoToCompare
	case c.json && c.files:
		fault = messageJSONOrFiles
	case f.large && !c.files:
		fault = messageLargeAlone
	default:
		fault = compareOutFault(f.out)
	}
	if fault != "" {
		fmt.Fprintf(stderr, "%s\n%s\n", fault, messageSeeCompareHelp)
		return exitUsage
	}
	c.order, c.out = order, f.out
	c.sides = [2]*compared{{workbook: f.Arg(0)}, {workbook: f.Arg(1)}}
	if c.files {
		sweepFor(c.path(publish.Printed{}))
	}
	return guard(stderr, func() int { return c.run(ctx) })
}

// compareOutFault tells in Swedish why nothing can be written to out, or gives
// "".
func compareOutFault(out string) string {
	_, fault := targets([]string{""}, out, false)
	return fault
}

// run does it all, and gives the exit code.
func (c *comparison) run(ctx context.Context) (code int) {
	for _, s := range c.sides { // the faults of both are told at once
		s.read(ctx, c.order)
		code = max(code, s.code)
	}
	if ctx.Err() != nil {
		fmt.Fprintln(c.stderr, messageInterruptedCompare)
		return exitMachine
	}
	if code == exitWritten {
		c.changes = publish.Compare(c.sides[0].edition, c.sides[1].edition, c.order)
	}
	if c.json {
		if err := c.writeJSON(c.stdout); err != nil {
			return exitMachine
		}
		return code
	}
	for _, s := range c.sides {
		s.show(c.stderr, code != exitWritten)
	}
	if c.changes == nil {
		if code == exitWorkbook {
			fmt.Fprintln(c.stderr, messageNotCompared)
		}
		return code
	}
	c.advise()
	if c.files {
		return c.write(ctx)
	}
	if _, err := io.WriteString(c.stdout, publish.PlainText(c.changes.Document())); err != nil {
		return exitMachine
	}
	return exitWritten
}

// read reads and checks a workbook.
func (s *compared) read(ctx context.Context, o publish.Order) {
	f, err := openSource(s.workbook)
	if err == nil {
		defer f.Close()
		s.edition, err = publish.Read(ctx, f, f.size(), o)
		if changed := f.unchanged(s.edition.Report); changed != nil {
			err = changed
		}
	}
	switch {
	case err != nil:
		s.code, s.fault = exitMachine, fmt.Sprintf(messageCannotRead, s.workbook, machineReason(err))
	case s.edition.Public == nil:
		s.code = exitWorkbook
	}
}

// show tells what is wrong with a workbook: all of it where nothing comes of the
// comparison, else what may point out a person and so concerns what is told
// here, and of the rest only that there is something to see.
func (s *compared) show(w io.Writer, all bool) {
	switch {
	case s.fault != "":
		fmt.Fprintln(w, s.fault)
	case all && s.edition.Problems.Count(report.Error)+s.edition.Problems.Count(report.Warning) > 0:
		s.list(w, s.edition.Problems)
	case !all:
		personal := func(p report.Problem) bool { return p.Personal() }
		if rest := slices.DeleteFunc(slices.Clone(s.edition.Problems), personal); rest.Count(report.Warning) > 0 {
			fmt.Fprintln(w, hasWarnings(s.workbook, rest.Count(report.Warning)))
		}
		if told := slices.DeleteFunc(slices.Clone(s.edition.Problems), func(p report.Problem) bool { return !personal(p) }); len(told) > 0 {
			s.list(w, told)
		}
	}
}

func (s *compared) list(w io.Writer, ps report.Problems) {
	fmt.Fprintf(w, "%s:\n", s.workbook)
	j := job{workbook: s.workbook, stderr: w}
	j.show(ps)
}

// advise tells, beside the comparison, what there may be to think of.
func (c *comparison) advise() {
	old, new := c.sides[0].workbook, c.sides[1].workbook
	if sameFile(old, new) {
		fmt.Fprintf(c.stderr, messageComparedSame+"\n", old, new)
	}
	for _, s := range c.changes.Remarks(old, new) {
		fmt.Fprintln(c.stderr, s)
	}
}

// write writes the files, none where one of them would take the place of a
// workbook.
func (c *comparison) write(ctx context.Context) (code int) {
	printed, problems, err := c.changes.Print(ctx)
	switch {
	case ctx.Err() != nil:
		fmt.Fprintln(c.stderr, messageInterruptedCompare)
		return exitMachine
	case err != nil:
		panic(err)
	}
	j := job{workbook: c.sides[1].workbook, stderr: c.stderr}
	j.show(problems)
	paths := make([]string, len(printed))
	for i, p := range printed {
		paths[i] = c.path(p)
		for _, s := range c.sides {
			if sameFile(paths[i], s.workbook) {
				fmt.Fprintf(c.stderr, messageIsWorkbook+"\n", paths[i])
				return exitUsage
			}
		}
	}
	for i, p := range printed {
		if err := replaceFile(paths[i], p.Data); err != nil {
			code = max(code, c.cannotWrite(paths[i], err))
			continue
		}
		fmt.Fprintln(c.stderr, written(paths[i], p.Pages))
	}
	if c.order.Internal && code == exitWritten {
		fmt.Fprintln(c.stderr, messageInternal)
	}
	return code
}

// path gives the path of a file of the comparison: the one that was named, or
// one beside the newer workbook or in the folder that was named.
func (c *comparison) path(p publish.Printed) string {
	workbook := c.sides[1].workbook
	name := strings.TrimSuffix(filepath.Base(workbook), filepath.Ext(workbook)) + p.Suffix
	switch {
	case c.out == "":
		return filepath.Join(filepath.Dir(workbook), name)
	case isFolder(c.out):
		return filepath.Join(c.out, name)
	}
	return c.out
}

func (c *comparison) cannotWrite(path string, err error) int {
	fmt.Fprintln(c.stderr, cannotWrite(path, err))
	return exitMachine
}
