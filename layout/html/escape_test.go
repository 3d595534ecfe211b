package html

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestSafeURL(t *testing.T) {
	for target, want := range map[string]string{
		"https://example.se/å?a=1&b=2#c":     "https://example.se/å?a=1&b=2#c",
		"HTTP://example.se":                  "HTTP://example.se",
		"mailto:a@example.se?subject=x y":    "mailto:a@example.se?subject=x%20y",
		`https://example.se/"<b>\^{|}` + "`": "https://example.se/%22%3Cb%3E%5C%5E%7B%7C%7D%60",
		"https://example.se/100%25":          "https://example.se/100%25",
	} {
		if got, ok := safeURL(target); !ok || got != want {
			t.Errorf("%q is %q, %v, want %q", target, got, ok, want)
		}
	}
	for _, target := range []string{"", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "\x01javascript:alert(1)",
		"data:text/html,x", "vbscript:x", "file:///etc/passwd", "//example.se", "/path", "#id", "example.se", "https:", "https:///path", "http:path", "mailto:",
		"https://example.se/\n", "https://example.se/\u202Egpj", "https://example.se/%zz", "https://[", "ftp://example.se", "https://example.se\xff"} {
		if got, ok := safeURL(target); ok {
			t.Errorf("%q is accepted as %q", target, got)
		}
	}
}

func TestSlug(t *testing.T) {
	for words, want := range map[string]string{
		"Fokusområden":                  "fokusomraden",
		"Åtgärder, löften & mål (2023)": "atgarder-loften-mal-2023",
		"":                              "x",
		"…":                             "x",
		"Дом":                           "дом",
		strings.Repeat("ord ", 30):      strings.TrimSuffix(strings.Repeat("ord-", 15), "-"),
		strings.Repeat("o", 100):        strings.Repeat("o", 60),
		`"><script>`:                    "script",
	} {
		if got := slug(words); got != want {
			t.Errorf("%q is %q, want %q", words, got, want)
		}
	}
}

func TestIDsDiffer(t *testing.T) {
	s := ids{prefix: "p-", taken: map[string]int{"p-main": 1}}
	for _, c := range []struct{ words, want string }{{"A", "p-a"}, {"A", "p-a-2"}, {"A 2", "p-a-2-2"}, {"a!", "p-a-3"}, {"Main", "p-main-2"}, {"A", "p-a-4"}} {
		if got := s.of(c.words); got != c.want {
			t.Errorf("%q is %q, want %q", c.words, got, c.want)
		}
	}
}

// FuzzEscape wants any text at all to come back from a parser as text alone,
// in content and in attributes.
func FuzzEscape(f *testing.F) {
	for _, s := range []string{"a", `<script>"'&amp;]]>-->`, "\x00\x1b\u2028\u202e\xff\ufffe", "&#x3c;", "</title><p>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m := string(wrap("p", escape(s), attr{"title", s}))
		root, err := html.Parse(strings.NewReader(m))
		if err != nil {
			t.Fatal(err)
		}
		body := root.FirstChild.LastChild
		p := body.FirstChild
		if p == nil || p.Data != "p" || p.NextSibling != nil || len(p.Attr) != 1 {
			t.Fatalf("%q is %q", s, m)
		}
		content := ""
		if p.FirstChild != nil {
			content = p.FirstChild.Data
			if p.FirstChild.Type != html.TextNode || p.FirstChild.NextSibling != nil {
				t.Fatalf("%q is %q", s, m)
			}
		}
		if content != p.Attr[0].Val {
			t.Errorf("content %q, attribute %q", content, p.Attr[0].Val)
		}
		if got, want := len([]rune(content)), len([]rune(s)); got != want {
			t.Errorf("%q has %d characters of %d", content, got, want)
		}
	})
}

// FuzzCSSString wants no text to end a string of a style sheet, or the sheet.
func FuzzCSSString(f *testing.F) {
	for _, s := range []string{"a", `"; } * { display: none }`, "</style>", "\\", "\n", "ÅÄÖ – 1 (2)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := cssString(s)
		inner := strings.TrimSuffix(strings.TrimPrefix(got, `"`), `"`)
		if len(got) != len(inner)+2 || strings.ContainsAny(inner, "\"<>{};\n\r\f") || strings.HasSuffix(inner, `\`) {
			t.Errorf("%q is %s", s, got)
		}
	})
}
