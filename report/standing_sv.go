package report

import "slices"

// What is counted of a commitment that has none of the Statuses.
const (
	StatusesDiffer = "Olika status"       // its parties say different things
	WithoutStatus  = "Utan status"        // answered in other words
	NotTold        = "Redovisas inte här" // the answer is not published
	Unanswered     = "Uppföljning saknas"
)

// Standings are all that a commitment counts as, in the order of a table.
func Standings() []string {
	return append(slices.Clone(Statuses), StatusesDiffer, WithoutStatus, NotTold, Unanswered)
}

// Standing gives the one of Standings that c counts as: the status of its last
// answered period. An answer on the whole of the report's period that has no
// status leaves that to the last part of it.
func (c *Commitment) Standing() string {
	last := c.lastAnswers()
	if len(last) == 0 {
		return Unanswered
	}
	standing, said := WithoutStatus, false
	for _, f := range last {
		if f.Withheld {
			return NotTold
		}
		if f.Status.Text == "" {
			continue
		}
		word, known := NormalStatus(f.Status.Text)
		if !known {
			word = WithoutStatus
		}
		if standing != word && said {
			return StatusesDiffer
		}
		standing, said = word, true
	}
	return standing
}

// lastAnswers gives the answers for the last period that has any.
func (c *Commitment) lastAnswers() (last []*FollowUp) {
	var whole []*FollowUp
	for i := range c.FollowUps {
		f := &c.FollowUps[i]
		switch {
		case !f.Answered():
		case f.Period.IsWhole():
			whole = append(whole, f)
		case len(last) == 0 || f.Period.Compare(last[0].Period) > 0:
			last = []*FollowUp{f}
		case f.Period == last[0].Period:
			last = append(last, f)
		}
	}
	hasStatus := func(f *FollowUp) bool { return f.Status.Text != "" || f.Withheld }
	if len(last) == 0 || slices.ContainsFunc(whole, hasStatus) {
		return whole
	}
	return last
}
