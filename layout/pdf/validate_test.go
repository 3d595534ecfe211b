package pdf_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"uppfoljning/layout/pdf"
)

// TestValidators has others judge a file: qpdf its syntax, veraPDF its
// conformance with both standards. Where they are missing the test is skipped,
// but not in CI.
func TestValidators(t *testing.T) {
	if testing.Short() {
		t.Skip("the validators take seconds")
	}
	file := filepath.Join(t.TempDir(), "whole.pdf")
	if err := os.WriteFile(file, whole(t).write(pdf.Options{}), 0o644); err != nil {
		t.Fatal(err)
	}
	const veraPDF = "../../.ci/tools/cli.jar"
	for _, c := range []struct {
		name, needs string
		command     []string
	}{
		{"qpdf", "qpdf", []string{"qpdf", "--check", file}},
		{"PDF/A-2a", veraPDF, []string{"java", "-jar", veraPDF, "--format", "text", "-v", "-f", "2a", file}},
		{"PDF/UA-1", veraPDF, []string{"java", "-jar", veraPDF, "--format", "text", "-v", "-f", "ua1", file}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, errCommand := exec.LookPath(c.command[0])
			_, errFile := os.Stat(c.needs)
			if errCommand != nil || c.needs == veraPDF && errFile != nil {
				if os.Getenv("CI") == "true" {
					t.Fatalf("%s is missing", c.needs)
				}
				t.Skipf("%s IS MISSING: nobody else has checked the file", c.needs)
			}
			if out, err := exec.Command(c.command[0], c.command[1:]...).CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}
