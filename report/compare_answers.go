package report

import "slices"

// AnswerChange is an answer that differs. Old or New is nil where there is none.
type AnswerChange struct {
	Old, New *FollowUp
}

// IsNew reports whether nothing was answered before.
func (a AnswerChange) IsNew() bool { return a.Old == nil }

// Period is the period that the answer is on.
func (a AnswerChange) Period() Period {
	if a.New != nil {
		return a.New.Period
	}
	return a.Old.Period
}

// answers pairs the answers of one period and party: first those that say the
// same, then the others in their order; last those on all that a report covers,
// since that grows as the year goes. What stands in the place of an answer that
// is not published tells nothing, and so is no change.
func (c *Comparison) answers(old, new []FollowUp) (changes []AnswerChange) {
	before := make([]*FollowUp, len(new))
	used := make([]bool, len(old))
	for _, fits := range [...]func(o, f *FollowUp) bool{
		func(o, f *FollowUp) bool { return c.samePeriod(o, f) && sameAnswer(o, f) },
		c.samePeriod,
		func(o, f *FollowUp) bool {
			return c.Old.Years.same(c.New.Years) && o.Period.IsWhole() && f.Period.IsWhole()
		},
	} {
		for i := range new {
			f := &new[i]
			for j := 0; before[i] == nil && j < len(old); j++ {
				if o := &old[j]; !used[j] && o.tells() && f.tells() && foldName(o.Party.Text) == foldName(f.Party.Text) && fits(o, f) {
					before[i], used[j] = o, true
				}
			}
		}
	}
	for i := range new {
		if f := &new[i]; f.tells() && (before[i] == nil || !sameAnswer(before[i], f)) {
			changes = append(changes, AnswerChange{before[i], f})
		}
	}
	for j := range old {
		if f := &old[j]; f.tells() && !used[j] && c.concerns(f) {
			changes = append(changes, AnswerChange{Old: f})
		}
	}
	slices.SortStableFunc(changes, func(a, b AnswerChange) int { return a.Period().Compare(b.Period()) })
	return changes
}

// tells reports whether f says anything, or only that there is something.
func (f *FollowUp) tells() bool {
	return !f.Withheld && (f.Answered() || !f.Deviation.Empty() || !f.NextSteps.Empty())
}

// samePeriod reports whether two answers are on the same days.
func (c *Comparison) samePeriod(o, f *FollowUp) bool {
	return c.Old.spanOf(o.Period).same(c.New.spanOf(f.Period))
}

// concerns reports whether an older answer is about a time that the newer
// report is about too.
func (c *Comparison) concerns(f *FollowUp) bool {
	return c.Old.spanOf(f.Period).overlaps(c.New.spanOf(c.New.Period))
}

func sameAnswer(a, b *FollowUp) bool {
	return a.Status.Text == b.Status.Text && a.Outcome.Text == b.Outcome.Text &&
		a.Text.Same(b.Text) && a.Deviation.Same(b.Deviation) && a.NextSteps.Same(b.NextSteps)
}
