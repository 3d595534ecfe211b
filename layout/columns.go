package layout

import (
	"math/bits"
	"strings"
	"unicode"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
	"uppfoljning/layout/linebreak"
)

// extents are how narrow a text can be set, which is as wide as its widest
// part that no line may divide, and how wide it is on one line; joints is how
// narrow it can be set where words are divided only between the parts of
// compounds.
type extents struct{ least, joints, natural dim.Length }

func (e *extents) include(of extents) {
	e.least, e.joints, e.natural = max(e.least, of.least), max(e.joints, of.joints), max(e.natural, of.natural)
}

// wider gives e with room for d more.
func (e extents) wider(d dim.Length) extents {
	return extents{e.least + d, e.joints + d, e.natural + d}
}

// unlimited is a measure that no text is too wide for.
const unlimited = dim.Length(1 << 40)

// extents gives those of inline text. The tag tree stays as it is.
func (c *collector) extents(style *TextStyle, text []document.Inline) extents {
	warnings := len(c.warnings)
	runs := c.runs(&Element{}, style, text, document.Origin{})
	c.warnings = c.warnings[:warnings] // they come when it is set
	if len(runs) == 0 {
		return extents{}
	}
	p := c.prepare(runs, unlimited)
	c.spare = p
	return p.extents()
}

func (p *paragraph) extents() (e extents) {
	var part, joined, whole dim.Length
	for _, it := range p.items {
		switch it.Kind {
		case linebreak.Box:
			part += it.Width
			joined += it.Width
			whole += it.Width
		case linebreak.Glue:
			whole += it.Width
		case linebreak.Penalty:
			e.include(extents{part + it.Width, 0, whole})
			part = 0
			if it.Cost <= p.breaking.AtJoint {
				e.joints = max(e.joints, joined+it.Width)
				joined = 0
			}
		}
	}
	return e
}

// blockExtents gives the extents of what stands in a cell.
func (c *collector) blockExtents(style *TextStyle, blocks []document.Block) (e extents) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Paragraph:
			e.include(c.extents(style, b.Text))
		case *document.List:
			indent := c.listIndent(b, style)
			for i := range b.Items {
				e.include(c.blockExtents(style, b.Items[i].Body).wider(indent))
			}
		}
	}
	return e
}

// afterFigures splits off what stands after the last digit of an amount, such
// as " %", and tells whether text is one.
func afterFigures(text string) (after string, amount bool) {
	const longest = len("\u00A0tkr") // longer ones are words
	last := strings.LastIndexFunc(text, unicode.IsDigit)
	if last < 0 || len(text)-last-1 > longest {
		return "", false
	}
	return text[last+1:], true
}

// distribute gives each column of a table its measure, so that they fill the
// room together: none is narrower than its least measure, which must have room,
// nor wider than its natural one. All natural ones are wider than the room
// together.
//
// The weight of a column is the square root of its natural measure: one with a
// hundred times more text is ten times as wide and ten times as high, and one
// that could do with less than its share leaves the rest to it.
func distribute(room dim.Length, columns []extents) []dim.Length {
	limits := make([]limit, len(columns))
	for i, e := range columns {
		limits[i] = limit{e.least, max(e.least, e.natural), squareRoot(int64(e.natural)) + 1}
	}
	return resolve(room, limits)
}

// cutBack gives measures where not even the least ones have room together: the
// widest are cut back, all to one measure, and the others kept.
func cutBack(room dim.Length, columns []extents) []dim.Length {
	limits := make([]limit, len(columns))
	for i, e := range columns {
		limits[i] = limit{0, e.least, 1}
	}
	return resolve(room, limits)
}

// limit is what a measure must be between, and the weight of its wish for more.
type limit struct {
	least, most dim.Length
	weight      int64
}

func (l limit) clamp(d dim.Length) dim.Length { return max(l.least, min(l.most, d)) }

// resolve shares room as CSS shares that of flexible boxes (CSS Flexible Box
// Layout, 9.7): each gets a share by its weight; those whose share is out of
// their limits get the limit; what is left is shared anew among the others.
func resolve(room dim.Length, limits []limit) []dim.Length {
	measures := make([]dim.Length, len(limits))
	fixed := make([]bool, len(limits))
	for free := len(limits); free > 0; {
		shares(room, measures, limits, fixed)
		// Where the limits together ask for more than there is, those that ask
		// for more are given it, else those that want less.
		excess := dim.Length(0)
		for i, l := range limits {
			excess += l.clamp(measures[i]) - measures[i]
		}
		for i, l := range limits {
			within := l.clamp(measures[i])
			over := within - measures[i]
			if !fixed[i] && (excess == 0 || excess > 0 && over > 0 || excess < 0 && over < 0) {
				measures[i], fixed[i] = within, true
				free--
			}
		}
	}
	return measures
}

// shares divides what the fixed measures leave of the room among the others.
func shares(room dim.Length, measures []dim.Length, limits []limit, fixed []bool) {
	weight := int64(0)
	for i, f := range fixed {
		if f {
			room -= measures[i]
		} else {
			weight += limits[i].weight
		}
	}
	for i, f := range fixed {
		if !f {
			// What rounding leaves goes to the later ones: no unit is lost.
			measures[i] = room * dim.Length(limits[i].weight) / dim.Length(weight)
			room -= measures[i]
			weight -= limits[i].weight
		}
	}
}

// squareRoot is the largest whole number whose square is at most n.
func squareRoot(n int64) int64 {
	r := int64(0)
	for bit := int64(1) << (bits.Len64(uint64(n)) / 2); bit > 0; bit >>= 1 {
		if (r+bit)*(r+bit) <= n {
			r += bit
		}
	}
	return r
}
