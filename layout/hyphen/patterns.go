package hyphen

import _ "embed"

// compiled is the trie of hyph_sv_SE.dic, whose licence is in
// hyph_sv_SE.LICENSE.txt. The tests make it (compile_test.go), so that a
// program need not read fifteen thousand patterns before it divides its first
// word.
//
//go:embed patterns.bin
var compiled string

var patterns = openTrie(compiled)

// trie has patterns, whose letters are bytes of ISO 8859-1 with '.' for an edge
// of the word, packed as Liang packs them (1983, chapter 3): from state s the
// letter c leads to s' = base(s) + c if letter(s') is c, else nowhere. State 0
// is the beginning. No two states have one base, so the letter is check enough.
type trie struct {
	bases   string // two bytes for each state
	letters string // one byte
	values  string // two bytes: where in pool the values of a pattern that ends here are, or 0
	// pool has for each of those the letters passed over, how many values
	// follow, and these: one before each letter of a pattern and one after the
	// last, without the zeros at both ends (Liang 1983, chapter 2).
	pool string
}

// openTrie finds the parts of a trie: its first two bytes are the number of
// states.
func openTrie(data string) trie {
	n := int(data[0])<<8 | int(data[1])
	data = data[2:]
	return trie{bases: data[:2*n], letters: data[2*n : 3*n], values: data[3*n : 5*n], pool: data[5*n:]}
}

func pair(s string, i int) int { return int(s[2*i])<<8 | int(s[2*i+1]) }

// points tells before which letters of word the patterns divide it: where the
// greatest value of all that match is odd.
func (t *trie) points(word string) []bool {
	text := "." + word + "."
	greatest := make([]byte, len(text)+1)
	for i := range len(text) {
		for j, state := i, 0; j < len(text); j++ {
			state = pair(t.bases, state) + int(text[j])
			if state >= len(t.letters) || t.letters[state] != text[j] || text[j] == 0 {
				break
			}
			if at := pair(t.values, state); at != 0 {
				from := i + int(t.pool[at])
				for k := range int(t.pool[at+1]) {
					greatest[from+k] = max(greatest[from+k], t.pool[at+2+k])
				}
			}
		}
	}
	points := make([]bool, len(word))
	for i := minPart; i <= len(word)-minPart; i++ {
		points[i] = greatest[i+1]%2 == 1
	}
	return points
}
