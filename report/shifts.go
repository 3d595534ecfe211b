package report

import (
	"strconv"
	"strings"
)

// Shifts tells what differs between the internal edition of a report and the
// public one, which is what Public makes of it, beside what is left out itself:
// counts, gaps between numbers, areas that have nothing left. A text that speaks
// of them is right in one edition and wrong in the other. All are Advice.
func Shifts(r, public *Report) (ps Problems) {
	if p, ok := shiftedStatuses(r, public); ok {
		ps = append(ps, p)
	}
	all, left := len(r.Commitments), len(public.Commitments)
	if all == left {
		return ps
	}
	ps = append(ps, Problem{Code: "edition-counts", Cell: r.firstLeftOut(), Args: []string{strconv.Itoa(left), strconv.Itoa(all)}})
	if gaps := gapsInNumbers(r); len(gaps) > 0 {
		ps = append(ps, Problem{Code: "edition-numbers", Cell: gaps[0].Cell, Args: []string{namesOf(gaps)}})
	}
	published := map[string]bool{}
	for i := range public.Commitments {
		published[public.Commitments[i].Area.Text] = true
	}
	for i := range r.Commitments {
		if area := r.Commitments[i].Area; !published[area.Text] {
			published[area.Text] = true // said once
			ps = append(ps, Problem{Code: "edition-areas", Cell: area.Cell, Args: []string{area.Text}})
		}
	}
	return ps.Sort()
}

// shiftedStatuses tells of commitments that the public edition counts as not
// told of, and the internal one by their status.
func shiftedStatuses(r, public *Report) (p Problem, shifted bool) {
	n, status := 0, false
	for i := range public.Commitments {
		if c := &public.Commitments[i]; c.Standing() == NotTold {
			if n++; n == 1 {
				p.Cell = c.Cell
			}
		}
	}
	for i := range r.Commitments {
		for _, f := range r.Commitments[i].FollowUps {
			status = status || f.Status.Text != ""
		}
	}
	p.Code, p.Args = "edition-statuses", []string{strconv.Itoa(n), NotTold}
	return p, n > 0 && status
}

// firstLeftOut gives the cell that leaves out the first commitment of those that
// are not published.
func (r *Report) firstLeftOut() Cell {
	for i := range r.Commitments {
		if c := &r.Commitments[i]; c.Publish == PublishNothing {
			return c.PublishCell
		}
	}
	return Cell{}
}

// gapsInNumbers gives the numbers that are left out between two that are
// published, as far as they follow on each other.
func gapsInNumbers(r *Report) (gaps []Value) {
	var pending []Value
	begun := false
	for i := range r.Commitments {
		c := &r.Commitments[i]
		_, err := strconv.Atoi(c.Number.Text)
		switch {
		case err != nil: // in no row of numbers that a reader sees a gap in
		case c.Publish == PublishNothing && begun:
			pending = append(pending, c.Number)
		case c.Publish != PublishNothing:
			begun = true
			gaps, pending = append(gaps, pending...), nil
		}
	}
	return gaps
}

func namesOf(vs []Value) string {
	names := make([]string, len(vs))
	for i, v := range vs {
		names[i] = v.Text
	}
	return strings.Join(names, ", ")
}
