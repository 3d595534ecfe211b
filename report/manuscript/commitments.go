package manuscript

import (
	"slices"
	"strings"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// commitments gives the sections of commitments, in the arrangement of the
// report.
func (c *composer) commitments() []document.Block {
	switch c.report.Arrangement {
	case report.ByParty:
		return c.byParty()
	case report.AsTable:
		if c.report.Content == report.FollowUpReport {
			return c.asTable()
		}
	}
	return c.byArea(func(a *report.FocusArea, in []*report.Commitment) []document.Block {
		return c.told(a.Name.Text, in, shown{responsible: true, facts: true})
	})
}

// told sets the commitments under a heading as the report tells of them.
func (c *composer) told(heading string, in []*report.Commitment, s shown) []document.Block {
	if c.report.Content == report.PromisesOnly {
		return c.promises(heading, in, s)
	}
	return c.entries(in, s)
}

// byArea makes a section of each focus area, in their order, of what compose
// makes of its commitments.
func (c *composer) byArea(compose func(*report.FocusArea, []*report.Commitment) []document.Block) (sections []document.Block) {
	in := map[string][]*report.Commitment{}
	for i := range c.report.Commitments {
		k := &c.report.Commitments[i]
		in[k.Area.Text] = append(in[k.Area.Text], k)
	}
	for i := range c.report.Areas {
		a := &c.report.Areas[i]
		if a.Withheld {
			continue
		}
		var blocks []document.Block
		kind := document.Chapter
		if c.areasWithin() {
			blocks, kind = c.labelled(blocks, labelGoal, a.Goal), document.Labelled
		}
		if len(in[a.Name.Text]) > 0 {
			blocks = append(blocks, compose(a, in[a.Name.Text])...)
		} else {
			blocks = append(blocks, &document.Paragraph{Text: plain(c.words.noneInArea), Origin: origin(a.Name.Cell)})
		}
		sections = append(sections, &document.Section{Heading: plain(a.Name.Text), Kind: kind, Body: blocks, Origin: origin(a.Name.Cell)})
	}
	return sections
}

// byPromise makes blocks of each run of commitments that stand under one
// promise, after that promise where there is one.
func (c *composer) byPromise(in []*report.Commitment, compose func([]*report.Commitment) []document.Block) (blocks []document.Block) {
	for from := 0; from < len(in); {
		to := from + 1
		for to < len(in) && in[to].Promise.Same(in[from].Promise) {
			to++
		}
		blocks = c.labelled(blocks, labelPromise, in[from].Promise)
		blocks = append(blocks, compose(in[from:to])...)
		from = to
	}
	return blocks
}

// entries makes one list of the commitments, or one for each promise they
// stand under.
func (c *composer) entries(in []*report.Commitment, s shown) []document.Block {
	return c.byPromise(in, func(in []*report.Commitment) []document.Block {
		list := &document.Entries{}
		for _, k := range in {
			list.Entries = append(list.Entries, c.entry(k, s))
		}
		return []document.Block{list}
	})
}

// shown tells which facts an entry has to tell, because nothing over it does.
type shown struct {
	area        bool
	responsible bool // or, where it is not, only another name than under
	under       string
	facts       bool // what is planned, and what the only answer to it says in a word or a figure
}

// bare is a commitment by its number, heading and wording.
func (c *composer) bare(k *report.Commitment) *document.Entry {
	e := &document.Entry{Number: k.Number.Text, Lead: c.text(k.Wording), Origin: origin(k.Cell)}
	if k.Heading.Text != "" {
		e.Heading = plain(tie(k.Heading.Text))
	}
	return e
}

// entry is a commitment with its facts and its answers.
func (c *composer) entry(k *report.Commitment, s shown) *document.Entry {
	e := c.bare(k)
	missing := c.gaps.Of(k)
	// What is the only answer, and unsigned, can stand among the facts.
	only := len(k.FollowUps) == 1 && len(missing) == 0 && k.FollowUps[0].Party.Text == ""
	if s.area {
		e.Facts = facts(e.Facts, labelArea, k.Area)
	}
	if s.responsible || k.Responsible.Text != s.under {
		e.Facts = facts(e.Facts, labelResponsible, k.Responsible)
	}
	e.Facts = facts(e.Facts, labelDue, k.Due)
	if only && s.facts {
		e.Facts = status(e.Facts, k.FollowUps[0].Status)
	}
	if s.facts {
		e.Facts = facts(e.Facts, labelTarget, withUnit(k.Target, k.Unit))
	}
	if only && s.facts {
		e.Facts = facts(e.Facts, labelOutcome, withUnit(k.FollowUps[0].Outcome, k.Unit))
	}
	e.Facts = facts(e.Facts, labelPublish, c.published(k))
	if c.report.Content == report.FollowUpReport {
		e.Body = c.answers(k, missing, only)
	}
	e.Body = append(e.Body, c.note(k)...)
	return e
}

// published says in the internal edition what may be published of a commitment,
// where that is not all.
func (c *composer) published(k *report.Commitment) (v report.Value) {
	if c.internal && k.Publish != report.PublishAll {
		v.Text, v.Cell = publishWords[k.Publish], k.PublishCell
	}
	return v
}

// note gives in the internal edition the internal note of a commitment.
func (c *composer) note(k *report.Commitment) []document.Block {
	if !c.internal {
		return nil
	}
	return c.labelled(nil, labelNote, k.Note)
}

// answers gives the follow-ups of a commitment, and says which are missing.
func (c *composer) answers(k *report.Commitment, missing []report.Period, only bool) (body []document.Block) {
	if !k.Answered() {
		body = append(body, labelParagraph(labelFollowUp, k.Cell), notice(noticeMissing, k.Cell))
	}
	for i := range k.FollowUps {
		f := &k.FollowUps[i]
		for len(missing) > 0 && missing[0].Compare(f.Period) < 0 {
			body = noAnswer(body, missing[0], k.Cell)
			missing = missing[1:]
		}
		body = c.answer(body, k, f, only)
	}
	for _, p := range missing {
		body = noAnswer(body, p, k.Cell)
	}
	return body
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
		fs = status(fs, f.Status)
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

// status adds how far something has come, unless nothing is said of it.
func status(fs []document.Field, v report.Value) []document.Field {
	n := len(fs)
	if fs = facts(fs, labelStatus, v); len(fs) > n {
		fs[n].Kind = document.Status
	}
	return fs
}

// withUnit adds the unit to a value: after a number, in parentheses after
// words that do not have it already.
func withUnit(v, unit report.Value) report.Value {
	switch {
	case v.Text == "" || unit.Text == "":
	case endsInDigit(v.Text):
		v.Text += noBreakSpace + unit.Text // parted, both say nothing
	case !strings.Contains(v.Text, unit.Text) && !strings.HasSuffix(v.Text, "%"):
		v.Text += " (" + unit.Text + ")"
	}
	return v
}
