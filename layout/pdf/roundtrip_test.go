package pdf_test

import (
	"bytes"
	"fmt"
	"net/url"
	"strconv"
	"strings"
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
	got, want := outline(t, f), document.Outline(d)
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

// outline says what a reader gets of f as document.Outline says it of a
// document. What only a file has is checked on the way: the page numbers of a
// list of contents must be those of the headings, and its links lead there.
func outline(t *testing.T, f *readback.File) (lines []document.Line) {
	t.Helper()
	for _, l := range f.Outline() {
		text := strings.TrimRight(l.Text, " ")
		if len(lines) > 0 {
			if note, inline := inlineNote(t, f, l, text); inline {
				lines[len(lines)-1].Inline += note
				continue
			}
		}
		switch l.Type {
		case "Figure":
			text = "" // of a chart the words in it: its text is Alt
		case "TOCI":
			text = text[:strings.LastIndex(text, " ")]
		}
		lines = append(lines, document.Line{Type: l.Type, Depth: l.Depth, Text: text, Alt: l.Alt, Scope: l.Scope})
	}
	return lines
}

// inlineNote tells of an inline element what document.Line does, and whether l
// is one.
func inlineNote(t *testing.T, f *readback.File, l readback.Line, text string) (note string, inline bool) {
	t.Helper()
	switch {
	case l.Type == "Span" && l.Expansion != "":
		return "abbreviation " + text + " = " + l.Expansion + "\n", true
	case l.Type == "Span":
		return "lang " + l.Lang + " " + text + "\n", true
	case l.Type == "Reference":
		return "", true
	case l.Type == "Link" && l.Target > 0:
		checkReference(t, f, l, text)
		return "", true
	case l.Type == "Link":
		address, err := url.PathUnescape(l.URL)
		if err != nil {
			t.Fatal(err)
		}
		return "link " + address + " " + text + "\n", true
	}
	return "", false
}

// checkReference wants a link in a list of contents to end in the number of the
// page it leads to, where its heading is.
func checkReference(t *testing.T, f *readback.File, link readback.Line, text string) {
	t.Helper()
	at := strings.LastIndex(text, " ")
	if text[at+1:] != strconv.Itoa(link.Target) {
		t.Fatalf("%q leads to page %d", text, link.Target)
	}
	for _, l := range f.Outline() {
		if strings.HasPrefix(l.Type, "H") && l.Page == link.Target-1 && strings.TrimRight(l.Text, " ") == text[:at] {
			return
		}
	}
	t.Fatalf("%q is in the list of contents, and not on page %d", text[:at], link.Target)
}
