package html

import (
	"encoding/base64"
	"strconv"

	"uppfoljning/layout/document"
	"uppfoljning/layout/picture"
)

// figure writes a picture or a chart with its caption and source.
func (p *printer) figure(f *document.Figure) {
	p.open("figure")
	p.image(f)
	if f.Caption != nil || f.Source != nil {
		p.open("figcaption")
		if f.Caption != nil {
			p.line("p", p.inline(f.Caption))
		}
		if f.Source != nil {
			p.line("p", p.inline(f.Source), p.class("source"))
		}
		p.close("figcaption")
	}
	p.close("figure")
}

// image writes what there is to look at, with its alternative text.
func (p *printer) image(f *document.Figure, attrs ...attr) {
	if f.Picture == nil {
		p.chart(f)
		return
	}
	attrs = append([]attr{
		{"src", "data:image/png;base64," + base64.StdEncoding.EncodeToString(picture.PNG(f.Picture))},
		{"alt", f.Alt},
		{"width", strconv.Itoa(f.Picture.Width)}, {"height", strconv.Itoa(f.Picture.Height)},
	}, attrs...)
	p.void("img", attrs...)
}

// chart writes a chart, an image as a whole: its words are in the alternative
// text and in the table that follows it.
func (p *printer) chart(f *document.Figure) {
	p.open("div", attr{"role", "img"}, attr{"aria-label", f.Alt}, p.class("chart"))
	p.close("div")
}
