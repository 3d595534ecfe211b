// Package hyphen tells where a Swedish word may be divided at a line's end.
//
// What comes in is a word as it stands between two spaces, with its punctuation;
// what goes out is offsets, each with the knowledge whether two words of a
// compound meet there. A reader loses least at such a joint, so it is to be
// preferred, but what it is worth is the caller's affair: the package knows
// nothing of lines, widths or penalties.
//
// The divisions are those of Liang's method (F. M. Liang, Word Hy-phen-a-tion by
// Com-put-er, Stanford 1983) over the patterns of hyph_sv_SE.dic, which see most
// joints but do not tell them from other divisions. A list of words that end
// compounds in this field tells them, and mends the patterns where they take
// the last letter of one word for the first of the next.
package hyphen

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Point is a place where a word may be divided.
type Point struct {
	Offset int  // bytes before the division
	Joint  bool // two words of a compound meet here
}

// minPart is the least number of letters in a part. The patterns ask for one
// before the division and two after it; one letter left on a line is a blemish.
const minPart = 2

// minAcronym is the least number of letters of a word in capitals that is
// divided: shorter ones may be acronyms, which are never.
const minAcronym = 6

// Points gives the places where word may be divided with a hyphen, in their
// order. Case, punctuation and letters that Swedish lacks do no harm. Not divided
// are short words in capitals, and tokens that hold a digit, that have a point
// or a colon between letters, as addresses and abbreviations do, or that their
// writer has divided by soft hyphens. A hyphen in the word is no Point, since
// none needs to be added there. Points is safe for concurrent use.
func Points(word string) []Point {
	if whole(word) {
		return nil
	}
	var points []Point
	for start := 0; start < len(word); {
		n := strings.IndexFunc(word[start:], notLetter)
		if n < 0 {
			n = len(word) - start
		}
		for _, p := range divide(word[start : start+n]) {
			points = append(points, Point{start + p.Offset, p.Joint})
		}
		_, gap := utf8.DecodeRuneInString(word[start+n:])
		start += n + gap
	}
	return points
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// whole reports whether word must not be divided anywhere.
func whole(word string) bool {
	var previous rune
	for i, r := range word {
		switch {
		case unicode.IsDigit(r), unicode.IsMark(r), r == '@', r == '_', r == '\u00ad', r == utf8.RuneError:
			return true
		case (r == '.' || r == ':') && unicode.IsLetter(previous):
			// An abbreviation, an inflected acronym or an address.
			next, _ := utf8.DecodeRuneInString(word[i+1:])
			if unicode.IsLetter(next) {
				return true
			}
		}
		previous = r
	}
	return strings.Contains(word, "//")
}

// divide gives the points of a run of letters.
func divide(run string) []Point {
	letters := make([]rune, 0, len(run))
	offsets := make([]int, 0, len(run))
	capitals := true
	for i, r := range run {
		letters = append(letters, unicode.ToLower(r))
		offsets = append(offsets, i)
		capitals = capitals && unicode.IsUpper(r)
	}
	if len(letters) < 2*minPart || capitals && len(letters) < minAcronym {
		return nil
	}
	var points []Point
	for i, k := range divisions(latin1(letters)) {
		if k != none {
			points = append(points, Point{offsets[i], k == joint})
		}
	}
	return points
}

// latin1 writes letters in ISO 8859-1, as the patterns are written, so that an
// index is a letter. A letter that it lacks becomes 0, which is in no pattern.
func latin1(letters []rune) string {
	b := make([]byte, len(letters))
	for i, r := range letters {
		if r <= unicode.MaxLatin1 {
			b[i] = byte(r)
		}
	}
	return string(b)
}

// kind is what the place before a letter is.
type kind uint8

const (
	none kind = iota
	inner
	joint
)

// divisions tells what the place before each letter of word is, in lower case
// and ISO 8859-1.
func divisions(word string) []kind {
	kinds := make([]kind, len(word))
	listed := copy(kinds, listedBeginning(word))
	points := patterns.points(word)
	// Joints first, so that the points of the patterns give way to them.
	for _, i := range joints(word, points) {
		if i >= listed {
			place(kinds, word, i, joint)
		}
	}
	for i := listed; i < len(word); i++ {
		switch {
		case !points[i] || kinds[i] != none:
		case afterFirst(word, i):
			place(kinds, word, i, joint)
		default:
			place(kinds, word, i, inner)
		}
	}
	return kinds
}

// place divides word before letter i, unless a part between two divisions
// would become too short or be without a vowel.
func place(kinds []kind, word string, i int, k kind) {
	from, to := i-1, i+1
	for from > 0 && kinds[from] == none {
		from--
	}
	for to < len(word) && kinds[to] == none {
		to++
	}
	if speakable(word[from:i]) && speakable(word[i:to]) {
		kinds[i] = k
	}
}

func speakable(part string) bool {
	for i := range len(part) {
		if isVowel[part[i]] {
			return len(part) >= minPart
		}
	}
	return false
}

var isVowel = func() (is [256]bool) {
	for _, r := range vowels {
		is[r] = true
	}
	return is
}()

// listedBeginning gives the divisions of that beginning of word which is in the
// list divided, or nothing.
func listedBeginning(word string) []kind {
	for end := len(word); end > 0; end-- {
		if kinds, ok := beginnings()[word[:end]]; ok {
			return kinds
		}
	}
	return nil
}

var beginnings = sync.OnceValue(func() map[string][]kind {
	words := map[string][]kind{}
	for entry := range strings.FieldsSeq(divided) {
		word, kinds := parseDivided(entry)
		words[latin1(word)] = kinds
	}
	return words
})

// parseDivided reads a word with = at its joints and - at its other divisions.
func parseDivided(entry string) (word []rune, kinds []kind) {
	next := none
	for _, r := range entry {
		switch r {
		case '-':
			next = inner
		case '=':
			next = joint
		default:
			word, kinds = append(word, r), append(kinds, next)
			next = none
		}
	}
	return word, kinds
}
