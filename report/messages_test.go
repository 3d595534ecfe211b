package report

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// usedCode finds the codes of problems where the source makes them.
var usedCode = regexp.MustCompile(`(?:Code:|\.add\(|report\.Code\(|code = |&badFile\{code:) *"([a-z]+(?:-[a-z0-9]+)+)"`)

// Every code that the source makes is in the table, and every one in the table
// is made somewhere. That a workbook really brings each forth is tested where
// workbooks are read (TestEveryCodeIsProduced, in the command).
func TestEveryCodeIsInTheTable(t *testing.T) {
	var source strings.Builder
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		name := filepath.Base(path)
		if err != nil || d.IsDir() || strings.HasPrefix(name, "messages_") || strings.HasSuffix(name, "_test.go") || filepath.Ext(name) != ".go" {
			return err
		}
		b, err := os.ReadFile(path)
		source.Write(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range Codes() {
		if !strings.Contains(source.String(), `"`+string(code)+`"`) {
			t.Errorf("%s: nothing makes it", code)
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
	for _, codes := range []map[Code]bool{severalPlaces, publicOnly, ofLeavingOut, personal} {
		for code := range codes {
			if _, ok := messages[code]; !ok {
				t.Errorf("%s: something is said of it, but there is no such code", code)
			}
		}
	}
}

// Everything that is said is said in whole sentences, and none says the same as
// another of one code.
func TestEveryCodeIsExplained(t *testing.T) {
	total := 0
	for _, g := range Explanations() {
		if g.Title == "" || len(g.Codes) == 0 {
			t.Errorf("group %q with %d codes", g.Title, len(g.Codes))
		}
		for _, e := range g.Codes {
			total++
			if strings.Contains(e.Sentence, "%") && !strings.Contains(e.Sentence, " %") {
				t.Errorf("%s: a verb is left in %q", e.Code, e.Sentence)
			}
			for what, s := range map[string]string{"sentence": e.Sentence, "cause": e.Cause, "remedy": e.Remedy} {
				if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "?") && !strings.HasSuffix(s, "…") && !strings.HasSuffix(s, "”.") {
					t.Errorf("%s: no whole sentence as %s: %q", e.Code, what, s)
				}
				if n := utf8.RuneCountInString(s); n < 10 || n > 320 {
					t.Errorf("%s: the %s has %d characters", e.Code, what, n)
				}
				if strings.Contains(s, "  ") || strings.Contains(s, "\"") && e.Code != "typography-quotes" {
					t.Errorf("%s: the %s is not well set: %q", e.Code, what, s)
				}
			}
			if e.Cause == e.Remedy || e.Cause == e.Sentence || e.Remedy == e.Sentence {
				t.Errorf("%s says the same twice", e.Code)
			}
		}
	}
	if total != len(Codes()) {
		t.Errorf("%d explanations of %d codes: one stands twice", total, len(Codes()))
	}
}
