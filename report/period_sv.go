package report

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// unitWords are the ways to write a unit before its number: "T1", "kv. 2".
var unitWords = map[string]Unit{
	"t": Tertial, "tertial": Tertial, "tertialen": Tertial,
	"k": Quarter, "q": Quarter, "kv": Quarter, "kvartal": Quarter, "kvartalen": Quarter,
	"h": HalfYear, "halvår": HalfYear, "halvåren": HalfYear,
}

var wholeYearWords = map[string]bool{"helår": true, "hela året": true, "helåret": true, "helårs": true}

var (
	yearFirst = regexp.MustCompile(`^(\d{4}(?:[-/]\d{4})?)(?:,? (.*))?$`)
	yearLast  = regexp.MustCompile(`^(.*?),? (\d{4}(?:[-/]\d{4})?)$`)
	yearSpan  = regexp.MustCompile(`^(\d{4})(?:(?:-{1,2}|/| och | till )(\d{4}|\d{2}))?$`)
	parts     = regexp.MustCompile(`^(\pL+)\.? ?(\d)(?:(?:-{1,2}| och | till )(?:(\pL+)\.? ?)?(\d))?$`)
	dates     = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)(?:-{1,2}| till | t\.?o\.?m\.? )(\d{4}-\d\d-\d\d)$`)
)

// ParsePeriod reads a period as people write it: "Helår", "T1", "Tertial 1–2",
// "Kvartal 2", "Halvår 1", "2023-01-01–2023-04-30", each with or without its
// year, or the year alone. The years are zero where s does not say.
func ParsePeriod(s string) (p Period, y Years, ok bool) {
	s = plainDashes(s)
	if m := dates.FindStringSubmatch(s); m != nil {
		from, err1 := time.Parse(time.DateOnly, m[1])
		to, err2 := time.Parse(time.DateOnly, m[2])
		if err1 != nil || err2 != nil || to.Before(from) {
			return p, y, false
		}
		return Period{Unit: Dates, From: from, To: to}, Years{First: from.Year(), Last: to.Year()}, true
	}
	if m := yearFirst.FindStringSubmatch(s); m != nil {
		y, ok = ParseYears(m[1])
		s = m[2]
	} else if m := yearLast.FindStringSubmatch(s); m != nil {
		y, ok = ParseYears(m[2])
		s = m[1]
	}
	if s == "" || wholeYearWords[s] {
		return p, y, ok || s != ""
	}
	p, ok = parseParts(s)
	return p, y, ok
}

func parseParts(s string) (p Period, ok bool) {
	m := parts.FindStringSubmatch(s)
	if m == nil || m[3] != "" && unitWords[m[3]] != unitWords[m[1]] {
		return p, false
	}
	p.Unit = unitWords[m[1]]
	p.First = int(m[2][0] - '0')
	p.Last = p.First
	if m[4] != "" {
		p.Last = int(m[4][0] - '0')
	}
	if p.First < 1 || p.Last < p.First || p.Last > p.Unit.PerYear() {
		return Period{}, false
	}
	return p, true
}

// ParseYears reads "2023", "2023–2024" or "2023/24".
func ParseYears(s string) (y Years, ok bool) {
	m := yearSpan.FindStringSubmatch(plainDashes(s))
	if m == nil {
		return y, false
	}
	y.First, _ = strconv.Atoi(m[1]) // digits only: cannot fail
	y.Last = y.First
	if m[2] != "" {
		y.Last, _ = strconv.Atoi(m[2])
	}
	if len(m[2]) == 2 {
		y.Last += y.First / 100 * 100
	}
	if y.First < 1900 || y.Last < y.First || y.Last > 2199 {
		return Years{}, false
	}
	return y, true
}

var dashes = strings.NewReplacer("–", "-", "—", "-", "−", "-", "‐", "-", "‑", "-")
var spacedDash = regexp.MustCompile(` ?(-{1,2}) ?`)

// plainDashes folds what people vary without meaning anything by it: case,
// spaces, the kind of dash.
func plainDashes(s string) string {
	s = strings.Join(strings.Fields(strings.ToLower(dashes.Replace(s))), " ")
	return spacedDash.ReplaceAllString(s, "$1")
}

var months = map[string]time.Month{
	"januari": 1, "februari": 2, "mars": 3, "april": 4, "maj": 5, "juni": 6, "juli": 7,
	"augusti": 8, "september": 9, "oktober": 10, "november": 11, "december": 12,
}

// ParseDate reads a day: "2023-12-31" or "31 december 2023". It is midnight UTC.
func ParseDate(s string) (time.Time, bool) {
	s = plainDashes(s)
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return t, true
	}
	f := strings.Fields(strings.TrimPrefix(s, "den "))
	if len(f) != 3 || len(f[2]) != 4 {
		return time.Time{}, false
	}
	day, err1 := strconv.Atoi(f[0])
	year, err2 := strconv.Atoi(f[2])
	t := time.Date(year, months[f[1]], day, 0, 0, 0, 0, time.UTC)
	return t, err1 == nil && err2 == nil && months[f[1]] != 0 && t.Day() == day
}
