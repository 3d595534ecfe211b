package specimen

import (
	"fmt"
	"strconv"
	"strings"

	"uppfoljning/layout/document"
)

var columnKinds = map[string]document.ColumnKind{"words": document.Words, "numbers": document.Numbers, "row": document.RowHeaders}

func (p *parser) table(caption string, depth int) (*document.Table, error) {
	t := &document.Table{Caption: inline(caption)}
	for p.depth() == depth {
		word, rest := p.next()
		switch word {
		case "column":
			name, heading, _ := strings.Cut(rest, " | ")
			kind, known := columnKinds[name]
			if !known {
				return nil, fmt.Errorf("line %d: %q is no kind of column", p.at, name)
			}
			t.Columns = append(t.Columns, document.Column{Heading: inline(heading), Kind: kind})
		case "row", "total":
			r := document.Row{Total: word == "total"}
			cells, err := p.cells(rest, depth+1)
			if err != nil {
				return nil, err
			}
			r.Cells = cells
			if len(cells) != len(t.Columns) {
				return nil, fmt.Errorf("line %d: %d cells in %d columns", p.at, len(cells), len(t.Columns))
			}
			t.Rows = append(t.Rows, r)
		default:
			return nil, fmt.Errorf("line %d: %q in a table", p.at, word)
		}
	}
	return t, nil
}

// cells reads the cells of a row, from its own line or each from its own.
func (p *parser) cells(line string, depth int) (cells []document.TableCell, err error) {
	if line != "" {
		for text := range strings.SplitSeq(line, "|") {
			cells = append(cells, cell(strings.TrimSpace(text)))
		}
		return cells, nil
	}
	for p.depth() == depth {
		word, rest := p.next()
		if word != "cell" {
			return nil, fmt.Errorf("line %d: %q in a row", p.at, word)
		}
		c := cell(rest)
		more, err := p.blocks(depth + 1)
		if err != nil {
			return nil, err
		}
		c.Body = append(c.Body, more...)
		cells = append(cells, c)
	}
	return cells, nil
}

func cell(text string) document.TableCell {
	if text == "" {
		return document.TableCell{}
	}
	return document.TableCell{Body: []document.Block{&document.Paragraph{Text: inline(text)}}}
}

func (p *parser) figure(alt string, depth int) (*document.Figure, error) {
	f := &document.Figure{Alt: alt}
	for p.depth() == depth {
		word, rest := p.next()
		label, text, _ := strings.Cut(rest, " | ")
		switch word {
		case "bars":
			f.Chart = &document.Chart{Unit: rest}
		case "curve":
			f.Chart = &document.Chart{Kind: document.Curve, Unit: rest}
		case "point", "gap":
			if f.Chart == nil {
				return nil, fmt.Errorf("line %d: a %s of no chart", p.at, word)
			}
			pt, err := point(label, text, word == "gap")
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", p.at, err)
			}
			f.Chart.Points = append(f.Chart.Points, pt)
		case "picture":
			var err error
			if f.Picture, err = picture(rest); err != nil {
				return nil, fmt.Errorf("line %d: %w", p.at, err)
			}
		case "caption":
			f.Caption = inline(rest)
		case "source":
			f.Source = inline(rest)
		default:
			return nil, fmt.Errorf("line %d: %q in a figure", p.at, word)
		}
	}
	return f, nil
}

// point makes a point of a chart, whose text is a whole number, or of a gap why
// it is one.
func point(label, text string, gap bool) (document.Point, error) {
	if gap {
		return document.Point{Label: label, Text: text, Gap: true}, nil
	}
	n, err := strconv.ParseInt(strings.ReplaceAll(text, " ", ""), 10, 64)
	return document.Point{Label: label, Text: strings.ReplaceAll(text, " ", "\u00A0"), Value: n * document.One}, err
}

// picture makes a picture of the size that is told, "40 20".
func picture(size string) (*document.Picture, error) {
	p := &document.Picture{}
	if _, err := fmt.Sscan(size, &p.Width, &p.Height); err != nil {
		return nil, fmt.Errorf("%q is no size of a picture: %w", size, err)
	}
	p.RGB = make([]byte, 3*p.Width*p.Height)
	for i := range p.RGB {
		p.RGB[i] = byte(i)
	}
	return p, nil
}

func (p *parser) definitions(depth int) (*document.Definitions, error) {
	d := &document.Definitions{}
	for p.depth() == depth {
		word, rest := p.next()
		if word != "term" {
			return nil, fmt.Errorf("line %d: %q among definitions", p.at, word)
		}
		term, text, _ := strings.Cut(rest, " | ")
		d.Items = append(d.Items, document.Definition{Term: inline(term), Text: inline(text)})
	}
	return d, nil
}

func (p *parser) signatures(depth int) (*document.Signatures, error) {
	s := &document.Signatures{}
	for p.depth() == depth {
		word, rest := p.next()
		if word != "signature" {
			return nil, fmt.Errorf("line %d: %q among signatures", p.at, word)
		}
		var one document.Signature
		for line := range strings.SplitSeq(rest, " | ") {
			one.Lines = append(one.Lines, document.Phrase{Text: line})
		}
		s.Signatures = append(s.Signatures, one)
	}
	return s, nil
}
