package html

import (
	"fmt"
	"slices"
	"strconv"

	"uppfoljning/layout/document"
)

// printer writes one document.
type printer struct {
	writer
	doc      *document.Document
	opt      Options
	ids      ids
	sections map[*document.Section]string  // ids of their headings
	named    map[*document.Contents]string // ids of the headings that they stand under
	bold     bool                          // what is written is a promise, and no style sheet will say so
}

func newPrinter(d *document.Document, o Options) *printer {
	p := &printer{doc: d, opt: o, ids: ids{taken: map[string]int{mainID: 1}},
		sections: map[*document.Section]string{}, named: map[*document.Contents]string{}}
	if o.Fragment {
		p.ids.prefix = slug(d.Title.Text) + "-"
	}
	p.nameSections()
	return p
}

// class gives an element a class of the page's style sheet. A fragment has
// none: its page has classes of its own, and they would take hold.
func (p *printer) class(name string) attr {
	if p.opt.Fragment || name == "" {
		return attr{}
	}
	return attr{"class", name}
}

// heading writes a heading of the given level in the document, where the title
// has 1.
func (p *printer) heading(level int, content markup, attrs ...attr) {
	const deepest = 6
	level += p.opt.titleLevel() - 1
	if level > deepest {
		attrs = append(attrs, attr{"aria-level", strconv.Itoa(level)})
	}
	p.line("h"+strconv.Itoa(min(level, deepest)), content, attrs...)
}

// blocks writes blocks that stand under a heading of the given level.
func (p *printer) blocks(blocks []document.Block, level int) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			p.section(b, level+1)
		case *document.Paragraph:
			p.paragraph(b, "")
		case *document.List:
			p.list(b, level)
		case *document.Fields:
			p.fields(b.Fields, "fields")
		case *document.Entries:
			p.entries(b, level+1)
		case *document.Table:
			p.table(b, level)
		case *document.Figure:
			p.figure(b)
		case *document.Definitions:
			p.definitions(b)
		case *document.Contents:
			p.contents(b)
		case *document.Signatures:
			p.signatures(b)
		default:
			panic(fmt.Sprintf("internal error: block %T", b))
		}
	}
}

func (p *printer) section(s *document.Section, level int) {
	class := ""
	if s.Kind == document.Labelled {
		class = "labelled"
	}
	p.open("section", p.class(class))
	var id attr
	if name := p.sections[s]; name != "" {
		id = attr{"id", name}
	}
	p.heading(level, p.inline(s.Heading), id)
	p.blocks(s.Body, level)
	p.close("section")
}

// roleClasses are the classes of paragraphs by Role.
var roleClasses = [...]string{
	document.Body: "", document.Subtitle: "subtitle", document.Mark: "mark", document.Correction: "correction",
	document.Standfirst: "standfirst", document.Label: "label", document.Notice: "notice",
}

// paragraph writes a paragraph, after the label of the item it begins.
func (p *printer) paragraph(b *document.Paragraph, label markup) {
	p.line("p", p.content(b, label), p.class(roleClasses[b.Role]))
}

// content gives the text of a paragraph after the label of the item it begins.
// Without a style sheet the paragraphs that lead others still must be told from
// them: HTML has b for what is looked for, without saying that it weighs more.
func (p *printer) content(b *document.Paragraph, label markup) markup {
	content := label + p.inline(b.Text)
	if p.opt.Fragment && (p.bold || b.Role == document.Label || b.Role == document.Mark || b.Role == document.Notice) {
		content = wrap("b", content)
	}
	return content
}

// fields writes labels with their values: lists of descriptions whose values
// are inline text. HTML wants the labels in a list to differ (HTML 4.4.9), so
// one that comes again begins another.
func (p *printer) fields(fs []document.Field, class string) {
	if len(fs) == 0 {
		return
	}
	p.group(class, func() {
		var seen []string
		p.open("dl")
		for _, f := range fs {
			if slices.Contains(seen, f.Label) {
				p.close("dl")
				p.open("dl")
				seen = nil
			}
			seen = append(seen, f.Label)
			p.field(f)
		}
		p.close("dl")
	})
}

func (p *printer) field(f document.Field) {
	kind := ""
	if f.Kind == document.Status {
		kind = "status"
	}
	p.open("div")
	p.line("dt", escape(f.Label))
	p.line("dd", p.inline(f.Value), p.class(kind))
	p.close("div")
}

// definitions writes terms with what they mean: a list of descriptions whose
// values are paragraphs.
func (p *printer) definitions(d *document.Definitions) {
	p.open("dl", p.class("definitions"))
	for _, it := range d.Items {
		p.line("dt", p.inline(it.Term))
		p.open("dd")
		p.line("p", p.inline(it.Text))
		p.close("dd")
	}
	p.close("dl")
}

// contents writes a list of contents, a landmark by the name of the section it
// is the first of.
func (p *printer) contents(c *document.Contents) {
	var name attr
	if id := p.named[c]; id != "" {
		name = attr{"aria-labelledby", id}
	}
	p.open("nav", name, p.class("contents"))
	p.contentsList(document.Headings(p.doc, c.Depth))
	p.close("nav")
}

// contentsList writes a list of headings: under each those that it stands over.
// Where no style sheet can take the numbers off, the list has none: they would
// be read as the headings' own.
func (p *printer) contentsList(hs []document.Heading) {
	list := "ol"
	if p.opt.Fragment {
		list = "ul"
	}
	p.open(list)
	for len(hs) > 0 {
		end := 1
		for end < len(hs) && hs[end].Level > hs[0].Level {
			end++
		}
		link := wrap("a", p.words(hs[0].Section.Heading), attr{"href", "#" + p.sections[hs[0].Section]})
		if end == 1 {
			p.line("li", link)
		} else {
			p.open("li")
			p.raw(link)
			p.contentsList(hs[1:end])
			p.close("li")
		}
		hs = hs[end:]
	}
	p.close(list)
}

// signatures writes who signs. On a page each has a line to sign on.
func (p *printer) signatures(b *document.Signatures) {
	p.group("signatures", func() {
		for _, s := range b.Signatures {
			p.group("signature", func() {
				for _, l := range s.Lines {
					p.line("p", p.text(l.Text))
				}
			})
		}
	})
}

// group writes what content writes as a group that the style sheet has a place
// for. It says nothing to a reader, so a fragment goes without.
func (p *printer) group(class string, content func()) {
	if p.opt.Fragment {
		content()
		return
	}
	p.open("div", attr{"class", class})
	content()
	p.close("div")
}
