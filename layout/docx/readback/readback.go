// Package readback reads DOCX files to the outline of the document they hold,
// and refuses what is wrong in them that Word would mend, complain of or pass
// over. It knows Word's markup, the names of styles, and nothing of how a file
// was written: headings are what has an outline level, lists what has numbering,
// and what stands in an item is told by the styles that Word has for that.
package readback

import (
	"fmt"
	"slices"
	"strings"

	"uppfoljning/layout/document"
)

// Read gives the outline of a DOCX file, in the terms of document.Outline.
// Abbreviations it cannot tell of, since Word has none. It fails on a file that
// is no DOCX, or that is at odds with itself: a style, list, relationship or
// bookmark that is not there, an id that two things have, a cell that does not
// end in a paragraph, a field that does not end.
func Read(file []byte) ([]document.Line, error) {
	pkg, err := openPackage(file)
	if err != nil {
		return nil, err
	}
	b, err := newBook(pkg)
	if err != nil {
		return nil, err
	}
	for _, name := range b.stories {
		root, err := pkg.xml(name)
		if err != nil {
			return nil, err
		}
		if err := b.check(name, root); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	root, err := pkg.xml(b.main)
	if err != nil {
		return nil, err
	}
	r := &reader{book: b, links: pkg.rels[b.main]}
	if err := r.blocks(root.child("w:body").kids, 0); err != nil {
		return nil, fmt.Errorf("%s: %w", b.main, err)
	}
	return r.lines, nil
}

// reader reads the blocks of a story.
type reader struct {
	*book
	links   map[string]relation
	lines   []document.Line
	base    int    // the depth of what stands in no list
	open    []item // the items that what comes next may stand in, from outermost
	caption inline // of the table that comes next
}

// item is an item of a list that has been opened.
type item struct {
	list  string // its abstractNumId
	level int
	depth int  // of the L
	plain bool // an item of an ordinary list, not an entry or a term
}

func (r *reader) add(typ string, depth int, text string) {
	r.lines = append(r.lines, document.Line{Type: typ, Depth: depth, Text: text})
}

// depth is that of a block in the innermost open item.
func (r *reader) depth() int {
	if len(r.open) == 0 {
		return r.base
	}
	return r.open[len(r.open)-1].depth + 3
}

// blocks reads a sequence of paragraphs and tables.
func (r *reader) blocks(kids []*node, base int) error {
	r.base, r.open = base, nil
	kids = unwrapped(kids)
	for i := 0; i < len(kids); i++ {
		k := kids[i]
		next := &node{}
		if i+1 < len(kids) {
			next = kids[i+1]
		}
		switch k.name {
		case "w:tbl":
			r.open = nil
			if err := r.table(k); err != nil {
				return err
			}
		case "w:p":
			if begins := r.contentsField(k); begins {
				n, err := r.contents(kids[i:])
				if err != nil {
					return err
				}
				i += n - 1
				continue
			}
			if i > 0 && kids[i-1].name == "w:tbl" && isEmpty(k) && next.name == "w:sectPr" {
				continue // the paragraph that Word wants after a last table
			}
			if err := r.paragraph(k, next); err != nil {
				return err
			}
		case "w:sectPr":
		default:
			return fmt.Errorf("a %s among the blocks", k.name)
		}
	}
	return nil
}

// unwrapped takes blocks out of the content controls that they stand in.
func unwrapped(kids []*node) (out []*node) {
	for _, k := range kids {
		if k.name == "w:sdt" {
			out = append(out, unwrapped(k.child("w:sdtContent").kids)...)
			continue
		}
		out = append(out, k)
	}
	return out
}

func isEmpty(p *node) bool {
	return !slices.ContainsFunc(p.kids, func(k *node) bool { return k.name != "w:pPr" })
}

// paragraph reads a paragraph that stands before next.
func (r *reader) paragraph(p, next *node) error {
	properties := p.child("w:pPr")
	style := r.styleOf(properties)
	text, err := r.inline(p)
	if err != nil {
		return err
	}
	level := headingLevel(properties, style)
	number, err := r.number(properties, style)
	switch {
	case err != nil:
		return err
	case number != nil:
		r.begin(number, style, level, text)
	case level > 0:
		r.section(level)
	default:
		if err := r.stay(style); err != nil {
			return err
		}
	}
	switch {
	case style.name == "caption" && next.name == "w:tbl":
		r.caption = text
	case style.name == nameTerm: // it has been read as a label
	case text.words != "" || len(text.alts) > 0:
		r.say(level, text)
	case number == nil:
		return fmt.Errorf("an empty paragraph of style %q", style.name)
	}
	return nil
}

// say adds what a paragraph says: what it shows, and its words.
func (r *reader) say(level int, text inline) {
	for _, alt := range text.alts {
		r.lines = append(r.lines, document.Line{Type: "Figure", Depth: r.depth(), Alt: alt})
	}
	typ := "P"
	if level > 0 {
		typ = document.HeadingType(level)
	}
	if text.words != "" {
		r.lines = append(r.lines, document.Line{Type: typ, Depth: r.depth(), Text: text.words, Inline: text.notes})
	}
}

// section begins the section that a heading stands over; that of level 1 is
// the title, which stands over none.
func (r *reader) section(level int) {
	r.open = nil
	r.base = max(0, level-2)
	if level > 1 {
		r.add("Sect", r.base, "")
		r.base++
	}
}

// begin begins the item whose first paragraph bears n.
func (r *reader) begin(n *number, style *style, level int, text inline) {
	if style.name == nameEntryFirstItem {
		r.beginEntry(n.level - 1)
	}
	it := item{list: n.list, level: n.level, plain: level == 0 && style.name != nameEntryLead && style.name != nameTerm}
	r.put(it)
	label := document.Line{Type: "Lbl", Depth: r.depth() - 1, Text: n.label}
	switch {
	case style.name == nameTerm:
		label.Text, label.Inline = text.words, text.notes
	case text.label != "":
		label.Text = text.label
	}
	if label.Text != "" {
		r.lines = append(r.lines, label)
	}
	r.add("LBody", r.depth()-1, "")
}

// beginEntry begins an entry that no paragraph of its own begins: another of
// the list of entries that is open, or the first of one.
func (r *reader) beginEntry(level int) {
	it := item{list: "entries", level: level}
	for _, o := range r.open {
		if o.level == level && !o.plain {
			it.list = o.list
		}
	}
	r.put(it)
	r.add("LBody", r.depth()-1, "")
}

// put adds an item to the list that is open at its level, if that is its own,
// or begins its list.
func (r *reader) put(it item) {
	for len(r.open) > 0 && r.last().level > it.level {
		r.open = r.open[:len(r.open)-1]
	}
	if len(r.open) > 0 && r.last().level == it.level {
		before := *r.last()
		r.open = r.open[:len(r.open)-1]
		it.depth = before.depth
		if before.list != it.list {
			r.add("L", it.depth, "")
		}
	} else {
		it.depth = r.depth()
		r.add("L", it.depth, "")
	}
	r.add("LI", it.depth+1, "")
	r.open = append(r.open, it)
}

func (r *reader) last() *item { return &r.open[len(r.open)-1] }

// stay ends the items that a paragraph of the given style does not stand in.
func (r *reader) stay(style *style) error {
	var want int
	switch n, isContinued := strings.CutPrefix(style.name, "List Continue"); {
	case isContinued:
		depth := 1
		if n != "" {
			depth = int(n[len(n)-1] - '0')
		}
		want = r.upTo(depth, true)
	case strings.HasPrefix(style.name, nameInEntry), style.name == nameDefinition:
		want = r.upTo(1, false)
	default:
		r.open = nil
		return nil
	}
	if want == 0 {
		return fmt.Errorf("a paragraph of style %q stands in no item", style.name)
	}
	r.open = r.open[:want]
	return nil
}

// upTo gives how many of the open items there are up to the nth that is plain,
// or that is not.
func (r *reader) upTo(n int, plain bool) int {
	for i, it := range r.open {
		if it.plain == plain {
			if n--; n == 0 {
				return i + 1
			}
		}
	}
	return 0
}
