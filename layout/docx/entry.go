package docx

import "uppfoljning/layout/document"

// entries prints a list of entries. Each opens with a paragraph that bears its
// number, or nothing, as an item of a list does, and all that follows in it is
// in styles of its own.
func (p *printer) entries(es *document.Entries, at place) {
	in := p.numbering.newList(entryList, at.lists)
	at.lists++
	at.entry = true
	for _, e := range es.Entries {
		at := at
		at.opens = &opener{list: in, label: e.Number}
		p.entry(e, at)
	}
}

// entry prints an entry in the order in which it is read. What it begins with
// keeps with what follows in it, not with the next one.
func (p *printer) entry(e *document.Entry, at place) {
	if e.Heading != nil {
		p.paragraph(p.opening(paragraph{style: headingStyle(at.level + 1)}, at), e.Heading)
		at.opens = nil
	}
	lead := at
	lead.lead, lead.last = true, len(e.Facts) == 0 && len(e.Body) == 0
	p.blocks(e.Lead, lead)
	at.opens = nil
	at.last = len(e.Body) == 0
	p.fields(e.Facts, at)
	at.last = true
	p.blocks(e.Body, at)
}

// fields prints labels with their values. In an entry they keep with what
// follows them there.
func (p *printer) fields(fs []document.Field, at place) {
	for i, f := range fs {
		format := paragraph{style: styleFact}
		switch {
		case at.items > 0 || at.cell:
			format = p.format(document.Body, at, false)
		case at.entry:
			format = paragraph{style: styleEntryFact, loose: at.last && i == len(fs)-1}
		}
		p.field(f, format)
	}
}

// field prints a label and its value as one paragraph.
func (p *printer) field(f document.Field, format paragraph) {
	m := p.body
	m.start("w:p")
	p.properties(format)
	p.run(f.Label, run{style: styleFieldLabel})
	p.run(" ", run{})
	value := inlineOf(f.Value)
	for i := range value {
		if f.Kind == document.Status && value[i].style == "" {
			value[i].style = styleStatus
		}
	}
	p.runs(value)
	m.end()
}
