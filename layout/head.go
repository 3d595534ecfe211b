package layout

import (
	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// headBlock collects what stands above the title, in the manner of Swedish
// authorities: whose document it is to the left, its particulars to the right,
// each a paragraph. Side by side they are one box, tall enough to let the title
// begin where a title should.
func (c *collector) headBlock(d *document.Document) {
	st := c.style
	c.fieldColumn = st.FieldGap + c.widestLabel(d)
	if !c.headFits(d) {
		c.longHead(d)
		return
	}
	var b box
	left := c.logo(&b, d.Logo)
	for i, s := range d.Sender {
		style := c.senderStyle(i)
		for _, l := range c.senderLines(s, style) {
			b.marks = c.lineMarks(b.marks, l, style, c.senderColumn(), left)
			left += style.Leading
		}
	}
	right := dim.Length(0)
	if c.stackedHead() {
		right = left + st.FieldGap
	}
	value := c.valueColumn()
	for _, f := range d.Fields {
		labels, values := c.fieldRuns(c.root.Add("P"), f, &st.FieldLabel, &st.FieldValue)
		labels[len(labels)-1].text += " "
		b.marks = c.lineMarks(b.marks, oneLine(labels), &st.FieldLabel, column{x: st.FieldsAt}, right)
		for _, l := range c.lines(values, value.measure, f.Origin) {
			b.marks = c.lineMarks(b.marks, l, &st.FieldValue, value, right)
			right += st.FieldValue.Leading
		}
	}
	c.pageLabelY = st.FirstTop + right + st.FieldLabel.baseline(c.fonts)
	right += st.FieldLabel.Leading
	b.height = max(left, right, st.TitleDrop-st.FirstTop-st.AboveTitle)
	b.keep = true
	c.add(b)
}

// longHead sets a head block that is as long as a text as one: line under
// line, so that pages can divide it.
func (c *collector) longHead(d *document.Document) {
	st := c.style
	if d.Logo != nil {
		var b box
		b.height = c.logo(&b, d.Logo)
		b.keep = true
		c.add(b)
	}
	for i, s := range d.Sender {
		style := c.senderStyle(i)
		c.setLines(c.senderLines(s, style), setting{text: style, col: c.senderColumn()})
	}
	c.pageLabelY = st.FirstTop + st.FieldLabel.baseline(c.fonts)
	if len(d.Fields) > 0 {
		c.fields(c.root, &document.Fields{Fields: d.Fields}, setting{text: &st.FieldValue, col: st.full()}, true)
	}
}

// logo adds the logo, if there is one, to b, at its top left, and gives how far
// down it reaches with the space under it.
func (c *collector) logo(b *box, f *document.Figure) dim.Length {
	if f == nil {
		return 0
	}
	st := c.style
	e := c.root.Add("Figure")
	e.Amend().Alt = f.Alt
	d := c.drawing(e.Leaf(), f, column{st.Left, st.LogoWidth}, st.LogoHeight)
	b.marks = append(b.marks, d.marks...)
	return d.height + st.BelowLogo
}

// headFits reports whether the head block leaves most of a page to the rest.
func (c *collector) headFits(d *document.Document) bool {
	st := c.style
	var left, right dim.Length
	if d.Logo != nil {
		left += st.LogoHeight + st.BelowLogo
	}
	for i, s := range d.Sender {
		left += c.roughHeight(s.Text, c.senderStyle(i), c.senderColumn().measure)
	}
	for _, f := range d.Fields {
		right += c.roughHeight(document.Text(f.Value), &st.FieldValue, c.valueColumn().measure)
	}
	if c.stackedHead() {
		left, right = 0, left+st.FieldGap+right
	}
	return max(left, right) <= st.frame().height()/2
}

// stackedHead reports whether the particulars stand under the issuer, since
// the page has no room for them beside it.
func (c *collector) stackedHead() bool { return c.style.FieldsAt == c.style.Left }

// roughHeight is about how high a text will be when it is set, rather too
// much: ragged lines are three quarters full, as a rule.
func (c *collector) roughHeight(text string, style *TextStyle, measure dim.Length) dim.Length {
	width := c.fonts[style.Voice[0]].Width(text, style.Size)
	return (width*4/(3*measure) + 1) * style.Leading
}

func (c *collector) senderStyle(i int) *TextStyle {
	if i == 0 {
		return &c.style.Sender
	}
	return &c.style.SenderMore
}

func (c *collector) senderColumn() column {
	st := c.style
	if c.stackedHead() {
		return st.full()
	}
	return column{st.Left, st.FieldsAt - st.Left - st.Gutter}
}

func (c *collector) valueColumn() column {
	st := c.style
	x := st.FieldsAt + c.fieldColumn
	return column{x, st.Width - st.Right - x}
}

func (c *collector) senderLines(s document.Phrase, style *TextStyle) []line {
	runs := c.runs(c.root.Add("P"), style, []document.Inline{document.Plain(s.Text)}, s.Origin)
	return c.lines(runs, c.senderColumn().measure, s.Origin)
}

// widestLabel is the width of the widest label in the head block.
func (c *collector) widestLabel(d *document.Document) dim.Length {
	style := &c.style.FieldLabel
	w := c.width(style, d.Running.PageLabel)
	for _, f := range d.Fields {
		w = max(w, c.width(style, f.Label))
	}
	return w
}
