// Package manuscript says a report as a document: which sections there are, in
// what order, and in what words. It is the only place where the vocabulary of
// the report (focus areas, commitments) and that of the document (sections,
// entries) meet.
//
// compose.go says which sections there are; the others have a room each: the
// commitments in one of three arrangements (commitments.go, party.go,
// outcome.go), what they come to (summary.go), statistics, glossary.
//
// It knows neither the workbook nor the page. It changes no words of the
// report's; in its spacing it forbids line breaks where Swedish does not have
// them (ties_sv.go), and outside what was signed it gives quotation marks,
// dashes and dots their Swedish characters (tidy_sv.go).
package manuscript

import (
	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// Options are what the reader of a report chooses, beside the workbook.
type Options struct {
	Tool string // for the metadata: program, version and options
	// Internal is the edition that must not be published: it says so on every
	// page, prints internal notes, and tells of each commitment what may be
	// published of it.
	Internal bool
}

// Compose makes a document of a report that has no errors. What it takes it
// prints, but for the notes, which only an internal edition has: for any other
// internal material must have been dropped before (report.Public).
func Compose(r *report.Report, opt Options) *document.Document {
	if r.Content == report.PromisesOnly {
		r = report.PromisesOf(r)
	}
	r = Tidy(r)
	c := &composer{report: r, words: wordsOf(r.Term), gaps: report.FindGaps(r), internal: opt.Internal}
	standfirst := c.standfirst()
	d := c.document(c.title(), c.headFields(), standfirst, opt.Tool)
	d.Body = c.body(d.Marks, standfirst)
	return d
}

// document is all of a document but its body: what a reader sees on every page
// and before the first heading, and what its file tells of it.
func (c *composer) document(title document.Phrase, fields []document.Field, standfirst, tool string) *document.Document {
	r := c.report
	d := &document.Document{
		Lang:    "sv-SE",
		Logo:    c.logo(),
		Sender:  c.sender(),
		Fields:  fields,
		Title:   title,
		Running: document.Running{Head: title.Text, Foot: c.foot(), PageLabel: labelPage, SkipLabel: labelSkip},
		Metadata: document.Metadata{
			Author:  c.sentBy(),
			Subject: standfirst,
			Created: r.Created,
			Source:  r.Source,
			Tool:    tool,
		},
	}
	if c.internal {
		d.Marks = append(d.Marks, markInternal)
	}
	if r.Draft() {
		d.Marks = append(d.Marks, r.Version.Text) // as typed: "Utkast", "utkast 3"
	}
	return d
}

type composer struct {
	report *report.Report
	words  words
	gaps   *report.Gaps

	internal bool // the edition that must not be published
}

// body is everything under the title. Each section is there only when the
// report has something for it.
func (c *composer) body(marks []string, standfirst string) []document.Block {
	r := c.report
	head := c.underTitle(marks, standfirst)
	var body []document.Block
	body = c.summary(body)
	body = c.textSection(body, headingIntroduction, r.Introduction)
	if !c.areasWithin() {
		body = c.areas(body)
	}
	body = append(body, section(c.words.heading, c.commitments()))
	body = c.statistics(body)
	body = c.glossary(body)
	body = c.textSection(body, headingProposal, r.Proposal)
	body = c.textSection(body, headingClosing, r.Closing)
	body = c.signatures(body)
	if r.Contact.Text != "" {
		body = append(body, section(headingContact, []document.Block{contact(r.Contact)}))
	}
	newMarker(r.Glossary).blocks(body)
	return append(head, withContents(body)...)
}

// underTitle is what stands between the title and the first heading.
func (c *composer) underTitle(marks []string, standfirst string) (head []document.Block) {
	if c.report.Subtitle.Text != "" {
		head = append(head, paragraph(document.Subtitle, c.report.Subtitle))
	}
	head = append(head, markParagraphs(marks)...)
	for _, b := range c.text(c.report.Correction) {
		if p, ok := b.(*document.Paragraph); ok {
			p.Role = document.Correction
		}
		head = append(head, b)
	}
	return append(head, standfirstParagraph(standfirst))
}

func markParagraphs(marks []string) (ps []document.Block) {
	for _, m := range marks {
		ps = append(ps, &document.Paragraph{Role: document.Mark, Text: plain(m)})
	}
	return ps
}

func standfirstParagraph(text string) *document.Paragraph {
	return &document.Paragraph{Role: document.Standfirst, Text: plain(tie(text))}
}

// withContents puts a list of contents before the sections of a report that
// has more than a dozen headings: of the chapters alone where it would fill
// pages of its own.
func withContents(body []document.Block) []document.Block {
	const dozen, most = 12, 150
	depth := 3
	switch n := len(document.Headings(&document.Document{Body: body}, depth)); {
	case n <= dozen:
		return body
	case n > most:
		depth = 2
	}
	return append([]document.Block{section(headingContents, []document.Block{&document.Contents{Depth: depth}})}, body...)
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

// areasWithin reports whether what is said of an area stands with its
// commitments: of promises that are put up area by area.
func (c *composer) areasWithin() bool {
	return c.report.Content == report.PromisesOnly && c.report.Arrangement != report.ByParty
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
