package readback

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"uppfoljning/layout/document"
)

func (r *reader) add(l document.Line) { r.Outline = append(r.Outline, l) }

// inline adds a node that holds inline content.
func (r *reader) inline(typ string, depth int, nodes []*html.Node) *document.Line {
	r.add(document.Line{Type: typ, Depth: depth, Text: shown(nodes), Inline: notes(nodes)})
	return &r.Outline[len(r.Outline)-1]
}

// blocks adds what stands in n. Inline content beside blocks is a paragraph of
// its own (HTML 3.2.5.4).
func (r *reader) blocks(n *html.Node, depth int) error {
	var run []*html.Node
	flush := func() {
		if shown(run) != "" {
			r.inline("P", depth, run)
		}
		run = nil
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if isInline(c) {
			run = append(run, c)
			continue
		}
		flush()
		if err := r.block(c, depth); err != nil {
			return err
		}
	}
	flush()
	return nil
}

func (r *reader) block(n *html.Node, depth int) error {
	if value(n, "role") == "img" {
		r.drawing(document.Line{Type: "Figure", Depth: depth, Alt: value(n, "aria-label")})
		return nil
	}
	if level := r.headingLevel(n); level != 0 {
		r.outside = r.outside || !r.inMain
		r.inline(document.HeadingType(level), depth, children(n))
		return nil
	}
	switch n.DataAtom {
	case atom.P:
		r.inline("P", depth, children(n))
	case atom.Section:
		r.add(document.Line{Type: "Sect", Depth: depth})
		return r.blocks(n, depth+1)
	case atom.Main:
		r.Main, r.inMain = true, true
		defer func() { r.inMain = false }()
		return r.blocks(n, depth)
	case atom.Header, atom.Div:
		return r.blocks(n, depth)
	case atom.A: // the link past the head block: a means to get about
		if n.Parent.DataAtom != atom.Body || n.PrevSibling != nil && strings.TrimSpace(n.PrevSibling.Data) != "" || value(n, "href") != "#main" {
			return fmt.Errorf("a link %q outside of text", text(n))
		}
	case atom.Ul, atom.Ol:
		return r.list(n, depth)
	case atom.Dl:
		return r.descriptions(n, depth)
	case atom.Table:
		return r.table(n, depth)
	case atom.Figure, atom.Figcaption:
		// Tagged PDF has a figure's caption and source after it, HTML in it.
		r.inFigure = false
		return r.blocks(n, depth)
	case atom.Img:
		r.add(document.Line{Type: "Figure", Depth: depth, Alt: value(n, "alt")})
	case atom.Nav:
		return r.contents(n, depth)
	default:
		return fmt.Errorf("an element %q among blocks", n.Data)
	}
	return nil
}

// drawing adds a figure that is drawn. Where two drawings in one figure tell
// the same, a page has one for each width of screen and shows a single one.
func (r *reader) drawing(l document.Line) {
	if !r.inFigure || r.Outline[len(r.Outline)-1] != l {
		r.add(l)
	}
	r.inFigure = true
}

// list adds a list. Of an item whose label the browser makes the label is what
// HTML says that it makes (HTML 4.4.8, and the default style sheet).
func (r *reader) list(n *html.Node, depth int) error {
	r.add(document.Line{Type: "L", Depth: depth})
	number, entries := 0, isEntries(n)
	for _, li := range elements(n) {
		if li.DataAtom != atom.Li {
			return fmt.Errorf("a %q in a list", li.Data)
		}
		r.add(document.Line{Type: "LI", Depth: depth + 1})
		label := takeLabel(li)
		if n.DataAtom == atom.Ol {
			number++
			if own := value(li, "value"); own != "" {
				var err error
				if number, err = strconv.Atoi(own); err != nil {
					return fmt.Errorf("an item with the number %q", own)
				}
			}
			label = strconv.Itoa(number) + "."
		} else if label == "" && !entries {
			label = "•"
		}
		if label != "" {
			r.add(document.Line{Type: "Lbl", Depth: depth + 2, Text: label})
		}
		r.add(document.Line{Type: "LBody", Depth: depth + 2})
		if err := r.blocks(li, depth+3); err != nil {
			return err
		}
	}
	return nil
}

// isEntries tells a list of entries from one of items, which HTML cannot: an
// item begins with text of its own or a list in it, an entry with a paragraph
// or a heading. In a fragment, entries that all begin with a list look like items.
func isEntries(list *html.Node) bool {
	for _, li := range elements(list) {
		first := firstIn(li)
		if first != nil && !isInline(first) && first.DataAtom != atom.Ul && first.DataAtom != atom.Ol {
			return true
		}
	}
	return false
}

// firstIn gives the first child of n that is more than white space, or nil.
func firstIn(n *html.Node) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.TextNode || strings.Trim(c.Data, htmlSpace) != "" {
			return c
		}
	}
	return nil
}

// takeLabel takes the label that an item begins with out of it: a span that
// tells nothing of its text, the first thing in it. A paragraph that held
// nothing else goes too.
func takeLabel(li *html.Node) string {
	at := li
	for {
		first := firstIn(at)
		if first == nil || first.Type != html.ElementNode {
			return ""
		}
		if first.DataAtom == atom.Span {
			if value(first, "lang")+value(first, "translate") != "" {
				return ""
			}
			label := shown(children(first))
			at.RemoveChild(first)
			if at.DataAtom == atom.P && shown(children(at)) == "" {
				at.Parent.RemoveChild(at)
			}
			return label
		}
		switch first.DataAtom {
		case atom.P, atom.B, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			at = first
		default:
			return ""
		}
	}
}

// descriptions adds a list of descriptions. One whose values are inline content
// is read as paragraphs, each a label and its value; one whose values are
// paragraphs explains its terms.
func (r *reader) descriptions(n *html.Node, depth int) error {
	var pairs []*html.Node
	for _, e := range elements(n) {
		if e.DataAtom == atom.Div {
			pairs = append(pairs, elements(e)...)
		} else {
			pairs = append(pairs, e)
		}
	}
	if len(pairs) == 0 || len(pairs)%2 != 0 {
		return fmt.Errorf("a list of %d descriptions", len(pairs))
	}
	explains := len(elements(pairs[1])) > 0 && elements(pairs[1])[0].DataAtom == atom.P
	if explains {
		r.add(document.Line{Type: "L", Depth: depth})
	}
	for ; len(pairs) > 0; pairs = pairs[2:] {
		term, value := pairs[0], pairs[1]
		if term.DataAtom != atom.Dt || value.DataAtom != atom.Dd {
			return fmt.Errorf("a %s and a %s in a list of descriptions", term.Data, value.Data)
		}
		if !explains {
			l := r.inline("P", depth, children(value))
			l.Text = shown(children(term)) + " " + l.Text
			continue
		}
		r.add(document.Line{Type: "LI", Depth: depth + 1})
		r.inline("Lbl", depth+2, children(term))
		r.add(document.Line{Type: "LBody", Depth: depth + 2})
		if err := r.blocks(value, depth+3); err != nil {
			return err
		}
	}
	return nil
}

// table adds a table.
func (r *reader) table(n *html.Node, depth int) error {
	r.add(document.Line{Type: "Table", Depth: depth})
	types := map[atom.Atom]string{atom.Thead: "THead", atom.Tbody: "TBody"}
	for i, part := range elements(n) {
		if i == 0 && part.DataAtom == atom.Caption {
			r.inline("Caption", depth+1, children(part))
			continue
		}
		typ, ok := types[part.DataAtom]
		if !ok || i == 0 {
			return fmt.Errorf("a %q in a table", part.Data)
		}
		r.add(document.Line{Type: typ, Depth: depth + 1})
		for _, row := range elements(part) {
			r.add(document.Line{Type: "TR", Depth: depth + 2})
			for _, cell := range elements(row) {
				if err := r.cell(cell, depth+3); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (r *reader) cell(n *html.Node, depth int) error {
	l := document.Line{Type: strings.ToUpper(n.Data), Depth: depth}
	if n.DataAtom == atom.Th {
		l.Scope = map[string]string{"col": "Column", "row": "Row"}[value(n, "scope")]
	}
	for _, e := range elements(n) {
		if !isInline(e) {
			r.add(l)
			return r.blocks(n, depth+1)
		}
	}
	l.Text, l.Inline = shown(children(n)), notes(children(n))
	r.add(l)
	return nil
}

// contents adds the list of contents in n, of either kind.
func (r *reader) contents(n *html.Node, depth int) error {
	list := find(n, atom.Ol)
	if list == nil {
		list = find(n, atom.Ul)
	}
	r.add(document.Line{Type: "TOC", Depth: depth})
	if list == nil {
		return nil
	}
	for _, li := range elements(list) {
		kids := elements(li)
		if len(kids) == 0 || kids[0].DataAtom != atom.A || !strings.HasPrefix(value(kids[0], "href"), "#") {
			return fmt.Errorf("an entry %q of the contents leads nowhere", text(li))
		}
		r.add(document.Line{Type: "TOCI", Depth: depth + 1, Text: shown(children(kids[0]))})
		if len(kids) > 1 {
			if err := r.contents(li, depth+2); err != nil {
				return err
			}
		}
	}
	return nil
}
