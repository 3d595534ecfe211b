package manuscript

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

func plain(s string) []document.Inline { return []document.Inline{document.Plain(s)} }

func origin(c report.Cell) document.Origin { return document.Origin(c) }

func paragraph(role document.Role, v report.Value) *document.Paragraph {
	return &document.Paragraph{Role: role, Text: plain(tie(v.Text)), Origin: origin(v.Cell)}
}

// contact is how to reach the sender, with links from its addresses.
func contact(v report.Value) *document.Paragraph {
	p := paragraph(document.Body, v)
	text := document.Text(p.Text)
	p.Text = nil
	from := 0
	for _, at := range addresses.FindAllStringIndex(text, -1) {
		if before, _ := utf8.DecodeLastRuneInString(text[:at[0]]); isWord(before) {
			continue // the rest of an address in other letters
		}
		if from < at[0] {
			p.Text = append(p.Text, document.Plain(text[from:at[0]]))
		}
		address := text[at[0]:at[1]]
		url := address
		switch {
		case strings.Contains(address, "@"):
			url = "mailto:" + address
		case strings.HasPrefix(address, "www."):
			url = "https://" + address
		}
		p.Text = append(p.Text, document.Link{URL: url, Text: plain(address)})
		from = at[1]
	}
	if from < len(text) {
		p.Text = append(p.Text, document.Plain(text[from:]))
	}
	return p
}

// addresses are those of e-mail and of the web whose characters mean nothing
// else to a URL (RFC 6068, RFC 3986), without a sign that ends the sentence.
var addresses = regexp.MustCompile(`[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+|(?:https?://|www\.)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/[A-Za-z0-9._~/?=&%#-]*[A-Za-z0-9_~/=#-])?`)

// text makes blocks of what stands in a cell: runs of items become lists,
// nested by their level.
func (c *composer) text(t report.Text) []document.Block {
	o := origin(t.Cell)
	var blocks []document.Block
	for rest := t.Paragraphs; len(rest) > 0; {
		if p := rest[0]; p.Level == 0 {
			blocks = append(blocks, &document.Paragraph{Text: inline(p.Spans), Origin: o})
			rest = rest[1:]
			continue
		}
		var l *document.List
		l, rest = list(rest, rest[0].Level, o)
		blocks = append(blocks, l)
	}
	return blocks
}

// list takes from the front of ps the items of one list of the given level or
// deeper, with what is nested in them.
func list(ps []report.Paragraph, level int, o document.Origin) (*document.List, []report.Paragraph) {
	l := &document.List{Numbering: numbering(ps[0].Marker)}
	for len(ps) > 0 && ps[0].Level >= level {
		if ps[0].Level > level && len(l.Items) > 0 {
			var inner *document.List
			inner, ps = list(ps, ps[0].Level, o)
			last := &l.Items[len(l.Items)-1]
			last.Body = append(last.Body, inner)
			continue
		}
		if numbering(ps[0].Marker) != l.Numbering {
			break
		}
		l.Items = append(l.Items, document.Item{
			Label:  label(ps[0].Marker),
			Body:   []document.Block{&document.Paragraph{Text: inline(ps[0].Spans), Origin: o}},
			Origin: o,
		})
		ps = ps[1:]
	}
	return l, ps
}

func numbering(marker string) document.Numbering {
	switch c := strings.TrimLeft(marker, "("); {
	case c == "":
		return document.Bullet
	case c[0] >= '0' && c[0] <= '9':
		return document.Decimal
	case c[0] >= 'a' && c[0] <= 'z' || c[0] >= 'A' && c[0] <= 'Z':
		return document.Alpha
	}
	return document.Bullet
}

// label is what is printed before an item: numbers and letters as typed, and
// one bullet for the many signs that people type for one.
func label(marker string) string {
	if numbering(marker) == document.Bullet {
		return "•"
	}
	return marker
}

func spanText(spans []report.Span) string { return report.Paragraph{Spans: spans}.Text() }

// inline makes inline text of spans. Line breaks are forbidden over the whole
// paragraph at once, since a date or a number may be in two styles; a tie is
// one space for another, so the spans keep their lengths in runes.
func inline(spans []report.Span) (out []document.Inline) {
	spans = singleSpaced(spans)
	tied := tie(spanText(spans))
	for i, s := range spans {
		n := len(tied)
		if i < len(spans)-1 {
			n = runes(tied, utf8.RuneCountInString(s.Text))
		}
		text := []document.Inline{document.Plain(tied[:n])}
		tied = tied[n:]
		if s.Italic {
			text = []document.Inline{document.Emphasis(text)}
		}
		if s.Bold {
			text = []document.Inline{document.Strong(text)}
		}
		if s.Link != "" {
			text = []document.Inline{document.Link{URL: s.Link, Text: text}}
		}
		out = append(out, text...)
	}
	return out
}

// runes gives how many bytes the first n runes of s are.
func runes(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

// singleSpaced drops spaces at a paragraph's ends and after another space, also
// where the two are in different styles, and spans that hold nothing else.
func singleSpaced(spans []report.Span) (out []report.Span) {
	space := true // the last character kept, or the paragraph's beginning
	for _, s := range spans {
		if s.Text != "" && s.Text[0] != ' ' && !strings.Contains(s.Text, "  ") { // as nearly all
			space = strings.HasSuffix(s.Text, " ")
			out = append(out, s)
			continue
		}
		var b strings.Builder
		for _, r := range s.Text {
			if r != ' ' || !space {
				b.WriteRune(r)
			}
			space = r == ' '
		}
		if s.Text = b.String(); s.Text != "" {
			out = append(out, s)
		}
	}
	for n := len(out); n > 0; n-- {
		last := &out[n-1]
		if last.Text = strings.TrimRight(last.Text, " "); last.Text != "" {
			break
		}
		out = out[:n-1]
	}
	return out
}
