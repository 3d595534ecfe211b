package layout

import "uppfoljning/layout/dim"

// spot is where a box has been put.
type spot struct {
	page  int // from 0
	y     dim.Length
	hangY dim.Length // where what hangs from the box is measured from
}

// breakPages puts each box on a page, filling page after page: a box goes to
// the next when what it must keep together with does not fit. Nothing flows
// backwards, so the time is linear.
func breakPages(boxes []box, first, rest frame) []spot {
	need := needs(boxes, rest.bottom-rest.top)
	spots := make([]spot, len(boxes))
	page, fr := 0, first
	y, floor, fresh := fr.top, fr.top, true
	for i := range boxes {
		b := &boxes[i]
		at := y
		if b.clear {
			at = max(at, floor)
		}
		if !fresh {
			at += b.before
		}
		if !fresh && at+need[i] > fr.bottom {
			page, fr = page+1, rest
			at, floor = fr.top, fr.top
		}
		fresh = false
		spots[i] = spot{page: page, y: at, hangY: at}
		y = at + b.height
		if b.hang != nil {
			from := spots[b.hang.from]
			if i != b.hang.from && from.page != page {
				panic("internal error: what hangs beside a text is parted from its beginning")
			}
			if i != b.hang.from {
				spots[i].hangY = from.y
			}
			floor = max(floor, spots[i].hangY+b.hang.height)
		}
	}
	return spots
}

// needs gives how much height each box needs below its top to be put on a
// page: its own, that of every box it keeps with, and that of what hangs from
// it. What would need more than a whole page keeps with nothing: its page is
// divided where it is full.
func needs(boxes []box, capacity dim.Length) []dim.Length {
	need := make([]dim.Length, len(boxes))
	for i := len(boxes) - 1; i >= 0; i-- {
		b := &boxes[i]
		n := b.height
		if b.keep && i+1 < len(boxes) {
			if with := b.height + boxes[i+1].before + need[i+1]; with <= capacity {
				n = with
			}
		}
		need[i] = max(need[i], n)
		if b.hang != nil {
			need[b.hang.from] = max(need[b.hang.from], b.hang.height)
		}
	}
	return need
}
