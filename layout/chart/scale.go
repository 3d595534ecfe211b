package chart

import (
	"math/bits"
	"strconv"
	"strings"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// series is the points of a chart, made ready for arithmetic.
type series struct {
	points   []document.Point
	one      int64 // the unit, in what values are counted in
	low, top int64 // the least and the greatest value
}

// largest keeps differences between values, and a step more, within an int64.
const largest = 1 << 60

func newSeries(c *document.Chart) *series {
	s := &series{points: append([]document.Point(nil), c.Points...), one: document.One}
	// Of values beyond 10¹² the millionths go: nobody sees them in a drawing.
	for s.beyond(largest) {
		s.one /= 1000
		for i := range s.points {
			s.points[i].Value /= 1000
		}
	}
	first := true
	for i := range s.points {
		p := &s.points[i]
		if p.Gap {
			continue
		}
		if c.Unit == "%" && !strings.HasSuffix(p.Text, "%") {
			p.Text += "\u00a0%"
		}
		if first {
			s.low, s.top, first = p.Value, p.Value, false
		}
		s.low, s.top = min(s.low, p.Value), max(s.top, p.Value)
	}
	return s
}

// bars gives what bars stand between: their values, and zero, where they begin.
func (s *series) bars() (low, top int64) {
	low, top = min(s.low, 0), max(s.top, 0)
	if low == top { // nothing but zeros
		top = s.one
	}
	return low, top
}

func (s *series) beyond(limit int64) bool {
	for _, p := range s.points {
		if p.Value > limit || p.Value < -limit {
			return true
		}
	}
	return false
}

// whole reports whether all values are whole numbers of the unit.
func (s *series) whole() bool {
	for _, p := range s.points {
		if !p.Gap && p.Value%s.one != 0 {
			return false
		}
	}
	return true
}

// part gives length·value/of for 0 ≤ value ≤ of, rounded down; of is positive.
// The product has 128 bits, so that no value is too great.
func part(length dim.Length, value, of int64) dim.Length {
	hi, lo := bits.Mul64(uint64(length), uint64(value))
	q, _ := bits.Div64(hi, lo, uint64(of))
	return dim.Length(q)
}

// axis is a scale of round steps.
type axis struct {
	from, to, step int64
	one            int64
}

// newAxis makes an axis for the values of a series with at most the given
// number of steps, at least two. It begins at zero unless the values keep to a
// narrow band far from it, whose course would be lost; the numbers at the axis
// tell so.
func newAxis(s *series, steps int64) axis {
	low, top := s.low, s.top
	if low > 0 && top-low >= top/10 {
		low = 0
	}
	if top < 0 && top-low >= -low/10 {
		top = 0
	}
	if low == top { // one value, or none but equal ones
		low, top = min(low, 0), max(top, 0)
	}
	if low == top { // nothing but zeros
		top = s.one
	}
	least := int64(1)
	if s.whole() {
		least = s.one
	}
	for power := int64(1); ; power *= 10 {
		for _, digit := range []int64{1, 2, 5} {
			step := digit * power
			a := axis{from: floor(low, step), to: -floor(-top, step), step: step, one: s.one}
			if step >= least && step%least == 0 && (a.to-a.from)/step <= steps {
				return a
			}
		}
	}
}

// floor gives the greatest multiple of step that is not above v.
func floor(v, step int64) int64 {
	r := v % step
	if r < 0 {
		r += step
	}
	return v - r
}

// ticks gives the steps of an axis, from the lowest.
func (a axis) ticks() (values []int64) {
	for v := a.from; v <= a.to; v += a.step {
		values = append(values, v)
	}
	return values
}

// text writes a value as Swedish does: a comma for decimals, as many as the
// steps have, a no-break space between thousands, a minus sign.
func (a axis) text(value int64) string {
	sign := ""
	if value < 0 {
		sign, value = "\u2212", -value
	}
	digits := strconv.FormatInt(value/a.one, 10)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "\u00a0" + digits[i:]
	}
	fraction := ""
	for unit := a.one / 10; unit > 0 && a.step%(unit*10) != 0; unit /= 10 {
		fraction += string(rune('0' + value/unit%10))
	}
	if fraction != "" {
		fraction = "," + fraction
	}
	return sign + digits + fraction
}
