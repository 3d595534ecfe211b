package report

import (
	"math"
	"testing"
)

func TestParseColour(t *testing.T) {
	for in, want := range map[string]Colour{
		"#1F4E79": {0x1F, 0x4E, 0x79}, " 1f4e79 ": {0x1F, 0x4E, 0x79}, "#abc": {0xAA, 0xBB, 0xCC}, "000": {}, "#FFFFFF": {255, 255, 255},
	} {
		if got, ok := ParseColour(in); !ok || got != want {
			t.Errorf("%q: got %v %t", in, got, ok)
		}
	}
	for _, in := range []string{"", "#", "blå", "#12345", "#1234567", "12", "#GGGGGG", "+1F4E7", "#å1", "##123456", "0x1234"} {
		if got, ok := ParseColour(in); ok {
			t.Errorf("%q: got %v", in, got)
		}
	}
}

// The table of whole numbers is the curve of WCAG 2.1.
func TestLight(t *testing.T) {
	for v, got := range light {
		x := float64(v) / 255
		want := x / 12.92
		if x > 0.03928 {
			want = math.Pow((x+0.055)/1.055, 2.4)
		}
		if math.Abs(float64(got)-want*fullLight) > 0.5001 {
			t.Errorf("%d: %d, want %f", v, got, want*fullLight)
		}
	}
}

func TestContrastToWhite(t *testing.T) {
	for colour, want := range map[string]int{
		"#000000": 210, "#FFFFFF": 10, "#767676": 45, "#777777": 44, "#FF0000": 39, "#0000FF": 85, "#FFD700": 14,
	} {
		c, _ := ParseColour(colour)
		if got := c.ContrastToWhite(); got != want {
			t.Errorf("%s: %d, want %d", colour, got, want)
		}
	}
}

func TestLegible(t *testing.T) {
	for in, want := range map[string]string{
		"#000000": "#000000", "#1F4E79": "#1F4E79", "#767676": "#767676", "#FFFFFF": "#767676", "#FF0000": "#EE0000", "#FFD700": "#8B7500",
	} {
		c, _ := ParseColour(in)
		if got := c.Legible().String(); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
	for r := 0; r < 256; r += 15 {
		for g := 0; g < 256; g += 15 {
			for b := 0; b < 256; b += 15 {
				c := Colour{uint8(r), uint8(g), uint8(b)}
				if dark := c.Legible(); dark.ContrastToWhite() < minContrast || c.ContrastToWhite() >= minContrast && dark != c {
					t.Errorf("%s became %s", c, dark)
				}
			}
		}
	}
}
