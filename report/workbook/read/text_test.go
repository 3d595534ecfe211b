package read

import (
	"strings"
	"testing"

	"uppfoljning/report"
)

// What is taken as it stands is what tidying would have made of it.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", " a", "Två  ord", "• Ett\n• Två", "a) b\nc", "1. x", "12) y\n\nz ", "Ja, detta.\nKl. 10 – ”så”", "e\u0301", "\u00ad", "-", "- ", "-\n- x", "a\r\nb", "10. ", "å) b", ") x", ". x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		plainCell := &cell{text: s}
		slow := &cell{text: s}
		slow.change().runs = []run{{text: s}}
		if got, want := oneLine(plainCell, ", "), oneLine(slow, ", "); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
		if got, want := shown(paragraphs(plainCell)), shown(paragraphs(slow)); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
		if td := tidying(s); tidyLines(s) && (td.Spaces || td.Composed || len(td.Hidden) > 0) {
			t.Errorf("%q: thought to be tidy, but %+v", s, td)
		}
	})
}

func shown(ps []report.Paragraph) string {
	var b strings.Builder
	for _, p := range ps {
		b.WriteString(strings.Repeat(">", p.Level) + p.Marker + "|")
		for _, s := range p.Spans {
			b.WriteString(s.Text + "|")
		}
		b.WriteByte('\n')
	}
	return b.String()
}
