package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report"
)

// reviewFlags is what a review is asked for.
type reviewFlags struct {
	json     bool
	strict   bool
	internal bool
	stop     bool
	annotate bool
	out      string // of the annotated copy: a file or a folder
	against  string // the workbook to make PDF reports anew of, or empty
	period   *publish.Period
}

// reviewed is what a review has found of one workbook.
type reviewed struct {
	publish.Review
	workbook string     // as it was named
	code     int        // the exit code that it gives
	fault    string     // what kept it from being reviewed, in Swedish
	copied   string     // the annotated copy, where one was written
	pdf      *inspected // where it is a PDF file and no workbook
	isPDF    bool
	unopened bool // the machine did not hand it over
}

// runReview tells all there is to mend in each workbook, and what of its plan
// is answered. It gives the gravest exit code, each that which the report would.
func runReview(ctx context.Context, args []string, stdout, stderr io.Writer) (code int) {
	var o reviewFlags
	var periodText string
	flags := newFlags(reviewHelp)
	flags.BoolVar(&o.json, flagJSON, false, helpJSON)
	flags.BoolVar(&o.strict, flagStrict, false, helpStrict)
	flags.BoolVar(&o.internal, flagInternal, false, helpInternal)
	flags.BoolVar(&o.stop, flagStop, false, helpStop)
	flags.BoolVar(&o.annotate, flagAnnotate, false, helpAnnotate)
	flags.StringVar(&o.out, flagOut, "", helpCopyOut)
	flags.StringVar(&periodText, flagPeriod, "", helpPeriod)
	flags.StringVar(&o.against, flagAgainst, "", helpAgainst)
	if code, done := flags.parse(args, stdout, stderr); done {
		return code
	}
	var fault string
	switch o.period, fault = askedPeriod(flags, periodText); {
	case flags.NArg() == 0:
		fault = messageNothingToReview
	case o.internal && o.stop:
		fault = messageStopInternal
	case flags.Changed(flagOut) && !o.annotate:
		fault = messageOutWithoutCopy
	}
	if fault != "" {
		return usage(stderr, fault)
	}
	w, fault := o.workFor(flags.Args(), flags.Changed(flagPeriod))
	if fault != "" {
		return usage(stderr, fault)
	}
	if len(w.skipped) > 0 {
		fmt.Fprintf(stderr, messageSkipped+"\n\n", publish.Some(w.skipped))
	}
	if o.annotate {
		sweepFor(w.copies...)
	}
	return o.reviewAll(ctx, w, stdout, stderr)
}

// reviewWork is what a review has before it.
type reviewWork struct {
	files   []string       // workbooks and PDF files, as they were named or found in a folder
	kinds   []publish.Kind // of each
	copies  []string       // where the annotated copy of each goes
	skipped []string       // copies that the program itself has written
}

// workFor finds the files that the arguments lead to, and where their annotated
// copies go. A fault is told in Swedish.
func (o *reviewFlags) workFor(args []string, period bool) (w reviewWork, fault string) {
	in, fault := findInputs(args)
	if fault != "" {
		return w, fault
	}
	w.files, w.skipped = in.workbooks, in.copies
	if w.kinds, fault = o.kinds(w.files, period); fault != "" {
		return w, fault
	}
	w.copies, fault = copyTargets(w.files, o.out)
	return w, fault
}

// reviewAll reviews one file after the other, and tells of each and then of them
// all.
func (o *reviewFlags) reviewAll(ctx context.Context, w reviewWork, stdout, stderr io.Writer) (code int) {
	var all []*reviewed // only where they are told at once
	var lines []reviewLine
	for i, file := range w.files {
		var r *reviewed
		if w.kinds[i] == publish.PDFFile {
			r = o.inspect(ctx, file, stderr)
		} else {
			r = o.review(ctx, file, w.copies[i], stderr)
		}
		code = max(code, r.code)
		if o.json {
			all = append(all, r)
			continue
		}
		if i > 0 {
			fmt.Fprintln(stdout)
		}
		writeReview(stdout, r)
		if r.Report != nil && r.Problems.HasErrors() && !o.annotate {
			fmt.Fprintln(stdout, annotateHint(file))
		}
		lines = append(lines, r.line())
	}
	if o.json {
		if err := writeReviewJSON(stdout, all); err != nil {
			return exitMachine
		}
	}
	if len(lines) > 1 {
		fmt.Fprint(stdout, reviewSummary(lines))
	}
	return code
}

// reviewLine is what is told of a file when it is told of many.
type reviewLine struct {
	file                     string
	code                     int
	isPDF, read, unopened    bool
	errors, warnings, advice int
	commitments, answered    int
}

func (r *reviewed) line() reviewLine {
	l := reviewLine{file: r.workbook, code: r.code, isPDF: r.isPDF, read: r.Report != nil, unopened: r.unopened, errors: r.Problems.Count(report.Error),
		warnings: r.Problems.Count(report.Warning), advice: r.Problems.Count(report.Advice)}
	if r.Completeness != nil {
		for _, a := range r.Completeness.Areas {
			l.commitments += a.Commitments()
			l.answered += a.Answered
		}
	}
	return l
}

// review looks through one workbook, and writes the copy that is asked for.
func (o *reviewFlags) review(ctx context.Context, workbook, copy string, stderr io.Writer) (r *reviewed) {
	j := job{workbook: workbook, order: publish.Order{Period: o.period, Internal: o.internal, StopPersonal: o.stop}, stderr: stderr}
	r = &reviewed{workbook: workbook}
	defer func() {
		if f := recover(); f != nil {
			r.code, r.fault = j.ourFault(f), messageNotReviewed
		}
	}()
	e, err := j.examine(ctx)
	var wrong *publish.OrderError
	switch {
	case ctx.Err() != nil:
		r.code, r.fault = exitMachine, fmt.Sprintf(messageReviewInterrupted, workbook)
		return r
	case errors.As(err, &wrong):
		r.code, r.fault = exitUsage, fmt.Sprintf(messagePeriod, wrong.Sentence)
		return r
	case err != nil:
		r.code, r.fault, r.unopened = exitMachine, fmt.Sprintf(messageCannotRead, workbook, machineReason(err)), true
		return r
	}
	r.Review = *e.Review(filepath.Base(workbook), o.strict)
	if r.Refused {
		r.code = exitWorkbook
	}
	if o.annotate {
		o.writeCopy(r, copy)
	}
	return r
}
