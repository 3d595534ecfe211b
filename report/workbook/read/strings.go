package read

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
)

// What the shared strings of a workbook may come to: as many as its readable
// cells, and more text than a bookshelf.
const (
	maxStrings = maxCells
	maxText    = 24 << 20 // bytes
)

// run is a stretch of a cell's text in one style.
type run struct {
	text                 string
	bold, italic, struck bool
	link                 string
}

// sharedString is a text that cells point to. runs is nil where the text has
// one style, the cell's own.
type sharedString struct {
	text string
	runs []run
}

func (o *opener) sharedStrings() error {
	part := related(o.related, "sharedStrings")
	if part == "" {
		return nil
	}
	o.runs = map[int][]run{}
	return o.decode(part, map[string]visitor{
		"/sst/si": func(p *parser, _ *element) error {
			s, err := richText(p)
			if err != nil {
				return err
			}
			if o.letters += len(s.text); len(o.strings) == maxStrings || o.letters > maxText {
				return tooLarge(part)
			}
			if s.runs != nil {
				o.runs[len(o.strings)] = s.runs
			}
			o.strings = append(o.strings, s.text)
			return nil
		},
	})
}

// richText reads the content of si or is (ISO/IEC 29500-1 18.4): t, or runs r
// of rPr and t. A run without t says nothing. How a text is pronounced (rPh)
// is not what it says.
func richText(p *parser) (sharedString, error) {
	var b runBuilder
	err := p.children(func(p *parser, e *element) error {
		switch e.name {
		case "t":
			t, err := p.string()
			b.add(run{}, unescape(t))
			return err
		case "r":
			style, text, err := readRun(p)
			b.add(style, text)
			return err
		}
		return p.skip()
	})
	return b.done(), err
}

func readRun(p *parser) (style run, text string, err error) {
	var b strings.Builder
	err = p.children(func(p *parser, e *element) error {
		switch e.name {
		case "t":
			t, err := p.string()
			b.WriteString(unescape(t))
			return err
		case "rPr":
			return p.children(func(p *parser, e *element) error {
				on := e.is("val", true)
				switch e.name {
				case "b":
					style.bold = on
				case "i":
					style.italic = on
				case "strike":
					style.struck = on
				}
				return p.skip()
			})
		}
		return p.skip()
	})
	return style, b.String(), err
}

// runBuilder joins runs of one style as they come, in time proportional to
// their text.
type runBuilder struct {
	text   []byte
	styles []run
	ends   []int // in text
}

func (b *runBuilder) add(style run, text string) {
	if text == "" {
		return
	}
	b.text = append(b.text, text...)
	n := len(b.styles) - 1
	if n < 0 || b.styles[n] != style {
		b.styles, b.ends = append(b.styles, style), append(b.ends, 0)
		n++
	}
	b.ends[n] = len(b.text)
}

func (b *runBuilder) done() sharedString {
	s := sharedString{text: string(b.text)}
	if len(b.styles) == 0 || len(b.styles) == 1 && b.styles[0] == (run{}) {
		return s
	}
	begin := 0
	for i, end := range b.ends {
		b.styles[i].text = s.text[begin:end]
		begin = end
	}
	s.runs = b.styles
	return s
}

var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// unescape reads the characters that XML cannot hold (ST_Xstring, ISO/IEC
// 29500-1 22.9.2.19): "_x000D_" is a carriage return, "_x005F_" an underscore.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	return escaped.ReplaceAllStringFunc(s, func(e string) string {
		n, err := strconv.ParseUint(e[2:6], 16, 16)
		if err != nil || n >= 0xD800 && n < 0xE000 {
			return e
		}
		return string(rune(n))
	})
}

func (o *opener) shared(index string) (sharedString, error) {
	i, err := strconv.Atoi(strings.TrimSpace(index))
	if err != nil || i < 0 || i >= len(o.strings) {
		return sharedString{}, errors.New("shared string out of range")
	}
	return sharedString{o.strings[i], o.runs[i]}, nil
}
