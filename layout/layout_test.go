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

// seeds is how many random documents each property is tried on.
const seeds = 60

// eachRandom typesets random documents with the real faces on A4 and hands
// them to check.
func eachRandom(t *testing.T, check func(t *testing.T, d *document.Document, p *Pages)) {
	fonts, err := EmbeddedFonts()
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(seeds) {
		d := specimen.Random(seed)
		pages, _ := Typeset(d, A4(), fonts)
		t.Run(fmt.Sprintf("seed%d", seed), func(t *testing.T) { check(t, d, pages) })
	}
}

// texts gives the text of each leaf: that of its marks, in drawing order.
func texts(p *Pages) map[*Element]string {
	m := map[*Element]string{}
	for _, page := range p.Pages {
		for _, k := range page.Marks {
			if k.Owner != nil {
				m[k.Owner] += k.Text
			}
		}
	}
	return m
}

// outline flattens the tag tree as document.Outline flattens the document.
func outline(p *Pages) (lines []document.Line) {
	leaf := texts(p)
	var own func(e *Element) string
	own = func(e *Element) string {
		if e.Type == "" {
			return leaf[e]
		}
		s := ""
		for _, k := range e.Kids {
			if k.Type == "" || k.Type == "Link" || k.Type == "Span" {
				s += own(k)
			}
		}
		return s
	}
	var walk func(e *Element, depth int)
	walk = func(e *Element, depth int) {
		for _, k := range e.Kids {
			if k.Type == "" || k.Type == "Link" || k.Type == "Span" {
				continue
			}
			text := strings.TrimRight(strings.ReplaceAll(own(k), softHyphen, ""), " ")
			lines = append(lines, document.Line{Type: k.Type, Depth: depth, Text: text, Alt: k.Alt})
			walk(k, depth+1)
		}
	}
	walk(p.Root, 0)
	return lines
}

func TestTagsSayWhatTheDocumentSays(t *testing.T) {
	eachRandom(t, func(t *testing.T, d *document.Document, p *Pages) {
		got, want := outline(p), document.Outline(d)
		for i := range want {
			want[i].Inline = ""
			if i >= len(got) || got[i] != want[i] {
				t.Fatalf("line %d of the outline: got %+v, want %+v", i, at(got, i), want[i])
			}
		}
		if len(got) != len(want) {
			t.Fatalf("%d lines more than the document has", len(got)-len(want))
		}
	})
}

func at(lines []document.Line, i int) any {
	if i < len(lines) {
		return lines[i]
	}
	return "nothing"
}

func TestEveryMarkHasAnOwnerOrIsAnArtifact(t *testing.T) {
	eachRandom(t, func(t *testing.T, d *document.Document, p *Pages) {
		order := map[*Element]int{}
		var walk func(e *Element)
		walk = func(e *Element) {
			if e.Type == "" {
				order[e] = len(order) + 1
			}
			for _, k := range e.Kids {
				walk(k)
			}
		}
		walk(p.Root)
		last := 0
		for n, page := range p.Pages {
			for _, m := range page.Marks {
				if (m.Owner != nil) == (m.Artifact != NotArtifact) {
					t.Fatalf("page %d: %q has owner %v and artifact %d", n+1, m.Text, m.Owner, m.Artifact)
				}
				if m.Owner == nil {
					continue
				}
				i := order[m.Owner]
				if i == 0 {
					t.Fatalf("page %d: the owner of %q is not in the tag tree", n+1, m.Text)
				}
				if i != last && i != last+1 {
					t.Fatalf("page %d: %q is drawn as leaf %d, after leaf %d", n+1, m.Text, i, last)
				}
				last = i
			}
		}
		if last != len(order) {
			t.Errorf("%d of %d leaves are drawn", last, len(order))
		}
	})
}

func TestNothingLeavesTheFrame(t *testing.T) {
	st := A4()
	const hair = dim.Pt / 20 // kerning over the joints of a word may widen it by less than this
	eachRandom(t, func(t *testing.T, d *document.Document, p *Pages) {
		for n, page := range p.Pages {
			for _, m := range page.Marks {
				if m.Owner == nil {
					continue
				}
				top := st.Top
				if n == 0 {
					top = st.FirstTop
				}
				right := m.X + m.Width
				if m.Face != nil {
					right = m.X + m.Face.Width(strings.TrimRight(m.Text, " "), m.Size)
				}
				if m.X < st.Left || right > st.Width-st.Right+hair || m.Y < top || m.Y > st.Height-st.Bottom {
					t.Errorf("page %d: %q stands at %v–%v, %v", n+1, m.Text, m.X, right, m.Y)
				}
			}
		}
	})
}

// lines of one leaf on one page: the baselines on which it stands.
func baselines(page *Page) map[*Element][]dim.Length {
	m := map[*Element][]dim.Length{}
	for _, k := range page.Marks {
		if k.Owner != nil && k.Face != nil && !slices.Contains(m[k.Owner], k.Y) {
			m[k.Owner] = append(m[k.Owner], k.Y)
		}
	}
	return m
}

// blockOf maps each leaf to the nearest element that is a block.
func blockOf(p *Pages) map[*Element]*Element {
	m := map[*Element]*Element{}
	var walk func(e, block *Element)
	walk = func(e, block *Element) {
		switch e.Type {
		case "":
			m[e] = block
		case "Link", "Span":
		default:
			block = e
		}
		for _, k := range e.Kids {
			walk(k, block)
		}
	}
	walk(p.Root, p.Root)
	return m
}

func TestNoHeadingLabelOrLineIsLeftAlone(t *testing.T) {
	breaks := 0
	eachRandom(t, func(t *testing.T, d *document.Document, p *Pages) {
		block := blockOf(p)
		labels := map[string]bool{}
		markLabels(d.Body, labels)
		words := map[*Element]string{}
		for leaf, s := range texts(p) {
			words[block[leaf]] += s
		}
		for n := range len(p.Pages) - 1 {
			breaks++
			here, there := linesOf(&p.Pages[n], block), linesOf(&p.Pages[n+1], block)
			last, next := lastOwner(&p.Pages[n], block), firstOwner(&p.Pages[n+1], block)
			if strings.HasPrefix(last.Type, "H") {
				t.Errorf("page %d ends in the heading %q", n+1, words[last])
			}
			if labels[strings.TrimRight(words[last], " ")] {
				t.Errorf("page %d ends in the label %q", n+1, words[last])
			}
			if last == next && (here[last] < 2 || there[next] < 2) {
				t.Errorf("pages %d and %d: a paragraph is divided into %d and %d lines", n+1, n+2, here[last], there[next])
			}
		}
	})
	if breaks < seeds {
		t.Errorf("only %d page breaks were tried", breaks)
	}
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

func linesOf(page *Page, block map[*Element]*Element) map[*Element]int {
	ys := map[*Element][]dim.Length{}
	for leaf, b := range baselines(page) {
		for _, y := range b {
			if !slices.Contains(ys[block[leaf]], y) {
				ys[block[leaf]] = append(ys[block[leaf]], y)
			}
		}
	}
	n := map[*Element]int{}
	for e, y := range ys {
		n[e] = len(y)
	}
	return n
}

func firstOwner(page *Page, block map[*Element]*Element) *Element {
	for _, m := range page.Marks {
		if m.Owner != nil {
			return block[m.Owner]
		}
	}
	return nil
}

func lastOwner(page *Page, block map[*Element]*Element) *Element {
	var e *Element
	for _, m := range page.Marks {
		if m.Owner != nil {
			e = block[m.Owner]
		}
	}
	return e
}

func TestTheSameTwice(t *testing.T) {
	for seed := range uint64(5) {
		var dumps [2]string
		for i := range dumps {
			fonts, err := EmbeddedFonts()
			if err != nil {
				t.Fatal(err)
			}
			p, _ := Typeset(specimen.Random(seed), A4(), fonts)
			dumps[i] = p.Dump()
		}
		if dumps[0] != dumps[1] {
			t.Errorf("seed %d: two runs differ", seed)
		}
	}
}
