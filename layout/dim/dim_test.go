package dim

import (
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestConversions(t *testing.T) {
	for want, got := range map[string]Length{
		"595.276pt": MM(2100), "841.89pt": MM(2970), "72pt": MM(254), "-72pt": MM(-254),
		"12.5pt": Hundredths(1250), "0.4pt": Hundredths(40), "0pt": 0, "1pt": Pt, "0.001pt": Pt / 1000,
		"-0.5pt": -Pt / 2, "10.05pt": Hundredths(1005),
	} {
		if got.String() != want {
			t.Errorf("%d is %s, want %s", got, got, want)
		}
	}
}

// Decimals are compared with exact fractions: the number written is never
// farther from the length than half of its last digit.
func TestDecimalsAreTheNearest(t *testing.T) {
	seed := rand.Uint64()
	rnd := rand.New(rand.NewPCG(seed, 0))
	for range 20000 {
		l := Length(rnd.Int64N(1<<30) - 1<<29)
		s := string(l.AppendDecimal(nil))
		written, ok := new(big.Rat).SetString(s)
		if !ok || strings.ContainsAny(s, "e ") || strings.Contains(s, ".") && strings.HasSuffix(s, "0") {
			t.Fatalf("seed %d: %d is written %q", seed, l, s)
		}
		off := written.Sub(written, big.NewRat(int64(l), int64(Pt)))
		if off.Abs(off).Cmp(big.NewRat(1, 2000)) > 0 {
			t.Fatalf("seed %d: %d is written %q, %v off", seed, l, s, off)
		}
	}
}

func TestScaleRoundsHalfAwayFromZero(t *testing.T) {
	for _, c := range []struct{ l, num, den, want int64 }{
		{11, 1, 2, 6}, {-11, 1, 2, -6}, {10, 1, 3, 3}, {10, 2, 3, 7}, {7, -1, 2, -4}, {7, 1, -2, -4}, {0, 5, 9, 0},
	} {
		if got := Length(c.l).Scale(c.num, c.den); int64(got) != c.want {
			t.Errorf("%d·%d/%d = %d, want %d", c.l, c.num, c.den, got, c.want)
		}
	}
}
