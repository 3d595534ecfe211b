package publish

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
	"uppfoljning/report/workbook/read"
	"uppfoljning/report/workbook/write"
)

// verify reads a copy that is about to be written, and sees that it says what it
// should: what is lost here would be missed only when it is too late.
func verify(ctx context.Context, data []byte, want *report.Report) {
	got, _, err := read.Workbook(ctx, bytes.NewReader(data), int64(len(data)))
	if err != nil || got == nil {
		panic(fmt.Sprintf("internal error: the copy cannot be read: %v", err))
	}
	if d := Difference(want, got); d != "" {
		panic("internal error: the copy says something else: " + d)
	}
}

// Difference tells where two reports first say different things of settings,
// areas and commitments, wherever in their workbooks; "" where they nowhere do.
func Difference(want, got *report.Report) string {
	if a, b := essence(want), essence(got); a != b {
		return firstDifference(a, b)
	}
	return ""
}

var address = regexp.MustCompile(`(?m) \[[^\[\]]*\]$`)

// essence is what a report says of its settings, areas and commitments, wherever
// it stands.
func essence(r *report.Report) string {
	bare := *r
	bare.Created = time.Time{}
	bare.Statistics, bare.Glossary, bare.Signatories, bare.Protected, bare.Logo = nil, nil, nil, nil, nil
	var b strings.Builder
	if err := report.Dump(&b, &bare); err != nil {
		panic("internal error: " + err.Error()) // a Builder takes everything
	}
	return address.ReplaceAllString(b.String(), "")
}

func firstDifference(a, b string) string {
	from, to := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(from), len(to)) {
		if from[i] != to[i] {
			return fmt.Sprintf("%q, not %q", to[i], from[i])
		}
	}
	return fmt.Sprintf("%d lines, not %d", len(to), len(from))
}

// verifyMerge reads what was merged, and sees that no wording has changed and no
// answer is lost.
func verifyMerge(ctx context.Context, data []byte, mine, theirs *Book) *Book {
	r, l, _, err := read.WithLayout(ctx, bytes.NewReader(data), int64(len(data)))
	if err != nil || r == nil {
		panic(fmt.Sprintf("internal error: the merged workbook cannot be read: %v", err))
	}
	for i := range mine.Report.Commitments {
		was := wordingText(&mine.Report.Commitments[i])
		if i >= len(r.Commitments) || wordingText(&r.Commitments[i]) != was {
			panic(fmt.Sprintf("internal error: the merged workbook has lost %q", was))
		}
	}
	has := answerTexts(r)
	for _, b := range []*Book{mine, theirs} {
		for _, text := range answerTexts(b.Report) {
			if !slices.ContainsFunc(has, func(h string) bool { return strings.Contains(workbook.Fold(h), workbook.Fold(text)) }) {
				panic(fmt.Sprintf("internal error: the merged workbook has lost %q", text))
			}
		}
	}
	return &Book{mine.Name, write.Source{Data: data, Report: r, Layout: l}}
}

func wordingText(c *report.Commitment) string { return strings.Join(c.Wording.Lines(), "\n") }

// answerTexts gives what every answer to a commitment says.
func answerTexts(r *report.Report) (all []string) {
	for i := range r.Commitments {
		for _, f := range r.Commitments[i].FollowUps {
			all = slices.Concat(all, f.Text.Lines(), f.Deviation.Lines(), f.NextSteps.Lines(), []string{f.Status.Text, f.Outcome.Text})
		}
	}
	return all
}
