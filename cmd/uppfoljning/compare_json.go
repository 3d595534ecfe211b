package main

import (
	"encoding/json"
	"io"
	"strings"

	"uppfoljning/report"
)

// compareSchema is the version of the answer that jämför --json gives. It is
// raised when a key changes its meaning or goes; new keys may come without. The
// schema is told to users in helpCompare; the types below are it.
const compareSchema = 1

// compareJSON is the whole answer.
type compareJSON struct {
	Version    int             `json:"version"`
	Old        comparedJSON    `json:"old"`
	New        comparedJSON    `json:"new"`
	Comparison *comparisonJSON `json:"comparison"` // null where a workbook has errors
}

// comparedJSON is one of the workbooks.
type comparedJSON struct {
	Workbook string        `json:"workbook"` // as it was named
	ExitCode int           `json:"exitCode"`
	Fault    *string       `json:"fault"` // in Swedish, what kept it from being read
	Errors   int           `json:"errors"`
	Warnings int           `json:"warnings"`
	Problems []problemJSON `json:"problems"` // sorted by sheet, row, column and code
	Period   *string       `json:"period"`   // what it is about, in Swedish words
	Omitted  omittedJSON   `json:"omitted"`  // as this workbook or the other asks
}

// comparisonJSON is what has changed.
type comparisonJSON struct {
	Summary    string           `json:"summary"` // in Swedish, as on the screen
	Counts     countsJSON       `json:"counts"`
	Areas      []areaChangeJSON `json:"areas"`      // in the order of the newer workbook
	Changes    []changeJSON     `json:"changes"`    // in the order of the newer workbook
	Unanswered []commitmentJSON `json:"unanswered"` // in neither workbook
}

// countsJSON counts commitments; one may be counted as several.
type countsJSON struct {
	New             int `json:"new"`
	Gone            int `json:"gone"`
	Reworded        int `json:"reworded"`
	Moved           int `json:"moved"`
	Status          int `json:"status"`
	FollowUpNew     int `json:"followUpNew"`
	FollowUpChanged int `json:"followUpChanged"`
	Responsible     int `json:"responsible"`
	Due             int `json:"due"`
	Target          int `json:"target"`
	Heading         int `json:"heading"`
	Renumbered      int `json:"renumbered"`
	Unanswered      int `json:"unanswered"`
	Unchanged       int `json:"unchanged"`
}

// areaChangeJSON is what has happened to a focus area.
type areaChangeJSON struct {
	Kind      string           `json:"kind"` // "new", "gone" or "changed"
	Old       *string          `json:"old"`  // its names
	New       *string          `json:"new"`
	Texts     []textChangeJSON `json:"texts"`
	FollowUps []answerPairJSON `json:"followUps"`
}

// textChangeJSON is a text about a focus area that differs.
type textChangeJSON struct {
	Text string  `json:"text"` // "description", "situation", "problem" or "goal"
	Old  *string `json:"old"`
	New  *string `json:"new"`
}

// changeJSON is what has happened to one commitment.
type changeJSON struct {
	Kind      string           `json:"kind"` // "new", "gone" or "changed"
	What      []string         `json:"what"` // of "changed": the keys of the commitment that differ, and "followUps"
	Old       *commitmentJSON  `json:"old"`
	New       *commitmentJSON  `json:"new"`
	Part      *commitmentJSON  `json:"part"`      // of "new" and "gone": where most of the wording was or is
	Words     []wordChangeJSON `json:"words"`     // how the wordings differ, where that is a help
	FollowUps []answerPairJSON `json:"followUps"` // that differ; of "new" and "gone": all
}

// commitmentJSON is a commitment in one of the workbooks. Paragraphs are parted
// by line ends.
type commitmentJSON struct {
	Cell        string       `json:"cell"`
	Number      *string      `json:"number"`
	Area        string       `json:"area"`
	Promise     *string      `json:"promise"`
	Heading     *string      `json:"heading"`
	Wording     string       `json:"wording"`
	Responsible *string      `json:"responsible"`
	Due         *string      `json:"due"`
	Target      *string      `json:"target"`
	Unit        *string      `json:"unit"`
	Status      []statusJSON `json:"status"` // of the last answered period: one, or those of the parties that differ
}

type statusJSON struct {
	Status string  `json:"status"`
	Party  *string `json:"party"`
}

type wordChangeJSON struct {
	Old string `json:"old"`
	New string `json:"new"`
}

// answerPairJSON is an answer that differs; old or new is null where there is
// none.
type answerPairJSON struct {
	Period string      `json:"period"` // in Swedish words
	Party  *string     `json:"party"`
	Old    *answerJSON `json:"old"`
	New    *answerJSON `json:"new"`
}

type answerJSON struct {
	Cell      string  `json:"cell"`
	Status    *string `json:"status"`
	Outcome   *string `json:"outcome"`
	Text      *string `json:"text"`
	Deviation *string `json:"deviation"`
	NextSteps *string `json:"nextSteps"`
}

// writeJSON writes the answer, indented, with a line end last.
func (c *comparison) writeJSON(w io.Writer) error {
	answer := compareJSON{Version: compareSchema, Old: c.sides[0].json(), New: c.sides[1].json()}
	if c.changes != nil {
		answer.Old.Omitted = omittedAsJSON(c.changes.OmittedOld)
		answer.New.Omitted = omittedAsJSON(c.changes.OmittedNew)
		answer.Comparison = comparisonAsJSON(c.changes.Changes)
		answer.Comparison.Summary = c.changes.Summary()
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(answer)
}

func (s *compared) json() comparedJSON {
	j := comparedJSON{Workbook: s.workbook, ExitCode: s.code, Fault: orNull(s.fault), Problems: []problemJSON{}, Omitted: omittedAsJSON(report.Omitted{})}
	if s.edition == nil {
		return j
	}
	j.Errors, j.Warnings = s.edition.Problems.Count(report.Error), s.edition.Problems.Count(report.Warning)
	for _, p := range s.edition.Problems {
		if p.Severity() != report.Advice {
			j.Problems = append(j.Problems, problemAsJSON(p))
		}
	}
	if s.edition.Report != nil {
		j.Period = orNull(s.edition.Report.CoverWords())
	}
	return j
}

func omittedAsJSON(o report.Omitted) omittedJSON {
	return omittedJSON{addresses(o.Commitments), addresses(o.FollowUps)}
}

func comparisonAsJSON(c *report.Comparison) *comparisonJSON {
	n := c.Counts()
	j := &comparisonJSON{
		Counts: countsJSON{New: n.New, Gone: n.Gone, Reworded: n.Reworded, Moved: n.Moved, Status: n.Status, FollowUpNew: n.Answered,
			FollowUpChanged: n.Amended, Responsible: n.Facts[report.FactResponsible], Due: n.Facts[report.FactDue],
			Target: n.Facts[report.FactTarget], Heading: n.Facts[report.FactHeading], Renumbered: n.Renumbered, Unanswered: len(c.Unanswered), Unchanged: c.Alike},
		Areas: []areaChangeJSON{}, Changes: []changeJSON{}, Unanswered: []commitmentJSON{},
	}
	for i := range c.Areas {
		j.Areas = append(j.Areas, areaChangeAsJSON(&c.Areas[i]))
	}
	for i := range c.Changes {
		j.Changes = append(j.Changes, changeAsJSON(&c.Changes[i]))
	}
	for _, k := range c.Unanswered {
		j.Unanswered = append(j.Unanswered, *commitmentAsJSON(k))
	}
	return j
}

func kindOf(isNew, isGone bool) string {
	switch {
	case isNew:
		return "new"
	case isGone:
		return "gone"
	}
	return "changed"
}

func areaChangeAsJSON(a *report.AreaChange) areaChangeJSON {
	j := areaChangeJSON{Kind: kindOf(a.Old == nil, a.New == nil), Texts: []textChangeJSON{}, FollowUps: answersAsJSON(a.Answers)}
	if a.Old != nil {
		j.Old = orNull(a.Old.Name.Text)
	}
	if a.New != nil {
		j.New = orNull(a.New.Name.Text)
	}
	names := [...]string{report.AreaDescription: "description", report.AreaSituation: "situation", report.AreaProblem: "problem", report.AreaGoal: "goal"}
	for _, t := range a.Texts {
		j.Texts = append(j.Texts, textChangeJSON{names[t.Text], textAsJSON(t.Old), textAsJSON(t.New)})
	}
	return j
}

func changeAsJSON(k *report.Change) changeJSON {
	j := changeJSON{Kind: kindOf(k.Old == nil, k.New == nil), What: []string{}, Old: commitmentAsJSON(k.Old), New: commitmentAsJSON(k.New),
		Part: commitmentAsJSON(k.Part), Words: []wordChangeJSON{}, FollowUps: answersAsJSON(allAnswers(k))}
	facts := [...]string{report.FactHeading: "heading", report.FactResponsible: "responsible", report.FactDue: "due", report.FactTarget: "target"}
	add := func(yes bool, what string) {
		if yes {
			j.What = append(j.What, what)
		}
	}
	add(k.Renumbered, "number")
	add(k.Moved, "area")
	add(k.Repromised, "promise")
	add(k.Reworded, "wording")
	for _, f := range k.Facts {
		add(true, facts[f.Fact])
	}
	add(k.Status != nil, "status")
	add(len(k.Answers) > 0, "followUps")
	if k.Reworded {
		for _, w := range report.WordChanges(k.Old.Wording, k.New.Wording) {
			j.Words = append(j.Words, wordChangeJSON(w))
		}
	}
	return j
}

// allAnswers gives the answers that differ: of a commitment that only one of
// the workbooks has, all.
func allAnswers(k *report.Change) (all []report.AnswerChange) {
	if k.Old != nil && k.New != nil {
		return k.Answers
	}
	for _, side := range []*report.Commitment{k.Old, k.New} {
		for i := 0; side != nil && i < len(side.FollowUps); i++ {
			f := &side.FollowUps[i]
			switch {
			case f.Withheld: // there is an answer, and no more to tell
			case side == k.Old:
				all = append(all, report.AnswerChange{Old: f})
			default:
				all = append(all, report.AnswerChange{New: f})
			}
		}
	}
	return all
}

func commitmentAsJSON(k *report.Commitment) *commitmentJSON {
	if k == nil {
		return nil
	}
	j := &commitmentJSON{
		Cell: k.Cell.String(), Number: orNull(k.Number.Text), Area: k.Area.Text, Promise: textAsJSON(k.Promise), Heading: orNull(k.Heading.Text),
		Wording: paragraphs(k.Wording), Responsible: orNull(k.Responsible.Text), Due: orNull(k.Due.Text),
		Target: orNull(k.Target.Text), Unit: orNull(k.Unit.Text), Status: []statusJSON{},
	}
	for _, s := range k.LastStatus() {
		j.Status = append(j.Status, statusJSON{s.Status, orNull(s.Party)})
	}
	return j
}

func answersAsJSON(all []report.AnswerChange) []answerPairJSON {
	pairs := []answerPairJSON{}
	for _, a := range all {
		told := a.New
		if told == nil {
			told = a.Old
		}
		pairs = append(pairs, answerPairJSON{a.Period().Words(), orNull(told.Party.Text), answerAsJSON(a.Old), answerAsJSON(a.New)})
	}
	return pairs
}

func answerAsJSON(f *report.FollowUp) *answerJSON {
	if f == nil {
		return nil
	}
	return &answerJSON{f.Cell.String(), orNull(f.Status.Text), orNull(f.Outcome.Text), textAsJSON(f.Text), textAsJSON(f.Deviation), textAsJSON(f.NextSteps)}
}

// textAsJSON gives the paragraphs of a text on a line each, or null.
func textAsJSON(t report.Text) *string { return orNull(paragraphs(t)) }

// paragraphs gives the paragraphs of a text on a line each, an item of a list
// after its marker.
func paragraphs(t report.Text) string {
	var lines []string
	for _, p := range t.Paragraphs {
		line := report.Text{Paragraphs: []report.Paragraph{p}}.Line()
		if p.Level > 0 {
			line = strings.Repeat("  ", p.Level-1) + p.Marker + " " + line
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
