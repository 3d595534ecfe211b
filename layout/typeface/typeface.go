// Package typeface tells what a face can set and how wide it sets it:
// coverage, advances, kerning and the few ligatures that have a character of
// their own. What comes in is a TrueType file and text; what goes out is
// glyphs and lengths. It does no drawing and knows nothing of lines.
package typeface

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"uppfoljning/layout/dim"
)

// Face is one face of a typeface family. Measures are in font units, of which
// there are UnitsPerEm to the em. A Face is not safe for concurrent use.
type Face struct {
	Name            string // PostScript name
	Data            []byte // the TrueType file; nil for a face made by Fixed
	UnitsPerEm      int32
	Ascent, Descent int32 // above and below the baseline; both positive
	CapHeight       int32
	font            *sfnt.Font
	buf             sfnt.Buffer
	common          [0x250]glyph // up to Latin Extended-A: nearly all of a text
	glyphs          map[rune]glyph
	kerns           map[uint32]int32 // by the two glyphs' indices
	fixedAdvance    int32
	scratch         []Glyph
	scale           fixed.Int26_6 // one em as many 26.6 pixels as give font units
}

type glyph struct {
	index   sfnt.GlyphIndex // 0: the face lacks the character
	known   bool            // it has been looked up
	advance int32
}

// Glyph is one glyph of a shaped text.
type Glyph struct {
	Code    rune  // the character that the face maps to this glyph
	Runes   int   // how many runes of the text it stands for: 2 or 3 for a ligature, else 1
	Advance int32 // font units
	Kern    int32 // to add after it before the next glyph, font units
}

// Parse reads a TrueType file. The bytes must not be changed afterwards.
// It fails on anything that is not a font with a PostScript name.
func Parse(ttf []byte) (*Face, error) {
	ft, err := sfnt.Parse(ttf)
	if err != nil {
		return nil, fmt.Errorf("parse face: %w", err)
	}
	f := &Face{Data: ttf, font: ft, UnitsPerEm: int32(ft.UnitsPerEm()),
		glyphs: map[rune]glyph{}, kerns: map[uint32]int32{}}
	f.scale = fixed.I(int(f.UnitsPerEm))
	if f.Name, err = ft.Name(&f.buf, sfnt.NameIDPostScript); err != nil {
		return nil, fmt.Errorf("name of face: %w", err)
	}
	m, err := ft.Metrics(&f.buf, f.scale, 0)
	if err != nil {
		return nil, fmt.Errorf("metrics of %s: %w", f.Name, err)
	}
	f.Ascent, f.Descent, f.CapHeight = int32(m.Ascent.Round()), int32(m.Descent.Round()), int32(m.CapHeight.Round())
	return f, nil
}

// Fixed makes a face for tests: it has every character, each advance font
// units wide on an em of 1000, and no kerning.
func Fixed(advance int32) *Face {
	return &Face{Name: fmt.Sprintf("Fixed%d", advance), UnitsPerEm: 1000, Ascent: 800, Descent: 200, CapHeight: 700, fixedAdvance: advance}
}

// Has reports whether f can set r.
func (f *Face) Has(r rune) bool { return f.font == nil || f.glyph(r).index != 0 }

func (f *Face) glyph(r rune) glyph {
	if r >= 0 && int(r) < len(f.common) {
		if g := &f.common[r]; !g.known {
			*g = f.look(r)
		}
		return f.common[r]
	}
	g, ok := f.glyphs[r]
	if !ok {
		g = f.look(r)
		f.glyphs[r] = g
	}
	return g
}

// look finds a character in the font file. An error means a damaged table: the
// character counts as lacking, and the caller, who asks Has first, never sets it.
func (f *Face) look(r rune) glyph {
	i, err := f.font.GlyphIndex(&f.buf, r)
	if err != nil || i == 0 {
		return glyph{known: true}
	}
	advance, err := f.font.GlyphAdvance(&f.buf, i, f.scale, 0)
	if err != nil {
		return glyph{known: true}
	}
	return glyph{i, true, int32(advance.Round())}
}

func (f *Face) kern(a, b sfnt.GlyphIndex) int32 {
	pair := uint32(a)<<16 | uint32(b)
	k, ok := f.kerns[pair]
	if !ok {
		if v, err := f.font.Kern(&f.buf, a, b, f.scale, 0); err == nil { // ErrNotFound: no such pair
			k = int32(v.Round())
		}
		f.kerns[pair] = k
	}
	return k
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
	if f.font == nil {
		for _, r := range s {
			dst = append(dst, Glyph{Code: r, Runes: 1, Advance: f.fixedAdvance})
		}
		return dst
	}
	start := len(dst)
	var previous sfnt.GlyphIndex
	for len(s) > 0 {
		code, n, runes := f.next(s)
		g := f.glyph(code)
		if len(dst) > start {
			dst[len(dst)-1].Kern = f.kern(previous, g.index)
		}
		dst = append(dst, Glyph{Code: code, Runes: runes, Advance: g.advance})
		previous = g.index
		s = s[n:]
	}
	return dst
}

// next gives the code of the first glyph of s, how many bytes of s it covers
// and how many runes.
func (f *Face) next(s string) (code rune, bytes, runes int) {
	if s[0] == 'f' {
		for _, l := range ligatures {
			if strings.HasPrefix(s, l.text) && f.Has(l.code) {
				return l.code, len(l.text), len(l.text)
			}
		}
	}
	r, n := utf8.DecodeRuneInString(s)
	return r, n, 1
}

// Width is how wide f sets s at the given size.
func (f *Face) Width(s string, size dim.Length) dim.Length {
	f.scratch = f.Shape(f.scratch[:0], s)
	var units int64
	for _, g := range f.scratch {
		units += int64(g.Advance + g.Kern)
	}
	return f.Length(units, size)
}

// Length turns font units into a length at the given size.
func (f *Face) Length(units int64, size dim.Length) dim.Length {
	return size.Scale(units, int64(f.UnitsPerEm))
}
