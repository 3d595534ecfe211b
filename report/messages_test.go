package report

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// usedCode finds the codes of problems where the source makes them.
var usedCode = regexp.MustCompile(`(?:Code:|\.add\(|report\.Code\(|code = |&badFile\{code:) *"([a-z]+(?:-[a-z0-9]+)+)"`)

// Every code that the source makes has a sentence; every sentence is made
// somewhere, and stands in what some test expects.
func TestEveryCodeHasASentenceAndACase(t *testing.T) {
	var source, tests strings.Builder
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		ext := filepath.Ext(path)
		if err != nil || d.IsDir() || filepath.Base(path) == "messages_sv.go" || ext != ".go" && ext != ".txtar" {
			return err
		}
		isTest := strings.HasSuffix(path, "_test.go") || ext == ".txtar"
		b, err := os.ReadFile(path)
		if isTest {
			tests.Write(b)
		} else {
			source.Write(b)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range Codes() {
		if !strings.Contains(source.String(), `"`+string(code)+`"`) {
			t.Errorf("%s: nothing makes it", code)
		}
		if !regexp.MustCompile(`["\s]` + string(code) + `["\s:]`).MatchString(tests.String()) {
			t.Errorf("%s: no test expects it", code)
		}
		if sentence := messages[code].sentence; !strings.HasSuffix(sentence, ".") && !strings.HasSuffix(sentence, "?") {
			t.Errorf("%s: no whole sentence: %s", code, sentence)
		}
	}
	found := 0
	for _, m := range usedCode.FindAllStringSubmatch(source.String(), -1) {
		found++
		if _, ok := messages[Code(m[1])]; !ok {
			t.Errorf("%s: no sentence", m[1])
		}
	}
	if found < len(messages)/2 {
		t.Errorf("found only %d uses of codes", found)
	}
}
