package html

import (
	"strconv"
	"strings"
	"unicode"

	"uppfoljning/layout/document"
)

// ids gives elements names of their own.
type ids struct {
	prefix string
	taken  map[string]int // and how many have been given for these words
}

// mainID names the main part of a page, where the skip link leads.
const mainID = "main"

// of gives an id made of words, unlike any it has given before.
func (s *ids) of(words string) string {
	base := s.prefix + slug(words)
	id := base
	for n := s.taken[base]; s.taken[id] > 0; {
		n++
		s.taken[base] = n
		id = base + "-" + strconv.Itoa(n)
	}
	s.taken[id] = 1
	return id
}

// slug gives words as part of an address that people can read: lower case,
// letters and digits with hyphens between the words, and not longer than an
// address should be.
func slug(words string) string {
	const longest = 60 // runes
	var b []rune
	for _, r := range strings.ToLower(words) {
		r = plainLetter(r)
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b = append(b, r)
		case len(b) > 0 && b[len(b)-1] != '-':
			b = append(b, '-')
		}
	}
	s := string(b)
	if len(b) > longest {
		s = string(b[:longest])
		if at := strings.LastIndexByte(s, '-'); at > 0 {
			s = s[:at]
		}
	}
	if s = strings.Trim(s, "-"); s == "" {
		return "x"
	}
	return s
}

// plainLetter gives a letter of the Nordic alphabets without its mark, as web
// addresses in Sweden have it.
func plainLetter(r rune) rune {
	switch r {
	case '\u00E5', '\u00E4', '\u00E6': // a with ring, with dots; ae
		return 'a'
	case '\u00F6', '\u00F8': // o with dots, with stroke
		return 'o'
	case '\u00E9', '\u00E8': // e with acute, grave
		return 'e'
	case '\u00FC': // u with dots
		return 'u'
	}
	return r
}

// nameSections gives each section an id for its heading; in a fragment only
// where it has a list of contents to lead there.
func (p *printer) nameSections() {
	if p.opt.Fragment && !hasContents(p.doc.Body) {
		return
	}
	var walk func(blocks []document.Block)
	walk = func(blocks []document.Block) {
		for _, b := range blocks {
			if s, ok := b.(*document.Section); ok {
				p.sections[s] = p.ids.of(document.Text(s.Heading))
				if c, ok := s.Body[0].(*document.Contents); ok {
					p.named[c] = p.sections[s]
				}
				walk(s.Body)
			}
		}
	}
	walk(p.doc.Body)
}

func hasContents(blocks []document.Block) bool {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Contents:
			return true
		case *document.Section:
			if hasContents(b.Body) {
				return true
			}
		}
	}
	return false
}
