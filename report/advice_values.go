package report

import (
	"strconv"
)

// adviseValues tells of answers and values that say less than they could, or are
// written in several ways.
func adviseValues(r *Report) (ps Problems) {
	if r.Content == FollowUpReport {
		ps = append(ps, adviseStatusAlone(r)...)
		ps = append(ps, advisePercent(r)...)
	}
	return append(ps, adviseDates(r)...)
}

// adviseStatusAlone finds commitments whose status is all that is told of them. Of
// one that is no word of Statuses there is a warning.
func adviseStatusAlone(r *Report) Problems {
	var alone []Cell
	for i := range r.Commitments {
		c := &r.Commitments[i]
		at := -1
		told := c.Publish != PublishAll
		for j := range c.FollowUps {
			f := &c.FollowUps[j]
			told = told || f.Withheld || !f.Text.Empty() || f.Outcome.Text != "" || !f.Deviation.Empty() || !f.NextSteps.Empty()
			if _, ok := NormalStatus(f.Status.Text); ok {
				at = j
			}
		}
		if !told && at >= 0 {
			alone = append(alone, c.FollowUps[at].Status.Cell)
		}
	}
	if len(alone) == 0 {
		return nil
	}
	return Problems{{Code: "status-alone", Cell: alone[0], Related: alone[1:], Args: []string{strconv.Itoa(len(alone))}}}
}

// adviseDates finds the days that are not written as 2025-12-31, where the days
// by which commitments are to be kept are written in several ways.
func adviseDates(r *Report) Problems {
	var cells []Cell
	var written, better []string
	forms := map[dateForm]bool{}
	for i := range r.Commitments {
		due := r.Commitments[i].Due
		day, form, ok := writtenDay(due.Text)
		if !ok {
			continue
		}
		forms[form] = true
		if form != dateISO {
			cells = append(cells, due.Cell)
			written, better = append(written, due.Text), append(better, day)
		}
	}
	if len(forms) < 2 {
		return nil
	}
	return Problems{{Code: "date-form", Cell: cells[0], Related: cells[1:], Args: []string{dateList(written, better, cells)}}}
}

// advisePercent finds targets and outcomes in percent of which one is a hundred
// times the other: 85 % and 0,85 are easily taken for each other.
func advisePercent(r *Report) (ps Problems) {
	for i := range r.Commitments {
		c := &r.Commitments[i]
		target, ok := percentage(c.Target.Text, c.Unit.Text)
		if !ok {
			continue
		}
		for j := range c.FollowUps {
			o := c.FollowUps[j].Outcome
			outcome, ok := percentage(o.Text, c.Unit.Text)
			if !ok {
				continue
			}
			small, at, other := outcome, o, c.Target
			if target < outcome {
				small, at, other = target, c.Target, o
			}
			if large := max(target, outcome); small > 0 && small <= percent && large > percent && large >= 50*small && large <= 200*small {
				ps = append(ps, Problem{Code: "percent-scale", Cell: at.Cell, Related: []Cell{other.Cell},
					Args: []string{at.Text, other.Text, percentText(100 * small)}})
			}
		}
	}
	return ps
}
