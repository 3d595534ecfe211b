// Package document is the tree of what a report says: headings, paragraphs,
// lists, entries. It is the joint between the report's vocabulary and the
// printers': PDF, DOCX and HTML are all made from it.
//
// The tree is closed: a printer switches on the types here, and there are no
// others. It holds no style, measure or typeface; and no label that a reader
// sees is left for a printer to invent ("Ansvarig", "Status", "Sida"), so
// that the formats cannot come to say different things. The package knows
// neither what a focus area is nor what a page is.
package document

import "time"

// Document is one whole report, in reading order: Logo, Sender and Fields (the
// head block), Title (the only heading of level 1), Body.
type Document struct {
	Lang     string   // BCP 47, of everything that no Foreign says otherwise of
	Logo     *Figure  // of the sender, or nil; it has no caption
	Sender   []Phrase // whose document this is: the municipality, then the issuer
	Fields   []Field  // the head block: date, reference number, …
	Title    Phrase   // never empty
	Body     []Block
	Marks    []string // what must stand on every page ("Utkast"); each also stands once in Body as a Paragraph of role Mark
	Running  Running
	Metadata Metadata
}

// Running is what repeats on the pages of a paged format. It repeats what the
// tree says elsewhere, so paged formats make it an artifact and HTML leaves it
// out, but for what only helps a reader to get about.
type Running struct {
	Head      string // the short title, on every page but the first
	Foot      string // issuer and contact
	PageLabel string // the word before the page number in the head block: "Sida"
	SkipLabel string // of the link past the head block, in formats that are one page
}

// Metadata is what the file says of itself. Nothing in it is taken from a clock.
type Metadata struct {
	Author  string    // the publishing body, never a person
	Subject string    // one sentence
	Created time.Time // UTC; zero where the workbook has no date, and then the file has none
	Source  string    // names the workbook by content: "sha256:" and 64 hex digits
	Tool    string    // program, version and every option that changes the bytes
}

// Origin is the workbook cell that a piece of the tree came from, or zero. It
// is for messages only and is never printed. Its fields are those of
// report.Cell, into which it converts.
type Origin struct {
	Tab      int
	Sheet    string
	Row, Col int
}

// Phrase is plain text that comes from one cell.
type Phrase struct {
	Text   string
	Origin Origin
}

// Block is one of *Section, *Paragraph, *List, *Entries, *Fields, *Table,
// *Figure, *Definitions, *Contents, *Signatures.
type Block interface{ block() }

// Section is a heading and what stands under it. A heading's level is its
// depth in the tree (2 for a Section in Body), so that no level can be skipped
// (ISO 14289-1 7.4.2).
type Section struct {
	Heading []Inline // never empty
	Kind    SectionKind
	Body    []Block // never empty
	Origin  Origin
}

// SectionKind tells what a heading does for its text.
type SectionKind uint8

const (
	// Chapter is an ordinary section: the heading stands over what follows.
	Chapter SectionKind = iota
	// Labelled is a short section whose heading is the label of its text, as a
	// term is of its definition; a printer with room may set it beside the text.
	Labelled
)

// Paragraph is running text.
type Paragraph struct {
	Role   Role
	Text   []Inline // never empty
	Origin Origin
}

// Role tells what a paragraph is for. The tag is the same for all (P); a
// printer may set them differently.
type Role uint8

const (
	Body       Role = iota // running text
	Subtitle               // under the title
	Mark                   // one of Document.Marks, said once as text
	Correction             // a dated correction, directly under the title
	Standfirst             // the summary line under the title
	Label                  // names the paragraphs after it: "Problem", or which term they follow up
	Notice                 // what the program says of the material: that no follow-up is there
)

// List is a list of items; Items is never empty.
type List struct {
	Numbering Numbering
	Items     []Item
}

// Numbering is the kind of a list's labels.
type Numbering uint8

const (
	Bullet  Numbering = iota // •
	Decimal                  // 1.
	Alpha                    // a)
)

// Item is one item of a List. Label is what is printed before it ("•", "2.",
// "b)"), as text: numbers typed in a workbook are kept, never counted anew.
type Item struct {
	Label  string
	Body   []Block // never empty
	Origin Origin
}

// Entries is a list of Entry, never empty. It is a node of its own, so that
// no printer has to find out where a run of entries begins and ends.
type Entries struct{ Entries []*Entry }

// Entry is one promise and what came of it, read in the order of the fields.
type Entry struct {
	Number  string   // as the workbook has it, or empty
	Heading []Inline // a short heading of its own, or none
	Lead    []Block  // the promise as worded: *Paragraph and *List; never empty
	Facts   []Field  // responsible, due date, status
	Body    []Block  // *Paragraph and *List
	Origin  Origin
}

// Field is a label and its value, read as one paragraph.
type Field struct {
	Kind   FieldKind
	Label  string
	Value  []Inline
	Origin Origin
}

// FieldKind tells what a Field is for.
type FieldKind uint8

const (
	Fact   FieldKind = iota
	Status           // how far something has come, always in words; a printer may set it off
)

// Fields are labels with their values, each a paragraph of its own; never empty.
type Fields struct{ Fields []Field }

// Definitions is a list of terms and what they mean; never empty.
type Definitions struct{ Items []Definition }

// Definition is a term and what it means.
type Definition struct {
	Term   []Inline // never empty
	Text   []Inline // never empty
	Origin Origin
}

// Contents lists the headings of the document's sections down to a level, and
// leads to them (Headings gives them). Its own heading, if any, is that of the
// Section it stands in, which it leaves out.
type Contents struct{ Depth int }

// Signatures is where the document is signed: a line to sign on for each, and
// who signs; never empty.
type Signatures struct{ Signatures []Signature }

// Signature is one who signs: name, title, organisation, as far as they are
// known; Lines is never empty. Each line is read as a paragraph.
type Signature struct{ Lines []Phrase }

func (*Section) block()     {}
func (*Paragraph) block()   {}
func (*List) block()        {}
func (*Entries) block()     {}
func (*Fields) block()      {}
func (*Table) block()       {}
func (*Figure) block()      {}
func (*Definitions) block() {}
func (*Contents) block()    {}
func (*Signatures) block()  {}

// Inline is one of Plain, Strong, Emphasis, Link, Abbreviation, Foreign.
type Inline interface{ inline() }

type (
	// Plain is text in NFC. U+00A0 and U+202F forbid a line break; there are
	// no line ends, tabs or other control characters.
	Plain string
	// Strong and Emphasis are as HTML means them; they may nest.
	Strong   []Inline
	Emphasis []Inline
	// Link has a target with the scheme http, https or mailto.
	Link struct {
		URL  string
		Text []Inline
	}
	// Abbreviation stands where a short form is first used.
	Abbreviation struct{ Text, Expansion string }
	// Foreign is text in another language than the document's.
	Foreign struct {
		Lang string // BCP 47
		Text []Inline
	}
)

func (Plain) inline()        {}
func (Strong) inline()       {}
func (Emphasis) inline()     {}
func (Link) inline()         {}
func (Abbreviation) inline() {}
func (Foreign) inline()      {}
