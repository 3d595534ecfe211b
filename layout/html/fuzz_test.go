package html_test

import (
	"testing"

	"uppfoljning/layout/document"
	"uppfoljning/layout/document/specimen"
	"uppfoljning/layout/html"
	"uppfoljning/layout/html/readback"
)

// FuzzRandomDocuments goes on where TestRandomDocumentsReadBackWhole ends, with
// any text in the places where text may stand.
func FuzzRandomDocuments(f *testing.F) {
	f.Add(uint64(100), uint8(0), "å & <b>\"'</b>")
	f.Add(uint64(101), uint8(3), "&amp; --> ]]>")
	f.Fuzz(func(t *testing.T, seed uint64, level uint8, text string) {
		d := specimen.Random(seed)
		if specimen.Readable(text) {
			words := []document.Inline{document.Plain(text), document.Strong{document.Plain(text)}}
			d.Body = append(d.Body, &document.Section{Heading: words, Body: []document.Block{&document.Paragraph{Text: words}}})
		}
		if level %= 7; level == 0 {
			compare(t, write(t, d, html.Options{}), 1, d)
		} else {
			compare(t, write(t, d, html.Options{Fragment: true, HeadingLevel: int(level)}), int(level), d)
		}
	})
}

// FuzzReadBack: whatever the page, reading it ends, and what is read of it is the
// same each time.
func FuzzReadBack(f *testing.F) {
	for seed := range uint64(3) {
		var t testing.T
		f.Add(write(&t, specimen.Random(seed), html.Options{}), 1)
	}
	f.Add([]byte("<main id=main><h1>T<table><tr><td>a<ul><li>b<dl><dt>c<dd>d"), 1)
	f.Fuzz(func(t *testing.T, page []byte, level int) {
		p, err := readback.Read(page, level)
		if err == nil && len(p.Outline) == 0 {
			t.Error("a page without anything is good")
		}
		again, err2 := readback.Read(page, level)
		if (err == nil) != (err2 == nil) || err == nil && len(p.Outline) != len(again.Outline) {
			t.Errorf("%v, and then %v", err, err2)
		}
	})
}
