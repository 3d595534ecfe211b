package report

import (
	"slices"
	"strings"
	"testing"
)

func TestWrittenDay(t *testing.T) {
	for text, want := range map[string]string{
		"2025-11-30": "2025-11-30", "den 15 jan 2026": "2026-01-15", "31 okt 2025": "2025-10-31", "31 okt. -25": "2025-10-31", "30/11-25": "2025-11-30",
		"30.11.2025": "2025-11-30", "30/11 2025": "2025-11-30", "30/11/25": "2025-11-30", "2025/11/30": "2025-11-30", "20251130": "2025-11-30",
		"2025-1-5": "2025-01-05", "30:e november 2025": "2025-11-30", "2025–11–30": "2025-11-30",
		"31/11-25": "", "31 nov 2025": "", "30/11": "", "löpande": "", "november 2025": "", "v. 9 2025": "", "HT 2025": "", "2025/11-30": "", "13/13-25": "", "2025": "",
	} {
		got, form, ok := writtenDay(text)
		if got != want || ok != (want != "") || ok && (form == dateISO) != (text == want) {
			t.Errorf("%q: %q, form %d, %v, want %q", text, got, form, ok, want)
		}
	}
}

func TestAdviceOnValues(t *testing.T) {
	at := func(row, col int) Cell { return Cell{3, "Aktiviteter", row, col} }
	row := func(n int, due, target, unit, outcome, status, text string) Commitment {
		c := commitment(n, "Löfte.", text)
		c.Due, c.Target, c.Unit = Value{due, at(n, 4)}, Value{target, at(n, 5)}, Value{unit, at(n, 6)}
		if c.FollowUps == nil {
			c.FollowUps = []FollowUp{{}}
		}
		c.FollowUps[0].Outcome, c.FollowUps[0].Status = Value{outcome, at(n, 7)}, Value{status, at(n, 8)}
		return c
	}
	for _, test := range []struct {
		what string
		rows []Commitment
		want []string
	}{
		{"one form of days", []Commitment{row(2, "30/11-25", "", "", "", "", "a"), row(3, "1/2-25", "", "", "", "", "a"), row(4, "löpande", "", "", "", "", "a")}, nil},
		{"days", []Commitment{row(2, "30/11-25", "", "", "", "", "a"), row(3, "2025-02-01", "", "", "", "", "a"), row(4, "31 okt 2025", "", "", "", "", "a")},
			[]string{"Aktiviteter!D2, D4 Datumen är skrivna på olika sätt. Skriv 2025-11-30 i stället för ”30/11-25” (Aktiviteter!D2), 2025-10-31 i stället för ”31 okt 2025” (Aktiviteter!D4). Då ser alla datum likadana ut."}},
		{"status alone", []Commitment{row(2, "", "", "", "", "Genomfört", ""), row(3, "", "", "", "3", "Genomfört", ""), row(4, "", "", "", "", "", "")},
			[]string{"Aktiviteter!H2 Det finns en status men ingen text i Uppföljning. Skriv vad som gjordes, eller varför inget gjordes."}},
		{"percent", []Commitment{row(2, "", "85 %", "", "0,78 procent", "", "a"), row(3, "", "0,85", "procent", "78", "", "a")},
			[]string{"Aktiviteter!G2 Här står ”0,78 procent”, men det som det ska jämföras med är ”85 %”. Menade du 78 procent?",
				"Aktiviteter!E3 Här står ”0,85”, men det som det ska jämföras med är ”78”. Menade du 85 procent?"}},
		{"no percent", []Commitment{row(2, "", "85 %", "", "0,78", "", "a"), row(3, "", "85", "antal", "1", "", "a"), row(4, "", "85 %", "", "1,7 %", "", "a"),
			row(5, "", "5 %", "", "0,9 %", "", "a"), row(6, "", "85 %", "", "0 %", "", "a"), row(7, "", "85 %", "", "", "", "a")}, nil},
	} {
		r := &Report{Years: Years{First: 2025, Last: 2025}, Commitments: test.rows}
		if got := sentences(Advise(r)); !slices.Equal(got, test.want) {
			t.Errorf("%s:\n got %s\nwant %s", test.what, strings.Join(got, "\n"), strings.Join(test.want, "\n"))
		}
	}
}
