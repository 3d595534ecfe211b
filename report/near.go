package report

import "strings"

// Nearest gives the name that word is most likely a misspelling of, or "" when
// none is near: at most one edit for every five letters and one more, and never
// more than three. Case does not count. The first of equally near names wins.
func Nearest(word string, names []string) string {
	from := []rune(strings.ToLower(word))
	best, least := "", min(1+len(from)/5, 3)+1
	if len(from) < 3 {
		return "" // too short to be like anything in particular
	}
	for _, name := range names {
		if d := distance(from, []rune(strings.ToLower(name)), least); d < least {
			best, least = name, d
		}
	}
	return best
}

// distance is the number of letters to insert, delete or replace to get from a
// to b (Levenshtein 1965), or enough where it is enough or more.
func distance(a, b []rune, enough int) int {
	if max(len(a)-len(b), len(b)-len(a)) >= enough {
		return enough
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			replace := diagonal
			if x != y {
				replace++
			}
			diagonal = row[j+1]
			row[j+1] = min(replace, row[j]+1, row[j+1]+1)
		}
	}
	return min(row[len(b)], enough)
}

// NearestByWords gives the name that says most nearly what text does in other
// words: it shares more than half of the words of the longer of them, or all of
// the shorter. It is "" where no name does, or two do equally.
func NearestByWords(text string, names []string) string {
	words := tellingWords(text)
	best, most, tie := "", 0, false
	for _, name := range names {
		others := tellingWords(name)
		shared := akin(words, others)
		if longer := max(len(words), len(others)); shared == 0 || 2*shared <= longer && shared < min(len(words), len(others)) {
			continue
		}
		switch {
		case shared > most:
			best, most, tie = name, shared, false
		case shared == most:
			tie = true
		}
	}
	if tie {
		return ""
	}
	return best
}

// akin counts the words of a that some word of b begins as, each of b once.
func akin(a, b [][]rune) (n int) {
	taken := make([]bool, len(b))
	for _, x := range a {
		for j, y := range b {
			if !taken[j] && sameStem(x, y) {
				taken[j] = true
				n++
				break
			}
		}
	}
	return n
}

// sameStem reports whether two words have two thirds of the shorter in common,
// from the beginning, and three letters at the least.
func sameStem(a, b []rune) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 3 && 3*n >= 2*min(len(a), len(b))
}
