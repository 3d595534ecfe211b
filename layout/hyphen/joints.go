package hyphen

import (
	"slices"
	"strings"
	"sync"
)

const (
	minFirst = 3 // letters of what stands before a joint: fewer are a prefix
	minLast  = 3 // letters of what stands after it: fewer are an ending
	longLast = 6 // from so many letters on, a last word needs no witness
)

var (
	lasts    = sync.OnceValue(func() map[string]bool { return set(lastWords) })
	firsts   = sync.OnceValue(func() map[string]bool { return set(firstWords) })
	prefixed = sync.OnceValue(func() map[string]bool { return set(prefixes) })
	// lastStarts has the first letters of the last words, without which there is
	// no need to look for one under all its inflections.
	lastStarts = sync.OnceValue(func() map[[minLast]byte]bool {
		starts := map[[minLast]byte]bool{}
		for w := range lasts() {
			starts[[minLast]byte([]byte(w))] = true
		}
		return starts
	})
)

// set has the words of a list as the patterns write them.
func set(list string) map[string]bool {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		words[latin1([]rune(w))] = true
	}
	return words
}

// joints gives the indexes in word where a last word begins that ends the
// compound, or ends what stands before the joint found last.
func joints(word string, points []bool) []int {
	var found []int
	for end := len(word); ; {
		begin := lastBegins(word[:end], points)
		if begin == 0 {
			return found
		}
		found = append(found, begin)
		end = begin
	}
}

// lastBegins gives the index in word where its last word begins, or 0 if word
// is no compound that can be told. The longest last word counts, and is not
// searched for shorter ones at its own end. A short one needs a witness: the
// patterns, or a known word in front of it; else many a simple word would end
// in one.
func lastBegins(word string, points []bool) int {
	for i := range len(word) {
		stem := lastStem(word[i:])
		switch {
		case stem == 0:
		case i < minFirst || prefixed()[word[:i]]:
			return 0
		case speakable(word[:i]) && (stem >= longLast || points[i] || endsInWord(word[:i])):
			return i - len(innerPrefix(word[:i]))
		}
	}
	return 0
}

// lastStem gives the length of s without its inflection if it is a last word,
// else 0.
func lastStem(s string) int {
	if len(s) < minLast || !lastStarts()[[minLast]byte([]byte(s[:minLast]))] {
		return 0
	}
	genitive := strings.TrimSuffix(s, "s")
	for _, e := range inflections {
		for _, inflected := range []string{s, genitive} {
			stem, ok := strings.CutSuffix(inflected, e)
			if ok && lasts()[stem] {
				return len(stem)
			}
		}
	}
	return 0
}

// innerPrefix gives the prefix that ends first but belongs to what follows. The
// linking s before it tells.
func innerPrefix(first string) string {
	for i := minFirst; i < len(first); i++ {
		if first[i-1] == 's' && prefixed()[first[i:]] {
			return first[i:]
		}
	}
	return ""
}

// endsInWord reports whether first is or ends in a word that begins compounds.
// Three letters or fewer end too many other words to tell anything.
func endsInWord(first string) bool {
	for i := range max(1, len(first)-3) {
		if isFirst(first[i:]) {
			return true
		}
	}
	return false
}

// isFirst reports whether s is a word in the form that begins a compound.
func isFirst(s string) bool {
	return firsts()[s] || lasts()[s] || lasts()[strings.TrimSuffix(s, "s")]
}

// afterFirst reports whether what stands before letter i of word begins a
// compound and the rest is more than an ending.
func afterFirst(word string, i int) bool {
	first, rest := word[:i], word[i:]
	startsRest := func(d string) bool { return strings.HasPrefix(rest, d) }
	endsFirst := func(e string) bool { return strings.HasSuffix(first, e) }
	return len(rest) >= minLast && !slices.ContainsFunc(derivations, startsRest) &&
		(isFirst(first) || slices.ContainsFunc(linkEndings, endsFirst))
}
