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
	if c.lent > 0 || plainASCII(c.text) {
		return
	}
	t := report.Tidied{Cell: at, Composed: !norm.NFC.IsNormalString(c.text)}
	before, spaces := '\n', 0
	for _, r := range c.text {
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
	if !t.Spaces && len(t.Hidden) == 0 && !t.Composed {
		return
	}
	slices.Sort(t.Hidden)
	m.report.Tidied = append(m.report.Tidied, t)
}

// endsOfLines are what lineEnds makes one of.
const endsOfLines = "\n\r\v\f\u0085\u2028\u2029"

// plainASCII reports whether s is such that nothing in it can be tidied, as most
// cells are.
func plainASCII(s string) bool {
	for i := range len(s) {
		if b := s[i]; b < ' ' && b != '\n' || b > '~' || b == ' ' && i > 0 && s[i-1] == ' ' {
			return false
		}
	}
	return true
}
