package privacy

import (
	"slices"
	"strings"
)

// plates finds the numbers of vehicles: three letters and three digits or, since
// 2019, two digits and a letter, with a space or a hyphen between or none. I, Q,
// V, Å, Ä and Ö are not used, nor is O last (Transportstyrelsen, TSFS 2015:63).
//
// Letters and digits stand beside each other for much else ("LED 450"), so there
// must be evidence: a word for a plate just before, a vehicle in the sentence,
// or a form that little else has.
func plates(t *text, d *Detector) (finds []Find) {
	for i := range t.toks {
		last, form := t.plateForm(i)
		if form == noPlate || !t.alone(i, last) || !d.isPlate(t, i, form) {
			continue
		}
		letters := t.at(i)
		finds = append(finds, Find{Kind: Plate, Start: t.toks[i].start, End: t.toks[last].end, Masked: strings.ToUpper(letters) + " ***"})
	}
	return finds
}

// plateForm is how much a form alone says for a plate.
type plateForm uint8

const (
	noPlate    plateForm = iota
	loosePlate           // ABC 123
	tightPlate           // ABC123
	newPlate             // ABC 12A
)

const plateLetters = "ABCDEFGHJKLMNOPRSTUWXYZ"

// plateForm reads a plate from token i on.
func (t *text) plateForm(i int) (last int, form plateForm) {
	if t.class(i) != word || !isPlateWord(t.at(i), 3, plateLetters) {
		return 0, noPlate
	}
	form, j := tightPlate, i+1
	if t.class(j) == dash || t.class(j) == space && t.toks[j].end-t.toks[j].start <= len("\u00a0") {
		form, j = loosePlate, j+1
	}
	switch n := t.at(j); {
	case t.class(j) != number || strings.Trim(n, "0") == "":
	case len(n) == 3:
		return j, form
	case len(n) == 2 && t.class(j+1) == word && isPlateWord(t.at(j+1), 1, strings.Replace(plateLetters, "O", "", 1)):
		return j + 1, newPlate
	}
	return 0, noPlate
}

// isPlateWord reports whether w is n letters of those that plates have.
func isPlateWord(w string, n int, letters string) bool {
	return len(w) == n && strings.Trim(strings.ToUpper(w), letters) == ""
}

// isPlate weighs the evidence for a plate at token i.
func (d *Detector) isPlate(t *text, i int, form plateForm) bool {
	letters, before := t.at(i), t.wordsBefore(i, 2)
	if t.speaksOf(i, 2, plateWords) || slices.Contains(before, plateShort) {
		return true
	}
	if letters != strings.ToUpper(letters) || abbreviations[letters] || d.known[letters] || len(before) > 0 && codeWords[before[0]] {
		return false
	}
	return form == newPlate || form == tightPlate || t.sentenceSpeaksOf(i, vehicleWords)
}

// sentenceSpeaksOf reports whether a word within reach of token i, in its
// sentence, begins or ends with one of stems.
func (t *text) sentenceSpeaksOf(i int, stems []string) bool {
	const reach = 40 // tokens: some twenty words
	for j := i - 1; j >= 0 && j > i-reach && !t.endsSentence(j); j-- {
		if t.speaks(j, stems) {
			return true
		}
	}
	for j := i + 1; j < len(t.toks) && j < i+reach && !t.endsSentence(j); j++ {
		if t.speaks(j, stems) {
			return true
		}
	}
	return false
}

// speaks reports whether token j is a word that begins with one of stems, or is
// a compound that ends with one, in any of its forms.
func (t *text) speaks(j int, stems []string) bool {
	if t.class(j) != word {
		return false
	}
	w := t.lower(j)
	if beginsWithAny(w, noVehicles) {
		return false
	}
	for _, s := range stems {
		if i := strings.Index(w, s); i == 0 || i > 0 && len(w)-i-len(s) <= len("arna") && len(s) > 2 {
			return true
		}
	}
	return false
}
