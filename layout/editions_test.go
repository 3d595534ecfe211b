package layout

import (
	"slices"
	"testing"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/document/specimen"
)

// TestSetAccent: with another accent nothing has the old one, and nothing
// moves.
func TestSetAccent(t *testing.T) {
	fonts, err := EmbeddedFonts()
	if err != nil {
		t.Fatal(err)
	}
	red := Color{R: 0x9c, G: 0x1b, B: 0x30}
	recoloured := 0
	for _, style := range []func() *Style{A4, LargePrint} {
		old, other := style(), style()
		other.SetAccent(red)
		for seed := range uint64(10) {
			before, _ := Typeset(specimen.Random(seed), old, fonts)
			after, _ := Typeset(specimen.Random(seed), other, fonts)
			if before.Dump() != after.Dump() {
				t.Errorf("seed %d: another accent makes other pages", seed)
			}
			for n := range after.Pages {
				marks := slices.Collect(after.Pages[n].Marks())
				for i, m := range slices.Collect(before.Pages[n].Marks()) {
					switch was, m := m.Color, marks[i]; {
					case was == old.Accent && m.Color == red:
						recoloured++
					case was != m.Color, m.Color == old.Accent:
						t.Fatalf("seed %d, page %d: %q is %v, and was %v", seed, n+1, m.Text, m.Color, was)
					}
				}
			}
		}
	}
	if recoloured < 1000 {
		t.Errorf("only %d marks have the accent", recoloured)
	}
}

// TestLargePrint: nothing that is read is smaller than 16 pt.
func TestLargePrint(t *testing.T) {
	for _, s := range sets()[seeds:] {
		for n, page := range s.pages.Pages {
			for m := range page.Marks() {
				if m.Face != nil && (m.Owner != nil || m.Artifact == Repeated) && m.Size < 16*dim.Pt {
					if s.within(m.Owner, "Figure") != nil {
						continue // made smaller with its chart, where a page does not hold that
					}
					t.Errorf("page %d: %q is %v large", n+1, m.Text, m.Size)
				}
			}
		}
	}
}
