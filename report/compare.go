package report

import "slices"

// Comparison is what has happened from an older report to a newer one about
// the same promises.
type Comparison struct {
	Old, New *Report
	Changes  []Change     // in the newer report's order, then what only the older one has
	Areas    []AreaChange // in the newer report's order, then what only the older one has
	Alike    int          // commitments about which nothing differs
	// Unanswered are the commitments of the newer report that no answer has
	// been given to, in either.
	Unanswered []*Commitment
}

// Change is what has happened to one commitment. Old is nil for a new one, New
// for one that is gone; for those nothing else but Part is told.
type Change struct {
	Old, New   *Commitment
	Reworded   bool // the wording differs, which is signed
	Repromised bool // so does the promise that it stands under
	Renumbered bool
	Moved      bool          // it belongs to another focus area
	Status     *StatusChange // or nil
	Facts      []FactChange
	Answers    []AnswerChange // in the order of the periods
	// Part is, for a new commitment, the older one that most of its wording
	// stands in; for one that is gone, the newer one that most of its wording
	// stands in; or nil.
	Part *Commitment
}

// StatusChange is how far a commitment had come, and has. Both are told.
type StatusChange struct{ Old, New []PartyStatus }

// PartyStatus is a status word, and who gives it.
type PartyStatus struct {
	Status string
	Party  string // empty: nobody, or all the same
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

// Compare tells what differs between two reports. What concerns other years
// than the newer report's is not missed in it. The reports are not changed, and
// the result points into them. Internal notes are not compared.
//
// Of reports that tell of the promises alone, one or both, these are compared.
func Compare(old, new *Report) *Comparison {
	old, new = alikeInContent(old, new)
	return compare(old, new, matchCommitments(old.Commitments, new.Commitments, old.Years.same(new.Years)), areaNames(old), areaNames(new))
}

// alikeInContent gives two reports that tell of the same.
func alikeInContent(old, new *Report) (o, n *Report) {
	if old.Content == PromisesOnly || new.Content == PromisesOnly {
		return PromisesOf(old), PromisesOf(new)
	}
	return old, new
}

// same reports whether two reports are on the same years.
func (y Years) same(z Years) bool { return y.First == z.First && y.Last == z.Last }

// compare tells what differs between two reports, of which it is known which
// commitment is which, and which focus areas there are besides.
func compare(old, new *Report, m *matched, oldAreas, newAreas map[string]bool) *Comparison {
	c := &Comparison{Old: old, New: new}
	renamed := renamedAreas(old, new, m, oldAreas, newAreas)
	for i := range new.Commitments {
		newer, older := &new.Commitments[i], m.toOld[i]
		if older < 0 {
			c.Changes = append(c.Changes, Change{New: newer, Part: commitmentAt(old.Commitments, m.partOf[i])})
			continue
		}
		k := c.change(&old.Commitments[older], newer, renamed)
		if k.any() {
			c.Changes = append(c.Changes, k)
		} else {
			c.Alike++
		}
		if new.Content == FollowUpReport && !k.Old.Answered() && !newer.Answered() {
			c.Unanswered = append(c.Unanswered, newer)
		}
	}
	for j := range old.Commitments {
		if m.toNew[j] < 0 {
			c.Changes = append(c.Changes, Change{Old: &old.Commitments[j], Part: commitmentAt(new.Commitments, m.partIn[j])})
		}
	}
	c.areas(renamed, oldAreas, newAreas)
	return c
}

// commitmentAt gives the commitment of an index, or nil for -1.
func commitmentAt(cs []Commitment, i int) *Commitment {
	if i < 0 {
		return nil
	}
	return &cs[i]
}

func (c *Comparison) change(old, new *Commitment, renamed areaRenames) Change {
	k := Change{Old: old, New: new,
		Reworded:   !old.Wording.Same(new.Wording),
		Repromised: !old.Promise.Same(new.Promise),
		Renumbered: old.Number.Text != new.Number.Text,
		Moved:      renamed.of(old.Area.Text) != foldName(new.Area.Text),
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
	k.Status = statusChange(old, new)
	k.Answers = c.answers(old.FollowUps, new.FollowUps)
	return k
}

func (k *Change) any() bool {
	return k.Reworded || k.Repromised || k.Renumbered || k.Moved || k.Status != nil || len(k.Facts)+len(k.Answers) > 0
}

func withUnit(target, unit Value) Value {
	if target.Text != "" && unit.Text != "" {
		target.Text += " " + unit.Text
	}
	return target
}

// statusChange tells how the status of a commitment has changed, or gives nil
// where one of the reports has none: then there is only a new answer, or none.
func statusChange(old, new *Commitment) *StatusChange {
	k := StatusChange{Old: old.LastStatus(), New: new.LastStatus()}
	if len(k.Old) == 0 || len(k.New) == 0 || slices.Equal(k.Old, k.New) {
		return nil
	}
	return &k
}

// LastStatus gives the status words of the last answered period: one, where
// all who gave any gave the same.
func (c *Commitment) LastStatus() (all []PartyStatus) {
	for _, f := range c.lastAnswers() {
		if f.Status.Text != "" && !slices.Contains(all, PartyStatus{f.Status.Text, f.Party.Text}) {
			all = append(all, PartyStatus{f.Status.Text, f.Party.Text})
		}
	}
	if len(all) > 0 && !slices.ContainsFunc(all, func(s PartyStatus) bool { return s.Status != all[0].Status }) {
		return []PartyStatus{{Status: all[0].Status}}
	}
	return all
}

// Counts is how many commitments each kind of change has happened to. One may
// be counted as several.
type Counts struct {
	New, Gone int
	Reworded  int // or the promise over it
	Moved     int
	Status    int
	Answered  int                 // have answers that they had not
	Amended   int                 // have other answers than they had, or lack some
	Facts     [FactTarget + 1]int // by the Fact that differs
	// Renumbered is how many have another number and no other change.
	Renumbered int
}

// Counts counts the changes.
func (c *Comparison) Counts() (n Counts) {
	add := func(to *int, yes bool) {
		if yes {
			*to++
		}
	}
	for i := range c.Changes {
		k := &c.Changes[i]
		if k.Old == nil || k.New == nil {
			add(&n.New, k.Old == nil)
			add(&n.Gone, k.New == nil)
			continue
		}
		before := n
		add(&n.Reworded, k.Reworded || k.Repromised)
		add(&n.Moved, k.Moved)
		add(&n.Status, k.Status != nil)
		add(&n.Answered, slices.ContainsFunc(k.Answers, AnswerChange.IsNew))
		add(&n.Amended, slices.ContainsFunc(k.Answers, func(a AnswerChange) bool { return !a.IsNew() }))
		for _, f := range k.Facts {
			n.Facts[f.Fact]++
		}
		add(&n.Renumbered, n == before)
	}
	return n
}
