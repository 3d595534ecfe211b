package report

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// dateForm is a way to write a day.
type dateForm uint8

const (
	dateISO     dateForm = iota // 2025-12-31
	dateWords                   // 31 december 2025, den 31 dec -25
	dateSlashes                 // 31/12-25, 31.12.2025
	dateOther                   // 2025/12/31, 20251231, 2025-1-5
)

var (
	isoDay   = compiled(`^\d{4}-\d\d-\d\d$`)
	wordDay  = compiled(`^(?:den )?(\d{1,2}):?[ea]? (\pL+)\.?[ ,-]{1,2}(\d{4}|\d\d)$`)
	slashDay = compiled(`^(\d{1,2})[/.](\d{1,2})[-/. ](\d{4}|\d\d)$`)
	otherDay = compiled(`^(\d{4})(?:([-/.])(\d{1,2})([-/.])(\d{1,2})|(\d\d)(\d\d))$`)
)

// writtenDay reads a day in any of the ways in which people write it with its
// year. It gives the day as 2025-12-31.
func writtenDay(s string) (day string, form dateForm, ok bool) {
	s = strings.TrimSpace(s)
	text := plainDashes(s)
	var y, m, d string
	if isoDay().MatchString(s) {
		y, m, d = s[:4], s[5:7], s[8:10]
	} else if at := wordDay().FindStringSubmatch(text); at != nil {
		y, m, d, form = at[3], strconv.Itoa(int(months[at[2]])), at[1], dateWords
	} else if at := slashDay().FindStringSubmatch(text); at != nil {
		y, m, d, form = at[3], at[2], at[1], dateSlashes
	} else if at := otherDay().FindStringSubmatch(text); at != nil && at[2] == at[4] {
		y, m, d, form = at[1], at[3]+at[6], at[5]+at[7], dateOther
	} else {
		return "", 0, false
	}
	number := func(s string) int { n, _ := strconv.Atoi(s); return n } // digits only
	year, month := number(y), number(m)
	if len(y) == 2 {
		year += 2000
	}
	if !isYear(year) || month < 1 || month > 12 || number(d) < 1 || number(d) > lastDay(year, time.Month(month)) {
		return "", 0, false
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, number(d)), form, true
}

// dateList tells how to write some days better, the first few by what stands
// there: 2025-11-30 i stället för ”30/11-25” (Aktiviteter!F4).
func dateList(written, better []string, cells []Cell) string {
	const most = 4
	var list []string
	for i := range min(len(cells), most) {
		list = append(list, better[i]+" i stället för "+quotedAt(written[i], cells[i].String()))
	}
	if len(cells) > most {
		list = append(list, fmt.Sprintf("och så vidare (%d celler)", len(cells)))
	}
	return strings.Join(list, ", ")
}

// percent is 1 % as percentage counts.
const percent = 10_000

var plainPercent = compiled(`^(?:minst |högst |ca |cirka )?(\d{1,4})(?:[.,](\d{1,4}))?[ \x{a0}]?(%|procent)?$`)

// percentage reads a share in percent, said so by the text itself or by its
// unit, in ten-thousandths of a percent.
func percentage(text, unit string) (n int, ok bool) {
	m := plainPercent().FindStringSubmatch(strings.ToLower(text))
	unit = strings.ToLower(unit)
	if m == nil || m[3] == "" && unit != "%" && unit != "procent" {
		return 0, false
	}
	n, _ = strconv.Atoi(m[1] + (m[2] + "0000")[:4]) // digits only
	return n, true
}

// percentText writes what percentage gives: "78", "7,5".
func percentText(n int) string {
	text := strconv.Itoa(n / percent)
	if rest := n % percent; rest > 0 {
		text += "," + strings.TrimRight(fmt.Sprintf("%04d", rest), "0")
	}
	return text
}
