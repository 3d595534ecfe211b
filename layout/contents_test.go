package layout

import (
	"fmt"
	"strconv"
	"testing"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// TestContentsOfALongDocument: page numbers of more digits than were thought
// of take room from the headings, which moves pages; the numbers are right all
// the same.
func TestContentsOfALongDocument(t *testing.T) {
	plain := func(s string) []document.Inline { return []document.Inline{document.Plain(s)} }
	d := &document.Document{Lang: "en", Title: document.Phrase{Text: "T"},
		Body: []document.Block{&document.Section{Heading: plain("Contents"), Body: []document.Block{&document.Contents{Depth: 2}}}}}
	for i := range 1100 {
		d.Body = append(d.Body, &document.Section{Heading: plain(fmt.Sprintf("abc de %d", i)), Body: []document.Block{&document.Paragraph{Text: plain("Text.")}}})
	}
	st := tiny()
	st.Height = st.Top + st.Bottom + 40*dim.Pt
	p, _ := Typeset(d, st, FixedFonts())
	s := newSet(d, st, p)
	begins := map[*Element]int{}
	numbers := map[*Element]string{} // by the heading they lead to
	for n, page := range p.Pages {
		for m := range page.Marks() {
			b := s.block(m.Owner)
			if b == nil {
				continue
			}
			if begins[b] == 0 {
				begins[b] = n + 1
			}
			if link := s.within(m.Owner, "Link"); link != nil {
				numbers[link.Attributes().Target] = m.Text
				if m.X+m.Face.Width(m.Text, m.Size) > st.Width-st.Right+st.Text.Size { // a space may stand out
					t.Fatalf("page %d: %q leaves the measure", n+1, m.Text)
				}
			}
		}
	}
	if len(numbers) != 1100 || len(p.Pages) < 1000 {
		t.Fatalf("%d entries, %d pages", len(numbers), len(p.Pages))
	}
	for h, number := range numbers {
		if want := strconv.Itoa(begins[h]); number != want {
			t.Errorf("a heading on page %s has the number %s", want, number)
		}
	}
}
