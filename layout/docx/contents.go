package docx

import (
	"fmt"

	"uppfoljning/layout/document"
)

// bookmark marks a heading that a contents list leads to.
type bookmark struct {
	id   int
	name string
}

// listed gives each heading that a contents list of d has a bookmark, by the
// names that Word gives its own.
func listed(d *document.Document) map[*document.Section]bookmark {
	depth := deepestContents(d.Body)
	marks := map[*document.Section]bookmark{}
	for i, h := range document.Headings(d, depth) {
		marks[h.Section] = bookmark{i + 1, fmt.Sprintf("_Toc%09d", i+1)}
	}
	return marks
}

// deepestContents is how deep the deepest contents list among blocks goes, or 0.
func deepestContents(blocks []document.Block) (depth int) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			depth = max(depth, deepestContents(b.Body))
		case *document.Contents:
			depth = max(depth, b.Depth)
		}
	}
	return depth
}

// contents prints a contents list: Word's own field with the result that Word
// would give it, but for the numbers of pages, which only Word knows. It adds
// them when the reader updates the list, for which Word shows a button, since
// the list is the kind of building block that Word makes itself.
func (p *printer) contents(c *document.Contents) {
	m := p.body
	m.start("w:sdt")
	m.start("w:sdtPr")
	m.start("w:docPartObj")
	m.val("w:docPartGallery", "Table of Contents")
	m.empty("w:docPartUnique")
	m.end()
	m.end()
	m.start("w:sdtContent")
	hs := document.Headings(p.document, c.Depth)
	if len(hs) == 0 {
		m.start("w:p")
		p.properties(paragraph{style: contentsStyle(2)})
		p.beginContents(c.Depth)
		fieldMark(m, "end")
		m.end()
	}
	for i, h := range hs {
		m.start("w:p")
		p.properties(paragraph{style: contentsStyle(h.Level)})
		if i == 0 {
			p.beginContents(c.Depth)
		}
		m.start("w:hyperlink", "w:anchor", p.bookmarks[h.Section].name, "w:history", "1")
		p.run(document.Text(h.Section.Heading), run{})
		m.end()
		if i == len(hs)-1 {
			fieldMark(m, "end")
		}
		m.end()
	}
	m.end()
	m.end()
}

// beginContents begins the field that lists headings from level 2, since the
// title is the only one of level 1. Links it makes (\h), and in a view without
// pages it hides their numbers (\z).
func (p *printer) beginContents(depth int) {
	m := p.body
	fieldMark(m, "begin")
	m.start("w:r")
	m.element("w:instrText", fmt.Sprintf(` TOC \o "2-%d" \h \z `, max(2, min(depth, outlineLevels))), "xml:space", "preserve")
	m.end()
	fieldMark(m, "separate")
}

// fieldMark writes one of the marks that a field is made of (ISO/IEC 29500-1
// 17.16.18).
func fieldMark(m *markup, kind string) {
	m.start("w:r")
	m.empty("w:fldChar", "w:fldCharType", kind)
	m.end()
}
