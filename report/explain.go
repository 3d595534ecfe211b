package report

import (
	"maps"
	"slices"
	"strings"
)

// Codes gives every code there is, sorted.
func Codes() []Code { return slices.Sorted(maps.Keys(messages)) }

// Explanation is what there is to know of a code, in Swedish.
type Explanation struct {
	Code     Code
	Severity Severity
	Sentence string // with … for what differs from one problem to another
	Cause    string
	Remedy   string
}

// ExplanationGroup is the codes of what belongs together.
type ExplanationGroup struct {
	Title string
	Codes []Explanation
}

var verb = compiled(`%(?:\[\d\])?s`)

// Explanations gives every code there is, in groups, in the order of a
// workbook: its file, its sheets, its cells, what it says.
func Explanations() []ExplanationGroup {
	groups := make([]ExplanationGroup, len(messageGroups))
	for i, g := range messageGroups {
		groups[i].Title = g.title
		for _, m := range g.messages {
			groups[i].Codes = append(groups[i].Codes, Explanation{
				Code: m.code, Severity: m.severity, Cause: m.cause, Remedy: m.remedy,
				Sentence: strings.ReplaceAll(verb().ReplaceAllLiteralString(m.sentence, "…"), "….", "…"),
			})
		}
	}
	return groups
}
