package html_test

import (
	"bytes"
	"testing"

	"uppfoljning/layout/document/specimen"
	"uppfoljning/layout/html"
)

// TestUnusualReadsBackWhole prints what documents may hold and seldom do.
func TestUnusualReadsBackWhole(t *testing.T) {
	d := specimen.Unusual()
	page := write(t, d, html.Options{})
	compare(t, page, 1, d)
	compare(t, write(t, d, html.Options{Fragment: true, HeadingLevel: 2}), 2, d)
	if !bytes.Contains(page, []byte(`id="cafe-uber-e-a-o-a-heading-of-so-many-words-that-an-address"`)) {
		t.Error("no address of plain letters, cut between two words")
	}
}
