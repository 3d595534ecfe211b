package manuscript

import (
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// summary adds the section that sums up: the council's own text, then how many
// commitments have come how far, if any has a status.
func (c *composer) summary(body []document.Block) []document.Block {
	text := c.text(c.report.Summary)
	if c.hasStatus() {
		text = append(text, c.counts())
	}
	if len(text) == 0 {
		return body
	}
	return append(body, section(headingSummary, text))
}

func (c *composer) hasStatus() bool {
	for i := range c.report.Commitments {
		for _, f := range c.report.Commitments[i].FollowUps {
			if f.Status.Text != "" {
				return true
			}
		}
	}
	return false
}

// tally counts commitments by where they stand and what area they are in.
type tally struct {
	standings []string // that any has, in order
	areas     []string // that any is in, in order
	count     map[[2]string]int
}

func (c *composer) tally() *tally {
	t := &tally{count: map[[2]string]int{}}
	standing, area := map[string]bool{}, map[string]bool{}
	for i := range c.report.Commitments {
		k := &c.report.Commitments[i]
		s := k.Standing()
		standing[s], area[k.Area.Text] = true, true
		t.count[[2]string{s, k.Area.Text}]++
		t.count[[2]string{s, ""}]++
		t.count[[2]string{"", k.Area.Text}]++
		t.count[[2]string{}]++
	}
	for _, s := range report.Standings() {
		if standing[s] {
			t.standings = append(t.standings, s)
		}
	}
	for _, a := range c.report.Areas {
		if area[a.Name.Text] && a.Name.Text != "" {
			t.areas = append(t.areas, a.Name.Text)
		}
	}
	return t
}

// counts makes the table of a tally. What there is less of stands in the
// columns: statuses beside one another if they are few, else areas if these are
// few and short, else no areas at all.
func (c *composer) counts() *document.Table {
	const statusColumns, areaRows, areaColumns, areaName = 4, 12, 3, 18
	t := c.tally()
	caption := captionByStatus
	for i := range c.report.Commitments {
		if slices.ContainsFunc(c.report.Commitments[i].FollowUps, func(f report.FollowUp) bool { return !f.Period.IsWhole() }) {
			caption = captionByLastStatus
		}
	}
	table := &document.Table{Caption: plain(fmt.Sprintf(caption, c.words.heading))}
	tooLong := func(name string) bool { return utf8.RuneCountInString(name) > areaName }
	switch {
	case len(t.areas) > 1 && len(t.areas) <= areaRows && len(t.standings) <= statusColumns:
		t.fill(table, labelArea, t.areas, c.words.heading, t.standings, func(row, column string) [2]string { return [2]string{column, row} })
	case len(t.areas) > 1 && len(t.areas) <= areaColumns && !slices.ContainsFunc(t.areas, tooLong):
		t.fill(table, labelStatus, t.standings, labelSum, t.areas, func(row, column string) [2]string { return [2]string{row, column} })
	default:
		t.fill(table, labelStatus, t.standings, labelCount, nil, func(row, _ string) [2]string { return [2]string{row, ""} })
	}
	return table
}

// fill makes a row of each name, with its total and then its counts by column,
// and a row that sums up.
func (t *tally) fill(table *document.Table, heading string, rows []string, total string, columns []string, at func(row, column string) [2]string) {
	column := func(heading string, kind document.ColumnKind) {
		table.Columns = append(table.Columns, document.Column{Heading: plain(heading), Kind: kind})
	}
	column(heading, document.RowHeaders)
	column(total, document.Numbers)
	for _, c := range columns {
		column(c, document.Numbers)
	}
	row := func(label, name string, sum bool) {
		cell := func(text string) document.TableCell {
			return document.TableCell{Body: []document.Block{&document.Paragraph{Text: plain(text)}}}
		}
		r := document.Row{Cells: []document.TableCell{cell(label), cell(strconv.Itoa(t.count[at(name, "")]))}, Total: sum}
		for _, c := range columns {
			r.Cells = append(r.Cells, cell(strconv.Itoa(t.count[at(name, c)])))
		}
		table.Rows = append(table.Rows, r)
	}
	for _, name := range rows {
		row(name, name, false)
	}
	if len(rows) > 1 {
		row(labelSum, "", true)
	}
}
