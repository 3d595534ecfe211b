package report

import (
	"cmp"
	"slices"
	"strings"
)

// matched is which commitment of one report is which of another. Each stands
// in at most one pair.
type matched struct {
	toOld []int // by the new one's index: the old one's, or -1
	toNew []int // by the old one's index: the new one's, or -1
	// partOf is, by the index of a new one that is in no pair, the old one that
	// most of its wording stands in, or -1: a promise that has been divided.
	partOf []int
	// partIn is the same of an old one: promises that have been brought together.
	partIn []int
}

// matchCommitments finds the commitments of old again in new: what is worded
// alike, whatever its number, since a row put in between moves the numbers of
// all that follow; then what has the same number, as long as numbers are to be
// trusted, or nearly the same wording, the likest first.
//
// The order of the rows does not count, and to go from new to old gives the
// same pairs.
func matchCommitments(old, new []Commitment, sameYears bool) *matched {
	m := &matched{toOld: unmatched(len(new)), toNew: unmatched(len(old)), partOf: unmatched(len(new)), partIn: unmatched(len(old))}
	m.byWording(old, new)
	l := newLikeness(old, new)
	m.byScore(old, new, l, sameYears)
	m.findParts(old, new, l)
	return m
}

func unmatched(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = -1
	}
	return all
}

func (m *matched) pair(newer, older int) { m.toOld[newer], m.toNew[older] = older, newer }

func (m *matched) free(newer, older int) bool { return m.toOld[newer] < 0 && m.toNew[older] < 0 }

// candidate is a pair that may be one and the same.
type candidate struct {
	newer, older int
	score        int
	keys         [2]string // of both, the lesser first: what decides between equals
}

func newCandidate(newer, older, score int, n, o *Commitment) candidate {
	k := [2]string{matchKey(n), matchKey(o)}
	if k[0] > k[1] {
		k[0], k[1] = k[1], k[0]
	}
	return candidate{newer, older, score, k}
}

// matchKey is what a commitment is known by, without its place among others.
func matchKey(c *Commitment) string {
	return strings.Join([]string{numberKey(c), foldText(c.Wording), foldName(c.Area.Text), foldText(c.Promise), foldName(c.Responsible.Text)}, "\x00")
}

func numberKey(c *Commitment) string { return strings.ToLower(c.Number.Text) }

// take makes pairs of candidates, those of the highest score first.
func (m *matched) take(cs []candidate) {
	slices.SortStableFunc(cs, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), strings.Compare(a.keys[0], b.keys[0]), strings.Compare(a.keys[1], b.keys[1]))
	})
	for _, c := range cs {
		if m.free(c.newer, c.older) {
			m.pair(c.newer, c.older)
		}
	}
}

// byWording pairs what has the same wording. Of several that have, those of one
// focus area, promise and number belong together.
func (m *matched) byWording(old, new []Commitment) {
	wording := func(c *Commitment) string { return foldText(c.Wording) }
	area := func(c *Commitment) string { return foldName(c.Area.Text) }
	promise := func(c *Commitment) string { return foldText(c.Promise) }
	for _, keys := range [...][]func(*Commitment) string{
		{wording, area, promise, numberKey}, {wording, area, numberKey}, {wording, area, promise}, {wording, area}, {wording, numberKey}, {wording},
	} {
		m.byKey(old, new, func(c *Commitment) string {
			var all []string
			for _, key := range keys {
				all = append(all, key(c))
			}
			return strings.Join(all, "\x00")
		})
	}
}

// byKey pairs what has the same key, of those that are left: of several the
// first of the one report with the first of the other.
func (m *matched) byKey(old, new []Commitment, key func(*Commitment) string) {
	group := func(cs []Commitment, taken []int) (keys []string, groups map[string][]int) {
		groups = map[string][]int{}
		for i := range cs {
			if taken[i] < 0 {
				k := key(&cs[i])
				if groups[k] == nil {
					keys = append(keys, k)
				}
				groups[k] = append(groups[k], i)
			}
		}
		for _, g := range groups {
			slices.SortStableFunc(g, func(a, b int) int { return strings.Compare(matchKey(&cs[a]), matchKey(&cs[b])) })
		}
		return keys, groups
	}
	_, olds := group(old, m.toNew)
	keys, news := group(new, m.toOld)
	for _, k := range keys {
		for i := range min(len(news[k]), len(olds[k])) {
			m.pair(news[k][i], olds[k][i])
		}
	}
}

// How many percent of two wordings must be alike for the one to be the other
// reworded, and what else speaks for it is worth. No two commitments of one
// council among the samples come to more than 27, or in plans half as long 36;
// rewordings of them by hand, some of half their words, came to between 35 and
// 84. What comes to less than reworded needs something else to speak for it.
const (
	reworded       = 50
	forSameNumber  = 30
	forSameHeading = 20
	forSameArea    = 5
	forSameParty   = 5
)

// byScore pairs what has the same number or nearly the same wording.
func (m *matched) byScore(old, new []Commitment, l *likeness, sameYears bool) {
	numbered := map[string]int{}
	for j := range old {
		if k := numberKey(&old[j]); k != "" && m.toNew[j] < 0 {
			numbered[k] = j
		}
	}
	numbers := m.trustNumbers(old, new, numbered, l, sameYears)
	var cs []candidate
	for i := range new {
		if m.toOld[i] >= 0 {
			continue
		}
		shared := l.sharedBy(i)
		if j, ok := numbered[numberKey(&new[i])]; ok && shared[j] == 0 {
			shared[j] = 0 // a candidate though they have no word in common
		}
		for j, weight := range shared {
			if m.toNew[j] >= 0 {
				continue
			}
			n, o := &new[i], &old[j]
			score := l.percent(i, j, weight) + context(n, o)
			sure := numbers && n.Number.Text != "" && numberKey(n) == numberKey(o)
			if sure {
				score += forSameNumber
			}
			if sure || score >= reworded {
				cs = append(cs, newCandidate(i, j, score, n, o))
			}
		}
	}
	slices.SortFunc(cs, func(a, b candidate) int { // not by the order of a map
		return cmp.Or(cmp.Compare(a.newer, b.newer), cmp.Compare(a.older, b.older))
	})
	m.take(cs)
}

// context is what speaks for two wordings being one beside the words.
func context(n, o *Commitment) (score int) {
	if n.Heading.Text != "" && foldName(n.Heading.Text) == foldName(o.Heading.Text) {
		score += forSameHeading
	}
	if foldName(n.Area.Text) == foldName(o.Area.Text) {
		score += forSameArea
	}
	if n.Responsible.Text != "" && foldName(n.Responsible.Text) == foldName(o.Responsible.Text) {
		score += forSameParty
	}
	return score
}

// trustNumbers reports whether the number of a commitment is to be taken for
// its name. It is, unless those that were found again by their wordings have
// mostly changed theirs; or, in a plan for other years where none was found
// again, several have the number of one that they are quite unlike: then the
// numbers have begun anew.
func (m *matched) trustNumbers(old, new []Commitment, numbered map[string]int, l *likeness, sameYears bool) bool {
	kept, changed := 0, 0
	for i, j := range m.toOld {
		switch {
		case j < 0 || new[i].Number.Text == "" || old[j].Number.Text == "":
		case numberKey(&new[i]) == numberKey(&old[j]):
			kept++
		default:
			changed++
		}
	}
	if sameYears || kept+changed > 0 {
		return kept >= changed
	}
	const several, unlike = 3, 30
	strange := 0
	for i := range new {
		if j, ok := numbered[numberKey(&new[i])]; ok && m.toOld[i] < 0 {
			if l.percent(i, j, l.sharedBy(i)[j]) >= unlike {
				return true
			}
			strange++
		}
	}
	return strange < several
}

// part is how many percent of a wording must stand in another for it to be a
// part of that.
const part = 70

// findParts finds what the new commitments in no pair were divided from, and
// what the old ones in no pair were brought together in: a wording that is not
// still, or was not already, as it is.
func (m *matched) findParts(old, new []Commitment, l *likeness) {
	if !slices.Contains(m.toOld, -1) && !slices.Contains(m.toNew, -1) {
		return
	}
	kept := func(i, j int) bool { return m.toOld[i] == j && foldText(new[i].Wording) == foldText(old[j].Wording) }
	ofNew, ofOld := make([]candidate, len(new)), make([]candidate, len(old))
	consider := func(best *candidate, c candidate) {
		if c.score >= part && (c.score > best.score || c.score == best.score && slices.Compare(c.keys[:], best.keys[:]) < 0) {
			*best = c
		}
	}
	for i := range new {
		for j, shared := range l.sharedBy(i) {
			n, o := &new[i], &old[j]
			if at := m.toNew[j]; m.toOld[i] < 0 && at >= 0 && !kept(at, j) {
				consider(&ofNew[i], newCandidate(i, j, 100*shared/l.newWeight[i], n, o))
			}
			if at := m.toOld[i]; m.toNew[j] < 0 && at >= 0 && !kept(i, at) {
				consider(&ofOld[j], newCandidate(i, j, 100*shared/l.oldWeight[j], n, o))
			}
		}
	}
	for i, c := range ofNew {
		if c.score > 0 {
			m.partOf[i] = c.older
		}
	}
	for j, c := range ofOld {
		if c.score > 0 {
			m.partIn[j] = c.newer
		}
	}
}

// foldText gives a text as one line in lower case: what it says, without how it
// is set.
func foldText(t Text) string { return strings.ToLower(t.Line()) }
