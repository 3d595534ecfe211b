package report

import (
	"cmp"
	"slices"
)

// PartyGroup is the commitments that the same parties answer for.
type PartyGroup struct {
	Responsible Value // as it is first written; empty where nobody is named
	Commitments []*Commitment
}

// GroupByParty puts the commitments of a report together by who answers for
// them: the police alone, the police with the municipality, the municipality
// alone, then others as they come, those that nobody answers for last.
func GroupByParty(r *Report) []PartyGroup {
	parties := PartiesOf(r)
	var groups []PartyGroup
	var sets [][]string
	for i := range r.Commitments {
		c := &r.Commitments[i]
		set := parties.set(c.Responsible.Text)
		at := slices.IndexFunc(sets, func(other []string) bool { return slices.Equal(set, other) })
		if at < 0 {
			at = len(groups)
			sets = append(sets, set)
			groups = append(groups, PartyGroup{Responsible: c.Responsible})
		}
		groups[at].Commitments = append(groups[at].Commitments, c)
	}
	order := make([]int, len(groups))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(partyRank(sets[a]), partyRank(sets[b])) })
	sorted := make([]PartyGroup, len(groups))
	for i, at := range order {
		sorted[i] = groups[at]
	}
	return sorted
}

// set gives the parties that are responsible, each by the name to compare it
// by, in alphabetical order.
func (p *Parties) set(responsible string) (names []string) {
	if responsible == "" {
		return nil
	}
	for _, name := range p.Split(responsible) {
		names = append(names, p.canonical(name))
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func partyRank(set []string) int {
	switch {
	case len(set) == 0:
		return 4
	case slices.Equal(set, []string{police}):
		return 0
	case slices.Equal(set, []string{municipality, police}):
		return 1
	case slices.Equal(set, []string{municipality}):
		return 2
	}
	return 3
}
