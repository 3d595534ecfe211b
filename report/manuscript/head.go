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
func (c *composer) sender() []document.Phrase {
	s := []document.Phrase{{Text: c.municipalities()}}
	if m := c.report.Municipalities; len(m) > 0 {
		s[0].Origin = origin(m[0].Cell)
	}
	if v := c.report.Issuer; v.Text != "" {
		s = append(s, document.Phrase{Text: v.Text, Origin: origin(v.Cell)})
	}
	return s
}

// sentBy is the sender on one line.
func (c *composer) sentBy() string {
	var names []string
	for _, s := range c.sender() {
		names = append(names, s.Text)
	}
	return strings.Join(names, ", ")
}

func (c *composer) municipalities() string {
	names := make([]string, len(c.report.Municipalities))
	for i, m := range c.report.Municipalities {
		names[i] = m.Text
	}
	return enumerate(names, wordAnd)
}

// logo gives the logo, or nil.
func (c *composer) logo() *document.Figure {
	p := c.report.Logo
	if p == nil {
		return nil
	}
	alt := p.Alt.Text
	if alt == "" {
		alt = fmt.Sprintf(defaultLogoAlt, c.municipalities())
	}
	return &document.Figure{Alt: alt, Picture: &document.Picture{Width: p.Width, Height: p.Height, RGB: p.RGB}, Origin: origin(p.Cell)}
}

// headFields is the head block.
func (c *composer) headFields() (fs []document.Field) {
	r := c.report
	fs = facts(fs, labelDocumentType, r.DocumentType)
	fs = facts(fs, labelDate, r.Date)
	fs = referenceField(fs, r.Reference)
	fs = facts(fs, labelOfficer, r.Officer)
	fs = facts(fs, labelDecidedBy, r.DecidedBy)
	fs = facts(fs, labelMeeting, r.Meeting)
	fs = facts(fs, labelAnnex, r.Annex)
	if !r.Draft() {
		fs = facts(fs, labelVersion, r.Version)
	}
	return fs
}

// referenceField adds the number that a registry has given, if there is one: free
// text that never breaks across lines.
func referenceField(fs []document.Field, v report.Value) []document.Field {
	if v.Text == "" {
		return fs
	}
	return append(fs, document.Field{Label: labelReference, Origin: origin(v.Cell),
		Value: plain(strings.ReplaceAll(v.Text, " ", noBreakSpace))})
}

// title is that of the workbook, or else what the report is by its kind.
func (c *composer) title() document.Phrase {
	if t := c.report.Title; t.Text != "" {
		return document.Phrase{Text: tie(t.Text), Origin: origin(t.Cell)}
	}
	title := defaultTitle
	if c.report.Content == report.PromisesOnly {
		title = defaultPromiseTitle
	}
	return document.Phrase{Text: tie(fmt.Sprintf(title, c.municipalities(), c.report.Years.Words())), Origin: c.sender()[0].Origin}
}

func (c *composer) foot() string {
	s := c.sentBy()
	if v := c.report.Contact.Text; v != "" {
		s += ". " + v
	}
	return s
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
	counts := fmt.Sprintf(sentenceCounts, count(n, c.words.one, c.words.many), count(len(areas), wordArea, wordAreas))
	if c.report.Content == report.PromisesOnly {
		return fmt.Sprintf(sentencePromises, c.report.CoverWords()) + " " + counts
	}
	s := []string{fmt.Sprintf(sentenceCovers, c.report.CoverWords()), counts, answered(n, missing)}
	if empty := c.gaps.Empty(); len(empty) > 0 {
		names := make([]string, len(empty))
		for i, p := range empty {
			names[i] = p.Words()
		}
		s = append(s, fmt.Sprintf(sentenceEmpty, enumerate(names, wordOr)))
	}
	return strings.Join(s, " ")
}

// enumerate lists names in a sentence: "a, b och c".
func enumerate(names []string, conjunction string) string {
	n := len(names)
	if n < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:n-1], ", ") + " " + conjunction + " " + names[n-1]
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
