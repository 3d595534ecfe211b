// Package report is what a council's workbook says, as plain values: which
// municipality and period, which focus areas, what was promised, what came of
// it; and Problem, what is wrong with it and in which cell.
//
// It knows neither how a workbook is stored nor what a document or a page is.
//
// The field's Swedish terms and the English ones used here:
//
//	Kommun Municipality · Fokusområde FocusArea · Åtagande Commitment ·
//	Löfte Promise · Ansvarig Responsible · Uppföljning FollowUp ·
//	Lämnad av Party · Klart senast Due · Målvärde Target · Utfall Outcome ·
//	Avvikelse Deviation · Nästa steg NextSteps · Publicera Publish ·
//	Intern anteckning Note · Utgivare Issuer · Diarienummer Reference ·
//	Handläggare Officer · Beslutsinstans DecidedBy · Sammanträde Meeting ·
//	Bilaga Annex · Rättelse Correction · Lägesbild Situation ·
//	Statistik Statistic · Mått Measure · Ordlista Glossary ·
//	Underskrift Signatory · Skyddade ord Protected ·
//	Disposition Arrangement · Innehåll Content · Profilfärg Colour
package report

import (
	"slices"
	"strings"
	"time"
)

// Report is the whole of a workbook. Every text carries the cell it came from.
type Report struct {
	Municipalities []Value // at least one in a report without errors
	Years          Years
	Period         Period // what the report covers; the zero Period is the whole year
	Title          Value  // empty: the default title
	Subtitle       Value
	Issuer         Value
	DocumentType   Value
	Date           Value // ISO 8601 where the cell held a date, else as typed
	Reference      Value
	Officer        Value
	DecidedBy      Value
	Meeting        Value
	Annex          Value
	Version        Value
	Correction     Text
	Contact        Value
	Introduction   Text
	Summary        Text
	Proposal       Text
	Closing        Text
	Areas          []FocusArea
	Commitments    []Commitment
	Term           Term // what the workbook calls a commitment
	HasAreasSheet  bool // whether Areas came from a sheet of its own, rather than from Commitments
	Statistics     []Statistic
	Glossary       []Abbreviation
	Signatories    []Signatory
	Protected      []Value // words that must not be published without a warning; never printed
	Logo           *Picture
	Colour         *Colour // the council's own, where it has one
	Arrangement    Arrangement
	Content        Content
	Formats        []Format // of the files to write, where the workbook says
	Tidied         []Tidied // what reading mended in silence, in the order of reading
	Created        time.Time
	Source         string // "sha256:" and the workbook's digest in hex
}

// Years is the year or the span of years that a report is about.
type Years struct {
	First, Last int // equal for one year; zero when unknown
	Cell        Cell
}

// FocusArea is a row of the sheet of focus areas.
type FocusArea struct {
	Name        Value
	Description Text
	Situation   Text
	Problem     Text
	Goal        Text
	FollowUps   []FollowUp
	// Withheld is set by Public where all commitments of the area were dropped,
	// so that the document does not say that there are none.
	Withheld bool
}

// Term is the word that heads the column of commitments ("Aktivitet"): it
// governs the words of the whole report.
type Term uint8

const (
	Undertaking Term = iota // Åtagande
	Activity                // Aktivitet
	Measure                 // Åtgärd
	Effort                  // Insats
	Promise                 // Löfte
)

// Commitment is one thing promised, and every answer to it.
type Commitment struct {
	Cell        Cell // of the wording
	Number      Value
	Numbers     []Cell // where Number stands, or should: a cell for each row of the commitment; nil without such a column
	Area        Value  // the name of a FocusArea
	AreaCells   []Cell // where Area is written: in each row of the commitment that says it itself
	Promise     Text   // the level between area and commitment, where there is one
	Wording     Text   // as signed: never changed but in its spacing
	Heading     Value
	Responsible Value
	Due         Value
	Target      Value
	Unit        Value
	FollowUps   []FollowUp
	Publish     Publish // the most open of its rows
	PublishCell Cell    // in its first row
	// PublishUnread says that the answer in PublishCell was not understood, and
	// so counts as PublishNothing.
	PublishUnread bool
	Note          Text // internal
}

// Answered reports whether any follow-up of c says anything.
func (c *Commitment) Answered() bool {
	for i := range c.FollowUps {
		if c.FollowUps[i].Answered() {
			return true
		}
	}
	return false
}

// FollowUp is one answer to a commitment.
type FollowUp struct {
	Period    Period // zero: the whole of the report's period
	Party     Value  // who answers; empty: unsigned
	Status    Value
	Text      Text
	Outcome   Value
	Deviation Text
	NextSteps Text
	Publish   Publish // of the row that it stands in
	Cell      Cell    // the first in which it says anything
	// Withheld is set by Public on what stands in place of an answer that was
	// dropped, so that the document says that there was one, and no more.
	Withheld bool
}

// Answered reports whether f counts as an answer: a deviation or a next step
// alone does not tell what came of a promise.
func (f *FollowUp) Answered() bool {
	return f.Withheld || f.Status.Text != "" || len(f.Text.Paragraphs) > 0 || f.Outcome.Text != ""
}

// Publish is what the workbook says may be published of a commitment.
type Publish uint8

const (
	PublishAll     Publish = iota // Ja, or nothing
	PublishWording                // Endast åtagandet
	PublishNothing                // Nej
)

// Value is a short text in one cell, on one line.
type Value struct {
	Text string
	Cell Cell
}

// Text is what stands in one cell, by paragraphs. The zero Text is empty.
type Text struct {
	Paragraphs []Paragraph
	Cell       Cell
}

// Empty reports whether there is nothing in t.
func (t Text) Empty() bool { return len(t.Paragraphs) == 0 }

// Same reports whether two texts say the same in the same paragraphs, whatever
// their styles.
func (t Text) Same(u Text) bool {
	return slices.EqualFunc(t.Paragraphs, u.Paragraphs, func(p, q Paragraph) bool {
		return p.Level == q.Level && p.Text() == q.Text()
	})
}

// Line gives the words of a text on one line, without styles and markers.
func (t Text) Line() string {
	lines := make([]string, len(t.Paragraphs))
	for i, p := range t.Paragraphs {
		lines[i] = p.Text()
	}
	return strings.Join(lines, " ")
}

// Lines gives the paragraphs of a text, without styles, each after its marker.
func (t Text) Lines() []string {
	lines := make([]string, len(t.Paragraphs))
	for i, p := range t.Paragraphs {
		lines[i] = p.Marker + p.Text()
	}
	return lines
}

// Paragraph is a paragraph, or an item of a list.
type Paragraph struct {
	// Level is 0 for a paragraph, 1 for an item of a list, 2 for an item of a
	// list in an item, and so on.
	Level  int
	Marker string // of an item, as typed: "•", "-", "2.", "b)"
	Spans  []Span // never empty
}

// Text gives the words of p, without styles and marker. The address that a link
// leads to is none of them.
func (p Paragraph) Text() string {
	if len(p.Spans) == 1 {
		return p.Spans[0].Text
	}
	var b strings.Builder
	for _, s := range p.Spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// Span is a stretch of text in one style. Text has no line end, no control
// character and no leading, trailing or doubled space at a paragraph's ends.
type Span struct {
	Text         string
	Bold, Italic bool
	Link         string // target, or empty
}

// Tidied is what was mended in a cell in silence when it was read: characters
// that nobody sees, never a word. Its keeper may want to mend it there too.
type Tidied struct {
	Cell     Cell
	Spaces   bool   // several spaces in a row became one
	Hidden   []rune // kinds of characters that cannot be seen and were dropped, in order
	Composed bool   // a letter and its accent, stored apart, became one
}
