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
	}
	for _, test := range tests {
		p, y, ok := ParsePeriod(test.in)
		if !ok || p != test.period || y != test.years {
			t.Errorf("%q: got %+v %+v %t", test.in, p, y, ok)
		}
	}
	for _, in := range []string{"", "T4", "T0", "T2-T1", "T1–kv 2", "Kvartal", "vår", "2023-04-30–2023-01-01", "2023-02-30–2023-03-01", "20", "3"} {
		if p, y, ok := ParsePeriod(in); ok {
			t.Errorf("%q: got %+v %+v", in, p, y)
		}
	}
}

func TestParseYears(t *testing.T) {
	for in, want := range map[string]Years{
		"2023": {First: 2023, Last: 2023}, "2023 – 2024": {First: 2023, Last: 2024},
		"2023/24": {First: 2023, Last: 2024}, "2023 och 2024": {First: 2023, Last: 2024},
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
	for _, in := range []string{"2023-12-31", "31 december 2023", "den 31 December 2023"} {
		if got, ok := ParseDate(in); !ok || !got.Equal(day("2023-12-31")) {
			t.Errorf("%q: got %v %t", in, got, ok)
		}
	}
	for _, in := range []string{"", "31 december", "31 februari 2023", "31 dezember 2023", "2023"} {
		if got, ok := ParseDate(in); ok {
			t.Errorf("%q: got %v", in, got)
		}
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
