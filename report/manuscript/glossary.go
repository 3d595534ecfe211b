package manuscript

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// glossary adds the section that explains short forms.
func (c *composer) glossary(body []document.Block) []document.Block {
	if len(c.report.Glossary) == 0 {
		return body
	}
	list := &document.Definitions{}
	for _, a := range c.report.Glossary {
		list.Items = append(list.Items, document.Definition{
			Term:   inLanguage(a.Language, plain(a.Short.Text)),
			Text:   inLanguage(a.Language, plain(tie(a.Long.Text))),
			Origin: origin(a.Short.Cell),
		})
	}
	return append(body, section(headingGlossary, []document.Block{list}))
}

func inLanguage(lang string, text []document.Inline) []document.Inline {
	if lang == "" {
		return text
	}
	return []document.Inline{document.Foreign{Lang: lang, Text: text}}
}

// signatures adds the section where the report is signed.
func (c *composer) signatures(body []document.Block) []document.Block {
	if len(c.report.Signatories) == 0 {
		return body
	}
	block := &document.Signatures{}
	for _, s := range c.report.Signatories {
		var one document.Signature
		for _, v := range []report.Value{s.Name, s.Title, s.Organisation} {
			if v.Text != "" {
				one.Lines = append(one.Lines, document.Phrase{Text: tie(v.Text), Origin: origin(v.Cell)})
			}
		}
		block.Signatures = append(block.Signatures, one)
	}
	return append(body, section(headingSignatures, []document.Block{block}))
}

// marker marks the words of the glossary in running text: the first time that
// a short form stands there, what it stands for; every time, that it is of
// another language. It changes no text.
type marker struct {
	terms []term // longer before shorter
}

type term struct {
	short, long, lang string
	seen              bool
}

// longest is how long an expansion may be that is read aloud in the middle of
// a sentence; the glossary has longer ones.
const longest = 80

func newMarker(glossary []report.Abbreviation) *marker {
	m := &marker{}
	for _, a := range glossary {
		t := term{short: tie(a.Short.Text), long: tie(a.Long.Text), lang: a.Language}
		t.seen = utf8.RuneCountInString(t.long) > longest
		m.terms = append(m.terms, t)
	}
	slices.SortStableFunc(m.terms, func(a, b term) int { return cmp.Compare(len(b.short), len(a.short)) })
	return m
}

// blocks marks what is running text: not headings and labels, which are read
// by themselves, and not the glossary.
func (m *marker) blocks(blocks []document.Block) {
	if len(m.terms) == 0 {
		return
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			m.blocks(b.Body)
		case *document.Paragraph:
			if b.Role == document.Body {
				b.Text = m.inline(b.Text, 0, 0)
			}
		case *document.List:
			for _, item := range b.Items {
				m.blocks(item.Body)
			}
		case *document.Fields:
			m.fields(b.Fields)
		case *document.Entries:
			for _, e := range b.Entries {
				m.blocks(e.Lead)
				m.fields(e.Facts)
				m.blocks(e.Body)
			}
		case *document.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					m.blocks(c.Body)
				}
			}
		case *document.Figure:
			if b.Caption != nil {
				b.Caption = m.inline(b.Caption, 0, 0)
			}
		}
	}
}

func (m *marker) fields(fs []document.Field) {
	for i := range fs {
		fs[i].Value = m.inline(fs[i].Value, 0, 0)
	}
}

// inline marks inline text between two characters, or 0 where there is none:
// a word may go on in another style.
func (m *marker) inline(text []document.Inline, before, after rune) (out []document.Inline) {
	for i, t := range text {
		next := after
		if rest := document.Text(text[i+1:]); rest != "" {
			next, _ = utf8.DecodeRuneInString(rest)
		}
		switch t := t.(type) {
		case document.Plain:
			out = append(out, m.plain(string(t), before, next)...)
		case document.Strong:
			out = append(out, document.Strong(m.inline(t, before, next)))
		case document.Emphasis:
			out = append(out, document.Emphasis(m.inline(t, before, next)))
		default: // a link tells where it leads
			out = append(out, t)
		}
		if s := document.Text(text[i : i+1]); s != "" {
			before, _ = utf8.DecodeLastRuneInString(s)
		}
	}
	return out
}

func (m *marker) plain(s string, before, after rune) (out []document.Inline) {
	from := 0
	for at := 0; at < len(s); {
		t := m.termAt(s, at, before, after)
		r, size := utf8.DecodeRuneInString(s[at:])
		if t == nil {
			before = r
			at += size
			continue
		}
		if from < at {
			out = append(out, document.Plain(s[from:at]))
		}
		out = append(out, t.mark())
		before, _ = utf8.DecodeLastRuneInString(t.short)
		at += len(t.short)
		from = at
	}
	if from < len(s) {
		out = append(out, document.Plain(s[from:]))
	}
	return out
}

// termAt gives the term that stands at a place of s as a whole word, or as the
// first part of a compound with a hyphen, and has to be marked.
func (m *marker) termAt(s string, at int, before, after rune) *term {
	if isWord(before) {
		return nil
	}
	for i := range m.terms {
		t := &m.terms[i]
		if t.seen && t.lang == "" || !strings.HasPrefix(s[at:], t.short) {
			continue
		}
		next := after
		if end := at + len(t.short); end < len(s) {
			next, _ = utf8.DecodeRuneInString(s[end:])
		}
		if !isWord(next) {
			return t
		}
	}
	return nil
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// mark gives the term as it is to stand in the text.
func (t *term) mark() document.Inline {
	var text document.Inline = document.Plain(t.short)
	if !t.seen {
		text = document.Abbreviation{Text: t.short, Expansion: t.long}
		t.seen = true
	}
	if t.lang != "" {
		text = document.Foreign{Lang: t.lang, Text: []document.Inline{text}}
	}
	return text
}
