// Package linebreak divides a paragraph into lines as well as can be, over the
// whole paragraph at once, by the method of Knuth and Plass, "Breaking
// Paragraphs into Lines", Software: Practice and Experience 11 (1981).
//
// What comes in is a list of boxes, glue and penalties; what goes out is where
// each line begins and ends. The package does not know what is in a box, what
// a hyphen or a language is, nor whether a text is justified: ragged text is
// the same list with the glue that the paper gives for it (p. 1139).
//
// It departs from the paper in three ways. A line may end only at a penalty,
// never at bare glue, so that the caller says each place once. There are no
// fitness classes: they keep neighbouring lines from differing in how far
// their spaces are stretched, and ragged lines do not stretch them. And the
// measure is the same for all lines. Arithmetic is in integers throughout.
package linebreak

import (
	"sync"

	"uppfoljning/layout/dim"
)

// Kind tells the three kinds of Item apart.
type Kind uint8

const (
	Box     Kind = iota // something of fixed width
	Glue                // space that may stretch and shrink; dropped at the start of a line
	Penalty             // a place where a line may end, at a price; dropped at the start of a line
)

// Never and Always are the penalties that forbid and force a line's end.
const (
	Never  = 10_000
	Always = -10_000
)

// Item is a box, glue or penalty. A box or glue always counts with its Width;
// a penalty counts with it only where the line ends there (a hyphen).
type Item struct {
	Kind            Kind
	Flagged         bool // of a penalty: the line ends in a hyphen
	Width           dim.Length
	Stretch, Shrink dim.Length // of glue
	Cost            int        // of a penalty; from Always to Never
}

// Params weigh what the best division is. The zero value minimises the
// raggedness alone.
type Params struct {
	LinePenalty   int   // added to the badness of each line: a high value favours few lines
	DoubleFlagged int64 // demerits for two flagged lines in a row
}

// Line is the half-open range of items on one line. Glue and penalties at its
// start have been dropped; items[End] is the penalty where the line ends.
type Line struct{ Start, End int }

// node is a feasible place for a line to begin, with the best way to it.
type node struct {
	item     int // the penalty that ended the line before, or -1
	demerits int64
	before   int // index of the node before, or -1
	start    int // first item of the line
	from     sum // over the items before that
	flagged  bool
}

type breaker struct {
	items   []Item
	measure dim.Length
	params  Params
	sums    []sum // sums[i] is over items[:i]
	nodes   []node
	active  []int
}

type sum struct{ width, stretch, shrink dim.Length }

func (s sum) minus(t sum) sum {
	return sum{s.width - t.width, s.stretch - t.stretch, s.shrink - t.shrink}
}

// breakers are idle ones, whose memory serves the next paragraph.
var breakers = sync.Pool{New: func() any { return new(breaker) }}

// Break divides items into lines of the given measure. The list must end in a
// penalty of Always. It reports overfull when a line is wider than the measure
// even with all glue shrunk, which happens only where nothing narrower could
// be done with the penalties given.
func Break(items []Item, measure dim.Length, p Params) (lines []Line, overfull bool) {
	if n := len(items); n == 0 || items[n-1].Kind != Penalty || items[n-1].Cost != Always {
		panic("internal error: paragraph without a forced end")
	}
	b := breakers.Get().(*breaker)
	defer breakers.Put(b)
	b.items, b.measure, b.params = items, measure, p
	b.sums, b.nodes, b.active = append(b.sums[:0], sum{}), b.nodes[:0], b.active[:0]
	for i := range items {
		it, s := &items[i], b.sums[i]
		if it.Kind != Penalty {
			s.width += it.Width
			s.stretch += it.Stretch
			s.shrink += it.Shrink
		}
		b.sums = append(b.sums, s)
	}
	b.begin(node{item: -1, before: -1})
	for i := range items {
		if it := &items[i]; it.Kind == Penalty && it.Cost < Never {
			if b.consider(i) {
				overfull = true
			}
		}
	}
	b.items = nil
	last := &b.nodes[b.active[len(b.active)-1]]
	count := 0
	for n := last; n.before >= 0; n = &b.nodes[n.before] {
		count++
	}
	lines = make([]Line, count)
	for n := last; n.before >= 0; n = &b.nodes[n.before] {
		count--
		lines[count] = Line{b.nodes[n.before].start, n.item}
	}
	return lines, overfull
}

// firstBox gives the first item from i on that does not vanish at the start of
// a line.
func (b *breaker) firstBox(i int) int {
	for i < len(b.items)-1 && b.items[i].Kind != Box && b.items[i].Cost != Always {
		i++
	}
	return i
}

// begin adds a node after whose item a line may begin.
func (b *breaker) begin(n node) {
	n.start = b.firstBox(n.item + 1)
	n.from = b.sums[n.start]
	b.nodes = append(b.nodes, n)
	b.active = append(b.active, len(b.nodes)-1)
}

// consider tries to end a line at the penalty items[i], from each active node,
// and makes the best of them a node. Nodes too far back are dropped. When that
// leaves none, the line from the last of them is accepted though overfull.
func (b *breaker) consider(i int) (overfull bool) {
	it := &b.items[i]
	best, bestDemerits := -1, int64(0)
	last := -1
	kept := b.active[:0]
	for _, a := range b.active {
		n := &b.nodes[a]
		last = a
		line := b.sums[max(i, n.start)].minus(n.from)
		if d, fits := b.demerits(n, it, &line); fits && i >= n.start && (best < 0 || d < bestDemerits) { // no line is empty
			best, bestDemerits = a, d
		}
		// A line that is too long here, even without what the penalty would add,
		// is so at every later end too.
		if it.Cost != Always && line.width-line.shrink <= b.measure {
			kept = append(kept, a)
		}
	}
	b.active = kept
	switch {
	case best >= 0:
	case len(b.active) == 0:
		best, overfull = last, true
		bestDemerits = b.nodes[last].demerits + worst*worst
	default:
		return false
	}
	b.begin(node{item: i, demerits: bestDemerits, before: best, flagged: it.Flagged})
	return overfull
}

// worst is the badness at which a line is as bad as can be told apart.
const worst = 1_000_000

// demerits gives the total for the best way to n and a line from there to the
// penalty it (p. 1128 of the paper), and whether that line fits.
func (b *breaker) demerits(n *node, it *Item, line *sum) (total int64, fits bool) {
	short := b.measure - line.width - it.Width
	if short < -line.shrink {
		return 0, false
	}
	bad := int64(b.params.LinePenalty)
	switch {
	case short > 0:
		bad += badness(short, line.stretch)
	case short < 0:
		bad += badness(-short, line.shrink)
	}
	d := (1 + bad) * (1 + bad)
	switch c := int64(it.Cost); {
	case c >= 0:
		d = (1 + bad + c) * (1 + bad + c)
	case it.Cost != Always:
		d -= c * c
	}
	if it.Flagged && n.flagged {
		d += b.params.DoubleFlagged
	}
	return n.demerits + d, true
}

// badness is 100·(missing/room)³ (p. 1127), in integers: the ratio is taken in
// 1/1024, fine enough that no choice a reader could see depends on it.
func badness(missing, room dim.Length) int64 {
	if room <= 0 {
		return worst
	}
	r := int64(missing) * 1024 / int64(room)
	if r > 22_000 { // 100·21.5³ is about worst
		return worst
	}
	return min(worst, 100*r*r*r>>30)
}
