package read

import (
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"uppfoljning/report/workbook/variant"
)

// TestLegalForms writes the workbook of each case as another program might, and
// wants it to read the same.
func TestLegalForms(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	files, err := filepath.Glob("testdata/*.txtar")
	must(t, err)
	for i, file := range files {
		checkForms(t, caseWorkbook(t, strings.TrimSuffix(filepath.Base(file), ".txtar")), seed+uint64(i), variant.All)
	}
}

// FuzzLegalForms does so by the forms whose bits are set.
func FuzzLegalForms(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txtar")
	must(f, err)
	var books [][]byte
	for i, file := range files {
		books = append(books, caseWorkbook(f, strings.TrimSuffix(filepath.Base(file), ".txtar")))
		f.Add(uint8(i), uint64(i), uint32(1<<(i%len(variant.Names))))
	}
	f.Fuzz(func(t *testing.T, book uint8, seed uint64, forms uint32) {
		checkForms(t, books[int(book)%len(books)], seed, int(forms))
	})
}

func checkForms(t *testing.T, good []byte, seed uint64, forms int) {
	t.Helper()
	want := content(t, good)
	got := content(t, varied(t, good, seed, forms))
	if got == want {
		return
	}
	for i, name := range variant.Names {
		if one := 1 << i; forms&one != 0 {
			if alone := content(t, varied(t, good, seed, one)); alone != want {
				t.Errorf("seed %d, %s alone:\n--- want\n%s--- got\n%s", seed, name, want, alone)
				return
			}
		}
	}
	t.Errorf("seed %d, forms %b:\n--- want\n%s--- got\n%s", seed, forms, want, got)
}

var digests = regexp.MustCompile(`sha256:[0-9a-f]{64}`)

// content is all that reading says but for the digest of the file, which differs
// in each form, and the names of parts.
func content(t *testing.T, b []byte) string {
	t.Helper()
	return digests.ReplaceAllString(whole(t, b), "sha256")
}

func varied(t *testing.T, book []byte, seed uint64, forms int) []byte {
	t.Helper()
	b, err := variant.Write(book, seed, forms)
	must(t, err)
	return b
}
