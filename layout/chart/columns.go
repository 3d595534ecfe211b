package chart

import "uppfoljning/layout/dim"

// drawColumns draws bars that stand side by side, each in a slot of its own
// with its value at its end and its label under the axis. ok is false where
// words do not fit their slots; by force they are thinned out or left out.
func drawColumns(s *series, o Options, force bool) (d *Drawing, ok bool) {
	p := newPen(o)
	c := columns{pen: p, series: s}
	c.low, c.top = s.bars()
	n := dim.Length(len(s.points))
	c.slot = min(o.Width/n, p.em(9, 1))
	if !c.words() && !force {
		return nil, false
	}
	c.measure()
	for i := range s.points {
		c.column(i)
	}
	c.labels()
	right := c.slot * n
	p.draw(Line{[]Point{{p.rule() / 2, c.zero}, {right - p.rule()/2, c.zero}}, p.rule(), Axis})
	return p.drawing(c.height), true
}

type columns struct {
	*pen
	*series
	low, top int64 // of the axis
	slot     dim.Length
	inSlots  bool // whether all words fit their slots

	names  [][]string // the labels, by lines
	gaps   [][]string // what stands in a column's place, by lines
	values bool       // whether values fit

	plot, zero, namesAt, height dim.Length // heights of the columns; depths of the axis, of the labels' first baseline and of everything
}

// words divides the words of each slot into lines, and reports whether all fit.
func (c *columns) words() bool {
	const nameLines, gapLines = 3, 2
	room := c.slot - c.apart()
	c.inSlots, c.values = true, true
	for _, pt := range c.points {
		name, ok := c.wrap(pt.Label, room)
		c.inSlots = c.inSlots && ok && len(name) <= nameLines
		c.names = append(c.names, name)
		if !pt.Gap {
			c.gaps = append(c.gaps, nil)
			c.values = c.values && c.TextWidth(pt.Text) <= room
			continue
		}
		gap, ok := c.wrap(pt.Text, room)
		if ok = ok && len(gap) <= gapLines; !ok {
			gap = nil
		}
		c.values = c.values && ok
		c.gaps = append(c.gaps, gap)
	}
	return c.inSlots && c.values
}

// measure decides the heights. Columns are about three tenths as high as the
// drawing is wide, and a value has room over or under each.
func (c *columns) measure() {
	lines := 1
	if c.inSlots {
		for _, name := range c.names {
			lines = max(lines, len(name))
		}
	}
	over := c.aside() + c.ascent()
	under := dim.Length(0)
	if c.low < 0 {
		under = c.em(1, 4) + c.ascent() + c.descent()
	}
	names := c.em(3, 8) + c.ascent() + dim.Length(lines-1)*c.leading() + c.descent()
	c.plot = min(max(c.Options.Width*3/10, c.em(8, 1)), c.em(14, 1))
	if c.Options.Height > 0 {
		c.plot = max(min(c.plot, c.Options.Height-over-under-names), c.em(4, 1))
	}
	c.zero = over + part(c.plot, c.top, c.top-c.low)
	c.namesAt = over + c.plot + under + c.em(3, 8) + c.ascent()
	c.height = over + c.plot + under + names
}

// aside is the room between the end of a column and the baseline over it.
func (c *columns) aside() dim.Length { return c.em(3, 8) }

// column draws column number i, its value, or why it is missing.
func (c *columns) column(i int) {
	pt := c.points[i]
	left := c.slot * dim.Length(i)
	middle := left + c.slot/2
	if pt.Gap {
		c.gap(middle, c.gaps[i])
		return
	}
	width := min(c.slot*3/5, c.em(4, 1))
	length := part(c.plot, magnitude(pt.Value), c.top-c.low)
	value := Text{X: middle, Y: c.zero - length - c.aside(), Align: Middle}
	bar := Rectangle{middle - width/2, c.zero - length, width, length, Data}
	if pt.Value < 0 {
		bar.Y = c.zero
		value.Y = c.zero + length + c.em(1, 4) + c.ascent()
	}
	if length > 0 {
		c.draw(bar)
	}
	if c.values {
		c.write(value, []string{pt.Text})
	}
}

// gap writes why there is no column, on the axis or, where there is no room,
// under it.
func (c *columns) gap(middle dim.Length, lines []string) {
	t := Text{X: middle, Y: c.zero - c.aside() - dim.Length(len(lines)-1)*c.leading(), Align: Middle}
	if !c.write(t, lines) {
		t.Y = c.zero + c.em(1, 4) + c.ascent()
		c.write(t, lines)
	}
}

// labels writes the labels of the columns, thinned out where they do not fit.
func (c *columns) labels() {
	step := 1
	if !c.inSlots {
		widths := make([]dim.Length, len(c.points))
		for i, pt := range c.points {
			widths[i] = c.TextWidth(pt.Label)
		}
		step = c.thin(widths, c.slot)
	}
	for i := len(c.points) - 1; i >= 0; i -= step {
		lines := c.names[i]
		if !c.inSlots {
			lines = []string{c.points[i].Label}
		}
		c.write(Text{X: c.slot*dim.Length(i) + c.slot/2, Y: c.namesAt, Align: Middle}, lines)
	}
}

func magnitude(v int64) int64 { return max(v, -v) }
