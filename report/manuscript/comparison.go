package manuscript

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// ComposeComparison makes a document of what differs between two reports: by
// focus area, each commitment to which something has happened with what that
// is, then those that are still unanswered. A commitment that has been reworded
// stands there in both wordings, whole. What it takes it prints: internal
// material must have been dropped before (report.ComparePublic).
func ComposeComparison(k *report.Comparison, opt Options) *document.Document {
	r := k.New
	c := &comparer{composer: &composer{report: r, words: wordsOf(r.Term), internal: opt.Internal}, Comparison: k}
	title := document.Phrase{Text: tie(c.title()), Origin: c.sender()[0].Origin}
	standfirst := c.standfirst()
	d := c.document(title, c.fields(), standfirst, opt.Tool)
	body := c.byArea()
	if len(c.Unanswered) > 0 {
		body = append(body, section(headingUnanswered, c.unanswered()))
	}
	d.Body = append(append(markParagraphs(d.Marks), standfirstParagraph(standfirst)), withContents(body)...)
	return d
}

// comparer composes a comparison, for the newer report of which it is a
// composer.
type comparer struct {
	*composer
	*report.Comparison
}

// title says what has changed: the title that the workbook gives its report, or
// the promise by its name.
func (c *comparer) title() string {
	switch before, now := c.Old.Years.Words(), c.New.Years.Words(); {
	case c.New.Title.Text != "":
		return fmt.Sprintf(titleChangesIn, c.New.Title.Text)
	case before != now:
		return fmt.Sprintf(titleChangesSince, c.municipalities(), now, before)
	default:
		return fmt.Sprintf(titleChanges, c.municipalities(), now)
	}
}

// fields is the head block: which two reports these are.
func (c *comparer) fields() (fs []document.Field) {
	if before, now := c.versions(); before != now {
		fs = append(fs, document.Field{Label: labelEarlier, Value: plain(tie(before)), Origin: origin(c.Old.Years.Cell)},
			document.Field{Label: labelNow, Value: plain(tie(now)), Origin: origin(c.New.Years.Cell)})
	}
	fs = referenceField(fs, c.New.Reference)
	return facts(fs, labelMeeting, c.New.Meeting)
}

// versions names the two reports by what tells them apart: what they cover,
// their versions and dates, or else when their workbooks were saved.
func (c *comparer) versions() (before, now string) {
	a, b := []string{c.Old.CoverWords()}, []string{c.New.CoverWords()}
	if old, new := c.Old.Version.Text, c.New.Version.Text; old != new {
		a, b = appendSome(a, old), appendSome(b, new)
	}
	day := func(r *report.Report) string {
		if r.Created.IsZero() {
			return ""
		}
		return fmt.Sprintf(wordsSaved, r.Created.Format(time.DateOnly))
	}
	dated := func(r *report.Report) string {
		if r.Date.Text == "" {
			return day(r)
		}
		return fmt.Sprintf(wordsDated, r.Date.Text)
	}
	if old, new := dated(c.Old), dated(c.New); old != new {
		a, b = appendSome(a, old), appendSome(b, new)
	} else if old, new := day(c.Old), day(c.New); old != new {
		a, b = appendSome(a, old), appendSome(b, new)
	}
	return strings.Join(a, ", "), strings.Join(b, ", ")
}

func appendSome(all []string, s string) []string {
	if s == "" {
		return all
	}
	return append(all, s)
}

// byArea makes a section of each focus area in which anything has changed.
func (c *comparer) byArea() (sections []document.Block) {
	for _, name := range c.areaNames() {
		s := &document.Section{Heading: plain(tie(name))}
		for i := range c.Areas {
			a := &c.Areas[i]
			if a.New == nil && a.Old.Name.Text == name || a.New != nil && a.New.Name.Text == name {
				s.Body = append(s.Body, c.area(a)...)
			}
		}
		list := &document.Entries{}
		for i := range c.Changes {
			if k := &c.Changes[i]; c.AreaOf(k) == name {
				list.Entries = append(list.Entries, c.changed(k))
			}
		}
		if len(list.Entries) > 0 {
			s.Body = append(s.Body, list)
		}
		if len(s.Body) > 0 {
			sections = append(sections, s)
		}
	}
	return sections
}

// areaNames gives the focus areas in the order of the newer report, then those
// that only the older one has.
func (c *comparer) areaNames() (names []string) {
	add := func(name string) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for i := range c.New.Areas {
		add(c.New.Areas[i].Name.Text)
	}
	for i := range c.Areas {
		if a := &c.Areas[i]; a.New == nil {
			add(a.Old.Name.Text)
		}
	}
	for i := range c.Changes {
		add(c.AreaOf(&c.Changes[i]))
	}
	return names
}

// area tells what has happened to a focus area itself.
func (c *comparer) area(a *report.AreaChange) (body []document.Block) {
	switch {
	case a.Old == nil:
		return []document.Block{notice(noticeNewArea, a.New.Name.Cell)}
	case a.New == nil:
		return []document.Block{notice(noticeGoneArea, a.Old.Name.Cell)}
	case a.Renamed:
		body = append(body, notice(tie(fmt.Sprintf(noticeRenamed, a.Old.Name.Text)), a.New.Name.Cell))
	}
	for _, t := range a.Texts {
		body = c.textChange(body, areaTextForms[t.Text], &report.FollowUp{}, t.Old, t.New)
	}
	for _, k := range a.Answers {
		body = c.answerChange(body, k, report.Value{}, report.Value{})
	}
	return body
}

// unanswered is what nobody has followed up, then or now.
func (c *comparer) unanswered() []document.Block {
	list := &document.Entries{}
	for _, k := range c.Unanswered {
		e := c.bare(k)
		e.Facts = facts(facts(facts(nil, labelArea, k.Area), labelResponsible, k.Responsible), labelDue, k.Due)
		list.Entries = append(list.Entries, e)
	}
	return []document.Block{list}
}
