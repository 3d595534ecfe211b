package layout

import (
	"fmt"

	"uppfoljning/layout/chart"
	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// figure collects a figure and, under it, the paragraphs that tell what it
// shows and where it comes from. All keep together: a figure is never divided,
// but made smaller where a page would not hold it with its text.
func (c *collector) figure(parent *Element, f *document.Figure, s setting) {
	st := c.style
	e := parent.Add("Figure")
	e.Amend().Alt = f.Alt
	var texts []figureText
	under := st.BelowFigure
	for _, t := range []figureText{{style: &st.FigureCaption, text: f.Caption}, {style: &st.FigureSource, text: f.Source}} {
		if t.text == nil {
			continue
		}
		t.lines = c.lines(c.runs(parent.Add("P"), t.style, t.text, f.Origin), s.col.measure, f.Origin)
		under += dim.Length(len(t.lines)) * t.style.Leading
		texts = append(texts, t)
	}
	// Text that is as long as a page keeps with the figure by its beginning only.
	whole := under <= st.frame().height()/2
	if !whole {
		under = st.frame().height() / 2
	}
	c.space(st.AboveFigure)
	c.gap = max(c.gap, st.BelowFigure) // a chart begins in figures: no heading stands as close to it as to words
	room := max(st.frame().height()-under-c.held(), st.frame().height()/4)
	b := c.drawing(e.Leaf(), f, s.col, min(st.FigureHeight, room))
	b.keep = len(texts) > 0
	c.add(b)
	c.exactSpace(st.BelowFigure)
	for i, t := range texts {
		c.setLines(t.lines, setting{text: t.style, col: s.col, keep: whole})
		if i == len(texts)-1 {
			c.boxes[len(c.boxes)-1].keep = s.keep
		}
	}
	c.space(st.AboveFigure)
}

// figureText is a paragraph under a figure.
type figureText struct {
	style *TextStyle
	text  []document.Inline
	lines []line
}

// drawing makes a box of what a figure shows, no wider than its column and no
// higher than height.
func (c *collector) drawing(leaf *Element, f *document.Figure, col column, height dim.Length) box {
	if f.Picture != nil {
		m := Mark{Owner: leaf, X: col.x, Picture: f.Picture}
		m.Width, m.Height = fit(f.Picture, col.measure, height)
		return box{height: m.Height, marks: []Mark{m}}
	}
	return c.chart(leaf, f, col, height)
}

// pixel is how large a pixel is where there is room: what CSS takes it for.
const pixel = 72 * dim.Pt / 96

// fit gives the size at which a picture is printed: as it is, or smaller where
// it would be too wide or too high.
func fit(p *document.Picture, width, height dim.Length) (w, h dim.Length) {
	w, h = dim.Length(p.Width)*pixel, dim.Length(p.Height)*pixel
	if w > width {
		w, h = width, max(1, width.Scale(int64(p.Height), int64(p.Width)))
	}
	if h > height {
		w, h = max(1, height.Scale(int64(p.Width), int64(p.Height))), height
	}
	return w, h
}

func (c *collector) chart(leaf *Element, f *document.Figure, col column, height dim.Length) box {
	st := c.style
	style := &st.ChartText
	d := chart.Draw(f.Chart, chart.Options{Width: col.measure, Height: height, TextSize: style.Size,
		TextWidth: func(text string) dim.Length { return c.width(style, text) }})
	scale := scale{1, 1}
	if d.Height > height {
		scale.num, scale.den = int64(height), int64(d.Height)
	}
	b := box{height: scale.of(d.Height), marks: make([]Mark, 0, len(d.Shapes))}
	for _, s := range d.Shapes {
		if text, ok := s.(chart.Text); ok {
			b.marks = append(b.marks, c.chartText(text, scale.of(d.TextSize), scale, f.Origin)...)
		} else {
			b.marks = append(b.marks, c.shape(s, scale))
		}
	}
	for i := range b.marks {
		b.marks[i].Owner = leaf
		b.marks[i].X += col.x
	}
	return b
}

// scale is the ratio in which something is made smaller.
type scale struct{ num, den int64 }

func (s scale) of(d dim.Length) dim.Length {
	if s.num == s.den {
		return d
	}
	return d.Scale(s.num, s.den)
}

// shape makes a mark of a shape that is no text.
func (c *collector) shape(s chart.Shape, by scale) Mark {
	switch s := s.(type) {
	case chart.Rectangle:
		return Mark{X: by.of(s.X), Y: by.of(s.Y), Width: by.of(s.Width), Height: by.of(s.Height), Color: c.ink(s.Ink)}
	case chart.Line:
		path := &Path{Width: by.of(s.Width), Points: make([]Point, len(s.Points))}
		x, y := s.Points[0].X, s.Points[0].Y
		for i, p := range s.Points {
			path.Points[i] = Point{by.of(p.X - x), by.of(p.Y - y)}
		}
		return Mark{X: by.of(x), Y: by.of(y), Path: path, Color: c.ink(s.Ink)}
	}
	panic(fmt.Sprintf("internal error: a chart has the unknown shape %T", s))
}

// chartText sets a text of a chart. It ends in a space, since another may
// follow it in the file.
func (c *collector) chartText(t chart.Text, size dim.Length, by scale, o document.Origin) (marks []Mark) {
	style := &c.style.ChartText
	stretches, lacking := c.fonts[style.Voice[0]].Stretches(t.Text)
	c.missing(lacking, o)
	x := by.of(t.X)
	switch w := by.of(c.width(style, t.Text)); t.Align {
	case chart.Middle:
		x -= w / 2
	case chart.End:
		x -= w
	}
	for _, s := range stretches {
		marks = append(marks, Mark{X: x, Y: by.of(t.Y), Face: s.Face, Size: size, Color: style.Color, Text: s.Text})
		x += s.Face.Width(s.Text, size)
	}
	if last := &marks[len(marks)-1]; last.Face.Has(' ') {
		last.Text += " "
	}
	return marks
}

func (c *collector) ink(i chart.Ink) Color {
	switch i {
	case chart.Data:
		return c.style.Accent
	case chart.Axis:
		return black
	}
	return c.style.Grid
}
