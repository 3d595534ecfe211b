package variant

import (
	"bytes"
	"encoding/xml"
	"io"
	"slices"
)

// node is an element, or a stretch of text where local is empty.
type node struct {
	space, local string // the prefix and the name
	attrs        []xml.Attr
	kids         []*node
	text         string
	under        *node
}

// parse gives the root of a part, or nil where it is no XML.
func parse(data []byte) *node {
	d := xml.NewDecoder(bytes.NewReader(data))
	top := &node{}
	for at := top; ; {
		tok, err := d.RawToken()
		if err == io.EOF && at == top && len(top.kids) == 1 {
			return top.kids[0]
		}
		if err != nil {
			return nil
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			n := &node{space: tok.Name.Space, local: tok.Name.Local, attrs: slices.Clone(tok.Attr), under: at}
			at.kids = append(at.kids, n)
			at = n
		case xml.EndElement:
			if at = at.under; at == nil {
				return nil
			}
		case xml.CharData:
			if at != top {
				at.kids = append(at.kids, &node{text: string(tok)})
			}
		}
	}
}

func (n *node) attr(name string) string {
	for _, a := range n.attrs {
		if a.Name.Space == "" && a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (n *node) set(name, value string) {
	n.drop(name)
	n.attrs = append(n.attrs, xml.Attr{Name: xml.Name{Local: name}, Value: value})
}

func (n *node) drop(name string) {
	n.attrs = slices.DeleteFunc(n.attrs, func(a xml.Attr) bool { return a.Name.Space == "" && a.Name.Local == name })
}

// all gives the elements of a name in n, whatever lies between.
func (n *node) all(name string) (found []*node) {
	for _, k := range n.kids {
		if k.local == name {
			found = append(found, k)
		}
		found = append(found, k.all(name)...)
	}
	return found
}

func (n *node) content() string {
	s := n.text
	for _, k := range n.kids {
		s += k.content()
	}
	return s
}

func (n *node) setText(s string) { n.kids = []*node{{text: s}} }

// element makes one under the prefix of n.
func (n *node) element(name string, kids ...*node) *node {
	return &node{space: n.space, local: name, kids: kids}
}

// textElement makes a t.
func (n *node) textElement(s string) *node {
	e := n.element("t", &node{text: s})
	e.attrs = []xml.Attr{{Name: xml.Name{Space: "xml", Local: "space"}, Value: "preserve"}}
	return e
}
