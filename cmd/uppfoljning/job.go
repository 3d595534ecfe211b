package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime/debug"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report"
)

// job is one workbook on its way to its reports.
type job struct {
	workbook string
	target   target
	order    publish.Order
	strict   bool // whether warnings are as bad as errors
	taken    *claims
	stderr   io.Writer
	result   outcome
}

// outcome is what has come of a job.
type outcome struct {
	read             bool // whether the workbook could be read
	unopened         bool // the machine did not hand it over
	errors, warnings int
	paths            []string // of the files that were written
	pages            int      // of the PDF
}

// run does the job, tells how it went, and gives the exit code. A fault of our
// own ends this job and leaves the others to be done.
func (j *job) run(ctx context.Context) (code int) {
	defer func() {
		if f := recover(); f != nil {
			code = j.ourFault(f)
		}
	}()
	e, err := j.examine(ctx)
	if err == nil {
		j.result = outcome{read: e.Report != nil, errors: e.Problems.Count(report.Error), warnings: e.Problems.Count(report.Warning)}
	}
	switch {
	case ctx.Err() != nil:
		return j.interrupted()
	case err != nil:
		return j.fault(err)
	case e.Document == nil || j.strict && e.Problems.Unmeant() > 0:
		return j.refuse(e)
	}
	j.show(e.Problems)
	printed, err := e.Print(ctx)
	switch {
	case ctx.Err() != nil:
		return j.interrupted()
	case err != nil:
		panic(err)
	}
	return j.writeAll(e, printed)
}

// writeAll writes the reports, none if one of them has no place to go.
func (j *job) writeAll(e *publish.Edition, printed []publish.Printed) (code int) {
	paths := make([]string, len(printed))
	for i, p := range printed {
		paths[i] = j.target.path(e, p)
		if code := j.claim(paths[i]); code != exitWritten {
			return code
		}
	}
	for i, p := range printed {
		path, err := j.put(paths[i], p.Data)
		if err != nil {
			fmt.Fprintln(j.stderr, cannotWrite(path, err))
			code = max(code, exitMachine)
			continue
		}
		j.result.paths = append(j.result.paths, path)
		j.result.pages = max(j.result.pages, p.Pages)
		if i == 0 {
			if s := publish.OmittedRows(e.Omitted); s != "" {
				fmt.Fprintln(j.stderr, s)
			}
		}
		fmt.Fprintln(j.stderr, written(path, p.Pages))
		if path != paths[i] {
			fmt.Fprintln(j.stderr, wroteInstead(paths[i], path))
		}
	}
	if j.order.Internal && code == exitWritten {
		fmt.Fprintln(j.stderr, messageInternal)
	}
	return code
}

// claim makes sure that a path belongs to nothing else in this run.
func (j *job) claim(path string) int {
	if sameFile(path, j.workbook) {
		fmt.Fprintf(j.stderr, messageIsWorkbook+"\n", path)
		return exitUsage
	}
	switch other := j.taken.claim(path, j.workbook); {
	case other != "" && claimKey(other) == claimKey(path):
		fmt.Fprintf(j.stderr, messageIsOtherWorkbook+"\n", path)
		return exitUsage
	case other != "":
		fmt.Fprintf(j.stderr, messageSameTarget+"\n", other, j.workbook)
		return exitUsage
	}
	return exitWritten
}

// ourFault tells of a fault of our own, and gives its exit code.
func (j *job) ourFault(f any) int {
	fmt.Fprintf(j.stderr, messageOurFault, f, debug.Stack())
	return exitMachine
}

// fault tells of what kept a workbook from being examined, and gives the exit
// code.
func (j *job) fault(err error) int {
	var wrong *publish.OrderError
	if errors.As(err, &wrong) {
		fmt.Fprintf(j.stderr, messagePeriod+"\n", wrong.Sentence)
		return exitUsage
	}
	j.result.unopened = true
	fmt.Fprintf(j.stderr, messageCannotRead+"\n", j.workbook, machineReason(err))
	return exitMachine
}

// examine opens the workbook and does everything but print.
func (j *job) examine(ctx context.Context) (*publish.Edition, error) {
	s, err := openSource(j.workbook)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	e, err := publish.Examine(ctx, s, s.size(), j.order)
	if changed := s.unchanged(e.Report); changed != nil {
		return nil, changed // what is wrong with it is not the workbook's fault
	}
	return e, err
}

func (j *job) refuse(e *publish.Edition) int {
	j.show(e.Problems)
	fmt.Fprintln(j.stderr, nothingWritten(e.Problems, j.strict))
	if e.Report != nil {
		fmt.Fprintln(j.stderr, annotateHint(j.workbook))
	}
	return exitWorkbook
}

// show prints the problems that concern a report about to be written: advice
// is for those who ask for a review.
func (j *job) show(problems report.Problems) {
	for _, p := range problems {
		if p.Severity() == report.Advice {
			continue
		}
		at := p.Cell.String()
		if at == "" {
			at = filepath.Base(j.workbook)
		}
		fmt.Fprintf(j.stderr, "%s  %s  %s\n", p.Severity(), at, p.Sentence())
	}
}

func (j *job) interrupted() int {
	fmt.Fprintf(j.stderr, messageInterrupted+"\n", j.workbook)
	return exitMachine
}
