package readback

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// htmlSpace is what HTML counts as white space. A no-break space is text.
const htmlSpace = " \t\n\f\r"

// shown gives inline content as a reader gets it: runs of white space are one
// space, and none at the ends.
func shown(nodes []*html.Node) string {
	var b strings.Builder
	for _, n := range nodes {
		b.WriteString(text(n))
	}
	return strings.Join(strings.FieldsFunc(b.String(), func(r rune) bool { return strings.ContainsRune(htmlSpace, r) }), " ")
}

// notes tells of links, abbreviations and foreign terms, as the notes in
// document.Line do.
func notes(nodes []*html.Node) string {
	var b strings.Builder
	for _, n := range nodes {
		switch {
		case n.DataAtom == atom.A:
			b.WriteString("link " + value(n, "href") + " " + strings.TrimSpace(shown(children(n))) + "\n")
		case n.DataAtom == atom.Abbr:
			b.WriteString("abbreviation " + shown(children(n)) + " = " + value(n, "title") + "\n")
		case value(n, "lang") != "":
			b.WriteString("lang " + value(n, "lang") + " " + strings.TrimSpace(shown(children(n))) + "\n")
		}
		b.WriteString(notes(children(n)))
	}
	return b.String()
}

// isInline reports whether n is text or an element among text. A link that
// stands alone in the body is not.
func isInline(n *html.Node) bool {
	if n.Type == html.TextNode {
		return true
	}
	switch n.DataAtom {
	case atom.A:
		return n.Parent.DataAtom != atom.Body
	case atom.Strong, atom.Em, atom.B, atom.Abbr, atom.Span:
		return true
	}
	return false
}

func children(n *html.Node) (kids []*html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		kids = append(kids, c)
	}
	return kids
}

// elements gives the children of n that are elements.
func elements(n *html.Node) (kids []*html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			kids = append(kids, c)
		}
	}
	return kids
}
