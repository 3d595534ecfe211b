package report

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// drawn makes reports by chance, of few words and areas, so that much is alike.
type drawn struct{ *rand.Rand }

var drawnWords = strings.Fields("polisen kommunen ska besöka lysa upp klippa mäta farten skolan parken centrum torget varje kväll månad år minst två åtta gånger tillsammans med unga")

func (d drawn) words(n int) string {
	var w []string
	for range n {
		w = append(w, drawnWords[d.IntN(len(drawnWords))])
	}
	return strings.Join(w, " ") + "."
}

func (d drawn) followUp() FollowUp {
	f := FollowUp{Text: said(d.words(1 + d.IntN(3)))}
	if n := d.IntN(4); n > 0 {
		f.Period = Period{Unit: Tertial, First: n, Last: n}
	}
	if d.IntN(2) == 0 {
		f.Status.Text = Statuses[d.IntN(len(Statuses))]
	}
	if d.IntN(3) == 0 {
		f.Party.Text = []string{"Polisen", "Kommunen"}[d.IntN(2)]
	}
	f.Publish = []Publish{PublishAll, PublishAll, PublishAll, PublishWording}[d.IntN(4)]
	return f
}

func (d drawn) commitment(number int) Commitment {
	c := Commitment{Area: Value{Text: string(rune('A' + d.IntN(3)))}, Wording: said(d.words(1 + d.IntN(8)))}
	if d.IntN(2) == 0 {
		c.Number.Text = fmt.Sprint(number)
	}
	if d.IntN(2) == 0 {
		c.Responsible.Text = []string{"Polisen", "Kommunen"}[d.IntN(2)]
	}
	for range d.IntN(4) {
		c.FollowUps = append(c.FollowUps, d.followUp())
	}
	slices.SortStableFunc(c.FollowUps, func(a, b FollowUp) int { return a.Period.Compare(b.Period) })
	c.Publish = []Publish{PublishAll, PublishAll, PublishWording, PublishNothing}[d.IntN(4)]
	return c
}

func (d drawn) report() *Report {
	r := &Report{Years: Years{First: 2024, Last: 2024}}
	for i := range 1 + d.IntN(8) {
		r.Commitments = append(r.Commitments, d.commitment(i+1))
	}
	return d.valid(r)
}

// valid drops what no workbook without errors can hold, two commitments that
// nothing tells apart, and gives the report its areas.
func (d drawn) valid(r *Report) *Report {
	seen := map[string]bool{}
	r.Commitments = slices.DeleteFunc(r.Commitments, func(c Commitment) bool {
		key, number := c.Wording.Line()+"\x00"+c.Area.Text, "\x00"+c.Number.Text
		gone := seen[key] || c.Number.Text != "" && seen[number]
		seen[key], seen[number] = true, true
		return gone
	})
	r.Areas = nil
	for _, c := range r.Commitments {
		if !slices.ContainsFunc(r.Areas, func(a FocusArea) bool { return a.Name.Text == c.Area.Text }) {
			r.Areas = append(r.Areas, FocusArea{Name: c.Area})
		}
	}
	return r
}

// later makes a report of another that is much the same.
func (d drawn) later(r *Report) *Report {
	n := *r
	n.Commitments = nil
	for _, c := range r.Commitments {
		c.FollowUps = slices.Clone(c.FollowUps)
		switch d.IntN(8) {
		case 0:
			continue
		case 1:
			c.Wording = said(c.Wording.Line() + " " + d.words(2))
		case 2:
			c.Area.Text = string(rune('A' + d.IntN(4)))
		case 3:
			c.FollowUps = append(c.FollowUps, d.followUp())
		case 4:
			c.Number.Text = fmt.Sprint(10 + d.IntN(9))
		case 5:
			n.Commitments = append(n.Commitments, d.commitment(20+len(n.Commitments)))
		}
		slices.SortStableFunc(c.FollowUps, func(a, b FollowUp) int { return a.Period.Compare(b.Period) })
		n.Commitments = append(n.Commitments, c)
	}
	return d.valid(&n)
}

// lines are what a comparison tells, in alphabetical order; with swapped, as it
// would be told of the same two the other way round.
func lines(c *Comparison, swapped bool) string {
	var all []string
	name := func(k *Commitment) string {
		if k == nil {
			return "nothing"
		}
		return k.Number.Text + " " + k.Area.Text + " " + k.Wording.Line()
	}
	tell := func(old, new, rest string) {
		if swapped {
			old, new = new, old
		}
		all = append(all, rest+": "+old+" -> "+new)
	}
	for i := range c.Changes {
		k := &c.Changes[i]
		pair := name(k.Old) + "|" + name(k.New)
		if swapped {
			pair = name(k.New) + "|" + name(k.Old)
		}
		tell(name(k.Old), name(k.New), fmt.Sprintf("%v %v %v %v", k.Reworded, k.Repromised, k.Renumbered, k.Moved))
		if k.Part != nil {
			tell(name(k.Old), name(k.New), "part of "+name(k.Part))
		}
		if k.Status != nil {
			tell(fmt.Sprint(k.Status.Old), fmt.Sprint(k.Status.New), pair+" status")
		}
		for _, f := range k.Facts {
			tell(f.Old.Text, f.New.Text, fmt.Sprintf("%s fact %d", pair, f.Fact))
		}
		for _, a := range k.Answers {
			tell(short(a.Old), short(a.New), pair+" answer "+a.Period().dump())
		}
	}
	for _, a := range c.Areas {
		old, new := "nothing", "nothing"
		if a.Old != nil {
			old = a.Old.Name.Text
		}
		if a.New != nil {
			new = a.New.Name.Text
		}
		tell(old, new, "area")
	}
	slices.Sort(all)
	return fmt.Sprintf("%s\nalike %d unanswered %d", strings.Join(all, "\n"), c.Alike, len(c.Unanswered))
}

func TestComparisonsHold(t *testing.T) {
	seed := rand.Uint64()
	for n := range 500 {
		d := drawn{rand.New(rand.NewPCG(seed, uint64(n)))}
		old := d.report()
		new := d.later(old)
		if n%5 == 0 {
			new = d.report()
		}
		if n%7 == 0 {
			d.Shuffle(len(new.Commitments), func(i, j int) { new.Commitments[i], new.Commitments[j] = new.Commitments[j], new.Commitments[i] })
		}
		for name, compare := range map[string]func(old, new *Report) *Comparison{
			"all": Compare, "public": func(old, new *Report) *Comparison { c, _, _ := ComparePublic(old, new); return c }} {
			fault := func(what, got, want string) {
				t.Helper()
				t.Fatalf("seed %d, pair %d, %s: %s\n--- got\n%s\n--- want\n%s", seed, n, name, what, got, want)
			}
			if c := compare(old, old); len(c.Changes)+len(c.Areas) > 0 || name == "all" && c.Alike != len(old.Commitments) {
				fault("a report differs from itself", lines(c, false), "nothing")
			}
			there := lines(compare(old, new), false)
			if back := lines(compare(new, old), true); back != there {
				fault("the other way round", back, there)
			}
			shuffled := *old
			shuffled.Commitments = slices.Clone(old.Commitments)
			d.Shuffle(len(old.Commitments), func(i, j int) {
				shuffled.Commitments[i], shuffled.Commitments[j] = shuffled.Commitments[j], shuffled.Commitments[i]
			})
			if other := lines(compare(&shuffled, new), false); other != there {
				fault("rows in another order", other, there)
			}
		}
	}
}
