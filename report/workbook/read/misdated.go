package read

import (
	"regexp"
	"strconv"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// dateless are the columns in which no day belongs. A spreadsheet makes one of
// what is typed there as a fraction or an interval: "1/9" becomes 1 September.
var dateless = map[workbook.Key]bool{
	workbook.Number: true, workbook.Area: true, workbook.Promise: true, workbook.Wording: true, workbook.Headline: true,
	workbook.Responsible: true, workbook.Target: true, workbook.Unit: true, workbook.Outcome: true,
	workbook.Party: true, workbook.Measure: true, workbook.Point: true,
}

// The forms in which a spreadsheet shows the day that it has made of two
// numbers: "01-sep" of 1/9, and "mar-45" of 3/45, which is no day of a month.
var (
	shownDay   = regexp.MustCompile(`^\d{1,2}\D+$|^\d{1,2}[-/]\d{1,2}$`)
	shownMonth = regexp.MustCompile(`^\D+\d\d$`)
)

// A day up to lastSmall (1979-12-31) is rather a number in a cell that has a
// format for days; but as a month it may be of two numbers, the second a year.
const (
	firstYearEnds = 367
	lastSmall     = 29220
)

// misdated reports the days in columns where none belongs. Those that are whole,
// with their year, may be meant: they are told of once in each column.
func (t *table) misdated(records []record) {
	whole := map[int][]report.Cell{}
	for _, r := range records {
		for _, c := range t.columns {
			if !dateless[c.Column.Key] {
				continue
			}
			cell, at := r.in(c.col)
			day, shown := cell.date(), oneLine(cell, " ")
			if day.IsZero() || cell.lent > 0 {
				continue
			}
			switch month := int(day.Month()); {
			case cell.value >= firstYearEnds && shownMonth.MatchString(shown):
				t.addFraction(at, shown, month, day.Year()%100)
			case cell.value <= lastSmall:
				t.add("number-as-date", at, shown, newDecimal(cell.value).general())
			case shownDay.MatchString(shown):
				t.addFraction(at, shown, day.Day(), month)
			default:
				whole[c.col] = append(whole[c.col], at)
			}
		}
	}
	for _, c := range t.columns {
		if at := whole[c.col]; len(at) > 0 {
			t.addRelated("date-misplaced", at[0], at[1:], t.heading(c), strconv.Itoa(len(at)))
		}
	}
}

// addFraction reports the day that two numbers have been made into.
func (t *table) addFraction(at report.Cell, shown string, a, b int) {
	t.add("fraction-as-date", at, shown, strconv.Itoa(a)+"/"+strconv.Itoa(b), fractionAsText(a, b))
}
