package html_test

import (
	"bytes"
	"fmt"
	"testing"

	"uppfoljning/layout/document"
	"uppfoljning/layout/document/specimen"
	"uppfoljning/layout/html"
	"uppfoljning/layout/html/readback"
)

// TestRandomDocumentsReadBackWhole writes random documents as pages and as
// fragments of every level, reads them back, and wants the outline of the
// document they were made of. Some pages are left in $KEEP_HTML, where it is
// set, for outside validators.
func TestRandomDocumentsReadBackWhole(t *testing.T) {
	for seed := range uint64(60) {
		t.Run(fmt.Sprintf("seed%d", seed), func(t *testing.T) {
			t.Parallel()
			d := specimen.Random(seed)
			page := write(t, d, html.Options{})
			if seed < 3 {
				keep(t, fmt.Sprintf("random-%d.html", seed), page)
			}
			if p := compare(t, page, 1, d); !p.Main {
				t.Error("the page has no main part")
			}
			level := int(seed%6) + 1
			fragment := write(t, d, html.Options{Fragment: true, HeadingLevel: level})
			compare(t, fragment, level, d)
			if bytes.Contains(fragment, []byte("class=")) || bytes.Contains(fragment, []byte("<style")) {
				t.Error("the fragment has classes or styles")
			}
			if !bytes.Equal(page, write(t, d, html.Options{})) {
				t.Error("a second page has other bytes")
			}
		})
	}
}

func write(t *testing.T, d *document.Document, o html.Options) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := html.Write(&out, d, o); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// compare wants the outline of a page to be that of d, and gives the page.
func compare(t *testing.T, page []byte, level int, d *document.Document) *readback.Page {
	t.Helper()
	p, err := readback.Read(page, level)
	if err != nil {
		t.Fatal(err)
	}
	if p.Lang != d.Lang {
		t.Errorf("the language is %q, want %q", p.Lang, d.Lang)
	}
	want := document.Outline(d)
	for i := range max(len(p.Outline), len(want)) {
		switch {
		case i >= len(p.Outline):
			t.Fatalf("line %d is missing: %+v", i, want[i])
		case i >= len(want):
			t.Fatalf("line %d is too much: %+v", i, p.Outline[i])
		case p.Outline[i] != want[i]:
			t.Fatalf("line %d is %+v, want %+v", i, p.Outline[i], want[i])
		}
	}
	return p
}
