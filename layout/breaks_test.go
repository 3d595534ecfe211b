package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
	"uppfoljning/layout/document/specimen"
)

// owned gives the blocks that have marks on page n, in order, each once in a
// row.
func (s *set) owned(n int) (blocks []*Element) {
	for m := range s.pages.Pages[n].Marks() {
		if m.Owner == nil {
			continue
		}
		if b := s.block(m.Owner); len(blocks) == 0 || blocks[len(blocks)-1] != b {
			blocks = append(blocks, b)
		}
	}
	return blocks
}

// linesOf counts the lines of each block on page n.
func (s *set) linesOf(n int) map[*Element]int {
	ys := map[*Element][]dim.Length{}
	for m := range s.pages.Pages[n].Marks() {
		if m.Owner == nil || m.Face == nil {
			continue
		}
		if b := s.block(m.Owner); !slices.Contains(ys[b], m.Y) {
			ys[b] = append(ys[b], m.Y)
		}
	}
	lines := map[*Element]int{}
	for b, y := range ys {
		lines[b] = len(y)
	}
	return lines
}

// eachBreak hands every page break of random documents to check: that after
// page n.
func eachBreak(t *testing.T, check func(t *testing.T, s *set, n int)) {
	t.Helper()
	breaks := 0
	eachRandom(t, func(t *testing.T, s *set) {
		for n := range len(s.pages.Pages) - 1 {
			breaks++
			check(t, s, n)
		}
	})
	if breaks < 10*seeds {
		t.Errorf("only %d page breaks were tried", breaks)
	}
}

// TestNothingIsLeftAlone: no page ends in a heading, a label, a caption or the
// head of a table, nor in a figure without the text under it.
func TestNothingIsLeftAlone(t *testing.T) {
	eachBreak(t, func(t *testing.T, s *set, n int) {
		labels := map[string]bool{}
		markLabels(s.document.Body, labels)
		o := &outliner{leaf: texts(s.pages)}
		blocks := s.owned(n)
		last, next := blocks[len(blocks)-1], s.owned(n + 1)[0]
		switch {
		case s.within(last, "THead") != nil && s.rowHeight(s.within(last, "TR")) > s.style.frame().height()/2:
			// no page holds it with a row
		case strings.HasPrefix(last.Type, "H"), last.Type == "Caption", s.within(last, "THead") != nil:
			t.Errorf("page %d ends in the %s %q", n+1, last.Type, o.text(last))
		case last.Type == "Lbl":
			t.Errorf("page %d ends in the label %q", n+1, o.text(last))
		case labels[o.text(last)]:
			t.Errorf("page %d ends in the label %q", n+1, o.text(last))
		case last.Type == "Figure" && s.captioned(last):
			t.Errorf("page %d ends in a figure, and page %d has its text %q", n+1, n+2, o.text(next))
		}
	})
}

// captioned reports whether a figure of the document's body has text under it.
func (s *set) captioned(figure *Element) bool {
	found := false
	var look func(blocks []document.Block)
	look = func(blocks []document.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *document.Section:
				look(b.Body)
			case *document.Figure:
				found = found || b.Alt == figure.Attributes().Alt && (b.Caption != nil || b.Source != nil)
			}
		}
	}
	look(s.document.Body)
	return found
}

func markLabels(blocks []document.Block, labels map[string]bool) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			markLabels(b.Body, labels)
		case *document.Entries:
			for _, e := range b.Entries {
				markLabels(e.Body, labels)
			}
		case *document.Paragraph:
			if b.Role == document.Label {
				labels[document.Text(b.Text)] = true
			}
		}
	}
}

// TestNoWidowsNorOrphans: a paragraph that a page divides has at least two of
// its lines on each of the two.
func TestNoWidowsNorOrphans(t *testing.T) {
	divided := 0
	eachBreak(t, func(t *testing.T, s *set, n int) {
		here, there := s.linesOf(n), s.linesOf(n+1)
		for b, lines := range here {
			if there[b] == 0 {
				continue
			}
			divided++
			if lines < 2 || there[b] < 2 {
				t.Errorf("pages %d and %d: a %s is divided into %d and %d lines", n+1, n+2, b.Type, lines, there[b])
			}
		}
	})
	if divided < seeds {
		t.Errorf("only %d paragraphs were divided", divided)
	}
}

// TestTablesGoOnUnderTheirHead: where a table goes on, its head stands again
// as an artifact, above all else; and nowhere else.
func TestTablesGoOnUnderTheirHead(t *testing.T) {
	continued := 0
	eachBreak(t, func(t *testing.T, s *set, n int) {
		row := s.within(s.owned(n + 1)[0], "TR")
		begun := row != nil && s.parent[row].Type == "TBody" // whose head stands on an earlier page
		var again strings.Builder
		for m := range s.pages.Pages[n+1].Marks() {
			if m.Owner != nil {
				break
			}
			if m.Artifact == Repeated {
				again.WriteString(m.Text)
			}
		}
		want := ""
		if begun {
			continued++
			leaf := texts(s.pages)
			var add func(e *Element)
			add = func(e *Element) {
				want += leaf[e]
				for _, k := range e.Kids {
					add(k)
				}
			}
			head := s.within(row, "Table").Kids[1]
			add(head)
			if again.Len() == 0 && s.rowHeight(head.Kids[0]) > s.style.frame().height()/2 {
				return // it would leave no room for rows
			}
		}
		if again.String() != want {
			t.Errorf("page %d goes on under the head %q, want %q", n+2, again.String(), want)
		}
	})
	if continued < seeds/2 {
		t.Errorf("only %d tables went on", continued)
	}
}

// TestRowsAreDividedOnlyWhereTheyMust: a row that goes on to another page would
// not fit on one, and no low row stands alone at the end of its table.
func TestRowsAreDividedOnlyWhereTheyMust(t *testing.T) {
	divided, ends := 0, 0
	eachBreak(t, func(t *testing.T, s *set, n int) {
		before, after := s.owned(n), s.owned(n+1)
		last, first := s.within(before[len(before)-1], "TR"), s.within(after[0], "TR")
		switch {
		case first == nil || s.parent[first].Type != "TBody":
		case first == last:
			divided++
			head := s.rowHeight(s.within(first, "Table").Kids[1].Kids[0])
			if h := s.rowHeight(first); h < (s.style.frame().height()-head)*2/3 {
				t.Errorf("page %d ends in a row that is only %v high", n+1, h)
			}
		default:
			rows := s.parent[first].Kids
			i := slices.Index(rows, first)
			if i != len(rows)-1 || len(rows) == 1 {
				return
			}
			ends++
			low := mostLow*s.style.TableText.Leading + 2*s.style.CellPadding
			if s.rowHeight(first) <= low && s.rowHeight(last) < s.style.frame().height()/4 {
				t.Errorf("page %d begins with the last row of a table, alone", n+2)
			}
		}
	})
	t.Logf("%d rows were divided, %d last rows began a page", divided, ends)
	if divided == 0 {
		t.Error("no row was divided")
	}
}

// rowHeight is at least how high the text of a row is.
func (s *set) rowHeight(row *Element) (h dim.Length) {
	lines := map[*Element]int{} // by cell
	for n := range s.pages.Pages {
		for b, k := range s.linesOf(n) {
			if s.within(b, "TR") == row {
				lines[s.within(b, "TH", "TD")] += k
			}
		}
	}
	for _, k := range lines {
		h = max(h, dim.Length(k)*s.style.TableText.Leading)
	}
	return h
}

// TestNobodySignsAnEmptyPage: the page of the first signature has text before
// it that is no heading.
func TestNobodySignsAnEmptyPage(t *testing.T) {
	signed := 0
	eachRandom(t, func(t *testing.T, s *set) {
		first := ""
		for _, b := range s.document.Body {
			if sect, ok := b.(*document.Section); ok {
				if sig, ok := sect.Body[0].(*document.Signatures); ok {
					first = sig.Signatures[0].Lines[0].Text
				}
			}
		}
		if first == "" {
			return
		}
		signed++
		o := &outliner{leaf: texts(s.pages)}
		for n := range s.pages.Pages {
			blocks := s.owned(n)
			i := slices.IndexFunc(blocks, func(b *Element) bool { return b.Type == "P" && o.text(b) == first })
			if i < 0 || slices.ContainsFunc(blocks[:i], func(b *Element) bool { return !strings.HasPrefix(b.Type, "H") }) {
				continue
			}
			if before := s.owned(n - 1); s.within(before[len(before)-1], "TR") == nil { // a high row may leave no room
				t.Errorf("page %d has nothing but signatures", n+1)
			}
		}
	})
	if signed < seeds/4 {
		t.Errorf("only %d documents were signed", signed)
	}
}

// TestPagesOfAnySize: the breaker ends and loses nothing however little a page
// holds. What cannot be kept together is divided then.
func TestPagesOfAnySize(t *testing.T) {
	for _, lines := range []dim.Length{1, 2, 3, 5, 8} {
		st := tiny()
		st.Height = st.Top + st.Bottom + lines*st.Text.Leading
		for seed := range uint64(seeds / 3) {
			t.Run(fmt.Sprintf("lines%d/seed%d", lines, seed), func(t *testing.T) {
				d := specimen.Random(seed)
				p, _ := Typeset(d, st, FixedFonts())
				got, want := outline(p), document.Outline(d)
				if !slices.Equal(got, want) {
					t.Error("the tags say something else than the document")
				}
			})
		}
	}
}

// TestWishesGiveWayToBlankPages: what should stand together does, unless more of
// the page before than a fifth would be blank.
func TestWishesGiveWayToBlankPages(t *testing.T) {
	for _, c := range []struct {
		before dim.Length // how high what precedes is, on pages 100 high
		bonds  string     // after each box, 10 high: k must keep, w should
		want   []int      // the page of each
	}{
		{85, "kww ", []int{1, 1, 1, 1}},                                 // 15 blank
		{80, "kww ", []int{1, 1, 1, 1}},                                 // 20 blank: still a fifth
		{79, "kww ", []int{0, 0, 1, 1}},                                 // 21 would be too many
		{60, "kww ", []int{0, 0, 0, 0}},                                 // it fits
		{75, "kkw ", []int{1, 1, 1, 1}},                                 // must, whatever is blank
		{61, "kwk ", []int{0, 0, 1, 1}},                                 // the last two keep
		{75, "wwwwwwwwwwww", []int{0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}}, // no page holds it
	} {
		boxes := []*box{{height: c.before}}
		for _, b := range c.bonds {
			boxes = append(boxes, &box{height: 10, keep: b == 'k', wish: b == 'w'})
		}
		var got []int
		for _, s := range breakPages(boxes, frame{0, 100}, frame{0, 100})[1:] {
			got = append(got, s.page)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%v, then %q: pages %v, want %v", c.before, c.bonds, got, c.want)
		}
	}
}
