package read

import (
	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// hiddenContent reports what would be printed though nobody sees it in the
// sheet: rows, columns, the sheet itself.
func (t *table) hiddenContent(records []record) {
	if t.grid.hidden && len(records) > 0 {
		t.add("hidden-sheet", t.grid.place, t.grid.place.Sheet)
	}
	for _, c := range t.columns {
		if t.grid.hiddenColumn(c.col) && c.printed() && t.filled(c.col, records) {
			t.add("hidden-column", c.at, c.Name)
		}
	}
	var byHand, filtered []int
	for _, r := range records {
		switch {
		case !r.row.hidden:
		case t.grid.filteredOut(r.row):
			filtered = append(filtered, r.row.number)
		case r.publish() != report.PublishNothing:
			byHand = append(byHand, r.row.number)
		}
	}
	if len(filtered) > 0 {
		t.add("filtered-rows", t.grid.at(filtered[0], 0), report.RowList(filtered))
	}
	code := report.Code("hidden-rows")
	if _, ok := t.column(workbook.Wording); ok {
		code = "hidden-commitments"
	}
	if len(byHand) > 0 {
		t.add(code, t.grid.at(byHand[0], 0), report.RowList(byHand))
	}
}

// printed reports whether the text of a column comes into the public report.
func (c column) printed() bool {
	return !c.Column.Internal && c.Column.Key != workbook.Publish
}

func (t *table) filled(col int, records []record) bool {
	for _, r := range records {
		if c, _ := r.in(col); !c.empty() {
			return true
		}
	}
	return false
}

// publish reads what a row says of its publication. What cannot be read counts
// as no: better that a text is missed than that it cannot be taken back.
func (r record) publish() report.Publish {
	c, _ := r.cell(workbook.Publish)
	if word := workbook.Fold(oneLine(c, " ")); word != "" {
		if p, ok := publishWords[word]; ok {
			return p
		}
		return report.PublishNothing
	}
	if c.fault() != "" {
		return report.PublishNothing
	}
	return report.PublishAll
}
