package pdf_test

import (
	"bytes"
	"testing"

	"uppfoljning/layout"
	"uppfoljning/layout/document/specimen"
	"uppfoljning/layout/pdf"
	"uppfoljning/layout/pdf/readback"
)

// TestUnusualReadsBackWhole prints what documents may hold and seldom do.
func TestUnusualReadsBackWhole(t *testing.T) {
	d := specimen.Unusual()
	fonts, err := layout.EmbeddedFonts()
	if err != nil {
		t.Fatal(err)
	}
	pages, _ := layout.Typeset(d, layout.A4(), fonts)
	var out bytes.Buffer
	if err := pdf.Write(&out, pages, pdf.Options{}); err != nil {
		t.Fatal(err)
	}
	f, err := readback.Read(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	compare(t, f, d)
}
