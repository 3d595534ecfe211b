package report

import "testing"

func TestPeriodsInWords(t *testing.T) {
	for want, p := range map[string]Period{
		"helåret":                       {},
		"år 2022":                       {Year: 2022},
		"kvartal 1 2022":                {Unit: Quarter, First: 1, Last: 1, Year: 2022},
		"tertial 3":                     Period{Unit: Tertial, First: 3, Last: 3},
		"tertial 1–2":                   {Unit: Tertial, First: 1, Last: 2},
		"kvartal 2":                     {Unit: Quarter, First: 2, Last: 2},
		"första halvåret":               {Unit: HalfYear, First: 1, Last: 1},
		"andra halvåret":                {Unit: HalfYear, First: 2, Last: 2},
		"1 januari – 30 april 2023":     {Unit: Dates, From: date(2023, 1, 1), To: date(2023, 4, 30)},
		"16 april 2023":                 {Unit: Dates, From: date(2023, 4, 16), To: date(2023, 4, 16)},
		"31 december 2022 – 1 maj 2023": {Unit: Dates, From: date(2022, 12, 31), To: date(2023, 5, 1)},
	} {
		if got := p.Words(); got != want {
			t.Errorf("%+v: %q, want %q", p, got, want)
		}
	}
}
