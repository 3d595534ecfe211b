package layout

import (
	"iter"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
	"uppfoljning/layout/typeface"
)

// Pages is a typeset document: what stands where, and what it is.
type Pages struct {
	Lang      string
	Title     string
	Metadata  document.Metadata
	Root      *Element // of type Document
	Pages     []Page
	Bookmarks []Bookmark // in reading order, levels from 1 without gaps
}

// Page is one sheet: boxes at their places.
type Page struct {
	Width, Height dim.Length
	Boxes         []Placed
}

// Placed is a box of marks where it stands on a page. Its marks are those that
// were made when its line was set: they are not copied to be placed.
type Placed struct {
	Y     dim.Length // from the page's top edge, from where that of the marks is measured
	Marks []Mark
}

// Marks gives the marks of p, measured from its edges, in drawing order, which
// for everything that is not an artifact is the order of the tag tree.
func (p *Page) Marks() iter.Seq[Mark] {
	return func(yield func(Mark) bool) {
		for i := range p.Boxes {
			b := &p.Boxes[i]
			for _, m := range b.Marks {
				m.Y += b.Y
				if !yield(m) {
					return
				}
			}
		}
	}
}

// Element is a node of the tag tree: a structure element (ISO 32000-1 14.7.2)
// or, with no Type, a content leaf, which stands for a stretch of its parent's
// own content. Only leaves own marks, and every leaf has one parent, so the
// order of text, links and spans inside a paragraph is the order of Kids.
type Element struct {
	Type  string // a standard structure type (ISO 32000-1 14.8.4), or "" for a leaf
	Order int    // in reading order among all leaves, or among all others, from 0: see Pages.Number
	Kids  []*Element
	// What few elements have. Use Attributes to read it and Amend to write it.
	more *Attributes
	only [1]*Element // the memory of Kids, of the many that have one
}

// Attributes are what an element says besides its type and its content.
type Attributes struct {
	Lang      string   // where it differs from the parent's
	Alt       string   // alternative text
	Expansion string   // what an abbreviation stands for (E)
	Numbering string   // of an L: the ListNumbering attribute
	URL       string   // of a Link that leads out of the document
	Target    *Element // of a Link within the document: the element it leads to
}

// Attributes gives the attributes of e.
func (e *Element) Attributes() Attributes {
	if e.more == nil {
		return Attributes{}
	}
	return *e.more
}

// Amend gives the attributes of e, to be changed.
func (e *Element) Amend() *Attributes {
	if e.more == nil {
		e.more = new(Attributes)
	}
	return e.more
}

// Number numbers the elements of the tag tree, once it is whole. Whoever keeps
// something of each keeps it by these numbers; and where no number is met twice
// or out of turn on the way through the tree, it is a tree.
func (p *Pages) Number() {
	leaves, others := 0, 0
	var walk func(e *Element)
	walk = func(e *Element) {
		next := &others
		if e.Type == "" {
			next = &leaves
		}
		e.Order = *next
		*next++
		for _, k := range e.Kids {
			walk(k)
		}
	}
	walk(p.Root)
}

// Leaf adds a content leaf to e and returns it.
func (e *Element) Leaf() *Element { return e.Add("") }

// Add adds a structure element of the given type to e and returns it.
func (e *Element) Add(typ string) *Element {
	k := &Element{Type: typ}
	if e.Kids == nil {
		e.Kids = e.only[:0]
	}
	e.Kids = append(e.Kids, k)
	return k
}

// Artifact tells why something on a page is not part of the document
// (ISO 32000-1 14.8.2.2).
type Artifact uint8

const (
	NotArtifact Artifact = iota
	Ornament             // a rule or a box: Layout
	Header               // Pagination, Header
	Footer               // Pagination, Footer
	Repeated             // Pagination: the head of a table, again on a later page
)

// Mark is something drawn: a run of text on one baseline, a line, a picture or
// a filled rectangle. It has an Owner (a leaf) or is an Artifact, never both
// or neither.
type Mark struct {
	Owner    *Element
	Artifact Artifact
	Color    Color
	// X and Y are measured from the left and top edges of the page; for text
	// they are the start of the baseline, for all else its top left corner.
	X, Y dim.Length
	// A run of text, where Face is set. The last run of a line that is not the
	// last of its paragraph ends in a space, so that text extracts with one.
	Face *typeface.Face
	Size dim.Length
	Text string
	// A filled rectangle, where nothing else is set, or the size of a picture.
	Width, Height dim.Length
	Path          *Path             // a line
	Picture       *document.Picture // a picture, to fill Width and Height
}

// Path is a line through points, with round ends and joints.
type Path struct {
	Points []Point // at least two, from the mark's X and Y
	Width  dim.Length
	Closed bool // it goes on from the last point to the first
}

// Point is a place on a page.
type Point struct{ X, Y dim.Length }

// Color is an sRGB colour.
type Color struct{ R, G, B uint8 }

// Bookmark is an entry of the outline that a PDF reader shows beside the page.
type Bookmark struct {
	Level int // 1 is outermost
	Text  string
	Page  int        // from 0
	Y     dim.Length // from the page's top edge, where the view should begin
}
