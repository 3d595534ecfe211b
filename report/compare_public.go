package report

import "slices"

// ComparePublic tells what differs between what may be published of two
// reports (Public). What may not in either is not told of in the other: a
// promise that has become internal has not gone, and an answer that is no
// longer to be read is not to be read here. What is left out of each is told
// for the keepers of the workbooks.
func ComparePublic(old, new *Report) (c *Comparison, omittedOld, omittedNew Omitted) {
	old, new = alikeInContent(old, new)
	m := matchCommitments(old.Commitments, new.Commitments, old.Years.same(new.Years))
	oldAreas, newAreas := areaNames(old), areaNames(new)
	old, new = withholdAlike(old, new, m)
	publicOld, omittedOld := Public(old)
	publicNew, omittedNew := Public(new)
	return compare(publicOld, publicNew, m.among(published(old), published(new)), oldAreas, newAreas), omittedOld, omittedNew
}

// withholdAlike gives copies of two reports that publish no more of a
// commitment than the other does.
func withholdAlike(old, new *Report, m *matched) (o, n *Report) {
	a, b := *old, *new
	a.Commitments, b.Commitments = slices.Clone(old.Commitments), slices.Clone(new.Commitments)
	for i, j := range m.toOld {
		if j < 0 {
			continue
		}
		older, newer := &old.Commitments[j], &new.Commitments[i]
		less := max(older.Publish, newer.Publish)
		a.Commitments[j].Publish, b.Commitments[i].Publish = less, less
		a.Commitments[j].FollowUps = withhold(old, older, new, newer)
		b.Commitments[i].FollowUps = withhold(new, newer, old, older)
	}
	return &a, &b
}

// withhold gives the answers to k, those marked that other does not publish.
func withhold(r *Report, k *Commitment, in *Report, other *Commitment) []FollowUp {
	all := slices.Clone(k.FollowUps)
	for i := range all {
		f := &all[i]
		withheld := func(g FollowUp) bool {
			return g.Publish != PublishAll && r.spanOf(f.Period).overlaps(in.spanOf(g.Period))
		}
		if f.Publish == PublishAll && (other.Publish != PublishAll || slices.ContainsFunc(other.FollowUps, withheld)) {
			f.Publish = PublishWording
		}
	}
	return all
}

// published gives the new indexes of the commitments that Public leaves, -1 for
// the others.
func published(r *Report) (to []int) {
	n := 0
	for i := range r.Commitments {
		if r.Commitments[i].Publish == PublishNothing {
			to = append(to, -1)
			continue
		}
		to = append(to, n)
		n++
	}
	return to
}

// among gives the same pairs of fewer commitments, by their indexes there.
func (m *matched) among(old, new []int) *matched {
	pick := func(pairs, from, to []int) (picked []int) {
		for i, j := range pairs {
			switch {
			case from[i] < 0:
			case j < 0:
				picked = append(picked, -1)
			default:
				picked = append(picked, to[j])
			}
		}
		return picked
	}
	return &matched{
		toOld: pick(m.toOld, new, old), toNew: pick(m.toNew, old, new),
		partOf: pick(m.partOf, new, old), partIn: pick(m.partIn, old, new),
	}
}
