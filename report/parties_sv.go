package report

import (
	"maps"
	"slices"
	"strings"
)

// The two parties that every agreement has, by any of their names.
const (
	police       = "polisen"
	municipality = "kommunen"
)

var partyForms = map[string]string{
	"polis": police, "polisen": police, "polismyndigheten": police, "lokalpolisområdet": police,
	"kommun": municipality, "kommunen": municipality, "kommunerna": municipality,
}

var partyJoints = strings.NewReplacer(",", "\n", ";", "\n", "/", "\n", " och ", "\n")

// MainParties gives the names of the two parties that every agreement has.
func MainParties() []string { return slices.Sorted(maps.Keys(partyForms)) }

// Parties tells who answers for what.
type Parties struct {
	alone map[string]bool // names that stand alone as responsible, folded
	own   []string        // the names of the municipalities, folded
}

// PartiesOf gives the parties of a report.
func PartiesOf(r *Report) *Parties {
	p := &Parties{alone: map[string]bool{}}
	for _, m := range r.Municipalities {
		p.own = append(p.own, foldName(m.Text))
	}
	for i := range r.Commitments {
		if name := r.Commitments[i].Responsible.Text; len(SplitParties(name)) == 1 {
			p.alone[foldName(name)] = true
		}
	}
	return p
}

// Split gives the parties that share a responsibility, as written. A name is
// divided only where every piece of it is a party by itself: "Barn- och
// utbildningsförvaltningen" is one.
func (p *Parties) Split(responsible string) []string {
	all := SplitParties(responsible)
	for _, piece := range all {
		if !p.alone[foldName(piece)] && !p.isMain(piece) {
			return []string{responsible}
		}
	}
	return all
}

// Same reports whether two names are of one party.
func (p *Parties) Same(a, b string) bool { return p.canonical(a) == p.canonical(b) }

func (p *Parties) isMain(name string) bool {
	c := p.canonical(name)
	return c == police || c == municipality || slices.Contains(p.own, c)
}

// canonical gives a name by which to compare. The only municipality of a
// report is also "kommunen".
func (p *Parties) canonical(name string) string {
	name = foldName(name)
	if len(p.own) == 1 && name == p.own[0] {
		return municipality
	}
	if form, ok := partyForms[name]; ok {
		return form
	}
	return name
}

func foldName(name string) string {
	return strings.Join(strings.Fields(strings.ToLower(name)), " ")
}

// SplitParties divides what is written of a responsibility at every joint, whether
// or not the pieces are parties.
func SplitParties(responsible string) (all []string) {
	for piece := range strings.SplitSeq(partyJoints.Replace(responsible), "\n") {
		if piece = strings.TrimSpace(piece); piece != "" {
			all = append(all, piece)
		}
	}
	return all
}
