package pdf_test

import (
	"bytes"
	"testing"

	"uppfoljning/layout"
	"uppfoljning/layout/document"
	"uppfoljning/layout/document/specimen"
	"uppfoljning/layout/pdf"
	"uppfoljning/layout/pdf/readback"
)

// FuzzRandomDocuments goes on where TestRandomDocumentsReadBackWhole ends, with
// any words in the places where text may stand.
func FuzzRandomDocuments(f *testing.F) {
	f.Add(uint64(100), false, "å & (b) \\\"'")
	f.Add(uint64(101), true, "ffi fl AV Ŧ 1 000")
	fonts, err := layout.EmbeddedFonts()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, seed uint64, large bool, text string) {
		d := specimen.Random(seed)
		if specimen.Readable(text) {
			words := []document.Inline{document.Plain(text), document.Strong{document.Plain(text)}}
			d.Body = append(d.Body, &document.Section{Heading: words, Body: []document.Block{&document.Paragraph{Text: words}}})
		}
		style := layout.A4()
		if large {
			style = layout.LargePrint()
		}
		pages, _ := layout.Typeset(d, style, fonts)
		var out bytes.Buffer
		if err := pdf.Write(&out, pages, pdf.Options{}); err != nil {
			t.Fatal(err)
		}
		got, err := readback.Read(out.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		compare(t, got, d)
	})
}
