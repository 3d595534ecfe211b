// Package privacy finds personal data in what a report says, so that a person
// is not published by mistake: numbers of persons, telephones, private e-mail,
// registration plates, street addresses, a class of a named school, and the
// words that the council has said must not come out.
//
// In come texts, out come finds with byte offsets into them (Detector.Find), or
// the problems of a whole report (Check). A find shows its match masked, so that
// a message does not spread what it warns of.
//
// What it knows is form and the nearest words: it knows no register of persons
// and no map, does not understand what is said, and finds no names. That a text
// has no finds does not mean that nobody can be recognised in it.
//
// Every text is divided once into tokens (token.go), and each kind looks at
// each token a bounded number of times: time is linear in the text's length.
package privacy

import (
	"cmp"
	"slices"
	"strings"
)

// Kind is a kind of personal data.
type Kind uint8

const (
	PersonalNumber     Kind = iota // personnummer
	CoordinationNumber             // samordningsnummer: a day of birth plus 60
	LikePersonalNumber             // with a date, but another check digit
	Telephone
	Email   // of a person, not of an office
	Plate   // of a vehicle
	Address // a street and a number
	School  // a year or class, and the school by its name
	Protected
	kinds // how many there are
)

// Find is personal data in a text.
type Find struct {
	Kind       Kind
	Start, End int    // byte offsets: the match is text[Start:End]
	Masked     string // the match, recognisable to its writer alone
}

// Words are what a detector is told of the report besides its texts.
type Words struct {
	Protected []string // what must not be published: words, names, phrases
	Known     []string // abbreviations that the report explains: with a number they are no plate
	Own       []string // names of the municipalities, whose domains have no private e-mail
}

// Detector finds personal data. It may be used by several goroutines.
type Detector struct {
	protected phrases
	known     map[string]bool // in capitals
	own       map[string]bool // "mullsjo.se"
}

// New gives a detector that knows words. The zero Words is useful.
func New(w Words) *Detector {
	d := &Detector{protected: newPhrases(w.Protected), known: map[string]bool{}, own: map[string]bool{}}
	for _, s := range w.Known {
		d.known[upper(s)] = true
	}
	for _, s := range w.Own {
		d.own[domainOf(s)] = true
	}
	return d
}

// Find gives the personal data in a text, in order of Start. Two finds overlap
// only where one of them is of Kind Protected.
func (d *Detector) Find(s string) []Find {
	t := newText(s)
	looks := []func(*text, *Detector) []Find{emails, schools, personalNumbers, telephones, likeNumbers, plates, addresses}
	if !strings.ContainsAny(s, "0123456789") {
		looks = looks[:2] // the others all have a digit
	}
	var finds []Find
	for _, look := range looks {
		for _, f := range look(t, d) {
			if !overlapsAny(finds, f) {
				finds = append(finds, f)
			}
		}
		sortFinds(finds)
	}
	finds = append(finds, d.protected.find(t)...)
	sortFinds(finds)
	return finds
}

func sortFinds(finds []Find) {
	slices.SortFunc(finds, func(a, b Find) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.End, b.End))
	})
}

// overlapsAny reports whether f shares a byte with any of finds, which are
// sorted and do not overlap each other.
func overlapsAny(finds []Find, f Find) bool {
	i, _ := slices.BinarySearchFunc(finds, f.Start, func(g Find, start int) int { return cmp.Compare(g.End, start+1) })
	return i < len(finds) && finds[i].Start < f.End
}
