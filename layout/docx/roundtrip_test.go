package docx_test

import (
	"bytes"
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
				keep(t, fmt.Sprintf("random-%d.docx", seed), file)
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

// keep leaves a file in $KEEP_DOCX, where it is set, for outside validators and
// readers to judge.
func keep(t *testing.T, name string, file []byte) {
	t.Helper()
	if dir := os.Getenv("KEEP_DOCX"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name), file, 0o666); err != nil {
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
	want := readback.Told(document.Outline(d))
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
