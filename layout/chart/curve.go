package chart

import (
	"cmp"
	"slices"

	"uppfoljning/layout/dim"
)

// drawCurve draws a course over an axis of round steps. The curve is broken at
// gaps. Its points have their values beside them if all of these fit; else the
// last, the greatest, the least and the first have, as far as they fit.
func drawCurve(s *series, o Options) *Drawing {
	c := curve{pen: newPen(o), series: s, axis: newAxis(s, 4)}
	c.measure()
	c.grid()
	c.labels()
	c.line()
	c.reasons()
	c.values()
	return c.drawing(c.height)
}

type curve struct {
	*pen
	*series
	axis                     axis
	left, right, top, bottom dim.Length // of the area that the curve is drawn in
	names                    [][]string // the labels, by lines
	step                     int        // between labels that are shown
	height                   dim.Length
	numbered                 bool // whether the axis has numbers
	runs                     [][]Point
}

// measure shares out the room: numbers of the axis at the left, the last value
// at the right, labels under it.
func (c *curve) measure() {
	n := len(c.points)
	width := c.Options.Width
	ticks := dim.Length(0)
	for _, v := range c.axis.ticks() {
		ticks = max(ticks, c.TextWidth(c.tick(v)))
	}
	c.numbered = true
	last := c.points[n-1]
	c.left = max(ticks+c.apart(), c.TextWidth(c.points[0].Label)/2) + c.dot()
	c.right = width - max(c.TextWidth(last.Label)/2, c.dot())
	if !last.Gap {
		c.right = min(c.right, width-c.dot()-c.TextWidth(last.Text)-c.em(1, 4))
	}
	if c.right-c.left < c.em(8, 1) && c.right-c.left < width/2 { // too narrow for words at the sides
		c.left, c.numbered = min(c.dot(), width/2), false
		c.right = width - c.left
	}
	c.divide()
	lines := 1
	for _, name := range c.names {
		lines = max(lines, len(name))
	}
	names := c.em(5, 8) + c.ascent() + dim.Length(lines-1)*c.leading() + c.descent()
	c.top = c.ascent() + c.em(3, 8) + c.dot()/2
	plot := min(max(width*3/10, c.em(8, 1)), c.em(16, 1))
	if c.Options.Height > 0 {
		plot = max(min(plot, c.Options.Height-names-c.top), c.em(4, 1))
	}
	c.bottom = c.top + plot
	c.height = c.bottom + names
	// The least value has room under it, unless what is under it is zero.
	for c.axis.from != 0 && c.y(c.low)+c.under() > c.bottom {
		c.axis.from -= c.axis.step
	}
}

// under is how far under a point words beside it reach.
func (c *curve) under() dim.Length {
	return c.dot()/2 + c.em(1, 5) + c.ascent() + c.descent()
}

// tick gives a number of the axis as text.
func (c *curve) tick(value int64) string {
	if c.percent() {
		return c.axis.text(value) + "\u00a0%"
	}
	return c.axis.text(value)
}

// percent reports whether the values are of a hundred.
func (c *curve) percent() bool {
	for _, pt := range c.points {
		if !pt.Gap {
			return pt.Text != "" && pt.Text[len(pt.Text)-1] == '%'
		}
	}
	return false
}

// divide sets every label in two lines at most, if all fit so, or thins them
// out.
func (c *curve) divide() {
	widths := make([]dim.Length, len(c.points))
	c.step = 1
	for i, pt := range c.points {
		name, ok := c.wrap(pt.Label, c.pitch()-c.apart())
		c.names = append(c.names, name)
		widths[i] = c.TextWidth(pt.Label)
		if !ok || len(name) > 2 {
			c.step = 0
		}
	}
	if c.step == 1 {
		return
	}
	for i, pt := range c.points {
		c.names[i] = []string{pt.Label}
	}
	c.step = c.thin(widths, c.pitch())
}

// pitch is the distance between points.
func (c *curve) pitch() dim.Length {
	return (c.right - c.left) / dim.Length(max(len(c.points)-1, 1))
}

func (c *curve) x(i int) dim.Length {
	if len(c.points) == 1 {
		return (c.left + c.right) / 2
	}
	return c.left + part(c.right-c.left, int64(i), int64(len(c.points)-1))
}

func (c *curve) y(value int64) dim.Length {
	return c.bottom - part(c.bottom-c.top, value-c.axis.from, c.axis.to-c.axis.from)
}

// grid draws the steps of the axis, the lowest or zero as a line to stand on.
func (c *curve) grid() {
	for i, v := range c.axis.ticks() {
		y, ink := c.y(v), Grid
		if v == 0 || i == 0 && c.axis.from > 0 || c.axis.to < 0 && v == c.axis.to {
			ink = Axis
		}
		from, to := max(c.left-c.dot(), 0), min(c.right+c.dot()/2, c.Options.Width)
		c.draw(Line{[]Point{{from, y}, {to, y}}, c.rule(), ink})
		if c.numbered {
			c.write(Text{from - c.apart() + c.em(1, 8), y + c.middle(), End, ""}, []string{c.tick(v)})
		}
	}
}

func (c *curve) labels() {
	for i := len(c.points) - 1; i >= 0; i -= c.step {
		c.write(Text{c.x(i), c.bottom + c.em(5, 8) + c.ascent(), Middle, ""}, c.names[i])
	}
}

// line draws the curve, broken at gaps. Points have dots where there are few
// enough to tell them apart, and where one stands alone.
func (c *curve) line() {
	var run []Point
	for i, pt := range c.points {
		if !pt.Gap {
			run = append(run, Point{c.x(i), c.y(pt.Value)})
		}
		if len(run) > 0 && (pt.Gap || i == len(c.points)-1) {
			c.runs, run = append(c.runs, run), nil
		}
	}
	for _, run := range c.runs {
		if len(run) > 1 {
			c.draw(Line{run, c.stroke(), Data})
		}
		if len(run) > 1 && c.pitch() < 2*c.dot() {
			continue
		}
		for _, at := range run {
			c.draw(Line{[]Point{at, at}, c.dot(), Data})
		}
	}
}

// reasons writes why points are missing, once for a run of equal reasons, in
// the room that the curve leaves there.
func (c *curve) reasons() {
	for i := 0; i < len(c.points); i++ {
		if !c.points[i].Gap {
			continue
		}
		end := i
		for end+1 < len(c.points) && c.points[end+1].Gap && c.points[end+1].Text == c.points[i].Text {
			end++
		}
		left, right := c.x(max(i-1, 0)), c.x(min(end+1, len(c.points)-1))
		if lines, ok := c.wrap(c.points[i].Text, right-left-c.apart()-c.dot()); ok {
			baseline := c.bottom - c.em(3, 8) - dim.Length(len(lines)-1)*c.leading()
			if baseline-c.ascent() >= c.top {
				c.write(Text{(left + right) / 2, baseline, Middle, ""}, lines)
			}
		}
		i = end
	}
}

// values writes values beside their points: all, if there is room for all.
func (c *curve) values() {
	known := c.known()
	shapes, taken := len(c.Shapes), len(c.taken)
	all := true
	for _, i := range known {
		all = all && c.value(i, 1)
	}
	if all {
		return
	}
	c.Shapes, c.taken = c.Shapes[:shapes], c.taken[:taken]
	value := func(i int) int64 { return c.points[i].Value }
	greatest := slices.MaxFunc(known, func(i, j int) int { return cmp.Compare(value(i), value(j)) })
	least := slices.MinFunc(known, func(i, j int) int { return cmp.Compare(value(i), value(j)) })
	chosen := []int{known[len(known)-1], greatest, least, known[0]}
	for n, i := range chosen {
		if !slices.Contains(chosen[:n], i) {
			c.value(i, 3)
		}
	}
}

// known gives the points that are no gaps; there is one.
func (c *curve) known() (at []int) {
	for i, pt := range c.points {
		if !pt.Gap {
			at = append(at, i)
		}
	}
	return at
}

// value writes the value of point i on the first of its places that is free,
// and that the curve does not run through: at the end of the curve to its
// right, else over it, but under it in a dip. No more than the given number of
// places are tried; with one, values stand in good order or not at all.
func (c *curve) value(i, tries int) bool {
	pt := c.points[i]
	x, y := c.x(i), c.y(pt.Value)
	over := Text{x, y - c.dot()/2 - c.em(1, 3), Middle, pt.Text}
	under := Text{x, y + c.dot()/2 + c.em(1, 5) + c.ascent(), Middle, pt.Text}
	places := []Text{over, under}
	if c.neighbour(i, -1)+c.neighbour(i, 1) > 2*pt.Value {
		places = []Text{under, over}
	}
	if i == len(c.points)-1 {
		places = append([]Text{{x + c.dot()/2 + c.em(1, 4), y + c.middle(), Start, pt.Text}}, places...)
	}
	for _, t := range places[:min(tries, len(places))] {
		if b := c.boxOf(t); b.bottom <= c.bottom && !c.crosses(b) && c.write(t, []string{pt.Text}) {
			return true
		}
	}
	return false
}

// neighbour gives the value of the point beside point i, or its own where
// there is none.
func (c *curve) neighbour(i, step int) int64 {
	if j := i + step; j >= 0 && j < len(c.points) && !c.points[j].Gap {
		return c.points[j].Value
	}
	return c.points[i].Value
}

// crosses reports whether the curve runs through a box.
func (c *curve) crosses(b box) bool {
	b.top -= c.stroke()
	b.bottom += c.stroke()
	for _, run := range c.runs {
		for i := range run {
			if at := run[i]; at.X >= b.left && at.X <= b.right && at.Y >= b.top && at.Y <= b.bottom {
				return true
			}
			if i > 0 && crosses(run[i-1], run[i], b) {
				return true
			}
		}
	}
	return false
}

// crosses reports whether the line from p to q, which lies to its right, runs
// through a box.
func crosses(p, q Point, b box) bool {
	from, to := max(p.X, b.left), min(q.X, b.right)
	if from > to || p.X == q.X {
		return false
	}
	at := func(x dim.Length) dim.Length { return p.Y + (q.Y-p.Y).Scale(int64(x-p.X), int64(q.X-p.X)) }
	y, z := at(from), at(to)
	return min(y, z) <= b.bottom && max(y, z) >= b.top
}
