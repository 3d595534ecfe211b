package publish

import (
	"fmt"
	"strings"
)

// Record is what there is to say of a PDF file, in Swedish, in its order.
type Record struct {
	Title   string       `json:"title"`
	Parts   []RecordPart `json:"parts"`
	Verdict string       `json:"verdict"` // the worst that was found: "ok", "undecided" or "fail"
}

// RecordPart is a part of a record. The first has no heading.
type RecordPart struct {
	Heading string       `json:"heading"`
	Under   bool         `json:"under"` // it belongs to the part before it
	Open    bool         `json:"open"`  // it concerns who knows nothing of standards
	Lines   []RecordLine `json:"lines"`
}

// RecordLine is a line of a record, or a paragraph. What its other fields hold
// depends on its kind.
type RecordLine struct {
	Kind  LineKind `json:"kind"`
	Name  string   `json:"name"` // of a fact, what it is; of a check, how it came out; of a heading, its page
	Text  string   `json:"text"`
	Note  string   `json:"note"`  // of a check, its clauses
	Level int      `json:"level"` // of a heading, from 1
}

// LineKind is what a line of a record is.
type LineKind string

const (
	FactLine    LineKind = "fact"    // something with its name
	TextLine    LineKind = "text"    // a paragraph
	ItemLine    LineKind = "item"    // one of several
	NumberLine  LineKind = "number"  // one of several, in their order
	OKLine      LineKind = "ok"      // a check that holds
	FailLine    LineKind = "fail"    // one that does not
	OpenLine    LineKind = "open"    // one that cannot be decided
	HeadingLine LineKind = "heading" // a heading of the file
	AddressLine LineKind = "address" // what a link of the file leads to
)

// Plain gives the record as a text of lines, to be read on a screen and kept.
func (r *Record) Plain() string {
	var b strings.Builder
	b.WriteString(strings.ToUpper(r.Title) + "\n\n")
	for _, p := range r.Parts {
		switch {
		case p.Under:
			fmt.Fprintf(&b, "\n  %s\n\n", p.Heading)
		case p.Heading != "":
			fmt.Fprintf(&b, "\n%s\n\n", p.Heading)
		}
		for i, l := range p.Lines {
			b.WriteString(l.plain(i+1) + "\n")
		}
	}
	return b.String()
}

// plain gives the line as text. n is its number in its part.
func (l *RecordLine) plain(n int) string {
	switch l.Kind {
	case FactLine:
		const column = 13 // so that a SHA-256 has room on the line
		return Wrapped(fmt.Sprintf("  %-*s", column, l.Name), strings.Repeat(" ", 2+column), l.Text)
	case ItemLine:
		return Wrapped("  – ", "    ", l.Text)
	case NumberLine:
		return Wrapped(fmt.Sprintf("  %d. ", n), "     ", l.Text)
	case OKLine, FailLine:
		return l.check(fmt.Sprintf("  %-5s", l.Name))
	case OpenLine:
		return fmt.Sprintf("  %s\n", l.Name) + l.check("       ")
	case HeadingLine:
		indent := strings.Repeat("  ", min(l.Level-1, 8))
		return Wrapped(fmt.Sprintf("  sida %-4s%s", l.Name, indent), "           "+indent+"  ", l.Text)
	case AddressLine:
		return "  " + l.Text
	}
	return Wrapped("  ", "  ", l.Text)
}

// check gives a check after what begins its line.
func (l *RecordLine) check(first string) string {
	// A clause is not parted from its standard.
	const glue = "\x00"
	clause := strings.ReplaceAll("["+l.Note+"]", " ", glue)
	clause = strings.ReplaceAll(clause, ","+glue+"ISO", ", ISO")
	return strings.ReplaceAll(Wrapped(first, "       ", l.Text+" "+clause), glue, " ")
}
