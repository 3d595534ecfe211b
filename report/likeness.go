package report

import (
	"slices"
	"strings"
	"unicode"
)

// likeness tells how alike the wordings of two reports' commitments are. A
// wording is taken apart into the groups of three letters that its words have
// (Angell, Freund and Willett 1983), so that a misspelling, an inflection or a
// word that has become part of another counts for little; and a group weighs
// the less, the more commitments have it (Spärck Jones 1972), so that what
// everybody has promised to do with everything does not make them alike. All
// weights are whole numbers, and the same whichever report is called the older.
type likeness struct {
	weight    map[string]int
	old, new  [][]string // by commitment: the groups, sorted, each once
	oldHas    map[string][]int
	newHas    map[string][]int
	oldWeight []int // by commitment: that of all its groups
	newWeight []int
}

const (
	// oneHas is the weight of a group that one commitment alone has: a number
	// with many divisors.
	oneHas = 5040
	// tooCommon is how many commitments may have a group for it to weigh
	// anything. It bounds the work for a workbook as long as one may be.
	tooCommon = 100
)

func newLikeness(old, new []Commitment) *likeness {
	l := &likeness{weight: map[string]int{}}
	l.old, l.oldHas = groupsOf(old)
	l.new, l.newHas = groupsOf(new)
	for _, has := range []map[string][]int{l.oldHas, l.newHas} {
		for g := range has {
			if n := max(len(l.oldHas[g]), len(l.newHas[g])); n <= tooCommon {
				l.weight[g] = oneHas / n
			}
		}
	}
	sum := func(all [][]string) []int {
		sums := make([]int, len(all))
		for i, groups := range all {
			for _, g := range groups {
				sums[i] += l.weight[g]
			}
		}
		return sums
	}
	l.oldWeight, l.newWeight = sum(l.old), sum(l.new)
	return l
}

func groupsOf(cs []Commitment) (all [][]string, has map[string][]int) {
	all, has = make([][]string, len(cs)), map[string][]int{}
	for i := range cs {
		all[i] = letterGroups(cs[i].Wording)
		for _, g := range all[i] {
			has[g] = append(has[g], i)
		}
	}
	return all, has
}

// letterGroups gives the groups of three characters in the words of a text,
// their ends among the characters, sorted and each once.
func letterGroups(t Text) (groups []string) {
	words := strings.FieldsFunc(foldText(t), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for _, w := range words {
		rs := []rune(" " + w + " ")
		for i := range len(rs) - 2 {
			groups = append(groups, string(rs[i:i+3]))
		}
	}
	slices.Sort(groups)
	return slices.Compact(groups)
}

// sharedBy gives what weight each old commitment shares with the new one of
// index i, by its index; those that share nothing are left out.
func (l *likeness) sharedBy(i int) map[int]int {
	shared := map[int]int{}
	for _, g := range l.new[i] {
		if w := l.weight[g]; w > 0 {
			for _, j := range l.oldHas[g] {
				shared[j] += w
			}
		}
	}
	return shared
}

// percent is how much of two wordings is alike, where they share a weight (Dice
// 1945).
func (l *likeness) percent(newer, older, shared int) int {
	if shared == 0 {
		return 0
	}
	return 200 * shared / (l.newWeight[newer] + l.oldWeight[older])
}
