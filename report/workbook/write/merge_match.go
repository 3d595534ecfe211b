package write

import (
	"slices"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// alike is how much of their words two wordings must share to be taken for one
// that somebody has touched up, in percent (Dice 1945).
const alike = 75

// matchAll finds which commitment of mine each of theirs is.
func (m *merge) matchAll() {
	mine, theirs := m.mine.Report.Commitments, m.theirs.Report.Commitments
	taken := map[int]bool{}
	for i := range theirs {
		j := m.matched(&theirs[i])
		m.match = append(m.match, j)
		taken[j] = true
	}
	for i := range theirs {
		if m.match[i] >= 0 {
			continue
		}
		best, share := -1, alike-1
		for j := range mine {
			if taken[j] || !sameName(mine[j].Area, theirs[i].Area) || numbersDiffer(&mine[j], &theirs[i]) {
				continue
			}
			if s := likeness(wordingOf(&mine[j]), wordingOf(&theirs[i])); s > share {
				best, share = j, s
			}
		}
		if best >= 0 {
			m.match[i], taken[best] = best, true
			m.differs(&theirs[i], &mine[best], "wording-alike")
		}
	}
}

// matched finds a commitment by its number, or by its wording. Where the two
// lead to different ones the wording decides: a column of numbers alone may have
// been left out when rows were sorted, and then it stands beside the wrong text.
func (m *merge) matched(c *report.Commitment) int {
	mine := m.mine.Report.Commitments
	byNumber, byWording := -1, -1
	for j := range mine {
		if c.Number.Text != "" && sameName(mine[j].Number, c.Number) {
			byNumber = j
		}
		if wordingOf(&mine[j]) == wordingOf(c) && (byWording < 0 || sameName(mine[j].Area, c.Area)) {
			byWording = j
		}
	}
	switch {
	case byWording >= 0 && byNumber >= 0 && wordingOf(&mine[byNumber]) == wordingOf(c):
		return byNumber
	case byWording >= 0:
		if byNumber >= 0 {
			m.tell("number-elsewhere", c.Number.Cell, mine[byWording].Cell, "", c.Number.Text)
		}
		m.used[c.Cell] = true
		return byWording
	case byNumber >= 0:
		m.differs(c, &mine[byNumber], "wording-differs")
	}
	return byNumber
}

// differs tells of a wording that is not mine.
func (m *merge) differs(theirs, mine *report.Commitment, kind EventKind) {
	m.used[theirs.Cell] = true
	m.tell(kind, theirs.Cell, mine.Cell, plainText(theirs.Wording), numbered(theirs))
}

func wordingOf(c *report.Commitment) string { return workbook.Fold(plainText(c.Wording)) }

func sameName(a, b report.Value) bool { return workbook.Fold(a.Text) == workbook.Fold(b.Text) }

func numbersDiffer(a, b *report.Commitment) bool {
	return a.Number.Text != "" && b.Number.Text != "" && !sameName(a.Number, b.Number)
}

// likeness gives how much of their words two texts share, in percent.
func likeness(a, b string) int {
	first, second := strings.Fields(a), strings.Fields(b)
	all := len(first) + len(second)
	if all == 0 {
		return 0
	}
	shared := 0
	for _, word := range first {
		if k := slices.Index(second, word); k >= 0 {
			shared++
			second = slices.Delete(second, k, k+1)
		}
	}
	return 200 * shared / all
}
