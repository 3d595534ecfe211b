package docx_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"uppfoljning/layout/document"
	"uppfoljning/layout/document/specimen"
	"uppfoljning/layout/docx"
	"uppfoljning/layout/docx/readback"
)

// TestRandomDocumentsReadBackWhole writes random documents, reads the files
// back, and wants the outline of the document they were made of. A few are left
// in $KEEP_DOCX, where it is set, for outside validators.
func TestRandomDocumentsReadBackWhole(t *testing.T) {
	for seed := range uint64(60) {
		t.Run(fmt.Sprintf("seed%d", seed), func(t *testing.T) {
			t.Parallel()
			d := specimen.Random(seed)
			file := write(t, d, docx.Options{LargePrint: seed%5 == 0})
			if seed < 8 {
				keep(t, fmt.Sprintf("random-%d", seed), file, d)
			}
			compare(t, file, d)
		})
	}
}

func write(t testing.TB, d *document.Document, o docx.Options) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := docx.Write(&out, d, o); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// keep leaves a file in $KEEP_DOCX, where it is set, and beside it the outline
// that it should be read as, for outside validators and readers to judge:
// .ci/docx/run tells how.
func keep(t *testing.T, name string, file []byte, d *document.Document) {
	t.Helper()
	dir := os.Getenv("KEEP_DOCX")
	if dir == "" {
		return
	}
	outline, err := json.Marshal(readback.Expected(document.Outline(d)))
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{name + ".docx": file, name + ".outline.json": outline} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// compare wants the outline of file to be that of d, in all that Word can tell.
func compare(t *testing.T, file []byte, d *document.Document) {
	t.Helper()
	got, err := readback.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	want := readback.Expected(document.Outline(d))
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
