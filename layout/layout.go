// Package layout sets a document on pages: it divides paragraphs into lines,
// lines over pages, and says where everything stands and what it is (Pages).
//
// The way is straight, a pass to a file: inline.go (with words.go) makes lines
// of text; collect.go (with head.go, list.go and entry.go) makes of the tree
// one flat list of boxes and, beside it, the tag tree; breakpages.go divides
// that list; page.go puts the boxes in their places and adds running heads and
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
func Typeset(doc *document.Document, style *Style, fonts *Fonts) (*Pages, []Warning) {
	c := newCollector(style, fonts, doc.Lang)
	c.document(doc)
	spots := breakPages(c.boxes, style.firstFrame(), style.frame())
	p := &Pages{Lang: doc.Lang, Title: doc.Title.Text, Metadata: doc.Metadata, Root: c.root}
	place(p, c, spots)
	addRunning(p, c, doc)
	return p, c.warnings
}
