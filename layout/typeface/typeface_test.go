package typeface

import (
	"reflect"
	"testing"
	"unicode/utf8"

	"uppfoljning/fonts"
	"uppfoljning/layout/dim"
)

func parse(t testing.TB, ttf []byte) *Face {
	t.Helper()
	f, err := Parse(ttf)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestParse(t *testing.T) {
	f := parse(t, fonts.SerifRegular)
	got := []int32{f.UnitsPerEm, f.Ascent, f.Descent, f.CapHeight}
	if want := []int32{1000, 1036, 335, 670}; f.Name != "UppfoljningSerif-Regular" || !reflect.DeepEqual(got, want) {
		t.Errorf("%s has em, ascent, descent, cap height %v, want %v", f.Name, got, want)
	}
	for name, data := range map[string][]byte{
		"nothing": nil,
		"text":    []byte("Fokusområde;Åtagande\n"),
		"half":    fonts.SerifRegular[:len(fonts.SerifRegular)/2],
	} {
		if f, err := Parse(data); err == nil {
			t.Errorf("%s was parsed as %s", name, f.Name)
		}
	}
}

func TestCoverage(t *testing.T) {
	f := parse(t, fonts.SansRegular)
	for r, want := range map[rune]bool{'å': true, ' ': true, '\u00ad': true, 'ﬁ': true, '語': false, '\n': false, utf8.RuneError: false} {
		if got := f.Has(r); got != want {
			t.Errorf("Has(%U) is %t", r, got)
		}
	}
	if !Fixed(500).Has('語') {
		t.Error("the fixed face lacks a character")
	}
}

func TestShape(t *testing.T) {
	f := parse(t, fonts.SerifRegular)
	tests := []struct {
		text  string
		codes string
		runes []int
	}{
		{"", "", nil},
		{"råd", "råd", []int{1, 1, 1}},
		{"officiell", "oﬃciell", []int{1, 3, 1, 1, 1, 1, 1}},
		{"offlinekaffe", "oﬄinekaﬀe", []int{1, 3, 1, 1, 1, 1, 1, 2, 1}},
		{"fiffla", "ﬁﬄa", []int{2, 3, 1}},
		{"f f", "f f", []int{1, 1, 1}},
		{"fffi", "ﬀﬁ", []int{2, 2}},
		{"ﬁn", "ﬁn", []int{1, 1}},
		{"a\xffb", "a\ufffdb", []int{1, 1, 1}},
	}
	for _, tt := range tests {
		var codes []rune
		var runes []int
		for _, g := range f.Shape(nil, tt.text) {
			codes, runes = append(codes, g.Code), append(runes, g.Runes)
		}
		if string(codes) != tt.codes || !reflect.DeepEqual(runes, tt.runes) {
			t.Errorf("Shape(%q) is %q %v, want %q %v", tt.text, string(codes), runes, tt.codes, tt.runes)
		}
	}
}

func TestKerning(t *testing.T) {
	f := parse(t, fonts.SansRegular)
	tests := []struct {
		text string
		kern int // its sign
	}{
		{"AV", -1}, {"To", -1}, {"ÅV", -1}, {"L’", -1}, {"nn", 0}, {"(j", 1}, {"a語", 0},
	}
	for _, tt := range tests {
		glyphs := f.Shape(nil, tt.text)
		if got := glyphs[0].Kern; sign(got) != tt.kern {
			t.Errorf("the kern in %q is %d", tt.text, got)
		}
		if last := glyphs[len(glyphs)-1]; last.Kern != 0 {
			t.Errorf("%q ends with a kern of %d", tt.text, last.Kern)
		}
	}
}

func sign(n int32) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

// Texts shaped one after the other do not kern with each other.
func TestShapeAppends(t *testing.T) {
	f := parse(t, fonts.SansRegular)
	first := f.Shape(nil, "A")
	both := f.Shape(first, "V")
	want := append(f.Shape(nil, "A"), f.Shape(nil, "V")...)
	if !reflect.DeepEqual(both, want) {
		t.Errorf("shaped apart: %v, want %v", both, want)
	}
}

func TestWidth(t *testing.T) {
	f := parse(t, fonts.SansRegular)
	for _, text := range []string{"", "V", "AVA", "officiell"} {
		var units int64
		for _, g := range f.Shape(nil, text) {
			units += int64(g.Advance) + int64(g.Kern)
		}
		if got, want := f.Width(text, 11*dim.Pt), f.Length(units, 11*dim.Pt); got != want {
			t.Errorf("%q is %v wide, want %v", text, got, want)
		}
	}
	if av, apart := f.Width("AV", 11*dim.Pt), f.Width("A", 11*dim.Pt)+f.Width("V", 11*dim.Pt); av >= apart {
		t.Errorf("AV is %v wide, its letters %v", av, apart)
	}
}

func TestLength(t *testing.T) {
	tests := []struct {
		units int64
		size  dim.Length
		want  dim.Length
	}{
		{1000, 11 * dim.Pt, 11 * dim.Pt},
		{500, 11 * dim.Pt, 11 * dim.Pt / 2},
		{-500, 11 * dim.Pt, -11 * dim.Pt / 2},
		{0, 11 * dim.Pt, 0},
		{1, 1499, 1},
		{1, 499, 0},
	}
	for _, tt := range tests {
		if got := Fixed(500).Length(tt.units, tt.size); got != tt.want {
			t.Errorf("Length(%d, %d) is %d, want %d", tt.units, tt.size, got, tt.want)
		}
	}
}

func TestFixed(t *testing.T) {
	f := Fixed(600)
	want := []Glyph{{'f', 1, 600, 0}, {'i', 1, 600, 0}, {'語', 1, 600, 0}}
	if got := f.Shape(nil, "fi語"); !reflect.DeepEqual(got, want) {
		t.Errorf("the fixed face shapes %v, want %v", got, want)
	}
	if got, want := f.Width("Åtgärd", 10*dim.Pt), 36*dim.Pt; got != want {
		t.Errorf("Åtgärd is %v wide, want %v", got, want)
	}
}

func FuzzShape(f *testing.F) {
	face := parse(f, fonts.SerifItalic)
	for _, s := range []string{"", "samverkan", "ffffi", "AV\x00fi\xf0", "ŧ 語 ✓"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		runes := 0
		for _, g := range face.Shape(nil, s) {
			runes += g.Runes
			if g.Advance < 0 || g.Advance != 0 && !face.Has(g.Code) {
				t.Errorf("%q has a glyph %U of advance %d", s, g.Code, g.Advance)
			}
		}
		if runes != utf8.RuneCountInString(s) {
			t.Errorf("the glyphs of %q stand for %d runes of %d", s, runes, utf8.RuneCountInString(s))
		}
	})
}
