package specimen

import (
	"fmt"

	"uppfoljning/layout/document"
)

// table makes a table of words and figures; some of its cells hold several
// paragraphs or a list, and some nothing.
func (g *generator) table() *document.Table {
	t := &document.Table{Caption: g.text(8)}
	for i := range 1 + g.IntN(5) {
		kind := document.ColumnKind(g.IntN(2))
		if i == 0 && g.IntN(2) == 0 {
			kind = document.RowHeaders
		}
		t.Columns = append(t.Columns, document.Column{Heading: g.text(3), Kind: kind})
	}
	rows := 1 + g.rarely(6, 60)
	for i := range rows {
		r := document.Row{Total: i == rows-1 && g.IntN(3) == 0}
		for _, c := range t.Columns {
			r.Cells = append(r.Cells, g.cell(c.Kind))
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

func (g *generator) cell(kind document.ColumnKind) (c document.TableCell) {
	text := func(n int) *document.Paragraph { return &document.Paragraph{Text: g.text(n)} }
	switch {
	case kind == document.Numbers:
		c.Body = []document.Block{&document.Paragraph{Text: []document.Inline{document.Plain(fmt.Sprint(g.IntN(100000)))}}}
	case kind == document.RowHeaders:
		c.Body = []document.Block{text(4)}
	case g.IntN(8) == 0:
	case g.IntN(6) == 0:
		c.Body = []document.Block{text(20), text(20), g.list(1)}
	default:
		c.Body = []document.Block{text(1 + g.rarely(20, 400))}
	}
	return c
}

func (g *generator) figure() *document.Figure {
	f := &document.Figure{Alt: g.words(8)}
	if g.IntN(2) == 0 {
		f.Chart = g.chart()
	} else {
		f.Picture = g.picture()
	}
	if g.IntN(2) == 0 {
		f.Caption = g.text(20)
	}
	if g.IntN(2) == 0 {
		f.Source = g.text(6)
	}
	return f
}

func (g *generator) chart() *document.Chart {
	c := &document.Chart{Kind: document.ChartKind(g.IntN(2)), Unit: g.word()}
	points := 1 + g.rarely(8, 40)
	for i := range points {
		v := int64(g.IntN(2_000_000)) - 100_000
		p := document.Point{Label: fmt.Sprint(2000 + i), Text: fmt.Sprint(v), Value: v * document.One}
		if i > 0 && g.IntN(6) == 0 {
			p = document.Point{Label: p.Label, Text: g.word(), Gap: true}
		}
		c.Points = append(c.Points, p)
	}
	return c
}

func (g *generator) picture() *document.Picture {
	p := &document.Picture{Width: 1 + g.IntN(40), Height: 1 + g.IntN(40)}
	p.RGB = make([]byte, 3*p.Width*p.Height)
	for i := range p.RGB {
		p.RGB[i] = byte(g.IntN(256))
	}
	return p
}

func (g *generator) definitions() *document.Definitions {
	d := &document.Definitions{}
	for range 1 + g.IntN(5) {
		d.Items = append(d.Items, document.Definition{Term: g.text(2), Text: g.text(1 + g.rarely(20, 90))})
	}
	return d
}

func (g *generator) signatures() *document.Signatures {
	s := &document.Signatures{}
	for range 1 + g.IntN(4) {
		var one document.Signature
		for range 1 + g.IntN(3) {
			one.Lines = append(one.Lines, document.Phrase{Text: g.words(1 + g.IntN(3))})
		}
		s.Signatures = append(s.Signatures, one)
	}
	return s
}
