package read

import (
	"fmt"
	"testing"

	"uppfoljning/report"
)

func TestTidied(t *testing.T) {
	for text, want := range map[string]string{
		"ett två":                  "",
		" ett \n  två\t\r\n\ttre ": "", // habits, and indented items
		"ett  två":                 "{spaces}",
		"ett\u00a0 två":            "{spaces}",
		"ett \ttvå":                "{spaces}",
		"ett\ttvå":                 "",
		"för\u00adebygga \u200b":   "{[U+00AD U+200B]}",
		"x\u0001y\u200bz\u0001":    "{[U+0001 U+200B]}",
		"la\u0308ge":               "{composed}",
		"läge é":                   "",
		"a\u2028b  c\u000bd":       "{spaces}",
	} {
		m := modeller{report: &report.Report{}}
		m.tidied(&cell{text: text}, report.Cell{})
		got := ""
		for _, td := range m.report.Tidied {
			switch {
			case td.Spaces:
				got += "{spaces}"
			case td.Composed:
				got += "{composed}"
			default:
				got += fmt.Sprintf("{%U}", td.Hidden)
			}
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
	m := modeller{report: &report.Report{}}
	if m.tidied(&cell{text: "a  b", lent: 1}, report.Cell{}); len(m.report.Tidied) > 0 {
		t.Error("what a merged cell lends is told of again")
	}
}
