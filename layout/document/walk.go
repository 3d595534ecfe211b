package document

import (
	"fmt"
	"strconv"
	"strings"
)

// Text gives the words of inline text, without its markup.
func Text(text []Inline) string {
	var b strings.Builder
	writeText(&b, text)
	return b.String()
}

func writeText(b *strings.Builder, text []Inline) {
	for _, t := range text {
		switch t := t.(type) {
		case Plain:
			b.WriteString(string(t))
		case Strong:
			writeText(b, t)
		case Emphasis:
			writeText(b, t)
		case Link:
			writeText(b, t.Text)
		case Abbreviation:
			b.WriteString(t.Text)
		case Foreign:
			writeText(b, t.Text)
		}
	}
}

// Line is one node of a document's outline.
type Line struct {
	// Type is the standard structure type that tagged PDF has for such a node
	// (ISO 32000-1 14.8.4): the one vocabulary in which every format's own can
	// be said.
	Type  string
	Depth int    // from 0
	Text  string // of a node that holds text, without its children's blocks
	Alt   string // of a Figure
	Scope string // of a TH: "Row" or "Column"
	// Inline tells of the links, abbreviations and foreign terms in Text, in
	// order, a line each (see inlineNotes), so that Lines can be compared by ==.
	Inline string
}

// Outline flattens the tree into what a reader of any format is told, in
// reading order. It is the yardstick that the formats, read back, are held
// against.
func Outline(d *Document) []Line {
	o := &outliner{document: d}
	if d.Logo != nil {
		o.figure(d.Logo, 0)
	}
	for _, s := range d.Sender {
		o.add("P", 0, s.Text)
	}
	for _, f := range d.Fields {
		o.field(f, 0)
	}
	o.add("H1", 0, d.Title.Text)
	o.blocks(d.Body, 0, 1)
	return o.lines
}

// Heading is a heading of a document's sections, as Contents lists it.
type Heading struct {
	Level   int // from 2
	Section *Section
}

// Headings gives the headings of the sections of a document down to a level,
// in order, without those that only stand over Contents.
func Headings(d *Document, depth int) (hs []Heading) {
	var walk func(blocks []Block, level int)
	walk = func(blocks []Block, level int) {
		for _, b := range blocks {
			s, ok := b.(*Section)
			if !ok || level > depth || isContents(s) {
				continue
			}
			hs = append(hs, Heading{level, s})
			walk(s.Body, level+1)
		}
	}
	walk(d.Body, 2)
	return hs
}

func isContents(s *Section) bool {
	_, ok := s.Body[0].(*Contents)
	return ok
}

// HeadingType gives the structure type of a heading of the given level, from
// 1. The standard has six (ISO 32000-1 14.8.4.2); deeper ones stay at the sixth.
func HeadingType(level int) string { return "H" + strconv.Itoa(min(level, 6)) }

type outliner struct {
	document *Document
	lines    []Line
}

func (o *outliner) add(typ string, depth int, text string) {
	o.lines = append(o.lines, Line{Type: typ, Depth: depth, Text: text})
}

// inline adds a node that holds inline text.
func (o *outliner) inline(typ string, depth int, text []Inline) {
	o.lines = append(o.lines, Line{Type: typ, Depth: depth, Text: Text(text), Inline: inlineNotes(text)})
}

func (o *outliner) field(f Field, depth int) {
	o.inline("P", depth, append([]Inline{Plain(f.Label + " ")}, f.Value...))
}

func (o *outliner) heading(level, depth int, text []Inline) {
	o.inline(HeadingType(level), depth, text)
}

// inlineNotes tells of what a reader is told beside the words: "link URL text",
// "abbreviation short = long", "lang en text", each on a line.
func inlineNotes(text []Inline) string {
	var b strings.Builder
	var walk func(text []Inline)
	walk = func(text []Inline) {
		for _, t := range text {
			switch t := t.(type) {
			case Strong:
				walk(t)
			case Emphasis:
				walk(t)
			case Link:
				b.WriteString("link " + t.URL + " " + strings.TrimSpace(Text(t.Text)) + "\n")
				walk(t.Text)
			case Abbreviation:
				b.WriteString("abbreviation " + t.Text + " = " + t.Expansion + "\n")
			case Foreign:
				b.WriteString("lang " + t.Lang + " " + strings.TrimSpace(Text(t.Text)) + "\n")
				walk(t.Text)
			}
		}
	}
	walk(text)
	return b.String()
}

func (o *outliner) blocks(blocks []Block, depth, level int) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Section:
			o.add("Sect", depth, "")
			o.heading(level+1, depth+1, b.Heading)
			o.blocks(b.Body, depth+1, level+1)
		case *Paragraph:
			o.inline("P", depth, b.Text)
		case *List:
			o.add("L", depth, "")
			for _, it := range b.Items {
				o.item(it.Label, depth+1)
				o.blocks(it.Body, depth+3, level)
			}
		case *Fields:
			for _, f := range b.Fields {
				o.field(f, depth)
			}
		case *Entries:
			o.add("L", depth, "")
			for _, e := range b.Entries {
				o.entry(e, depth+1, level+1)
			}
		case *Table:
			o.table(b, depth, level)
		case *Figure:
			o.figure(b, depth)
		case *Definitions:
			o.add("L", depth, "")
			for _, d := range b.Items {
				o.add("LI", depth+1, "")
				o.inline("Lbl", depth+2, d.Term)
				o.add("LBody", depth+2, "")
				o.inline("P", depth+3, d.Text)
			}
		case *Contents:
			o.contents(Headings(o.document, b.Depth), depth)
		case *Signatures:
			for _, s := range b.Signatures {
				for _, l := range s.Lines {
					o.add("P", depth, l.Text)
				}
			}
		default:
			panic(fmt.Sprintf("internal error: block %T", b))
		}
	}
}

// table adds a table. Of a cell that holds one paragraph the text is the
// cell's own; of any other the blocks stand in it.
func (o *outliner) table(t *Table, depth, level int) {
	o.add("Table", depth, "")
	o.inline("Caption", depth+1, t.Caption)
	o.add("THead", depth+1, "")
	o.add("TR", depth+2, "")
	for _, c := range t.Columns {
		o.inline("TH", depth+3, c.Heading)
		o.lines[len(o.lines)-1].Scope = "Column"
	}
	o.add("TBody", depth+1, "")
	for _, r := range t.Rows {
		o.add("TR", depth+2, "")
		for i, c := range r.Cells {
			at := len(o.lines)
			if text, ok := c.Line(); ok {
				o.inline("TD", depth+3, text)
			} else {
				o.add("TD", depth+3, "")
				o.blocks(c.Body, depth+4, level)
			}
			if t.Columns[i].Kind == RowHeaders {
				o.lines[at].Type, o.lines[at].Scope = "TH", "Row"
			}
		}
	}
}

func (o *outliner) figure(f *Figure, depth int) {
	o.lines = append(o.lines, Line{Type: "Figure", Depth: depth, Alt: f.Alt})
	if f.Caption != nil {
		o.inline("P", depth, f.Caption)
	}
	if f.Source != nil {
		o.inline("P", depth, f.Source)
	}
}

// contents adds a list of contents: under each heading those it stands over.
func (o *outliner) contents(hs []Heading, depth int) {
	o.add("TOC", depth, "")
	for i := 0; i < len(hs); {
		o.add("TOCI", depth+1, Text(hs[i].Section.Heading))
		end := i + 1
		for end < len(hs) && hs[end].Level > hs[i].Level {
			end++
		}
		if end > i+1 {
			o.contents(hs[i+1:end], depth+2)
		}
		i = end
	}
}

func (o *outliner) item(label string, depth int) {
	o.add("LI", depth, "")
	if label != "" {
		o.add("Lbl", depth+1, label)
	}
	o.add("LBody", depth+1, "")
}

func (o *outliner) entry(e *Entry, depth, level int) {
	o.item(e.Number, depth)
	if e.Heading != nil {
		o.heading(level, depth+2, e.Heading)
	}
	o.blocks(e.Lead, depth+2, level)
	for _, f := range e.Facts {
		o.field(f, depth+2)
	}
	o.blocks(e.Body, depth+2, level)
}
