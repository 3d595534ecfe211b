package docx_test

import (
	"testing"

	"uppfoljning/layout/document/specimen"
	"uppfoljning/layout/docx"
)

// TestUnusualReadsBackWhole prints what documents may hold and seldom do.
func TestUnusualReadsBackWhole(t *testing.T) {
	d := specimen.Unusual()
	compare(t, write(t, d, docx.Options{}), d)
}
