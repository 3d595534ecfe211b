package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Advise gives what a careful editor would mend in the words and the typography
// of a report, each kind of it once, with every place. All are Advice. What has
// been signed is told of apart, since it is not the editor's to change. The
// report is one that has been cut to its period (Cover).
func Advise(r *Report) Problems {
	a := adviser{places: map[string]*Problem{}}
	for _, p := range passages(r) {
		if p.signed {
			a.signed = append(a.signed, p)
		} else {
			a.passage(p)
		}
	}
	ps := a.found()
	ps = append(ps, a.agreed()...)
	ps = append(ps, adviseTidied(r)...)
	ps = append(ps, adviseOnlyPart(r)...)
	ps = append(ps, adviseNumbers(r)...)
	ps = append(ps, adviseValues(r)...)
	return ps.Sort()
}

// passage is a stretch of text that is printed.
type passage struct {
	text   string
	cell   Cell
	signed bool // part of what the parties have agreed on
}

// passages gives all that is printed as running text, paragraph by paragraph.
// Names, numbers and references are not: they are as they are.
func passages(r *Report) (all []passage) {
	text := func(signed bool, ts ...Text) {
		for _, t := range ts {
			for _, p := range t.Paragraphs {
				all = append(all, passage{p.Text(), t.Cell, signed})
			}
		}
	}
	value := func(vs ...Value) {
		for _, v := range vs {
			all = append(all, passage{v.Text, v.Cell, false})
		}
	}
	followUps := func(fs []FollowUp) {
		for i := range fs {
			text(false, fs[i].Text, fs[i].Deviation, fs[i].NextSteps)
			value(fs[i].Outcome)
		}
	}
	value(r.Title, r.Subtitle)
	text(false, r.Correction, r.Introduction, r.Summary, r.Proposal, r.Closing)
	for i := range r.Areas {
		a := &r.Areas[i]
		text(false, a.Description, a.Situation, a.Problem, a.Goal)
		followUps(a.FollowUps)
	}
	for i := range r.Commitments {
		c := &r.Commitments[i]
		text(true, c.Promise, c.Wording)
		followUps(c.FollowUps)
	}
	for i := range r.Statistics {
		text(false, r.Statistics[i].Comment)
	}
	for i := range r.Glossary {
		value(r.Glossary[i].Long)
	}
	return all
}

// adviser collects what is found, in the order in which it is found.
type adviser struct {
	places map[string]*Problem
	order  []string
	signed []passage
}

// passage applies every rule to a text.
func (a *adviser) passage(p passage) {
	for _, rule := range adviceRules {
		for _, args := range rule.find(p.text) {
			a.add(rule.code, p.cell, args...)
		}
	}
}

// add notes a place. What is alike but for its place is one piece of advice.
func (a *adviser) add(code Code, at Cell, args ...string) {
	key := string(code) + "\x00" + strings.ToLower(strings.Join(args, "\x00"))
	p := a.places[key]
	switch {
	case p == nil:
		a.places[key] = &Problem{Code: code, Cell: at, Args: args}
		a.order = append(a.order, key)
	case p.Cell != at && !slices.Contains(p.Related, at):
		p.Related = append(p.Related, at)
	}
}

func (a *adviser) found() (ps Problems) {
	for _, key := range a.order {
		ps = append(ps, *a.places[key])
	}
	return ps
}

// agreed gives one piece of advice on all that has been signed, to be
// remembered when it is signed anew: what stands there, the most common first.
func (a *adviser) agreed() Problems {
	found := adviser{places: map[string]*Problem{}}
	sheets := map[string]bool{}
	for _, p := range a.signed {
		for _, rule := range adviceRules {
			for _, args := range rule.find(p.text) {
				found.add("wording-signed", p.cell, args[0])
				sheets[p.cell.Sheet] = true
			}
		}
	}
	all := found.found()
	if len(all) == 0 {
		return nil
	}
	slices.SortStableFunc(all, func(a, b Problem) int { return cmp.Compare(len(b.Related), len(a.Related)) })
	var list []string
	for _, p := range all {
		cells := ShortCellList(slices.Concat([]Cell{p.Cell}, p.Related))
		if len(sheets) == 1 { // that of the problem
			cells = strings.TrimPrefix(cells, p.Cell.Sheet+"!")
		}
		list = append(list, quotedAt(p.Args[0], cells))
	}
	return Problems{{Code: "wording-signed", Cell: all[0].Cell, Args: []string{strings.Join(list, ", ")}}}
}

// adviseTidied tells what was mended in silence in what is printed.
func adviseTidied(r *Report) Problems {
	printed := map[Cell]bool{}
	for _, p := range passages(r) {
		printed[p.cell] = true
	}
	a := adviser{places: map[string]*Problem{}}
	for _, t := range r.Tidied {
		if !printed[t.Cell] {
			continue
		}
		if t.Spaces {
			a.add("tidied-spaces", t.Cell)
		}
		for _, h := range t.Hidden {
			a.add("tidied-characters", t.Cell, hiddenName(h))
		}
		if t.Composed {
			a.add("tidied-letters", t.Cell)
		}
	}
	return a.found()
}

// adviseOnlyPart finds follow-ups that are to tell of the whole of the report's
// period, and whose texts speak of one part of it alone. A few may well do so;
// where most of them do, a reader asks for the rest.
func adviseOnlyPart(r *Report) Problems {
	only := map[Period][]Cell{}
	total := 0
	for i := range r.Commitments {
		for j := range r.Commitments[i].FollowUps {
			f := &r.Commitments[i].FollowUps[j]
			if !f.tellsOfTheWhole() || f.Text.Empty() {
				continue
			}
			total++
			if p, ok := onlyPart(f.Text, r); ok {
				only[p] = append(only[p], f.Text.Cell)
			}
		}
	}
	for p, cells := range only { // no more than one has more than half
		if 2*len(cells) > total {
			return Problems{{Code: "text-names-only-part", Cell: cells[0], Related: cells[1:],
				Args: []string{strconv.Itoa(len(cells)), strconv.Itoa(total), p.Words(), r.Period.Words()}}}
		}
	}
	return nil
}

// onlyPart gives the one period that a text speaks of, where that is less than
// the report's.
func onlyPart(t Text, r *Report) (only Period, ok bool) {
	for _, paragraph := range t.Paragraphs {
		for _, p := range periodsIn(paragraph.Text(), r.Years) {
			if ok && p != only {
				return Period{}, false
			}
			only, ok = p, true
		}
	}
	if !ok {
		return Period{}, false
	}
	return only, !r.Period.span(r.Years).within(only.span(r.Years))
}

// adviseNumbers finds commitments without a number where there is a column of
// numbers.
func adviseNumbers(r *Report) Problems {
	var missing []Cell
	for i := range r.Commitments {
		if c := &r.Commitments[i]; c.Number.Text == "" && len(c.Numbers) > 0 {
			missing = append(missing, c.Numbers[0])
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return Problems{{Code: "number-missing", Cell: missing[0], Related: missing[1:],
		Args: []string{strconv.Itoa(len(missing)), strconv.Itoa(len(r.Commitments))}}}
}
