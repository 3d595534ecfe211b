package readback

import (
	"strings"
	"testing"
)

// TestReadRefuses changes a good page into bad ones.
func TestReadRefuses(t *testing.T) {
	const good = `<!DOCTYPE html><html lang="sv"><head><title>T</title></head><body><a href="#main">skip</a><main id="main"><h1>T</h1>
<section><h2 id="a">A</h2><p>Text <a href="https://example.se">link</a>.</p><ul><li>item</li></ul></section></main></body></html>`
	if _, err := Read([]byte(good), 1); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ from, to, want string }{
		{"<p>", "<script>x</script><p>", `element "script"`},
		{"<p>", `<p onclick="x()">`, "onclick"},
		{"<p>", `<p style="x">`, "style"},
		{"<p>", `<p id="a">`, "twice"},
		{"<p>", `<iframe></iframe><p>`, "iframe"},
		{"<p>", `<!-- x --><p>`, "comment"},
		{"<p>", `<img src="https://example.se/a.png" alt=""><p>`, "picture from"},
		{"<p>", `<blockquote></blockquote><p>`, "among blocks"},
		{"https://example.se", "javascript:x", "javascript"},
		{"https://example.se", "//example.se", "//example.se"},
		{"https://example.se", "#b", `"b", which is not there`},
		{"<h1>T</h1>", "", "after one of level 0"},
		{"<h1>T</h1>", "<h1>T</h1><h1>U</h1>", "after one of level 1"},
		{`<h2 id="a">A</h2>`, "<h3>A</h3>", "skips"},
		{`<main id="main"><h1>T</h1>`, `<h1>T</h1><main id="main">`, "outside of main"},
		{"<li>", "<div>", `"div" in a list`},
	} {
		if _, err := Read([]byte(strings.Replace(good, c.from, c.to, 1)), 1); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q for %q: error %v, want %q", c.to, c.from, err, c.want)
		}
	}
}
