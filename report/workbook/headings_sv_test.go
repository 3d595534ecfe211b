package workbook

import (
	"testing"

	"uppfoljning/report"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Fokusområde": "fokusområde", " FOKUS\u00adOMRÅDE :*": "fokusområde", "Klart\u00a0 senast\n": "klart senast",
		"A\u030ar": "år", "\ufeffNr.": "nr.", "*": "", "Hur gick det?": "hur gick det?", "a:b": "a:b",
	} {
		if got := Fold(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// What is folded in one pass is as folding makes of any name.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"", " a", "Två  ord", "ÅÄÖ – ”så”:", "e\u0301", "\u00ad", "µß÷×ÿ", "a*", "Nr. :"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := Fold(s), foldAny(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	})
}

func TestHeading(t *testing.T) {
	t1 := report.Period{Unit: report.Tertial, First: 1, Last: 1}
	in2023 := report.Years{First: 2023, Last: 2023}
	tests := []struct {
		in     string
		key    Key
		period report.Period
		years  report.Years
		party  string
	}{
		{"Uppföljning", FollowUp, report.Period{}, report.Years{}, ""},
		{"Resultat i siffror", Outcome, report.Period{}, report.Years{}, ""},
		{"Resultat i siffror T1", Outcome, t1, report.Years{}, ""},
		{"UPPFÖLJNING tertial 1:", FollowUp, t1, report.Years{}, ""},
		{"Hur gick det? (T1)", FollowUp, t1, report.Years{}, ""},
		{"Uppföljning Polisen", FollowUp, report.Period{}, report.Years{}, "Polisen"},
		{"Uppföljning Kommunen T1", FollowUp, t1, report.Years{}, "Kommunen"},
		{"Uppföljning T1 Kommunen", FollowUp, t1, report.Years{}, "Kommunen"},
		{"Status T1 2023 – Habo kommun", Status, t1, in2023, "Habo kommun"},
		{"Nästa steg 2023", NextSteps, report.Period{}, in2023, ""},
		{"Fokus-\nområde*", Area, report.Period{}, report.Years{}, ""},
		{"Fokus\nområde *", Area, report.Period{}, report.Years{}, ""},
		{"Fokus\u00ad\nområde", Area, report.Period{}, report.Years{}, ""},
		{"Klart\nsenast", Due, report.Period{}, report.Years{}, ""},
		{"Upp-\nföljning\nT1", FollowUp, t1, report.Years{}, ""},
		{"Uppföljning, T1", FollowUp, t1, report.Years{}, ""},
		{"Uppföljning första tertialet", FollowUp, t1, report.Years{}, ""},
		{"Prioriterade områden", Area, report.Period{}, report.Years{}, ""},
		{"Åtgärder", Wording, report.Period{}, report.Years{}, ""},
		{"Ansvariga", Responsible, report.Period{}, report.Years{}, ""},
		{"Uppföljning den 1 januari 2023 till den 31 december 2023 Polisen", FollowUp, report.Period{}, in2023, "Polisen"},
		{"Avser", Period, report.Period{}, report.Years{}, ""},
	}
	sheet := Lookup(Commitments)
	for _, test := range tests {
		h, ok := sheet.Heading(test.in)
		if !ok || h.Column.Key != test.key || h.Period != test.period || h.Years != test.years || h.Party != test.party {
			t.Errorf("%q: got %+v %t", test.in, h, ok)
		}
	}
	for _, in := range []string{"", "Kommentar", "Nr T1", "Uppföljningar", "Ansvarig polis"} {
		if h, ok := sheet.Heading(in); ok {
			t.Errorf("%q: got %+v", in, h)
		}
	}
}

func TestRemark(t *testing.T) {
	sheet := Lookup(Commitments)
	for in, want := range map[string][2]string{
		"Status (grön/gul/röd)": {"Status", "(grön/gul/röd)"}, "Aktivitet\n(vad ska göras)": {"Aktivitet", "(vad ska göras)"},
		"Status T1 (färg) *": {"Status T1", "(färg) *"}, "Status grön": {}, "Annat (x)": {}, "(x)": {}, "Status (x) y": {}, "Uppföljning internt (x)": {},
	} {
		if name, remark, ok := sheet.Remark(in); ok != (want[0] != "") || ok && (name != want[0] || remark != want[1]) {
			t.Errorf("%q: got %q %q %t", in, name, remark, ok)
		}
	}
}

// No name may mean two things.
func TestNamesDiffer(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range Sheets {
		for _, name := range s.Names {
			if seen[squeeze(name)] {
				t.Errorf("two sheets %q", name)
			}
			seen[squeeze(name)] = true
		}
	}
	for _, s := range append(Sheets, Fields) {
		seen := map[string]bool{}
		for _, name := range s.ColumnNames() {
			if seen[squeeze(name)] {
				t.Errorf("sheet %s: two columns %q", s.Key, name)
			}
			seen[squeeze(name)] = true
		}
	}
}

func TestEveryWordingHasATerm(t *testing.T) {
	for _, c := range Lookup(Commitments).Columns {
		if c.Key != Wording && c.Key != Promise {
			continue
		}
		for _, name := range c.Names {
			if _, ok := Terms[name]; !ok {
				t.Errorf("no term for %q", name)
			}
		}
	}
}

func TestIsOwnNote(t *testing.T) {
	for text, want := range map[string]bool{
		"— Granskning —\nFEL: Rätta.\n— slut —":                           true,
		"\r\n— Granskning —\r\nFEL: Rätta.\r\n\r\nRÅD: x\r\n— slut —\r\n": true,
		"— Granskning —\na\n— slut —\n— Granskning —\nb\n— slut —":        true,
		"Fråga Kalle\n— Granskning —\nFEL: Rätta.\n— slut —":              false,
		"— Granskning —\nFEL: Rätta.\n— slut —\nKlart! /K":                false,
		"— Granskning —\nFEL: Rätta.":                                     false,
		"Fråga Kalle":                                                     false,
		"":                                                                false,
	} {
		if got := IsOwnNote(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
