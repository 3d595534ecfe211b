package docx

import "strings"

// printRunning makes the heads and feet of the pages. The first page has its
// number where the others have the short title and theirs; every page has the
// marks of the document.
func (p *printer) printRunning() {
	r := p.document.Running
	p.addRunning("word/header1.xml", "w:hdr", typeHeader, func(m *markup) {
		p.markLines(m)
		p.runningLine(m, styleHeader, r.Head, "", true)
	})
	p.addRunning("word/header2.xml", "w:hdr", typeHeader, func(m *markup) {
		p.markLines(m)
		p.runningLine(m, styleFirstHeader, "", r.PageLabel, true)
	})
	for _, name := range []string{"word/footer1.xml", "word/footer2.xml"} {
		p.addRunning(name, "w:ftr", typeFooter, func(m *markup) { p.runningLine(m, styleFooter, r.Foot, "", false) })
	}
}

func (p *printer) addRunning(name, root, typ string, print func(m *markup)) {
	m := newMarkup()
	m.start(root, namespaces[:4]...)
	print(m)
	m.end()
	p.add(name, typ, m.bytes())
}

// markLines writes the marks of the document, each on a line.
func (p *printer) markLines(m *markup) {
	for _, mark := range p.document.Marks {
		m.start("w:p")
		m.start("w:pPr")
		m.val("w:pStyle", styleRunningMark)
		m.end()
		writeRun(m, inert(mark), run{})
		m.end()
	}
}

// runningLine writes a text, and the number of the page flush right: "2 (3)".
func (p *printer) runningLine(m *markup, style, text, label string, number bool) {
	m.start("w:p")
	m.start("w:pPr")
	m.val("w:pStyle", style)
	m.end()
	if text != "" {
		writeRun(m, inert(text), run{})
	}
	if number {
		m.start("w:r")
		m.empty("w:tab") // to the tab stop of the style
		m.end()
		if label != "" {
			writeRun(m, label+" ", run{})
		}
		simpleField(m, "PAGE")
		writeRun(m, " (", run{})
		simpleField(m, "NUMPAGES")
		writeRun(m, ")", run{})
	}
	m.end()
}

// simpleField writes a field that Word fills in whenever it sets the page.
func simpleField(m *markup, name string) {
	m.start("w:fldSimple", "w:instr", " "+name+" ")
	writeRun(m, "1", run{})
	m.end()
}

// inert takes from a text that shares its line with others what would turn
// their order (UAX #9 2).
func inert(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069' {
			return -1
		}
		return r
	}, text)
}

// section ends the body with what its pages are like (ISO/IEC 29500-1 17.6).
func (p *printer) section() {
	m, l := p.body, p.look
	m.start("w:sectPr")
	for _, r := range [...]struct{ name, kind, typ, target string }{
		{"w:headerReference", "default", relHeader, "header1.xml"},
		{"w:headerReference", "first", relHeader, "header2.xml"},
		{"w:footerReference", "default", relFooter, "footer1.xml"},
		{"w:footerReference", "first", relFooter, "footer2.xml"}} {
		m.empty(r.name, "w:type", r.kind, "r:id", p.rels.add(r.typ, r.target))
	}
	m.empty("w:pgSz", "w:w", itoa(paperWidth), "w:h", itoa(paperHeight))
	m.empty("w:pgMar", "w:top", itoa(l.top), "w:right", itoa(l.right), "w:bottom", itoa(l.bottom), "w:left", itoa(l.left),
		"w:header", itoa(l.headAt), "w:footer", itoa(l.footAt), "w:gutter", "0")
	m.empty("w:titlePg")
	m.end()
}
