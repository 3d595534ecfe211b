package manuscript

import (
	"fmt"
	"strconv"
	"strings"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// sender is whose report it is: the municipality or municipalities, then the
// issuer.
func (c *composer) sender() []string {
	s := []string{c.municipalities()}
	if v := c.report.Issuer.Text; v != "" {
		s = append(s, v)
	}
	return s
}

func (c *composer) municipalities() string {
	names := make([]string, len(c.report.Municipalities))
	for i, m := range c.report.Municipalities {
		names[i] = m.Text
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " " + wordAnd + " " + names[n-1]
	}
	return strings.Join(names, "")
}

func (c *composer) headFields() (fs []document.Field) {
	r := c.report
	fs = facts(fs, labelDocumentType, r.DocumentType)
	fs = facts(fs, labelDate, r.Date)
	if r.Reference.Text != "" { // free text that never breaks across lines
		fs = append(fs, document.Field{Label: labelReference, Origin: origin(r.Reference.Cell),
			Value: plain(strings.ReplaceAll(r.Reference.Text, " ", noBreakSpace))})
	}
	fs = facts(fs, labelOfficer, r.Officer)
	fs = facts(fs, labelDecidedBy, r.DecidedBy)
	fs = facts(fs, labelMeeting, r.Meeting)
	fs = facts(fs, labelAnnex, r.Annex)
	if v := r.Version.Text; v != "" && !strings.EqualFold(v, wordDraft) {
		fs = facts(fs, labelVersion, r.Version)
	}
	return fs
}

func (c *composer) title() string {
	if t := c.report.Title.Text; t != "" {
		return tie(t)
	}
	return tie(fmt.Sprintf(defaultTitle, c.municipalities(), years(c.report.Years)))
}

func (c *composer) foot() string {
	s := strings.Join(c.sender(), ", ")
	if v := c.report.Contact.Text; v != "" {
		s += ". " + v
	}
	return s
}

func years(y report.Years) string {
	if y.First == y.Last {
		return strconv.Itoa(y.First)
	}
	return fmt.Sprintf("%d–%d", y.First, y.Last)
}

// standfirst is the line under the title. It is counted, so it must be true:
// what lacks an answer is what has none at all.
func (c *composer) standfirst() string {
	n, missing := len(c.report.Commitments), 0
	areas := map[string]bool{}
	for i := range c.report.Commitments {
		k := &c.report.Commitments[i]
		areas[k.Area.Text] = true
		if !k.Answered() {
			missing++
		}
	}
	s := []string{fmt.Sprintf(sentenceCovers, c.span()),
		fmt.Sprintf(sentenceCounts, count(n, c.words.one, c.words.many), count(len(areas), wordArea, wordAreas))}
	return strings.Join(append(s, answered(n, missing)), " ")
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
