package read

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"uppfoljning/report"
)

// tidied keeps what tidying changes of a cell, for whoever reviews the
// workbook. Space at the ends of a line is no more than its writer's habit.
func (m *modeller) tidied(c *cell, at report.Cell) {
	if c.lent > 0 || tidyLines(c.text) {
		return
	}
	if t := tidying(c.text); t.Spaces || t.Composed || len(t.Hidden) > 0 {
		t.Cell = at
		m.report.Tidied = append(m.report.Tidied, t)
	}
}

// tidying tells what tidying changes of a text.
func tidying(text string) report.Tidied {
	t := report.Tidied{Composed: !norm.NFC.IsNormalString(text)}
	before, spaces := '\n', 0
	for _, r := range text {
		switch {
		case isSpace(r) || r == '\t':
			spaces++
			continue
		case strings.ContainsRune(endsOfLines, r):
			r = '\n'
		case isInvisible(r) && !slices.Contains(t.Hidden, r):
			t.Hidden = append(t.Hidden, r)
		}
		t.Spaces = t.Spaces || spaces > 1 && before != '\n' && r != '\n'
		before, spaces = r, 0
	}
	slices.Sort(t.Hidden)
	return t
}

// endsOfLines are what lineEnds makes one of.
const endsOfLines = "\n\r\v\f\u0085\u2028\u2029"

// tidyLines reports whether a text is of lines with nothing to tidy, as most
// cells are.
func tidyLines(s string) bool {
	for line := range strings.SplitSeq(s, "\n") {
		if !isTidy(line) {
			return false
		}
	}
	return true
}
