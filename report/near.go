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
