package layout

import (
	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// signatures collects a block to be signed: for each a line to sign on and,
// beneath, who signs. Two stand abreast where their names have room. The block
// keeps together, and with the end of the text before it: nobody signs a page
// that says nothing.
func (c *collector) signatures(parent *Element, b *document.Signatures) {
	st := c.style
	c.clear = true
	columns := c.signingColumns(b)
	c.space(st.AboveSignatures)
	first := len(c.boxes)
	for i := 0; i < len(b.Signatures); i += len(columns) {
		row := box{keep: true}
		for j, s := range b.Signatures[i:min(i+len(columns), len(b.Signatures))] {
			row.height = max(row.height, c.signature(parent, s, columns[j], &row))
		}
		c.add(row)
		c.space(st.BetweenSignatures)
	}
	c.keepSigned(first)
}

// keepSigned keeps the boxes from first on together, with the headings over
// them, and those with the end of the text before. Of a block that a page
// cannot hold with all that, the first and the last two rows keep, no more.
func (c *collector) keepSigned(first int) {
	last := len(c.boxes) - 1
	c.boxes[last].keep = false
	before := c.chain(first)
	if before > 0 {
		c.boxes[before-1].keep = true
		before = c.chain(before - 1)
	}
	if room := c.style.frame().height() - c.boxes[before].repeat.space(); c.heightFrom(before) > room {
		for i := first; i < last; i++ {
			c.boxes[i].keep = i == last-1
		}
	}
}

// chain gives the first of the boxes that keep together up to the given one.
func (c *collector) chain(i int) int {
	for i > 0 && c.boxes[i-1].keep {
		i--
	}
	return i
}

// signature adds to row the line to sign on and the lines beneath it, each a
// paragraph, and gives how high they are.
func (c *collector) signature(parent *Element, s document.Signature, col column, row *box) dim.Length {
	st := c.style
	y := st.SigningRoom
	row.marks = append(row.marks, Mark{Artifact: Ornament, X: col.x, Y: y, Width: col.measure, Height: st.HairRule})
	y += st.HairRule + st.BelowLine
	for _, p := range s.Lines {
		runs := c.runs(parent.Add("P"), &st.Signature, []document.Inline{document.Plain(p.Text)}, p.Origin)
		for _, l := range c.lines(runs, col.measure, p.Origin) {
			row.marks = c.lineMarks(row.marks, l, &st.Signature, col, y)
			y += st.Signature.Leading
		}
	}
	return y
}

// signingColumns are two columns over the full measure, or one as wide as the
// main column where a word is too wide for that.
func (c *collector) signingColumns(b *document.Signatures) []column {
	st := c.style
	full := st.full()
	gap := 2 * st.Gutter
	half := (full.measure - gap) / 2
	for _, s := range b.Signatures {
		for _, p := range s.Lines {
			if c.extents(&st.Signature, []document.Inline{document.Plain(p.Text)}).least > half {
				return []column{{full.x, st.main().measure}}
			}
		}
	}
	return []column{{full.x, half}, {full.right() - half, half}}
}
