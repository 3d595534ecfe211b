package report

import (
	"strconv"
	"time"
)

var months = map[string]time.Month{
	"januari": 1, "februari": 2, "mars": 3, "april": 4, "maj": 5, "juni": 6, "juli": 7,
	"augusti": 8, "september": 9, "oktober": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
	"aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dec": 12,
}

// IsMonth reports whether a word, in lower case, is the name of a month, whole or
// shortened.
func IsMonth(word string) bool { return months[word] != 0 }

// Both want what plainDashes gives. A month may have a day before it and a year
// after it, and the first of two may be left to the second: "16-28 maj".
var (
	monthSpan = compiled(`^(?:den )?(?:(\d{1,2}) ?)?(?:(\pL+)\.?)?(?: (\d{4}))?` +
		`(?:(?:-{1,2}| till | t\.?o\.?m\.? )(?:den )?(?:(\d{1,2}) )?(\pL+)\.?(?: (\d{4}))?)?$`)
	oneDate = compiled(`^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(?:den )?(\d{1,2}) (\pL+)\.? (\d{4}))$`)
)

// parseMonths reads a period told by months: "maj", "jan-dec 2023", "16-28
// maj", "1 nov 2022-28 feb 2023". The year may stand once for both.
func parseMonths(s string) (p Period, y Years, ok bool) {
	m := monthSpan().FindStringSubmatch(s)
	if m == nil {
		return p, y, false
	}
	from, to := m[1:4], m[4:7]
	if to[1] == "" { // one month or day
		to = from
	}
	if from[1] == "" {
		from = []string{from[0], to[1], from[2]}
	}
	lastYear := firstOf(to[2], from[2])
	firstYear := firstOf(from[2], lastYear)
	p = Period{Unit: Dates}
	var ok1, ok2 bool
	p.From, ok1 = parseDay(firstOf(from[0], "1"), from[1], firstYear)
	p.To, ok2 = parseDay(to[0], to[1], lastYear)
	if !ok1 || !ok2 || p.To.Before(p.From) {
		return Period{}, y, false
	}
	if lastYear != "" {
		y = Years{First: p.From.Year(), Last: p.To.Year()}
	}
	if p.From.YearDay() == 1 && p.To.Month() == time.December && p.To.Day() == 31 {
		p = Period{}
	}
	return p, y, true
}

// parseDay gives a day of a month. No day is the month's last, and no year is
// noYear.
func parseDay(day, month, year string) (time.Time, bool) {
	y, d := noYear, 0
	if year != "" {
		if y, _ = strconv.Atoi(year); !isYear(y) { // digits only: cannot fail
			return time.Time{}, false
		}
	}
	m, ok := months[month]
	if day != "" {
		d, _ = strconv.Atoi(day)
	} else {
		d = lastDay(y, m)
	}
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC), ok && d >= 1 && d <= lastDay(y, m)
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// ParseDate reads a day: "2023-12-31" or "31 december 2023". It is midnight UTC.
func ParseDate(s string) (time.Time, bool) {
	y, m, d, ok := dateParts(s)
	if !ok || m < 1 || m > 12 || d < 1 || d > lastDay(y, time.Month(m)) {
		return time.Time{}, false
	}
	return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC), true
}

// IsNoDate reports whether s is written as a day is, but there is no such day.
func IsNoDate(s string) bool {
	_, _, _, shaped := dateParts(s)
	_, ok := ParseDate(s)
	return shaped && !ok
}

// dateParts reads what is written as a day, whether or not there is such a day.
func dateParts(s string) (year, month, day int, ok bool) {
	m := oneDate().FindStringSubmatch(plainDashes(s))
	if m == nil {
		return 0, 0, 0, false
	}
	number := func(s string) int { n, _ := strconv.Atoi(s); return n } // digits only
	if m[1] != "" {
		return number(m[1]), number(m[2]), number(m[3]), true
	}
	name := months[m[5]]
	return number(m[6]), int(name), number(m[4]), name != 0
}
