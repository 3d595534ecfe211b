package chart

import (
	"fmt"
	"strings"

	"uppfoljning/layout/dim"
)

// SVG writes a drawing as an svg element to stand in HTML (SVG 2), with the
// alternative text alt. One unit is a point.
//
// Everything is drawn in currentColor, so that it follows the text around it
// into a dark mode or a forced palette; style sheets reach it by the classes
// chart, chart-data, chart-axis, chart-grid and, for words, chart-text, and
// give its typeface. No style stands in the element itself.
func SVG(d *Drawing, alt string) string {
	var b svg
	b.raw(`<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img"`)
	b.attr("aria-label", alt)
	b.raw(` viewBox="0 0 `).length(d.Width).raw(" ").length(d.Height).raw(`"`)
	b.number("width", d.Width)
	b.number("height", d.Height)
	b.number("font-size", d.TextSize)
	b.raw(` fill="currentColor">`)
	for _, s := range d.Shapes {
		b.shape(s)
	}
	b.raw("</svg>")
	return string(b)
}

var inkClass = [...]string{Data: "chart-data", Axis: "chart-axis", Grid: "chart-grid"}

type svg []byte

func (b *svg) raw(s string) *svg {
	*b = append(*b, s...)
	return b
}

func (b *svg) length(l dim.Length) *svg {
	*b = l.AppendDecimal(*b)
	return b
}

func (b *svg) number(name string, l dim.Length) {
	b.raw(" " + name + `="`).length(l).raw(`"`)
}

// escape makes text safe in elements and attributes alike.
var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func (b *svg) attr(name, value string) {
	b.raw(" " + name + `="` + escape.Replace(value) + `"`)
}

func (b *svg) shape(s Shape) {
	switch s := s.(type) {
	case Rectangle:
		b.raw("<rect")
		b.attr("class", inkClass[s.Ink])
		b.number("x", s.X)
		b.number("y", s.Y)
		b.number("width", s.Width)
		b.number("height", s.Height)
		b.raw("/>")
	case Line:
		b.raw("<path")
		b.attr("class", inkClass[s.Ink])
		for i, p := range s.Points {
			b.raw([]string{` d="M`, "L"}[min(i, 1)]).length(p.X).raw(" ").length(p.Y)
		}
		b.raw(`" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round"`)
		b.number("stroke-width", s.Width)
		if s.Ink == Grid {
			b.attr("stroke-opacity", "0.4")
		}
		b.raw("/>")
	case Text:
		b.raw(`<text class="chart-text"`)
		b.number("x", s.X)
		b.number("y", s.Y)
		if s.Align != Start {
			b.attr("text-anchor", []string{Middle: "middle", End: "end"}[s.Align])
		}
		b.raw(">" + escape.Replace(s.Text) + "</text>")
	default:
		panic(fmt.Sprintf("internal error: shape %T", s))
	}
}
