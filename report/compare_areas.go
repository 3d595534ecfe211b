package report

// AreaChange is what has happened to a focus area. Old is nil for a new one,
// New for one that is gone.
type AreaChange struct {
	Old, New *FocusArea
	Renamed  bool
	Texts    []TextChange
	Answers  []AnswerChange
}

// TextChange is a text about a focus area that differs.
type TextChange struct {
	Text     AreaText
	Old, New Text
}

// AreaText names what is told of a focus area.
type AreaText uint8

const (
	AreaDescription AreaText = iota
	AreaSituation
	AreaProblem
	AreaGoal
)

// areaNames gives the names of a report's focus areas, folded.
func areaNames(r *Report) map[string]bool {
	names := map[string]bool{}
	for i := range r.Areas {
		names[foldName(r.Areas[i].Name.Text)] = true
	}
	for i := range r.Commitments {
		names[foldName(r.Commitments[i].Area.Text)] = true
	}
	return names
}

// areaRenames has the new name of an old focus area, both folded.
type areaRenames map[string]string

// of gives what an old focus area is called now.
func (r areaRenames) of(old string) string {
	if name, ok := r[foldName(old)]; ok {
		return name
	}
	return foldName(old)
}

// renamedAreas finds the focus areas that have another name: one that is gone
// and one that is new, where all that was found again of the one is in the
// other, and nothing from elsewhere. A single commitment may as well have moved.
func renamedAreas(old, new *Report, m *matched, oldAreas, newAreas map[string]bool) areaRenames {
	const mixed = "\x00"
	meet := func(at map[string]string, from, to string) {
		if was, ok := at[from]; ok && was != to {
			to = mixed
		}
		at[from] = to
	}
	to, from, found := map[string]string{}, map[string]string{}, map[string]int{}
	for i, j := range m.toOld {
		if j >= 0 {
			a, b := foldName(old.Commitments[j].Area.Text), foldName(new.Commitments[i].Area.Text)
			meet(to, a, b)
			meet(from, b, a)
			found[a]++
		}
	}
	renamed := areaRenames{}
	for a, b := range to {
		if found[a] > 1 && b != mixed && from[b] == a && !newAreas[a] && !oldAreas[b] {
			renamed[a] = b
		}
	}
	return renamed
}

// areas compares the focus areas. oldAreas and newAreas have those that are
// there without being told of, too.
func (c *Comparison) areas(renamed areaRenames, oldAreas, newAreas map[string]bool) {
	was := map[string]*FocusArea{}
	for i := range c.Old.Areas {
		a := &c.Old.Areas[i]
		was[renamed.of(a.Name.Text)] = a
	}
	for i := range c.New.Areas {
		a := &c.New.Areas[i]
		name := foldName(a.Name.Text)
		k := AreaChange{Old: was[name], New: a}
		switch {
		case k.Old != nil:
			k.Renamed = foldName(k.Old.Name.Text) != name
			k.Texts, k.Answers = areaTexts(k.Old, a), c.answers(k.Old.FollowUps, a.FollowUps)
			if k.Renamed || len(k.Texts)+len(k.Answers) > 0 {
				c.Areas = append(c.Areas, k)
			}
		case !oldAreas[name]:
			c.Areas = append(c.Areas, k)
		}
	}
	for i := range c.Old.Areas {
		if a := &c.Old.Areas[i]; !newAreas[renamed.of(a.Name.Text)] {
			c.Areas = append(c.Areas, AreaChange{Old: a})
		}
	}
}

func areaTexts(old, new *FocusArea) (changes []TextChange) {
	for _, t := range [...]TextChange{
		{AreaDescription, old.Description, new.Description},
		{AreaSituation, old.Situation, new.Situation},
		{AreaProblem, old.Problem, new.Problem},
		{AreaGoal, old.Goal, new.Goal},
	} {
		if !t.Old.Same(t.New) {
			changes = append(changes, t)
		}
	}
	return changes
}

// AreaOf gives the name of the focus area that a change stands under in the
// newer report, which need not have it any longer.
func (c *Comparison) AreaOf(k *Change) string {
	if k.New != nil {
		return k.New.Area.Text
	}
	for i := range c.Areas {
		if a := &c.Areas[i]; a.Renamed && foldName(a.Old.Name.Text) == foldName(k.Old.Area.Text) {
			return a.New.Name.Text
		}
	}
	for i := range c.New.Areas {
		if name := c.New.Areas[i].Name.Text; foldName(name) == foldName(k.Old.Area.Text) {
			return name
		}
	}
	return k.Old.Area.Text
}
