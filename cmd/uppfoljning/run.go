package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/pflag"
)

// Exit codes, part of the program's interface.
const (
	exitWritten  = 0 // warnings are allowed
	exitWorkbook = 1 // faults in a workbook: nothing was written of it
	exitUsage    = 2 // wrong usage
	exitMachine  = 3 // the machine's fault: no such file, no permission, disk full; or our own
)

// options are the flags.
type options struct {
	out     string
	help    bool
	version bool
}

// run is the program, but for os.Exit. Of several workbooks each is tried, and
// the gravest exit code is returned.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) (code int) {
	var opt options
	flags := pflag.NewFlagSet(programName, pflag.ContinueOnError)
	flags.SortFlags = false
	flags.SetOutput(io.Discard)
	flags.StringVar(&opt.out, flagOut, "", helpOut)
	flags.BoolVar(&opt.help, flagHelp, false, helpHelp)
	flags.BoolVar(&opt.help, "help", false, helpHelp)
	flags.BoolVar(&opt.version, "version", false, helpVersion)
	if err := flags.Parse(args); err != nil && !errors.Is(err, pflag.ErrHelp) {
		return usage(stderr, flagFault(err))
	} else if err != nil || opt.help {
		fmt.Fprint(stdout, helpText)
		return exitWritten
	}
	if opt.version {
		fmt.Fprintln(stdout, programName, version)
		return exitWritten
	}
	if flags.NArg() == 0 {
		return usage(stderr, messageNoWorkbook)
	}
	if flags.Changed(flagOut) && opt.out == "" {
		return usage(stderr, messageEmptyOut)
	}
	targets, fault := targets(flags.Args(), opt.out)
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
		j := job{workbook: workbook, target: targets[i], taken: taken, stderr: stderr}
		if ctx.Err() != nil {
			return max(code, j.interrupted())
		}
		code = max(code, j.run(ctx))
	}
	return code
}

func usage(stderr io.Writer, fault string) int {
	fmt.Fprintf(stderr, "%s\n%s\n", fault, messageSeeHelp)
	return exitUsage
}
