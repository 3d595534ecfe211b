package report

import (
	"strings"
	"testing"
)

func TestCover(t *testing.T) {
	tertial := func(n int) Period { return Period{Unit: Tertial, First: n, Last: n} }
	r := &Report{Years: Years{First: 2023, Last: 2023}, Commitments: []Commitment{{Wording: said("ett")}}}
	for i, p := range []Period{tertial(1), {Unit: Quarter, First: 1, Last: 1}, tertial(2), tertial(3),
		{Unit: Tertial, First: 1, Last: 2}, {Unit: Dates, From: day("2023-09-01"), To: day("2023-10-15")}, {}} {
		f := answer(p.dump(), PublishAll)
		f.Period, f.Cell = p, Cell{Tab: 1, Sheet: "A", Row: 2, Col: i + 1}
		r.Commitments[0].FollowUps = append(r.Commitments[0].FollowUps, f)
	}
	tests := []struct {
		own, asked Period
		kept       string
		problems   string
	}{
		{Period{}, Period{}, "1-1/3 1-1/4 2-2/3 3-3/3 1-2/3 2023-09-01--2023-10-15 whole", ""},
		{tertial(1), tertial(1), "1-1/3 1-1/4 whole", "other-periods 4"},
		{Period{}, tertial(3), "3-3/3 2023-09-01--2023-10-15", "other-periods 4 whole-period-left-out 1"},
		{Period{}, Period{Unit: HalfYear, First: 1, Last: 1}, "1-1/3 1-1/4", "other-periods 4 whole-period-left-out 1"},
		{Period{}, Period{Unit: Dates, From: day("2023-01-01"), To: day("2023-08-31")}, "1-1/3 1-1/4 2-2/3 1-2/3", "other-periods 2 whole-period-left-out 1"},
	}
	for _, test := range tests {
		r.Period = test.own
		out, ps := Cover(r, test.asked)
		var kept, problems []string
		for _, f := range out.Commitments[0].FollowUps {
			kept = append(kept, f.Text.Paragraphs[0].Spans[0].Text)
		}
		for _, p := range ps {
			problems = append(problems, string(p.Code)+" "+p.Args[0])
		}
		if got := strings.Join(kept, " "); got != test.kept {
			t.Errorf("%s of %s: kept %s, want %s", test.asked.dump(), test.own.dump(), got, test.kept)
		}
		if got := strings.Join(problems, " "); got != test.problems {
			t.Errorf("%s of %s: problems %s, want %s", test.asked.dump(), test.own.dump(), got, test.problems)
		}
		if out.Period != test.asked || len(r.Commitments[0].FollowUps) != 7 {
			t.Errorf("%s of %s: period %s; %d follow-ups before", test.asked.dump(), test.own.dump(), out.Period.dump(), len(r.Commitments[0].FollowUps))
		}
	}
}

// A period asked for by its months is one of the report's year.
func TestCoverWithoutYear(t *testing.T) {
	r := &Report{Years: Years{First: 2023, Last: 2023}, Commitments: []Commitment{{FollowUps: []FollowUp{
		{Period: Period{Unit: Tertial, First: 1, Last: 1}}, {Period: Period{Unit: Tertial, First: 2, Last: 2}},
	}}}}
	asked, _, _ := ParsePeriod("jan–apr")
	out, _ := Cover(r, asked)
	if fs := out.Commitments[0].FollowUps; len(fs) != 1 || fs[0].Period.First != 1 || !out.Period.From.Equal(day("2023-01-01")) {
		t.Errorf("kept %+v in %s", fs, out.Period.dump())
	}
}

func TestDraft(t *testing.T) {
	for version, want := range map[string]bool{"Utkast": true, "utkast 3": true, " UTKAST, ej beslutad": true, "1.2": false, "": false, "Slutligt utkast": false} {
		if r := (&Report{Version: Value{Text: version}}); r.Draft() != want {
			t.Errorf("%q: got %t", version, !want)
		}
	}
}

// In a report on two years a period is of one of them.
func TestCoverYears(t *testing.T) {
	r := &Report{Years: Years{First: 2023, Last: 2024}, Commitments: []Commitment{{FollowUps: []FollowUp{
		{Period: Period{Year: 2023}}, {Period: Period{Unit: Tertial, First: 1, Last: 1, Year: 2024}},
	}}}}
	out, _ := Cover(r, Period{Year: 2024})
	if fs := out.Commitments[0].FollowUps; len(fs) != 1 || fs[0].Period.Year != 2024 {
		t.Errorf("kept %+v", fs)
	}
}

func TestSplitResponsible(t *testing.T) {
	r := &Report{Municipalities: []Value{{Text: "Mullsjö kommun"}}}
	for _, name := range []string{"Räddningstjänsten", "Barn- och utbildningsförvaltningen"} {
		r.Commitments = append(r.Commitments, Commitment{Responsible: Value{Text: name}})
	}
	p := PartiesOf(r)
	for in, want := range map[string]string{
		"Polisen och kommunen": "Polisen|kommunen", "Polis, Mullsjö kommun; Räddningstjänsten": "Polis|Mullsjö kommun|Räddningstjänsten",
		"Barn- och utbildningsförvaltningen": "Barn- och utbildningsförvaltningen", "Polisen och skolan": "Polisen och skolan",
		"Polisen/Kommunen": "Polisen|Kommunen", "": "",
	} {
		if got := strings.Join(p.Split(in), "|"); got != want {
			t.Errorf("%q: got %s, want %s", in, got, want)
		}
	}
	if !p.Same("Mullsjö kommun", "kommunen") || !p.Same("Polis", "POLISEN") || p.Same("Habo kommun", "kommunen") {
		t.Error("parties are mixed up")
	}
}

func TestNormalStatus(t *testing.T) {
	for in, want := range map[string]string{
		"genomfört": "Genomfört", "Klar.": "Genomfört", "Ej  påbörjat": "Inte påbörjat", "ej aktuellt": "Inte aktuellt",
		"Delvis": "Delvis genomfört", "Inställt": "Inställt eller avbrutet", "PÅGÅR LÖPANDE": "Pågår löpande",
		"Avslutad": "Genomfört", "avslutat": "Genomfört", "Ej startad": "Inte påbörjat", "Inte startat": "Inte påbörjat",
	} {
		if got, ok := NormalStatus(in); !ok || got != want {
			t.Errorf("%q: got %q %t", in, got, ok)
		}
	}
	for _, in := range []string{"", "grön", "Ja", "☺", "nästan klart", "inte genomfört", "Ej genomfört", "Utgår", "Utgått", "ej klart"} {
		if got, ok := NormalStatus(in); ok {
			t.Errorf("%q: got %q", in, got)
		}
	}
	for _, word := range statusWords {
		if _, ok := NormalStatus(word); !ok {
			t.Errorf("%q is no status", word)
		}
	}
}
