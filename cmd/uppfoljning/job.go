package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

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
	stderr   io.Writer
}

// run does the job, tells how it went, and gives the exit code.
func (j *job) run(ctx context.Context) int {
	r, problems, err := j.read(ctx)
	switch {
	case ctx.Err() != nil:
		return j.interrupted()
	case err != nil:
		return j.machineFault(messageCannotRead, j.workbook, err)
	}
	if r == nil || problems.HasErrors() {
		j.show(problems)
		fmt.Fprintln(j.stderr, nothingWritten(problems))
		return exitWorkbook
	}
	public, omitted := report.Public(r)
	doc := manuscript.Compose(public, manuscript.Options{Tool: programName + " " + version + toolOptions(public)})
	fonts, err := layout.EmbeddedFonts()
	if err != nil {
		panic(err)
	}
	pages, warnings := layout.Typeset(doc, layout.A4(), fonts)
	for _, w := range warnings {
		problems = append(problems, layoutProblem(w))
	}
	j.show(problems.Sort())
	var out bytes.Buffer
	if err := pdf.Write(&out, pages, pdf.Options{}); err != nil {
		panic(fmt.Errorf("internal error: %w", err))
	}
	if ctx.Err() != nil {
		return j.interrupted()
	}
	path := j.target.path(public)
	if sameFile(path, j.workbook) {
		fmt.Fprintf(j.stderr, messageIsWorkbook+"\n", path)
		return exitUsage
	}
	if err := replaceFile(path, out.Bytes()); err != nil {
		return j.machineFault(messageCannotWrite, path, err)
	}
	if len(omitted) > 0 {
		fmt.Fprintln(j.stderr, omittedRows(omitted))
	}
	fmt.Fprintln(j.stderr, written(path, len(pages.Pages)))
	return exitWritten
}

// read opens the workbook and says what it holds and what is wrong with it.
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
		covered, left := report.Cover(r, r.Period)
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
	fmt.Fprintln(j.stderr, messageInterrupted)
	return exitMachine
}

func layoutProblem(w layout.Warning) report.Problem {
	code := map[layout.WarningKind]report.Code{
		layout.MissingCharacter: "character-not-in-typeface",
		layout.BrokenWord:       "word-wider-than-column",
	}[w.Kind]
	return report.Problem{Code: code, Cell: report.Cell(w.Origin), Args: []string{w.Detail}}
}
