package read

import (
	"math"
	"strconv"
	"strings"
	"time"

	"uppfoljning/report"
)

// serialDay0 is the day with serial number 0, for days from 1900-03-01 on; the
// format counts a 29 February 1900 that never was (ISO/IEC 29500-1 18.17.4).
var serialDay0 = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)

// firstYear is that of serial number 1. Number 0 is shown as the day before in
// January, and is no day.
const firstYear = 1900

// maxSerial is 9999-12-31, the last day that a spreadsheet knows.
const maxSerial = 2958466

// showTime shows a serial number as the date or the time that it is.
func (s section) showTime(v float64, date1904 bool) (text string, day time.Time) {
	places := 0 // of fractions of a second
	noon := false
	for i, t := range s.tokens {
		if t.kind == '0' && i > 0 {
			places++
		}
		noon = noon || t.kind == 'p'
	}
	t := serialTime(v, date1904, places)
	var b strings.Builder
	for i, tok := range s.tokens {
		switch tok.kind {
		case 'd':
			minutes := tok.text[0] == 'm' && len(tok.text) <= 2 && s.minutesAt(i)
			isDay := strings.ContainsAny(tok.text, "ymd") && !minutes
			if isDay && t.Year() < firstYear { // 1900-01-00, as an empty cell becomes by a formula
				b.WriteString(timePart(t.AddDate(0, 0, 1), tok.text, false, false, 0))
				continue
			}
			b.WriteString(timePart(t, tok.text, minutes, noon, t.Day()))
			if isDay {
				day = t.Truncate(24 * time.Hour)
			}
		case 'e':
			b.WriteString(elapsed(v, tok.text))
		case 'p':
			b.WriteString(halfDay(t.Hour()))
		case '/':
			b.WriteString(dateSeparator)
		case '.':
			if i+1 < len(s.tokens) && s.tokens[i+1].kind == '0' {
				fraction := strconv.Itoa(1e9 + t.Nanosecond())[1:]
				b.WriteString(decimalComma + fraction[:min(places, 9)])
			} else {
				b.WriteString(".")
			}
		case 'l', ',', '%':
			b.WriteString(tok.text)
		}
	}
	return b.String(), day
}

// serialTime gives the moment of a serial number, rounded to what is shown.
func serialTime(v float64, date1904 bool, places int) time.Time {
	days := math.Floor(v)
	base := serialDay0
	switch {
	case date1904:
		base = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case days < 60:
		base = base.AddDate(0, 0, 1)
	}
	unit := time.Second
	for range min(places, 9) {
		unit /= 10
	}
	rest := time.Duration((v - days) * float64(24*time.Hour)).Round(unit)
	return base.AddDate(0, 0, int(days)).Add(rest)
}

// minutesAt reports whether the "m" at index i means minutes: it stands after
// hours or before seconds.
func (s section) minutesAt(i int) bool {
	isTime := func(t token) bool { return t.kind == 'd' || t.kind == 'e' }
	for j := i - 1; j >= 0; j-- {
		if isTime(s.tokens[j]) {
			if s.tokens[j].text[0] == 'h' {
				return true
			}
			break
		}
	}
	for j := i + 1; j < len(s.tokens); j++ {
		if isTime(s.tokens[j]) {
			return s.tokens[j].text[0] == 's'
		}
	}
	return false
}

// timePart shows what a code tells of t. The number of its day is told, since
// that may be 0.
func timePart(t time.Time, code string, minutes, noon bool, day int) string {
	long := len(code)
	switch code[0] {
	case 'y':
		if long <= 2 {
			return padded(t.Year()%100, 2)
		}
		return padded(t.Year(), 4)
	case 'd':
		switch {
		case long == 3:
			return string([]rune(dayNames[t.Weekday()])[:3])
		case long > 3:
			return dayNames[t.Weekday()]
		}
		return padded(day, long)
	case 'h':
		hour := t.Hour()
		if noon {
			hour = (hour+11)%12 + 1
		}
		return padded(hour, min(long, 2))
	case 's':
		return padded(t.Second(), min(long, 2))
	}
	switch { // m
	case minutes:
		return padded(t.Minute(), long)
	case long == 3:
		return monthShort[t.Month()-1]
	case long == 5:
		return strings.ToUpper(report.MonthName(t.Month())[:1])
	case long > 3:
		return report.MonthName(t.Month())
	}
	return padded(int(t.Month()), long)
}

// elapsed shows all of v in hours, minutes or seconds: 1.5 days are 36 hours.
func elapsed(v float64, code string) string {
	seconds := int64(math.Round(v * 86400))
	switch code[0] {
	case 'h':
		seconds /= 3600
	case 'm':
		seconds /= 60
	}
	return padded(int(seconds), len(code))
}
