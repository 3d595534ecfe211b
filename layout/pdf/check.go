package pdf

import (
	"errors"
	"fmt"
	"slices"

	"uppfoljning/layout"
)

// tagTree is what the rest of the package asks of a checked tag tree.
type tagTree struct {
	elements []tagged // all but the leaves, by their Order
	leaves   []leaf   // by their Order
}

// tagged is an element that is no leaf.
type tagged struct{ element, parent *layout.Element }

// leaf tells of a content leaf where it stands in the tree.
type leaf struct {
	element *layout.Element
	parent  *layout.Element // whose content it is
	in      *around         // nil where nothing is
	target  bool            // a Link leads to what begins with it
}

// around is what is around a leaf, or nil.
type around struct{ link, row, figure *layout.Element }

// around gives what is around l.
func (l *leaf) around() around {
	if l.in == nil {
		return around{}
	}
	return *l.in
}

// leaf gives what is known of the leaf that e is, or nil where it is none.
func (t *tagTree) leaf(e *layout.Element) *leaf {
	if e.Order < 0 || e.Order >= len(t.leaves) || t.leaves[e.Order].element != e {
		return nil
	}
	return &t.leaves[e.Order]
}

// first gives the leaf that e begins with, or nil where it has no content.
func (t *tagTree) first(e *layout.Element) *leaf {
	for e.Type != "" && len(e.Kids) > 0 {
		e = e.Kids[0]
	}
	return t.leaf(e)
}

// rule is what ISO 32000-1 14.8.4 and ISO 14289-1 7 say of a structure type.
type rule struct {
	within  []string // the types it may stand in; nil: any that takes it
	holds   []string // the types that may stand in it; nil: any, but for the next
	content bool     // whether it may have content of its own
}

var (
	inlines = []string{"Span", "Quote", "Link", "Reference"}
	rows    = []string{"TR"}
	running = rule{holds: inlines, content: true}
)

// rules has every structure type that is understood. All are standard, so that
// no RoleMap is needed (ISO 14289-1 7.1). Note is not here: it would need an ID,
// which an Element has not.
var rules = map[string]rule{
	"Document": {within: []string{""}},
	"Part":     {}, "Sect": {}, "Div": {}, "BlockQuote": {},
	"P": running, "H1": running, "H2": running, "H3": running, "H4": running, "H5": running, "H6": running,
	"Span": running, "Quote": running, "Link": running, "Reference": running,
	"Figure":  {holds: []string{}, content: true},
	"Caption": {content: true, within: []string{"Table", "L", "TOC"}},
	"L":       {holds: []string{"L", "LI", "Caption"}},
	"LI":      {holds: []string{"Lbl", "LBody"}, within: []string{"L"}},
	"Lbl":     {holds: inlines, content: true, within: []string{"LI", "TOCI"}},
	"LBody":   {content: true, within: []string{"LI"}},
	"TOC":     {holds: []string{"TOC", "TOCI", "Caption"}},
	"TOCI":    {holds: []string{"Lbl", "Reference", "P", "TOC"}, within: []string{"TOC"}},
	"Table":   {holds: []string{"THead", "TBody", "TFoot", "TR", "Caption"}},
	"THead":   {holds: rows, within: []string{"Table"}},
	"TBody":   {holds: rows, within: []string{"Table"}},
	"TFoot":   {holds: rows, within: []string{"Table"}},
	"TR":      {holds: []string{"TH", "TD"}, within: []string{"Table", "THead", "TBody", "TFoot"}},
	"TH":      {content: true, within: rows},
	"TD":      {content: true, within: rows},
}

// numberings are the values of ListNumbering (ISO 32000-1 table 347).
var numberings = []string{"", "None", "Disc", "Circle", "Square", "Decimal",
	"UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"}

// checker walks a tag tree in reading order.
type checker struct {
	tags    tagTree
	targets []*layout.Element // of links
	heading int               // the level of the last heading
}

// checkTree makes sure that root is a tree, whose elements have numbers, and one
// that conforms.
func checkTree(root *layout.Element) (tagTree, error) {
	if root == nil || root.Type != "Document" {
		return tagTree{}, errors.New("the root is not a Document")
	}
	last := root // its number tells about how many there are
	for len(last.Kids) > 0 {
		last = last.Kids[len(last.Kids)-1]
	}
	room := max(0, min(last.Order, 1<<20)) + 1
	c := checker{tags: tagTree{make([]tagged, 0, room), make([]leaf, 0, room)}}
	if err := c.element(root, &layout.Element{}, nil); err != nil {
		return tagTree{}, err
	}
	for _, t := range c.targets {
		if t.Order >= len(c.tags.elements) || c.tags.elements[t.Order].element != t {
			return tagTree{}, fmt.Errorf("a Link leads to a %s that is not in the tree", t.Type)
		}
		if l := c.tags.first(t); l != nil {
			l.target = true
		}
	}
	return c.tags, nil
}

// element checks e, which is not a leaf, and all below it. in has what is
// around it.
func (c *checker) element(e, parent *layout.Element, in *around) error {
	if e.Order != len(c.tags.elements) {
		return fmt.Errorf("a %s stands in two places, or without a number", e.Type)
	}
	c.tags.elements = append(c.tags.elements, tagged{e, parent})
	r, known := rules[e.Type]
	switch within := rules[parent.Type]; {
	case !known:
		return fmt.Errorf("%q is not a structure type that is understood", e.Type)
	case r.within != nil && !slices.Contains(r.within, parent.Type),
		within.holds != nil && !slices.Contains(within.holds, e.Type):
		return fmt.Errorf("a %s stands in a %s", e.Type, parent.Type)
	}
	if err := c.attributes(e, in); err != nil {
		return err
	}
	in = in.and(e)
	for _, k := range e.Kids {
		if k.Type != "" {
			if err := c.element(k, e, in); err != nil {
				return err
			}
			continue
		}
		switch {
		case !r.content:
			return fmt.Errorf("a %s has content of its own", e.Type)
		case k.Order != len(c.tags.leaves):
			return fmt.Errorf("content of a %s stands in two places, or without a number", e.Type)
		case len(k.Kids) > 0:
			return fmt.Errorf("content of a %s has content", e.Type)
		}
		c.tags.leaves = append(c.tags.leaves, leaf{element: k, parent: e, in: in})
	}
	return nil
}

// and gives what is around the content of e, where a is around e.
func (a *around) and(e *layout.Element) *around {
	if e.Type != "Link" && e.Type != "TR" && e.Type != "Figure" {
		return a
	}
	var in around
	if a != nil {
		in = *a
	}
	switch e.Type {
	case "Link":
		in.link = e
	case "TR":
		in.row = e
	case "Figure":
		in.figure = e
	}
	return &in
}

// attributes checks what e says besides its type.
func (c *checker) attributes(e *layout.Element, in *around) error {
	switch a := e.Attributes(); {
	case (e.Type == "Link") != (a.URL != "" || a.Target != nil), a.URL != "" && a.Target != nil:
		return fmt.Errorf("a %s has the target %q", e.Type, a.URL)
	case e.Type == "Figure" && (a.Alt == "" || len(e.Kids) == 0): // ISO 14289-1 7.3
		return errors.New("a Figure has no alternative text or shows nothing")
	case e.Type == "Link" && in != nil && in.link != nil:
		return errors.New("a Link stands in a Link")
	case a.Numbering != "" && e.Type != "L", !slices.Contains(numberings, a.Numbering):
		return fmt.Errorf("a %s has the numbering %q", e.Type, a.Numbering)
	case a.Target != nil:
		c.targets = append(c.targets, a.Target)
	}
	if len(e.Type) == 2 && e.Type[0] == 'H' { // H1 to H6: the rules know no other
		level := int(e.Type[1] - '0')
		if level > c.heading+1 { // ISO 14289-1 7.4.2
			return fmt.Errorf("a heading of level %d follows one of level %d", level, c.heading)
		}
		c.heading = level
	}
	return nil
}

// checkDocument checks what concerns the file as a whole.
func checkDocument(p *layout.Pages) error {
	switch {
	case p.Title == "": // ISO 14289-1 7.1
		return errors.New("the document has no title")
	case p.Lang == "": // ISO 14289-1 7.2
		return errors.New("the document has no language")
	case len(p.Pages) == 0:
		return errors.New("the document has no pages")
	}
	level := 0
	for _, b := range p.Bookmarks {
		switch {
		case b.Level < 1 || b.Level > level+1:
			return fmt.Errorf("bookmark %q of level %d follows one of level %d", b.Text, b.Level, level)
		case b.Page < 0 || b.Page >= len(p.Pages):
			return fmt.Errorf("bookmark %q is on page %d of %d", b.Text, b.Page+1, len(p.Pages))
		case b.Text == "":
			return fmt.Errorf("a bookmark on page %d has no text", b.Page+1)
		}
		level = b.Level
	}
	return nil
}
