package typeface

import (
	"strings"
	"testing"
	"unicode"

	"uppfoljning/fonts"
	"uppfoljning/layout/dim"
)

// chained is a serif face with all that stands in for it.
func chained(t testing.TB) *Face {
	t.Helper()
	f := parse(t, fonts.SerifRegular)
	var chain []func() *Face
	for _, ttf := range [][]byte{fonts.SerifExtendedRegular.Unpack(), fonts.SansRegular, fonts.SansExtendedRegular.Unpack(), fonts.Symbols.Unpack()} {
		other := parse(t, ttf)
		chain = append(chain, func() *Face { return other })
	}
	f.FallBack(chain...)
	return f
}

// short names a face in the tests: Serif, SerifExtended, Sans …
func short(f *Face) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(f.Name, "Uppfoljning"), "-")
	return name
}

func TestStretches(t *testing.T) {
	f := chained(t)
	tests := []struct{ name, text, want, lacking string }{
		{"nothing", "", "Serif ", ""},
		{"Swedish", "Våld i nära relationer – 12 fall ✓", "Serif Våld i nära relationer – 12 fall ✓", ""},
		{"rare letters", "Ǯ", "Sans Ǯ", ""},
		{"Vietnamese", "Nguyễn Thị Ánh", "Serif Nguy|SerifExtended ễ|Serif n Th|SerifExtended ị|Serif  Ánh", ""},
		{"Greek", "i Αθήνα 2023", "Serif i |SerifExtended Αθήνα|Serif  2023", ""},
		{"Cyrillic", "Харків", "SerifExtended Харків", ""},
		{"signs", "½ → ✓ ☐ ☒ 1⁄2", "Serif ½ → ✓ ☐ ☒ 1⁄2", ""},
		{"more signs", "⇔✅①", "Symbols ⇔✅①", ""},
		{"emoji", "Bra 😀!", "Serif Bra [U+1F600]!", "😀"},
		{"emoji style", "☑\uFE0F klart", "Serif ☑ klart", ""},
		{"emoji joined", "👩\u200D🏫", "Serif [U+1F469][U+1F3EB]", "👩🏫"},
		{"only a style", "\uFE0F", "Serif [U+FE0F]", "\uFE0F"},
		{"Arabic", "محمد", "Serif [U+0645][U+062D][U+0645][U+062F]", "محمد"},
		{"Arabic comma", "،", "Serif [U+060C]", "،"},
		{"Hebrew", "ש", "Serif [U+05E9]", "ש"},
		{"Devanagari", "हि", "Serif [U+0939][U+093F]", "हि"},
		{"Thai", "ก", "Serif [U+0E01]", "ก"},
		{"Chinese", "語", "Serif [U+8A9E]", "語"},
		{"combining mark", "a\u0301\u0328", "Serif a[U+0301][U+0328]", "\u0301\u0328"},
		{"private", "\uF0B7", "Serif [U+F0B7]", "\uF0B7"},
		{"proportional figure", "\uE001", "Serif [U+E001]", "\uE001"},
		{"control", "a\x07", "Serif a[U+0007]", "\x07"},
		{"not a character", "\uFFFD", "Serif [U+FFFD]", "\uFFFD"},
		{"direction marks", "\u200Ea\u202C", "Serif a", ""},
		{"soft hyphen", "sam\u00ADverkan", "Serif sam\u00ADverkan", ""},
		{"odd spaces", "a\u2004b\u3000c", "Serif a b c", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			stretches, lacking := f.Stretches(tt.text)
			var got []string
			var width dim.Length
			for _, s := range stretches {
				got = append(got, short(s.Face)+" "+s.Text)
				width += s.Face.Width(s.Text, 10*dim.Pt)
			}
			if strings.Join(got, "|") != tt.want || string(lacking) != tt.lacking {
				t.Errorf("%+q is %q lacking %q, want %q lacking %q", tt.text, got, string(lacking), tt.want, tt.lacking)
			}
			// Each stretch is rounded on its own, and kerns with nothing. A
			// private character has a width, for those who know its meaning.
			w := f.Width(tt.text, 10*dim.Pt)
			if tt.name != "only a style" && tt.name != "proportional figure" && max(w-width, width-w) > dim.Pt/4 {
				t.Errorf("%q is %v wide whole, %v in pieces", tt.text, w, width)
			}
		})
	}
}

// TestForIsSafe: what a face is chosen for it has, and no character that needs
// more than a glyph after the other has a face.
func TestForIsSafe(t *testing.T) {
	f := chained(t)
	for r := rune(0); r <= unicode.MaxRune; r++ {
		switch face := f.For(r); {
		case face == nil:
		case !face.Has(r):
			t.Errorf("%U: %s lacks it", r, face.Name)
		case unicode.In(r, unicode.M, unicode.Co, unicode.Cc, unicode.Arabic, unicode.Hebrew, unicode.Devanagari, unicode.Thai), r > 0xFFFF:
			t.Errorf("%U is set in %s", r, face.Name)
		}
	}
}

// TestExtendedCoverage: the alphabets and signs that are promised.
func TestExtendedCoverage(t *testing.T) {
	f := chained(t)
	for _, s := range []string{
		"ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
		"αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ",
		"абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўђѓѕјљњћќџАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯІЇЄҐ",
		"ƏəƠơƯưȘșȚțḤḥ←↑→↓↔⇐⇒⇔✓✔✗✘☐☑☒½⅓⅔¼¾⅕⅛√∞≈≠≤≥⚠✅❌★☆●○■□▲▼①②③",
	} {
		for _, r := range s {
			if f.For(r) == nil {
				t.Errorf("%c %U has no face", r, r)
			}
		}
	}
}

// A fallback is loaded only when something needs it.
func TestFallbackIsLazy(t *testing.T) {
	f := parse(t, fonts.SansRegular)
	f.FallBack(func() *Face { t.Error("loaded"); return Fixed(500) })
	f.Stretches("Brottsförebyggande rådet – ✓ – Šarūnas")
	f.Width("Brottsförebyggande rådet", dim.Pt)
}

func BenchmarkStretches(b *testing.B) {
	f := chained(b)
	text := "Områdespolisen ska fortsätta sin täta samverkan med skola och kommun – i syfte att uppmärksamma och förebygga."
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		f.Stretches(text)
	}
}
