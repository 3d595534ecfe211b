package layout

import (
	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// headBlock collects what stands above the title, in the manner of Swedish
// authorities: whose document it is to the left, its particulars to the right,
// each a paragraph. It is one box, tall enough to let the title begin where a
// title should.
func (c *collector) headBlock(d *document.Document) {
	st := c.style
	var b box
	left := dim.Length(0)
	for i, s := range d.Sender {
		style := &st.SenderMore
		if i == 0 {
			style = &st.Sender
		}
		col := column{st.Left, st.FieldsAt - st.Left - st.Gutter}
		for _, l := range c.lines(c.runs(c.root.Add("P"), style, []document.Inline{document.Plain(s)}, document.Origin{}), col.measure, document.Origin{}) {
			b.marks = append(b.marks, c.lineMarks(l, style, col, left)...)
			left += style.Leading
		}
	}
	c.fieldColumn = st.FieldGap + c.widest(&st.FieldLabel, d)
	right := dim.Length(0)
	value := column{st.FieldsAt + c.fieldColumn, st.Width - st.Right - st.FieldsAt - c.fieldColumn}
	for _, f := range d.Fields {
		runs := c.fieldRuns(c.root.Add("P"), f, &st.FieldLabel, &st.FieldValue)
		label := segment{run: &runs[0], text: runs[0].text + " "}
		b.marks = append(b.marks, c.lineMarks(line{segments: []segment{label}}, &st.FieldLabel, column{x: st.FieldsAt}, right)...)
		for _, l := range c.lines(runs[1:], value.measure, f.Origin) {
			b.marks = append(b.marks, c.lineMarks(l, &st.FieldValue, value, right)...)
			right += st.FieldValue.Leading
		}
	}
	c.pageLabelY = st.FirstTop + right + st.FieldLabel.baseline(c.fonts)
	right += st.FieldLabel.Leading
	b.height = max(left, right, st.TitleDrop-st.FirstTop-st.AboveTitle)
	b.keep = true
	c.add(b)
}

// widest is the width of the widest label in the head block.
func (c *collector) widest(style *TextStyle, d *document.Document) dim.Length {
	face := c.fonts[style.Voice[0]]
	w := face.Width(d.Running.PageLabel, style.Size)
	for _, f := range d.Fields {
		w = max(w, face.Width(f.Label, style.Size))
	}
	return w
}
