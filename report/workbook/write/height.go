package write

import (
	"strings"
	"unicode"
)

// rowHeight gives how high a row with the given number of lines stands, in
// points, as far as a spreadsheet can show it.
func rowHeight(lines int) int {
	const line, highest = 15, 409 // of 11 pt Calibri; ISO/IEC 29500-1 18.3.1.73, ht
	return min(lines*line, highest)
}

// countLines gives how many lines text takes in a column as wide as width
// digits, broken between words. It errs to the generous side, so that the row
// shows all of the text.
func countLines(text string, width int) int {
	measure := max(2*width-2, 2) // the cell's padding takes most of a digit
	lines := 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines++
		used := 0
		for _, word := range strings.Fields(paragraph) {
			w := halfDigits(word)
			switch {
			case used == 0:
				used = w
			case used+1+w <= measure:
				used += 1 + w
			default:
				lines++
				used = w
			}
			for ; used > measure; used -= measure { // a word wider than the column
				lines++
			}
		}
	}
	return lines
}

// halfDigits reckons how wide a word is in Calibri, in halves of a digit. On
// Swedish prose it comes out a tenth too wide.
func halfDigits(word string) int {
	width := 0
	for _, r := range word {
		switch {
		case strings.ContainsRune("ijl.,:;'!|", r):
			width++
		case r == 'm' || r == 'w' || unicode.IsUpper(r):
			width += 3
		default:
			width += 2
		}
	}
	return width
}
