package linebreak

import (
	"math"
	"math/rand/v2"
	"testing"

	"uppfoljning/layout/dim"
)

// ragged builds a paragraph of boxes of the given widths, set ragged right as
// on p. 1139 of the paper, in whole points.
func ragged(widths ...int) []Item {
	const stretch = 18 * dim.Pt
	var items []Item
	for i, w := range widths {
		if i > 0 {
			items = append(items,
				Item{Kind: Glue, Stretch: stretch},
				Item{Kind: Penalty},
				Item{Kind: Glue, Width: 6 * dim.Pt, Stretch: -stretch})
		}
		items = append(items, Item{Kind: Box, Width: dim.Length(w) * dim.Pt})
	}
	return append(items, Item{Kind: Glue, Stretch: 1000 * dim.Pt}, Item{Kind: Penalty, Cost: Always})
}

// boxes gives the widths, in points, of the boxes of each line.
func boxes(items []Item, lines []Line) (out [][]int) {
	for _, l := range lines {
		var ws []int
		for _, it := range items[l.Start:l.End] {
			if it.Kind == Box {
				ws = append(ws, int(it.Width/dim.Pt))
			}
		}
		out = append(out, ws)
	}
	return out
}

func TestBreaksForTheWholeParagraph(t *testing.T) {
	// First fit would set 20+20 on line one and leave 60 alone with 5, 50
	// short lines; the optimum evens the ends out.
	items := ragged(20, 20, 5, 60, 55, 5)
	lines, over := Break(items, 70*dim.Pt, Params{})
	if over {
		t.Fatal("overfull")
	}
	got := boxes(items, lines)
	if want := brute(items, 70*dim.Pt, Params{}); total(items, lines, 70*dim.Pt, Params{}) != want {
		t.Fatalf("lines %v are not optimal: want demerits %d", got, want)
	}
}

func TestOverfullIsReportedAndNothingIsLost(t *testing.T) {
	items := ragged(10, 200, 10)
	lines, over := Break(items, 70*dim.Pt, Params{})
	if !over {
		t.Error("a box wider than the measure was not reported")
	}
	n := 0
	for _, l := range boxes(items, lines) {
		n += len(l)
	}
	if n != 3 || len(lines) != 3 {
		t.Errorf("lines %v: want the wide box alone on its line and all three boxes there", boxes(items, lines))
	}
}

func TestForcedAndForbiddenBreaks(t *testing.T) {
	items := []Item{
		{Kind: Box, Width: 10 * dim.Pt}, {Kind: Penalty, Cost: Never}, {Kind: Box, Width: 10 * dim.Pt},
		{Kind: Glue, Stretch: 100 * dim.Pt}, {Kind: Penalty, Cost: Always},
		{Kind: Box, Width: 10 * dim.Pt}, {Kind: Glue, Stretch: 100 * dim.Pt}, {Kind: Penalty, Cost: Always},
	}
	lines, over := Break(items, 30*dim.Pt, Params{})
	if over || len(lines) != 2 || lines[0].End != 4 || lines[1].Start != 5 {
		t.Errorf("lines %v, overfull %v", lines, over)
	}
}

func TestTwoHyphensInARowCost(t *testing.T) {
	hyphen := Item{Kind: Penalty, Width: 5 * dim.Pt, Cost: 50, Flagged: true}
	var items []Item
	for range 5 {
		items = append(items, Item{Kind: Box, Width: 25 * dim.Pt}, Item{Kind: Glue, Stretch: 10 * dim.Pt}, hyphen, Item{Kind: Glue, Stretch: -10 * dim.Pt})
	}
	items = append(items, Item{Kind: Glue, Stretch: 100 * dim.Pt}, Item{Kind: Penalty, Cost: Always})
	for _, p := range []Params{{}, {DoubleFlagged: 1_000_000_000}} {
		lines, _ := Break(items, 60*dim.Pt, p)
		if got, want := total(items, lines, 60*dim.Pt, p), brute(items, 60*dim.Pt, p); got != want {
			t.Errorf("params %+v: demerits %d, best %d", p, got, want)
		}
	}
}

// total gives the demerits of a division, by the definition and not by the
// breaker's own bookkeeping.
func total(items []Item, lines []Line, measure dim.Length, p Params) int64 {
	var sum int64
	flagged := false
	for _, l := range lines {
		d, ok := lineDemerits(items, l, measure, p, flagged)
		if !ok {
			return none
		}
		sum += d
		flagged = items[l.End].Flagged
	}
	return sum
}

func lineDemerits(items []Item, l Line, measure dim.Length, p Params, flagged bool) (int64, bool) {
	end := items[l.End]
	width, stretch, shrink := end.Width, dim.Length(0), dim.Length(0)
	for _, it := range items[l.Start:max(l.Start, l.End)] {
		if it.Kind != Penalty {
			width += it.Width
			stretch += it.Stretch
			shrink += it.Shrink
		}
	}
	if width-shrink > measure {
		return 0, false
	}
	d := int64(1 + p.LinePenalty)
	if width < measure {
		d += badness(measure-width, stretch)
	} else if width > measure {
		d += badness(width-measure, shrink)
	}
	switch {
	case end.Cost >= 0:
		d = (d + int64(end.Cost)) * (d + int64(end.Cost))
	case end.Cost == Always:
		d *= d
	default:
		d = d*d - int64(end.Cost)*int64(end.Cost)
	}
	if end.Flagged && flagged {
		d += p.DoubleFlagged
	}
	return d, true
}

const none = math.MaxInt64 // demerits of what cannot be done

// brute tries every division and gives the demerits of the best, or none
// when there is no division that fits.
func brute(items []Item, measure dim.Length, p Params) int64 {
	best := int64(none)
	var try func(start int, sum int64, flagged bool)
	try = func(start int, sum int64, flagged bool) {
		for start < len(items)-1 && items[start].Kind != Box && items[start].Cost != Always {
			start++
		}
		for i := start; i < len(items); i++ {
			it := items[i]
			if it.Kind != Penalty || it.Cost >= Never {
				continue
			}
			if d, ok := lineDemerits(items, Line{start, i}, measure, p, flagged); ok {
				if i == len(items)-1 {
					best = min(best, sum+d)
				} else {
					try(i+1, sum+d, it.Flagged)
				}
			}
			if it.Cost == Always {
				return
			}
		}
	}
	try(0, 0, false)
	return best
}

func TestOptimalOnRandomParagraphs(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	rnd := rand.New(rand.NewPCG(seed, 1))
	compared := 0
	for range 3000 {
		items := random(rnd)
		measure := dim.Length(30+rnd.IntN(60)) * dim.Pt
		p := Params{LinePenalty: rnd.IntN(20), DoubleFlagged: int64(rnd.IntN(3)) * 5000}
		lines, over := Break(items, measure, p)
		want := brute(items, measure, p)
		if over != (want == none) {
			t.Fatalf("seed %d: overfull %v, yet the exhaustive search says %d\n%+v", seed, over, want, items)
		}
		if over {
			continue
		}
		compared++
		if got := total(items, lines, measure, p); got != want {
			t.Fatalf("seed %d: demerits %d, best %d\n%v\n%+v", seed, got, want, boxes(items, lines), items)
		}
	}
	if compared < 1000 {
		t.Fatalf("only %d paragraphs could be compared", compared)
	}
}

func random(rnd *rand.Rand) []Item {
	var items []Item
	for range 1 + rnd.IntN(9) {
		items = append(items, Item{Kind: Box, Width: dim.Length(1+rnd.IntN(32)) * dim.Pt})
		switch rnd.IntN(4) {
		case 0: // an unbreakable join
		case 1: // a hyphen
			items = append(items, Item{Kind: Glue, Stretch: 10 * dim.Pt},
				Item{Kind: Penalty, Width: 3 * dim.Pt, Cost: rnd.IntN(100), Flagged: true},
				Item{Kind: Glue, Stretch: -10 * dim.Pt})
		case 2: // a justified space
			items = append(items, Item{Kind: Penalty, Cost: rnd.IntN(80) - 40}, Item{Kind: Glue, Width: 4 * dim.Pt, Stretch: 2 * dim.Pt, Shrink: dim.Pt})
		case 3: // a ragged one
			items = append(items, Item{Kind: Glue, Stretch: 10 * dim.Pt}, Item{Kind: Penalty}, Item{Kind: Glue, Width: 4 * dim.Pt, Stretch: -10 * dim.Pt})
		}
	}
	return append(items, Item{Kind: Glue, Stretch: 50 * dim.Pt}, Item{Kind: Penalty, Cost: Always})
}

func BenchmarkBreak(b *testing.B) {
	rnd := rand.New(rand.NewPCG(1, 2))
	widths := make([]int, 400)
	for i := range widths {
		widths[i] = 10 + rnd.IntN(50)
	}
	items := ragged(widths...)
	b.ReportAllocs()
	for b.Loop() {
		Break(items, 337*dim.Pt, Params{})
	}
}
