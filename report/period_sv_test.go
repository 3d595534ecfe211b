package report

import (
	"testing"
	"time"
)

func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

func TestParsePeriod(t *testing.T) {
	spring := Period{Unit: Dates, From: day("2023-01-01"), To: day("2023-04-30")}
	in2023 := Years{First: 2023, Last: 2023}
	tests := []struct {
		in     string
		period Period
		years  Years
	}{
		{"Helår", Period{}, Years{}},
		{"helåret 2023", Period{}, in2023},
		{"2023", Period{}, in2023},
		{"2023–2024", Period{}, Years{First: 2023, Last: 2024}},
		{"2023/24", Period{}, Years{First: 2023, Last: 2024}},
		{"T1", Period{Unit: Tertial, First: 1, Last: 1}, Years{}},
		{"t 3", Period{Unit: Tertial, First: 3, Last: 3}, Years{}},
		{"Tertial 3", Period{Unit: Tertial, First: 3, Last: 3}, Years{}},
		{"T1–T2", Period{Unit: Tertial, First: 1, Last: 2}, Years{}},
		{"Tertial 1-2 2023", Period{Unit: Tertial, First: 1, Last: 2}, in2023},
		{"2023 tertial 1 och 2", Period{Unit: Tertial, First: 1, Last: 2}, in2023},
		{"Kvartal 2", Period{Unit: Quarter, First: 2, Last: 2}, Years{}},
		{"Kv. 4", Period{Unit: Quarter, First: 4, Last: 4}, Years{}},
		{"Halvår\u00a01", Period{Unit: HalfYear, First: 1, Last: 1}, Years{}},
		{"2023-01-01–2023-04-30", spring, in2023},
		{"2023-01-01-- 2023-04-30", spring, in2023},
		{"2023-01-01 till 2023-04-30", spring, in2023},
		{"januari–april 2023", spring, in2023},
		{"1 jan. – 30 apr 2023", spring, in2023},
		{"jan 2023 till april", spring, in2023},
		{"den 1 januari till den 30 april 2023", spring, in2023},
		{"jan–dec", Period{}, Years{}},
		{"1 januari 2023–31 december 2024", Period{}, Years{First: 2023, Last: 2024}},
		{"16–28 maj 2023", Period{Unit: Dates, From: day("2023-05-16"), To: day("2023-05-28")}, in2023},
		{"1 nov 2023 – feb 2024", Period{Unit: Dates, From: day("2023-11-01"), To: day("2024-02-29")}, Years{First: 2023, Last: 2024}},
		{"Maj", Period{Unit: Dates, From: day("0004-05-01"), To: day("0004-05-31")}, Years{}},
		{"16 april–28 maj", Period{Unit: Dates, From: day("0004-04-16"), To: day("0004-05-28")}, Years{}},
		{"Andra tertialet", Period{Unit: Tertial, First: 2, Last: 2}, Years{}},
		{"första halvåret 2023", Period{Unit: HalfYear, First: 1, Last: 1}, in2023},
		{"4:e kvartalet", Period{Unit: Quarter, First: 4, Last: 4}, Years{}},
		{"År 2023", Period{}, in2023},
	}
	for _, test := range tests {
		p, y, ok := ParsePeriod(test.in)
		if !ok || p != test.period || y != test.years {
			t.Errorf("%q: got %+v %+v %t", test.in, p, y, ok)
		}
	}
	for _, in := range []string{"", "T4", "T0", "T2-T1", "T1–kv 2", "Kvartal", "vår", "2023-04-30–2023-01-01", "2023-02-30–2023-03-01", "20", "3",
		"tredje halvåret", "femte kvartalet", "andra gången", "30 feb–4 mars", "nov–feb", "0 maj", "jan-", "16", "mars 23", "år", "maj 1723", "1 maj 0004", "0004-01-01–0004-02-01"} {
		if p, y, ok := ParsePeriod(in); ok {
			t.Errorf("%q: got %+v %+v", in, p, y)
		}
	}
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"1 nov 2022 – 28 feb 2023", "16–28 maj", "T1–T2 2023", "2023-01-01–2023-04-30", "andra halvåret", "2023/24"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, y, ok := ParsePeriod(s)
		if !ok {
			return
		}
		dated := p.Unit == Dates
		if y.Last < y.First || dated == p.From.IsZero() || dated && p.To.Before(p.From) || p.Unit.PerYear() > 0 && p.First > p.Last {
			t.Errorf("%q: got %+v %+v", s, p, y)
		}
		q := p.In(Years{First: 2023, Last: 2023})
		if dated && (!isYear(q.From.Year()) || q.To.Before(q.From)) {
			t.Errorf("%q: got %+v in 2023", s, q)
		}
	})
}

func TestParseYears(t *testing.T) {
	for in, want := range map[string]Years{
		"2023": {First: 2023, Last: 2023}, "2023 – 2024": {First: 2023, Last: 2024},
		"2023/24": {First: 2023, Last: 2024}, "År 2023": {First: 2023, Last: 2023}, "2023 och 2024": {First: 2023, Last: 2024},
	} {
		if got, ok := ParseYears(in); !ok || got != want {
			t.Errorf("%q: got %+v %t", in, got, ok)
		}
	}
	for _, in := range []string{"", "23", "2024–2023", "1723", "2023-13-01", "i fjol"} {
		if got, ok := ParseYears(in); ok {
			t.Errorf("%q: got %+v", in, got)
		}
	}
}

func TestParseDate(t *testing.T) {
	for _, in := range []string{"2023-12-31", "31 december 2023", "den 31 December 2023", "31 dec. 2023"} {
		if got, ok := ParseDate(in); !ok || !got.Equal(day("2023-12-31")) || IsNoDate(in) {
			t.Errorf("%q: got %v %t", in, got, ok)
		}
	}
	if got, ok := ParseDate("2024-2-9"); !ok || !got.Equal(day("2024-02-09")) {
		t.Errorf("without zeros: got %v %t", got, ok)
	}
	for in, isNoDate := range map[string]bool{
		"": false, "31 december": false, "31 dezember 2023": false, "2023": false, "våren 2023": false,
		"31 februari 2023": true, "2023-02-29": true, "2023-13-01": true, "2023-00-10": true, "0 mars 2023": true,
	} {
		if got, ok := ParseDate(in); ok || IsNoDate(in) != isNoDate {
			t.Errorf("%q: got %v, is no date: %t", in, got, IsNoDate(in))
		}
	}
}

// Dates without a year are in the years of the report.
func TestPeriodIn(t *testing.T) {
	tests := []struct {
		in       string
		years    Years
		from, to string
	}{
		{"16 april–28 maj", Years{First: 2023, Last: 2023}, "2023-04-16", "2023-05-28"},
		{"januari–februari", Years{First: 2023, Last: 2023}, "2023-01-01", "2023-02-28"},
		{"januari–februari", Years{First: 2024, Last: 2024}, "2024-01-01", "2024-02-29"},
		{"1 april–31 maj", Years{First: 2023, Last: 2024}, "2023-04-01", "2024-05-31"},
		{"maj", Years{}, "0004-05-01", "0004-05-31"},
		{"maj 2022", Years{First: 2023, Last: 2023}, "2022-05-01", "2022-05-31"},
	}
	for _, test := range tests {
		p, _, _ := ParsePeriod(test.in)
		if p = p.In(test.years); !p.From.Equal(day(test.from)) || !p.To.Equal(day(test.to)) {
			t.Errorf("%q in %v: got %s", test.in, test.years, p.dump())
		}
	}
	if p := (Period{Unit: Tertial, First: 1, Last: 1}); p.In(Years{First: 2023, Last: 2023}) != p {
		t.Error("a tertial needs no year")
	}
}

func TestPeriodCompare(t *testing.T) {
	order := []Period{
		{Unit: Tertial, First: 1, Last: 1}, {Unit: Tertial, First: 1, Last: 2}, {Unit: Quarter, First: 2, Last: 2},
		{Unit: Tertial, First: 3, Last: 3}, {Unit: Tertial, First: 1, Last: 1, Year: 2024}, {Year: 2024}, {},
	}
	for i, p := range order {
		for j, q := range order {
			if got, want := sign(p.Compare(q)), sign(i-j); got != want {
				t.Errorf("%+v and %+v: got %d, want %d", p, q, got, want)
			}
		}
	}
}

func sign(n int) int { return max(-1, min(1, n)) }

func TestNearest(t *testing.T) {
	names := []string{"Trafik", "Narkotika", "Skadegörelse", "Mål"}
	for word, want := range map[string]string{
		"Traffik": "Trafik", "trafik": "Trafik", "Narkotikan": "Narkotika", "Skadegorelser": "Skadegörelse",
		"Trygghet": "", "ab": "", "": "", "Målet": "Mål", "Tjänst": "",
	} {
		if got := Nearest(word, names); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
}
