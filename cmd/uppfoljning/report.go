package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

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
	internal, stop             bool
}

func newReportFlags() *reportFlags {
	f := &reportFlags{flagSet: newFlags(helpText)}
	f.StringVar(&f.out, flagOut, "", helpOut)
	f.StringVar(&f.period, flagPeriod, "", helpPeriod)
	f.StringVar(&f.formats, flagFormat, "", helpFormat)
	f.StringVar(&f.name, flagName, "", helpName)
	for _, name := range []string{flagPromises, flagPromisesASCII} {
		f.BoolVar(&f.promises, name, false, helpPromises)
	}
	f.BoolVar(&f.large, flagLarge, false, helpLarge)
	f.BoolVar(&f.strict, flagStrict, false, helpStrict)
	f.BoolVar(&f.internal, flagInternal, false, helpInternal)
	f.BoolVar(&f.stop, flagStop, false, helpStop)
	f.BoolVar(&f.fragment, flagFragment, false, helpFragment)
	for _, name := range []string{flagLevel, flagLevelASCII} {
		f.IntVar(&f.level, name, 0, helpLevel)
	}
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
	leveled := f.Changed(flagLevel) || f.Changed(flagLevelASCII)
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
	if flags.NArg() == 0 {
		return usage(stderr, messageNoWorkbook)
	}
	order, fault := flags.order()
	if fault != "" {
		return usage(stderr, fault)
	}
	targets, fault := targets(flags.Args(), flags.out, flags.name == nameWeb)
	if fault != "" {
		return usage(stderr, fault)
	}
	taken := map[string]string{}
	for i, workbook := range flags.Args() {
		if flags.NArg() > 1 {
			if i > 0 {
				fmt.Fprintln(stderr)
			}
			fmt.Fprintf(stderr, "%s:\n", workbook)
		}
		j := job{workbook: workbook, target: targets[i], order: order, strict: flags.strict, taken: taken, stderr: stderr}
		if ctx.Err() != nil {
			return max(code, j.interrupted())
		}
		code = max(code, j.run(ctx))
	}
	return code
}
