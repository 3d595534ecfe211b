package report

import "slices"

// Omitted tells what the public edition leaves out, for the keeper of the
// workbook and never for the report.
type Omitted struct {
	Commitments []Cell // left out whole, by their wordings
	FollowUps   []Cell // left out of commitments that are published
}

// Public gives what of a report may be published: without internal notes,
// without commitments that are not to be published and without the follow-ups
// that are not. What is not in it cannot leak from it. r is not changed, and
// shares its texts with the result.
func Public(r *Report) (public *Report, omitted Omitted) {
	p := *r
	p.Commitments = slices.Grow[[]Commitment](nil, len(r.Commitments))
	named, published := map[string]bool{}, map[string]bool{}
	for i := range r.Commitments {
		c := &r.Commitments[i]
		named[c.Area.Text] = true
		if c.Publish == PublishNothing {
			omitted.Commitments = append(omitted.Commitments, c.Cell)
			continue
		}
		published[c.Area.Text] = true
		public, dropped := publicCommitment(*c)
		omitted.FollowUps = append(omitted.FollowUps, dropped...)
		p.Commitments = append(p.Commitments, public)
	}
	counted := map[string]bool{} // has statistics, which are nobody's secret
	for i := range r.Statistics {
		counted[r.Statistics[i].Area.Text] = true
	}
	p.Areas = nil
	for _, a := range r.Areas {
		a.Withheld = named[a.Name.Text] && !published[a.Name.Text]
		// An area of which only unpublished commitments tell is itself unpublished.
		if !a.Withheld || !a.empty() || counted[a.Name.Text] {
			p.Areas = append(p.Areas, a)
		}
	}
	return &p, omitted
}

// publicCommitment drops the note, and the follow-ups of rows that publish the
// wording alone, or nothing. In place of an answer stands that there was one.
func publicCommitment(c Commitment) (public Commitment, dropped []Cell) {
	var kept, withheld []FollowUp
	for _, f := range c.FollowUps {
		if f.Publish == PublishAll {
			kept = append(kept, f)
			continue
		}
		dropped = append(dropped, f.Cell)
		stands := func(k FollowUp) bool { return k.Answered() && k.Period == f.Period }
		if f.Answered() && !slices.ContainsFunc(c.FollowUps, func(k FollowUp) bool { return k.Publish == PublishAll && stands(k) }) &&
			!slices.ContainsFunc(withheld, stands) {
			withheld = append(withheld, FollowUp{Period: f.Period, Withheld: true})
		}
	}
	c.Note = Text{}
	c.FollowUps = kept
	if !c.Answered() && len(withheld) > 0 { // nothing is left: said once is enough
		withheld = []FollowUp{{Withheld: true}}
	}
	c.FollowUps = append(c.FollowUps, withheld...)
	slices.SortStableFunc(c.FollowUps, func(a, b FollowUp) int { return a.Period.Compare(b.Period) })
	return c, dropped
}
