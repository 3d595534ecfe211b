// Package specimen makes documents for the tests of those who print them:
// from a plain notation, and at random. It knows the tree and nothing of any
// printer; the program itself does not use it.
//
// In the notation each line is a node, two spaces of indentation deeper than
// the node it stands in:
//
//	title Uppföljning
//	sender Exempels kommun
//	field Datum | 2024-02-15
//	mark Utkast
//	head Uppföljning
//	foot Exempels kommun
//	p standfirst | Avser helåret 2023.
//	section Fokusområden
//	  labelled Trafik
//	    p Text with *strong*, _emphasised_ and [linked](https://example.se) words.
//	  list
//	    item • One
//	      p more
//	  entry 1 | Short heading
//	    lead What was promised.
//	    fact Ansvarig | Polisen
//	    p label | Uppföljning
//	    p What came of it.
package specimen

import (
	"fmt"
	"regexp"
	"strings"

	"uppfoljning/layout/document"
)

// Parse reads the notation. It fails on a line that it does not know.
func Parse(notation string) (*document.Document, error) {
	d := &document.Document{Lang: "sv-SE"}
	p := &parser{lines: strings.Split(strings.TrimRight(notation, "\n"), "\n")}
	for !p.done() {
		word, rest := p.next()
		label, value, _ := strings.Cut(rest, " | ")
		switch word {
		case "title":
			d.Title.Text = rest
		case "sender":
			d.Sender = append(d.Sender, document.Phrase{Text: rest})
		case "field":
			d.Fields = append(d.Fields, document.Field{Label: label, Value: inline(value)})
		case "mark":
			d.Marks = append(d.Marks, rest)
		case "head":
			d.Running.Head = rest
		case "foot":
			d.Running.Foot = rest
		default:
			p.at--
			before := p.at
			blocks, err := p.blocks(0)
			if err != nil {
				return nil, err
			}
			if p.at == before {
				return nil, fmt.Errorf("line %d is indented too far", p.at+1)
			}
			d.Body = append(d.Body, blocks...)
		}
	}
	return d, nil
}

type parser struct {
	lines []string
	at    int
}

func (p *parser) done() bool { return p.at >= len(p.lines) }

func (p *parser) next() (word, rest string) {
	word, rest, _ = strings.Cut(strings.TrimSpace(p.lines[p.at]), " ")
	p.at++
	return word, rest
}

// depth is how deep the next line is indented.
func (p *parser) depth() int {
	if p.done() {
		return -1
	}
	return (len(p.lines[p.at]) - len(strings.TrimLeft(p.lines[p.at], " "))) / 2
}

var roles = map[string]document.Role{"subtitle": document.Subtitle, "mark": document.Mark, "correction": document.Correction,
	"standfirst": document.Standfirst, "label": document.Label, "notice": document.Notice}

func (p *parser) blocks(depth int) (blocks []document.Block, err error) {
	for p.depth() == depth {
		b, err := p.block(depth)
		if err != nil {
			return nil, err
		}
		// Entries that follow each other are one list.
		if e, ok := b.(*document.Entries); ok && len(blocks) > 0 {
			if before, ok := blocks[len(blocks)-1].(*document.Entries); ok {
				before.Entries = append(before.Entries, e.Entries...)
				continue
			}
		}
		blocks = append(blocks, b)
	}
	return blocks, nil
}

func (p *parser) block(depth int) (document.Block, error) {
	word, rest := p.next()
	label, value, two := strings.Cut(rest, " | ")
	switch word {
	case "p":
		return paragraph(rest), nil
	case "section", "labelled":
		s := &document.Section{Heading: inline(rest)}
		if word == "labelled" {
			s.Kind = document.Labelled
		}
		var err error
		s.Body, err = p.blocks(depth + 1)
		return s, err
	case "fields":
		return &document.Fields{Fields: []document.Field{{Label: label, Value: inline(value)}}}, nil
	case "list":
		return p.list(depth + 1)
	case "entry":
		e := &document.Entry{Number: label}
		if two {
			e.Heading = inline(value)
		}
		return &document.Entries{Entries: []*document.Entry{e}}, p.entry(e, depth+1)
	}
	return nil, fmt.Errorf("line %d: %q is no node", p.at, word)
}

func paragraph(rest string) *document.Paragraph {
	if role, text, ok := strings.Cut(rest, " | "); ok {
		if r, known := roles[role]; known {
			return &document.Paragraph{Role: r, Text: inline(text)}
		}
	}
	return &document.Paragraph{Text: inline(rest)}
}

func (p *parser) list(depth int) (*document.List, error) {
	l := &document.List{}
	for p.depth() == depth {
		word, rest := p.next()
		if word != "item" {
			return nil, fmt.Errorf("line %d: %q in a list", p.at, word)
		}
		label, text, _ := strings.Cut(rest, " ")
		more, err := p.blocks(depth + 1)
		if err != nil {
			return nil, err
		}
		l.Items = append(l.Items, document.Item{Label: label, Body: append([]document.Block{paragraph(text)}, more...)})
	}
	return l, nil
}

func (p *parser) entry(e *document.Entry, depth int) error {
	for p.depth() == depth {
		word, rest := p.next()
		switch word {
		case "lead":
			e.Lead = append(e.Lead, paragraph(rest))
		case "fact":
			label, value, _ := strings.Cut(rest, " | ")
			e.Facts = append(e.Facts, document.Field{Label: label, Value: inline(value)})
		default:
			p.at--
			b, err := p.block(depth)
			if err != nil {
				return err
			}
			e.Body = append(e.Body, b)
		}
	}
	return nil
}

var markup = regexp.MustCompile(`\*([^*]+)\*|_([^_]+)_|\[([^\]]+)\]\(([^)]+)\)`)

func inline(s string) (out []document.Inline) {
	for {
		m := markup.FindStringSubmatchIndex(s)
		if m == nil {
			break
		}
		if m[0] > 0 {
			out = append(out, document.Plain(s[:m[0]]))
		}
		switch {
		case m[2] >= 0:
			out = append(out, document.Strong{document.Plain(s[m[2]:m[3]])})
		case m[4] >= 0:
			out = append(out, document.Emphasis{document.Plain(s[m[4]:m[5]])})
		default:
			out = append(out, document.Link{URL: s[m[8]:m[9]], Text: []document.Inline{document.Plain(s[m[6]:m[7]])}})
		}
		s = s[m[1]:]
	}
	if s != "" {
		out = append(out, document.Plain(s))
	}
	return out
}
