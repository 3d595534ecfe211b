package pdf

import (
	"bytes"
	"encoding/binary"
	"slices"
	"testing"

	"uppfoljning/fonts"
	"uppfoljning/layout/typeface"
)

// TestSubset: each glyph kept has its outline, with the new places of what it
// is made of, and its metric; nothing else is kept.
func TestSubset(t *testing.T) {
	for _, ttf := range [][]byte{fonts.SansRegular, fonts.SerifItalic} {
		tf, err := typeface.Parse(ttf)
		if err != nil {
			t.Fatal(err)
		}
		whole, err := parseSFNT(ttf)
		if err != nil {
			t.Fatal(err)
		}
		var glyphs []uint16
		for _, r := range "Åtgärd – ŧ ☒ 1/2 Á" {
			glyphs = append(glyphs, tf.Glyph(r))
		}
		cut, places, err := whole.subset(glyphs)
		if err != nil {
			t.Fatal(err)
		}
		reached := map[uint16]bool{0: true}
		for i, g := range glyphs {
			if !sameGlyph(t, whole, cut, g, uint16(places[i]), reached) {
				t.Errorf("%s: glyph %d has become another", tf.Name, g)
			}
		}
		if n := int(binary.BigEndian.Uint16(cut["maxp"][4:])); n != len(reached) {
			t.Errorf("%s: %d glyphs are kept of which %d are used", tf.Name, n, len(reached))
		}
		reread, err := parseSFNT(cut.file())
		if err != nil {
			t.Fatal(err)
		}
		for _, tag := range []string{"glyf", "loca", "hmtx"} {
			if !bytes.Equal(reread[tag], cut[tag]) {
				t.Errorf("%s: the file has another %s", tf.Name, tag)
			}
		}
	}
}

// sameGlyph compares glyph a of one font with b of another.
func sameGlyph(t *testing.T, one, other sfnt, a, b uint16, reached map[uint16]bool) bool {
	t.Helper()
	reached[b] = true
	before, err := one.outline(a)
	if err != nil {
		t.Fatal(err)
	}
	after, err := other.outline(b)
	if err != nil {
		t.Fatal(err)
	}
	metricA, _ := one.metric(a)
	metricB, _ := other.metric(b)
	if metricA != metricB || len(after) < len(before) {
		return false
	}
	after = slices.Clone(after[:len(before)])
	if len(before) == 0 || int16(binary.BigEndian.Uint16(before)) >= 0 {
		return bytes.Equal(before, after)
	}
	for at, flags := 10, more; flags&more != 0; at += 4 + componentSize(flags) {
		flags = int(binary.BigEndian.Uint16(before[at:]))
		was, is := binary.BigEndian.Uint16(before[at+2:]), binary.BigEndian.Uint16(after[at+2:])
		if !sameGlyph(t, one, other, was, is, reached) {
			return false
		}
		binary.BigEndian.PutUint16(after[at+2:], was)
	}
	return bytes.Equal(before, after)
}

// TestSubsetDamaged: a damaged font is an error, not a panic.
func TestSubsetDamaged(t *testing.T) {
	for _, tag := range []string{"glyf", "loca", "hmtx"} {
		whole, err := parseSFNT(fonts.SerifItalic)
		if err != nil {
			t.Fatal(err)
		}
		whole[tag] = whole[tag][:len(whole[tag])/2]
		var all []uint16
		for g := range binary.BigEndian.Uint16(whole["maxp"][4:]) {
			all = append(all, g)
		}
		if _, _, err := whole.subset(all); err == nil {
			t.Errorf("half of %s passed", tag)
		}
	}
}
