package linebreak

import (
	"testing"

	"uppfoljning/layout/dim"
)

// FuzzBreak compares the division of any paragraph with that of an exhaustive
// search, and wants every box on one line. Two bytes of data make an item.
func FuzzBreak(f *testing.F) {
	f.Add([]byte{0, 20, 4, 0, 0, 20, 8, 30, 0, 25}, uint8(40), uint8(3), uint16(0))
	f.Add([]byte{0, 60, 0, 60, 4, 100, 0, 1, 12, 0, 0, 9}, uint8(50), uint8(0), uint16(5000))
	f.Add([]byte{4, 0, 4, 0, 16, 0, 0, 255, 16, 7}, uint8(10), uint8(9), uint16(1))
	f.Fuzz(func(t *testing.T, data []byte, measure, line uint8, flagged uint16) {
		if len(data) > 30 {
			return // the search is exponential
		}
		var items []Item
		for ; len(data) > 1; data = data[2:] {
			n := dim.Length(data[1]) * dim.Pt / 4
			switch data[0] % 6 {
			case 0:
				items = append(items, Item{Kind: Box, Width: n})
			case 1:
				items = append(items, Item{Kind: Glue, Width: n / 4, Stretch: n / 8, Shrink: n / 16})
			case 2:
				items = append(items, Item{Kind: Glue, Stretch: n}, Item{Kind: Penalty, Width: n / 8, Cost: int(data[1]), Flagged: true}, Item{Kind: Glue, Stretch: -n})
			case 3:
				items = append(items, Item{Kind: Penalty, Cost: 4*int(data[1]) - 500})
			case 4:
				items = append(items, Item{Kind: Penalty, Cost: Never})
			case 5:
				items = append(items, Item{Kind: Glue, Stretch: n}, Item{Kind: Penalty, Cost: Always})
			}
		}
		items = append(items, Item{Kind: Glue, Stretch: 50 * dim.Pt}, Item{Kind: Penalty, Cost: Always})
		room, p := dim.Length(measure)*dim.Pt/2, Params{LinePenalty: int(line), DoubleFlagged: int64(flagged)}
		lines, over := Break(items, room, p)
		next := 0
		for _, l := range lines {
			for i := next; i < l.Start; i++ {
				if items[i].Kind == Box {
					t.Fatalf("the box %d stands on no line of %v", i, lines)
				}
			}
			if l.Start < next || l.End < l.Start || items[l.End].Kind != Penalty || items[l.End].Cost >= Never {
				t.Fatalf("lines %v of %+v", lines, items)
			}
			next = l.End + 1
		}
		if next != len(items) {
			t.Fatalf("lines %v of %d items", lines, len(items))
		}
		want := brute(items, room, p)
		if over != (want == none) {
			t.Fatalf("overfull %t, the search finds %d: %v of %+v", over, want, lines, items)
		}
		if got := total(items, lines, room, p); !over && got != want {
			t.Errorf("demerits %d, best %d: %v of %+v", got, want, lines, items)
		}
	})
}
