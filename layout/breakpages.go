package layout

import (
	"slices"

	"uppfoljning/layout/dim"
)

// spot is where a box has been put.
type spot struct {
	page  int // from 0
	y     dim.Length
	hangY dim.Length // where what hangs from the box is measured from
	again bool       // the head of the table stands again above it
	cells [][]spot   // of a row that no page can hold
}

// breakPages puts each box on a page, filling page after page: a box goes to
// the next when what it must keep together with does not fit, or what it is
// wished to, if that leaves little of the page blank. Nothing flows backwards,
// so the time is linear.
func breakPages(boxes []*box, first, rest frame) []spot {
	need := needs(boxes, rest.height(), mustKeep)
	want := need
	if slices.ContainsFunc(boxes, func(b *box) bool { return b.wish }) {
		want = needs(boxes, rest.height(), shouldKeep)
	}
	spots := make([]spot, len(boxes))
	page, fr := 0, first
	y, floor, fresh := fr.top, fr.top, true
	for i := range boxes {
		b, s := boxes[i], &spots[i]
		at := y
		if b.clear {
			at = max(at, floor)
		}
		if !fresh {
			at += b.before
		}
		full := at+need[i] > fr.bottom
		if at+want[i] > fr.bottom && (i == 0 || !shouldKeep(boxes[i-1])) {
			full = full || fr.bottom-y <= rest.height()/mostBlank
		}
		if full && !fresh {
			page, fr = page+1, rest
			s.again = b.repeat != nil
			floor = fr.top
			at = fr.top + b.repeat.space()
		}
		fresh = false
		s.page, s.y, s.hangY = page, at, at
		y = at + b.height
		if b.tall != nil {
			var pages int
			s.cells, pages, y = b.tall.breakPages(frame{at, fr.bottom}, frame{rest.top + b.repeat.space(), rest.bottom})
			if pages > 0 {
				page, fr, floor = page+pages, rest, rest.top
			}
		}
		if b.hang != nil {
			from := &spots[i-b.hang.back]
			if from.page != page {
				panic("internal error: what hangs beside a text is parted from its beginning")
			}
			if b.hang.back > 0 {
				s.hangY = from.y
			}
			floor = max(floor, s.hangY+b.hang.height)
		}
	}
	return spots
}

// mostBlank is the part of a page, one in so many, that may stay blank for a
// wish: it takes a glance to see a table whole, and no more of one to see that a
// page has ended early.
const mostBlank = 5

// mustKeep reports whether no page may end after b.
func mustKeep(b *box) bool { return b.keep }

// shouldKeep reports whether no page should end after b.
func shouldKeep(b *box) bool { return b.keep || b.wish }

// breakPages divides the cells of a row, each by itself. Their spots count
// pages from that on which the row begins. It gives how many pages more the
// row goes on to, and where it ends on the last.
func (r *tallRow) breakPages(first, rest frame) (cells [][]spot, pages int, end dim.Length) {
	first.top, first.bottom = first.top+r.above, first.bottom-r.below
	rest.top, rest.bottom = rest.top+r.above, rest.bottom-r.below
	for _, boxes := range r.cells {
		spots := breakPages(boxes, first, rest)
		cells = append(cells, spots)
		for i, s := range spots {
			if s.page > pages {
				pages, end = s.page, 0
			}
			if s.page == pages {
				end = max(end, s.y+boxes[i].height)
			}
		}
	}
	return cells, pages, end + r.below
}

// least is how much height the row needs on the page where it begins. capacity
// is what a page offers at most.
func (r *tallRow) least(capacity dim.Length) (h dim.Length) {
	for _, boxes := range r.cells {
		if len(boxes) > 0 {
			h = max(h, needs(boxes, capacity-r.above-r.below, mustKeep)[0])
		}
	}
	return r.above + h + r.below
}

// needs gives how much height each box needs below its top to be put on a
// page: its own, that of every box that keeps it with the next, and that of what
// hangs from it. What would need more than a whole page keeps with nothing: its page is
// divided where it is full. Only what something hangs beside is never parted,
// and that is never long.
func needs(boxes []*box, capacity dim.Length, keeps func(*box) bool) []dim.Length {
	need := make([]dim.Length, len(boxes))
	from, to := len(boxes), 0 // what something hangs beside
	beside := dim.Length(0)   // its height, from the box at hand on
	for i := len(boxes) - 1; i >= 0; i-- {
		b := boxes[i]
		n := b.height
		if keeps(b) && i+1 < len(boxes) {
			with := b.height + boxes[i+1].before + need[i+1]
			if boxes[i+1].clear && b.hang != nil && b.hang.back == 0 {
				with += max(0, b.hang.height-b.height)
			}
			if with <= capacity-b.repeat.space() {
				n = with
			}
		}
		if b.hang != nil && b.hang.back > 0 {
			from, to, beside = i-b.hang.back, i, 0
		}
		if i >= from {
			beside += b.before + b.height
		}
		if i == from { // the others come to the same page as this one
			beside -= b.before
			n = max(n, beside)
			if with := below(boxes, need, to, beside, keeps); with <= capacity {
				n = max(n, with)
			}
			for j := from + 1; j <= to; j++ {
				need[j] = boxes[j].height
			}
			from = len(boxes)
		}
		need[i] = max(need[i], n)
		if b.hang != nil {
			need[i-b.hang.back] = max(need[i-b.hang.back], b.hang.height)
		}
	}
	return need
}

// below gives how much height the boxes that something hangs beside, which the
// box at to ends, need with what keeps with them; h is their own.
func below(boxes []*box, need []dim.Length, to int, h dim.Length, keeps func(*box) bool) dim.Length {
	if !keeps(boxes[to]) || to+1 == len(boxes) {
		return h
	}
	next := boxes[to+1]
	if next.clear {
		h = max(h, boxes[to].hang.height)
	}
	return h + next.before + need[to+1]
}
