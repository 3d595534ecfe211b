package report

import (
	"strconv"
	"strings"
)

// Numbering is a number for a cell that lacks one.
type Numbering struct {
	Cell   Cell
	Number string
}

var figures = compiled(`\d{1,9}`)

// FillNumbers gives numbers for the commitments that have none, where the
// workbook has a column for them: higher than any that stands in a number
// there, so that none is used that an older report knows another commitment by.
// All rows of a commitment get one number. A row that another one with a number
// is word for word the same commitment as gets that number.
func FillNumbers(r *Report) (all []Numbering) {
	last := 0
	twins := map[string]string{} // by area and wording; empty for different numbers
	for i := range r.Commitments {
		c := &r.Commitments[i]
		if c.Number.Text == "" {
			continue
		}
		for _, f := range figures().FindAllString(c.Number.Text, -1) {
			n, _ := strconv.Atoi(f) // digits only, and few
			last = max(last, n)
		}
		key := c.identity()
		if before, twice := twins[key]; twice && before != c.Number.Text {
			twins[key] = ""
		} else {
			twins[key] = c.Number.Text
		}
	}
	for i := range r.Commitments {
		c := &r.Commitments[i]
		if c.Number.Text != "" || len(c.Numbers) == 0 {
			continue
		}
		number := twins[c.identity()]
		if number == "" {
			last++
			number = strconv.Itoa(last)
		}
		for _, cell := range c.Numbers {
			all = append(all, Numbering{cell, number})
		}
	}
	return all
}

// identity is what two rows of one commitment have in common.
func (c *Commitment) identity() string {
	words := []string{c.Area.Text}
	for _, p := range c.Wording.Paragraphs {
		words = append(words, strings.Fields(strings.ToLower(p.Text()))...)
	}
	return strings.Join(words, " ")
}
