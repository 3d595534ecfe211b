package html_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"uppfoljning/layout/document"
	"uppfoljning/layout/document/specimen"
	"uppfoljning/layout/html"
	"uppfoljning/layout/html/readback"
)

// TestWhole reads back the document with every kind of node, as a page and as
// fragments, and wants the head to say what the metadata says.
func TestWhole(t *testing.T) {
	d := whole()
	page := write(t, d, html.Options{})
	p := compare(t, page, 1, d)
	if p.Title != d.Title.Text || !p.Main {
		t.Errorf("title %q, main %v", p.Title, p.Main)
	}
	for name, want := range map[string]string{"description": d.Metadata.Subject, "author": d.Metadata.Author, "generator": d.Metadata.Tool,
		"dcterms.created": "2024-02-15T00:00:00Z", "dcterms.source": d.Metadata.Source} {
		if p.Meta[name] != want {
			t.Errorf("%s is %q, want %q", name, p.Meta[name], want)
		}
	}
	for level := 1; level <= 6; level++ {
		compare(t, write(t, d, html.Options{Fragment: true, HeadingLevel: level}), level, d)
	}
}

// TestPolicy wants the policy of every page to allow its style sheet, by the
// hash that a browser reckons, and to allow no script at all.
func TestPolicy(t *testing.T) {
	for _, o := range []html.Options{{}, {Accent: &html.Color{R: 0x80}}} {
		p := compare(t, write(t, whole(), o), 1, whole())
		sum := sha256.Sum256([]byte(p.Style))
		want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; img-src data:; base-uri 'none'; form-action 'none'"
		if got := p.Meta["Content-Security-Policy"]; got != want {
			t.Errorf("the policy is %s, want %s", got, want)
		}
	}
}

// TestAccent wants the colour asked for in the style sheet, and nowhere else a
// difference.
func TestAccent(t *testing.T) {
	page := write(t, whole(), html.Options{Accent: &html.Color{R: 0x80, G: 0x00, B: 0x20}})
	if !bytes.Contains(page, []byte("--accent: #800020;")) {
		t.Error("the accent is not in the style sheet")
	}
	if !bytes.Equal(withoutStyle(page), withoutStyle(write(t, whole(), html.Options{}))) {
		t.Error("the accent changes more than the style sheet")
	}
}

// TestHostile wants text that means something to HTML or CSS to be text, on
// the page, in its head and in its style sheet. The readback refuses whatever
// could run.
func TestHostile(t *testing.T) {
	a, err := txtar.ParseFile(filepath.Join("testdata", "hostile.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	d, err := specimen.Parse(string(a.Files[0].Data))
	if err != nil {
		t.Fatal(err)
	}
	const bad = `"><script>alert(1)</script><style>*{}</style> javascript:alert(1) ]]>`
	d.Lang = "sv" + bad
	d.Metadata = document.Metadata{Author: bad, Subject: bad, Source: bad, Tool: bad}
	d.Running = document.Running{Head: bad, Foot: bad, SkipLabel: bad}
	d.Marks = []string{bad}
	d.Logo = &document.Figure{Alt: bad, Picture: shield()}
	words := []document.Inline{document.Plain(bad), document.Abbreviation{Text: bad, Expansion: bad}, document.Foreign{Lang: bad, Text: text(bad)},
		document.Link{URL: "javascript:alert(1)", Text: text(bad)}}
	figure := chart()
	figure.Alt, figure.Caption, figure.Source, figure.Chart.Unit = bad, words, words, bad
	for i := range figure.Chart.Points {
		figure.Chart.Points[i].Label, figure.Chart.Points[i].Text = bad, bad
	}
	table := counts()
	table.Caption, table.Columns[0].Heading = words, words
	d.Body = append(d.Body, &document.Section{Heading: words, Body: []document.Block{&document.Contents{Depth: 3}}},
		&document.Section{Heading: words, Body: []document.Block{figure, table,
			&document.Definitions{Items: []document.Definition{{Term: words, Text: words}}},
			&document.Signatures{Signatures: []document.Signature{{Lines: []document.Phrase{{Text: bad}}}}},
			&document.Entries{Entries: []*document.Entry{{Number: bad, Heading: words, Lead: []document.Block{&document.Paragraph{Text: words}},
				Facts: []document.Field{{Label: bad, Value: words}}}}}}})
	for _, o := range []html.Options{{}, {Fragment: true, HeadingLevel: 1}} {
		page := write(t, d, o)
		p, err := readback.Read(page, 1)
		if err != nil {
			t.Fatal(err)
		}
		if p.Lang != d.Lang {
			t.Errorf("the language is %q", p.Lang)
		}
		if strings.Contains(p.Style, "<") || strings.Contains(p.Style, "*{}") {
			t.Error("text got out of a string of the style sheet")
		}
		if n := bytes.Count(page, []byte("</style")); !o.Fragment && n != 1 || o.Fragment && n != 0 {
			t.Errorf("%d style sheets end", n)
		}
	}
	d.Lang = "sv"
	d.Body = append(whole().Body, d.Body...) // for checkers that guess the language of a page
	keep(t, "hostile-everywhere.html", write(t, d, html.Options{}))
}

// published is a page of a publishing system, without which no fragment can be
// judged: it has the name of the page as its heading, and the little that such
// systems' style sheets have in common.
const published = `<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Trygghet</title>
<style>
body { font: 18px/1.6 sans-serif; }
figure { margin: 0; }
th, td, a { overflow-wrap: anywhere; }
@page { size: A4; }
</style>
</head>
<body>
<a href="#main">Hoppa</a>
<main id="main">
<h1>Trygghet</h1>
FRAGMENTS
</main>
</body>
</html>
`

// TestFragmentsShareAPage puts two years' reports on one page of a publishing
// system, and wants no id twice: Read refuses that. A page with one is left for outside validators.
func TestFragmentsShareAPage(t *testing.T) {
	one, two := whole(), whole()
	one.Title.Text += " 2022"
	two.Title.Text += " 2023"
	first := write(t, one, html.Options{Fragment: true, HeadingLevel: 2})
	both := append(first, write(t, two, html.Options{Fragment: true})...)
	if _, err := readback.Read([]byte(strings.Replace(published, "FRAGMENTS", string(both), 1)), 2); err != nil {
		t.Error(err)
	}
	keep(t, "fragment.html", []byte(strings.Replace(published, "FRAGMENTS", string(first), 1)))
	// Five levels down, the deepest headings are deeper than HTML has them.
	deep := write(t, &document.Document{Lang: "sv", Title: document.Phrase{Text: "Rapport"}, Body: []document.Block{section("Trafik", section("Vägar", paragraph("Text.")))}},
		html.Options{Fragment: true, HeadingLevel: 6})
	if !bytes.Contains(deep, []byte(`<h6 aria-level="8">`)) {
		t.Errorf("no heading of level 8 in\n%s", deep)
	}
	keep(t, "fragment-deep.html", []byte(strings.Replace(published, "FRAGMENTS", "<h2>a</h2>\n<h3>b</h3>\n<h4>c</h4>\n<h5>d</h5>\n"+string(deep), 1)))
}

func TestWriteFails(t *testing.T) {
	for _, level := range []int{-1, 7} {
		var b bytes.Buffer
		if err := html.Write(&b, whole(), html.Options{Fragment: true, HeadingLevel: level}); err == nil || b.Len() > 0 {
			t.Errorf("level %d: error %v after %d bytes", level, err, b.Len())
		}
	}
	if err := html.Write(full{}, whole(), html.Options{}); !errors.Is(err, os.ErrClosed) {
		t.Errorf("the writer's error came out as %v", err)
	}
}

// full takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, os.ErrClosed }
