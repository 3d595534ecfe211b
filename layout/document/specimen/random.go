package specimen

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"uppfoljning/layout/document"
)

// Random makes a document that uses every kind of node, the same for the same
// seed. Every other word is numbered: it stands nowhere else, so none can be
// lost or set twice unseen. The others may be divided.
func Random(seed uint64) *document.Document {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 0x5eed))}
	d := &document.Document{
		Lang:    "sv-SE",
		Sender:  []document.Phrase{{Text: g.words(2)}, {Text: g.words(3)}},
		Title:   document.Phrase{Text: g.words(1 + g.IntN(9))},
		Running: document.Running{Head: "head", Foot: "foot", PageLabel: "page", SkipLabel: "skip"},
	}
	for range g.IntN(4) {
		d.Fields = append(d.Fields, g.field())
	}
	d.Body = append(d.Body, &document.Paragraph{Role: document.Standfirst, Text: g.text(12)})
	if g.IntN(2) == 0 {
		d.Logo = &document.Figure{Alt: g.words(3), Picture: g.picture()}
	}
	if g.IntN(2) == 0 {
		d.Body = append(d.Body, &document.Section{Heading: []document.Inline{document.Plain(g.words(1))},
			Body: []document.Block{&document.Contents{Depth: 2 + g.IntN(3)}}})
	}
	for range 1 + g.IntN(4) {
		d.Body = append(d.Body, g.section(2))
	}
	if g.IntN(2) == 0 {
		d.Body = append(d.Body, &document.Section{Heading: []document.Inline{document.Plain(g.words(1))}, Body: []document.Block{g.signatures()}})
	}
	return d
}

type generator struct {
	*rand.Rand
	made int
}

const alphabet = "aaeeeiiooou\u00E5\u00E4\u00F6dghklmnprstvfffiflt"

func (g *generator) word() string {
	g.made++
	letters := []rune(alphabet)
	var b strings.Builder
	if g.made%2 == 0 {
		fmt.Fprintf(&b, "%d", g.made)
	}
	for range 1 + g.rarely(10, 60) {
		if b.WriteRune(letters[g.IntN(len(letters))]); g.IntN(25) == 0 {
			b.WriteString([]string{"-", "/", "–"}[g.IntN(3)])
		}
	}
	return b.String()
}

func (g *generator) words(n int) string {
	ws := make([]string, n)
	for i := range ws {
		ws[i] = g.word()
	}
	return strings.Join(ws, " ")
}

func (g *generator) field() document.Field {
	return document.Field{Label: []string{"Owner", "Due date", "State", "Goal"}[g.IntN(4)], Value: []document.Inline{document.Plain(g.words(1 + g.rarely(5, 80)))}}
}

// rarely gives a number below few, or once in a while below many.
func (g *generator) rarely(few, many int) int {
	if g.IntN(12) == 0 {
		return g.IntN(many)
	}
	return g.IntN(few)
}

// text makes inline text of up to n words in several styles. Words never run
// together over a change of style.
func (g *generator) text(n int) (out []document.Inline) {
	n = 1 + g.IntN(n)
	for n > 0 {
		k := 1 + g.IntN(n)
		n -= k
		words := g.words(k)
		if n > 0 {
			words += " "
		}
		plain := []document.Inline{document.Plain(words)}
		switch g.IntN(8) {
		case 0:
			out = append(out, document.Strong(plain))
		case 1:
			out = append(out, document.Emphasis{document.Strong(plain)})
		case 2:
			out = append(out, document.Link{URL: "https://example.se/" + g.word(), Text: plain})
		case 3:
			out = append(out, document.Foreign{Lang: "en", Text: plain})
		case 4:
			if n > 0 { // an abbreviation is one word, with a space after it
				out = append(out, document.Abbreviation{Text: g.word(), Expansion: g.words(3)}, document.Plain(" "))
			}
			out = append(out, plain...)
		default:
			out = append(out, plain...)
		}
	}
	return out
}

func (g *generator) section(level int) *document.Section {
	s := &document.Section{Heading: []document.Inline{document.Plain(g.words(1 + g.IntN(5)))}}
	if g.IntN(3) == 0 {
		s.Kind = document.Labelled
	}
	for range 1 + g.IntN(3) {
		s.Body = append(s.Body, g.block(level))
	}
	for range g.IntN(3) {
		if level < 4 {
			s.Body = append(s.Body, g.section(level+1))
		}
	}
	return s
}

func (g *generator) block(level int) document.Block {
	if g.IntN(3) == 0 {
		switch g.IntN(4) {
		case 0:
			return g.definitions()
		case 1:
			return g.figure()
		}
		return g.table()
	}
	switch g.IntN(5) {
	case 0:
		return g.list(2)
	case 1, 2:
		e := &document.Entries{}
		for range 1 + g.IntN(4) {
			e.Entries = append(e.Entries, g.entry())
		}
		return e
	case 3:
		return &document.Fields{Fields: []document.Field{g.field(), g.field()}}
	}
	return g.paragraph()
}

func (g *generator) paragraph() *document.Paragraph {
	roles := []document.Role{document.Body, document.Body, document.Body, document.Notice}
	return &document.Paragraph{Role: roles[g.IntN(len(roles))], Text: g.text(60)}
}

func (g *generator) list(depth int) *document.List {
	l := &document.List{Numbering: document.Numbering(g.IntN(3))}
	for i := range 1 + g.IntN(4) {
		it := document.Item{Label: []string{"•", fmt.Sprintf("%d.", i+1), fmt.Sprintf("%c)", 'a'+i)}[l.Numbering], Body: []document.Block{g.paragraph()}}
		if depth > 0 && g.IntN(3) == 0 {
			it.Body = append(it.Body, g.list(depth-1))
		}
		l.Items = append(l.Items, it)
	}
	return l
}

func (g *generator) entry() *document.Entry {
	e := &document.Entry{Lead: []document.Block{&document.Paragraph{Text: g.text(1 + g.rarely(30, 700))}}}
	if g.IntN(2) == 0 {
		e.Number = g.word()
	}
	if g.IntN(3) == 0 {
		e.Heading = []document.Inline{document.Plain(g.words(3))}
	}
	for range g.IntN(4) {
		e.Facts = append(e.Facts, g.field())
	}
	for range g.IntN(3) {
		e.Body = append(e.Body, &document.Paragraph{Role: document.Label, Text: g.text(3)})
		if g.IntN(3) == 0 {
			e.Body = append(e.Body, &document.Fields{Fields: []document.Field{g.field()}})
		}
		e.Body = append(e.Body, g.paragraph())
		if g.IntN(4) == 0 {
			e.Body = append(e.Body, g.list(1))
		}
	}
	return e
}
