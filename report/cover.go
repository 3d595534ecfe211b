package report

import "strconv"

// Cover gives what of a report concerns a period: its own, or a narrower one
// that was asked for. Follow-ups of other periods are left out, and those of
// the whole period too where a narrower one was asked for; problems says so. r
// is not changed, and shares its texts with the result.
func Cover(r *Report, period Period) (*Report, Problems) {
	period = period.In(r.Years)
	c := coverage{years: r.Years, period: period, narrower: period != r.Period && !period.IsWhole()}
	out := *r
	out.Period = period
	out.Areas = make([]FocusArea, len(r.Areas))
	for i, a := range r.Areas {
		a.FollowUps = c.keep(a.FollowUps)
		out.Areas[i] = a
	}
	out.Commitments = make([]Commitment, len(r.Commitments))
	for i, k := range r.Commitments {
		k.FollowUps = c.keep(k.FollowUps)
		out.Commitments[i] = k
	}
	return &out, c.problems()
}

// coverage counts what is left out.
type coverage struct {
	years    Years
	period   Period
	narrower bool
	other    []Cell // follow-ups of other periods
	whole    []Cell // follow-ups of the whole period
}

func (c *coverage) keep(all []FollowUp) (kept []FollowUp) {
	for _, f := range all {
		switch {
		case f.Period.IsWhole() && c.narrower:
			c.whole = append(c.whole, f.Cell)
		case f.Period.IsWhole() || c.covers(f.Period):
			kept = append(kept, f)
		default:
			c.other = append(c.other, f.Cell)
		}
	}
	return kept
}

// covers reports whether all of p lies within the period of the report.
func (c *coverage) covers(p Period) bool {
	return p.span(c.years).within(c.period.span(c.years))
}

func (c *coverage) problems() (ps Problems) {
	if len(c.other) > 0 {
		ps = append(ps, Problem{Code: "other-periods", Cell: c.other[0], Args: []string{strconv.Itoa(len(c.other))}, Related: c.other[1:]})
	}
	if len(c.whole) > 0 {
		ps = append(ps, Problem{Code: "whole-period-left-out", Cell: c.whole[0], Args: []string{strconv.Itoa(len(c.whole))}, Related: c.whole[1:]})
	}
	return ps.Sort()
}
