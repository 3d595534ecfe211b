package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"

	"uppfoljning/layout"
	"uppfoljning/layout/pdf"
	"uppfoljning/report"
	"uppfoljning/report/manuscript"
	"uppfoljning/report/workbook/read"
)

// job is one workbook on its way to a report.
type job struct {
	workbook string
	target   target
	period   *period           // asked for, or nil for the workbook's own
	taken    map[string]string // the workbook each path was written from in this run
	stderr   io.Writer
}

// run does the job, tells how it went, and gives the exit code. A fault of our
// own ends this job and leaves the others to be done.
func (j *job) run(ctx context.Context) (code int) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Fprintf(j.stderr, messageOurFault, r, debug.Stack())
			code = exitMachine
		}
	}()
	r, problems, err := j.read(ctx)
	switch {
	case ctx.Err() != nil:
		return j.interrupted()
	case errors.Is(err, errPeriod):
		fmt.Fprintln(j.stderr, j.period.fault(r))
		return exitUsage
	case err != nil:
		return j.machineFault(messageCannotRead, j.workbook, err)
	case r == nil || problems.HasErrors():
		return j.refuse(problems)
	}
	public, omitted := report.Public(r)
	if len(public.Commitments) == 0 {
		return j.refuse(append(problems, report.Problem{Code: "nothing-published", Cell: r.Commitments[0].PublishCell}).Sort())
	}
	pages, warnings := j.typeset(public)
	problems = append(problems, warnings...)
	j.show(problems.Sort())
	if ctx.Err() != nil {
		return j.interrupted()
	}
	var out bytes.Buffer
	if err := pdf.Write(&out, pages, pdf.Options{}); err != nil {
		panic(err)
	}
	if ctx.Err() != nil {
		return j.interrupted()
	}
	path := j.target.path(public)
	if code := j.write(path, out.Bytes()); code != exitWritten {
		return code
	}
	if s := omittedRows(omitted); s != "" {
		fmt.Fprintln(j.stderr, s)
	}
	fmt.Fprintln(j.stderr, written(path, len(pages.Pages)))
	return exitWritten
}

// typeset sets the report on pages, and tells what could not be set as it stands.
func (j *job) typeset(r *report.Report) (*layout.Pages, report.Problems) {
	doc := manuscript.Compose(r, manuscript.Options{Tool: programName + " " + version + toolOptions(r)})
	fonts, err := layout.EmbeddedFonts()
	if err != nil {
		panic(err)
	}
	pages, warnings := layout.Typeset(doc, layout.A4(), fonts)
	var problems report.Problems
	for _, w := range warnings {
		problems = append(problems, layoutProblem(w))
	}
	return pages, problems
}

// write puts the report in its place, unless that belongs to something else.
func (j *job) write(path string, data []byte) int {
	full, err := filepath.Abs(path)
	if err != nil {
		return j.machineFault(messageCannotWrite, path, err)
	}
	switch other := j.taken[full]; {
	case sameFile(path, j.workbook):
		fmt.Fprintf(j.stderr, messageIsWorkbook+"\n", path)
		return exitUsage
	case other != "":
		fmt.Fprintf(j.stderr, messageSameTarget+"\n", other, j.workbook)
		return exitUsage
	}
	if err := replaceFile(path, data); err != nil {
		return j.machineFault(messageCannotWrite, path, err)
	}
	j.taken[full] = j.workbook
	return exitWritten
}

func (j *job) refuse(problems report.Problems) int {
	j.show(problems)
	fmt.Fprintln(j.stderr, nothingWritten(problems))
	return exitWorkbook
}

// read opens the workbook and says what it holds and what is wrong with it. The
// error is errPeriod where the period that is asked for is none of the report's,
// and nothing worse is wrong.
func (j *job) read(ctx context.Context) (*report.Report, report.Problems, error) {
	f, err := os.Open(j.workbook)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, nil, err
	}
	if info.IsDir() {
		return nil, nil, errIsFolder
	}
	r, problems, err := read.Workbook(ctx, f, info.Size())
	if err != nil {
		return nil, nil, err
	}
	if r != nil {
		period, ok := j.period.in(r)
		if !ok && !problems.HasErrors() {
			return r, problems, errPeriod
		}
		covered, left := report.Cover(r, period)
		r = covered
		problems = append(append(problems, left...), report.Check(r)...)
	}
	return r, problems.Sort(), nil
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

func (j *job) machineFault(format, path string, err error) int {
	fmt.Fprintf(j.stderr, format+"\n", path, machineReason(err))
	return exitMachine
}

func (j *job) interrupted() int {
	fmt.Fprintf(j.stderr, messageInterrupted+"\n", j.workbook)
	return exitMachine
}

func layoutProblem(w layout.Warning) report.Problem {
	code := map[layout.WarningKind]report.Code{
		layout.MissingCharacter: "character-not-in-typeface",
		layout.BrokenWord:       "word-wider-than-column",
	}[w.Kind]
	return report.Problem{Code: code, Cell: report.Cell(w.Origin), Args: []string{w.Detail}}
}
