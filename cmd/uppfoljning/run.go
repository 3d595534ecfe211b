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

// command is something that the program can be asked to do. The report itself
// needs no word for it.
type command struct {
	names []string // the one that is shown, then other spellings
	run   func(ctx context.Context, args []string, stdout, stderr io.Writer) int
}

// commands are all but the report. They are named in any case, with or without
// å, ä and ö.
func commands() []command {
	return []command{
		{[]string{"granska"}, runReview},
		{namesOfHelp, runHelp},
		{namesOfTemplate, runTemplate},
		{namesOfMerge, runMerge},
		{namesOfCompare, runCompare},
		{namesOfCompletion, runCompletion},
	}
}

// run is the program, but for os.Exit. It gives the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) (code int) {
	out, faults := &voice{w: stdout}, &voice{w: stderr}
	code = runCommand(ctx, args, out, faults)
	return max(code, unheard(out, faults))
}

// runCommand does what is asked for, which is a report where no command is named.
func runCommand(ctx context.Context, args []string, stdout, stderr io.Writer) (code int) {
	args = expandPatterns(args)
	if len(args) == 0 {
		return runReport(ctx, args, stdout, stderr)
	}
	first := args[0]
	if c := namedCommand(first); c != nil {
		if name := brokenName(args[1:]); name != "" {
			return usage(stderr, fmt.Sprintf(messageBrokenName, name))
		}
		return c.run(ctx, args[1:], stdout, stderr)
	}
	switch near := misspeltCommand(first); {
	case near != "":
		return usage(stderr, fmt.Sprintf(messageNoCommand, first, meant(near)))
	case first == "/?" || first == "-?": // how help is asked for in Windows
		return runHelp(ctx, nil, stdout, stderr)
	}
	if name := brokenName(args); name != "" {
		return usage(stderr, fmt.Sprintf(messageBrokenName, name))
	}
	return runReport(ctx, args, stdout, stderr)
}

// flagSet is the flags of a command, and what its help says.
type flagSet struct {
	*pflag.FlagSet
	help    bool
	text    string // of the help
	version bool
	names   map[string]string // as the flags were defined, by their plain spelling
	parsing bool
}

func newFlags(help string) *flagSet {
	f := &flagSet{FlagSet: pflag.NewFlagSet(programName, pflag.ContinueOnError), text: help, names: map[string]string{}}
	f.SetNormalizeFunc(f.spelling)
	f.SortFlags = false
	f.SetOutput(io.Discard)
	f.BoolVar(&f.help, flagHelp, false, helpHelp)
	f.BoolVar(&f.help, "help", false, helpHelp)
	f.BoolVar(&f.version, "version", false, helpVersion)
	return f
}

// parse reads the flags. Where done, they were wrong or asked for an answer
// that has been given, and code is the exit code.
func (f *flagSet) parse(args []string, stdout, stderr io.Writer) (code int, done bool) {
	f.parsing = true
	err := f.Parse(args)
	switch {
	case err != nil && !errors.Is(err, pflag.ErrHelp):
		return usage(stderr, f.fault(err)), true
	case err != nil || f.help:
		fmt.Fprint(stdout, f.text)
		return exitWritten, true
	case f.version:
		fmt.Fprintln(stdout, programName, version)
		return exitWritten, true
	}
	return exitWritten, false
}

func usage(stderr io.Writer, fault string) int {
	fmt.Fprintf(stderr, "%s\n%s\n", fault, messageSeeHelp)
	return exitUsage
}
