package html

import (
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// markup is HTML that is written as it stands. What makes it of text is in
// this file; the rest of the package only puts pieces of it together.
type markup string

// attr is an attribute; its value is escaped as it is written. One without a
// name is left out.
type attr struct{ name, value string }

// escape gives text as markup that shows it, in content and in quoted
// attributes alike. No-break spaces are named, so that who looks at the file
// sees them.
func escape(text string) markup {
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\u00A0':
			b.WriteString("&nbsp;")
		case r == '\u202F':
			b.WriteString("&#8239;")
		case r == utf8.RuneError || !isText(r):
			b.WriteRune(substitute(r))
		default:
			b.WriteRune(r)
		}
	}
	return markup(b.String())
}

// isText reports whether r is text. The tree has nothing else; but this is the
// last place where something else could be kept from a reader's page.
func isText(r rune) bool {
	return !unicode.IsControl(r) && !isLineEnd(r) && !isBidiControl(r) && !isNoncharacter(r)
}

// substitute gives what stands for r where it is no text. Line ends and tabs
// are the spaces that HTML would show for them. All else leaves a visible sign
// (U+FFFD), since something was there: controls and noncharacters, which HTML
// forbids, and the controls of the bidirectional algorithm, by which a text can
// show itself in another order than it has (Unicode Technical Report 36, 3.2).
func substitute(r rune) rune {
	if isLineEnd(r) {
		return ' '
	}
	return utf8.RuneError
}

func isLineEnd(r rune) bool {
	switch r {
	case '\t', '\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// isBidiControl reports whether r embeds, overrides or isolates a direction.
// Mere marks (U+200E, U+200F, U+061C) move nothing but themselves.
func isBidiControl(r rune) bool {
	return r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069'
}

func isNoncharacter(r rune) bool {
	return r >= '\uFDD0' && r <= '\uFDEF' || r&0xFFFE == 0xFFFE
}

// cssString gives text as a string of a style sheet. All that could mean
// something to either language is escaped (CSS Syntax 3, 4.3.7).
func cssString(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case isLineEnd(r):
			b.WriteByte(' ')
		case !isText(r):
			b.WriteString(`\FFFD `)
		case r == ' ' || unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(".,:()-–", r):
			b.WriteRune(r)
		default:
			b.WriteString(`\` + strconv.FormatInt(int64(r), 16) + " ")
		}
	}
	b.WriteByte('"')
	return b.String()
}

// safeURL gives a link's target fit for an attribute, and reports whether it
// may be one at all. Signs that an address cannot have (WHATWG URL, 4.3) are
// written as percent-encoded bytes; other letters than ASCII stay readable.
func safeURL(target string) (string, bool) {
	for _, r := range target {
		if unicode.IsControl(r) || isLineEnd(r) || isBidiControl(r) || r == utf8.RuneError {
			return "", false
		}
	}
	u, err := url.Parse(target)
	if err != nil {
		return "", false
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		if u.Host == "" {
			return "", false
		}
	case "mailto":
		if u.Opaque == "" {
			return "", false
		}
	default:
		return "", false
	}
	var b strings.Builder
	for _, r := range target {
		if strings.ContainsRune(" \"<>\\^`{|}", r) || r == '\u00A0' || isNoncharacter(r) {
			const digits = "0123456789ABCDEF"
			for _, c := range []byte(string(r)) {
				b.Write([]byte{'%', digits[c>>4], digits[c&15]})
			}
			continue
		}
		b.WriteRune(r)
	}
	return b.String(), true
}

// withoutScheme is a target as people write it.
func withoutScheme(target string) string {
	for _, s := range []string{"https://", "http://", "mailto:"} {
		if len(target) > len(s) && strings.EqualFold(target[:len(s)], s) {
			return strings.TrimSuffix(target[len(s):], "/")
		}
	}
	return target
}
