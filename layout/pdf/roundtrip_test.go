package pdf_test

import (
	"bytes"
	"fmt"
	"testing"

	"uppfoljning/layout"
	"uppfoljning/layout/document"
	"uppfoljning/layout/document/specimen"
	"uppfoljning/layout/pdf"
	"uppfoljning/layout/pdf/readback"
)

// TestRandomDocumentsReadBackWhole sets random documents, writes them, reads
// the files back, and wants the outline of the document they were made of. A
// few are left in $KEEP_PDF, where it is set, for outside validators.
func TestRandomDocumentsReadBackWhole(t *testing.T) {
	for seed := range uint64(40) {
		t.Run(fmt.Sprintf("seed%d", seed), func(t *testing.T) {
			t.Parallel()
			d := specimen.Random(seed)
			fonts, err := layout.EmbeddedFonts()
			if err != nil {
				t.Fatal(err)
			}
			style := layout.A4()
			if seed%4 == 3 {
				style = layout.LargePrint()
			}
			pages, _ := layout.Typeset(d, style, fonts)
			var out bytes.Buffer
			if err := pdf.Write(&out, pages, pdf.Options{}); err != nil {
				t.Fatal(err)
			}
			if seed < 8 {
				keep(t, fmt.Sprintf("random-%d.pdf", seed), out.Bytes())
			}
			f, err := readback.Read(out.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			compare(t, f, d)
		})
	}
}

// compare wants the outline of f to be that of d.
func compare(t *testing.T, f *readback.File, d *document.Document) {
	t.Helper()
	got, err := f.Told()
	if err != nil {
		t.Fatal(err)
	}
	want := document.Outline(d)
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			t.Fatalf("line %d is missing: %+v", i, want[i])
		case i >= len(want):
			t.Fatalf("line %d is too much: %+v", i, got[i])
		case got[i] != want[i]:
			t.Fatalf("line %d is %+v, want %+v", i, got[i], want[i])
		}
	}
}
