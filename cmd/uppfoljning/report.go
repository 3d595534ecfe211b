package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// reportFlags are the flags of the report, as typed.
type reportFlags struct {
	*flagSet
	out, period, formats, name string
	level                      int
	promises, large, strict    bool
	fragment                   bool
	open, watch                bool
	internal, stop             bool
}

func newReportFlags() *reportFlags {
	f := &reportFlags{flagSet: newFlags(helpText)}
	f.StringVar(&f.out, flagOut, "", helpOut)
	f.StringVar(&f.period, flagPeriod, "", helpPeriod)
	f.StringVar(&f.formats, flagFormat, "", helpFormat)
	f.StringVar(&f.name, flagName, "", helpName)
	f.BoolVar(&f.promises, flagPromises, false, helpPromises)
	f.BoolVar(&f.large, flagLarge, false, helpLarge)
	f.BoolVar(&f.strict, flagStrict, false, helpStrict)
	f.BoolVar(&f.internal, flagInternal, false, helpInternal)
	f.BoolVar(&f.stop, flagStop, false, helpStop)
	f.BoolVar(&f.fragment, flagFragment, false, helpFragment)
	f.IntVar(&f.level, flagLevel, 0, helpLevel)
	f.BoolVar(&f.open, flagOpen, false, helpOpen)
	f.BoolVar(&f.watch, flagWatch, false, helpWatch)
	return f
}

// order is what the flags ask for. A fault in them is told in Swedish.
func (f *reportFlags) order() (o publish.Order, fault string) {
	o = publish.Order{Promises: f.promises, Large: f.large, Fragment: f.fragment, HeadingLevel: f.level,
		Internal: f.internal, StopPersonal: f.stop}
	if o.Period, fault = askedPeriod(f.flagSet, f.period); fault != "" {
		return o, fault
	}
	if f.Changed(flagFormat) {
		if o.Formats, fault = askedFormats(f.formats); fault != "" {
			return o, fault
		}
	}
	leveled := f.Changed(flagLevel)
	switch {
	case f.Changed(flagOut) && f.out == "":
		return o, messageEmptyOut
	case f.internal && f.stop:
		return o, messageStopInternal
	case f.internal && f.name == nameWeb, f.internal && f.fragment:
		return o, messageInternalWeb
	case f.Changed(flagName) && f.name != nameWeb:
		return o, fmt.Sprintf(messageUnknownName, f.name)
	case f.fragment && o.Formats != nil && !slices.Equal(o.Formats, []report.Format{report.HTML}):
		return o, messageFragmentFormat
	case leveled && !f.fragment:
		return o, messageLevelAlone
	case leveled && (f.level < 1 || f.level > 6):
		return o, fmt.Sprintf(messageLevel, f.level)
	}
	if format, ok := publish.FormatOf(f.out); ok && !isFolder(f.out) {
		switch {
		case f.fragment && format != report.HTML, len(o.Formats) == 1 && o.Formats[0] != format:
			return o, fmt.Sprintf(messageOutFormat, f.out)
		case len(o.Formats) > 1:
			return o, fmt.Sprintf(messageOneFileForFormats, f.out)
		}
		o.Formats = []report.Format{format}
	}
	return o, ""
}

// askedPeriod gives the period that the flag asks for, or nil where it was not
// given.
func askedPeriod(flags *flagSet, text string) (asked *publish.Period, fault string) {
	if !flags.Changed(flagPeriod) {
		return nil, ""
	}
	asked, err := publish.ParsePeriod(text)
	var wrong *publish.OrderError
	if errors.As(err, &wrong) {
		return nil, fmt.Sprintf(messagePeriod, wrong.Sentence)
	}
	return asked, ""
}

// askedFormats reads "pdf,docx", "word" or "alla".
func askedFormats(text string) (fs []report.Format, fault string) {
	if strings.EqualFold(strings.TrimSpace(text), formatsAll) {
		return []report.Format{report.PDF, report.DOCX, report.HTML}, ""
	}
	for word := range strings.SplitSeq(text, ",") {
		f, ok := workbook.FormatNamed(word)
		if !ok {
			return nil, fmt.Sprintf(messageUnknownFormat, strings.TrimSpace(word))
		}
		if !slices.Contains(fs, f) {
			fs = append(fs, f)
		}
	}
	return fs, ""
}

// runReport makes the report of each workbook. Of several workbooks each is
// tried, and the gravest exit code is returned.
func runReport(ctx context.Context, args []string, stdout, stderr io.Writer) (code int) {
	flags := newReportFlags()
	if code, done := flags.parse(args, stdout, stderr); done {
		return code
	}
	switch {
	case flags.NArg() == 0 && flags.NFlag() == 0:
		fmt.Fprint(stderr, startWords(workbooksHere()))
		return exitUsage
	case flags.NArg() == 0:
		return usage(stderr, messageNoWorkbook)
	}
	order, fault := flags.order()
	if fault != "" {
		return usage(stderr, fault)
	}
	taken := &claims{}
	b, copies, fault := flags.batch(order, taken, stderr)
	if fault == "" {
		fault = b.foresee(ctx)
	}
	switch {
	case fault != "":
		return usage(stderr, fault)
	case flags.open && len(b.workbooks) > 1:
		return usage(stderr, messageOpenOne)
	case len(copies) > 0:
		fmt.Fprintf(stderr, messageSkipped+"\n\n", publish.Some(copies))
	}
	b.sweep()
	if !flags.watch {
		turns, code := b.run(ctx, b.all())
		if len(b.workbooks) > 1 {
			fmt.Fprint(stderr, summary(turns))
		}
		if flags.open {
			code = max(code, openReports(turns, stderr))
		}
		return code
	}
	ticker := time.NewTicker(watchInterval)
	defer ticker.Stop()
	w := watcher{batch: b, open: flags.open}
	w.find = func() (*batch, string) {
		b, _, fault := flags.batch(order, taken, stderr)
		return b, fault
	}
	return w.run(ctx, ticker.C)
}

// batch finds the workbooks that the flags' arguments lead to, and where their
// reports go; copies are those left out. A fault is told in Swedish.
func (f *reportFlags) batch(order publish.Order, taken *claims, stderr io.Writer) (b *batch, copies []string, fault string) {
	in, fault := findInputs(f.Args())
	if fault != "" {
		return nil, nil, fault
	}
	b = &batch{workbooks: in.workbooks, order: order, strict: f.strict, taken: taken, stderr: stderr}
	if b.targets, fault = targets(in.workbooks, f.out, f.name == nameWeb); fault != "" {
		return nil, nil, fault
	}
	taken.keep(in.workbooks)
	return b, in.copies, ""
}
