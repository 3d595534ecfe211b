package html

import (
	"strconv"
	"strings"

	"uppfoljning/layout/document"
)

// list writes a list of items. Labels are left to the browser where it makes
// them just as they are; all others ("b)", "(2)", "2 a.") are text.
func (p *printer) list(l *document.List, level int) {
	switch {
	case everyItem(l, isBullet):
		p.open("ul")
		p.items(l, level, func(document.Item) (markup, attr) { return "", attr{} })
		p.close("ul")
	case everyItem(l, isNumber):
		p.open("ol")
		next := 1
		p.items(l, level, func(it document.Item) (markup, attr) {
			n, _ := strconv.Atoi(strings.TrimSuffix(it.Label, "."))
			var value attr
			if n != next {
				value = attr{"value", strconv.Itoa(n)}
			}
			next = n + 1
			return "", value
		})
		p.close("ol")
	default:
		p.open("ul", p.class("lettered"))
		p.items(l, level, func(it document.Item) (markup, attr) { return p.label(it.Label), attr{} })
		p.close("ul")
	}
}

// everyItem reports whether the labels of all items of l are of a kind.
func everyItem(l *document.List, kind func(label string) bool) bool {
	for _, it := range l.Items {
		if !kind(it.Label) {
			return false
		}
	}
	return true
}

func isBullet(label string) bool { return label == "•" }

// isNumber reports whether label is what a browser writes before an item of an
// ordered list: a whole number, without a zero before it, and a full stop.
func isNumber(label string) bool {
	digits, ok := strings.CutSuffix(label, ".")
	n, err := strconv.Atoi(digits)
	return ok && err == nil && n >= 0 && n < 1_000_000 && strconv.Itoa(n) == digits
}

// label gives the label of an item as text, or nothing. It stands first in
// what the item begins with: a span without attributes, or of a class only.
func (p *printer) label(label string) markup {
	if label == "" {
		return ""
	}
	return wrap("span", escape(label), p.class("nr")) + " "
}

// items writes the items of a list, each after what before gives for it: its
// label as text, and an attribute. The paragraph that an item begins with
// needs no element of its own.
func (p *printer) items(l *document.List, level int, before func(document.Item) (markup, attr)) {
	for _, it := range l.Items {
		label, value := before(it)
		first, ok := it.Body[0].(*document.Paragraph)
		switch {
		case !ok:
			p.open("li", value)
			p.blocks(p.labelled(label, it.Body), level)
		case len(it.Body) == 1:
			p.line("li", p.content(first, label), value, p.class(roleClasses[first.Role]))
			continue
		default:
			p.open("li", value, p.class(roleClasses[first.Role]))
			p.raw(p.content(first, label))
			p.blocks(it.Body[1:], level)
		}
		p.close("li")
	}
}

// labelled writes a label in front of the paragraph that blocks begin with, or
// else as a paragraph of its own, and gives the blocks that are left.
func (p *printer) labelled(label markup, blocks []document.Block) []document.Block {
	if label == "" {
		return blocks
	}
	if first, ok := blocks[0].(*document.Paragraph); ok {
		p.paragraph(first, label)
		return blocks[1:]
	}
	p.line("p", markup(strings.TrimSuffix(string(label), " ")))
	return blocks
}

// entries writes a list of entries, whose headings have the given level. On a
// page the parts that stand beside each other are grouped.
func (p *printer) entries(list *document.Entries, level int) {
	p.open("ul", p.class("entries"))
	for _, e := range list.Entries {
		p.open("li")
		label := p.label(e.Number)
		if !p.opt.Fragment && label != "" {
			p.line("p", markup(strings.TrimSuffix(string(label), " ")), p.class(numberClass(e.Number)))
			label = ""
		}
		p.group("promise", func() { p.lead(e, label, level) })
		p.fields(e.Facts, "facts")
		if len(e.Body) > 0 {
			p.group("answer", func() { p.blocks(e.Body, level) })
		}
		p.close("li")
	}
	p.close("ul")
}

// numberClass tells a number that is short enough for the side column, where
// it hangs above the facts, from one that is not.
func numberClass(number string) string {
	const most = 12 // runes
	if len([]rune(number)) > most {
		return "number long"
	}
	return "number"
}

// lead writes the heading of an entry and the promise, after its label.
func (p *printer) lead(e *document.Entry, label markup, level int) {
	lead := e.Lead
	p.bold = true
	if e.Heading != nil {
		p.heading(level, label+p.inline(e.Heading))
	} else {
		lead = p.labelled(label, lead)
	}
	p.blocks(lead, level)
	p.bold = false
}
