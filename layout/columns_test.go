package layout

import (
	"math/rand/v2"
	"testing"

	"uppfoljning/layout/dim"
)

// TestDistribute: the room is given away to the last unit, within the limits
// where they can be met, and to more text never less than to less.
func TestDistribute(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	rnd := rand.New(rand.NewPCG(seed, 1))
	tight := 0
	for range 2000 {
		columns := make([]extents, 1+rnd.IntN(8))
		var least, natural dim.Length
		for i := range columns {
			e := &columns[i]
			e.least = dim.Length(rnd.IntN(80)) * dim.Pt
			e.natural = e.least + dim.Length(rnd.IntN(1+rnd.IntN(4000)))*dim.Pt
			least, natural = least+e.least, natural+e.natural
		}
		room := dim.Length(1+rnd.IntN(500)) * dim.Pt
		if natural <= room {
			continue
		}
		sum := dim.Length(0)
		measures := distribute(room, columns)
		if least > room {
			measures = cutBack(room, columns)
		}
		for i, m := range measures {
			sum += m
			e := columns[i]
			switch {
			case m > e.natural, least <= room && m < e.least:
				t.Fatalf("seed %d: room %v, columns %v: column %d is %v wide", seed, room, columns, i, m)
			case least > room && m < e.least && m < room/dim.Length(len(columns)):
				t.Fatalf("seed %d: room %v, columns %v: column %d, %v wide, gives way to wider ones", seed, room, columns, i, m)
			}
		}
		if least > room {
			tight++
		}
		if sum != room {
			t.Fatalf("seed %d: room %v, columns %v: they are %v wide together", seed, room, columns, sum)
		}
	}
	if tight < 100 {
		t.Errorf("only %d rooms were too narrow", tight)
	}
}

func TestSquareRoot(t *testing.T) {
	for _, n := range []int64{0, 1, 2, 3, 4, 8, 9, 10, 1 << 40, 1<<62 - 1} {
		if r := squareRoot(n); r*r > n || (r+1)*(r+1) <= n && r < 1<<31 {
			t.Errorf("the square root of %d is said to be %d", n, r)
		}
	}
}
