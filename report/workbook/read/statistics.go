package read

import (
	"regexp"
	"strconv"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// statistics reads rows of numbers over time: a column for each year or period,
// in the order of the sheet.
func (m *modeller) statistics() {
	t := m.optionalTable(workbook.Statistics)
	if t == nil {
		return
	}
	records := t.records()
	var points []column
	for _, c := range t.columns {
		if c.Column.Key == workbook.Point {
			points = append(points, c)
		}
	}
	if len(points) == 0 && len(records) > 0 {
		m.add("statistics-without-years", t.grid.at(t.head, 0), t.grid.place.Sheet)
		return
	}
	var area report.Value // of the row above
	for _, r := range records {
		if own := m.canonical(r.value(workbook.Area, " ")); own.Text != "" {
			area = own
		}
		r.statistic(area, points)
	}
}

// statistic adds a row, unless it has no numbers nor anything in their place.
func (r record) statistic(area report.Value, columns []column) {
	s := report.Statistic{
		Area:    area,
		Measure: r.value(workbook.Measure, " "),
		Unit:    r.value(workbook.Unit, " "),
		Source:  r.value(workbook.Origin, ", "),
		Comment: r.text(workbook.Comment),
	}
	told := false
	for _, c := range columns {
		p := r.point(c)
		told = told || p.Text != ""
		s.Points = append(s.Points, p)
	}
	if s.Measure.Text == "" {
		r.missing(workbook.Measure)
	}
	if !told {
		if _, ok := r.column(workbook.Measure); ok && s.Measure.Text != "" {
			r.add("statistic-without-numbers", s.Measure.Cell, s.Measure.Text)
		}
		return
	}
	r.mixedPercent(s.Points)
	r.report.Statistics = append(r.report.Statistics, s)
}

// mixedPercent reports a row of which some numbers are percentages and others
// not: 85 % and 0,85 are the same number, but not in a chart.
func (r record) mixedPercent(points []report.Point) {
	first := -1
	for i, p := range points {
		if !p.Known {
			continue
		}
		if first < 0 {
			first = i
		}
		if isPercent(p.Text) != isPercent(points[first].Text) {
			r.add("statistic-percent-mixed", p.Cell, p.Text, points[first].Text)
			return
		}
	}
}

func isPercent(text string) bool { return strings.HasSuffix(text, "%") }

// point reads a cell of a column of numbers. The number is the one that the cell
// shows, so that a chart and its table tell the same.
func (r record) point(c column) report.Point {
	cell, at := r.in(c.col)
	v := r.modeller.value(cell, at, " ")
	p := report.Point{Label: c.Name, Text: v.Text, Cell: at}
	if p.Text == "" {
		return p
	}
	p.Value, p.Known = shownNumber(p.Text)
	if !p.Known && cell.number && cell.date().IsZero() {
		p.Value, p.Known = newDecimal(cell.value).millionths() // shown as "1 200 kr"
	}
	switch {
	case p.Known || !cell.date().IsZero(): // a day has been told of
	case cell.number || likeNumber.MatchString(p.Text):
		r.add("number-unreadable", at, p.Text)
	case !gapWords.MatchString(p.Text):
		r.add("number-in-words", at, p.Text)
	}
	return p
}

var (
	plainNumber = regexp.MustCompile(`^([+\-−–])?(\d+|\d{1,3}(?:[ \x{a0}\x{2009}\x{202f}]\d{3})+)(?:,(\d+))?(?:[ \x{a0}\x{2009}\x{202f}]?%)?$`)
	digitSpaces = strings.NewReplacer(" ", "", "\u00a0", "", "\u2009", "", "\u202f", "")

	// likeNumber is a number in a form that is not read, or with a word after it.
	likeNumber = regexp.MustCompile(`^[+\-−–]?[\d.,][\d .,:'’\x{a0}\x{2009}\x{202f}]*\S{0,12}$`)
)

// shownNumber reads a number as Swedes write it: "1 200", "12,5", "−3", "85 %",
// which is 85. It gives millionths.
func shownNumber(text string) (millionths int64, ok bool) {
	m := plainNumber.FindStringSubmatch(text)
	if m == nil {
		return 0, false
	}
	whole := digitSpaces.Replace(m[2])
	d := decimal{negative: m[1] != "" && m[1] != "+", digits: whole + m[3], point: len(whole)}
	return d.trim().millionths()
}

// millionths gives d as a whole number of millionths, rounded; ok is false where
// there are too many.
func (d decimal) millionths() (n int64, ok bool) {
	const most = 18 // digits that an int64 holds
	d = d.round(6)
	if d.point > most-6 {
		return 0, false
	}
	whole, fraction := d.split()
	n, err := strconv.ParseInt(whole+(fraction + "000000")[:6], 10, 64)
	if d.negative {
		n = -n
	}
	return n, err == nil
}
