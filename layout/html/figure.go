package html

import (
	"encoding/base64"
	"strconv"
	"strings"
	"unicode"

	"uppfoljning/layout/chart"
	"uppfoljning/layout/dim"
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

// chart writes a chart. A page has it drawn twice, for broad screens and paper
// and for narrow screens, since a drawing that only shrinks has words that
// nobody can read; the style sheet shows one and hides the other from
// everybody. A fragment has the one that has room everywhere.
func (p *printer) chart(f *document.Figure) {
	if p.opt.Fragment {
		p.drawing(f, narrow)
		return
	}
	p.open("div", attr{"class", "broad"})
	p.drawing(f, broad)
	p.close("div")
	p.open("div", attr{"class", "narrow"})
	p.drawing(f, narrow)
	p.close("div")
}

// The widths of drawings, in CSS pixels: what the main column has on a screen
// of 768, and what is left of the narrowest screen, one of 320 (WCAG 2.1,
// 1.4.10). Larger screens enlarge them.
const (
	broad  = 494 * dim.Pt
	narrow = 288 * dim.Pt
)

// drawing writes one drawing of a chart, for a width.
func (p *printer) drawing(f *document.Figure, width dim.Length) {
	const size = 14 * dim.Pt
	p.svg(chart.Draw(f.Chart, chart.Options{Width: width, TextSize: size,
		TextWidth: func(text string) dim.Length { return textWidth(text, size) }}), f.Alt)
}

// textWidth is about how wide text is in the sans serif that a reader may have,
// rather too much: measured on those that the style sheet names.
func textWidth(text string, size dim.Length) (w dim.Length) {
	const thousand = 1000
	for _, r := range text {
		em := int64(600) // small letters and figures
		switch {
		case strings.ContainsRune(" .,:;'|!ijlt()[]-\u00A0\u202F", r):
			em = 360
		case strings.ContainsRune("mwMW%@", r):
			em = 960
		case unicode.IsUpper(r):
			em = 740
		}
		w += size.Scale(em, thousand)
	}
	return w
}
