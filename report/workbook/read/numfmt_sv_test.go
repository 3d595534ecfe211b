package read

import (
	"testing"
	"time"
)

func TestShowNumber(t *testing.T) {
	tests := []struct {
		value  float64
		format string
		want   string
	}{
		{0, "General", "0"},
		{12.5, "", "12,5"},
		{-0.1, "General", "-0,1"},
		{0.1 + 0.2, "General", "0,3"},
		{1.0 / 3, "General", "0,333333333"},
		{100.0 / 3, "General", "33,33333333"},
		{12345678901, "General", "12345678901"},
		{123456789012, "General", "1,23457E+11"},
		{0.00001234567, "General", "1,23457E-05"},
		{0.00001, "General", "0,00001"},
		{1e20, "General", "1E+20"},
		{1.005, "0.00", "1,01"}, // a spreadsheet rounds decimal digits
		{2.675, "0.00", "2,68"},
		{0.5, "0", "1"},
		{9.995, "0.00", "10,00"},
		{-0.4, "0", "0"},
		{7, "000", "007"},
		{0.25, "#.##", ",25"},
		{5, "0.##", "5"},
		{1234567.891, "#,##0.00", "1\u00a0234\u00a0567,89"},
		{123, "#,##0", "123"},
		{1500000, `#,##0.0,," mnkr"`, "1,5 mnkr"},
		{0.85, "0%", "85\u00a0%"},
		{0.855, "0.0 %", "85,5\u00a0%"},
		{-3.5, "0.0;(0.0)", "(3,5)"},
		{0, `0;-0;"inget"`, "inget"},
		{-3, "0", "-3"},
		{250, `[>=100]"många";0`, "många"},
		{25, `[>=100]"många";0`, "25"},
		{1500, `#,##0\ [$kr-41D]`, "1\u00a0500 kr"},
		{12, `_-* #,##0_-;-* #,##0_-`, "12"},
		{46701201, "000 00 00-00", "046 70 12-01"},
		{1500, "0.00E+00", "1,50E+03"},
		{8, `"minst "0`, "minst 8"},
		{8, "@", "8"},
		{0.5, "# ?/?", "0,5"},
		{7, `"aldrig";0;0`, "aldrig"},
		{45291, "yyyy-mm-dd", "2023-12-31"},
		{45291, "yy/m/d", "23-12-31"},
		{45291, "d mmmm yyyy", "31 december 2023"},
		{45291, "ddd d mmm", "sön 31 dec"},
		{45291, "dddd", "söndag"},
		{45291, "[$-F800]dddd, mmmm dd, yyyy", "den 31 december 2023"},
		{45291, "mmmmm", "D"},
		{45291.5, "yyyy-mm-dd hh:mm", "2023-12-31 12:00"},
		{0.999999, "hh:mm:ss", "00:00:00"},
		{45291.999999999, "yyyy-mm-dd hh:mm:ss", "2024-01-01 00:00:00"},
		{0.75, "h:mm AM/PM", "6:00 em"},
		{1.5, "[h]:mm", "36:00"},
		{0.000011574, "mm:ss.0", "00:01,0"},
		{1, "yyyy-mm-dd", "1900-01-01"},
		{61, "yyyy-mm-dd", "1900-03-01"},
		{45291, "YYYY-mm-DD ȺȺȺȺ", "2023-12-31 ȺȺȺȺ"}, // longer in lower case
		{0, "yyyy-mm-dd", "1900-01-00"},
		{0, "d mmm yyyy hh:mm", "0 jan 1900 00:00"},
		{-1, "yyyy-mm-dd", "-1"},
		{3e6, "yyyy-mm-dd", "3000000"},
	}
	for _, test := range tests {
		if got, _ := showNumber(test.value, test.format, false); got != test.want {
			t.Errorf("%v in %q: got %q, want %q", test.value, test.format, got, test.want)
		}
	}
}

func TestShownDay(t *testing.T) {
	day := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		must(t, err)
		return d
	}
	tests := []struct {
		value    float64
		format   string
		date1904 bool
		want     time.Time
	}{
		{45291.75, "d/m yyyy h:mm", false, day("2023-12-31")},
		{43829, "yyyy-mm-dd", true, day("2023-12-31")},
		{0.75, "h:mm", false, time.Time{}},
		{45291, "0", false, time.Time{}},
		{0, "yyyy-mm-dd", false, time.Time{}},
		{0, "yyyy-mm-dd", true, day("1904-01-01")},
	}
	for _, test := range tests {
		if _, got := showNumber(test.value, test.format, test.date1904); !got.Equal(test.want) {
			t.Errorf("%v in %q: got %v, want %v", test.value, test.format, got, test.want)
		}
	}
}
