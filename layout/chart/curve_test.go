package chart

import (
	"testing"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// A curve of one point has it in the middle, over its name.
func TestCurveOfOnePoint(t *testing.T) {
	d := Draw(&document.Chart{Kind: document.Curve, Points: known(7)}, options(337))
	_, lines, texts := parts(d)
	var dot, left, right dim.Length
	for _, l := range lines {
		if l.Ink == Data {
			dot = l.Points[0].X
		} else {
			left, right = l.Points[0].X, l.Points[1].X
		}
	}
	if off := dot - (left+right)/2; off < -9*dim.Pt || off > 9*dim.Pt || right-left < 300*dim.Pt {
		t.Errorf("the dot is at %v, between %v and %v", dot, left, right)
	}
	for _, s := range texts {
		if s.Text == "2001" && s.X != dot {
			t.Errorf("its name is at %v, the dot at %v", s.X, dot)
		}
	}
}
