package readback

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"uppfoljning/layout/document"
)

// table reads a table, whose caption stands before it.
func (r *reader) table(t *node) error {
	depth := r.base
	if r.caption.words == "" {
		return errors.New("a table without caption")
	}
	r.add("Table", depth, "")
	r.lines = append(r.lines, document.Line{Type: "Caption", Depth: depth + 1, Text: r.caption.words, Inline: r.caption.notes})
	r.caption = inline{}
	properties := t.child("w:tblPr")
	if properties.child("w:tblCaption").val() == "" || properties.child("w:tblDescription").val() == "" {
		return errors.New("a table without title or description")
	}
	rowHeaders := properties.child("w:tblLook").attributes["w:firstColumn"] == "1"
	group := ""
	columns := len(t.child("w:tblGrid").kids)
	for _, row := range t.kids {
		if row.name != "w:tr" {
			continue
		}
		head := isOn(row.child("w:trPr").child("w:tblHeader"))
		now := "TBody"
		if head {
			now = "THead"
		}
		if now != group {
			r.add(now, depth+1, "")
			group = now
		}
		r.add("TR", depth+2, "")
		n := 0
		for _, cell := range row.kids {
			if cell.name != "w:tc" {
				continue
			}
			line := document.Line{Type: "TD", Depth: depth + 3}
			switch {
			case head:
				line.Type, line.Scope = "TH", "Column"
			case rowHeaders && n == 0:
				line.Type, line.Scope = "TH", "Row"
			}
			if err := r.cell(cell, line); err != nil {
				return err
			}
			n++
		}
		if n != columns {
			return fmt.Errorf("a row of %d cells in a table of %d columns", n, columns)
		}
	}
	return nil
}

// cell reads a cell: the text of one paragraph is its own, of more they stand
// in it.
func (r *reader) cell(cell *node, line document.Line) error {
	var kids []*node
	for _, k := range cell.kids {
		if k.name != "w:tcPr" {
			kids = append(kids, k)
		}
	}
	if len(kids) == 1 && kids[0].name == "w:p" && !kids[0].child("w:pPr").has("w:numPr") {
		text, err := r.inline(kids[0])
		line.Text, line.Inline = text.words, text.notes
		r.lines = append(r.lines, line)
		return err
	}
	r.lines = append(r.lines, line)
	base := r.base
	err := r.blocks(kids, line.Depth+1)
	r.base, r.open = base, nil
	return err
}

// contentsField reports whether a contents field begins in p.
func (r *reader) contentsField(p *node) (begins bool) {
	p.walk(func(n *node) error {
		begins = begins || n.name == "w:instrText" && strings.HasPrefix(strings.TrimSpace(n.text), "TOC ")
		return nil
	})
	return begins
}

// contents reads the paragraphs of a contents field from the first of kids on,
// and gives how many they are.
func (r *reader) contents(kids []*node) (n int, err error) {
	var entries []entry
	for ended := false; !ended; n++ {
		if n == len(kids) {
			return 0, errors.New("a contents field that does not end")
		}
		kids[n].walk(func(k *node) error {
			ended = ended || k.name == "w:fldChar" && k.attributes["w:fldCharType"] == "end"
			return nil
		})
		s := r.styleOf(kids[n].child("w:pPr"))
		level, err := strconv.Atoi(strings.TrimPrefix(s.name, "toc "))
		if err != nil {
			return 0, fmt.Errorf("a paragraph of style %q in a contents field", s.name)
		}
		text, err := r.inline(kids[n])
		if err != nil {
			return 0, err
		}
		if text.words != "" {
			entries = append(entries, entry{level, text.words})
		}
	}
	r.open = nil
	r.entries(entries, r.base)
	return n, nil
}

// entry is a line of a contents list.
type entry struct {
	level int
	text  string
}

// entries adds a contents list: in each entry those of deeper levels that
// follow it.
func (r *reader) entries(es []entry, depth int) {
	r.add("TOC", depth, "")
	for i := 0; i < len(es); {
		r.add("TOCI", depth+1, es[i].text)
		end := i + 1
		for end < len(es) && es[end].level > es[i].level {
			end++
		}
		if end > i+1 {
			r.entries(es[i+1:end], depth+2)
		}
		i = end
	}
}
