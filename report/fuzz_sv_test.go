package report

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// FuzzPeriodWords: what a period is called is read as the same period, however
// its spaces, its dashes and its letters are written.
func FuzzPeriodWords(f *testing.F) {
	for _, s := range []string{"1 nov 2022 – 28 feb 2023", "16–28 maj", "T1–T2 2023", "2023-01-01–2023-04-30", "andra halvåret", "2023/24", "H1-H2", "kv 2 2024"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, y, ok := ParsePeriod(s)
		if p2, y2, ok2 := ParsePeriod("\u00a0" + strings.ReplaceAll(s, "-", " \u2013") + " "); ok && (!ok2 || p2 != p || y2 != y) {
			t.Errorf("%q: %+v %+v, with other dashes and spaces %+v %+v %t", s, p, y, p2, y2, ok2)
		}
		if !ok {
			return
		}
		all := Years{First: 2023, Last: 2023}
		if y.First > 0 {
			all = y
		}
		p, ok = p.Within(y, all)
		if !ok {
			t.Fatalf("%q lies outside of its own years", s)
		}
		again, y2, ok := ParsePeriod(p.Words())
		if y2.First > 0 && (y2.First < all.First || y2.Last > all.Last) {
			t.Errorf("%q is called %q, which is of %+v", s, p.Words(), y2)
		}
		if again, ok2 := again.Within(y2, all); !ok || !ok2 || again.Compare(p) != 0 && p.perYearWhole() != again {
			t.Errorf("%q is %+v, called %q, which is %+v %+v", s, p, p.Words(), again, y2)
		}
	})
}

// perYearWhole gives the whole year in place of all its parts.
func (p Period) perYearWhole() Period {
	if p.Unit == HalfYear && p.First == 1 && p.Last == 2 {
		return Period{Year: p.Year}
	}
	return p
}

// FuzzParseDate: a day is read back from either way to write it, and what is
// written as a day and is none is known to be so.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2023-12-31", "31 december 2023", "den 3 sept. 2023", "2023-02-30", "1\u00a0maj 0001", "2023–2–9"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		day, ok := ParseDate(s)
		if ok == IsNoDate(s) && ok {
			t.Fatalf("%q is a day and none", s)
		}
		if reference, err := time.Parse(time.DateOnly, s); err == nil && (!ok || !day.Equal(reference)) {
			t.Errorf("%q: got %v %t", s, day, ok)
		}
		if !ok {
			return
		}
		for _, again := range []string{day.Format(time.DateOnly), dayWords(day, false) + day.Format(" 2006"), "den " + dayWords(day, false) + day.Format(" 2006")} {
			if got, ok := ParseDate(again); !ok || !got.Equal(day) {
				t.Errorf("%q is %q, which is read as %v %t", s, again, got, ok)
			}
		}
	})
}

// FuzzSmallWords: what short words are made to mean is stable, and nothing but
// the joints between parties is lost.
func FuzzSmallWords(f *testing.F) {
	for _, s := range []string{"Polisen, kommunen och Räddningstjänsten", "ej påbörjad.", "#abc", "1F4E79", "Klart!", "A/B;C", "#åb", "Barn- och utbildningsförvaltningen"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if status, ok := NormalStatus(s); ok {
			if again, ok := NormalStatus(strings.ToUpper(status) + " ."); again != status || !ok || !slices.Contains(Statuses, status) {
				t.Errorf("%q is %q, which is %q", s, status, again)
			}
		}
		if c, ok := ParseColour(s); ok {
			if again, ok := ParseColour(c.String()); again != c || !ok {
				t.Errorf("%q is %v, which is %v", s, c, again)
			}
			if l := c.Legible(); l.ContrastToWhite() < minContrast || c.ContrastToWhite() >= minContrast && l != c || l.Legible() != l {
				t.Errorf("%v is legible as %v", c, l)
			}
		}
		rest := strings.NewReplacer(",", "", ";", "", "/", "", "och", "", "\n", "").Replace
		bare := func(s string) string { return strings.Join(strings.Fields(rest(s)), "") }
		if got := strings.Join(SplitParties(s), ""); bare(got) != bare(s) {
			t.Errorf("%q is divided into %q", s, SplitParties(s))
		}
	})
}

// FuzzWordChanges: with the changes taken away, two wordings have the same words.
func FuzzWordChanges(f *testing.F) {
	f.Add("Polisen ska ha tre kontroller per år i området", "Polisen ska ha fem riktade kontroller i hela området")
	f.Add("a b c a b c", "a c b c a")
	f.Add("a", "a a")
	f.Fuzz(func(t *testing.T, old, new string) {
		if len(old) > 2000 || len(new) > 2000 {
			return // it is quadratic, and limited by words
		}
		text := func(s string) Text { return Text{Paragraphs: []Paragraph{{Spans: []Span{{Text: s}}}}} }
		changes := WordChanges(text(old), text(new))
		a, b := strings.Fields(text(old).Line()), strings.Fields(text(new).Line())
		if len(changes) == 0 {
			if mirrored := WordChanges(text(new), text(old)); len(mirrored) != 0 && len(mirrored) < 5 {
				t.Errorf("%q and %q do not differ, and backwards they do: %q", old, new, mirrored)
			}
			return
		}
		if slices.Equal(a, b) {
			t.Errorf("%q and %q are the same, and differ in %q", old, new, changes)
		}
		for _, c := range changes {
			if c.Old == "" && c.New == "" {
				t.Errorf("%q and %q: an empty change", old, new)
			}
			a, b = less(t, a, c.Old), less(t, b, c.New)
		}
		slices.Sort(a)
		slices.Sort(b)
		if !slices.Equal(a, b) {
			t.Errorf("%q and %q, changed in %q: left are %q and %q", old, new, changes, a, b)
		}
	})
}

// less takes the words of s away.
func less(t *testing.T, words []string, s string) []string {
	words = slices.Clone(words)
	for _, w := range strings.Fields(s) {
		i := slices.Index(words, w)
		if i < 0 {
			t.Fatalf("%q is not among %q", w, words)
		}
		words = slices.Delete(words, i, i+1)
	}
	return words
}

// FuzzAdvise: whatever a report says, each piece of advice and each problem is a
// whole sentence in valid characters, the same each time.
func FuzzAdvise(f *testing.F) {
	f.Add("Det skall ske 1g/vecka, ej 10 - 18.", "Genomfört", "Polisen & kommunen", "2023-02-30")
	f.Add("Har ... \u200b gjorts\u2028 kl 10-12 (85%)", "grön", "Polisen/kommunen", "31/12 -23")
	f.Add(strings.Repeat("Ett långt ord ", 60)+"\u202e\ufffd\x01", "Ja", "", "HT 2023")
	f.Fuzz(func(t *testing.T, text, status, responsible, due string) {
		at := func(col int) Cell { return Cell{Tab: 1, Sheet: "Aktiviteter", Row: 2, Col: col} }
		words := func(col int) Text {
			return Text{Cell: at(col), Paragraphs: []Paragraph{{Spans: []Span{{Text: text}}}, {Spans: []Span{{Text: status, Bold: true}}}}}
		}
		r := &Report{
			Municipalities: []Value{{Text: "Växby kommun"}}, Years: Years{First: 2023, Last: 2023}, Introduction: words(9),
			Areas: []FocusArea{{Name: Value{Text: responsible, Cell: at(1)}, Description: words(8)}},
			Commitments: []Commitment{{
				Cell: at(2), Area: Value{Text: responsible, Cell: at(1)}, Wording: words(2), Heading: Value{Text: text, Cell: at(3)},
				Responsible: Value{Text: responsible, Cell: at(4)}, Due: Value{Text: due, Cell: at(5)},
				FollowUps: []FollowUp{{Status: Value{Text: status, Cell: at(6)}, Text: words(7), Cell: at(6)}},
			}},
			Glossary: []Abbreviation{{Short: Value{Text: status, Cell: at(1)}, Long: Value{Text: due, Cell: at(2)}}},
			Tidied:   []Tidied{{Cell: at(2), Spaces: true, Hidden: []rune(text)}},
		}
		var before, after strings.Builder
		if err := Dump(&before, r); err != nil {
			t.Fatal(err)
		}
		all := append(Advise(r), Check(r)...)
		for _, p := range all {
			s := p.Sentence()
			if s == "" || strings.Contains(s, "%!") || utf8.ValidString(text+status+responsible+due) && !utf8.ValidString(s) {
				t.Errorf("%s says %q", p.Code, s)
			}
		}
		again := append(Advise(r), Check(r)...)
		if len(again) != len(all) {
			t.Errorf("%d problems, and the next time %d", len(all), len(again))
		}
		if err := Dump(&after, r); err != nil || before.String() != after.String() {
			t.Errorf("%v: the report was changed:\n%s\n%s", err, before.String(), after.String())
		}
	})
}
