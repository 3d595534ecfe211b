// Package docx writes a document as an Office Open XML file (ISO/IEC 29500
// Transitional) for Word: to be edited, quoted in minutes, and read aloud. In
// comes the tree; out goes a file in which every node is what Word itself calls
// it: headings by the built-in heading styles, lists by numbering, tables with a
// repeated header row, a contents field over bookmarks. All looks are in named
// styles, so that whoever changes a style changes all that bears it; nothing is
// placed by empty paragraphs, tables or spaces.
//
// The file says the tree's words and no others. It does not know where pages
// end: the numbers of pages are fields that Word fills in. The same tree makes
// the same bytes on every machine.
//
// What Word cannot say is not said: it knows no expansion of an abbreviation (a
// glossary in the text has them); a section ends only where the next heading
// of its level or a higher one begins; and headings beyond level 9 stay at 9,
// as lists beyond nine levels stay at the ninth.
package docx

import (
	"fmt"
	"io"

	"uppfoljning/layout/document"
)

// Options are what a reader chooses beside the document; the zero value is the
// published report.
type Options struct {
	Accent *Color // of headings of level 2, rules and labels; nil is petrol
	// LargePrint sets nothing smaller than 16 pt, for readers with low vision.
	LargePrint bool
}

// Color is an sRGB colour. One that text is to be set in has a contrast to
// white of at least 4.5:1 (WCAG 2.1, 1.4.3); that is the caller's to see to.
type Color struct{ R, G, B uint8 }

// petrol is the accent of a report whose council has no colour of its own;
// its contrast to white is 9.1:1.
var petrol = Color{0x1f, 0x4e, 0x5f}

// Write writes d to w. It fails only where w does.
func Write(w io.Writer, d *document.Document, o Options) error {
	p := newPrinter(d, o)
	p.printBody()
	p.printRunning()
	p.add("word/document.xml", typeDocument, p.body.bytes())
	p.add("word/styles.xml", typeStyles, p.look.stylesPart(d.Lang))
	p.add("word/numbering.xml", typeNumbering, p.numbering.part(p.look))
	p.add("word/settings.xml", typeSettings, settingsPart(d.Lang))
	p.addProperties()
	if err := p.pack(w); err != nil {
		return fmt.Errorf("write DOCX: %w", err)
	}
	return nil
}

// printer makes the parts of a file of one document.
type printer struct {
	document  *document.Document
	look      *look
	body      *markup // of word/document.xml
	rels      relations
	numbering numbering
	bookmarks map[*document.Section]bookmark // of the headings that a contents list leads to
	drawings  int                            // how many pictures and charts there are
	parts     []part
}

func newPrinter(d *document.Document, o Options) *printer {
	p := &printer{document: d, look: newLook(o), body: newMarkup(), bookmarks: listed(d)}
	for _, r := range [...]struct{ typ, target string }{
		{relStyles, "styles.xml"}, {relNumbering, "numbering.xml"}, {relSettings, "settings.xml"}} {
		p.rels.add(r.typ, r.target)
	}
	return p
}

// printBody makes the story of the document: head block, title, body.
func (p *printer) printBody() {
	m, d := p.body, p.document
	m.start("w:document", namespaces...)
	m.start("w:body")
	p.headBlock()
	p.paragraph(paragraph{style: headingStyle(1)}, []document.Inline{document.Plain(d.Title.Text)})
	p.blocks(d.Body, place{level: 1})
	if endsInTable(d.Body) {
		// Word wants a paragraph after a table, and would add one itself. It
		// takes no room, lest it alone should come to another page.
		p.paragraph(paragraph{style: styleAfterTable}, nil)
	}
	p.section()
	m.end()
	m.end()
}

// endsInTable reports whether the last thing printed of blocks is a table.
func endsInTable(blocks []document.Block) bool {
	if len(blocks) == 0 {
		return false
	}
	switch last := blocks[len(blocks)-1].(type) {
	case *document.Table:
		return true
	case *document.Section:
		return endsInTable(last.Body)
	}
	return false
}

// headBlock prints whose document it is and its particulars, one paragraph
// under the other: what stands side by side in print would need a table here,
// which tells nothing and is read badly.
func (p *printer) headBlock() {
	d := p.document
	if d.Logo != nil {
		p.figure(d.Logo, styleLogo)
	}
	for i, s := range d.Sender {
		style := styleSender
		if i > 0 {
			style = styleSenderMore
		}
		p.paragraph(paragraph{style: style}, []document.Inline{document.Plain(s.Text)})
	}
	for i, f := range d.Fields {
		style := styleHeadField
		if i == 0 {
			style = styleFirstHeadField
		}
		p.field(f, paragraph{style: style})
	}
}
