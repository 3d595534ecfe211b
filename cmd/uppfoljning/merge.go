package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
	"uppfoljning/report/workbook/read"
	"uppfoljning/report/workbook/write"
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
		c.path = strings.TrimSuffix(paths[0], filepath.Ext(paths[0])) + mergedSuffix + ".xlsx"
	}
	names := []string{partyMine, partyTheirs}
	if flags.Changed(flagParties) {
		names = trimmed(parties)
	}
	fault := newWorkbookFault(c.path)
	if fault == "" {
		fault = mergeFault(paths, names)
	}
	if fault != "" {
		return c.usage(fault)
	}
	return guard(stderr, func() int { return c.merge(ctx, paths, names) })
}

func trimmed(list string) (names []string) {
	for name := range strings.SplitSeq(list, ",") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// mergeFault tells in Swedish what is wrong with what is to be merged, or gives "".
func mergeFault(paths, names []string) string {
	for i := range paths {
		for _, other := range paths[:i] {
			if sameFile(other, paths[i]) {
				return fmt.Sprintf(messageMergeTwice, other, paths[i])
			}
		}
	}
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

// merge brings one copy after the other into the first.
func (c *copying) merge(ctx context.Context, paths, names []string) int {
	var books []*book
	worst := exitWritten
	for _, path := range paths { // the faults of all are told at once
		b, code := c.read(ctx, path)
		worst = max(worst, code)
		books = append(books, b)
	}
	if worst != exitWritten {
		return worst
	}
	for _, name := range names {
		if !isParty(books[0].report, name) {
			return c.usage(fmt.Sprintf(messagePartyUnknown, name, paths[0]))
		}
	}
	for i, b := range books[1:] {
		if years := books[0].report.Years; b.report.Years.First != years.First || b.report.Years.Last != years.Last {
			fmt.Fprintf(c.stderr, messageOtherYears+"\n", paths[0], yearWords(years), paths[i+1], yearWords(b.report.Years))
			return exitWorkbook
		}
	}
	mine := *books[0]
	var all []write.Event
	for i, theirs := range books[1:] {
		var b bytes.Buffer
		o := write.MergeOptions{Mine: names[0], Theirs: names[i+1], Before: i, Earlier: all}
		var err error
		if all, err = write.Merge(&b, mine.source(), theirs.source(), o); err != nil {
			panic(err)
		}
		merged := verifyMerge(ctx, b.Bytes(), &mine, theirs)
		mine = *merged
	}
	if code := c.write(mine.data); code != exitWritten {
		return code
	}
	c.tell(all, paths)
	return exitWritten
}

func (b *book) source() write.Source {
	return write.Source{Data: b.data, Report: b.report, Layout: b.layout}
}

// isParty reports whether the reader takes a name in a heading for a party.
func isParty(r *report.Report, name string) bool {
	known := report.MainParties()
	for _, m := range r.Municipalities {
		known = append(known, m.Text)
	}
	for i := range r.Commitments {
		who := r.Commitments[i].Responsible.Text
		known = append(append(known, who), report.SplitParties(who)...)
	}
	return slices.ContainsFunc(known, func(k string) bool { return workbook.Fold(k) == workbook.Fold(name) })
}

// verifyMerge reads what was merged, and sees that no wording has changed and no
// answer is lost.
func verifyMerge(ctx context.Context, data []byte, mine, theirs *book) *book {
	r, l, _, err := read.WithLayout(ctx, bytes.NewReader(data), int64(len(data)))
	if err != nil || r == nil {
		panic(fmt.Sprintf("internal error: the merged workbook cannot be read: %v", err))
	}
	for i := range mine.report.Commitments {
		was := wordingText(&mine.report.Commitments[i])
		if i >= len(r.Commitments) || wordingText(&r.Commitments[i]) != was {
			panic(fmt.Sprintf("internal error: the merged workbook has lost %q", was))
		}
	}
	has := answerTexts(r)
	for _, b := range []*book{mine, theirs} {
		for _, text := range answerTexts(b.report) {
			if !slices.ContainsFunc(has, func(h string) bool { return strings.Contains(workbook.Fold(h), workbook.Fold(text)) }) {
				panic(fmt.Sprintf("internal error: the merged workbook has lost %q", text))
			}
		}
	}
	return &book{data: data, report: r, layout: l}
}

func wordingText(c *report.Commitment) string { return strings.Join(linesOf(c.Wording), "\n") }

// answerTexts gives what every answer to a commitment says.
func answerTexts(r *report.Report) (all []string) {
	for i := range r.Commitments {
		for _, f := range r.Commitments[i].FollowUps {
			all = slices.Concat(all, linesOf(f.Text), linesOf(f.Deviation), linesOf(f.NextSteps), []string{f.Status.Text, f.Outcome.Text})
		}
	}
	return all
}

// linesOf gives the paragraphs of a text.
func linesOf(t report.Text) (lines []string) {
	for _, p := range t.Paragraphs {
		line := p.Marker
		for _, s := range p.Spans {
			line += s.Text
		}
		lines = append(lines, line)
	}
	return lines
}
