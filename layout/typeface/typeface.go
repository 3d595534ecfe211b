// Package typeface tells what a face can set and how wide it sets it:
// coverage, advances, kerning and the few ligatures that have a character of
// their own. What comes in is a TrueType file and text; what goes out is
// glyphs and lengths. It does no drawing and knows nothing of lines.
package typeface

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"uppfoljning/layout/dim"
)

// Face is one face of a typeface family. Measures are in font units, of which
// there are UnitsPerEm to the em. A Face is safe for concurrent use, once its
// fallbacks are set.
type Face struct {
	Name            string // PostScript name
	Data            []byte // the TrueType file; nil for a face made by Fixed
	UnitsPerEm      int32
	Ascent, Descent int32 // above and below the baseline; both positive
	CapHeight       int32

	glyphs   [256]*[256]uint16 // glyph indices by the halves of the character; 0: the face lacks it
	advances []uint16          // by glyph
	kerning  kerning

	fallbacks []func() *Face

	fixed        bool
	fixedAdvance int32
}

// Glyph is one glyph of a shaped text.
type Glyph struct {
	Code    rune  // the character that the face maps to this glyph
	Runes   int   // how many runes of the text it stands for: 2 or 3 for a ligature, else 1
	Advance int32 // font units
	Kern    int32 // to add after it before the next glyph, font units
}

// Fixed makes a face for tests: it has every character, each advance font
// units wide on an em of 1000, and no kerning.
func Fixed(advance int32) *Face {
	return &Face{Name: fmt.Sprintf("Fixed%d", advance), UnitsPerEm: 1000, Ascent: 800, Descent: 200, CapHeight: 700, fixed: true, fixedAdvance: advance}
}

// Has reports whether f can set r.
func (f *Face) Has(r rune) bool { return f.fixed || f.Glyph(r) != 0 }

// Glyph is the index of the glyph that f has for r, or 0 where it has none.
func (f *Face) Glyph(r rune) uint16 {
	if uint32(r) > 0xFFFF {
		return 0
	}
	if page := f.glyphs[r>>8]; page != nil {
		return page[r&0xFF]
	}
	return 0
}

// advance is that of a glyph; glyph 0, which stands for what the face lacks,
// has none.
func (f *Face) advance(glyph uint16) int32 {
	if glyph == 0 {
		return 0
	}
	return int32(f.advances[glyph])
}

// ligatures are tried longest first. They are those that Unicode has
// characters for, so that the code of the glyph is a character of the face.
var ligatures = []struct {
	text string
	code rune
}{{"ffi", '\uFB03'}, {"ffl", '\uFB04'}, {"ff", '\uFB00'}, {"fi", '\uFB01'}, {"fl", '\uFB02'}}

// Shape appends the glyphs of s to dst. A character that f lacks gets the
// glyph of advance 0 with its own code; callers ask Has first.
func (f *Face) Shape(dst []Glyph, s string) []Glyph {
	if f.fixed {
		for _, r := range s {
			dst = append(dst, Glyph{Code: r, Runes: 1, Advance: f.fixedAdvance})
		}
		return dst
	}
	var previous uint16
	for start := len(dst); len(s) > 0; {
		code, n, runes := f.next(s)
		g := f.Glyph(code)
		if len(dst) > start {
			dst[len(dst)-1].Kern = f.kerning.between(previous, g)
		}
		dst = append(dst, Glyph{Code: code, Runes: runes, Advance: f.advance(g)})
		previous = g
		s = s[n:]
	}
	return dst
}

// next gives the code of the first glyph of s, how many bytes of s it covers
// and how many runes.
func (f *Face) next(s string) (code rune, bytes, runes int) {
	if c := s[0]; c != 'f' && c < utf8.RuneSelf {
		return rune(c), 1, 1
	} else if c == 'f' {
		for _, l := range ligatures {
			if strings.HasPrefix(s, l.text) && f.Has(l.code) {
				return l.code, len(l.text), len(l.text)
			}
		}
	}
	r, n := utf8.DecodeRuneInString(s)
	return r, n, 1
}

// Width is how wide f sets s at the given size, with what Stretches does about
// characters that it lacks.
func (f *Face) Width(s string, size dim.Length) dim.Length {
	return f.Length(f.units(s), size)
}

// units sums the advances and kerns of the glyphs that Shape gives.
func (f *Face) units(s string) (sum int64) {
	if f.fixed {
		return int64(utf8.RuneCountInString(s)) * int64(f.fixedAdvance)
	}
	var previous uint16
	latin := f.glyphs[0]
	for i := 0; i < len(s); {
		code, n := rune(s[i]), 1
		if code == 'f' || code >= utf8.RuneSelf {
			code, n, _ = f.next(s[i:])
		}
		var g uint16
		if code < 0x100 && latin != nil {
			g = latin[code]
		} else {
			g = f.Glyph(code)
		}
		switch {
		case g == 0:
			sum += f.outside(code)
		case i > 0:
			sum += int64(f.kerning.between(previous, g))
		}
		sum += int64(f.advance(g))
		previous = g
		i += n
	}
	return sum
}

// Length turns font units into a length at the given size.
func (f *Face) Length(units int64, size dim.Length) dim.Length {
	return size.Scale(units, int64(f.UnitsPerEm))
}
