package report

import "slices"

// Omitted tells what the public edition leaves out, by the cells of the
// wordings: for the keeper of the workbook, never for the report.
type Omitted struct {
	Commitments []Cell // left out whole
	FollowUps   []Cell // of these, follow-ups were left out
}

// Public gives what of a report may be published: without internal notes,
// without commitments that are not to be published and without the follow-ups
// that are not. What is not in it cannot leak from it. r is not changed, and
// shares its texts with the result.
func Public(r *Report) (public *Report, omitted Omitted) {
	p := *r
	p.Commitments = nil
	named, published := map[string]bool{}, map[string]bool{}
	for _, c := range r.Commitments {
		named[c.Area.Text] = true
		if c.Publish == PublishNothing {
			omitted.Commitments = append(omitted.Commitments, c.Cell)
			continue
		}
		published[c.Area.Text] = true
		public := publicCommitment(c)
		if len(public.FollowUps) < len(c.FollowUps) {
			omitted.FollowUps = append(omitted.FollowUps, c.Cell)
		}
		p.Commitments = append(p.Commitments, public)
	}
	p.Areas = nil
	for _, a := range r.Areas {
		a.Withheld = named[a.Name.Text] && !published[a.Name.Text]
		// An area of which only unpublished commitments tell is itself unpublished.
		if !a.Withheld || !a.empty() {
			p.Areas = append(p.Areas, a)
		}
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
