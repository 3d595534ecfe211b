package layout

import (
	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// entries collects a list of entries: what one scans for (number, facts) in
// the side column, what one reads in the main column.
func (c *collector) entries(parent *Element, list *document.Entries, level int) {
	l := parent.Add("L")
	l.Amend().Numbering = "None"
	for _, e := range list.Entries {
		c.space(c.style.AboveEntry)
		c.entry(l.Add("LI"), e, level+1)
		// Whatever follows begins below the facts.
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
	baseline := opening.baseline(c.fonts)
	side := baseline - st.FactLabel.baseline(c.fonts) // where the side column is free, from the top of the first box
	if e.Number != "" && st.Side == 0 {
		c.numberAbove(li.Add("Lbl"), e)
	} else if e.Number != "" {
		number := c.runs(li.Add("Lbl"), &st.Number, []document.Inline{document.Plain(e.Number)}, e.Origin)
		side = baseline - st.Number.baseline(c.fonts)
		for _, l := range c.lines(number, st.Side, e.Origin) {
			c.ahead = c.lineMarks(c.ahead, l, &st.Number, st.side(), side)
			side += st.Number.Leading
		}
		c.aheadTo = side
	}
	body := li.Add("LBody")
	if e.Heading != nil {
		h := body.Add(document.HeadingType(level))
		c.bookmark(c.heading(h, &st.Heading, e.Heading, st.main(), e.Origin), level, document.Text(e.Heading))
		c.exactSpace(st.BelowHeading)
	}
	short := c.lead(body, e.Lead, first, level)
	hung := c.hangFacts(body, e.Facts, first, side, short)
	c.space(st.AboveLabel)
	main := setting{text: &st.Text, col: st.main()}
	if !hung && len(e.Facts) > 0 {
		c.fields(body, &document.Fields{Fields: e.Facts}, main, len(e.Body) > 0)
	}
	c.blocks(body, e.Body, level, main)
	// What an entry begins with keeps with what follows in it, not with the next.
	if len(e.Body) == 0 {
		c.boxes[len(c.boxes)-1].keep = false
	}
}

// numberAbove sets the number of an entry on a line of its own, where there is
// no side column.
func (c *collector) numberAbove(lbl *Element, e *document.Entry) {
	st := c.style
	runs := c.runs(lbl, &st.Number, []document.Inline{document.Plain(e.Number)}, e.Origin)
	c.setLines(c.lines(runs, st.main().measure, e.Origin), setting{text: &st.Number, col: st.main(), keep: true})
	c.exactSpace(st.BelowHeading)
}

// lead collects the promise of an entry and keeps it with what came of it. It
// is kept whole too, like a heading, unless it is so long that pages would
// come out half empty; then it is divided as any text is. It reports whether
// it was kept whole. first is the entry's first box.
func (c *collector) lead(body *Element, lead []document.Block, first, level int) (short bool) {
	st := c.style
	c.blocks(body, lead, level, setting{text: &st.Lead, col: st.main()})
	short = c.heightFrom(first) <= st.frame().height()/2
	for i := first; short && i < len(c.boxes); i++ {
		c.boxes[i].keep = true
	}
	c.boxes[len(c.boxes)-1].keep = true
	return short
}

// heightFrom is the height of the boxes from the given one on.
func (c *collector) heightFrom(first int) dim.Length {
	h := -c.boxes[first].before
	for i := first; i < len(c.boxes); i++ {
		h += c.boxes[i].before + c.boxes[i].height
	}
	return h
}

// hangFacts hangs the facts of an entry in the side column, level with its
// first box and from y below that box's top on. It declines where the lead is
// not kept whole, and where the facts are as long as a text: they belong in
// the main column then, since what hangs is never divided.
func (c *collector) hangFacts(body *Element, facts []document.Field, first int, y dim.Length, short bool) bool {
	st := c.style
	if len(facts) == 0 || st.Side == 0 || !short || c.factsHeight(facts) > st.frame().height()/2 {
		return false
	}
	marks := c.scratch[:0]
	for i, f := range facts {
		if i > 0 {
			y += st.AboveFact
		}
		if f.Kind == document.Status {
			marks, y = c.hangStatus(marks, body.Add("P"), f, y)
			continue
		}
		label, value := c.fieldRuns(body.Add("P"), f, &st.FactLabel, &st.FactValue)
		value[0].newline = true
		for _, l := range c.lines(append(label, value...), st.Side, f.Origin) {
			marks = c.lineMarks(marks, l, &st.FactValue, st.side(), y)
			y += st.FactValue.Leading
		}
	}
	c.scratch = marks
	// Where a number hangs from the same box, the facts reach farther down.
	c.boxes[len(c.boxes)-1].hang = &hang{back: len(c.boxes) - 1 - first, height: y,
		marks: append(c.room.marks.take(len(marks)), marks...)}
	return true
}

// hangStatus appends the marks of how far something has come: a word, in a thin
// box under its label, from y on. It gives where the next may begin.
func (c *collector) hangStatus(marks []Mark, p *Element, f document.Field, y dim.Length) ([]Mark, dim.Length) {
	st := c.style
	label, value := c.fieldRuns(p, f, &st.FactLabel, &st.FactStatus)
	side := st.side()
	labels := c.lines(label, side.measure, f.Origin)
	end := &labels[len(labels)-1]
	end.segments[len(end.segments)-1].text += " " // the word is on the next line
	for _, l := range labels {
		marks = c.lineMarks(marks, l, &st.FactLabel, side, y)
		y += st.FactLabel.Leading
	}
	y += st.AboveStatus
	inner := column{side.x + st.StatusPadding, side.measure - 2*st.StatusPadding}
	lines := c.lines(value, inner.measure, f.Origin)
	widest := dim.Length(0)
	for i := range lines {
		widest = max(widest, lines[i].width())
	}
	marks = append(marks, c.statusBox(widest, len(lines), inner.x, y))
	for _, l := range lines {
		marks = c.lineMarks(marks, l, &st.FactStatus, inner, y)
		y += st.FactStatus.Leading
	}
	return marks, y + st.AboveStatus
}

// statusBox is the box around lines of the given width that begin at x and whose
// top is y.
func (c *collector) statusBox(width dim.Length, lines int, x, y dim.Length) Mark {
	st := c.style
	right, bottom := width+2*st.StatusPadding, dim.Length(lines)*st.FactStatus.Leading
	return Mark{Artifact: Ornament, X: x - st.StatusPadding, Y: y, Path: &Path{Width: st.HairRule, Closed: true,
		Points: []Point{{0, 0}, {right, 0}, {right, bottom}, {0, bottom}}}}
}

// factsHeight is about how high facts would be in the side column.
func (c *collector) factsHeight(facts []document.Field) (h dim.Length) {
	st := c.style
	for _, f := range facts {
		h += st.AboveFact + st.FactLabel.Leading + c.roughHeight(document.Text(f.Value), &st.FactValue, st.Side)
	}
	return h
}

// fieldRuns makes the runs of a label and of its value.
func (c *collector) fieldRuns(e *Element, f document.Field, label, value *TextStyle) (labels, values []run) {
	labels = c.runs(e, label, []document.Inline{document.Plain(f.Label)}, f.Origin)
	return labels, c.runs(e, value, f.Value, f.Origin)
}

// boxStatus puts a status on the line of its label, l, which b is, into its
// box. The first n segments of the line are the label.
func (c *collector) boxStatus(b *box, l line, n int) {
	st := c.style
	word := l.width() - l.segments[n].x
	for i := range b.marks {
		b.marks[i].Y += st.AboveStatus
		if i >= n {
			b.marks[i].X += st.StatusPadding * 3 / 2
		}
	}
	outline := c.statusBox(word, 1, b.marks[n].X, st.AboveStatus+(st.FactText.Leading-st.FactStatus.Leading)/2)
	b.marks = append([]Mark{outline}, b.marks...)
	b.height += 2 * st.AboveStatus
}

// fields sets labels with their values in running text, each a paragraph; more
// says that they keep with what follows them.
func (c *collector) fields(parent *Element, fs *document.Fields, s setting, more bool) {
	st := c.style
	for i, f := range fs.Fields {
		if i == 0 {
			c.space(st.AboveLabel)
		}
		value := &st.FactText
		if f.Kind == document.Status {
			value = &st.FactStatus
		}
		labels, values := c.fieldRuns(parent.Add("P"), f, &st.FactLabel, value)
		labels[len(labels)-1].text += " "
		lines := c.lines(append(labels, values...), s.col.measure, f.Origin)
		c.setLines(lines, setting{text: &st.FactText, col: s.col})
		last := c.boxes[len(c.boxes)-1]
		last.keep = last.keep || more
		if f.Kind == document.Status && len(lines) == 1 && lines[0].width()+3*st.StatusPadding <= s.col.measure {
			c.boxStatus(last, lines[0], len(labels))
			if more { // it belongs to the text that follows
				c.exactSpace(st.AboveStatus)
			}
		}
	}
}
