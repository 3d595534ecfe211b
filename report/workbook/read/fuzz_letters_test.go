package read

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"uppfoljning/report"
)

// FuzzLetters: of a cell's text, in whatever runs it stands, no letter is lost or
// changes its style, and tidying what is tidy changes nothing.
func FuzzLetters(f *testing.F) {
	for _, s := range []string{"Ett  två\u00a0 tre", "• Ett\n  - Två\n• Tre", "a) b\r\nc\u2028d", "1. x\n\n12) y ", "e\u0301 \u200bå", "-\n- \n*"} {
		f.Add(s, uint8(len(s)/2), uint8(1))
	}
	f.Fuzz(func(t *testing.T, s string, at, style uint8) {
		s = strings.ToValidUTF8(s, "?")
		runes := []rune(s)
		n := int(at) % (len(runes) + 1)
		first, second := run{text: string(runes[:n])}, run{text: string(runes[n:]), bold: style&1 != 0, italic: style&2 != 0}
		c := &cell{text: s}
		c.change().runs = []run{first, second}
		wantBold := 0
		if second.bold {
			wantBold = len([]rune(visible(second.text)))
		}
		ps := paragraphs(c)
		var b strings.Builder
		bold := 0
		for _, p := range ps {
			b.WriteString(p.Marker)
			if len(p.Spans) == 0 || (p.Level > 0) != (p.Marker != "") {
				t.Fatalf("%q: a paragraph %+v", s, p)
			}
			if second.bold && len([]rune(p.Marker)) > 0 {
				wantBold = -1 // the marker has no style
			}
			for _, span := range p.Spans {
				b.WriteString(span.Text)
				if span.Bold {
					bold += len([]rune(visible(span.Text)))
				}
			}
		}
		want := norm.NFC.String(visible(first.text) + visible(second.text))
		if visible(b.String()) != want {
			t.Errorf("%q became %q", s, b.String())
		}
		if wantBold >= 0 && bold != wantBold {
			t.Errorf("%q: %d letters are bold, %d were", s, bold, wantBold)
		}
		if sep := oneLine(c, ""); strings.ReplaceAll(visible(sep), " ", "") != strings.ReplaceAll(want, " ", "") {
			t.Errorf("%q in one line is %q", s, sep)
		}
		line := oneLine(c, ", ")
		if again := oneLine(&cell{text: line}, ", "); again != line && norm.NFC.IsNormalString(line) {
			t.Errorf("%q is %q, and then %q", s, line, again)
		}
		checkTidy(t, s, ps)
	})
}

// visible gives what can be seen of a text, but for spaces.
func visible(s string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		if isSpace(r) || isInvisible(r) || strings.ContainsRune(endsOfLines, r) {
			return -1
		}
		return r
	}, norm.NFC.String(s)))
}

// checkTidy wants of each paragraph what report.Span promises.
func checkTidy(t *testing.T, s string, ps []report.Paragraph) {
	t.Helper()
	for _, p := range ps {
		text := ""
		for _, span := range p.Spans {
			if span.Text == "" {
				t.Errorf("%q: an empty span in %+v", s, p)
			}
			text += span.Text
		}
		if strings.TrimFunc(text, isSpace) != text || strings.ContainsFunc(text, isInvisible) ||
			strings.Contains(text, "  ") || strings.Contains(text, " \u00a0") || strings.Contains(text, "\u00a0 ") || strings.Contains(text, "\u00a0\u00a0") {
			t.Errorf("%q: the text %q is not tidy", s, text)
		}
	}
}
