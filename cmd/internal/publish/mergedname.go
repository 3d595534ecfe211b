package publish

import (
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// MergedSuffix ends the name of a workbook that others were merged into.
const MergedSuffix = "-sammanslagen"

// ownSuffixes are those that copies have got.
var ownSuffixes = regexp.MustCompile(`(?i)(?:(?:` + CopySuffix + `|` + MergedSuffix + `)(?:-\d{1,4})?)+$`)

// MergedName names the workbook that workbooks are merged into, without its folder:
// by the words that their names begin with alike, or else by the first; not by what
// earlier copies have added. "plan kommunen.xlsx" and "plan polisen-granskad.xlsx"
// become "plan-sammanslagen.xlsx". It is numbered where one of them has that name.
func MergedName(names []string) string {
	first := bareName(names[0])
	base := first
	for _, name := range names[1:] {
		base = commonWords(base, bareName(name))
	}
	if !strings.ContainsFunc(base, unicode.IsLetter) {
		base = first
	}
	merged := base + MergedSuffix + ".xlsx"
	for n := 2; hasName(names, merged); n++ {
		merged = base + MergedSuffix + "-" + strconv.Itoa(n) + ".xlsx"
	}
	return merged
}

func hasName(names []string, name string) bool {
	for _, n := range names {
		if strings.EqualFold(filepath.Base(n), name) {
			return true
		}
	}
	return false
}

// bareName is a file's name without folder, ending and what copies have got. One
// that is nothing else keeps it.
func bareName(name string) string {
	base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	if bare := ownSuffixes.ReplaceAllString(base, ""); bare != "" {
		return bare
	}
	return base
}

// commonWords gives the whole words that two names begin with alike, without what
// parts them from the next.
func commonWords(a, b string) string {
	x, y := []rune(a), []rune(b)
	n := 0
	for n < len(x) && n < len(y) && unicode.ToLower(x[n]) == unicode.ToLower(y[n]) {
		n++
	}
	for n > 0 && (inWord(x, n) || inWord(y, n)) {
		n--
	}
	return strings.TrimRightFunc(string(x[:n]), func(r rune) bool { return !isWordRune(r) })
}

// inWord reports whether a word goes on across a place in a name.
func inWord(name []rune, at int) bool {
	return at < len(name) && isWordRune(name[at]) && isWordRune(name[at-1])
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
