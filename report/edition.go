package report

import "slices"

// Public gives what of a report may be published: without internal notes,
// without commitments that are not to be published and without the follow-ups
// that are not. What is not in it cannot leak from it. omitted are the cells of
// the wordings that were left out. r is not changed, and shares its texts with
// the result.
func Public(r *Report) (public *Report, omitted []Cell) {
	p := *r
	p.Commitments = nil
	used := map[string]bool{}
	for _, c := range r.Commitments {
		if c.Publish == PublishNothing {
			omitted = append(omitted, c.Cell)
			continue
		}
		used[c.Area.Text] = true
		p.Commitments = append(p.Commitments, publicCommitment(c))
	}
	if !r.HasAreasSheet {
		// An area that only unpublished commitments name is itself unpublished.
		p.Areas = slices.DeleteFunc(slices.Clone(r.Areas), func(a FocusArea) bool { return !used[a.Name.Text] })
	}
	return &p, omitted
}

// publicCommitment drops the note, and the follow-ups of rows that publish the
// wording alone, or nothing.
func publicCommitment(c Commitment) Commitment {
	answered := c.Answered()
	c.Note = Text{}
	c.FollowUps = slices.DeleteFunc(slices.Clone(c.FollowUps), func(f FollowUp) bool { return f.Publish != PublishAll })
	if len(c.FollowUps) == 0 {
		c.FollowUps = nil
	}
	c.Withheld = false
	c.Withheld = answered && !c.Answered()
	return c
}
