package report

import (
	"strconv"
	"strings"
	"time"
)

// unitWords are the ways to write a unit before its number: "T1", "kv. 2".
var unitWords = map[string]Unit{
	"t": Tertial, "tertial": Tertial, "tertialen": Tertial, "tertialet": Tertial,
	"k": Quarter, "q": Quarter, "kv": Quarter, "kvartal": Quarter, "kvartalen": Quarter, "kvartalet": Quarter,
	"h": HalfYear, "halvår": HalfYear, "halvåren": HalfYear, "halvåret": HalfYear,
}

// ordinals are the numbers that stand before a unit: "andra tertialet".
var ordinals = map[string]int{
	"första": 1, "1:a": 1, "andra": 2, "2:a": 2, "tredje": 3, "3:e": 3, "fjärde": 4, "4:e": 4,
}

var wholeYearWords = map[string]bool{"helår": true, "hela året": true, "helåret": true, "helårs": true}

var (
	yearFirst = compiled(`^(\d{4}(?:[-/]\d{4})?)(?:,? (.*))?$`)
	yearLast  = compiled(`^(.*?),? (\d{4}(?:[-/]\d{4})?)$`)
	yearSpan  = compiled(`^(?:år )?(\d{4})(?:(?:-{1,2}|/| och | till )(\d{4}|\d{2}))?$`)
	parts     = compiled(`^(\pL+)\.? ?(\d)(?:(?:-{1,2}| och | till )(?:(\pL+)\.? ?)?(\d))?$`)
	ordinal   = compiled(`^(\S+) (\pL+)$`)
	dates     = compiled(`^(\d{4}-\d\d-\d\d)(?:-{1,2}| till | t\.?o\.?m\.? )(\d{4}-\d\d-\d\d)$`)
)

// ParsePeriod reads a period as people write it: "Helår", "T1", "Tertial 1–2",
// "Kvartal 2", "Första halvåret", "jan–apr", "16 april–28 maj", each with or
// without its year, "2023-01-01–2023-04-30", or the year alone. The years are
// zero where s does not say, and then the dates of p have none (see Period.In).
func ParsePeriod(s string) (p Period, y Years, ok bool) {
	s = plainDashes(s)
	if m := dates().FindStringSubmatch(s); m != nil {
		from, err1 := time.Parse(time.DateOnly, m[1])
		to, err2 := time.Parse(time.DateOnly, m[2])
		if err1 != nil || err2 != nil || to.Before(from) || !isYear(from.Year()) || !isYear(to.Year()) {
			return p, y, false
		}
		return Period{Unit: Dates, From: from, To: to}, Years{First: from.Year(), Last: to.Year()}, true
	}
	if p, y, ok := parseMonths(s); ok {
		return p, y, true
	}
	if y, ok := ParseYears(s); ok {
		return p, y, true
	}
	if m := yearFirst().FindStringSubmatch(s); m != nil {
		y, ok = ParseYears(m[1])
		s = m[2]
	} else if m := yearLast().FindStringSubmatch(s); m != nil {
		y, ok = ParseYears(m[2])
		s = m[1]
	}
	if s == "" || wholeYearWords[s] || s == "år" && ok {
		return p, y, ok || s != ""
	}
	p, ok = parseParts(s)
	return p, y, ok
}

func parseParts(s string) (p Period, ok bool) {
	if m := ordinal().FindStringSubmatch(s); m != nil {
		n, unit := ordinals[m[1]], unitWords[m[2]]
		return Period{Unit: unit, First: n, Last: n}, n > 0 && n <= unit.PerYear()
	}
	m := parts().FindStringSubmatch(s)
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

// ParseYears reads "2023", "År 2023", "2023–2024" or "2023/24".
func ParseYears(s string) (y Years, ok bool) {
	m := yearSpan().FindStringSubmatch(plainDashes(s))
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
	if y.Last < y.First || !isYear(y.First) || !isYear(y.Last) {
		return Years{}, false
	}
	return y, true
}

// isYear reports whether a number is a year that a report may be about.
func isYear(n int) bool { return n >= 1900 && n <= 2199 }

var dashes = strings.NewReplacer("–", "-", "—", "-", "−", "-", "‐", "-", "‑", "-")
var spacedDash = compiled(` ?(-{1,2}) ?`)

// plainDashes folds what people vary without meaning anything by it: case,
// spaces, the kind of dash.
func plainDashes(s string) string {
	s = strings.Join(strings.Fields(strings.ToLower(dashes.Replace(s))), " ")
	return spacedDash().ReplaceAllString(s, "$1")
}
