package html_test

import (
	"os"
	"path/filepath"
	"testing"
)

// keep leaves a page in $KEEP_HTML, where it is set, for outside validators to
// judge: .ci/html/check tries everything that it finds there.
func keep(t *testing.T, name string, page []byte) {
	t.Helper()
	if dir := os.Getenv("KEEP_HTML"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name), page, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
