package typeface

import (
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"uppfoljning/fonts"
)

// TestParseAgrees has another reader of fonts confirm what is read: every
// character, every advance, and the kerning of every pair up to U+024F.
func TestParseAgrees(t *testing.T) {
	for _, ttf := range [][]byte{fonts.SansRegular, fonts.SansSemiBold, fonts.SerifRegular, fonts.SerifItalic} {
		f := parse(t, ttf)
		t.Run(f.Name, func(t *testing.T) {
			other, err := sfnt.Parse(ttf)
			if err != nil {
				t.Fatal(err)
			}
			var buf sfnt.Buffer
			em := fixed.I(int(other.UnitsPerEm()))
			var common []sfnt.GlyphIndex
			for r := rune(0); r <= 0xFFFF; r++ {
				i, err := other.GlyphIndex(&buf, r)
				if err != nil || int(i) != int(f.Glyph(r)) {
					t.Fatalf("%U is glyph %d (%v), not %d", r, i, err, f.Glyph(r))
				}
				if i == 0 {
					continue
				}
				if a, err := other.GlyphAdvance(&buf, i, em, 0); err != nil || int32(a.Round()) != f.advance(uint16(i)) {
					t.Errorf("%U is %v wide (%v), not %d", r, a, err, f.advance(uint16(i)))
				}
				if r < 0x250 {
					common = append(common, i)
				}
			}
			for _, a := range common {
				for _, b := range common {
					k, err := other.Kern(&buf, a, b, em, 0)
					if err != nil { // ErrNotFound: no such pair
						k = 0
					}
					if got := f.kerning.between(uint16(a), uint16(b)); int32(k.Round()) != got {
						t.Errorf("glyphs %d and %d kern by %v, not %d", a, b, k, got)
					}
				}
			}
		})
	}
}

// TestParseDamaged: what is cut short anywhere is an error or a face that can
// be asked anything.
func TestParseDamaged(t *testing.T) {
	whole := fonts.SansRegular
	for n := range 200 {
		f, err := Parse(whole[:n*len(whole)/200])
		if err == nil {
			t.Errorf("%d hundredths of a face were parsed as %s", n/2, f.Name)
		}
	}
	for at := range 4000 { // the tables' places, and the beginning of the first of them
		ttf := append([]byte(nil), whole...)
		ttf[at] ^= 0xFF
		if f, err := Parse(ttf); err == nil {
			f.Shape(nil, "Våld i nära relationer – 12 fall ✓")
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := Parse(fonts.SansRegular); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWidth(b *testing.B) {
	f := parse(b, fonts.SerifRegular)
	text := "Områdespolisen ska fortsätta sin täta samverkan med skola och kommun – i syfte att uppmärksamma och förebygga."
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		f.Width(text, 11)
	}
}
