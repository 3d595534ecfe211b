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

func TestCoverWords(t *testing.T) {
	one, two := Years{First: 2023, Last: 2023}, Years{First: 2023, Last: 2024}
	t1 := Period{Unit: Tertial, First: 1, Last: 1}
	t1of2024 := t1
	t1of2024.Year = 2024
	for want, r := range map[string]Report{
		"helåret 2023":          {Years: one},
		"åren 2023–2024":        {Years: two},
		"tertial 1 2023":        {Years: one, Period: t1},
		"tertial 1 2024":        {Years: two, Period: t1of2024},
		"år 2023":               {Years: two, Period: Period{Year: 2023}},
		"1 maj – 30 juni 2023":  {Years: one, Period: Period{Unit: Dates, From: date(2023, 5, 1), To: date(2023, 6, 30)}},
		"helåret":               {},
		"första halvåret 2023":  {Years: one, Period: Period{Unit: HalfYear, First: 1, Last: 1}},
		"kvartal 1–2 2023–2024": {Years: two, Period: Period{Unit: Quarter, First: 1, Last: 2}},
	} {
		if got := r.CoverWords(); got != want {
			t.Errorf("%v %+v: %q, want %q", r.Years, r.Period, got, want)
		}
	}
}
