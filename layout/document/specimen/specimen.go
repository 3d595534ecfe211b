// Package specimen makes documents for the tests of those who print them:
// from a plain notation, and at random. It knows the tree and nothing of any
// printer; the program itself does not use it.
//
// In the notation each line is a node, two spaces of indentation deeper than
// the node it stands in:
//
//	title Uppföljning
//	logo The arms of the town | 40 20
//	sender Exempels kommun
//	field Datum | 2024-02-15
//	mark Utkast
//	head Uppföljning
//	foot Exempels kommun
//	p standfirst | Avser helåret 2023.
//	section Fokusområden
//	  labelled Trafik
//	    p Text with *strong*, _emphasised_ and [linked](https://example.se) words.
//	    p {SSP=School, social services, police}, in <en:another language>.
//	  list
//	    item • One
//	      p more
//	  entry 1 | Short heading
//	    lead What was promised.
//	    fact Ansvarig | Polisen
//	    status Status | Klart
//	    p label | Uppföljning
//	    p What came of it.
//	table Reported crimes
//	  column row | Area
//	  column numbers | 2023
//	  column words | Remark
//	  row Centre | 12 | None.
//	  row
//	    cell North
//	    cell 3
//	    cell
//	      p A cell of several blocks.
//	      list
//	        item • One
//	  total Sum | 15 |
//	figure Bars of reported crimes
//	  bars st
//	  point 2022 | 1 130
//	  gap 2023 | unknown
//	  caption 1 130 in 2022.
//	  source A register
//	figure A photograph
//	  picture 40 20
//	definitions
//	  term SSP | School, social services, police.
//	contents 3
//	signatures
//	  signature Karin Ek | chairman | Exempels kommun
package specimen

import (
	"fmt"
	"regexp"
	"strconv"
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
		case "logo":
			shown, err := picture(value)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", p.at, err)
			}
			d.Logo = &document.Figure{Alt: label, Picture: shown}
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
	case "status":
		return &document.Fields{Fields: []document.Field{{Kind: document.Status, Label: label, Value: inline(value)}}}, nil
	case "list":
		return p.list(depth + 1)
	case "table":
		return p.table(rest, depth+1)
	case "figure":
		return p.figure(rest, depth+1)
	case "definitions":
		return p.definitions(depth + 1)
	case "contents":
		n, err := strconv.Atoi(rest)
		return &document.Contents{Depth: n}, err
	case "signatures":
		return p.signatures(depth + 1)
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
		if len(e.Body) > 0 {
			word = "" // what follows a block is a block
		}
		switch word {
		case "lead":
			e.Lead = append(e.Lead, paragraph(rest))
		case "fact", "status":
			label, value, _ := strings.Cut(rest, " | ")
			f := document.Field{Label: label, Value: inline(value)}
			if word == "status" {
				f.Kind = document.Status
			}
			e.Facts = append(e.Facts, f)
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

var markup = regexp.MustCompile(`\*([^*]+)\*|_([^_]+)_|\[([^\]]+)\]\(([^)]+)\)|\{([^=}]+)=([^}]+)\}|<([a-z]+):([^>]+)>`)

func inline(s string) (out []document.Inline) {
	for {
		m := markup.FindStringSubmatchIndex(s)
		if m == nil {
			break
		}
		if m[0] > 0 {
			out = append(out, document.Plain(s[:m[0]]))
		}
		group := func(i int) string { return s[m[2*i]:m[2*i+1]] }
		plain := func(i int) []document.Inline { return []document.Inline{document.Plain(group(i))} }
		switch {
		case m[2] >= 0:
			out = append(out, document.Strong(plain(1)))
		case m[4] >= 0:
			out = append(out, document.Emphasis(plain(2)))
		case m[6] >= 0:
			out = append(out, document.Link{URL: group(4), Text: plain(3)})
		case m[10] >= 0:
			out = append(out, document.Abbreviation{Text: group(5), Expansion: group(6)})
		default:
			out = append(out, document.Foreign{Lang: group(7), Text: plain(8)})
		}
		s = s[m[1]:]
	}
	if s != "" {
		out = append(out, document.Plain(s))
	}
	return out
}
