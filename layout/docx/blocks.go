package docx

import (
	"fmt"

	"uppfoljning/layout/document"
)

// place is where in the tree a block stands.
type place struct {
	level  int     // of the heading that it stands under
	lists  int     // how many lists it stands in, entries among them
	items  int     // how many of these are lists of items
	entry  bool    // in an entry
	lead   bool    // in what an entry begins with
	last   bool    // nothing follows in the entry
	cell   bool    // in a cell of a table
	number bool    // in a column of numbers
	opens  *opener // what the next paragraph opens, if anything
}

// opener is an item or an entry that a paragraph opens, by bearing its label.
type opener struct {
	list  *list
	label string
}

// blocks prints a sequence of blocks.
func (p *printer) blocks(blocks []document.Block, at place) {
	for i, b := range blocks {
		at := at
		if i > 0 {
			at.opens = nil
		}
		at.last = at.last && i == len(blocks)-1
		switch b := b.(type) {
		case *document.Section:
			p.heading(at.level+1, b)
			p.blocks(b.Body, place{level: at.level + 1})
		case *document.Paragraph:
			p.text(b, at, blocks[:i], blocks[i+1:])
		case *document.List:
			p.list(b, at)
		case *document.Fields:
			p.fields(b.Fields, p.opened(at))
		case *document.Entries:
			p.entries(b, p.opened(at))
		case *document.Table:
			p.table(b, p.opened(at))
		case *document.Figure:
			p.opened(at)
			p.figure(b, styleFigure)
		case *document.Definitions:
			p.definitions(b, p.opened(at))
		case *document.Contents:
			p.opened(at)
			p.contents(b)
		case *document.Signatures:
			p.opened(at)
			p.signatures(b)
		default:
			panic(fmt.Sprintf("internal error: block %T", b))
		}
	}
}

// opened makes sure that what at has to open is opened: where no text can bear
// the label, it has a paragraph of its own.
func (p *printer) opened(at place) place {
	if at.opens != nil {
		f := p.format(document.Body, at, false)
		f.keepNext = true
		p.paragraph(f, nil)
		at.opens = nil
	}
	return at
}

// text prints a paragraph that stands between others.
func (p *printer) text(t *document.Paragraph, at place, before, after []document.Block) {
	f := p.format(t.Role, at, endsInLabel(before))
	f.keepNext = f.keepNext || leadsInto(after)
	f.loose = at.lead && at.last
	p.paragraph(f, t.Text)
}

// endsInLabel reports whether the last of blocks names the text that follows.
func endsInLabel(blocks []document.Block) bool {
	if len(blocks) == 0 {
		return false
	}
	t, ok := blocks[len(blocks)-1].(*document.Paragraph)
	return ok && t.Role == document.Label
}

// leadsInto reports whether the first of blocks does not do without the text
// before it: a list, or signatures, which stand on no page alone.
func leadsInto(blocks []document.Block) bool {
	if len(blocks) == 0 {
		return false
	}
	switch blocks[0].(type) {
	case *document.List, *document.Signatures:
		return true
	}
	return false
}

// format is how a paragraph of a role looks where it stands. A label or notice
// whose style tells of the place instead is strong.
func (p *printer) format(role document.Role, at place, afterLabel bool) paragraph {
	loud := role == document.Label || role == document.Notice
	switch {
	case at.opens != nil && at.opens.list.kind == itemList:
		return p.opening(paragraph{style: at.itemStyle(), strong: loud}, at)
	case at.opens != nil:
		return p.opening(paragraph{style: styleEntryLead}, at)
	case at.items > 0:
		return paragraph{style: listStyle(styleListOn, at.items-1), strong: loud}
	case at.number:
		return paragraph{style: styleTableNumber, strong: loud}
	case at.cell:
		return paragraph{style: styleTableText, strong: loud}
	case at.lead:
		return paragraph{style: styleEntryLeadMore}
	case at.entry && role == document.Label:
		return paragraph{style: styleEntryLabel}
	case at.entry && afterLabel && loud:
		return paragraph{style: styleEntryAfterLabelNotice}
	case at.entry && afterLabel:
		return paragraph{style: styleEntryAfterLabel}
	case at.entry && loud:
		return paragraph{style: styleEntryNotice}
	case at.entry:
		return paragraph{style: styleEntryText}
	case afterLabel && role == document.Notice:
		return paragraph{style: styleAfterLabelNotice}
	case afterLabel && role == document.Body:
		return paragraph{style: styleAfterLabel}
	}
	return paragraph{style: roleStyles[role]}
}

var roleStyles = [...]string{document.Body: styleBody, document.Subtitle: styleSubtitle, document.Mark: styleMark,
	document.Correction: styleCorrection, document.Standfirst: styleStandfirst, document.Label: styleLabel, document.Notice: styleNotice}

// opening adds to f what at opens.
func (p *printer) opening(f paragraph, at place) paragraph {
	label := at.opens.label
	if !isLabel(label) {
		f.label, label = label, ""
	}
	f.item, f.level = p.numbering.item(at.opens.list, label), at.opens.list.level
	return f
}

// itemStyle is the style of the items of a list.
func (at place) itemStyle() string {
	second := at.items > 1
	switch {
	case at.lead && second:
		return styleEntryItem2
	case at.lead:
		return styleEntryItem
	case at.cell && second:
		return styleTableItem2
	case at.cell:
		return styleTableItem
	case at.opens.label == bullet:
		return listStyle(styleListBullet, at.items-1)
	}
	return listStyle(styleListNumber, at.items-1)
}

// list prints a list: items are paragraphs that bear its labels, and whatever
// more stands in them.
func (p *printer) list(l *document.List, at place) {
	opensEntry := at.opens != nil && at.opens.list.kind == entryList && at.opens.label == ""
	if !opensEntry {
		at = p.opened(at)
	}
	in := p.numbering.newList(itemList, at.lists)
	at.lists++
	at.items++
	at.last = false
	for i, it := range l.Items {
		at.opens = &opener{list: in, label: it.Label}
		if t, ok := it.Body[0].(*document.Paragraph); ok && opensEntry && i == 0 {
			// An entry without a number that begins with a list begins with
			// its first item: there is nothing else to begin it with.
			f := p.opening(paragraph{style: styleEntryFirstItem}, at)
			p.paragraph(f, t.Text)
			at.opens = nil
			p.blocks(it.Body[1:], at)
			continue
		}
		p.blocks(it.Body, at)
	}
}

// definitions prints terms and what they mean, a list whose items have no
// labels but the terms.
func (p *printer) definitions(d *document.Definitions, at place) {
	in := p.numbering.newList(itemList, at.lists)
	for _, item := range d.Items {
		at.opens = &opener{list: in}
		p.paragraph(p.opening(paragraph{style: styleTerm}, at), item.Term)
		p.paragraph(paragraph{style: styleDefinition}, item.Text)
	}
}

// heading prints the heading of a section.
func (p *printer) heading(level int, s *document.Section) {
	f := paragraph{style: headingStyle(level), bookmark: p.bookmarks[s]}
	if _, ok := s.Body[0].(*document.Contents); ok {
		// The contents list has headings of the heading styles, and so would
		// list its own.
		f.style = styleContentsHeading
		if level != 2 {
			f.outline = level
		}
	}
	p.paragraph(f, s.Heading)
}

// signatures prints who signs, each under a line of their own, all on one page.
func (p *printer) signatures(all *document.Signatures) {
	for i, s := range all.Signatures {
		for j, line := range s.Lines {
			last := i == len(all.Signatures)-1 && j == len(s.Lines)-1
			f := paragraph{style: styleSignatureMore, keepNext: !last}
			if j == 0 {
				f.style = styleSignature
				// Word draws one rule for paragraphs in a row that have the
				// same rules and indents: a twentieth of a point tells them apart.
				f.narrower = i % 2
			}
			p.paragraph(f, []document.Inline{document.Plain(line.Text)})
		}
	}
}
