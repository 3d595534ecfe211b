package manuscript

import (
	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// byParty makes a section of what each party answers for, alone or with
// others. The focus area then stands with each commitment.
func (c *composer) byParty() (sections []document.Block) {
	for _, g := range report.GroupByParty(c.report) {
		s := &document.Section{Heading: plain(tie(g.Responsible.Text)), Origin: origin(g.Responsible.Cell)}
		if g.Responsible.Text == "" {
			s.Heading = plain(headingNobody)
		}
		s.Body = c.entries(g.Commitments, shown{area: true, under: g.Responsible.Text, facts: true})
		sections = append(sections, s)
	}
	return sections
}
