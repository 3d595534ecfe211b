package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/hyphen"
)

// division is an offset in a word where a line may end, in bytes.
type division struct {
	offset int
	cost   int
	hyphen bool // a hyphen of our own is set there
}

// width is how much wider the line gets that ends there, after the given text
// in r: by the hyphen, as it is kerned.
func (d *division) width(r *run, after string) dim.Length {
	if !d.hyphen {
		return 0
	}
	_, n := utf8.DecodeLastRuneInString(after)
	last := after[len(after)-n:]
	face := r.setting(softHyphen).face
	return face.Width(last+softHyphen, r.style.Size) - face.Width(last, r.style.Size)
}

// divisions gives where a line may end inside a word, in order. In running text
// that is only after a hyphen or slash of its own; in narrow columns, and for
// what is wider than its column, also where Swedish divides words; and, so that
// nothing ever runs out of its column, anywhere in what still is too wide.
func (p *paragraph) divisions(word string, width dim.Length, r *run) []division {
	ds := p.afterSigns(word)
	if width <= p.measure && !r.style.Hyphenate {
		return ds
	}
	ds = merge(ds, p.hyphens(word))
	if width > p.measure && !p.fit(word, ds, r) {
		p.tooWide = append(p.tooWide, word)
		ds = merge(ds, p.anywhere(word))
	}
	return ds
}

// merge joins two lists of divisions, both in order. Where both have one, that
// of the first counts.
func merge(a, b []division) []division {
	if len(a) == 0 {
		return b
	}
	out := make([]division, 0, len(a)+len(b))
	for len(a) > 0 || len(b) > 0 {
		switch {
		case len(b) == 0 || len(a) > 0 && a[0].offset < b[0].offset:
			out, a = append(out, a[0]), a[1:]
		case len(a) > 0 && a[0].offset == b[0].offset:
			b = b[1:]
		default:
			out, b = append(out, b[0]), b[1:]
		}
	}
	return out
}

// fit reports whether each part of a divided word fits the measure.
func (p *paragraph) fit(word string, ds []division, r *run) bool {
	from := 0
	for _, d := range ds {
		if r.base.Width(word[from:d.offset], r.style.Size)+d.width(r, word[:d.offset]) > p.measure {
			return false
		}
		from = d.offset
	}
	return r.base.Width(word[from:], r.style.Size) <= p.measure
}

// wordsFit reports whether each word of a text fits the measure, divided if
// need be as words are.
func (c *collector) wordsFit(style *TextStyle, text string, measure dim.Length) bool {
	r := run{face: c.fonts[style.Voice[0]], base: c.fonts[style.Voice[0]], style: style}
	p := paragraph{breaking: c.style.Breaking, measure: measure, hyphenated: c.hyphenated}
	for word := range strings.SplitSeq(text, " ") {
		p.divisions(word, r.face.Width(word, style.Size), &r)
	}
	return len(p.tooWide) == 0
}

// hyphens gives where Swedish divides a word. Narrow columns have the same few
// again and again: who is responsible, how far it has come.
func (p *paragraph) hyphens(word string) (ds []division) {
	if known, ok := p.hyphenated[word]; ok {
		return known
	}
	for _, h := range hyphen.Points(word) {
		cost := p.breaking.InWord
		if h.Joint {
			cost = p.breaking.AtJoint
		}
		ds = append(ds, division{h.Offset, cost, true})
	}
	p.hyphenated[word] = ds
	return ds
}

// anywhere gives a division between any two characters, for what cannot be
// divided well.
func (p *paragraph) anywhere(word string) (ds []division) {
	signs := "/.-@_?&=:"
	if isAddress(word) {
		signs = "/.@_?&=:"
	}
	for i, ch := range word {
		next := i + utf8.RuneLen(ch)
		if next >= len(word) {
			break
		}
		cost := p.breaking.BetweenRunes
		switch {
		case ch == '\u00A0' || ch == '\u202F':
			cost = p.breaking.AtTie
		case strings.ContainsRune(signs, ch):
			cost = p.breaking.AfterSign
		}
		ds = append(ds, division{next, cost, false})
	}
	return ds
}

// afterSigns gives the divisions after the hyphens, dashes and slashes that a
// word has itself. Each stands between at least two letters before it and three
// after: "samverkans-/grupp" may be divided, "e-post" and "t-bana" may not, nor
// a date or a reference with figures in it. An address is divided only after
// its slashes: of a hyphen at the end of a line nobody could tell whether it
// belongs to it.
func (p *paragraph) afterSigns(word string) (ds []division) {
	if !strings.ContainsAny(word, "-–/") {
		return nil
	}
	if isAddress(word) {
		for i := range len(word) - 1 {
			if i > 0 && word[i] == '/' && word[i-1] != '/' && word[i-1] != ':' && word[i+1] != '/' {
				ds = append(ds, division{i + 1, p.breaking.AfterSlash, false})
			}
		}
		return ds
	}
	if strings.ContainsFunc(word, unicode.IsDigit) {
		return nil
	}
	letters := 0 // letters in a row before the sign
	for i, ch := range word {
		if unicode.IsLetter(ch) {
			letters++
			continue
		}
		next := i + utf8.RuneLen(ch)
		if letters >= 2 && strings.ContainsRune("-–/", ch) && startsWithLetters(word[next:], 3) {
			ds = append(ds, division{next, p.breaking.AfterHyphen, false})
		}
		letters = 0
	}
	return ds
}

// isAddress reports whether a word is a web or e-mail address.
func isAddress(word string) bool {
	return strings.Contains(word, "://") || strings.Contains(word, "@") || strings.HasPrefix(word, "www.")
}

func startsWithLetters(s string, n int) bool {
	for _, ch := range s {
		if !unicode.IsLetter(ch) {
			return false
		}
		if n--; n == 0 {
			return true
		}
	}
	return false
}
