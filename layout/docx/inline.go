package docx

import (
	"strings"

	"uppfoljning/layout/document"
)

// paragraph is how one paragraph differs from others of its style.
type paragraph struct {
	style    string
	keepNext bool
	loose    bool // not kept with the next, whatever the style says
	item     int  // the numId of the item that it opens, or 0; level is that of its list
	level    int
	label    string // of the item, if Word cannot set it as one
	strong   bool   // all of it is
	narrower int    // by how many twentieths of a point more than the style says
	outline  int    // its level as a heading, where the style has another
	bookmark bookmark
}

// paragraph prints a paragraph of the body.
func (p *printer) paragraph(f paragraph, text []document.Inline) {
	m := p.body
	m.start("w:p")
	p.properties(f)
	if f.bookmark.name != "" {
		m.empty("w:bookmarkStart", "w:id", itoa(f.bookmark.id), "w:name", f.bookmark.name)
	}
	if f.label != "" {
		p.run(f.label+" ", run{style: styleItemLabel})
	}
	runs := inlineOf(text)
	for i := range runs {
		// In a style that is bold already, what is strong would be the one
		// that is not, if only a style said so (ISO/IEC 29500-1 17.7.3).
		runs[i].bold = runs[i].strong && p.look.isBold(f.style)
		runs[i].strong = runs[i].strong || f.strong
	}
	p.runs(runs)
	if f.bookmark.name != "" {
		m.empty("w:bookmarkEnd", "w:id", itoa(f.bookmark.id))
	}
	m.end()
}

// properties writes what f adds to its style, in the order of the schema.
func (p *printer) properties(f paragraph) {
	m := p.body
	m.start("w:pPr")
	m.val("w:pStyle", f.style)
	switch {
	case f.loose:
		m.val("w:keepNext", "0")
	case f.keepNext:
		m.empty("w:keepNext")
	}
	if f.item > 0 {
		m.start("w:numPr")
		m.val("w:ilvl", itoa(f.level))
		m.val("w:numId", itoa(f.item))
		m.end()
	}
	if f.narrower > 0 {
		m.empty("w:ind", "w:right", itoa(p.look.measure()/2+f.narrower))
	}
	if f.outline > 0 {
		m.val("w:outlineLvl", itoa(min(f.outline, outlineLevels)-1))
	}
	m.end()
}

// run is text of one kind.
type run struct {
	text           string
	style          string // a character style, or what the fields below ask for
	strong, stress bool
	bold           bool   // strong in a style that is bold already
	lang           string // where it is not the document's
	foreign        int    // which foreign term it is in, from 1
	url            string
	link           int // which link it is in, from 1
}

// inlineOf makes runs of inline text: as few as tell the same. Each foreign
// term and each link has its own.
func inlineOf(text []document.Inline) []run {
	f := &flattener{}
	f.walk(text, run{})
	return f.runs
}

type flattener struct {
	runs           []run
	foreign, links int
}

func (f *flattener) walk(text []document.Inline, r run) {
	for _, t := range text {
		inner := r
		switch t := t.(type) {
		case document.Plain:
			f.add(string(t), r)
		case document.Strong:
			inner.strong = true
			f.walk(t, inner)
		case document.Emphasis:
			inner.stress = true
			f.walk(t, inner)
		case document.Link:
			f.links++
			inner.url, inner.link = t.URL, f.links
			f.walk(t.Text, inner)
		case document.Abbreviation:
			f.add(t.Text, r) // Word knows of no expansions
		case document.Foreign:
			f.foreign++
			inner.lang, inner.foreign = t.Lang, f.foreign
			f.walk(t.Text, inner)
		}
	}
}

func (f *flattener) add(text string, r run) {
	if last := len(f.runs) - 1; last >= 0 {
		same := f.runs[last]
		same.text = ""
		if same == r {
			f.runs[last].text += text
			return
		}
	}
	r.text = text
	f.runs = append(f.runs, r)
}

// runs prints runs, those of a link together.
func (p *printer) runs(runs []run) {
	for i := 0; i < len(runs); {
		end := i + 1
		for end < len(runs) && runs[end].link == runs[i].link {
			end++
		}
		target, ok := linkTarget(runs[i].url) // none of runs in no link
		if ok {
			p.body.start("w:hyperlink", "r:id", p.rels.add(relHyperlink, target), "w:history", "1")
		}
		for _, r := range runs[i:end] {
			if ok && r.style == "" {
				r.style = styleHyperlink
			}
			p.run(r.text, r)
		}
		if ok {
			p.body.end()
		}
		i = end
	}
}

// run prints text as r has it.
func (p *printer) run(text string, r run) { writeRun(p.body, text, r) }

func writeRun(m *markup, text string, r run) {
	m.start("w:r")
	runProperties(m, r)
	for text != "" {
		i := strings.IndexAny(text, softHyphen+noBreakHyphen)
		if i < 0 {
			i = len(text)
		}
		if i > 0 {
			m.element("w:t", text[:i], "xml:space", "preserve")
		}
		text = text[i:]
		for _, sign := range [...]struct{ text, name string }{{softHyphen, "w:softHyphen"}, {noBreakHyphen, "w:noBreakHyphen"}} {
			if rest, ok := strings.CutPrefix(text, sign.text); ok {
				m.empty(sign.name)
				text = rest
				break
			}
		}
	}
	m.end()
}

// Characters that Word has elements for, and would look for a face for.
const (
	softHyphen    = "\u00AD"
	noBreakHyphen = "\u2011"
)

// runProperties writes how a run differs from its paragraph. One character
// style has room in it; what more is asked for stands beside it.
func runProperties(m *markup, r run) {
	bold, italic := r.bold, false
	switch {
	case r.style != "":
		bold, italic = bold || r.strong, r.stress
	case r.strong:
		r.style, italic = styleStrong, r.stress
	case r.stress:
		r.style = styleEmphasis
	}
	if r.style == "" && r.lang == "" {
		return
	}
	m.start("w:rPr")
	if r.style != "" {
		m.val("w:rStyle", r.style)
	}
	if bold {
		m.empty("w:b")
		m.empty("w:bCs")
	}
	if italic {
		m.empty("w:i")
		m.empty("w:iCs")
	}
	if r.lang != "" {
		if isRightToLeft(r.lang) {
			m.empty("w:rtl")
		}
		language(m, r.lang)
	}
	m.end()
}

// isRightToLeft reports whether a language is written from right to left, which
// Word wants to be told of every run.
func isRightToLeft(lang string) bool {
	primary, _, _ := strings.Cut(strings.ToLower(lang), "-")
	switch primary {
	case "ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi":
		return true
	}
	return false
}
