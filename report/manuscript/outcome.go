package manuscript

import (
	"fmt"
	"unicode/utf8"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// asTable sets what was planned beside what came of it: for each focus area a
// table. Long follow-ups do not read well in a narrow column; where every
// commitment has a short heading to be known by, they stand under the table
// instead, with the wording, and the table keeps to words and figures.
func (c *composer) asTable() []document.Block {
	t := c.outcomeTable()
	return c.byArea(func(a *report.FocusArea, in []*report.Commitment) (blocks []document.Block) {
		if t.whole {
			return c.byPromise(in, func(in []*report.Commitment) []document.Block {
				return []document.Block{t.columns(in).table(fmt.Sprintf(captionOutcome, a.Name.Text), in)}
			})
		}
		return append([]document.Block{t.columns(in).table(fmt.Sprintf(captionOutcome, a.Name.Text), in)}, c.entries(in, shown{responsible: true})...)
	})
}

// outcomeTable is how the tables of a report look: alike, whatever each area
// has.
type outcomeTable struct {
	*composer
	numbered                           numbered
	heading                            bool // whether every commitment has one
	target, outcome, status, followUps bool // whether any has
	whole                              bool // whether the tables say everything
}

func (c *composer) outcomeTable() *outcomeTable {
	t := &outcomeTable{composer: c, numbered: c.numbered(), heading: true}
	brief := true
	for i := range c.report.Commitments {
		k := &c.report.Commitments[i]
		t.heading = t.heading && k.Heading.Text != ""
		t.target = t.target || k.Target.Text != ""
		t.followUps = t.followUps || !k.Answered()
		for j := range k.FollowUps {
			f := &k.FollowUps[j]
			t.outcome = t.outcome || f.Outcome.Text != ""
			t.status = t.status || f.Status.Text != ""
			t.followUps = t.followUps || f.Withheld || !f.Text.Empty() || !f.Deviation.Empty() || !f.NextSteps.Empty()
		}
		brief = brief && len(k.FollowUps) <= 1 && isBrief(k)
		t.followUps = t.followUps || len(k.FollowUps) > 1 || len(c.gaps.Of(k)) > 0
	}
	t.whole = brief || !t.heading
	return t
}

// isBrief reports whether what is said of a commitment fits a narrow column.
func isBrief(k *report.Commitment) bool {
	const most = 160 // characters, some six lines
	n := 0
	for _, f := range k.FollowUps {
		for _, text := range []report.Text{f.Text, f.Deviation, f.NextSteps} {
			for _, p := range text.Paragraphs {
				n += utf8.RuneCountInString(p.Text())
			}
		}
	}
	return n <= most
}

func (t *outcomeTable) columns(in []*report.Commitment) (cs columns) {
	add := cs.add
	cs.addNumber(t.numbered)
	if t.whole {
		kind := document.Words
		if t.numbered != allNumbered && areShort(in) && !t.internal { // a note is no part of a header
			kind = document.RowHeaders
		}
		add(true, t.words.column, kind, t.promised)
	} else {
		kind := document.RowHeaders
		if t.numbered == allNumbered {
			kind = document.Words
		}
		add(true, t.words.column, kind, func(k *report.Commitment) []document.Block { return line(k.Heading) })
	}
	target := func(k *report.Commitment) report.Value { return withUnit(k.Target, k.Unit) }
	outcome := func(k *report.Commitment) report.Value {
		return withUnit(last(k, func(f *report.FollowUp) report.Value { return f.Outcome }), k.Unit)
	}
	add(t.target, labelTarget, kindOf(in, target), func(k *report.Commitment) []document.Block { return line(target(k)) })
	add(t.outcome, labelOutcome, kindOf(in, outcome), func(k *report.Commitment) []document.Block { return line(outcome(k)) })
	add(t.status, labelStatus, document.Words, func(k *report.Commitment) []document.Block {
		return line(last(k, func(f *report.FollowUp) report.Value { return f.Status }))
	})
	add(t.whole && t.followUps, labelFollowUp, document.Words, t.cameOfIt)
	return cs
}

// promised is what a commitment says, with who answers for it and when.
func (t *outcomeTable) promised(k *report.Commitment) []document.Block {
	body := append(t.wording(k), labelledLine(labelResponsible, k.Responsible)...)
	return t.withInternal(append(body, labelledLine(labelDue, k.Due)...), k)
}

// cameOfIt is what is said of a commitment beside the last word and figure.
func (t *outcomeTable) cameOfIt(k *report.Commitment) (body []document.Block) {
	if !k.Answered() || len(k.FollowUps) > 1 || len(t.gaps.Of(k)) > 0 || k.FollowUps[0].Party.Text != "" || !k.FollowUps[0].Period.IsWhole() {
		return inCell(t.answers(k, t.gaps.Of(k), false), k.Answered())
	}
	f := &k.FollowUps[0]
	if f.Withheld {
		body = append(body, notice(noticeWithheld, k.Cell))
	}
	body = append(body, t.text(f.Text)...)
	body = t.labelled(body, labelDeviation, f.Deviation)
	return t.labelled(body, labelNextSteps, f.NextSteps)
}

// inCell makes of answers what a cell can hold. The label over the only one
// says what the column's heading says.
func inCell(blocks []document.Block, answered bool) (body []document.Block) {
	for i, b := range blocks {
		switch b := b.(type) {
		case *document.Fields:
			for _, f := range b.Fields {
				text := plain(fmt.Sprintf(inText, f.Label, ""))
				body = append(body, &document.Paragraph{Text: append(text, f.Value...), Origin: f.Origin})
			}
		default:
			if i > 0 || answered {
				body = append(body, b)
			}
		}
	}
	return body
}

// last gives what the last answer of a commitment that says anything says.
func last(k *report.Commitment, what func(*report.FollowUp) report.Value) (v report.Value) {
	for i := range k.FollowUps {
		if w := what(&k.FollowUps[i]); w.Text != "" {
			v = w
		}
	}
	return v
}

func labelledLine(label string, v report.Value) []document.Block {
	if v.Text == "" {
		return nil
	}
	v.Text = fmt.Sprintf(inText, label, v.Text)
	return line(v)
}
