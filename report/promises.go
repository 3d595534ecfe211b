package report

// PromisesOf gives what r promises, without what came of it: for a report of
// Content PromisesOnly. What is internal of a promise stays, for Public to drop. A title that was written for the follow-up does not
// come with it, nor when, by whom and for whom that was drawn up. r is not
// changed, and shares its texts with the result.
func PromisesOf(r *Report) *Report {
	p := *r
	if r.Content != PromisesOnly {
		for _, v := range []*Value{&p.Title, &p.Subtitle, &p.DocumentType, &p.Date, &p.Reference, &p.Officer, &p.DecidedBy, &p.Meeting, &p.Annex} {
			*v = Value{}
		}
	}
	p.Content = PromisesOnly
	p.Summary, p.Introduction, p.Proposal, p.Closing = Text{}, Text{}, Text{}, Text{}
	p.Statistics, p.Glossary = nil, nil
	p.Areas = nil
	for _, a := range r.Areas {
		p.Areas = append(p.Areas, FocusArea{Name: a.Name, Goal: a.Goal, Withheld: a.Withheld})
	}
	p.Commitments = nil
	for _, c := range r.Commitments {
		c.FollowUps = nil
		p.Commitments = append(p.Commitments, c)
	}
	return &p
}
