// Package readback reads a web page the way assistive technology does: through
// the tree of its elements, by what they mean in HTML and not by their classes.
// What comes in is a page or a fragment; what goes out is the outline a reader
// gets from it, in the vocabulary in which document.Outline has the tree's. It
// serves the tests of those packages that make pages, so it shares nothing with
// package html and trusts nothing of what that says.
//
// On the way it makes sure that nothing runs, fetches or collides: no script, no
// handler, no element that could hold a foreign page, no id given twice, no link
// to an id that is not there. It knows nothing of what style sheets do.
package readback

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"uppfoljning/layout/document"
)

// Page is what was read of a page.
type Page struct {
	Lang    string
	Title   string            // of the page, empty in a fragment
	Meta    map[string]string // by name, or http-equiv
	Style   string            // the style sheet
	Main    bool              // it has a main part, and all from the title on is in it
	Outline []document.Line
}

// Read reads a page whose title is a heading of the given level: 1 in a page,
// any in a fragment. It fails on anything that a reader could stumble over.
func Read(page []byte, level int) (*Page, error) {
	root, err := html.Parse(strings.NewReader(string(page)))
	if err != nil {
		return nil, err
	}
	r := &reader{Page: &Page{Meta: map[string]string{}}, level: level, ids: map[string]bool{}}
	if err := r.inert(root); err != nil {
		return nil, err
	}
	for _, ref := range r.refs {
		if !r.ids[ref] {
			return nil, fmt.Errorf("a link to %q, which is not there", ref)
		}
	}
	body := find(root, atom.Body)
	if a := find(body, atom.Article); a != nil {
		r.Lang = value(a, "lang")
		body = a
	} else {
		r.Lang = value(find(root, atom.Html), "lang")
	}
	if err := r.blocks(body, 0); err != nil {
		return nil, err
	}
	return r.Page, r.titleFirst()
}

type reader struct {
	*Page
	level    int
	refs     []string
	ids      map[string]bool
	inMain   bool
	outside  bool // a heading stands outside of main
	inFigure bool // a drawing of this figure has been read
}

// forbidden are elements that can do something, or hold what can.
var forbidden = []atom.Atom{atom.Script, atom.Iframe, atom.Object, atom.Embed, atom.Form, atom.Base, atom.Input, atom.Button,
	atom.Video, atom.Audio, atom.Template, atom.Frame, atom.Frameset, atom.Foreignobject, atom.Math}

// inert makes sure that n and all in it does nothing, and collects what the
// head says and what refers to what.
func (r *reader) inert(n *html.Node) error {
	if n.Type == html.CommentNode {
		return fmt.Errorf("a comment: %q", n.Data)
	}
	if n.Type == html.ElementNode {
		if slices.Contains(forbidden, n.DataAtom) {
			return fmt.Errorf("an element %q", n.Data)
		}
		for _, a := range n.Attr {
			if err := r.attribute(n, a); err != nil {
				return err
			}
		}
		switch n.DataAtom {
		case atom.Title:
			if n.Namespace == "" {
				r.Title = text(n)
			}
		case atom.Style:
			r.Style += text(n)
		case atom.Meta:
			r.Meta[value(n, "name")+value(n, "http-equiv")] = value(n, "content")
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if err := r.inert(c); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) attribute(n *html.Node, a html.Attribute) error {
	switch {
	case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "srcdoc", a.Key == "srcset", a.Key == "target":
		return fmt.Errorf("an attribute %s of a %s", a.Key, n.Data)
	case a.Key == "src" && !strings.HasPrefix(a.Val, "data:image/png;base64,"):
		return fmt.Errorf("a picture from %q", a.Val)
	case a.Key == "id" && r.ids[a.Val]:
		return fmt.Errorf("the id %q is given twice", a.Val)
	case a.Key == "id":
		r.ids[a.Val] = true
	case a.Key == "aria-labelledby":
		r.refs = append(r.refs, a.Val)
	case a.Key == "href" && n.DataAtom != atom.Link:
		scheme, rest, _ := strings.Cut(a.Val, ":")
		switch {
		case strings.HasPrefix(a.Val, "#"):
			r.refs = append(r.refs, a.Val[1:])
		case n.DataAtom != atom.A || scheme != "http" && scheme != "https" && scheme != "mailto" || rest == "":
			return fmt.Errorf("a %s to %q", n.Data, a.Val)
		}
	}
	return nil
}

// titleFirst makes sure that there is one heading of the title's level, before
// all others, and that none skips a level.
func (r *reader) titleFirst() error {
	last := 0
	for _, l := range r.Outline {
		if len(l.Type) != 2 || l.Type[0] != 'H' {
			continue
		}
		level := int(l.Type[1] - '0')
		switch {
		case (last == 0) != (level == 1):
			return fmt.Errorf("heading %q of level %d after one of level %d", l.Text, level, last)
		case level > last+1:
			return fmt.Errorf("heading %q skips from level %d to %d", l.Text, last, level)
		}
		last = level
	}
	if last == 0 {
		return errors.New("there is no heading")
	}
	if r.Main && r.outside {
		return errors.New("a heading stands outside of main")
	}
	return nil
}

// headingLevel gives the level of a heading in its document, or 0.
func (r *reader) headingLevel(n *html.Node) int {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		level := int(n.Data[1] - '0')
		if own, err := strconv.Atoi(value(n, "aria-level")); err == nil {
			level = own
		}
		return level - r.level + 1
	}
	return 0
}

// find gives the first element of a kind, or nil.
func find(n *html.Node, kind atom.Atom) *html.Node {
	if n.Type == html.ElementNode && n.DataAtom == kind {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if f := find(c, kind); f != nil {
			return f
		}
	}
	return nil
}

// value gives an attribute, or nothing.
func value(n *html.Node, key string) string {
	if n != nil {
		for _, a := range n.Attr {
			if a.Key == key {
				return a.Val
			}
		}
	}
	return ""
}

// text gives all text in n.
func text(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(text(c))
	}
	return b.String()
}
