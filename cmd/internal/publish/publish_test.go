package publish

import (
	"testing"

	"uppfoljning/layout"
	"uppfoljning/report"
)

func TestLayoutWarningsAreProblems(t *testing.T) {
	for kind, want := range map[layout.WarningKind]report.Severity{
		layout.MissingCharacter: report.Warning, // "character-not-in-typeface"
		layout.BrokenWord:       report.Warning, // "word-wider-than-column"
	} {
		p := layoutProblem(layout.Warning{Kind: kind, Detail: "x"})
		if p.Severity() != want || p.Sentence() == "" {
			t.Errorf("%v: %v %q", kind, p.Severity(), p.Sentence())
		}
	}
}
