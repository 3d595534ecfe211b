package report

import "slices"

// Comparison is what has happened from an older report to a newer one about
// the same promises.
type Comparison struct {
	Old, New *Report
	Changes  []Change // in the newer report's order, then what only the older one has
	Alike    int      // commitments about which nothing differs
	// Unanswered are the commitments of the newer report that no answer has
	// been given to, in either.
	Unanswered []*Commitment
}

// Change is what has happened to one commitment. Old is nil for a new one, New
// for one that is gone; for those nothing else is told.
type Change struct {
	Old, New   *Commitment
	Reworded   bool // the wording differs, which is signed
	Renumbered bool
	Moved      bool // it belongs to another focus area
	Facts      []FactChange
	Answers    []AnswerChange // in the order of the periods
}

// FactChange is something promised beside the wording that differs.
type FactChange struct {
	Fact     Fact
	Old, New Value
}

// Fact names what is promised beside the wording.
type Fact uint8

const (
	FactHeading Fact = iota
	FactResponsible
	FactDue
	FactTarget
)

// AnswerChange is an answer that differs. Old or New is nil where there is none.
type AnswerChange struct {
	Old, New *FollowUp
}

// Compare tells what differs between two reports. What concerns other years
// than the newer report's is not missed in it. The reports are not changed, and
// the result points into them.
func Compare(old, new *Report) *Comparison {
	c := &Comparison{Old: old, New: new}
	m := matchCommitments(old.Commitments, new.Commitments)
	for i := range new.Commitments {
		newer := &new.Commitments[i]
		older := m.toOld[i]
		if older < 0 {
			c.Changes = append(c.Changes, Change{New: newer})
			continue
		}
		k := c.change(&old.Commitments[older], newer)
		if k.any() {
			c.Changes = append(c.Changes, k)
		} else {
			c.Alike++
		}
		if !k.Old.Answered() && !newer.Answered() {
			c.Unanswered = append(c.Unanswered, newer)
		}
	}
	for j := range old.Commitments {
		if !m.taken[j] {
			c.Changes = append(c.Changes, Change{Old: &old.Commitments[j]})
		}
	}
	return c
}

func (c *Comparison) change(old, new *Commitment) Change {
	k := Change{Old: old, New: new,
		Reworded:   !sameLines(old.Wording, new.Wording),
		Renumbered: old.Number.Text != new.Number.Text,
		Moved:      foldParty(old.Area.Text) != foldParty(new.Area.Text),
	}
	for _, f := range [...]FactChange{
		{FactHeading, old.Heading, new.Heading},
		{FactResponsible, old.Responsible, new.Responsible},
		{FactDue, old.Due, new.Due},
		{FactTarget, withUnit(old.Target, old.Unit), withUnit(new.Target, new.Unit)},
	} {
		if f.Old.Text != f.New.Text {
			k.Facts = append(k.Facts, f)
		}
	}
	k.Answers = c.answers(old, new)
	return k
}

func (k *Change) any() bool {
	return k.Reworded || k.Renumbered || k.Moved || len(k.Facts)+len(k.Answers) > 0
}

func withUnit(target, unit Value) Value {
	if target.Text != "" && unit.Text != "" {
		target.Text += " " + unit.Text
	}
	return target
}

// sameLines reports whether two texts say the same in the same paragraphs.
func sameLines(a, b Text) bool {
	return slices.EqualFunc(a.Paragraphs, b.Paragraphs, func(p, q Paragraph) bool {
		return p.line() == q.line() && p.Level == q.Level
	})
}

// answers pairs the answers of one period and party: first those that say the
// same, then the others in their order.
func (c *Comparison) answers(old, new *Commitment) (changes []AnswerChange) {
	before := make([]*FollowUp, len(new.FollowUps))
	used := make([]bool, len(old.FollowUps))
	for _, same := range [...]bool{true, false} {
		for i := range new.FollowUps {
			if before[i] == nil {
				before[i] = c.find(old, &new.FollowUps[i], used, same)
			}
		}
	}
	for i := range new.FollowUps {
		if f := &new.FollowUps[i]; before[i] == nil || !sameAnswer(before[i], f) {
			changes = append(changes, AnswerChange{before[i], f})
		}
	}
	for j := range old.FollowUps {
		if f := &old.FollowUps[j]; !used[j] && c.concerns(f) {
			changes = append(changes, AnswerChange{Old: f})
		}
	}
	slices.SortStableFunc(changes, func(a, b AnswerChange) int { return a.period().Compare(b.period()) })
	return changes
}

func (a AnswerChange) period() Period {
	if a.New != nil {
		return a.New.Period
	}
	return a.Old.Period
}

// find gives the first answer of old, of those not used, of the period and the
// party of f, and uses it up. With same it must say the same too.
func (c *Comparison) find(old *Commitment, f *FollowUp, used []bool, same bool) *FollowUp {
	for j := range old.FollowUps {
		o := &old.FollowUps[j]
		if !used[j] && dated(o.Period, c.Old.Years) == dated(f.Period, c.New.Years) &&
			foldParty(o.Party.Text) == foldParty(f.Party.Text) && (!same || sameAnswer(o, f)) {
			used[j] = true
			return o
		}
	}
	return nil
}

// concerns reports whether an older answer is about a time that the newer
// report is about too.
func (c *Comparison) concerns(f *FollowUp) bool {
	from, to := f.Period.span(c.Old.Years)
	begin, end := c.New.Period.span(c.New.Years)
	return !from.After(end) && !begin.After(to)
}

// dated is p with its year, so that it can be told from that of another report.
func dated(p Period, y Years) Period {
	if p.Unit != Dates && p.Year == 0 && y.First == y.Last {
		p.Year = y.First
	}
	return p
}

func sameAnswer(a, b *FollowUp) bool {
	return a.Status.Text == b.Status.Text && a.Outcome.Text == b.Outcome.Text && a.Withheld == b.Withheld &&
		sameLines(a.Text, b.Text) && sameLines(a.Deviation, b.Deviation) && sameLines(a.NextSteps, b.NextSteps)
}
