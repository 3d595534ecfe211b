package report

import (
	"slices"
	"strings"
	"testing"
)

func TestNamesOfHiddenCharacters(t *testing.T) {
	for r, want := range map[rune]string{
		'\u00ad': "mjukt bindestreck", '\ufeff': "mellanslag utan bredd", '\u200d': "osynlig sammanfogning",
		'\u202e': "osynlig skrivriktning", '\u2069': "osynlig skrivriktning", '\x07': "styrtecken U+0007", '\u2061': "osynligt tecken U+2061",
	} {
		if got := hiddenName(r); got != want {
			t.Errorf("%U: got %q, want %q", r, got, want)
		}
	}
}

func TestShortened(t *testing.T) {
	for in, want := range map[string]string{
		"precis så långt som får": "precis så långt som får", "precis så långt, men inte mer": "precis så långt, men …", "precis så långt allt, men": "precis så långt allt …",
		"ordetärlängreänallatillåtnatecken": "ordetärlängreänallatill …",
	} {
		if got := shortened(in, 23); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestPeriodsIn(t *testing.T) {
	two := Years{First: 2023, Last: 2024}
	for text, want := range map[string][]Period{
		"Under tertial 4 hände inget.":                   nil,
		"Det skedde tertial 2 2024 och kvartal 1.":       {{Unit: Tertial, First: 2, Last: 2, Year: 2024}, {Unit: Quarter, First: 1, Last: 1}},
		"Året runt, och särskilt under andra halvåret.":  {{}, {Unit: HalfYear, First: 2, Last: 2}},
		"Delat i T1–T2 (2023); se även mitt1 och K2:an.": {{Unit: Tertial, First: 1, Last: 2}, {Unit: Quarter, First: 2, Last: 2}},
	} {
		if got := periodsIn(text, two); !slices.Equal(got, want) {
			t.Errorf("%q: got %+v, want %+v", text, got, want)
		}
	}
}

// What was not answered does not count, whatever its period.
func TestDoneByTheLastAnswer(t *testing.T) {
	part := func(n int) Period { return Period{Unit: Tertial, First: n, Last: n} }
	done := FollowUp{Period: part(1), Status: Value{Text: "Genomfört"}}
	c := Commitment{FollowUps: []FollowUp{done, {Period: part(2)}}}
	if !c.Done() {
		t.Error("an empty answer undoes a promise")
	}
	c.FollowUps[1].Text = Text{Paragraphs: []Paragraph{{Spans: []Span{{Text: "Det fortsätter."}}}}}
	if c.Done() {
		t.Error("words alone make it done")
	}
	c.FollowUps = []FollowUp{done, {Period: part(1), Status: Value{Text: "Pågår"}}}
	if c.Done() {
		t.Error("one of two parties makes it done")
	}
}

func TestYearsAfter(t *testing.T) {
	for in, want := range map[Years]Years{{}: {}, {First: 2023, Last: 2023}: {First: 2024, Last: 2024}, {First: 2023, Last: 2024}: {First: 2025, Last: 2026}} {
		if got := in.After(); got != want {
			t.Errorf("%v: got %v, want %v", in, got, want)
		}
	}
}

func TestAddresses(t *testing.T) {
	for want, c := range map[string]Cell{
		"": {}, "Blad": {Sheet: "Blad"}, "Blad!7": {Sheet: "Blad", Row: 7}, "Blad!AB": {Sheet: "Blad", Col: 28}, "Blad!C7": {Sheet: "Blad", Row: 7, Col: 3},
	} {
		if got := c.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// Wordings of a book's length are not compared word by word: it takes the square.
func TestWordChangesOfLongTexts(t *testing.T) {
	text := func(n int, last string) Text {
		return Text{Paragraphs: []Paragraph{{Spans: []Span{{Text: strings.Repeat("ord ", n) + last}}}}}
	}
	if got := WordChanges(text(999, "ett"), text(999, "två")); !slices.Equal(got, []WordChange{{"ett", "två"}}) {
		t.Errorf("got %q", got)
	}
	if got := WordChanges(text(1000, "ett"), text(1000, "två")); got != nil {
		t.Errorf("got %q", got)
	}
}

func TestAdviceOnTheGlossary(t *testing.T) {
	r := &Report{Glossary: []Abbreviation{{Short: Value{Text: "EST"}, Long: Value{Text: "Effektiv samordning, som skall ske", Cell: Cell{4, "Ordlista", 2, 2}}}}}
	got := sentences(Advise(r))
	if len(got) != 1 || !strings.Contains(got[0], "Ordlista!B2") || !strings.Contains(got[0], "”ska”") {
		t.Errorf("got %q", got)
	}
}

// Of commitments that are alike in wording and area, those belong together that
// are alike in what else is told of them, in whatever order they stand.
func TestMatchOfDoubles(t *testing.T) {
	one := func(number, responsible string) Commitment {
		return Commitment{Number: Value{Text: number}, Area: Value{Text: "Trafik"}, Responsible: Value{Text: responsible},
			Wording: Text{Paragraphs: []Paragraph{{Spans: []Span{{Text: "Polisen ska mäta farten."}}}}}}
	}
	old := &Report{Commitments: []Commitment{one("", "Polisen"), one("", "Kommunen")}}
	new := &Report{Commitments: []Commitment{one("", "Kommunen"), one("", "Polisen")}}
	if got := pairs(old, new); got != "2=1 1=2" {
		t.Errorf("got %s", got)
	}
}
