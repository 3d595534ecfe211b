package specimen

import (
	"reflect"
	"strings"
	"testing"

	"uppfoljning/layout/document"
)

func TestParse(t *testing.T) {
	d, err := Parse(`title T
sender S
field Datum | 2024
p standfirst | Line.
section One
  p A *b* _c_ [d](https://e.se).
  list
    item 2. two
      p more
  entry 1 | Short
    lead L
    fact F | v
    p label | Result
    p R
  entry
    lead L2
`)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, l := range document.Outline(d) {
		b.WriteString(strings.Repeat(" ", l.Depth) + l.Type + " " + l.Text + "\n")
	}
	const want = `P S
P Datum 2024
H1 T
P Line.
Sect 
 H2 One
 P A b c d.
 L 
  LI 
   Lbl 2.
   LBody 
    P two
    P more
 L 
  LI 
   Lbl 1
   LBody 
    H3 Short
    P L
    P F v
    P Result
    P R
  LI 
   LBody 
    P L2
`
	if b.String() != want {
		t.Errorf("got\n%s", b.String())
	}
	text := d.Body[1].(*document.Section).Body[0].(*document.Paragraph).Text
	wantText := []document.Inline{document.Plain("A "), document.Strong{document.Plain("b")}, document.Plain(" "), document.Emphasis{document.Plain("c")},
		document.Plain(" "), document.Link{URL: "https://e.se", Text: []document.Inline{document.Plain("d")}}, document.Plain(".")}
	if !reflect.DeepEqual(text, wantText) {
		t.Errorf("inline text %#v", text)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, notation := range []string{"title T\nsection A\n    p too deep", "titel T", "title T\nlist\n  p not an item",
		"title T\nlogo A | wide", "title T\nfigure A\n  picture 40", "title T\nfigure A\n  point 2022 | 1"} {
		if _, err := Parse(notation); err == nil {
			t.Errorf("%q was accepted", notation)
		}
	}
}

// TestRandomUsesEveryNode looks for each type of block and inline text in a
// few random documents, and wants the same seed to give the same document.
func TestRandomUsesEveryNode(t *testing.T) {
	seen := map[string]bool{}
	var look func(v reflect.Value)
	look = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Interface, reflect.Pointer:
			if !v.IsNil() {
				look(v.Elem())
			}
		case reflect.Struct:
			seen[v.Type().Name()] = true
			for i := range v.NumField() {
				look(v.Field(i))
			}
		case reflect.Slice:
			seen[v.Type().Name()] = true
			for i := range v.Len() {
				look(v.Index(i))
			}
		}
	}
	for seed := range uint64(20) {
		d := Random(seed)
		look(reflect.ValueOf(d))
		if !reflect.DeepEqual(d, Random(seed)) {
			t.Errorf("seed %d gives two documents", seed)
		}
	}
	for _, typ := range []string{"Section", "Paragraph", "List", "Entries", "Fields", "Table", "Figure", "Definitions", "Contents", "Signatures", "Chart", "Picture", "Strong", "Emphasis", "Link", "Abbreviation", "Foreign"} {
		if !seen[typ] {
			t.Errorf("no %s in any document", typ)
		}
	}
}
