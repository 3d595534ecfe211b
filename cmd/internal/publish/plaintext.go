package publish

import (
	"fmt"
	"iter"
	"strings"
	"unicode/utf8"

	"uppfoljning/layout/document"
)

// PlainText gives a document of running text, entries and lists as a text of
// lines to be read on a screen or pasted into a letter: what stands in its
// body, so that it says what the document says.
func PlainText(d *document.Document) string {
	w := &textWriter{}
	w.lines("", "", d.Title.Text)
	w.blank()
	for _, f := range d.Fields {
		w.lines("", "  ", f.Label+": "+document.Text(f.Value))
	}
	w.blank()
	w.blocks(d.Body, "")
	return strings.TrimRight(w.String(), "\n") + "\n"
}

type textWriter struct{ strings.Builder }

// blank ends a group of lines.
func (w *textWriter) blank() {
	if s := w.String(); s != "" && !strings.HasSuffix(s, "\n\n") {
		w.WriteByte('\n')
	}
}

// lines writes a text, broken between its words but not where a no-break space
// forbids it. first stands before the first line and later before the others.
func (w *textWriter) lines(first, later, text string) {
	w.WriteString(spaces.Replace(wrap(first, later, strings.SplitSeq(text, " "))) + "\n")
}

// spaces are those that forbid a line break, which are not searched for as a
// reader types them.
var spaces = strings.NewReplacer("\u00a0", " ", "\u202f", " ")

// blocks writes blocks after an indent. What stands under a label is set in
// under it.
func (w *textWriter) blocks(blocks []document.Block, indent string) {
	under := indent
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			if _, ok := b.Body[0].(*document.Contents); ok {
				continue // there are no pages
			}
			w.blank()
			w.lines(indent, indent, document.Text(b.Heading))
			w.blank()
			w.blocks(b.Body, indent+"  ")
		case *document.Paragraph:
			switch b.Role {
			case document.Label:
				under = indent + "  "
				w.lines(indent, indent+"  ", document.Text(b.Text)+":")
			case document.Notice:
				w.lines(under, under, document.Text(b.Text))
				under = indent
			default:
				w.lines(under, under, document.Text(b.Text))
			}
			if b.Role == document.Standfirst {
				w.blank()
			}
		case *document.List:
			for _, it := range b.Items {
				w.item(it, under)
			}
		case *document.Fields:
			w.fields(b.Fields, under)
		case *document.Entries:
			for _, e := range b.Entries {
				w.blank()
				w.entry(e, indent)
			}
		default:
			panic(fmt.Sprintf("internal error: block %T", b))
		}
	}
}

func (w *textWriter) item(it document.Item, indent string) {
	later := indent + strings.Repeat(" ", utf8.RuneCountInString(it.Label)+1)
	for i, b := range it.Body {
		if p, ok := b.(*document.Paragraph); ok && i == 0 {
			w.lines(indent+it.Label+" ", later, document.Text(p.Text))
			continue
		}
		w.blocks([]document.Block{b}, later)
	}
}

func (w *textWriter) fields(fs []document.Field, indent string) {
	for _, f := range fs {
		w.lines(indent, indent+"  ", f.Label+": "+document.Text(f.Value))
	}
}

// entry writes an entry, its number hanging before it.
func (w *textWriter) entry(e *document.Entry, indent string) {
	var inner textWriter
	body := indent
	if e.Number != "" {
		body += strings.Repeat(" ", utf8.RuneCountInString(e.Number)+2)
	}
	if e.Heading != nil {
		inner.lines(body, body, document.Text(e.Heading))
	}
	inner.blocks(e.Lead, body)
	inner.fields(e.Facts, body)
	inner.blocks(e.Body, body)
	text := inner.String()
	if e.Number != "" {
		text = indent + e.Number + text[len(body)-2:]
	}
	w.WriteString(text)
}

// LineWidth is how many characters a line of text may have: what a terminal and a
// letter show.
const LineWidth = 78

// Wrapped breaks a text into lines between its words. first stands before the
// first line and later before every other.
func Wrapped(first, later, text string) string { return wrap(first, later, strings.FieldsSeq(text)) }

// wrap sets words in lines of at most LineWidth characters, where they go.
func wrap(first, later string, words iter.Seq[string]) string {
	var b strings.Builder
	b.WriteString(first)
	used, begun := utf8.RuneCountInString(first), false
	for word := range words {
		n := utf8.RuneCountInString(word)
		switch {
		case !begun:
		case used+1+n > LineWidth:
			b.WriteString("\n" + later)
			used = utf8.RuneCountInString(later)
		default:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(word)
		used, begun = used+n, true
	}
	return b.String()
}
