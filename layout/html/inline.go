package html

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"uppfoljning/layout/document"
)

// inline gives inline text as markup.
func (p *printer) inline(text []document.Inline) (m markup) {
	for _, t := range text {
		switch t := t.(type) {
		case document.Plain:
			m += p.text(string(t))
		case document.Strong:
			m += wrap("strong", p.inline(t))
		case document.Emphasis:
			m += wrap("em", p.inline(t))
		case document.Link:
			m += p.link(t)
		case document.Abbreviation:
			m += wrap("abbr", escape(t.Text), attr{"title", t.Expansion})
		case document.Foreign:
			m += inLanguage(t.Lang, p.inline(t.Text))
		default:
			panic(fmt.Sprintf("internal error: inline %T", t))
		}
	}
	return m
}

// text gives plain text. Browsers end lines after a hyphen, a dash and a slash
// even inside a date or a reference number, so a page keeps words with figures
// in them whole, as the printed report does; nor is there anything in them to
// translate. A fragment has no style sheet that could.
func (p *printer) text(s string) (m markup) {
	if p.opt.Fragment || !strings.ContainsAny(s, "-–/") {
		return escape(s)
	}
	for i, word := range strings.Split(s, " ") {
		if i > 0 {
			m += " "
		}
		if isWhole(word) {
			m += wrap("span", escape(word), attr{"class", "whole"}, attr{"translate", "no"})
		} else {
			m += escape(word)
		}
	}
	return m
}

// isWhole reports whether a word must not be divided after its signs. An
// address may be.
func isWhole(word string) bool {
	return strings.ContainsAny(word, "-–/") && strings.ContainsFunc(word, unicode.IsDigit) &&
		!strings.Contains(word, "://") && !strings.Contains(word, "@") && !strings.HasPrefix(word, "www.")
}

// link gives a link, or where its target is not safe its words. The address of
// the page, which may be an inner one, is not told to where the link leads. On
// paper a link is its words, so the page says where it leads, unless they do.
func (p *printer) link(l document.Link) markup {
	target, ok := safeURL(l.URL)
	if !ok {
		return p.inline(l.Text)
	}
	attrs := []attr{{"href", target}}
	if !strings.EqualFold(target[:len("mailto")], "mailto") {
		attrs = append(attrs, attr{"rel", "noreferrer"})
	}
	shown := withoutScheme(target)
	if !p.opt.Fragment && !strings.Contains(document.Text(l.Text), shown) {
		attrs = append(attrs, attr{"data-target", shown})
	}
	return wrap("a", p.inline(l.Text), attrs...)
}

// words gives inline text as the words of a link of the page's own: links
// cannot nest, and what stands in the list of contents explains nothing.
func (p *printer) words(text []document.Inline) (m markup) {
	for _, t := range text {
		switch t := t.(type) {
		case document.Foreign:
			m += inLanguage(t.Lang, p.words(t.Text))
		default:
			m += p.text(document.Text([]document.Inline{t}))
		}
	}
	return m
}

// inLanguage marks content as being in a language. What is no tag of one
// (RFC 5646, 2.1) would only mislead whoever speaks the text, and marks nothing.
func inLanguage(lang string, content markup) markup {
	if !languageTag.MatchString(lang) {
		return content
	}
	return wrap("span", content, attr{"lang", lang})
}

var languageTag = regexp.MustCompile(`^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$`)
