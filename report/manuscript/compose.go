// Package manuscript says a report as a document: which sections there are, in
// what order, and in what words. It is the only place where the vocabulary of
// the report (focus areas, commitments) and that of the document (sections,
// entries) meet.
//
// It knows neither the workbook nor the page. It changes no words of the
// report's; in its spacing it forbids line breaks where Swedish does not have
// them (ties_sv.go).
package manuscript

import (
	"slices"
	"strings"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// Options are what the reader of a report chooses, beside the workbook.
type Options struct {
	Tool string // for the metadata: program, version and options
}

// Compose makes a document of a report that has no errors. What it takes it
// prints: internal material must have been dropped before (report.Public).
func Compose(r *report.Report, opt Options) *document.Document {
	c := &composer{report: r, words: termWords[r.Term], gaps: report.FindGaps(r)}
	d := &document.Document{
		Lang:   "sv-SE",
		Sender: c.sender(),
		Fields: c.headFields(),
		Title:  c.title(),
	}
	d.Running = document.Running{Head: d.Title.Text, Foot: c.foot(), PageLabel: labelPage, SkipLabel: labelSkip}
	if r.Draft() {
		d.Marks = []string{r.Version.Text} // as typed: "Utkast", "utkast 3"
	}
	standfirst := c.standfirst()
	d.Metadata = document.Metadata{
		Author:  c.sentBy(),
		Subject: standfirst,
		Created: r.Created,
		Source:  r.Source,
		Tool:    opt.Tool,
	}
	d.Body = c.body(d.Marks, standfirst)
	return d
}

type composer struct {
	report *report.Report
	words  words
	gaps   *report.Gaps
}

func (c *composer) body(marks []string, standfirst string) (body []document.Block) {
	r := c.report
	if r.Subtitle.Text != "" {
		body = append(body, paragraph(document.Subtitle, r.Subtitle))
	}
	for _, m := range marks {
		body = append(body, &document.Paragraph{Role: document.Mark, Text: plain(m)})
	}
	for _, b := range c.text(r.Correction) {
		if p, ok := b.(*document.Paragraph); ok {
			p.Role = document.Correction
		}
		body = append(body, b)
	}
	body = append(body, &document.Paragraph{Role: document.Standfirst, Text: plain(tie(standfirst))})
	body = c.textSection(body, headingSummary, r.Summary)
	body = c.textSection(body, headingIntroduction, r.Introduction)
	body = c.areas(body)
	body = c.commitments(body)
	body = c.textSection(body, headingProposal, r.Proposal)
	body = c.textSection(body, headingClosing, r.Closing)
	if r.Contact.Text != "" {
		body = append(body, section(headingContact, []document.Block{paragraph(document.Body, r.Contact)}))
	}
	return body
}

func section(heading string, body []document.Block) *document.Section {
	return &document.Section{Heading: plain(heading), Body: body}
}

// textSection adds a section of running text, unless there is none.
func (c *composer) textSection(body []document.Block, heading string, t report.Text) []document.Block {
	if t.Empty() {
		return body
	}
	return append(body, section(heading, c.text(t)))
}

// areas adds the section that tells of each focus area, unless none has text.
func (c *composer) areas(body []document.Block) []document.Block {
	var sections []document.Block
	for i := range c.report.Areas {
		a := &c.report.Areas[i]
		text := c.text(a.Description)
		text = c.labelled(text, labelSituation, a.Situation)
		text = c.labelled(text, labelProblem, a.Problem)
		text = c.labelled(text, labelGoal, a.Goal)
		for j := range a.FollowUps {
			f := &a.FollowUps[j]
			text = c.labelled(text, answerLabel(labelFollowUp, f, false), f.Text)
		}
		if len(text) > 0 {
			sections = append(sections, &document.Section{Heading: plain(a.Name.Text), Kind: document.Labelled, Body: text, Origin: origin(a.Name.Cell)})
		}
	}
	if len(sections) == 0 {
		return body
	}
	return append(body, section(headingAreas, sections))
}

// labelled adds a text under a label, unless it is empty.
func (c *composer) labelled(blocks []document.Block, label string, t report.Text) []document.Block {
	if t.Empty() {
		return blocks
	}
	return append(append(blocks, labelParagraph(label, t.Cell)), c.text(t)...)
}

func labelParagraph(label string, cell report.Cell) *document.Paragraph {
	return &document.Paragraph{Role: document.Label, Text: plain(tie(label)), Origin: origin(cell)}
}

// commitments adds the section of commitments, by focus area in their order.
func (c *composer) commitments(body []document.Block) []document.Block {
	in := map[string][]*report.Commitment{}
	for i := range c.report.Commitments {
		k := &c.report.Commitments[i]
		in[k.Area.Text] = append(in[k.Area.Text], k)
	}
	var sections []document.Block
	for i := range c.report.Areas {
		a := &c.report.Areas[i]
		if a.Withheld {
			continue
		}
		blocks := c.entries(in[a.Name.Text])
		if len(blocks) == 0 {
			blocks = []document.Block{&document.Paragraph{Text: plain(c.words.noneInArea), Origin: origin(a.Name.Cell)}}
		}
		sections = append(sections, &document.Section{Heading: plain(a.Name.Text), Body: blocks, Origin: origin(a.Name.Cell)})
	}
	return append(body, section(c.words.heading, sections))
}

// entries makes one list of the commitments, or one for each promise they
// stand under.
func (c *composer) entries(in []*report.Commitment) (blocks []document.Block) {
	var list *document.Entries
	for i, k := range in {
		if i == 0 || !sameText(k.Promise, in[i-1].Promise) {
			blocks = c.labelled(blocks, labelPromise, k.Promise)
			list = &document.Entries{}
			blocks = append(blocks, list)
		}
		list.Entries = append(list.Entries, c.entry(k))
	}
	return blocks
}

func (c *composer) entry(k *report.Commitment) *document.Entry {
	e := &document.Entry{Number: k.Number.Text, Lead: c.text(k.Wording), Origin: origin(k.Cell)}
	if k.Heading.Text != "" {
		e.Heading = plain(tie(k.Heading.Text))
	}
	missing := c.gaps.Of(k)
	// What is the only answer, and unsigned, can stand among the facts.
	only := len(k.FollowUps) == 1 && len(missing) == 0 && k.FollowUps[0].Party.Text == ""
	e.Facts = facts(e.Facts, labelResponsible, k.Responsible)
	e.Facts = facts(e.Facts, labelDue, k.Due)
	if only {
		e.Facts = facts(e.Facts, labelStatus, k.FollowUps[0].Status)
	}
	e.Facts = facts(e.Facts, labelTarget, withUnit(k.Target, k.Unit))
	if only {
		e.Facts = facts(e.Facts, labelOutcome, withUnit(k.FollowUps[0].Outcome, k.Unit))
	}
	if !k.Answered() {
		e.Body = append(e.Body, labelParagraph(labelFollowUp, k.Cell), notice(noticeMissing, k.Cell))
	}
	for i := range k.FollowUps {
		f := &k.FollowUps[i]
		for len(missing) > 0 && missing[0].Compare(f.Period) < 0 {
			e.Body = noAnswer(e.Body, missing[0], k.Cell)
			missing = missing[1:]
		}
		e.Body = c.answer(e.Body, k, f, only)
	}
	for _, p := range missing {
		e.Body = noAnswer(e.Body, p, k.Cell)
	}
	return e
}

// noAnswer says that there is no answer for a period.
func noAnswer(body []document.Block, p report.Period, at report.Cell) []document.Block {
	label := answerLabel(labelFollowUp, &report.FollowUp{Period: p}, false)
	return append(body, labelParagraph(label, at), notice(noticeMissing, at))
}

// answer adds one follow-up of a commitment. That of the only one is in the
// facts, as far as it is short.
func (c *composer) answer(body []document.Block, k *report.Commitment, f *report.FollowUp, only bool) []document.Block {
	among := slices.ContainsFunc(k.FollowUps, func(o report.FollowUp) bool { return !o.Period.IsWhole() })
	var fs []document.Field
	if !only {
		fs = facts(fs, labelStatus, f.Status)
		fs = facts(fs, labelOutcome, withUnit(f.Outcome, k.Unit))
	}
	if len(fs) > 0 || !f.Text.Empty() || f.Withheld {
		body = append(body, labelParagraph(answerLabel(labelFollowUp, f, among), f.Cell))
	}
	if len(fs) > 0 {
		body = append(body, &document.Fields{Fields: fs})
	}
	if f.Withheld {
		body = append(body, notice(noticeWithheld, k.Cell))
	}
	body = append(body, c.text(f.Text)...)
	body = c.labelled(body, answerLabel(labelDeviation, f, among), f.Deviation)
	return c.labelled(body, answerLabel(labelNextSteps, f, among), f.NextSteps)
}

func notice(text string, cell report.Cell) *document.Paragraph {
	return &document.Paragraph{Role: document.Notice, Text: plain(text), Origin: origin(cell)}
}

func facts(fs []document.Field, label string, v report.Value) []document.Field {
	if v.Text == "" {
		return fs
	}
	return append(fs, document.Field{Label: label, Value: plain(tie(v.Text)), Origin: origin(v.Cell)})
}

// withUnit adds the unit to a value: after a number, in parentheses after
// words that do not have it already.
func withUnit(v, unit report.Value) report.Value {
	switch {
	case v.Text == "" || unit.Text == "":
	case endsInDigit(v.Text):
		v.Text += " " + unit.Text
	case !strings.Contains(v.Text, unit.Text) && !strings.HasSuffix(v.Text, "%"):
		v.Text += " (" + unit.Text + ")"
	}
	return v
}

func sameText(a, b report.Text) bool {
	if len(a.Paragraphs) != len(b.Paragraphs) {
		return false
	}
	for i := range a.Paragraphs {
		if spanText(a.Paragraphs[i].Spans) != spanText(b.Paragraphs[i].Spans) {
			return false
		}
	}
	return true
}
