package main

import (
	"context"
	"fmt"
	"io"
)

// runReport makes the report of each workbook. Of several workbooks each is
// tried, and the gravest exit code is returned.
func runReport(ctx context.Context, args []string, stdout, stderr io.Writer) (code int) {
	var out, periodText string
	flags := newFlags(helpText)
	flags.StringVar(&out, flagOut, "", helpOut)
	flags.StringVar(&periodText, flagPeriod, "", helpPeriod)
	if code, done := flags.parse(args, stdout, stderr); done {
		return code
	}
	if flags.NArg() == 0 {
		return usage(stderr, messageNoWorkbook)
	}
	if flags.Changed(flagOut) && out == "" {
		return usage(stderr, messageEmptyOut)
	}
	var asked *period
	if flags.Changed(flagPeriod) {
		var fault string
		if asked, fault = parsePeriod(periodText); fault != "" {
			return usage(stderr, fault)
		}
	}
	targets, fault := targets(flags.Args(), out)
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
		j := job{workbook: workbook, target: targets[i], period: asked, taken: taken, stderr: stderr}
		if ctx.Err() != nil {
			return max(code, j.interrupted())
		}
		code = max(code, j.run(ctx))
	}
	return code
}
