package privacy

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// phrases are words that must not be published.
type phrases struct {
	rest    map[string][][]string // what follows the first word of each
	initial map[rune]bool         // that any first word begins with
}

// newPhrases folds what stands in the list of protected words.
func newPhrases(list []string) phrases {
	p := phrases{map[string][][]string{}, map[rune]bool{}}
	for _, s := range list {
		t := newText(s)
		var words []string
		for _, u := range t.units() {
			words = append(words, u.folded)
		}
		if len(words) > 0 {
			p.rest[words[0]] = append(p.rest[words[0]], words[1:])
			first, _ := utf8.DecodeRuneInString(words[0])
			p.initial[first] = true
		}
	}
	for _, rest := range p.rest { // the longest first
		slices.SortFunc(rest, func(a, b []string) int { return len(b) - len(a) })
	}
	return p
}

// unit is a whole word, of letters and digits.
type unit struct {
	folded      string
	first, last int // tokens
}

// units gives the words of a text, in lower case.
func (t *text) units() (us []unit) {
	for i := range t.toks {
		if c := t.class(i); c != word && c != number {
			continue
		}
		if n := len(us); n > 0 && us[n-1].last == i-1 {
			us[n-1].folded += t.lower(i)
			us[n-1].last = i
			continue
		}
		us = append(us, unit{t.lower(i), i, i})
	}
	return us
}

// find gives every place where a phrase stands as whole words, in any case and
// with the endings that nouns and names have: "Novas", "operationerna". A
// few characters of any kind may stand between its words.
func (p phrases) find(t *text) (finds []Find) {
	if len(p.rest) == 0 {
		return nil
	}
	us := t.units()
	for i := 0; i < len(us); i++ {
		n := p.at(t, us, i)
		if n == 0 {
			continue
		}
		first, last := us[i].first, us[i+n-1].last
		finds = append(finds, Find{Kind: Protected, Start: t.toks[first].start, End: t.toks[last].end, Masked: t.maskWords(first, last)})
		i += n - 1
	}
	return finds
}

// at gives how many words the longest phrase has that stands at word i; 0 where
// none does.
func (p phrases) at(t *text, us []unit, i int) (n int) {
	if first, _ := utf8.DecodeRuneInString(us[i].folded); !p.initial[first] {
		return 0
	}
	for _, base := range bases(us[i].folded) {
		for _, rest := range p.rest[base] {
			if len(rest) < n {
				break
			}
			if followed(t, us[i:], rest) {
				n = 1 + len(rest)
			}
		}
	}
	return n
}

// followed reports whether rest follows the first of us.
func followed(t *text, us []unit, rest []string) bool {
	const apart = 3 // tokens between two words: ", " and one to spare
	if len(us) <= len(rest) {
		return false
	}
	for i, w := range rest {
		if !slices.Contains(bases(us[i+1].folded), w) {
			return false
		}
		if us[i+1].first-us[i].last > apart+1 {
			return false
		}
	}
	return true
}

// bases gives the words that w may be a form of, itself first. A short word has
// a genitive and no other ending, or "Bo" would be in every "bor".
func bases(w string) []string {
	all := []string{w}
	const short = 3
	for _, e := range nounEndings {
		b, found := strings.CutSuffix(w, e)
		if n := utf8.RuneCountInString(b); !found || n < 2 || n <= short && e != "s" {
			continue
		}
		all = append(all, b)
		if strings.ContainsAny(e[:1], "aeo") { // "gator" is of "gata", "pojkar" of "pojke"
			all = append(all, b+"a", b+"e")
		}
		if strings.HasSuffix(b, "mm") || strings.HasSuffix(b, "nn") { // "rummet" is of "rum"
			all = append(all, b[:len(b)-1])
		}
	}
	return all
}
