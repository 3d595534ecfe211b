package html

import (
	"testing"

	"uppfoljning/layout/chart"
	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// TestSVG wants each shape as an element, in a fragment without its class, and
// its words as inert as all others.
func TestSVG(t *testing.T) {
	d := &chart.Drawing{Width: 100 * dim.Pt, Height: 50 * dim.Pt, TextSize: 9 * dim.Pt, Shapes: []chart.Shape{
		chart.Rectangle{X: dim.Pt, Y: 2 * dim.Pt, Width: 3 * dim.Pt, Height: 4 * dim.Pt},
		chart.Line{Points: []chart.Point{{}, {X: dim.Pt, Y: dim.Pt / 2}}, Width: dim.Pt, Ink: chart.Grid},
		chart.Text{X: 10 * dim.Pt, Y: 20 * dim.Pt, Align: chart.End, Text: "R&D\u00A0<1\u202E"},
	}}
	for _, c := range []struct {
		fragment bool
		want     string
	}{
		{false, `<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-label="&quot;A&quot; &amp; B" viewBox="0 0 100 50" width="100" height="50" font-size="9" fill="currentColor">
  <rect class="chart-data" x="1" y="2" width="3" height="4"/>
  <path class="chart-grid" d="M0 0L1 0.5" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" stroke-width="1" stroke-opacity="0.4"/>
  <text class="chart-text" x="10" y="20" text-anchor="end">R&amp;D&nbsp;&lt;1` + "\uFFFD" + `</text>
</svg>
`},
		{true, `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="&quot;A&quot; &amp; B" viewBox="0 0 100 50" width="100" height="50" font-size="9" fill="currentColor">
  <rect x="1" y="2" width="3" height="4"/>
  <path d="M0 0L1 0.5" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" stroke-width="1" stroke-opacity="0.4"/>
  <text x="10" y="20" text-anchor="end">R&amp;D&nbsp;&lt;1` + "\uFFFD" + `</text>
</svg>
`},
	} {
		p := newPrinter(&document.Document{}, Options{Fragment: c.fragment})
		p.svg(d, `"A" & B`)
		if got := p.out.String(); got != c.want {
			t.Errorf("got\n%swant\n%s", got, c.want)
		}
	}
}
