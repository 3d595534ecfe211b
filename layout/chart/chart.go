// Package chart decides how a chart looks: where its bars, curves, lines and
// words stand. In comes a document.Chart and the room for it; out goes a
// Drawing, a list of simple shapes that a printer copies: as operators into
// PDF, as elements into SVG.
//
// It does not know what is counted, nor the format it is drawn in. All
// arithmetic is in whole numbers, so that every machine draws the same.
package chart

import (
	"uppfoljning/layout/dim"
)

// Drawing is a chart drawn. Lengths are measured from its upper left corner.
type Drawing struct {
	Width, Height dim.Length
	Shapes        []Shape // in drawing order
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
	Line struct {
		Points []Point
		Width  dim.Length
		Ink    Ink
	}
	// Text is one line of words, in the size of Options.
	Text struct {
		X, Y   dim.Length // of the baseline; X is its start, middle or end
		Align  Align
		Strong bool
		Text   string
	}
)

// Point is a place in a Drawing.
type Point struct{ X, Y dim.Length }

func (Rectangle) shape() {}
func (Line) shape()      {}
func (Text) shape()      {}

// Ink tells what something is drawn for; each stands out from white by at
// least 3:1 in every palette (WCAG 2.1, 1.4.11).
type Ink uint8

const (
	Data Ink = iota // what is told
	Axis            // what it is told by
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
	TextSize  dim.Length                   // of all words
	TextWidth func(text string) dim.Length // how wide words are at that size
}
