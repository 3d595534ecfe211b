package desk

import (
	"strings"

	"uppfoljning/report"
)

// personalWords name what may point out a person, one of it and several, by the
// problem's code, in the order in which it is told.
var personalWords = []struct {
	code      report.Code
	one, many string
}{
	{"personal-number", "ett personnummer", "personnummer"},
	{"coordination-number", "ett samordningsnummer", "samordningsnummer"},
	{"personal-number-like", "ett nummer som liknar ett personnummer", "nummer som liknar personnummer"},
	{"telephone-number", "ett telefonnummer", "telefonnummer"},
	{"private-email", "en e-postadress", "e-postadresser"},
	{"registration-plate", "ett registreringsnummer", "registreringsnummer"},
	{"street-address", "en gatuadress", "gatuadresser"},
	{"school-class", "en skolklass", "skolklasser"},
	{"protected-word", "ett skyddat ord", "skyddade ord"},
}

// otherPersonal names what personalWords has no words for.
const otherPersonal = "annat som kan peka ut någon"

// personalFound names what in a text may point out a person: "ett personnummer
// och telefonnummer". It is empty where nothing does.
func personalFound(problems report.Problems) string {
	found := map[report.Code]int{} // how many
	for _, p := range problems {
		if p.Personal() {
			found[p.Code] += 1 + strings.Count(strings.Join(p.Args, ", "), ", ")
		}
	}
	var words []string
	for _, w := range personalWords {
		switch n := found[w.code]; {
		case n == 1:
			words = append(words, w.one)
		case n > 1:
			words = append(words, w.many)
		}
		delete(found, w.code)
	}
	if len(found) > 0 {
		words = append(words, otherPersonal)
	}
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " och " + words[n-1]
	}
	return strings.Join(words, "")
}
