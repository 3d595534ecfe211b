package layout

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"testing"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
	"uppfoljning/layout/document/specimen"
)

// seeds is how many random documents each property is tried on.
const seeds = 60

// set is a document that has been set, and what the properties ask of it.
type set struct {
	document *document.Document
	style    *Style
	pages    *Pages
	parent   map[*Element]*Element
	order    map[*Element]int // of the leaves, in reading order from 1
}

func newSet(d *document.Document, st *Style, p *Pages) *set {
	s := &set{d, st, p, map[*Element]*Element{}, map[*Element]int{}}
	var walk func(e *Element)
	walk = func(e *Element) {
		if e.Type == "" {
			s.order[e] = len(s.order) + 1
		}
		for _, k := range e.Kids {
			s.parent[k] = e
			walk(k)
		}
	}
	walk(p.Root)
	return s
}

// within gives the innermost element around e, or e itself, that is of one of
// the types, or nil.
func (s *set) within(e *Element, types ...string) *Element {
	for ; e != nil; e = s.parent[e] {
		for _, t := range types {
			if e.Type == t {
				return e
			}
		}
	}
	return nil
}

// block gives the innermost element around a leaf that is no inline element.
func (s *set) block(e *Element) *Element {
	for e != nil && (e.Type == "" || inlineType(e.Type)) {
		e = s.parent[e]
	}
	return e
}

func inlineType(t string) bool { return t == "Link" || t == "Span" || t == "Reference" }

// sets are random documents, set with the real faces, on A4 and in large print.
var sets = sync.OnceValue(func() (all []*set) {
	fonts, err := EmbeddedFonts()
	if err != nil {
		panic(err)
	}
	for _, style := range []*Style{A4(), LargePrint()} {
		for seed := range uint64(seeds) {
			d := specimen.Random(seed)
			pages, _ := Typeset(d, style, fonts)
			all = append(all, newSet(d, style, pages))
		}
	}
	return all
})

// eachRandom hands random documents that have been set to check.
func eachRandom(t *testing.T, check func(t *testing.T, s *set)) {
	t.Helper()
	for i, s := range sets() {
		t.Run(fmt.Sprintf("%s/seed%d", []string{"A4", "large"}[i/seeds], i%seeds), func(t *testing.T) { check(t, s) })
	}
}

// texts gives the text of each leaf: that of its marks, in drawing order.
func texts(p *Pages) map[*Element]string {
	m := map[*Element]string{}
	for _, page := range p.Pages {
		for k := range page.Marks() {
			if k.Owner != nil {
				m[k.Owner] += k.Text
			}
		}
	}
	return m
}

// outliner flattens the tag tree as document.Outline flattens the document.
type outliner struct {
	leaf  map[*Element]string
	lines []document.Line
}

func outline(p *Pages) []document.Line {
	o := &outliner{leaf: texts(p)}
	o.walk(p.Root, 0, false)
	return o.lines
}

// own gives the text of e with that of the inline elements in it.
func (o *outliner) own(e *Element) (s string) {
	if e.Type == "" {
		return o.leaf[e]
	}
	for _, k := range e.Kids {
		if k.Type == "" || inlineType(k.Type) {
			s += o.own(k)
		}
	}
	return s
}

func (o *outliner) text(e *Element) string {
	return strings.TrimSpace(strings.ReplaceAll(o.own(e), softHyphen, ""))
}

func (o *outliner) walk(e *Element, depth int, inHead bool) {
	for _, k := range e.Kids {
		if k.Type == "" || inlineType(k.Type) {
			continue
		}
		l := document.Line{Type: k.Type, Depth: depth, Text: o.text(k), Alt: k.Attributes().Alt, Inline: o.notes(k)}
		switch {
		case k.Type == "Figure":
			l.Text = "" // of a chart the words in it: its text is Alt
		case k.Type == "TOCI": // without the page number
			l.Text = l.Text[:strings.LastIndex(l.Text, " ")]
		case k.Type == "TH" && inHead:
			l.Scope = "Column"
		case k.Type == "TH":
			l.Scope = "Row"
		}
		o.lines = append(o.lines, l)
		o.walk(k, depth+1, inHead || k.Type == "THead")
	}
}

// notes tells of the inline elements in e as document.Line does.
func (o *outliner) notes(e *Element) (s string) {
	for _, k := range e.Kids {
		switch {
		case k.Type == "Link" && k.Attributes().URL != "":
			s += "link " + k.Attributes().URL + " " + o.text(k) + "\n"
		case k.Type == "Span" && k.Attributes().Expansion != "":
			s += "abbreviation " + o.text(k) + " = " + k.Attributes().Expansion + "\n"
		case k.Type == "Span":
			s += "lang " + k.Attributes().Lang + " " + o.text(k) + "\n"
		}
		if inlineType(k.Type) {
			s += o.notes(k)
		}
	}
	return s
}

// TestTagsSayWhatTheDocumentSays: every word of the tree is on a page, once.
func TestTagsSayWhatTheDocumentSays(t *testing.T) {
	eachRandom(t, func(t *testing.T, s *set) {
		got, want := outline(s.pages), document.Outline(s.document)
		for i := range want {
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

// TestEveryMarkHasAnOwnerOrIsAnArtifact wants the leaves in reading order, too:
// on each page, and over pages but for the cells of a row that is divided.
func TestEveryMarkHasAnOwnerOrIsAnArtifact(t *testing.T) {
	eachRandom(t, func(t *testing.T, s *set) {
		drawn := map[*Element]bool{}
		var last *Element
		for n, page := range s.pages.Pages {
			begun := false
			for m := range page.Marks() {
				if (m.Owner != nil) == (m.Artifact != NotArtifact) {
					t.Fatalf("page %d: %q has owner %v and artifact %d", n+1, m.Text, m.Owner, m.Artifact)
				}
				if m.Owner == nil || m.Owner == last {
					continue
				}
				i := s.order[m.Owner]
				if i == 0 {
					t.Fatalf("page %d: the owner of %q is not in the tag tree", n+1, m.Text)
				}
				row := s.within(m.Owner, "TR")
				sameRow := row != nil && row == s.within(last, "TR")
				if back := last != nil && i < s.order[last]; back && (begun || !sameRow) {
					t.Fatalf("page %d: %q is drawn after what follows it", n+1, m.Text)
				}
				if !drawn[m.Owner] && i > len(drawn)+1 && !sameRow {
					t.Fatalf("page %d: %q is drawn before what it follows", n+1, m.Text)
				}
				drawn[m.Owner], begun, last = true, true, m.Owner
			}
		}
		if len(drawn) != len(s.order) {
			t.Errorf("%d of %d leaves are drawn", len(drawn), len(s.order))
		}
	})
}

func TestNothingLeavesTheFrame(t *testing.T) {
	eachRandom(t, func(t *testing.T, s *set) {
		for n := range s.pages.Pages {
			for m := range s.pages.Pages[n].Marks() {
				if m.Artifact == NotArtifact || m.Artifact == Repeated || m.Artifact == Ornament {
					s.inFrame(t, n, &m)
				}
			}
		}
	})
}

// inFrame wants a mark of page n inside the margins.
func (s *set) inFrame(t *testing.T, n int, m *Mark) {
	t.Helper()
	const hair = dim.Pt / 20 // kerning over the joints of a word may widen it by less than this
	st := s.style
	fr := st.frame()
	if n == 0 {
		fr = st.firstFrame()
	}
	right, bottom := m.X+m.Width, m.Y+m.Height
	if m.Face != nil {
		right = m.X + m.Face.Width(strings.TrimRight(m.Text, " "), m.Size)
	}
	if m.Path != nil {
		for _, p := range m.Path.Points {
			right, bottom = max(right, m.X+p.X), max(bottom, m.Y+p.Y)
		}
	}
	if m.X < st.Left-hair || right > st.Width-st.Right+hair || m.Y < fr.top || bottom > fr.bottom+hair {
		t.Errorf("page %d: %q stands at %v–%v, %v–%v", n+1, m.Text, m.X, right, m.Y, bottom)
	}
}

// TestContentsLeadToTheirPages: each number in a list of contents is that of
// the page where its heading is.
func TestContentsLeadToTheirPages(t *testing.T) {
	checked := 0
	eachRandom(t, func(t *testing.T, s *set) {
		begins := map[*Element]int{} // by block, the page where it begins, from 1
		for n, page := range s.pages.Pages {
			for m := range page.Marks() {
				if b := s.block(m.Owner); b != nil && begins[b] == 0 {
					begins[b] = n + 1
				}
			}
		}
		o := &outliner{leaf: texts(s.pages)}
		for e := range s.parent {
			to := e.Attributes().Target
			if to == nil {
				continue
			}
			checked++
			text := o.text(e)
			if want := o.text(to) + " " + strconv.Itoa(begins[to]); text != want {
				t.Errorf("%q, want %q", text, want)
			}
		}
	})
	if checked < seeds {
		t.Errorf("only %d entries were checked", checked)
	}
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
