package report

import (
	"slices"
	"strconv"
	"strings"
)

// Gaps tells for which periods follow-up is lacking in a report.
type Gaps struct {
	report  *Report
	periods []Period // that any commitment has an answer for, in order; not the whole
	whole   bool     // a commitment has a text on the whole of the report's period
}

// FindGaps looks through the answers of a report that has been cut to its
// period (Cover).
func FindGaps(r *Report) *Gaps {
	g := &Gaps{report: r}
	for i := range r.Commitments {
		for j := range r.Commitments[i].FollowUps {
			f := &r.Commitments[i].FollowUps[j]
			switch {
			case f.Answered() && !f.Period.IsWhole():
				g.periods = append(g.periods, f.Period)
			case f.tellsOfTheWhole():
				g.whole = true
			}
		}
	}
	slices.SortFunc(g.periods, Period.Compare)
	g.periods = slices.Compact(g.periods)
	return g
}

// tellsOfTheWhole reports whether f is an answer for every part of the report's
// period: a status or a figure alone is not.
func (f *FollowUp) tellsOfTheWhole() bool {
	return f.Period.IsWhole() && (f.Withheld || !f.Text.Empty())
}

// Of gives the periods that c has no answer for although other commitments do,
// in order. One without any answer, or with one on the whole, misses none.
func (g *Gaps) Of(c *Commitment) (missing []Period) {
	if !c.Answered() {
		return nil
	}
	for i := range c.FollowUps {
		if c.FollowUps[i].tellsOfTheWhole() {
			return nil
		}
	}
	years := g.report.Years
	for _, p := range g.periods {
		concerns := func(f FollowUp) bool {
			return f.Answered() && !f.Period.IsWhole() && f.Period.span(years).overlaps(p.span(years))
		}
		if !slices.ContainsFunc(c.FollowUps, concerns) {
			missing = append(missing, p)
		}
	}
	return missing
}

// Empty gives the periods within the report's that no answer of any commitment
// concerns, although there are answers for others of their kind.
func (g *Gaps) Empty() (empty []Period) {
	if len(g.periods) == 0 || g.whole {
		return nil
	}
	years := g.report.Years
	for _, part := range g.report.Period.Divide(g.periods[0].Unit, years) {
		overlaps := func(p Period) bool { return p.span(years).overlaps(part.span(years)) }
		if !slices.ContainsFunc(g.periods, overlaps) {
			empty = append(empty, part)
		}
	}
	return empty
}

// checkGaps warns of every sentence that the published report will have of a
// period without follow-up.
func checkGaps(r *Report) (ps Problems) {
	r, _ = Public(r)
	g := FindGaps(r)
	missing := map[Period][]Cell{}
	var order []Period
	for i := range r.Commitments {
		for _, p := range g.Of(&r.Commitments[i]) {
			if missing[p] == nil {
				order = append(order, p)
			}
			missing[p] = append(missing[p], r.Commitments[i].Cell)
		}
	}
	for _, p := range order {
		cells := missing[p]
		ps = append(ps, Problem{Code: "period-without-follow-up", Cell: cells[0], Related: cells[1:],
			Args: []string{p.Words(), strconv.Itoa(len(cells))}})
	}
	var empty []string
	for _, p := range g.Empty() {
		empty = append(empty, p.Words())
	}
	if len(empty) > 0 {
		ps = append(ps, Problem{Code: "period-empty", Cell: r.Commitments[0].Cell, Args: []string{strings.Join(empty, ", ")}})
	}
	return ps
}
