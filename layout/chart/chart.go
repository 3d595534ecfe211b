// Package chart decides how a chart looks: where its bars, curves, lines and
// words stand. In comes a document.Chart and the room for it; out goes a
// Drawing, a list of simple shapes that a printer copies: as operators into
// PDF, as elements into SVG.
//
// Bars stand as columns where their words fit, and lie as rows where they do
// not (columns.go, rows.go); they begin at zero. A curve (curve.go) has an
// axis of round steps (scale.go). A value that is missing is a gap with its
// reason in it, never a zero. Words never overlap and never leave the drawing:
// what has no room is left to the table that follows every chart.
//
// The package does not know what is counted, nor the format it is drawn in.
// All arithmetic is in whole numbers, so that every machine draws the same.
package chart

import (
	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// Drawing is a chart drawn. Lengths are measured from its upper left corner.
type Drawing struct {
	Width, Height dim.Length // Width is that of Options
	TextSize      dim.Length // of all words
	Shapes        []Shape    // in drawing order
}

// Shape is one of Rectangle, Line, Text.
type Shape interface{ shape() }

type (
	// Rectangle is filled.
	Rectangle struct {
		X, Y, Width, Height dim.Length // of its upper left corner
		Ink                 Ink
	}
	// Line goes through its points, at least two, with round ends and joints.
	// Two points in one place are a dot.
	Line struct {
		Points []Point
		Width  dim.Length
		Ink    Ink
	}
	// Text is one line of words, in the colour of running text.
	Text struct {
		X, Y  dim.Length // of the baseline; X is its start, middle or end
		Align Align
		Text  string
	}
)

// Point is a place in a Drawing.
type Point struct{ X, Y dim.Length }

func (Rectangle) shape() {}
func (Line) shape()      {}
func (Text) shape()      {}

// Ink tells what something is drawn for. Data and Axis stand out from white by
// at least 3:1 in every palette (WCAG 2.1, 1.4.11); Grid may be paler, for it
// only guides the eye between numbers that are printed.
type Ink uint8

const (
	Data Ink = iota // what is told
	Axis            // what it is told by
	Grid            // steps of the axis, drawn through the chart
)

// Align tells what of a Text stands at its X.
type Align uint8

const (
	Start Align = iota
	Middle
	End
)

// Options are the room for a chart and the face of its words.
type Options struct {
	Width     dim.Length                   // of the whole drawing, words too
	Height    dim.Length                   // that it may not exceed where the words leave a choice; 0: as high as reads well
	TextSize  dim.Length                   // of all words; positive
	TextWidth func(text string) dim.Length // how wide words are at that size
}

// Draw draws a chart, one point of which at least is no gap.
func Draw(c *document.Chart, o Options) *Drawing {
	s := newSeries(c)
	if c.Kind == document.Curve {
		return drawCurve(s, o)
	}
	if d, ok := drawColumns(s, o, false); ok {
		return d
	}
	if d, ok := drawRows(s, o); ok {
		return d
	}
	d, _ := drawColumns(s, o, true)
	return d
}

// pen draws, and keeps words apart.
type pen struct {
	Options
	Drawing
	taken []box // by words
}

func newPen(o Options) *pen {
	return &pen{Options: o, Drawing: Drawing{Width: o.Width, TextSize: o.TextSize}}
}

// drawing gives what was drawn, as high as told.
func (p *pen) drawing(height dim.Length) *Drawing {
	p.Drawing.Height = height
	return &p.Drawing
}

func (p *pen) draw(s Shape) { p.Shapes = append(p.Shapes, s) }

// The proportions of a chart, all from the size of its words, so that it keeps
// them when that changes. They suit faces whose capitals are some two thirds
// of an em high; ascent has room for the ring of an Å.

func (p *pen) em(num, den int64) dim.Length { return p.Options.TextSize.Scale(num, den) }
func (p *pen) ascent() dim.Length           { return p.em(9, 10) }
func (p *pen) descent() dim.Length          { return p.em(1, 4) }
func (p *pen) leading() dim.Length          { return p.em(5, 4) }
func (p *pen) middle() dim.Length           { return p.em(1, 3) } // from a baseline up to the middle of its figures
func (p *pen) apart() dim.Length            { return p.em(1, 2) } // least room between words side by side
func (p *pen) rule() dim.Length             { return p.em(1, 18) }
func (p *pen) stroke() dim.Length           { return p.em(1, 6) }
func (p *pen) dot() dim.Length              { return p.em(4, 9) }
