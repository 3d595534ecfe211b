package report

import (
	"strings"
	"unicode"
)

// smallWords are those by which no name is known from another.
var smallWords = map[string]bool{
	"och": true, "eller": true, "samt": true, "för": true, "med": true, "mot": true, "bland": true, "inom": true, "utan": true,
	"från": true, "till": true, "vid": true, "hos": true, "den": true, "det": true, "som": true, "kring": true, "runt": true, "under": true, "genom": true,
}

// tellingWords gives the words of a name, in lower case, by which it is known.
func tellingWords(name string) (words [][]rune) {
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if r := []rune(w); len(r) > 2 && !smallWords[w] {
			words = append(words, r)
		}
	}
	return words
}
