package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"uppfoljning/cmd/internal/publish"
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
}

// runReview tells all there is to mend in each workbook, and what of its plan
// is answered. It gives the exit code that the report would.
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
	kinds, kindFault := o.kinds(flags.Args(), flags.Changed(flagPeriod))
	copies, copyFault := copyTargets(flags.Args(), o.out)
	for _, f := range []string{kindFault, copyFault} {
		if fault == "" {
			fault = f
		}
	}
	if fault != "" {
		return usage(stderr, fault)
	}
	var all []*reviewed
	for i, workbook := range flags.Args() {
		var r *reviewed
		if kinds[i] == publish.PDFFile {
			r = o.inspect(ctx, workbook, stderr)
		} else {
			r = o.review(ctx, workbook, copies[i], stderr)
		}
		code = max(code, r.code)
		all = append(all, r)
		if !o.json {
			if i > 0 {
				fmt.Fprintln(stdout)
			}
			writeReview(stdout, r)
		}
	}
	if o.json {
		if err := writeReviewJSON(stdout, all); err != nil {
			fmt.Fprintf(stderr, messageCannotWrite+"\n", "stdout", machineReason(err))
			return exitMachine
		}
	}
	return code
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
		r.code, r.fault = exitMachine, fmt.Sprintf(messageCannotRead, workbook, machineReason(err))
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
