package typeface

import (
	"fmt"
	"strings"
	"unicode"
)

// FallBack says which faces stand in for f where it lacks a character, the best
// first. Each is loaded when it is first needed, by a function that gives the
// same face every time.
func (f *Face) FallBack(to ...func() *Face) { f.fallbacks = to }

// For gives the face that sets r: f, the first of its fallbacks that has it, or
// nil where none can set it rightly.
//
// A Face sets one glyph after another from left to right. That is right for
// signs and for the Latin, Greek and Cyrillic alphabets; other scripts need a
// shaper or run the other way, combining marks must be put where their letter
// has room, and what a private character means nobody else knows. Those have no
// face, even where one has a glyph.
func (f *Face) For(r rune) *Face {
	// Nearly all of a text is Latin letters, and no-break spaces, dashes and
	// quotation marks, which all are set rightly.
	if (r >= ' ' && r < 0x7F || r >= 0xA0 && r < 0x2B0 || r >= 0x2010 && r < 0x2028) && f.Has(r) {
		return f
	}
	if !settable(r) {
		return nil
	}
	if f.Has(r) {
		return f
	}
	for _, load := range f.fallbacks {
		if other := load(); other.Has(r) {
			return other
		}
	}
	return nil
}

func settable(r rune) bool {
	return unicode.In(r, unicode.Common, unicode.Latin, unicode.Greek, unicode.Cyrillic) &&
		!unicode.In(r, unicode.M, unicode.C)
}

// invisible reports whether r only tells how others are shown: as a picture,
// joined, from right to left. It is dropped where that cannot be done.
func invisible(r rune) bool {
	return unicode.Is(unicode.Variation_Selector, r) || r != softHyphen && unicode.Is(unicode.Cf, r)
}

const softHyphen = '\u00AD'

// Stretch is a piece of text that one face sets.
type Stretch struct {
	Face *Face
	Text string
}

// Stretches divides s among f and its fallbacks. Each character that none of
// them can set is replaced by its code in brackets, "[U+1F600]", and listed; it
// is never left out, and never becomes a box or a blank. There is at least one
// stretch.
func (f *Face) Stretches(s string) (stretches []Stretch, lacking []rune) {
	if f.Sets(s) {
		return []Stretch{{f, s}}, nil
	}
	var b strings.Builder
	at := f
	end := func() {
		if b.Len() > 0 {
			stretches = append(stretches, Stretch{at, b.String()})
			b.Reset()
		}
	}
	seen := strings.ContainsFunc(s, func(r rune) bool { return !invisible(r) })
	for _, r := range s {
		face, text := f.For(r), string(r)
		switch {
		case invisible(r) && seen:
			continue
		case face == nil && unicode.Is(unicode.Zs, r):
			face, text = f, " " // a space of a width that no face has
		case face == nil:
			lacking = append(lacking, r)
			face, text = f, replacement(r)
		}
		if face != at {
			end()
			at = face
		}
		b.WriteString(text)
	}
	end()
	return stretches, lacking
}

// Sets reports whether f alone sets all of s, as it nearly always does.
func (f *Face) Sets(s string) bool {
	for _, r := range s {
		if f.For(r) != f {
			return false
		}
	}
	return true
}

func replacement(r rune) string { return fmt.Sprintf("[U+%04X]", r) }

// outside is how wide a character that f lacks is set, in font units of f.
func (f *Face) outside(r rune) int64 {
	switch other := f.For(r); {
	case invisible(r):
		return 0
	case other == nil && unicode.Is(unicode.Zs, r):
		return int64(f.advance(f.Glyph(' ')))
	case other == nil:
		text := replacement(r)
		if !f.Has('[') {
			return 0
		}
		return f.units(text)
	default:
		return int64(other.advance(other.Glyph(r))) * int64(f.UnitsPerEm) / int64(other.UnitsPerEm)
	}
}
