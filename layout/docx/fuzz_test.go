package docx_test

import (
	"testing"

	"uppfoljning/layout/document"
	"uppfoljning/layout/document/specimen"
	"uppfoljning/layout/docx"
)

// FuzzRandomDocuments goes on where TestRandomDocumentsReadBackWhole ends, with
// any text in the places where text may stand.
func FuzzRandomDocuments(f *testing.F) {
	f.Add(uint64(100), false, "å & <b>\"'</b>")
	f.Add(uint64(101), true, "&amp; --> ]]> _x000D_")
	f.Fuzz(func(t *testing.T, seed uint64, large bool, text string) {
		d := specimen.Random(seed)
		if specimen.Readable(text) {
			words := []document.Inline{document.Plain(text), document.Strong{document.Plain(text)}}
			d.Body = append(d.Body, &document.Section{Heading: words, Body: []document.Block{&document.Paragraph{Text: words}}})
		}
		compare(t, write(t, d, docx.Options{LargePrint: large}), d)
	})
}
