package manuscript

import (
	"fmt"
	"strings"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// changed tells what has happened to a commitment.
func (c *comparer) changed(k *report.Change) *document.Entry {
	switch {
	case k.Old == nil:
		return c.added(k)
	case k.New == nil:
		return c.gone(k)
	}
	e := c.bare(k.New)
	e.Facts = append(e.Facts, document.Field{Label: labelChange, Value: plain(c.kinds(k)), Origin: e.Origin})
	if k.Renumbered {
		e.Facts = changedFact(e.Facts, labelNumber, k.Old.Number, k.New.Number)
	}
	if k.Moved {
		e.Facts = changedFact(e.Facts, labelArea, k.Old.Area, k.New.Area)
	}
	e.Facts = append(e.Facts, c.factChanges(k)...)
	if k.Status != nil {
		v := was(statusWords(k.Status.Old), statusWords(k.Status.New))
		e.Facts = facts(e.Facts, labelStatus, report.Value{Text: v, Cell: k.New.Cell})
	}
	if k.Reworded {
		e.Lead = append([]document.Block{labelParagraph(labelOldWording, k.Old.Cell)}, c.text(k.Old.Wording)...)
		e.Lead = append(append(e.Lead, labelParagraph(labelNewWording, k.New.Cell)), c.text(k.New.Wording)...)
		e.Body = append(e.Body, c.difference(k.Old.Wording, k.New.Wording)...)
	}
	if k.Repromised {
		e.Body = c.textChange(e.Body, promiseForms, &report.FollowUp{}, k.Old.Promise, k.New.Promise)
	}
	for _, a := range k.Answers {
		e.Body = c.answerChange(e.Body, a, k.Old.Unit, k.New.Unit)
	}
	return e
}

// kinds names what has happened to a commitment that was there before.
func (c *comparer) kinds(k *report.Change) string {
	var kinds []string
	add := func(yes bool, words string) {
		if yes {
			kinds = append(kinds, words)
		}
	}
	var answered, amended, gone bool
	for _, a := range k.Answers {
		answered = answered || a.Old == nil
		gone = gone || a.New == nil
		amended = amended || a.Old != nil && a.New != nil
	}
	add(k.Reworded, kindReworded)
	add(k.Repromised, kindRepromised)
	add(k.Moved, kindMoved)
	add(k.Status != nil, kindStatus)
	add(answered, kindAnswered)
	add(amended, kindAmended)
	add(gone, kindLost)
	for _, f := range k.Facts {
		add(true, kindFacts[f.Fact])
	}
	add(len(kinds) == 0, kindRenumbered)
	return capitalised(enumerate(kinds, wordAnd))
}

// factChanges gives what is promised beside the wording: who answers for it in
// any case, the rest where it differs.
func (c *comparer) factChanges(k *report.Change) (fs []document.Field) {
	labels := [...]string{report.FactHeading: labelHeading, report.FactResponsible: labelResponsible, report.FactDue: labelDue, report.FactTarget: labelTarget}
	told := false
	for _, f := range k.Facts {
		if !told && f.Fact > report.FactResponsible {
			fs, told = facts(fs, labelResponsible, k.New.Responsible), true
		}
		fs = changedFact(fs, labels[f.Fact], f.Old, f.New)
		told = told || f.Fact == report.FactResponsible
	}
	if !told {
		fs = facts(fs, labelResponsible, k.New.Responsible)
	}
	return fs
}

// changedFact adds a value with what it was before.
func changedFact(fs []document.Field, label string, old, new report.Value) []document.Field {
	at := new.Cell
	if new.Text == "" {
		at = old.Cell
	}
	return facts(fs, label, report.Value{Text: was(old.Text, new.Text), Cell: at})
}

// was says what something is, and was.
func was(old, new string) string {
	switch {
	case old == new:
		return new
	case old == "":
		return fmt.Sprintf(wordsWasNot, new)
	case new == "":
		return fmt.Sprintf(wordsIsNot, old)
	}
	return fmt.Sprintf(wordsWas, new, old)
}

// statusWords says how far something has come: one word, or one from each.
func statusWords(all []report.PartyStatus) string {
	words := make([]string, len(all))
	for i, s := range all {
		if words[i] = s.Status; s.Party != "" {
			words[i] = fmt.Sprintf(inText, s.Party, s.Status)
		}
	}
	return strings.Join(words, ", ")
}

// added tells of a commitment that was not there before: all there is to say.
func (c *comparer) added(k *report.Change) *document.Entry {
	e := c.bare(k.New)
	e.Facts = append(e.Facts, document.Field{Label: labelChange, Value: plain(kindNew), Origin: e.Origin})
	e.Facts = facts(e.Facts, labelResponsible, k.New.Responsible)
	e.Facts = facts(e.Facts, labelDue, k.New.Due)
	e.Facts = facts(e.Facts, labelTarget, withUnit(k.New.Target, k.New.Unit))
	if k.Part != nil {
		e.Body = append(e.Body, partOf(noticePartOf, k.Part))
	}
	e.Body = c.labelled(e.Body, labelPromise, k.New.Promise)
	if c.New.Content == report.FollowUpReport {
		e.Body = append(e.Body, c.answers(k.New, nil, false)...)
	}
	return e
}

// gone tells of a commitment that is there no longer, and how far it had come.
func (c *comparer) gone(k *report.Change) *document.Entry {
	e := c.bare(k.Old)
	e.Facts = append(e.Facts, document.Field{Label: labelChange, Value: plain(kindGone), Origin: e.Origin})
	e.Facts = facts(e.Facts, labelResponsible, k.Old.Responsible)
	e.Facts = facts(e.Facts, labelDue, k.Old.Due)
	e.Facts = status(e.Facts, report.Value{Text: statusWords(k.Old.LastStatus()), Cell: k.Old.Cell})
	if k.Part != nil {
		e.Body = append(e.Body, partOf(noticePartIn, k.Part))
	}
	return e
}

// partOf says which other commitment has most of the wording.
func partOf(sentence string, other *report.Commitment) *document.Paragraph {
	name := fmt.Sprintf(wordsQuoted, other.Wording.Line())
	switch {
	case other.Number.Text != "":
		name = fmt.Sprintf(wordsNumber, other.Number.Text)
	case other.Heading.Text != "":
		name = fmt.Sprintf(wordsQuoted, other.Heading.Text)
	}
	return notice(tie(fmt.Sprintf(sentence, name)), other.Cell)
}

// difference says word by word how two wordings differ, where that is a help.
func (c *comparer) difference(old, new report.Text) []document.Block {
	var s []string
	for _, w := range report.WordChanges(old, new) {
		switch {
		case w.Old == "":
			s = append(s, fmt.Sprintf(sentenceWordsAdded, w.New))
		case w.New == "":
			s = append(s, fmt.Sprintf(sentenceWordsCut, w.Old))
		default:
			s = append(s, fmt.Sprintf(sentenceWordsReplaced, w.Old, w.New))
		}
	}
	if len(s) == 0 {
		return nil
	}
	return []document.Block{labelParagraph(labelDifference, new.Cell),
		&document.Paragraph{Text: plain(tie(strings.Join(s, " "))), Origin: origin(new.Cell)}}
}
