package document

import (
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
}

// Outline flattens the tree into what a reader of any format is told, in
// reading order. It is the yardstick that the formats, read back, are held
// against.
func Outline(d *Document) []Line {
	o := &outliner{}
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

// HeadingType gives the structure type of a heading of the given level, from
// 1. The standard has six (ISO 32000-1 14.8.4.2); deeper ones stay at the sixth.
func HeadingType(level int) string { return "H" + strconv.Itoa(min(level, 6)) }

type outliner struct{ lines []Line }

func (o *outliner) add(typ string, depth int, text string) {
	o.lines = append(o.lines, Line{typ, depth, text})
}

func (o *outliner) field(f Field, depth int) { o.add("P", depth, f.Label+" "+Text(f.Value)) }

func (o *outliner) heading(level, depth int, text []Inline) {
	o.add(HeadingType(level), depth, Text(text))
}

func (o *outliner) blocks(blocks []Block, depth, level int) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Section:
			o.add("Sect", depth, "")
			o.heading(level+1, depth+1, b.Heading)
			o.blocks(b.Body, depth+1, level+1)
		case *Paragraph:
			o.add("P", depth, Text(b.Text))
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
		}
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
