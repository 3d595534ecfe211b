package pdf_test

import (
	"os"
	"path/filepath"
	"testing"

	"uppfoljning/layout/pdf"
)

// keep leaves a file in $KEEP_PDF, where it is set, for outside validators to
// judge: .ci/run sets it and has qpdf and veraPDF try everything it finds there.
func keep(t *testing.T, name string, file []byte) {
	t.Helper()
	if dir := os.Getenv("KEEP_PDF"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name), file, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// TestKeepWholeFile leaves a file with something of everything that the
// package can write.
func TestKeepWholeFile(t *testing.T) {
	if os.Getenv("KEEP_PDF") == "" {
		t.Skip("KEEP_PDF IS NOT SET: nobody else checks the file; .ci/run does")
	}
	keep(t, "whole.pdf", whole(t).write(pdf.Options{}))
}
