package layout

import (
	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// entries collects a list of entries: what one scans for (number, facts) in
// the side column, what one reads in the main column.
func (c *collector) entries(parent *Element, list *document.Entries, level int) {
	l := parent.Add("L")
	l.Numbering = "None"
	for _, e := range list.Entries {
		c.clear = true
		c.space(c.style.AboveEntry)
		c.entry(l.Add("LI"), e, level+1)
		c.clear = true
	}
}

func (c *collector) entry(li *Element, e *document.Entry, level int) {
	st := c.style
	first := len(c.boxes)
	opening := &st.Lead // the style of the line that the side column is level with
	if e.Heading != nil {
		opening = &st.Heading
	}
	level0 := opening.baseline(c.fonts)
	side := dim.Length(0) // where the side column is free, from the top of the first box
	if e.Number != "" {
		number := c.runs(li.Add("Lbl"), &st.Number, []document.Inline{document.Plain(e.Number)}, e.Origin)
		side = level0 - st.Number.baseline(c.fonts)
		for _, l := range c.lines(number, st.Side, e.Origin) {
			c.ahead = append(c.ahead, c.lineMarks(l, &st.Number, st.side(), side)...)
			side += st.Number.Leading
		}
		c.aheadTo = side
	} else {
		side = level0 - st.FactLabel.baseline(c.fonts)
	}
	body := li.Add("LBody")
	if e.Heading != nil {
		h := body.Add(headingType(level))
		c.bookmark(c.heading(h, &st.Heading, e.Heading, st.main(), e.Origin), level, document.Text(e.Heading))
		c.exactSpace(st.BelowHeading)
	}
	c.blocks(body, e.Lead, level, setting{text: &st.Lead, col: st.main(), keep: true})
	c.facts(body, e.Facts, first, side)
	c.space(st.AboveLabel)
	c.blocks(body, e.Body, level, setting{text: &st.Text, col: st.main()})
	// What an entry begins with keeps with what follows in it, not with the next.
	if len(e.Body) == 0 {
		c.boxes[len(c.boxes)-1].keep = false
	}
}

// facts hangs the facts of an entry in the side column, level with its first
// box and from y below that box's top on.
func (c *collector) facts(body *Element, facts []document.Field, first int, y dim.Length) {
	if len(facts) == 0 {
		return
	}
	st := c.style
	h := &hang{from: first}
	for i, f := range facts {
		if i > 0 {
			y += st.AboveFact
		}
		for _, l := range c.fieldLines(body.Add("P"), f, &st.FactLabel, &st.FactValue, st.Side) {
			h.marks = append(h.marks, c.lineMarks(l, &st.FactValue, st.side(), y)...)
			y += st.FactValue.Leading
		}
	}
	h.height = y
	last := &c.boxes[len(c.boxes)-1]
	if last.hang != nil { // the number hangs there too: one line both begins and ends the lead
		h.height = max(h.height, last.hang.height)
	}
	last.hang = h
}

// fieldLines sets a label and, on lines of its own, the value, as one
// paragraph.
func (c *collector) fieldLines(e *Element, f document.Field, label, value *TextStyle, measure dim.Length) []line {
	runs := c.fieldRuns(e, f, label, value)
	runs[1].newline = true
	return c.lines(runs, measure, f.Origin)
}

func (c *collector) fieldRuns(e *Element, f document.Field, label, value *TextStyle) []run {
	runs := c.runs(e, label, []document.Inline{document.Plain(f.Label)}, f.Origin)
	return append(runs, c.runs(e, value, f.Value, f.Origin)...)
}

// fields sets labels with their values in running text, each on lines of its own.
func (c *collector) fields(parent *Element, fs *document.Fields, s setting) {
	st := c.style
	for i, f := range fs.Fields {
		if i == 0 {
			c.space(st.AboveLabel)
		}
		runs := c.fieldRuns(parent.Add("P"), f, &st.FactLabel, &st.FactText)
		runs[0].text += " "
		c.setLines(c.lines(runs, s.col.measure, f.Origin), setting{text: &st.FactText, col: s.col, keep: s.keep})
	}
}
