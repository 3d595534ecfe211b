package read

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// A part of comments that cannot be understood is no reason to refuse a
// workbook, and no reason to be silent.
func TestStrangeComments(t *testing.T) {
	a, err := txtar.ParseFile("testdata/comments.txtar")
	must(t, err)
	for part, want := range map[string]string{
		`<comments><commentList><comment ref="B2">`:                                                   "Aktiviteter",
		`<comments><commentList><comment ref="Ö"/></commentList></comments>`:                          "Aktiviteter",
		`<comments><commentList><comment ref="D9"/></commentList></comments>`:                         "D9",
		`<comments><commentList/></comments>`:                                                         "",
		`<ThreadedComments><threadedComment ref="E3"/><threadedComment ref="E3"/></ThreadedComments>`: "E3",
	} {
		xlsx := rewrite(t, buildWorkbook(t, a), func(name string, data []byte) []byte {
			switch {
			case strings.HasPrefix(name, "xl/comments") && bytes.Contains(data, []byte("Kalle")):
				return []byte(part)
			case strings.HasSuffix(name, ".rels") && strings.Contains(part, "Threaded"):
				return bytes.ReplaceAll(data, []byte("/comments\""), []byte("/threadedComment\""))
			}
			return data
		})
		r, ps, err := Workbook(context.Background(), bytes.NewReader(xlsx), int64(len(xlsx)))
		must(t, err)
		got := ""
		for _, p := range ps {
			if p.Code == "cell-comments" && p.Args[0] == "Aktiviteter" {
				got = p.Args[1]
			}
		}
		if r == nil || got != want {
			t.Errorf("%s: comments at %q, want %q", part, got, want)
		}
	}
}
