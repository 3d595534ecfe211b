package layout

import (
	"strings"
	"testing"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// TestMixedWordsFit: a word of several faces that is too wide is divided like
// any other, and what divides it is set in a face that has it.
func TestMixedWordsFit(t *testing.T) {
	fonts, err := EmbeddedFonts()
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{
		strings.Repeat("Ⅷ↚→", 40),
		strings.Repeat("ễ", 100),
		strings.Repeat("Nguyễnförvaltningen", 5),
		"förvaltningsNguyễnförvaltningen",
		strings.Repeat("Харків→", 20),
	} {
		c := newCollector(&document.Document{Lang: "sv"}, A4(), fonts)
		style := c.style.FactValue
		style.Hyphenate = true
		for _, measure := range []dim.Length{30 * dim.Pt, c.style.Side, c.style.measure()} {
			runs := c.runs(c.root.Add("P"), &style, []document.Inline{document.Plain(word)}, document.Origin{})
			text := ""
			for _, l := range c.lines(runs, measure, document.Origin{}) {
				if l.width() > measure {
					t.Errorf("a line of %q is %v wide in %v", word, l.width(), measure)
				}
				for _, s := range l.segments {
					text += strings.ReplaceAll(s.text, softHyphen, "")
					for _, r := range s.text {
						if !s.run.face.Has(r) {
							t.Errorf("%q is set in %s, which lacks it", r, s.run.face.Name)
						}
					}
				}
			}
			if text != word {
				t.Errorf("%q has become %q", word, text)
			}
		}
	}
}
