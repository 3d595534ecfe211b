package privacy

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// addresses finds a street and a number in it: "Ekgatan 2", "Stora torget 3",
// "Per Dahls gata 2 C". A road has a number and no house, and a number after a
// street may count something else ("Ekgatan 3 timmar").
func addresses(t *text, _ *Detector) (finds []Find) {
	for i := range t.toks {
		name := t.nameBefore(i)
		if name < 0 || !t.isHouseNumber(i) {
			continue
		}
		first := t.streetName(name)
		if first < 0 || t.runsAlong(first) {
			continue
		}
		last := t.houseEnd(i)
		if t.countsNext(last) || len(finds) > 0 && t.toks[first].start < finds[len(finds)-1].End {
			continue
		}
		f := Find{Kind: Address, Start: t.toks[first].start, End: t.toks[last].end}
		f.Masked = t.maskWords(first, name) + " *"
		finds = append(finds, f)
	}
	return finds
}

// nameBefore gives the word that a number at token i stands after, with a space
// and perhaps "nr" between; -1 where there is none.
func (t *text) nameBefore(i int) int {
	if t.class(i) != number || t.class(i-1) != space || t.class(i-2) != word {
		return -1
	}
	if w := t.lower(i - 2); (w == "nr" || w == "nummer") && t.class(i-3) == space && t.class(i-4) == word {
		return i - 4
	}
	return i - 2
}

// isHouseNumber reports whether the number at token i can be one of a house:
// not a year, a decimal or a part of a longer number.
func (t *text) isHouseNumber(i int) bool {
	n := t.at(i)
	if len(n) > 3 || n[0] == '0' {
		return false
	}
	switch next, after := t.at(i+1), i+2; {
	case next == "." || next == "," || next == ":" || next == "/":
		return t.class(after) != number
	case t.class(i+1) == dash:
		return t.class(after) != number || len(t.at(after)) <= 3
	case t.class(i+1) == word:
		return utf8.RuneCountInString(next) == 1
	}
	return true
}

// houseEnd gives the last token of a number of a house: that of a letter after
// it, or of the other number where it stretches over several.
func (t *text) houseEnd(i int) int {
	switch {
	case t.class(i+1) == word:
		return i + 1
	case t.class(i+1) == dash && t.class(i+2) == number:
		return i + 2
	case t.class(i+1) == space && t.class(i+2) == word && len(t.at(i+2)) == 1 && t.capital(i+2) && t.class(i+3) != number:
		return i + 2
	}
	return i
}

// streetName gives the first token of the street whose name ends with the word
// at token i, -1 where that is no street.
func (t *text) streetName(i int) int {
	w := t.lower(i)
	if bareStreets[w] {
		return t.streetOf(i)
	}
	for _, s := range streetEndings {
		stem := strings.TrimSuffix(w, s)
		if stem == w || utf8.RuneCountInString(stem) < 2 || noStreets[stem] {
			continue
		}
		if t.capital(i) || t.speaksOf(i, 3, livesWords) {
			return t.withModifiers(i)
		}
	}
	return -1
}

// streetOf reads a name whose last word is a word for a street alone: "Stora
// torget", "Per Dahls gata".
func (t *text) streetOf(i int) int {
	p := i - 2
	if t.class(i-1) != space || t.class(p) != word {
		return -1
	}
	w := t.lower(p)
	if streetModifiers[w] && (t.capital(p) || t.capital(i)) {
		return p
	}
	if !t.capital(p) || utf8.RuneCountInString(w) < 3 || !strings.ContainsAny(w[len(w)-1:], "sxz") || commonOwners[w] {
		return -1
	}
	const most = 3 // names before the last
	for n := 0; n < most && t.class(p-1) == space && t.capital(p-2) && !t.endsSentence(p-2); n++ {
		p -= 2
	}
	return p
}

// withModifiers gives where the name that ends at token i begins.
func (t *text) withModifiers(i int) int {
	if t.class(i-1) == space && streetModifiers[t.lower(i-2)] {
		return i - 2
	}
	return i
}

// runsAlong reports whether the word before token i says that what follows is
// counted along the street.
func (t *text) runsAlong(i int) bool {
	before := t.wordsBefore(i, 1)
	return len(before) > 0 && alongWords[before[0]]
}

// countsNext reports whether the number that ends at token i counts what
// follows it.
func (t *text) countsNext(i int) bool {
	j := i + 1
	if t.class(j) == space {
		j++
	}
	return t.at(j) == "%" || t.class(j) == word && !t.capital(j) && beginsWithAny(t.lower(j), countedWords) && j > i+1
}

// maskWords leaves the first letter of each word from one token to another.
func (t *text) maskWords(from, last int) string {
	var b strings.Builder
	for i := from; i <= last; i++ {
		switch t.class(i) {
		case word:
			b.WriteString(maskWord(t.at(i)))
		case space:
			b.WriteByte(' ')
		default:
			b.WriteString(strings.Map(maskDigit, t.at(i)))
		}
	}
	return b.String()
}

func maskDigit(r rune) rune {
	if unicode.IsDigit(r) {
		return '*'
	}
	return r
}
