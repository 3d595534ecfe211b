package read

import (
	"math"
	"math/big"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzShowNumber: whatever the format, a number is shown in whole characters, not
// longer than it can be, and by the same day in either way to count days.
func FuzzShowNumber(f *testing.F) {
	for i, format := range []string{"General", "#,##0.00", "0.0%", `[>=100]"många";0`, `_-* #,##0_-;-* #,##0_-`, "0.00E+00", "# ?/?", "yyyy-mm-dd", "[h]:mm:ss.000",
		"mmmmm d AM/PM", `#,##0.0,," mnkr"`, "[$-F800]x", "[<0]0;[=5]0.0;General", "##0.0E+0", "@", ";;;", "\"", "[", "\\", "0,0,,.0"} {
		f.Add([]float64{45291.75, -0.5, 12345678.905, 0, 5}[i%5], format)
	}
	f.Fuzz(func(t *testing.T, v float64, format string) {
		if math.IsNaN(v) || math.IsInf(v, 0) || len(format) > maxFormat {
			return // refused before
		}
		text, day := showNumber(v, format, false)
		if utf8.ValidString(format) && !utf8.ValidString(text) || strings.TrimSpace(text) != text {
			t.Errorf("%v in %q: %q", v, format, text)
		}
		// A number has 309 digits at most, every percent sign adds two and a space.
		if most := 700 + 20*len(format); len(text) > 3*most {
			t.Errorf("%v in %q: %d bytes", v, format, len(text))
		}
		if !day.IsZero() && (day.Year() < 1900 || day.Year() > 10000 || !day.Equal(day.Truncate(24*3600e9))) {
			t.Errorf("%v in %q is the day %v", v, format, day)
		}
		const between = 1462 // days from 1900 to 1904
		if v >= 61 && v+between < maxSerial && v+between-between == v {
			was, _ := chooseSection(v+between, format)
			if now, _ := chooseSection(v, format); was.dated() && now.dated() && !strings.ContainsAny(format, "[<>=;") {
				text, day := showNumber(v+between, format, false)
				if text4, day4 := showNumber(v, format, true); text4 != text || !day4.Equal(day) {
					t.Errorf("%v in %q: %q %v counted from 1900, %q %v from 1904", v, format, text, day, text4, day4)
				}
			}
		}
	})
}

// TestShowNumberByReference compares what formats of digits show with exact
// arithmetic on the fifteen digits that a spreadsheet keeps.
func TestShowNumberByReference(t *testing.T) {
	seed := rand.Uint64()
	rnd := rand.New(rand.NewPCG(seed, 3))
	for range 5000 {
		v := (rnd.Float64() - 0.3) * math.Pow10(rnd.IntN(14)-5)
		if rnd.IntN(3) == 0 {
			v = math.Round(v*8) / 8 // halves
		}
		places, whole := rnd.IntN(5), 1+rnd.IntN(4)
		grouped, percent := rnd.IntN(2) == 0, rnd.IntN(3) == 0
		format := strings.Repeat("0", whole)
		if grouped {
			format = "#,##" + format
		}
		if places > 0 {
			format += "." + strings.Repeat("0", places)
		}
		if percent {
			format += "%"
		}
		if got, _ := showNumber(v, format, false); got != exactly(v, places, whole, grouped, percent) {
			t.Fatalf("seed %d: %v in %q: got %q, want %q", seed, v, format, got, exactly(v, places, whole, grouped, percent))
		}
	}
}

func exactly(v float64, places, whole int, grouped, percent bool) string {
	kept, _ := new(big.Rat).SetString(strconv.FormatFloat(v, 'e', 14, 64))
	if percent {
		kept.Mul(kept, big.NewRat(100, 1))
	}
	s := kept.FloatString(places) // halves go away from zero
	s, negative := strings.CutPrefix(s, "-")
	negative = negative && strings.Trim(s, "0.") != ""
	before, after, _ := strings.Cut(s, ".")
	before = strings.Repeat("0", max(0, whole-len(before))) + before
	if grouped {
		for i := len(before) - 3; i > 0; i -= 3 {
			before = before[:i] + "\u00a0" + before[i:]
		}
	}
	if s = before; places > 0 {
		s += "," + after
	}
	if negative {
		s = "-" + s
	}
	if percent {
		s += "\u00a0%"
	}
	return s
}
