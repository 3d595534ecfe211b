package pdf_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"uppfoljning/layout/pdf/inspect"
)

// TestStandardsTold holds PDFUA.md against the code: the functions and tables
// by which it says that a clause is met are there under these names, and so are
// the checks of package inspect.
func TestStandardsTold(t *testing.T) {
	told, err := os.ReadFile("PDFUA.md")
	if err != nil {
		t.Fatal(err)
	}
	source := readAll(t, "*.go", "object/*.go", "../*.go", "../document/*.go")
	report, err := os.ReadFile("../../samples/mullsjo-2023.pdf")
	if err != nil {
		t.Fatal(err)
	}
	inspected, err := inspect.Read(report)
	if err != nil {
		t.Fatal(err)
	}
	codes := map[string]bool{}
	for _, c := range inspected.Checks {
		codes[string(c.Code)] = true
	}
	// Names of packages, properties and keys stand among those of functions.
	others := regexp.MustCompile(`^(layout|report/manuscript|pdfuaid|dc:source|[A-Z]\w*)$`)
	names, checks := 0, 0
	for line := range strings.Lines(string(told)) {
		cells := strings.Split(line, "|")
		if len(cells) != 6 {
			continue
		}
		for _, name := range quoted(cells[3]) {
			if others.MatchString(name) {
				continue
			}
			names++
			last := name[strings.LastIndexByte(name, '.')+1:]
			declared := regexp.MustCompile(`(?m)^(func (\([^)]+\) )?|var |type |const )` + regexp.QuoteMeta(last) + `\b`)
			if !declared.MatchString(source) {
				t.Errorf("there is no %s: %s", name, line)
			}
		}
		for _, code := range quoted(cells[4]) {
			if others.MatchString(code) {
				continue
			}
			if checks++; !codes[code] {
				t.Errorf("nothing checks %s: %s", code, line)
			}
		}
	}
	if names < 40 || checks < 40 {
		t.Errorf("%d names and %d checks were found", names, checks)
	}
}

// quoted gives what stands in backquotes.
func quoted(s string) (words []string) {
	for _, m := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(s, -1) {
		words = append(words, m[1])
	}
	return words
}

func readAll(t *testing.T, patterns ...string) string {
	t.Helper()
	var b strings.Builder
	for _, pattern := range patterns {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			b.Write(data)
		}
	}
	return b.String()
}
