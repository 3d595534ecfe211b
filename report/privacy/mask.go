package privacy

import (
	"strings"
	"unicode/utf8"
)

// maskDigits writes an asterisk for each digit after the first shown.
func maskDigits(s string, shown int) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			if shown--; shown < 0 {
				return '*'
			}
		}
		return r
	}, s)
}

// maskWord leaves the first letter of a word. How long it was is not told.
func maskWord(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return s[:size] + "***"
}
