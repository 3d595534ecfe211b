package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report"
	"uppfoljning/report/workbook/write"
)

// runTemplate writes a workbook to fill in: an empty one, or one made of that of
// the year before.
func runTemplate(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	var o templateOptions
	flags := newFlags(helpTemplate)
	flags.StringVar(&o.municipality, flagMunicipality, "", "")
	flags.StringVar(&o.years, flagYears, "", "")
	flags.StringVar(&o.from, flagFrom, "", "")
	if code, done := flags.parse(args, stdout, stderr); done {
		return code
	}
	c := copying{named: true, seeHelp: messageSeeTemplateHelp, stdout: stdout, stderr: stderr}
	years, ok := report.ParseYears(o.years)
	switch {
	case flags.NArg() == 0:
		return c.usage(messageNoTemplate)
	case flags.NArg() > 1:
		return c.usage(messageOneTemplate)
	case flags.Changed(flagYears) && !ok:
		return c.usage(fmt.Sprintf(messageBadYears, o.years))
	case flags.Changed(flagMunicipality) && strings.TrimSpace(o.municipality) == "":
		return c.usage(messageEmptyMunicipality)
	case flags.Changed(flagFrom) && o.from == "":
		return c.usage(messageEmptyFrom)
	}
	c.path = flags.Arg(0)
	if fault := newWorkbookFault(c.path); fault != "" {
		return c.usage(fault)
	}
	sweepFor(c.path)
	return guard(stderr, func() int {
		if o.from != "" {
			return c.rollover(ctx, o.from, write.RolloverOptions{Municipality: strings.TrimSpace(o.municipality), Years: years})
		}
		var b bytes.Buffer
		empty := write.TemplateOptions{Municipality: strings.TrimSpace(o.municipality), Years: years}
		if err := write.Template(&b, empty); err != nil {
			panic(err)
		}
		code := c.write(b.Bytes())
		if code == exitWritten {
			fmt.Fprint(stderr, filledIn(c.path, empty))
		}
		return code
	})
}

type templateOptions struct{ municipality, years, from string }

func (c *copying) usage(fault string) int {
	fmt.Fprintf(c.stderr, "%s\n%s\n", fault, c.seeHelp)
	return exitUsage
}

// newWorkbookFault tells in Swedish why a new workbook cannot be called path, or
// gives "".
func newWorkbookFault(path string) string {
	_, err := os.Lstat(path)
	switch {
	case isFolder(path):
		return fmt.Sprintf(messageIsFolder, path)
	case !strings.EqualFold(filepath.Ext(path), ".xlsx"):
		return fmt.Sprintf(messageNotXLSX, path)
	case err == nil:
		return fmt.Sprintf(messageExists, path)
	case isAbsent(filepath.Dir(path)):
		return noFolderFor(path, messageNoFolderFor)
	}
	return ""
}

// copying is a workbook on its way to be written anew.
type copying struct {
	path           string
	named          bool // by an argument of its own, and not by a flag
	seeHelp        string
	stdout, stderr io.Writer
}

// write puts the workbook in its place, which nothing else may have taken.
func (c *copying) write(data []byte) int {
	switch err := createFile(c.path, data); {
	case errors.Is(err, os.ErrExist):
		return c.usage(fmt.Sprintf(messageExists, c.path))
	case err != nil:
		fault := cannotWrite(c.path, err)
		if c.named {
			fault = strings.ReplaceAll(fault, withOutFlag, "")
		}
		fmt.Fprintln(c.stderr, fault)
		return exitMachine
	}
	fmt.Fprintf(c.stderr, messageWroteWorkbook+"\n", c.path)
	return exitWritten
}

// rollover makes the workbook of the year to come of an old one.
func (c *copying) rollover(ctx context.Context, from string, o write.RolloverOptions) int {
	old, code := c.read(ctx, from)
	if old == nil {
		return code
	}
	data, events, err := publish.Rollover(ctx, old, o)
	switch {
	case errors.Is(err, publish.ErrNoYear):
		return c.usage(fmt.Sprintf(messageNoOldYear, from))
	case err != nil:
		panic(err)
	}
	if code := c.write(data); code != exitWritten {
		return code
	}
	c.tell(publish.RolloverAccount(events, old))
	return exitWritten
}
