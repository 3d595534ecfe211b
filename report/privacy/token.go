package privacy

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// class is what a token is.
type class uint8

const (
	none   class = iota // beyond the ends of a text
	word                // letters
	number              // the digits 0–9
	space               // any spaces: no-break, thin
	dash                // a hyphen, minus or dash of any length
	mark                // any other character, alone
)

// token is a stretch of a text: s[start:end].
type token struct {
	start, end int
	class      class
}

// text is a text and its tokens, which together are all of it.
type text struct {
	s    string
	toks []token
}

func newText(s string) *text {
	const dense = 3 // bytes to a token, or more
	t := &text{s: s, toks: make([]token, 0, len(s)/dense+1)}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		c := classOf(r)
		if n := len(t.toks); n > 0 && t.toks[n-1].class == c && c != dash && c != mark {
			t.toks[n-1].end += size
		} else {
			t.toks = append(t.toks, token{i, i + size, c})
		}
		i += size
	}
	return t
}

func classOf(r rune) class {
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
		return word
	case r == ' ':
		return space
	case unicode.IsLetter(r), unicode.IsMark(r):
		return word
	case r >= '0' && r <= '9':
		return number
	case unicode.IsSpace(r), r == '\u200b', r == '\ufeff':
		return space
	case unicode.Is(unicode.Pd, r), r == '\u2212', r == '\u00ad': // a minus, a soft hyphen
		return dash
	}
	return mark
}

// class gives the class of token i, none beyond the ends.
func (t *text) class(i int) class {
	if i < 0 || i >= len(t.toks) {
		return none
	}
	return t.toks[i].class
}

// at gives token i as it stands, "" beyond the ends.
func (t *text) at(i int) string {
	if i < 0 || i >= len(t.toks) {
		return ""
	}
	return t.s[t.toks[i].start:t.toks[i].end]
}

// lower gives token i in lower case.
func (t *text) lower(i int) string { return strings.ToLower(t.at(i)) }

// capital reports whether token i is a word that begins with a capital.
func (t *text) capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(t.at(i))
	return t.class(i) == word && unicode.IsUpper(r)
}

// endsSentence reports whether token i ends a sentence: a full stop before a
// space and a capital. An abbreviation may do so too; nothing depends on it but
// how far words count as near.
func (t *text) endsSentence(i int) bool {
	switch t.at(i) {
	case ".", "!", "?", ";", "…": // not ":", which labels what follows: "Regnr: ABC 123"
		return t.class(i+1) == space && t.capital(i+2)
	}
	return false
}

// wordsBefore gives up to n words before token i, in lower case, the nearest
// first, in the same sentence. What stands between them is passed over.
func (t *text) wordsBefore(i, n int) (words []string) {
	for i--; i >= 0 && len(words) < n && !t.endsSentence(i); i-- {
		if t.class(i) == word {
			words = append(words, t.lower(i))
		}
	}
	return words
}

// alone reports whether tokens from up to and with last are no part of a longer
// word or code: "K850612", "2023-850612", "8501012380-2".
func (t *text) alone(from, last int) bool {
	return !t.joined(from-1, from-2) && !t.joined(last+1, last+2)
}

// joined reports whether token i, and the one after it away from the match,
// continue it.
func (t *text) joined(i, next int) bool {
	switch t.class(i) {
	case word, number:
		return true
	case dash:
		return t.class(next) == number
	case mark:
		switch t.at(i) {
		case "_", "=":
			return true
		case "/": // a year or a serial number; else it parts two of a list
			n := t.at(next)
			return t.class(next) == number && (len(n) < 4 || len(n) == 4 && (n[:2] == "19" || n[:2] == "20"))
		case ".", "+":
			return t.class(next) == number
		}
	}
	return false
}

// digits gives the digits of s.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}
