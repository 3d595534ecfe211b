package manuscript

import (
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// numbers makes the table of a measure: in one row if it is short, else in one
// column; parts of several years by year and part.
func numbers(s *report.Statistic) *document.Table {
	const across = 6
	if table := numbersByYear(s); table != nil {
		return table
	}
	table := &document.Table{Caption: plain(tie(s.Measure.Text + ", " + span(s))), Origin: origin(s.Measure.Cell)}
	unit := capitalised(s.Unit.Text)
	if unit == "" {
		unit = labelValue
	}
	label := labelYear
	if slices.ContainsFunc(s.Points, func(p report.Point) bool { _, ok := report.ParseYears(p.Label); return !ok }) {
		label = labelPeriod
	}
	table.Columns = []document.Column{{Heading: plain(label), Kind: document.RowHeaders}}
	if len(s.Points) > across {
		table.Columns = append(table.Columns, document.Column{Heading: plain(unit), Kind: document.Numbers})
		for _, p := range s.Points {
			table.Rows = append(table.Rows, document.Row{Cells: []document.TableCell{numberCell(p.Label, p.Cell), numberCell(shownValue(p), p.Cell)}, Origin: origin(p.Cell)})
		}
		return table
	}
	row := document.Row{Cells: []document.TableCell{numberCell(unit, s.Unit.Cell)}, Origin: origin(s.Measure.Cell)}
	for _, p := range s.Points {
		table.Columns = append(table.Columns, document.Column{Heading: plain(tie(p.Label)), Kind: document.Numbers})
		row.Cells = append(row.Cells, numberCell(shownValue(p), p.Cell))
	}
	table.Rows = []document.Row{row}
	return table
}

func numberCell(text string, at report.Cell) document.TableCell {
	return document.TableCell{Body: []document.Block{&document.Paragraph{Text: plain(tie(text)), Origin: origin(at)}}, Origin: origin(at)}
}

// numbersByYear makes a row of each year and a column of each part of it, or
// nothing where the points are no such parts or all of one year. What the
// workbook has no column for stays empty.
func numbersByYear(s *report.Statistic) *document.Table {
	rows := map[int]map[int]report.Point{}
	var years []int
	var parts []report.Period
	for _, pt := range s.Points {
		p, y, ok := report.ParsePeriod(pt.Label)
		if !ok || y.First != y.Last || y.First == 0 || p.Unit.PerYear() == 0 || p.First != p.Last {
			return nil
		}
		if len(parts) > 0 && p.Unit != parts[0].Unit {
			return nil
		}
		if !slices.Contains(parts, p) {
			parts = append(parts, p)
		}
		if rows[y.First] == nil {
			rows[y.First] = map[int]report.Point{}
			years = append(years, y.First)
		}
		if _, twice := rows[y.First][p.First]; twice {
			return nil
		}
		rows[y.First][p.First] = pt
	}
	if len(years) < 2 {
		return nil
	}
	slices.Sort(years)
	slices.SortFunc(parts, report.Period.Compare)
	table := &document.Table{Caption: plain(tie(nameOf(s) + ", " + span(s))), Origin: origin(s.Measure.Cell)}
	table.Columns = []document.Column{{Heading: plain(labelYear), Kind: document.RowHeaders}}
	for _, p := range parts {
		table.Columns = append(table.Columns, document.Column{Heading: plain(tie(capitalised(p.Words()))), Kind: document.Numbers})
	}
	for _, year := range years {
		row := document.Row{Cells: []document.TableCell{numberCell(strconv.Itoa(year), report.Cell{})}}
		for _, p := range parts {
			var cell document.TableCell
			if pt, ok := rows[year][p.First]; ok {
				cell = numberCell(shownValue(pt), pt.Cell)
			}
			row.Cells = append(row.Cells, cell)
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// capitalised begins a word as the first of a line; what is no word, "st" or
// "km", stays as it is.
func capitalised(unit string) string {
	const word = 4
	if utf8.RuneCountInString(unit) < word {
		return unit
	}
	r, size := utf8.DecodeRuneInString(unit)
	return string(unicode.ToUpper(r)) + unit[size:]
}
