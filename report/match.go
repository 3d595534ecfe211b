package report

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// matched is which commitment of one report is which of another. Each stands
// in at most one pair.
type matched struct {
	toOld []int // by the new one's index: the old one's, or -1
	taken []bool
}

// matchCommitments finds the commitments of old again in new. What is worded
// alike is the same, whatever its number: a row put in between moves all
// numbers after it. Of the rest the number tells, and last a wording that is
// nearly the same.
func matchCommitments(old, new []Commitment) *matched {
	m := &matched{toOld: make([]int, len(new)), taken: make([]bool, len(old))}
	for i := range m.toOld {
		m.toOld[i] = -1
	}
	number := func(c *Commitment) string { return strings.ToLower(c.Number.Text) }
	m.byKey(old, new, func(c *Commitment) string {
		return strings.Join([]string{number(c), foldText(c.Wording), foldParty(c.Area.Text)}, "\x00")
	})
	m.byKey(old, new, func(c *Commitment) string { return foldText(c.Wording) + "\x00" + foldParty(c.Area.Text) })
	m.byKey(old, new, func(c *Commitment) string { return foldText(c.Wording) })
	m.byKey(old, new, number)
	m.byLikeness(old, new)
	return m
}

// byKey pairs what has the same key, where only one commitment in each report,
// of those that are left, has it. An empty key is nobody's.
func (m *matched) byKey(old, new []Commitment, key func(*Commitment) string) {
	const many = -1
	only := func(cs []Commitment, free func(int) bool) map[string]int {
		at := map[string]int{}
		for i := range cs {
			k := key(&cs[i])
			if k == "" || !free(i) {
				continue
			}
			if _, twice := at[k]; twice {
				at[k] = many
			} else {
				at[k] = i
			}
		}
		return at
	}
	olds := only(old, func(i int) bool { return !m.taken[i] })
	news := only(new, func(i int) bool { return m.toOld[i] < 0 })
	for i := range new {
		k := key(&new[i])
		if j, ok := olds[k]; ok && j != many && news[k] == i && m.toOld[i] < 0 {
			m.pair(i, j)
		}
	}
}

func (m *matched) pair(newer, older int) {
	m.toOld[newer] = older
	m.taken[older] = true
}

// alike is how many percent of their words two wordings must share for the one
// to be the other reworded.
const alike = 60

// byLikeness pairs what is worded nearly alike, the likest first.
func (m *matched) byLikeness(old, new []Commitment) {
	type candidate struct{ newer, older, percent int }
	var found []candidate
	olds := make([][]string, len(old))
	for j := range old {
		if !m.taken[j] {
			olds[j] = wordsOf(old[j].Wording)
		}
	}
	for i := range new {
		if m.toOld[i] >= 0 {
			continue
		}
		words := wordsOf(new[i].Wording)
		for j := range old {
			if p := likeness(words, olds[j]); !m.taken[j] && p >= alike {
				found = append(found, candidate{i, j, p})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(b.percent, a.percent) })
	for _, f := range found {
		if m.toOld[f.newer] < 0 && !m.taken[f.older] {
			m.pair(f.newer, f.older)
		}
	}
}

// likeness is how many percent of the words of two sorted lists they share
// (Dice 1945).
func likeness(a, b []string) int {
	shared, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch c := strings.Compare(a[i], b[j]); {
		case c == 0:
			shared, i, j = shared+1, i+1, j+1
		case c < 0:
			i++
		default:
			j++
		}
	}
	if len(a)+len(b) == 0 {
		return 0
	}
	return 200 * shared / (len(a) + len(b))
}

// wordsOf gives the words of a text, sorted, in lower case.
func wordsOf(t Text) []string {
	words := strings.FieldsFunc(foldText(t), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	slices.Sort(words)
	return words
}

// foldText gives a text as one line in lower case: what it says, without how it
// is set.
func foldText(t Text) string { return strings.ToLower(t.Line()) }

// Line gives the words of a text on one line, without styles.
func (t Text) Line() string {
	lines := make([]string, len(t.Paragraphs))
	for i, p := range t.Paragraphs {
		lines[i] = p.line()
	}
	return strings.Join(lines, " ")
}

func (p Paragraph) line() string {
	var b strings.Builder
	for _, s := range p.Spans {
		b.WriteString(s.Text)
	}
	return b.String()
}
