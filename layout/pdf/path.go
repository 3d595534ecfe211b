package pdf

import (
	"fmt"

	"uppfoljning/layout"
	"uppfoljning/layout/dim"
)

// pen is how lines are drawn: at the beginning of a page, not at all yet.
type pen struct {
	width dim.Length
	color layout.Color
}

// path draws a line with round ends and joints (ISO 32000-1 8.4.3, 8.5).
func (c *canvas) path(m *layout.Mark) error {
	p := m.Path
	if len(p.Points) < 2 || p.Width <= 0 {
		return fmt.Errorf("a line through %d points, %s wide", len(p.Points), p.Width)
	}
	b := c.content
	if c.pen.width == 0 { // round ends and joints
		b = append(b, "1 J 1 j\n"...)
	}
	if m.Color != c.pen.color {
		b = appendColor(b, m.Color, "RG")
	}
	if p.Width != c.pen.width {
		b = append(p.Width.AppendDecimal(b), " w\n"...)
	}
	c.pen = pen{p.Width, m.Color}
	operator := " m "
	for _, pt := range p.Points {
		b = append((m.X + pt.X).AppendDecimal(b), ' ')
		b = append((c.height - m.Y - pt.Y).AppendDecimal(b), operator...)
		operator = " l "
	}
	if p.Closed {
		b = append(b, "h "...)
	}
	c.content = append(b, "S\n"...)
	return nil
}
