package pdf

import (
	"errors"
	"fmt"
	"slices"

	"uppfoljning/layout"
)

// tagTree is what the rest of the package asks of a checked tag tree.
type tagTree struct {
	leaves map[*layout.Element]leaf
}

// leaf tells of a content leaf where it stands in the tree.
type leaf struct {
	order  int             // among all leaves, in reading order
	parent *layout.Element // whose content it is
	link   *layout.Element // the Link around it, or nil
	row    *layout.Element // the table row around it, or nil
	figure *layout.Element // the Figure around it, or nil
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
	seen    map[*layout.Element]bool // elements that are no leaves
	targets []*layout.Element        // of links
	heading int                      // the level of the last heading
}

// checkTree makes sure that root is a tree, and one that conforms.
func checkTree(root *layout.Element) (tagTree, error) {
	if root == nil || root.Type != "Document" {
		return tagTree{}, errors.New("the root is not a Document")
	}
	c := checker{tags: tagTree{map[*layout.Element]leaf{}}, seen: map[*layout.Element]bool{}}
	if err := c.element(root, &layout.Element{}, leaf{}); err != nil {
		return tagTree{}, err
	}
	for _, t := range c.targets {
		if !c.seen[t] {
			return tagTree{}, fmt.Errorf("a Link leads to a %s that is not in the tree", t.Type)
		}
	}
	return c.tags, nil
}

// element checks e, which is not a leaf, and all below it. in has what is
// around it.
func (c *checker) element(e, parent *layout.Element, in leaf) error {
	if c.seen[e] {
		return fmt.Errorf("a %s stands in two places", e.Type)
	}
	c.seen[e] = true
	r, known := rules[e.Type]
	switch within := rules[parent.Type]; {
	case !known:
		return fmt.Errorf("%q is not a structure type that is understood", e.Type)
	case r.within != nil && !slices.Contains(r.within, parent.Type),
		within.holds != nil && !slices.Contains(within.holds, e.Type):
		return fmt.Errorf("a %s stands in a %s", e.Type, parent.Type)
	}
	if err := c.attributes(e, in.link); err != nil {
		return err
	}
	switch e.Type {
	case "Link":
		in.link = e
	case "TR":
		in.row = e
	case "Figure":
		in.figure = e
	}
	for _, k := range e.Kids {
		if k.Type != "" {
			if err := c.element(k, e, in); err != nil {
				return err
			}
			continue
		}
		_, seen := c.tags.leaves[k]
		switch {
		case !r.content:
			return fmt.Errorf("a %s has content of its own", e.Type)
		case seen:
			return fmt.Errorf("content of a %s stands in two places", e.Type)
		case len(k.Kids) > 0:
			return fmt.Errorf("content of a %s has content", e.Type)
		}
		in.order, in.parent = len(c.tags.leaves), e
		c.tags.leaves[k] = in
	}
	return nil
}

// attributes checks what e says besides its type.
func (c *checker) attributes(e, link *layout.Element) error {
	switch {
	case (e.Type == "Link") != (e.URL != "" || e.Target != nil), e.URL != "" && e.Target != nil:
		return fmt.Errorf("a %s has the target %q", e.Type, e.URL)
	case e.Type == "Figure" && (e.Alt == "" || len(e.Kids) == 0): // ISO 14289-1 7.3
		return errors.New("a Figure has no alternative text or shows nothing")
	case e.Type == "Link" && link != nil:
		return errors.New("a Link stands in a Link")
	case e.Numbering != "" && e.Type != "L", !slices.Contains(numberings, e.Numbering):
		return fmt.Errorf("a %s has the numbering %q", e.Type, e.Numbering)
	}
	if e.Target != nil {
		c.targets = append(c.targets, e.Target)
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
