package html

import (
	"math"
	"testing"
)

// ratio is the contrast of two colours as WCAG 2.1 defines it, by fractions.
func ratio(a, b Color) float64 {
	channel := func(v uint8) float64 {
		c := float64(v) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	light := func(c Color) float64 { return 0.2126*channel(c.R) + 0.7152*channel(c.G) + 0.0722*channel(c.B) }
	la, lb := light(a), light(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// TestEveryAccentIsReadable takes colours from all over the cube as accents
// and wants enough contrast of everything, in both schemes.
func TestEveryAccentIsReadable(t *testing.T) {
	steps := []uint8{0, 51, 102, 153, 204, 255}
	for _, r := range steps {
		for _, g := range steps {
			for _, b := range steps {
				light, dark := palettes(Color{r, g, b})
				for name, p := range map[string]palette{"light": light, "dark": dark} {
					if got := ratio(p.Accent, p.Paper); got < 4.5 {
						t.Errorf("%v in the %s scheme is %v: %.2f", Color{r, g, b}, name, p.Accent, got)
					}
				}
			}
		}
	}
}

func TestPalettesAreReadable(t *testing.T) {
	light, dark := palettes(petrol)
	if light.Accent != petrol {
		t.Errorf("the accent of the printed report is changed to %v", light.Accent)
	}
	for name, p := range map[string]palette{"light": light, "dark": dark} {
		for what, c := range map[string]struct {
			color Color
			least float64
		}{"ink": {p.Ink, 7}, "accent": {p.Accent, 7}, "hair": {p.Hair, 3}} {
			if got := ratio(c.color, p.Paper); got < c.least {
				t.Errorf("%s: the contrast of %s is %.2f, want %v", name, what, got, c.least)
			}
		}
	}
}

// TestAccentIsChangedNoMoreThanNeeded wants a colour that is readable as it is,
// and one that is not to stop at the limit.
func TestAccentIsChangedNoMoreThanNeeded(t *testing.T) {
	light, _ := palettes(Color{0x80, 0x00, 0x20})
	if light.Accent != (Color{0x80, 0x00, 0x20}) {
		t.Errorf("a dark accent became %v", light.Accent)
	}
	light, dark := palettes(Color{0xFF, 0xC0, 0x00})
	if got := ratio(light.Accent, light.Paper); got > 5 {
		t.Errorf("a yellow accent became %v, with a contrast of %.2f", light.Accent, got)
	}
	if dark.Accent != (Color{0xFF, 0xC0, 0x00}) {
		t.Errorf("in the dark a yellow accent became %v", dark.Accent)
	}
}

func TestLinear(t *testing.T) {
	for v, got := range linear {
		c := float64(v) / 255
		want := c / 12.92
		if c > 0.04045 {
			want = math.Pow((c+0.055)/1.055, 2.4)
		}
		if math.Abs(float64(got)-want*65535) > 0.501 {
			t.Errorf("linear[%d] is %d, want %f", v, got, want*65535)
		}
	}
}
