// Package layout sets a document on pages: it divides paragraphs into lines,
// lines over pages, and says where everything stands and what it is (Pages).
//
// The way is straight, a pass to a file: inline.go (with words.go) makes lines
// of text; collect.go (with a file for each kind of node) makes of the tree one
// flat list of boxes and, beside it, the tag tree; breakpages.go divides that
// list; page.go puts the boxes in their places and adds running heads and
// feet.
//
// The package does not know what a focus area or a commitment is, nor how a
// PDF is written. Every measure it uses stands, with its reason, in Style.
package layout

import "uppfoljning/layout/document"

// Warning is something in the document that could not be set as it stands.
type Warning struct {
	Kind   WarningKind
	Origin document.Origin // the workbook cell, where known
	Detail string          // the character or word concerned
}

// WarningKind tells what could not be done.
type WarningKind uint8

const (
	// MissingCharacter: no face has the character; its code point was set
	// instead, in brackets, so that nothing disappears.
	MissingCharacter WarningKind = iota
	// BrokenWord: a word is wider than its column and was divided where neither
	// words nor addresses are.
	BrokenWord
)

// Typeset sets doc by style with the given faces.
//
// Nothing flows backwards but page numbers into a list of contents, and of
// those only how many digits they have can move anything: the list is made last,
// and again where a number has more digits than there was room for. The digits
// only grow, so that this ends, in practice with the first round or the second.
func Typeset(doc *document.Document, style *Style, fonts *Fonts) (*Pages, []Warning) {
	c := newCollector(doc, style, fonts)
	c.collect()
	apart, warnings := c.boxes, c.warnings // without the lists of contents
	const rounds = 5
	digits := 2
	for range rounds {
		c.boxes, c.warnings = c.withContents(apart, warnings, digits)
		spots := breakPages(c.boxes, style.firstFrame(), style.frame())
		if need := c.number(spots); need > digits {
			digits = need
			continue
		}
		p := &Pages{Lang: doc.Lang, Title: doc.Title.Text, Metadata: doc.Metadata, Root: c.root}
		p.Number()
		place(p, c, spots)
		addRunning(p, c, doc)
		return p, c.warnings
	}
	panic("internal error: no progress")
}
