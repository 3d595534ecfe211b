package report

import (
	"cmp"
	"slices"
)

// Completeness tells, against what was promised, what has been answered.
type Completeness struct {
	Areas   []AreaAnswers  // in the order of the report
	Periods []PeriodAnswer // those that some commitment lacks an answer for, in their order
	Parties []PartyAnswer  // those that owe an answer, by their names
}

// AreaAnswers counts the commitments of a focus area.
type AreaAnswers struct {
	Name       string
	Answered   int
	Unanswered []Cell // commitments without any answer, by their wordings
}

// Commitments is how many commitments the area has.
func (a AreaAnswers) Commitments() int { return a.Answered + len(a.Unanswered) }

// PeriodAnswer is a period without an answer.
type PeriodAnswer struct {
	Period Period
	Lack   []Cell // commitments answered otherwise; none where nobody tells of the period
}

// PartyAnswer is a party that has not answered for what it is responsible for.
type PartyAnswer struct {
	Name string // empty: nobody is named as responsible
	Lack []Cell // commitments
}

// FindCompleteness looks through a report that has been cut to its period
// (Cover), and has not been cut to what is published.
func FindCompleteness(r *Report) *Completeness {
	c := &Completeness{}
	at := map[string]int{}
	for i := range r.Areas {
		if _, twice := at[r.Areas[i].Name.Text]; !twice {
			c.area(at, r.Areas[i].Name.Text)
		}
	}
	parties := PartiesOf(r)
	for i := range r.Commitments {
		k := &r.Commitments[i]
		a := c.area(at, k.Area.Text)
		if k.Answered() {
			a.Answered++
		} else {
			a.Unanswered = append(a.Unanswered, k.Cell)
		}
		c.parties(k, parties)
	}
	c.periods(r)
	slices.SortStableFunc(c.Parties, func(a, b PartyAnswer) int { // who is not named stands last
		return cmp.Or(cmp.Compare(rank(a.Name == ""), rank(b.Name == "")), cmp.Compare(a.Name, b.Name))
	})
	return c
}

// area gives the counts of an area by its name, at the end where it is new: one
// that only a commitment names.
func (c *Completeness) area(at map[string]int, name string) *AreaAnswers {
	i, known := at[name]
	if !known {
		i = len(c.Areas)
		at[name] = i
		c.Areas = append(c.Areas, AreaAnswers{Name: name})
	}
	return &c.Areas[i]
}

// parties adds k to what its parties owe.
func (c *Completeness) parties(k *Commitment, parties *Parties) {
	names := parties.Split(k.Responsible.Text)
	if len(names) == 0 && !k.Answered() {
		names = []string{""}
	}
	for _, name := range names {
		if k.Answered() && !k.unansweredBy(name, parties) {
			continue
		}
		i := slices.IndexFunc(c.Parties, func(p PartyAnswer) bool { return parties.Same(p.Name, name) })
		if i < 0 {
			i = len(c.Parties)
			c.Parties = append(c.Parties, PartyAnswer{Name: name})
		}
		c.Parties[i].Lack = append(c.Parties[i].Lack, k.Cell)
	}
}

func (c *Completeness) periods(r *Report) {
	gaps := FindGaps(r)
	for _, p := range gaps.Empty() {
		c.Periods = append(c.Periods, PeriodAnswer{Period: p})
	}
	for i := range r.Commitments {
		for _, p := range gaps.Of(&r.Commitments[i]) {
			j := slices.IndexFunc(c.Periods, func(a PeriodAnswer) bool { return a.Period == p })
			if j < 0 {
				j = len(c.Periods)
				c.Periods = append(c.Periods, PeriodAnswer{Period: p})
			}
			c.Periods[j].Lack = append(c.Periods[j].Lack, r.Commitments[i].Cell)
		}
	}
	slices.SortStableFunc(c.Periods, func(a, b PeriodAnswer) int { return a.Period.Compare(b.Period) })
}
