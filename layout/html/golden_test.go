package html_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"uppfoljning/layout/document"
	"uppfoljning/layout/document/specimen"
	"uppfoljning/layout/html"
)

// TestPages writes the documents in testdata as pages and fragments and
// compares them with what is written beside them. UPDATE=1 writes it anew.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		t.Run(name, func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			d := whole()
			if name != "whole" {
				if d, err = specimen.Parse(string(a.Files[0].Data)); err != nil {
					t.Fatal(err)
				}
				d.Running.SkipLabel = "skip"
			}
			golden(t, file, a, d)
			keep(t, name+".html", write(t, d, html.Options{}))
		})
	}
}

func golden(t *testing.T, file string, a *txtar.Archive, d *document.Document) {
	t.Helper()
	got := []txtar.File{a.Files[0],
		{Name: "page", Data: withoutStyle(write(t, d, html.Options{}))},
		{Name: "fragment", Data: withoutStyle(write(t, d, html.Options{Fragment: true}))}}
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(file, txtar.Format(&txtar.Archive{Comment: a.Comment, Files: got}), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if len(a.Files) != len(got) {
		t.Fatalf("the case has %d parts, want %d", len(a.Files), len(got))
	}
	for i := range got {
		if !bytes.Equal(got[i].Data, a.Files[i].Data) {
			t.Errorf("%s:\n%s\nwant:\n%s", got[i].Name, got[i].Data, a.Files[i].Data)
		}
	}
}

var (
	style   = regexp.MustCompile(`(?s)<style>.*</style>`)
	hash    = regexp.MustCompile(`sha256-[^']*'`)
	picture = regexp.MustCompile(`data:image/png;base64,[^"]*`)
)

// withoutStyle leaves out what has tests of its own: the style sheet, and what
// is long.
func withoutStyle(page []byte) []byte {
	page = style.ReplaceAll(page, []byte("<style>…</style>"))
	page = hash.ReplaceAll(page, []byte("sha256-…'"))
	return picture.ReplaceAll(page, []byte("data:image/png;base64,…"))
}
