package layout

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
	"uppfoljning/layout/linebreak"
	"uppfoljning/layout/typeface"
)

// run is a stretch of text in one face that belongs to one leaf.
type run struct {
	leaf    *Element
	face    *typeface.Face
	base    *typeface.Face // that of its style, where face stands in for it
	style   *TextStyle
	text    string
	newline bool // begins a line of its own
	link    bool // leads somewhere
}

// runs flattens inline text into runs, adding to e a leaf for each stretch of
// its own content and a structure element for each link, abbreviation or
// foreign term (ISO 32000-1 14.8.4.4).
func (c *collector) runs(e *Element, style *TextStyle, text []document.Inline, o document.Origin) []run {
	f := flattener{c: c, style: style, origin: o}
	f.inline(e, text, 0)
	return f.runs
}

type flattener struct {
	c      *collector
	style  *TextStyle
	origin document.Origin
	runs   []run
	leaf   *Element // the leaf that text goes to, until an inline element ends it
	of     *Element // the element leaf belongs to
	link   bool     // text is in a link
}

// The indices of Voice: a bit for strong, a bit for emphasis.
const (
	strongFace   = 1
	emphasisFace = 2
)

func (f *flattener) inline(e *Element, text []document.Inline, face int) {
	for _, t := range text {
		switch t := t.(type) {
		case document.Plain:
			f.plain(e, string(t), face)
		case document.Strong:
			f.inline(e, t, face|strongFace)
		case document.Emphasis:
			f.inline(e, t, face|emphasisFace)
		case document.Link:
			l := e.Add("Link")
			l.Amend().URL = t.URL
			f.link = true
			f.inline(l, t.Text, face)
			f.link = false
		case document.Abbreviation:
			s := e.Add("Span")
			s.Amend().Expansion = t.Expansion
			f.plain(s, t.Text, face)
		case document.Foreign:
			s := e.Add("Span")
			s.Amend().Lang = t.Lang
			f.inline(s, t.Text, face)
		default:
			panic(fmt.Sprintf("internal error: inline %T", t))
		}
	}
}

func (f *flattener) plain(e *Element, text string, face int) {
	// A new leaf where the element changes, or where a child came in between.
	if f.of != e || e.Kids[len(e.Kids)-1] != f.leaf {
		f.leaf, f.of = e.Leaf(), e
	}
	base := f.c.fonts[f.style.Voice[face]]
	if base.Sets(text) { // as it nearly always does
		f.runs = append(f.runs, run{leaf: f.leaf, face: base, base: base, style: f.style, text: text, link: f.link})
		return
	}
	stretches, lacking := base.Stretches(text)
	for _, s := range stretches {
		f.runs = append(f.runs, run{leaf: f.leaf, face: s.Face, base: base, style: f.style, text: s.Text, link: f.link})
	}
	f.c.missing(lacking, f.origin)
}

// missing warns of characters that no face can set, of each once.
func (c *collector) missing(lacking []rune, o document.Origin) {
	for i, r := range lacking {
		if !slices.Contains(lacking[:i], r) {
			c.warnings = append(c.warnings, Warning{MissingCharacter, o, fmt.Sprintf("U+%04X", r)})
		}
	}
}

// line is one line of a paragraph.
type line struct{ segments []segment }

// width is how wide l is, without the space in place of which it ends.
func (l *line) width() dim.Length {
	if len(l.segments) == 0 {
		return 0
	}
	s := &l.segments[len(l.segments)-1]
	return s.x + s.run.face.Width(strings.TrimSuffix(s.text, " "), s.run.style.Size)
}

// segment is a stretch of a line in one run.
type segment struct {
	run  *run
	x    dim.Length // from the line's start
	text string
}

// part is what an item of the line breaker stands for.
type part struct {
	run      *run
	from, to int  // bytes of the run's text; empty for a space that is not in it
	space    bool // of a glue: an interword space; of a penalty: a line end in place of one
	hyphen   bool // of a penalty: a hyphen of our own
}

// paragraph is a text on its way to the line breaker: parts[i] belongs to items[i].
type paragraph struct {
	breaking Breaking
	measure  dim.Length
	items    []linebreak.Item
	parts    []part
	tooWide  []string // words wider than the measure however they are divided

	hyphenated map[string][]division // words of all paragraphs
}

// lines divides runs into lines of the given measure. A line that ends in
// place of a space ends in that space, so that its text can be read on.
func (c *collector) lines(runs []run, measure dim.Length, o document.Origin) []line {
	p := c.prepare(runs, measure)
	for _, w := range p.tooWide {
		c.warnings = append(c.warnings, Warning{BrokenWord, o, w})
	}
	broken, _ := linebreak.Break(p.items, measure, linebreak.Params{LinePenalty: p.breaking.LinePenalty, DoubleFlagged: p.breaking.TwoHyphens})
	lines, room := make([]line, len(broken)), make([]segment, 0, len(broken)+len(runs))
	for i, b := range broken {
		l := p.assemble(b, room)
		n := len(l.segments)
		lines[i] = line{l.segments[:n:n]}
		room = l.segments[n:]
	}
	c.spare = p
	return lines
}

// oneLine sets runs on one line, however long it is.
func oneLine(runs []run) (l line) {
	x := dim.Length(0)
	for i := range runs {
		r := &runs[i]
		l.segments = append(l.segments, segment{run: r, x: x, text: r.text})
		x += r.width(0, len(r.text))
	}
	return l
}

// width is that of a text on one line.
func (c *collector) width(style *TextStyle, text string) (w dim.Length) {
	stretches, _ := c.fonts[style.Voice[0]].Stretches(text)
	for _, s := range stretches {
		w += s.Face.Width(s.Text, style.Size)
	}
	return w
}

// prepare makes boxes, glue and penalties of runs.
func (c *collector) prepare(runs []run, measure dim.Length) *paragraph {
	p := c.newParagraph(measure)
	var word []part
	for i := range runs {
		r := &runs[i]
		if r.newline && i > 0 {
			p.word(word)
			word = nil
			p.end(&runs[i-1], true)
		}
		from := 0
		for at, ch := range r.text {
			if ch != ' ' {
				continue
			}
			if at > from {
				word = append(word, part{run: r, from: from, to: at})
			}
			p.word(word)
			word = word[:0]
			p.space(r, at)
			from = at + 1
		}
		if from < len(r.text) {
			word = append(word, part{run: r, from: from, to: len(r.text)})
		}
	}
	p.word(word)
	p.end(&runs[len(runs)-1], false)
	return p
}

// newParagraph makes an empty paragraph, in the memory of one that is done
// with: a long report has thousands, each of a thousand items.
func (c *collector) newParagraph(measure dim.Length) *paragraph {
	p := c.spare
	if p == nil {
		p = new(paragraph)
	}
	c.spare = nil
	*p = paragraph{breaking: c.style.Breaking, measure: measure, hyphenated: c.hyphenated, items: p.items[:0], parts: p.parts[:0]}
	return p
}

func (p *paragraph) add(it linebreak.Item, pt part) {
	p.items = append(p.items, it)
	p.parts = append(p.parts, pt)
}

// ragged is how far a line in r may end from the measure.
func (p *paragraph) ragged(r *run) dim.Length { return r.style.Size * dim.Length(p.breaking.RaggedEms) }

// breakable adds a place where a line may end: the stretch before it belongs
// to a line that ends there and is taken back where none does.
func (p *paragraph) breakable(r *run, penalty linebreak.Item, pt part) {
	give := p.ragged(r)
	p.add(linebreak.Item{Kind: linebreak.Glue, Stretch: give}, part{})
	penalty.Kind = linebreak.Penalty
	p.add(penalty, pt)
	p.add(linebreak.Item{Kind: linebreak.Glue, Stretch: -give}, part{})
}

// space adds the interword space at a byte of r's text, unless one or nothing
// came before.
func (p *paragraph) space(r *run, at int) {
	if n := len(p.items); n == 0 || p.parts[n-1].space || p.items[n-1].Cost == linebreak.Always {
		return
	}
	space := part{run: r, from: at, to: at + 1, space: true}
	p.breakable(r, linebreak.Item{}, space)
	last := len(p.items) - 1
	p.items[last].Width = r.spaceWidth(at)
	p.parts[last] = space
}

// end ends a line by force. A text that goes on is not in its last line.
func (p *paragraph) end(r *run, goesOn bool) {
	// A finite stretch makes a last line of one short word dear, and one that
	// is nearly full cheap.
	stretch := p.measure * dim.Length(p.breaking.LastLine) / 100
	if r.style.Balanced {
		stretch = p.ragged(r)
	}
	p.add(linebreak.Item{Kind: linebreak.Glue, Stretch: stretch}, part{})
	p.add(linebreak.Item{Kind: linebreak.Penalty, Cost: linebreak.Always}, part{run: r.setting(" "), space: goesOn})
}

// assemble makes a line of what stands between its start and end. room is an
// empty slice to make it in, with room for other lines after it.
func (p *paragraph) assemble(b linebreak.Line, room []segment) line {
	l := line{segments: room}
	to := -1 // where the last segment ends in its run's text, if it is a stretch of that
	add := func(pt part, text string) {
		n := len(l.segments)
		switch whole := pt.from < pt.to; {
		case n == 0 || l.segments[n-1].run != pt.run:
			l.segments = append(l.segments, segment{run: pt.run, text: text})
			to = pt.to
			if !whole {
				to = -1
			}
		case whole && pt.from == to: // no need to copy it
			s := &l.segments[n-1]
			s.text = pt.run.text[to-len(s.text) : pt.to]
			to = pt.to
		default:
			l.segments[n-1].text += text
			to = -1
		}
	}
	for i := b.Start; i < b.End; i++ {
		switch pt := p.parts[i]; {
		case p.items[i].Kind == linebreak.Box:
			add(pt, pt.run.text[pt.from:pt.to])
		case p.items[i].Kind == linebreak.Glue && pt.space:
			add(pt, " ")
		}
	}
	end := p.parts[b.End]
	if end.hyphen {
		add(part{run: end.run.setting(softHyphen)}, softHyphen)
	}
	// The space in place of which the line ends is there to be read, not seen.
	if end.space {
		add(end, " ")
	}
	for i := 1; i < len(l.segments); i++ {
		before := &l.segments[i-1]
		l.segments[i].x = before.x + before.run.face.Width(before.text, before.run.style.Size)
	}
	return l
}

// setting gives the run that a sign of our own after r belongs to: r, or one of
// its base where the face that stands in has letters only.
func (r *run) setting(sign string) *run {
	if first, _ := utf8.DecodeRuneInString(sign); r.face.Has(first) {
		return r
	}
	own := *r
	own.face = r.base
	return &own
}

// softHyphen is what a line ends in that divides a word where the text has no
// hyphen: a reader of the text knows that it is not part of the word.
const softHyphen = "\u00AD"

// word adds the parts of one word as boxes, cut where a line may end inside it.
func (p *paragraph) word(parts []part) {
	if len(parts) == 0 {
		return
	}
	text, width := "", dim.Length(0)
	for _, pt := range parts {
		s := pt.run.text[pt.from:pt.to]
		text += s
		width += pt.run.face.Width(s, pt.run.style.Size)
	}
	divisions := p.divisions(text, width, parts[0].run)
	if len(parts) == 1 && len(divisions) == 0 {
		p.add(linebreak.Item{Kind: linebreak.Box, Width: width}, parts[0])
		return
	}
	at := 0 // bytes of text before the part
	for _, pt := range parts {
		start := pt.from
		for pt.from < pt.to {
			cut := pt.to
			var d *division
			if len(divisions) > 0 && divisions[0].offset <= at+pt.to-pt.from {
				d = &divisions[0]
				cut = pt.from + d.offset - at
				divisions = divisions[1:]
			}
			if pt.from > start { // a word that fits its column is not divided for the want of kerning
				p.items[len(p.items)-1].Width = pt.run.width(start, cut) - pt.run.width(start, pt.from) - pt.run.width(pt.from, cut)
			}
			p.box(pt.run, pt.from, cut)
			if d != nil {
				p.breakable(pt.run, linebreak.Item{Cost: d.cost, Flagged: true, Width: d.width(pt.run, pt.run.text[:cut])},
					part{run: pt.run, hyphen: d.hyphen})
			}
			at += cut - pt.from
			pt.from = cut
		}
	}
}

func (p *paragraph) box(r *run, from, to int) {
	if from < to {
		p.add(linebreak.Item{Kind: linebreak.Box, Width: r.width(from, to)}, part{run: r, from: from, to: to})
	}
}

// width is that of the given bytes of r.
func (r *run) width(from, to int) dim.Length { return r.face.Width(r.text[from:to], r.style.Size) }

// spaceWidth is how wide the space at the given byte of r is, with the kerning
// on both its sides, so that a line comes out as wide as its items.
func (r *run) spaceWidth(at int) dim.Length {
	_, before := utf8.DecodeLastRuneInString(r.text[:at])
	_, after := utf8.DecodeRuneInString(r.text[at+1:])
	return r.width(at-before, at+1+after) - r.width(at-before, at) - r.width(at+1, at+1+after)
}
