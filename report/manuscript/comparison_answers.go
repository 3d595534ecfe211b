package manuscript

import (
	"slices"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// forms are the labels of a text by what has happened to it.
type forms struct{ added, changed, earlier, lost, more string }

// answerChange tells of an answer that differs: what is new of it, and what
// stood there before.
func (c *comparer) answerChange(body []document.Block, a report.AnswerChange, oldUnit, newUnit report.Value) []document.Block {
	old, new, label := a.Old, a.New, followUpForms.changed
	switch {
	case old == nil:
		old, label = &report.FollowUp{}, followUpForms.added
	case new == nil:
		new, label = &report.FollowUp{}, followUpForms.lost
	}
	told := new
	if a.New == nil {
		told = old
	}
	fs := c.shortAnswers(a, old, new, oldUnit, newUnit)
	if len(fs) > 0 {
		body = append(body, labelParagraph(answerLabel(label, told, false), told.Cell), &document.Fields{Fields: fs})
	}
	text := c.textChange(nil, followUpForms, told, old.Text, new.Text)
	if len(fs) > 0 && len(text) > 0 && sameLabel(body[len(body)-2], text[0]) {
		text = text[1:] // it stands there already
	}
	body = append(body, text...)
	body = c.textChange(body, deviationForms, told, old.Deviation, new.Deviation)
	return c.textChange(body, nextStepsForms, told, old.NextSteps, new.NextSteps)
}

// shortAnswers gives what differs of the word and the figure of an answer. A
// word with what it was before is no status any longer that could be set off.
func (c *comparer) shortAnswers(a report.AnswerChange, old, new *report.FollowUp, oldUnit, newUnit report.Value) (fs []document.Field) {
	switch {
	case old.Status.Text == new.Status.Text:
	case a.Old == nil:
		fs = status(fs, new.Status)
	case a.New == nil:
		fs = status(fs, old.Status)
	default:
		fs = changedFact(fs, labelStatus, old.Status, new.Status)
	}
	switch before, now := withUnit(old.Outcome, oldUnit), withUnit(new.Outcome, newUnit); {
	case old.Outcome.Text == new.Outcome.Text:
	case a.Old == nil:
		fs = facts(fs, labelOutcome, now)
	case a.New == nil:
		fs = facts(fs, labelOutcome, before)
	default:
		fs = changedFact(fs, labelOutcome, before, now)
	}
	return fs
}

func sameLabel(a, b document.Block) bool {
	p, q := a.(*document.Paragraph), b.(*document.Paragraph)
	return document.Text(p.Text) == document.Text(q.Text)
}

// textChange tells of a text that differs, under labels that name f: what is
// there now and what was there before, each whole; but where only paragraphs
// have been added at its end, only these.
func (c *comparer) textChange(body []document.Block, l forms, f *report.FollowUp, old, new report.Text) []document.Block {
	switch n := len(old.Paragraphs); {
	case old.Same(new):
		return body
	case old.Empty():
		return c.labelled(body, answerLabel(l.added, f, false), new)
	case new.Empty():
		return c.labelled(body, answerLabel(l.lost, f, false), old)
	case n < len(new.Paragraphs) && old.Same(report.Text{Paragraphs: new.Paragraphs[:n]}):
		return c.labelled(body, answerLabel(l.more, f, false), report.Text{Paragraphs: slices.Clone(new.Paragraphs[n:]), Cell: new.Cell})
	}
	body = c.labelled(body, answerLabel(l.changed, f, false), new)
	return c.labelled(body, answerLabel(l.earlier, f, false), old)
}
