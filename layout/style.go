package layout

import "uppfoljning/layout/dim"

// Style is every measure of the page in one place. A larger edition or a test
// on tiny pages is the same program with other numbers.
type Style struct {
	Width, Height dim.Length // of the sheet

	// The frame of the text, from the sheet's edges. The first page begins
	// higher up: its head block is part of the text.
	Left, Right, Top, Bottom, FirstTop dim.Length

	// Two columns: in the side column stands what one scans for, in the main
	// column what one reads. Without a side column (0) it stands above that.
	Side, Gutter dim.Length

	Accent Color // rules, headings of level 2, labels: the one colour besides black
	Hair   Color // rules that only divide
	Grid   Color // rules drawn through a chart, which only guide the eye

	Sender, SenderMore, FieldLabel, FieldValue TextStyle  // the head block
	FieldsAt, FieldGap                         dim.Length // from the sheet's left edge; between labels and values
	TitleDrop                                  dim.Length // least distance from the sheet's top to the title

	Title, Subtitle, Standfirst, Mark, Correction  TextStyle
	Chapter, Section, SideSection, Heading         TextStyle // headings of level 2, 3, 3 in the side column, deeper
	Lead, Text, Label, Notice                      TextStyle
	FactLabel, FactValue, FactText, Number         TextStyle
	Running                                        TextStyle
	TableCaption, TableHead, TableText, TableTotal TextStyle
	FigureCaption, FigureSource, ChartText         TextStyle
	Term, Contents, ContentsMore, Signature        TextStyle // ContentsMore: below the outermost level
	FactStatus                                     TextStyle
	ChapterRule, HairRule                          dim.Length // thickness
	HeadBaseline, HeadRule, FootRule, FootBaseline dim.Length // from the sheet's top edge

	// Space above, which vanishes at the top of a page.
	AboveTitle, AboveStandfirst, AboveSubtitle, AboveMark dim.Length
	AboveChapter, ChapterPadding, BelowChapter            dim.Length // above the rule; from rule to heading; under the heading
	AboveSection, BelowSection, AboveLabelled             dim.Length
	AboveHeading, BelowHeading                            dim.Length
	AboveEntry, AboveLabel, BelowLabel, AboveFact         dim.Length
	AboveNextLabel                                        dim.Length // of a label after a text
	BetweenParagraphs, BetweenItems                       dim.Length
	AboveTable, BelowCaption, AboveFigure, BelowFigure    dim.Length // a table's caption stands above it, a figure's below
	AboveDefinition, AboveContents, AboveStatus           dim.Length // AboveContents: of an entry of the outermost level in a list of contents
	AboveSignatures, BetweenSignatures                    dim.Length

	ListIndent dim.Length // from an item's label to its text
	LinkDrop   dim.Length // from the baseline to the rule under a link

	// Tables have rules, and no boxes.
	TableRule      dim.Length // thickness of the rule under the head
	CellPadding    dim.Length // above and below the text of a row
	CellParagraphs dim.Length // between the paragraphs of a cell
	ColumnGap      dim.Length // between columns, at least
	ColumnSpread   dim.Length // between columns, at most, unless that makes the table as wide as its column

	FigureHeight           dim.Length // at most, of a chart or a picture
	LogoWidth, LogoHeight  dim.Length // at most
	BelowLogo              dim.Length
	StatusPadding          dim.Length // from the box around a status to its word
	SigningRoom, BelowLine dim.Length // above the line to sign on; from there to the name
	LeaderRoom             dim.Length // least, between a heading and its page number in a list of contents

	Breaking Breaking
}

// Breaking is what a good division into lines is, in the terms of Knuth and
// Plass; costs are penalties, on the scale where a line that lacks RaggedEms
// has badness 100.
type Breaking struct {
	RaggedEms    int64 // how far from full a line may end, in ems
	LastLine     int64 // how much of the measure the last line may lack, in percent
	LinePenalty  int
	AfterHyphen  int // a break after a hyphen or slash that the text has
	AtJoint      int // a hyphen of our own between the parts of a compound
	InWord       int // a hyphen of our own elsewhere
	TwoHyphens   int64
	AtTie        int // emergency: at a no-break space, in what is wider than the column
	AfterSlash   int // after a slash in an address
	AfterSign    int // emergency: after another sign in an address
	BetweenRunes int // emergency: anywhere
}

// TextStyle is how a kind of text is set.
type TextStyle struct {
	Voice   Voice
	Size    dim.Length
	Leading dim.Length // from baseline to baseline
	Color   Color
	// Hyphenate lets words be divided at hyphens of our own: in narrow columns
	// only, never in running text.
	Hyphenate bool
	// Balanced evens out all lines, the last too: for headings.
	Balanced bool
}

// Voice is the faces of a text: plain, strong, emphasised, both.
type Voice [4]FaceName

var (
	// What came of it, what one reads: serif.
	serif = Voice{SerifRegular, SerifSemiBold, SerifItalic, SerifSemiBoldItalic}
	// Labels, facts, heads: sans.
	sans = Voice{SansRegular, SansSemiBold, SansItalic, SansSemiBoldItalic}
	// What was promised: semibold sans, so that the two voices differ on a
	// photocopy too. Strong within it is bold.
	promise = Voice{SansSemiBold, SansBold, SansSemiBoldItalic, SansBold}
	heading = Voice{SerifSemiBold, SerifSemiBold, SerifSemiBoldItalic, SerifSemiBoldItalic}
)

var (
	black = Color{0, 0, 0}
	// petrol is the accent of a report whose council has no colour of its own;
	// its contrast to white is 9.1:1.
	petrol = Color{0x1f, 0x4e, 0x5f}
)

// A4 is the style of the published report.
func A4() *Style {
	pt, h := dim.Pt, dim.Hundredths
	accent := petrol
	text := func(v Voice, size, leading dim.Length, c Color) TextStyle {
		return TextStyle{Voice: v, Size: size, Leading: leading, Color: c}
	}
	title := func(t TextStyle) TextStyle { t.Balanced = true; return t }
	narrow := func(t TextStyle) TextStyle { t.Hyphenate = true; return t }
	return &Style{
		Width: dim.MM(2100), Height: dim.MM(2970),
		Left: dim.MM(240), Right: dim.MM(280), Top: dim.MM(300), Bottom: dim.MM(260), FirstTop: dim.MM(170),
		Side: dim.MM(340), Gutter: dim.MM(50), // leaves 119 mm, about 60 characters of 11 pt
		Accent: accent, Hair: Color{0x80, 0x80, 0x80}, Grid: Color{0xcc, 0xcc, 0xcc},

		Sender:     text(promise, 11*pt, 14*pt, accent),
		SenderMore: text(sans, 10*pt, 14*pt, black),
		FieldLabel: text(sans, 10*pt, 14*pt, accent),
		FieldValue: narrow(text(sans, 10*pt, 14*pt, black)),
		FieldsAt:   dim.MM(1160), FieldGap: 14 * pt,
		TitleDrop: dim.MM(365),

		Title:         title(text(heading, 25*pt, 30*pt, black)),
		Subtitle:      title(text(serif, 14*pt, 19*pt, black)),
		Standfirst:    text(sans, 11*pt, 15*pt, black),
		Mark:          text(promise, 11*pt, 15*pt, black),
		Correction:    text(serif, 11*pt, 16*pt, black),
		Chapter:       title(text(heading, 15*pt, 19*pt, accent)),
		Section:       title(text(promise, 13*pt, 16*pt, black)),
		SideSection:   narrow(text(promise, 11*pt, 16*pt, black)),
		Heading:       title(text(heading, h(1150), 15*pt, black)),
		Lead:          text(promise, 11*pt, 15*pt, black),
		Text:          text(serif, 11*pt, 16*pt, black),
		Label:         text(sans, 10*pt, 13*pt, accent),
		Notice:        text(promise, 11*pt, 16*pt, black),
		FactLabel:     text(sans, 10*pt, 13*pt, accent),
		FactValue:     narrow(text(sans, 10*pt, 13*pt, black)),
		FactText:      text(sans, 10*pt, 15*pt, black),
		Number:        text(promise, 11*pt, 15*pt, accent),
		Running:       text(sans, 9*pt, 12*pt, black),
		TableCaption:  text(promise, h(1050), 14*pt, black),
		TableHead:     text(promise, 10*pt, 13*pt, black),
		TableText:     text(sans, 10*pt, 13*pt, black),
		TableTotal:    text(promise, 10*pt, 13*pt, black),
		FigureCaption: text(sans, 10*pt, 14*pt, black),
		FigureSource:  text(sans, 9*pt, 12*pt, black),
		ChartText:     text(sans, 9*pt, 11*pt, black),
		Term:          narrow(text(promise, 11*pt, 16*pt, black)),
		Contents:      text(promise, 11*pt, 16*pt, black),
		ContentsMore:  text(sans, 11*pt, 16*pt, black),
		Signature:     text(sans, 10*pt, 14*pt, black),
		FactStatus:    narrow(text(promise, 10*pt, 13*pt, black)),
		ChapterRule:   h(110), HairRule: h(40),
		HeadBaseline: dim.MM(190), HeadRule: dim.MM(210),
		FootRule: dim.MM(2790), FootBaseline: dim.MM(2832),

		AboveTitle: 24 * pt, AboveStandfirst: 7 * pt, AboveSubtitle: 4 * pt, AboveMark: 6 * pt,
		AboveChapter: 23 * pt, ChapterPadding: 5 * pt, BelowChapter: 8 * pt,
		AboveSection: 19 * pt, BelowSection: 5 * pt, AboveLabelled: 10 * pt,
		AboveHeading: 14 * pt, BelowHeading: 2 * pt,
		AboveEntry: h(1600), AboveLabel: h(650), BelowLabel: h(50), AboveFact: 4 * pt, AboveNextLabel: h(850),
		BetweenParagraphs: 7 * pt, BetweenItems: 2 * pt,
		AboveTable: 13 * pt, BelowCaption: 3 * pt, AboveFigure: 13 * pt, BelowFigure: 6 * pt,
		AboveDefinition: 7 * pt, AboveContents: 5 * pt, AboveStatus: 2 * pt,
		AboveSignatures: 8 * pt, BetweenSignatures: 10 * pt,

		ListIndent: 12 * pt, LinkDrop: h(180),
		TableRule: h(80), CellPadding: 3 * pt, CellParagraphs: 3 * pt, ColumnGap: 12 * pt, ColumnSpread: 30 * pt,
		FigureHeight: dim.MM(1000), LogoWidth: dim.MM(600), LogoHeight: dim.MM(180), BelowLogo: 10 * pt,
		StatusPadding: 5 * pt, SigningRoom: 30 * pt, BelowLine: 3 * pt, LeaderRoom: 30 * pt,
		Breaking: Breaking{
			RaggedEms: 3, // p. 1139 of the paper
			LastLine:  75, LinePenalty: 10,
			AfterHyphen: 30, AtJoint: 150, InWord: 2000, TwoHyphens: 100_000,
			AtTie: 1000, AfterSlash: 200, AfterSign: 2000, BetweenRunes: 5000,
		},
	}
}

// measure is the width of the whole text, and main that of its main column,
// which without a side column is the only one.
func (s *Style) measure() dim.Length { return s.Width - s.Left - s.Right }
func (s *Style) main() column {
	if s.Side == 0 {
		return s.full()
	}
	x := s.Left + s.Side + s.Gutter
	return column{x, s.Width - s.Right - x}
}
func (s *Style) side() column { return column{s.Left, s.Side} }
func (s *Style) full() column { return column{s.Left, s.measure()} }

// column is where lines are set: its left edge and its measure.
type column struct{ x, measure dim.Length }

func (c column) right() dim.Length { return c.x + c.measure }

func (c column) inset(d dim.Length) column { return column{c.x + d, c.measure - d} }

// frame is the height that a page offers to the text, from top to bottom.
type frame struct{ top, bottom dim.Length }

func (f frame) height() dim.Length { return f.bottom - f.top }

func (s *Style) frame() frame      { return frame{s.Top, s.Height - s.Bottom} }
func (s *Style) firstFrame() frame { return frame{s.FirstTop, s.Height - s.Bottom} }
