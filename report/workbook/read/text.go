package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"uppfoljning/report"
)

// letter is a rune in its style. Tidying works on letters, so that a space
// between two styles counts once.
type letter struct {
	r     rune
	style *run // its text apart
}

// letters gives what a cell shows, composed (NFC), with every kind of line end
// as '\n', every tab as a space and without what cannot be seen.
func letters(c *cell) (all []letter) {
	runs := c.runs()
	if runs == nil {
		runs = []run{{text: c.text}}
	}
	for i := range runs {
		text := norm.NFC.String(lineEnds.Replace(runs[i].text))
		all = slices.Grow(all, len(text))
		for _, l := range text {
			switch {
			case l == '\t':
				l = ' '
			case l != '\n' && isInvisible(l):
				continue
			}
			all = append(all, letter{l, &runs[i]})
		}
	}
	return all
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// lines splits letters at line ends.
func lines(all []letter) (out [][]letter) {
	begin := 0
	for i, l := range all {
		if l.r == '\n' {
			out = append(out, all[begin:i])
			begin = i + 1
		}
	}
	return append(out, all[begin:])
}

// isInvisible reports whether r is a control or a format character: soft
// hyphen, zero-width space, byte order mark, direction mark.
func isInvisible(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) }

// isBlank reports whether nothing of s can be seen.
func isBlank(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !isSpace(r) && !isInvisible(r) })
}

func isSpace(r rune) bool { return r == ' ' || r == '\u00a0' }

// tidy drops spaces at the ends and doubled spaces. A no-break space stays,
// unless an ordinary space beside it allows the break anyway.
func tidy(line []letter) []letter {
	for len(line) > 0 && isSpace(line[0].r) {
		line = line[1:]
	}
	for len(line) > 0 && isSpace(line[len(line)-1].r) {
		line = line[:len(line)-1]
	}
	out := make([]letter, 0, len(line))
	for _, l := range line {
		if n := len(out) - 1; isSpace(l.r) && n >= 0 && isSpace(out[n].r) {
			if l.r == ' ' {
				out[n].r = ' '
			}
			continue
		}
		out = append(out, l)
	}
	return out
}

// isTidy reports whether a text is one line that is as tidying would leave it. It
// knows only the characters that Swedish is written in; of all others it says no.
func isTidy(s string) bool {
	before := ' '
	for _, r := range s {
		switch {
		case r == ' ' && before == ' ':
			return false
		case r >= ' ' && r <= '~':
		case r > 0xA0 && r <= 0xFF && r != 0xAD: // Latin-1, but for spaces and the soft hyphen
		case r >= 0x2010 && r <= 0x2026: // dashes, quotes, bullets
		default:
			return false
		}
		before = r
	}
	return before != ' ' || s == ""
}

// oneLine gives what a cell shows, tidied, with sep between its lines; a line
// that ends in a sign of its own gets a space instead.
func oneLine(c *cell, sep string) string {
	if c.runs() == nil && isTidy(c.text) {
		return c.text
	}
	var b strings.Builder
	for _, l := range lines(letters(c)) {
		s := plain(tidy(l))
		if s == "" {
			continue
		}
		if b.Len() > 0 {
			if strings.ContainsAny(b.String()[b.Len()-1:], ",;:.-/") {
				b.WriteByte(' ')
			} else {
				b.WriteString(sep)
			}
		}
		b.WriteString(s)
	}
	return b.String()
}

func plain(line []letter) string {
	var b strings.Builder
	for _, l := range line {
		b.WriteRune(l.r)
	}
	return b.String()
}

// paragraphs gives what a cell shows as paragraphs and items of lists. Each
// line of the cell is one; an item indented deeper than the item before it is
// an item of a list in that item.
func paragraphs(c *cell) (out []report.Paragraph) {
	if c.runs() == nil && isPlain(c.text) {
		for line := range strings.Lines(c.text) {
			if line = strings.TrimSuffix(line, "\n"); line != "" {
				out = append(out, report.Paragraph{Spans: []report.Span{{Text: line}}})
			}
		}
		return out
	}
	var indents []int // of the lists that the line before stands in
	for _, line := range lines(letters(c)) {
		body := tidy(line)
		if len(body) == 0 {
			continue
		}
		marker := itemMarker(body)
		if marker == 0 {
			indents = nil
			out = append(out, report.Paragraph{Spans: spans(body)})
			continue
		}
		indent := len(line) - len(trimLeft(line))
		for len(indents) > 0 && indents[len(indents)-1] >= indent {
			indents = indents[:len(indents)-1]
		}
		indents = append(indents, indent)
		out = append(out, report.Paragraph{
			Level:  len(indents),
			Marker: plain(body[:marker]),
			Spans:  spans(tidy(body[marker:])),
		})
	}
	return out
}

// isPlain reports whether a text is of tidy lines that are no items of a list.
func isPlain(s string) bool {
	for line := range strings.Lines(s) {
		line = strings.TrimSuffix(line, "\n")
		mark, _, spaced := strings.Cut(line, " ")
		if !isTidy(line) || spaced && endsInMark(mark) {
			return false
		}
	}
	return true
}

// endsInMark reports whether a word may be what an item of a list begins with.
func endsInMark(word string) bool {
	last, _ := utf8.DecodeLastRuneInString(word)
	return strings.ContainsRune(bullets+".)", last)
}

// bullets are the signs that begin an item by themselves.
const bullets = "•·▪\uf0b7-–*"

func trimLeft(line []letter) []letter {
	for len(line) > 0 && isSpace(line[0].r) {
		line = line[1:]
	}
	return line
}

// itemMarker gives the length of the marker that a tidied line begins with,
// or 0: a bullet, a dash, "1.", "1)" or "a)", and then a space and some text.
func itemMarker(line []letter) int {
	n := 0
	switch {
	case strings.ContainsRune(bullets, line[0].r):
		n = 1
	case unicode.IsLower(line[0].r):
		if len(line) > 1 && line[1].r == ')' {
			n = 2
		}
	default:
		for n < len(line) && n < 3 && line[n].r >= '0' && line[n].r <= '9' {
			n++
		}
		if n == 0 || n == 3 || n == len(line) || line[n].r != '.' && line[n].r != ')' {
			return 0
		}
		n++
	}
	if n == 0 || n+1 >= len(line) || !isSpace(line[n].r) {
		return 0
	}
	return n
}

// spans joins letters of one style.
func spans(line []letter) (out []report.Span) {
	begin := 0
	for i := range line {
		if i+1 < len(line) && sameSpan(line[i+1].style, line[begin].style) {
			continue
		}
		s := line[begin].style
		out = append(out, report.Span{Text: plain(line[begin : i+1]), Bold: s.bold, Italic: s.italic, Link: s.link})
		begin = i + 1
	}
	return out
}

// sameSpan compares what a report keeps of a style.
func sameSpan(a, b *run) bool {
	return a == b || a.bold == b.bold && a.italic == b.italic && a.link == b.link
}
