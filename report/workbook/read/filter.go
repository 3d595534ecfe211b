package read

import (
	"cmp"
	"errors"
	"math"
	"path"
	"strconv"
	"strings"
	"time"

	"uppfoljning/report/workbook"
)

// filter is what one column of a filtered range lets through (ISO/IEC 29500-1
// 18.3.2). A filter on icons or on the colour of texts has no criteria here: which
// rows it hides cannot be told from the cells.
type filter struct {
	on     area
	col    int
	values map[string]bool // folded texts, where a list of values is given
	blanks bool
	dates  []string // prefixes of ISO dates let through: "2023-04"
	tests  []test
	all    bool // every test must hold, rather than one

	numbers *limits // of a filter on the greatest, the average, this month
	part    string  // of the year, of a filter on it: "M4", "Q2"
	dxf     int     // differential format with the ground that is let through, from 1
	ground  *string // that of dxf
}

// limits are the numbers that a filter lets through, both inclusive.
type limits struct{ least, most float64 }

// test compares a cell with a value: equal, notEqual, greaterThan …
type test struct{ operator, value string }

const maxTests = 100_000

// addFilter reads an autoFilter.
func (g *grid) addFilter(p *parser, e *element) error {
	on, err := parseArea(e.attr("ref"))
	if err != nil {
		return err
	}
	return p.children(func(p *parser, e *element) error {
		if e.name != "filterColumn" {
			return p.skip()
		}
		if len(g.filters) == maxSpans {
			return errors.New("too many filters")
		}
		f := filter{on: on, col: on.left + e.number("colId", 0)}
		err := p.children(f.criteria)
		g.filters = append(g.filters, f)
		return err
	})
}

func (f *filter) criteria(p *parser, e *element) error {
	switch e.name {
	case "filters":
		f.blanks = e.is("blank", false)
	case "customFilters":
		f.all = e.is("and", false)
	case "top10":
		f.top10(e)
		return p.skip()
	case "dynamicFilter":
		f.dynamic(e)
		return p.skip()
	case "colorFilter":
		if e.is("cellColor", true) {
			f.dxf = e.number("dxfId", -1) + 1
		}
		return p.skip()
	default:
		return p.skip()
	}
	return p.children(func(p *parser, e *element) error {
		if len(f.values)+len(f.dates)+len(f.tests) >= maxTests {
			return errors.New("too many criteria")
		}
		switch e.name {
		case "filter":
			if f.values == nil {
				f.values = map[string]bool{}
			}
			f.values[workbook.Fold(e.attr("val"))] = true
		case "dateGroupItem":
			f.dates = append(f.dates, dateGroup(e))
		case "customFilter":
			f.tests = append(f.tests, test{operator: e.attr("operator"), value: e.attr("val")})
		}
		return p.skip()
	})
}

// top10 reads a filter on the greatest numbers, or the least (18.3.2.10): the
// program that applied it wrote down where the limit came to lie.
func (f *filter) top10(e *element) {
	limit, err := strconv.ParseFloat(e.attr("filterVal"), 64)
	switch {
	case err != nil:
	case e.is("top", true):
		f.numbers = &limits{limit, math.Inf(1)}
	default:
		f.numbers = &limits{math.Inf(-1), limit}
	}
}

// dynamic reads a filter on what changes with the cells or the day (18.3.2.5).
func (f *filter) dynamic(e *element) {
	kind := e.attr("type")
	if len(kind) > 1 && (kind[0] == 'M' || kind[0] == 'Q') && strings.Trim(kind[1:], "0123456789") == "" {
		f.part = kind
		return
	}
	least, err := strconv.ParseFloat(e.attr("val"), 64)
	most, err2 := strconv.ParseFloat(e.attr("maxVal"), 64)
	switch {
	case err != nil:
	case kind == "aboveAverage":
		f.numbers = &limits{math.Nextafter(least, math.Inf(1)), math.Inf(1)}
	case kind == "belowAverage":
		f.numbers = &limits{math.Inf(-1), math.Nextafter(least, math.Inf(-1))}
	case err2 == nil:
		f.numbers = &limits{least, math.Nextafter(most, math.Inf(-1))}
	}
}

// partOfYear reports whether a cell shows a date in a month or a quarter.
func (c *cell) partOfYear(part string) bool {
	month := int(c.date().Month())
	return !c.date().IsZero() && (part == "M"+strconv.Itoa(month) || part == "Q"+strconv.Itoa((month+2)/3))
}

// dateGroup gives the beginning of the ISO dates that a dateGroupItem means.
// Finer than days is treated as the day: such filters are not made by hand.
func dateGroup(e *element) string {
	prefix := time.Date(e.number("year", 0), time.Month(e.number("month", 1)), e.number("day", 1), 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
	switch e.attr("dateTimeGrouping") {
	case "year":
		return prefix[:5]
	case "month":
		return prefix[:8]
	}
	return prefix
}

// filteredOut reports whether a row fails a filter of the sheet: only then is
// it the filter that hides it.
func (g *grid) filteredOut(r *row) bool {
	for i := range g.filters {
		f := &g.filters[i]
		if r.number > f.on.top && r.number <= f.on.bottom && f.fails(r.cell(f.col)) {
			return true
		}
	}
	return false
}

func (f *filter) fails(c *cell) bool {
	if c == nil {
		c = noCell
	}
	switch {
	case f.numbers != nil:
		return !c.number || c.value < f.numbers.least || c.value > f.numbers.most
	case f.part != "":
		return !c.partOfYear(f.part)
	case f.ground != nil:
		return c.fill() != *f.ground
	case len(f.tests) > 0:
		return !f.tested(c)
	case len(f.values)+len(f.dates) == 0 && !f.blanks:
		return false // of a kind that is not read
	case c.empty():
		return !f.blanks
	case f.values[workbook.Fold(c.text)]:
		return false
	case c.number && f.values[strconv.FormatFloat(c.value, 'f', -1, 64)]:
		return false
	}
	for _, prefix := range f.dates {
		if !c.date().IsZero() && strings.HasPrefix(c.date().Format(time.DateOnly), prefix) {
			return false
		}
	}
	return true
}

func (f *filter) tested(c *cell) bool {
	for _, t := range f.tests {
		if t.holds(c) != f.all {
			return !f.all
		}
	}
	return f.all
}

func (t test) holds(c *cell) bool {
	limit, err := strconv.ParseFloat(t.value, 64)
	numeric := err == nil && c.number
	order := strings.Compare(folded(c.text), folded(t.value))
	if numeric {
		order = cmp.Compare(c.value, limit)
	}
	switch t.operator {
	case "notEqual":
		return !t.equal(c, numeric, order)
	case "greaterThan":
		return numeric == (err == nil) && order > 0
	case "greaterThanOrEqual":
		return numeric == (err == nil) && order >= 0
	case "lessThan":
		return numeric == (err == nil) && order < 0
	case "lessThanOrEqual":
		return numeric == (err == nil) && order <= 0
	}
	return t.equal(c, numeric, order)
}

// wildcards makes patterns for path.Match, to which more signs mean something, of
// those of filters, in which * and ? stand for themselves after ~.
var wildcards = strings.NewReplacer("~*", `\*`, "~?", `\?`, "~~", "~", `\`, `\\`, "[", `\[`, "]", `\]`, "/", "\x01")

// equal compares with wildcards: * is any text and ? any letter. A lone space
// is how "blank" is written.
func (t test) equal(c *cell, numeric bool, order int) bool {
	if numeric {
		return order == 0
	}
	ok, err := path.Match(wildcards.Replace(folded(t.value)), strings.ReplaceAll(folded(c.text), "/", "\x01"))
	return ok && err == nil
}

// folded gives a text as filters compare it: without case and outer spaces. A
// heading is folded further, and loses the * at its end.
func folded(s string) string { return strings.ToLower(strings.TrimSpace(s)) }
