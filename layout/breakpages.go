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
	capacity := rest.bottom - rest.top
	from := hangStarts(boxes, capacity)
	need := needs(boxes, from, capacity)
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
			j := from[i]
			for spots[j].page != page {
				j++
			}
			spots[i].hangY = spots[j].y
			floor = max(floor, spots[j].y+b.hang.height)
		}
	}
	return spots
}

// hangStarts gives, for each box with something hanging, the box that it hangs
// level with. Where the stretch between them is taller than a page, and will
// be divided, that is the box itself.
func hangStarts(boxes []box, capacity dim.Length) []int {
	from := make([]int, len(boxes))
	for i := range boxes {
		from[i] = i
		if boxes[i].hang == nil {
			continue
		}
		h := -boxes[boxes[i].hang.from].before
		for j := boxes[i].hang.from; j <= i; j++ {
			h += boxes[j].before + boxes[j].height
		}
		if h <= capacity {
			from[i] = boxes[i].hang.from
		}
	}
	return from
}

// needs gives how much height each box needs below its top to be put on a
// page: its own, that of every box it keeps with, and that of what hangs from
// it. What would need more than a whole page keeps with nothing.
func needs(boxes []box, from []int, capacity dim.Length) []dim.Length {
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
			need[from[i]] = min(capacity, max(need[from[i]], b.hang.height))
		}
	}
	return need
}
