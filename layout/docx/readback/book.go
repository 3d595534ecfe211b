package readback

import (
	"fmt"
	"strconv"
	"strings"
)

// book is what the parts beside the text tell of it.
type book struct {
	*pack
	main    string   // the part of the document
	stories []string // all parts with text
	lang    string
	styles  map[string]*style
	nums    map[string]*node // w:num by numId
	lists   map[string]*node // w:abstractNum by its id
	seen    map[string]bool  // ids that have been given
}

// style is a style, with what it has from those it is based on.
type style struct {
	name     string
	kind     string
	outline  string // w:outlineLvl, or nothing
	numbered *node  // w:numPr, or nil
}

func newBook(p *pack) (*book, error) {
	b := &book{pack: p, styles: map[string]*style{}, nums: map[string]*node{}, lists: map[string]*node{}, seen: map[string]bool{}}
	mains := p.related(".", "officeDocument")
	if len(mains) != 1 {
		return nil, fmt.Errorf("%d documents", len(mains))
	}
	b.main = mains[0]
	b.stories = append([]string{b.main}, append(p.related(b.main, "header"), p.related(b.main, "footer")...)...)
	for _, read := range []struct {
		typ string
		do  func(*node) error
	}{{"styles", b.readStyles}, {"numbering", b.readNumbering}} {
		for _, name := range p.related(b.main, read.typ) {
			root, err := p.xml(name)
			if err != nil {
				return nil, err
			}
			if err := read.do(root); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return b, nil
}

func (b *book) readStyles(root *node) error {
	b.lang = root.child("w:docDefaults").child("w:rPrDefault").child("w:rPr").child("w:lang").val()
	nodes := map[string]*node{}
	names := map[string]bool{}
	for _, k := range root.kids {
		if k.name != "w:style" {
			continue
		}
		id, name := k.attributes["w:styleId"], k.child("w:name").val()
		if nodes[id] != nil || names[name] || id == "" || name == "" {
			return fmt.Errorf("style %q, named %q: two of them, or no name", id, name)
		}
		nodes[id], names[name] = k, true
	}
	for id, n := range nodes {
		s := &style{name: n.child("w:name").val(), kind: n.attributes["w:type"]}
		for _, other := range []string{"w:basedOn", "w:next", "w:link"} {
			if o := n.child(other); o.name != "" && nodes[o.val()] == nil {
				return fmt.Errorf("style %q: its %s %q is not there", id, other, o.val())
			}
		}
		for depth, at := 0, n; at != nil; depth, at = depth+1, nodes[at.child("w:basedOn").val()] {
			if depth > 20 {
				return fmt.Errorf("style %q is based on itself", id)
			}
			p := at.child("w:pPr")
			if s.outline == "" {
				s.outline = p.child("w:outlineLvl").val()
			}
			if s.numbered == nil && p.has("w:numPr") {
				s.numbered = p.child("w:numPr")
			}
		}
		b.styles[id] = s
	}
	return nil
}

func (b *book) readNumbering(root *node) error {
	for _, k := range root.kids {
		id, into := k.attributes["w:numId"], b.nums
		if k.name == "w:abstractNum" {
			id, into = k.attributes["w:abstractNumId"], b.lists
		}
		if into[id] != nil || id == "" {
			return fmt.Errorf("two %s %q, or no id", k.name, id)
		}
		into[id] = k
	}
	for id, n := range b.nums {
		if b.lists[n.child("w:abstractNumId").val()] == nil {
			return fmt.Errorf("list %s is an instance of none", id)
		}
	}
	return nil
}

// styleOf gives the style of a paragraph; one that names none has Word's own.
func (b *book) styleOf(properties *node) *style {
	if s := b.styles[properties.child("w:pStyle").val()]; s != nil {
		return s
	}
	return &style{name: "Normal"}
}

// headingLevel gives the level of a heading, or 0.
func headingLevel(properties *node, s *style) int {
	value := s.outline
	if o := properties.child("w:outlineLvl"); o.name != "" {
		value = o.val()
	}
	n, err := strconv.Atoi(value)
	if err != nil || n > 8 { // 9 is body text
		return 0
	}
	return n + 1
}

// number is the place of an item: its list, level and label.
type number struct {
	list  string
	level int
	label string
}

// number gives the number that a paragraph bears, or nil. A label that Word
// counts is an error: it may come out otherwise than it was written.
func (b *book) number(properties *node, s *style) (*number, error) {
	at := properties.child("w:numPr")
	if at.name == "" {
		if s.numbered == nil {
			return nil, nil
		}
		at = s.numbered
	}
	id, level := at.child("w:numId").val(), at.child("w:ilvl").val()
	num := b.nums[id]
	if num == nil {
		return nil, fmt.Errorf("there is no list %q", id)
	}
	list := num.child("w:abstractNumId").val()
	definition := levelOf(b.lists[list], level)
	for _, k := range num.kids {
		if k.name == "w:lvlOverride" && k.attributes["w:ilvl"] == level && k.has("w:lvl") {
			definition = k.child("w:lvl")
		}
	}
	if definition == nil {
		return nil, fmt.Errorf("list %s has no level %s", id, level)
	}
	label := definition.child("w:lvlText").val()
	if strings.Contains(label, "%") {
		return nil, fmt.Errorf("the label %q of list %s is counted", label, id)
	}
	n, err := strconv.Atoi(level)
	if err != nil || n < 0 || n > 8 {
		return nil, fmt.Errorf("list %s: level %q", id, level)
	}
	return &number{list, n, label}, nil
}

func levelOf(list *node, level string) *node {
	for _, k := range list.kids {
		if k.name == "w:lvl" && k.attributes["w:ilvl"] == level {
			return k
		}
	}
	return nil
}
