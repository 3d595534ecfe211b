package html

import (
	"fmt"

	"uppfoljning/layout/chart"
	"uppfoljning/layout/dim"
)

// svg writes a drawing as an svg element in the page (SVG 2), an image with the
// alternative text alt. One unit is a pixel.
//
// Everything is drawn in currentColor, so that it follows the text around it
// into a dark mode or a forced palette; the style sheet colours it further, and
// gives its typeface. No style stands in the element itself.
func (p *printer) svg(d *chart.Drawing, alt string) {
	p.open("svg", attr{"xmlns", "http://www.w3.org/2000/svg"}, p.class("chart"), attr{"role", "img"}, attr{"aria-label", alt},
		attr{"viewBox", "0 0 " + decimal(d.Width) + " " + decimal(d.Height)},
		attr{"width", decimal(d.Width)}, attr{"height", decimal(d.Height)}, attr{"font-size", decimal(d.TextSize)},
		attr{"fill", "currentColor"})
	for _, s := range d.Shapes {
		p.shape(s)
	}
	p.close("svg")
}

var inkClasses = [...]string{chart.Data: "chart-data", chart.Axis: "chart-axis", chart.Grid: "chart-grid"}

func (p *printer) shape(s chart.Shape) {
	switch s := s.(type) {
	case chart.Rectangle:
		p.empty("rect", p.class(inkClasses[s.Ink]), attr{"x", decimal(s.X)}, attr{"y", decimal(s.Y)},
			attr{"width", decimal(s.Width)}, attr{"height", decimal(s.Height)})
	case chart.Line:
		p.empty("path", p.class(inkClasses[s.Ink]), attr{"d", pathData(s.Points)}, attr{"fill", "none"}, attr{"stroke", "currentColor"},
			attr{"stroke-linecap", "round"}, attr{"stroke-linejoin", "round"}, attr{"stroke-width", decimal(s.Width)}, opacity(s.Ink))
	case chart.Text:
		p.line("text", escape(s.Text), p.class("chart-text"), attr{"x", decimal(s.X)}, attr{"y", decimal(s.Y)}, anchor(s.Align))
	default:
		panic(fmt.Sprintf("internal error: shape %T", s))
	}
}

// pathData leads a pen through points (SVG 2, 9.3).
func pathData(points []chart.Point) string {
	d, command := "", "M"
	for _, pt := range points {
		d += command + decimal(pt.X) + " " + decimal(pt.Y)
		command = "L"
	}
	return d
}

// opacity makes the lines paler that only guide the eye.
func opacity(ink chart.Ink) attr {
	if ink == chart.Grid {
		return attr{"stroke-opacity", "0.4"}
	}
	return attr{}
}

// anchor tells what of a text stands at its place, where that is not its start.
func anchor(a chart.Align) attr {
	switch a {
	case chart.Middle:
		return attr{"text-anchor", "middle"}
	case chart.End:
		return attr{"text-anchor", "end"}
	}
	return attr{}
}

// decimal gives a length as a number: what is a point in a drawing is a pixel
// here.
func decimal(l dim.Length) string { return string(l.AppendDecimal(nil)) }
