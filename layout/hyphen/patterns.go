package hyphen

import (
	_ "embed"
	"strings"
	"sync"
)

// dictionary is in ISO 8859-1, as its first line says; the next lines hold the
// minima. Its licence is in hyph_sv_SE.LICENSE.txt.
//
//go:embed hyph_sv_SE.dic
var dictionary string

// patterns maps the letters of a pattern to its values: one before each letter
// and one after the last (Liang 1983, chapter 2). The letters are bytes of ISO
// 8859-1, with '.' for an edge of the word.
var patterns = sync.OnceValue(func() map[string]string { return parsePatterns(dictionary) })

// longestPattern bounds the search; parsing panics on a longer one.
const longestPattern = 13

const header = "ISO8859-1\nLEFTHYPHENMIN 1\nRIGHTHYPHENMIN 2\n"

func parsePatterns(dictionary string) map[string]string {
	rest, found := strings.CutPrefix(dictionary, header)
	if !found {
		panic("internal error: the hyphenation patterns have another encoding or other minima")
	}
	table := make(map[string]string, strings.Count(rest, "\n"))
	// All letters and all values stand in two strings, which the table cuts up.
	letters, values := make([]byte, 0, len(rest)), make([]byte, 0, 2*len(rest))
	type span struct{ letters, values int }
	var ends []span
	for line := range strings.Lines(rest) {
		value := byte(0)
		start := len(letters)
		for i := range len(line) {
			switch c := line[i]; {
			case c >= '0' && c <= '9':
				value = c - '0'
			case c != '\n':
				letters, values = append(letters, c), append(values, value)
				value = 0
			}
		}
		if len(letters)-start > longestPattern {
			panic("internal error: a hyphenation pattern is too long")
		}
		values = append(values, value)
		ends = append(ends, span{len(letters), len(values)})
	}
	allLetters, allValues := string(letters), string(values)
	var start span
	for _, end := range ends {
		table[allLetters[start.letters:end.letters]] = allValues[start.values:end.values]
		start = end
	}
	return table
}

// patternPoints tells before which letters of word the patterns of table divide
// it: where the greatest value of all that match is odd.
func patternPoints(table map[string]string, word string) []bool {
	text := "." + word + "."
	greatest := make([]byte, len(text)+1)
	for i := range len(text) {
		for j := i + 1; j <= min(len(text), i+longestPattern); j++ {
			for k, value := range []byte(table[text[i:j]]) {
				greatest[i+k] = max(greatest[i+k], value)
			}
		}
	}
	points := make([]bool, len(word))
	for i := minPart; i <= len(word)-minPart; i++ {
		points[i] = greatest[i+1]%2 == 1
	}
	return points
}
