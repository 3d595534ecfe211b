package pdf_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"uppfoljning/layout"
	"uppfoljning/layout/document"
	"uppfoljning/layout/pdf"
	"uppfoljning/layout/pdf/readback"
)

// TestAllCharacters sets every character that any face can set, in the two
// faces that text is set in, and wants each back from the file as itself. The
// file is left for outside validators: it has every glyph of ten faces.
func TestAllCharacters(t *testing.T) {
	fonts, err := layout.EmbeddedFonts()
	if err != nil {
		t.Fatal(err)
	}
	d := &document.Document{Lang: "sv", Title: document.Phrase{Text: "Characters"}}
	for _, name := range []layout.FaceName{layout.SerifRegular, layout.SansSemiBold} {
		for first := rune(0x20); first < 0x10000; first += 64 {
			var text strings.Builder
			for r := first; r < first+64; r++ {
				if fonts[name].For(r) != nil && r != '\u00AD' && !unicode.Is(unicode.Zs, r) {
					text.WriteRune(r)
				}
			}
			if text.Len() == 0 {
				continue
			}
			p := &document.Paragraph{Role: document.Body, Text: []document.Inline{document.Plain(text.String())}}
			if name == layout.SansSemiBold {
				p.Text = []document.Inline{document.Strong(p.Text)}
			}
			d.Body = append(d.Body, p)
		}
	}
	pages, _ := layout.Typeset(d, layout.A4(), fonts) // lines of no words at all are warned of
	var out bytes.Buffer
	if err := pdf.Write(&out, pages, pdf.Options{}); err != nil {
		t.Fatal(err)
	}
	keep(t, "characters.pdf", out.Bytes())
	f, err := readback.Read(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range f.Outline() {
		if l.Type == "P" {
			got = append(got, l.Text)
		}
	}
	if len(got) != len(d.Body) || len(got) < 60 {
		t.Fatalf("%d paragraphs of %d came back", len(got), len(d.Body))
	}
	for i, b := range d.Body {
		// At the end of a line that divides a word a soft hyphen may stand.
		want := document.Text(b.(*document.Paragraph).Text)
		if text := strings.ReplaceAll(got[i], "\u00AD", ""); text != want {
			t.Errorf("got %q, want %q", text, want)
		}
	}
}
