package manuscript

import (
	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// byParty makes a section of what each party answers for, alone or with
// others. The focus area then stands with each commitment.
func (c *composer) byParty() (sections []document.Block) {
	for _, g := range report.GroupByParty(c.report) {
		heading := g.Responsible.Text
		if heading == "" {
			heading = headingNobody
		}
		sections = append(sections, &document.Section{
			Heading: plain(tie(heading)),
			Body:    c.told(heading, g.Commitments, shown{area: true, under: g.Responsible.Text, facts: true}),
			Origin:  origin(g.Responsible.Cell),
		})
	}
	return sections
}
