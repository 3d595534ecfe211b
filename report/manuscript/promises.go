package manuscript

import (
	"fmt"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// promises sets commitments without what came of them, to be put up where
// people pass. A promise is short, so what belongs to it stands beside it in a
// table, on as little paper as can be; where there is no more of that than a
// single word or two, in the side column as else.
func (c *composer) promises(heading string, in []*report.Commitment, s shown) []document.Block {
	var target, due, responsible bool
	for i := range c.report.Commitments { // alike in all tables
		k := &c.report.Commitments[i]
		target = target || k.Target.Text != ""
		due = due || k.Due.Text != ""
		responsible = responsible || k.Responsible.Text != "" && s.responsible
	}
	for _, k := range in { // but for names that the heading does not tell
		responsible = responsible || k.Responsible.Text != s.under
	}
	facts := 0
	for _, shown := range []bool{target, due, responsible, s.area} {
		if shown {
			facts++
		}
	}
	if facts <= 1 {
		return c.entries(in, s)
	}
	var cs columns
	numbered := c.numbered()
	cs.addNumber(numbered)
	kind := document.Words
	if numbered != allNumbered && areShort(in) && !c.internal { // a note is no part of a header
		kind = document.RowHeaders
	}
	cs.add(true, c.words.column, kind, func(k *report.Commitment) []document.Block { return c.withInternal(c.wording(k), k) })
	cs.add(s.area, labelArea, document.Words, func(k *report.Commitment) []document.Block { return line(k.Area) })
	cs.add(target, labelTarget, document.Words, func(k *report.Commitment) []document.Block { return line(withUnit(k.Target, k.Unit)) })
	cs.add(responsible, labelResponsible, document.Words, func(k *report.Commitment) []document.Block { return line(k.Responsible) })
	cs.add(due, labelDue, document.Words, func(k *report.Commitment) []document.Block { return line(k.Due) })
	return c.byPromise(in, func(in []*report.Commitment) []document.Block {
		return []document.Block{cs.table(fmt.Sprintf(inText, c.words.heading, heading), in)}
	})
}
