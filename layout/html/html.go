// Package html writes a document as a web page: one file that holds all it
// needs and fetches nothing; or as a fragment, the bare article, to be pasted
// into a page that a publishing system makes.
//
// What comes in is the document tree; what goes out is HTML as the WHATWG's
// standard has it, the same bytes on every machine, indented for those who look
// at it. The package knows nothing of pages and lines: the reader's browser
// sets the text in the reader's own typefaces, and prints it on paper by the
// same style sheet.
//
// Three things keep hostile text inert. Markup is a type of its own, and only
// escape.go makes any out of text. A link whose scheme is not http, https or
// mailto is written as its words alone. And the page's content security policy
// allows one style sheet, by its hash, and pictures in the file itself: no
// script, no frame, no form, no address.
//
// Nothing here is a template. The tree is closed and each of its nodes has one
// way to be written, so the types of Go do what html/template finds out at run
// time, and inline text keeps the white space that it has.
package html

import (
	"fmt"
	"io"

	"uppfoljning/layout/document"
)

// Options are what the tree does not tell.
type Options struct {
	// Accent colours headings, labels and rules; nil is the colour of the
	// printed report. It is darkened on white and lightened on black as far as
	// text needs (WCAG 2.1, 1.4.3).
	Accent *Color
	// Fragment gives the article alone, without head, style and classes. An
	// element has an id only where something in the fragment leads to it, and
	// the id begins with the title, so that two reports can stand on one page.
	Fragment bool
	// HeadingLevel is the level of the title in a fragment, 1 to 6; 0 is 2,
	// since publishing systems make the page's name its heading of level 1.
	// HTML has six levels: a deeper heading is an h6 whose aria-level tells the
	// true one. A page's title always has level 1.
	HeadingLevel int
}

// Color is a colour in sRGB.
type Color struct{ R, G, B uint8 }

// titleLevel is the level of the title.
func (o Options) titleLevel() int {
	switch {
	case !o.Fragment:
		return 1
	case o.HeadingLevel == 0:
		return 2
	}
	return o.HeadingLevel
}

// Write writes d as a page or a fragment. It fails where w does, and on a
// HeadingLevel that is none; w sees either all of it or nothing.
func Write(w io.Writer, d *document.Document, o Options) error {
	if o.HeadingLevel < 0 || o.HeadingLevel > 6 {
		return fmt.Errorf("write HTML: heading level %d is not between 1 and 6", o.HeadingLevel)
	}
	p := newPrinter(d, o)
	if o.Fragment {
		p.article()
	} else {
		p.page()
	}
	if _, err := w.Write(p.out.Bytes()); err != nil {
		return fmt.Errorf("write HTML: %w", err)
	}
	return nil
}
