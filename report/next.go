package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// After gives the years that follow y in a plan that is as long: 2024 after
// 2023, 2025–2026 after 2023–2024. The zero Years are followed by none.
func (y Years) After() Years {
	if y.First == 0 {
		return Years{}
	}
	span := y.Last - y.First + 1
	return Years{First: y.First + span, Last: y.Last + span}
}

// NamedIn reports whether a text names one of the years.
func (y Years) NamedIn(text string) bool {
	for year := y.First; year <= y.Last && year > 0; year++ {
		if strings.Contains(text, strconv.Itoa(year)) {
			return true
		}
	}
	return false
}

// Done reports whether a commitment has been carried out: it stands so in the
// counts of a report. One that was answered in words alone is not known to be.
func (c *Commitment) Done() bool { return c.Standing() == Statuses[0] }

// Next gives what of a report stays as it is taken over to other years: what was
// promised and is not done, and what is said of the areas; and the indexes of
// the commitments that are done. Numbers over time, glossary and protected words
// stay, signatures do not.
func Next(r *Report, years Years) (next *Report, done []int) {
	n := *r
	n.Years = years
	n.Period = Period{}
	for _, v := range []*Value{&n.Date, &n.Reference, &n.Meeting, &n.Annex, &n.Version} {
		*v = Value{}
	}
	for _, t := range []*Text{&n.Correction, &n.Summary, &n.Proposal, &n.Closing} {
		*t = Text{}
	}
	if r.Years.NamedIn(n.Title.Text) {
		n.Title = Value{}
	}
	n.Signatories = nil
	n.Areas = slices.Clone(r.Areas)
	for i := range n.Areas {
		n.Areas[i].FollowUps = nil
	}
	n.Commitments = nil
	for i, c := range r.Commitments {
		if c.Done() {
			done = append(done, i)
			continue
		}
		c.FollowUps, c.Due, c.Note = nil, Value{}, Text{}
		n.Commitments = append(n.Commitments, c)
	}
	if !r.HasAreasSheet { // the areas are those that commitments name, in their order
		first := func(a FocusArea) int {
			return slices.IndexFunc(n.Commitments, func(c Commitment) bool { return c.Area.Text == a.Name.Text })
		}
		n.Areas = slices.DeleteFunc(n.Areas, func(a FocusArea) bool { return first(a) < 0 })
		slices.SortStableFunc(n.Areas, func(a, b FocusArea) int { return cmp.Compare(first(a), first(b)) })
	}
	return &n, done
}
