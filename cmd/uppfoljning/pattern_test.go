package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzPatterns compares what a pattern fits with what * and ? mean, letter by
// letter: no other sign means anything.
func FuzzPatterns(f *testing.F) {
	for _, s := range [][2]string{{"*.xlsx", "Växby 2025.XLSX"}, {"a?c*", "abc[1].xlsx"}, {"*[1]*", "bok[1].xlsx"}, {`a\*`, `a\b`}, {"[a-z]*", "[a-z]b"}, {"**a?", "aab"}, {"*^*", "a^"}} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, pattern, name string) {
		if !utf8.ValidString(pattern+name) || name == "" || len(name) > 200 || len(pattern) > 20 || strings.ContainsAny(pattern+name, "/\x00\n") ||
			strings.HasPrefix(name, ".") || strings.HasPrefix(pattern, "-") || !isPattern(pattern) {
			return
		}
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o666); err != nil {
			return // no name for a file
		}
		found := fitting(filepath.Join(dir, "x")[:len(dir)+1] + pattern)
		want := pattern != name && fits([]rune(strings.ToLower(pattern)), []rune(strings.ToLower(name)))
		if (len(found) == 1) != want {
			t.Errorf("%q and %q: found %q", pattern, name, found)
		}
	})
}

// fits matches by the definition.
func fits(pattern, name []rune) bool {
	switch {
	case len(pattern) == 0:
		return len(name) == 0
	case pattern[0] == '*':
		return fits(pattern[1:], name) || len(name) > 0 && fits(pattern, name[1:])
	case len(name) == 0:
		return false
	}
	return (pattern[0] == '?' || pattern[0] == name[0]) && fits(pattern[1:], name[1:])
}
