package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report/workbook"
)

// runMerge brings the answers of other copies of a workbook into a new one.
func runMerge(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	var out, parties string
	flags := newFlags(helpMerge)
	flags.StringVar(&out, flagOut, "", "")
	flags.StringVar(&parties, flagParties, "", "")
	if code, done := flags.parse(args, stdout, stderr); done {
		return code
	}
	c := copying{path: out, seeHelp: messageSeeMergeHelp, stdout: stdout, stderr: stderr}
	paths := flags.Args()
	if len(paths) < 2 {
		return c.usage(messageTwoToMerge)
	}
	if !flags.Changed(flagOut) {
		c.path = filepath.Join(filepath.Dir(paths[0]), publish.MergedName(paths))
	}
	fault := newWorkbookFault(c.path)
	if fault == "" {
		fault = twiceFault(paths)
	}
	var names []string
	guessed := !flags.Changed(flagParties)
	switch {
	case fault != "":
	case guessed:
		names, fault = partiesByName(paths)
	default:
		names = trimmed(parties)
		fault = partiesFault(paths, names)
	}
	if fault != "" {
		return c.usage(fault)
	}
	sweepFor(c.path)
	return guard(stderr, func() int { return c.merge(ctx, paths, names, guessed) })
}

func trimmed(list string) (names []string) {
	for name := range strings.SplitSeq(list, ",") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// twiceFault tells in Swedish of a workbook that is named twice, or gives "".
func twiceFault(paths []string) string {
	for i := range paths {
		for _, other := range paths[:i] {
			if sameFile(other, paths[i]) {
				return fmt.Sprintf(messageMergeTwice, other, paths[i])
			}
		}
	}
	return ""
}

// partiesFault tells in Swedish what is wrong with the parties that were named, or
// gives "".
func partiesFault(paths, names []string) string {
	if len(names) != len(paths) {
		return fmt.Sprintf(messageWhichParties, len(paths))
	}
	for i, name := range names {
		if slices.ContainsFunc(names[:i], func(n string) bool { return workbook.Fold(n) == workbook.Fold(name) }) {
			return fmt.Sprintf(messagePartyTwice, name)
		}
	}
	return ""
}

// merge brings one copy after the other into the first. The names of who has
// written in them are given, or guessed.
func (c *copying) merge(ctx context.Context, paths, names []string, guessed bool) int {
	var books []*publish.Book
	worst := exitWritten
	for _, path := range paths { // the faults of all are told at once
		b, code := c.read(ctx, path)
		worst = max(worst, code)
		books = append(books, b)
	}
	if worst != exitWritten {
		return worst
	}
	data, events, err := publish.Merge(ctx, books, names)
	var unknown *publish.UnknownPartyError
	var other *publish.OtherYearsError
	switch {
	case errors.As(err, &unknown):
		return c.usage(fmt.Sprintf(messagePartyUnknown, unknown.Name, unknown.Book))
	case errors.As(err, &other):
		fmt.Fprintf(c.stderr, messageOtherYears+"\n", other.Mine, publish.YearsWords(other.MineYears), other.Theirs, publish.YearsWords(other.TheirsYears))
		return exitWorkbook
	case err != nil:
		panic(err)
	}
	if code := c.write(data); code != exitWritten {
		return code
	}
	fmt.Fprintf(c.stdout, "%s\n", writersTold(paths, names, guessed))
	c.tell(publish.MergeAccount(events, books, names))
	return exitWritten
}
