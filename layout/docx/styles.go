package docx

import (
	"fmt"
	"strings"
)

// Ids of the styles. Word finds its own by their names (builtIn), whatever
// their ids are.
const (
	styleNormal, styleBody = "Normal", "BodyText"

	// The head block, and what stands under the title.
	styleLogo, styleSender, styleSenderMore = "Logo", "Sender", "SenderMore"
	styleFirstHeadField, styleHeadField     = "FirstHeadField", "HeadField"
	styleSubtitle, styleStandfirst          = "Subtitle", "Standfirst"
	styleMark, styleCorrection              = "Mark", "Correction"

	// Running text and lists.
	styleLabel, styleAfterLabel                   = "Label", "AfterLabel"
	styleNotice, styleAfterLabelNotice            = "Notice", "AfterLabelNotice"
	styleFact                                     = "Fact"
	styleListBullet, styleListNumber, styleListOn = "ListBullet", "ListNumber", "ListContinue"

	// Entries.
	styleEntryLead, styleEntryLeadMore           = "EntryLead", "EntryLeadMore"
	styleEntryItem, styleEntryItem2              = "EntryItem", "EntryItem2"
	styleEntryFirstItem                          = "EntryFirstItem"
	styleEntryFact, styleEntryText               = "EntryFact", "EntryText"
	styleEntryLabel, styleEntryAfterLabel        = "EntryLabel", "EntryAfterLabel"
	styleEntryNotice, styleEntryAfterLabelNotice = "EntryNotice", "EntryAfterLabelNotice"

	// Tables, figures, definitions and signatures.
	styleTable, styleTableText, styleTableNumber     = "ReportTable", "TableText", "TableNumber"
	styleTableItem, styleTableItem2, styleAfterTable = "TableItem", "TableItem2", "AfterTable"
	styleCaption, styleFigure, styleFigureText       = "Caption", "Figure", "FigureText"
	styleSource                                      = "Source"
	styleTerm, styleDefinition                       = "Term", "Definition"
	styleSignature, styleSignatureMore               = "Signature", "SignatureMore"

	// The list of contents, and what repeats on the pages.
	styleContentsHeading          = "TOCHeading"
	styleHeader, styleFirstHeader = "Header", "FirstHeader"
	styleRunningMark, styleFooter = "RunningMark", "Footer"

	// Characters.
	styleHyperlink, styleStrong, styleEmphasis   = "Hyperlink", "Strong", "Emphasis"
	styleFieldLabel, styleStatus, styleItemLabel = "FieldLabel", "Status", "ItemLabel"

	// What Word presupposes of each kind.
	plainTable, plainCharacter, plainList = "TableNormal", "DefaultParagraphFont", "NoList"
)

// listLevels is how many list styles of a kind Word has: List Bullet to List
// Bullet 5. Deeper lists bear the fifth.
const listLevels = 5

// outlineLevels is how many levels of headings Word has, and of lists.
const outlineLevels = 9

func headingStyle(level int) string  { return "Heading" + itoa(min(level, outlineLevels)) }
func contentsStyle(level int) string { return "TOC" + itoa(min(level, outlineLevels)) }

// listStyle gives the id of a list style for a list that stands in so many.
func listStyle(kind string, depth int) string {
	if depth == 0 {
		return kind
	}
	return kind + itoa(min(depth+1, listLevels))
}

// builtIn has the names of Word's own styles, by which Word knows them and
// shows them in the reader's language ("heading 1": Rubrik 1).
var builtIn = map[string]string{
	styleNormal: "Normal", styleBody: "Body Text", styleSubtitle: "Subtitle", styleCaption: "caption",
	styleSignature: "Signature", styleContentsHeading: "TOC Heading", styleHeader: "header", styleFooter: "footer",
	styleHyperlink: "Hyperlink", styleStrong: "Strong", styleEmphasis: "Emphasis",
	plainTable: "Normal Table", plainCharacter: "Default Paragraph Font", plainList: "No List",
}

// styleName gives the name of a style from its id.
func styleName(id string) string {
	if name, ok := ownNames[id]; ok {
		return name
	}
	if name, ok := builtIn[id]; ok {
		return name
	}
	for _, family := range [...]struct{ id, name string }{
		{"Heading", "heading"}, {"TOC", "toc"}, {styleListBullet, "List Bullet"},
		{styleListNumber, "List Number"}, {styleListOn, "List Continue"}} {
		if number, ok := strings.CutPrefix(id, family.id); ok {
			return strings.TrimSpace(family.name + " " + number)
		}
	}
	panic(fmt.Sprintf("internal error: no style %q", id))
}

// Typefaces that come with Word on every system since 2007, made to go
// together; LibreOffice has faces of the same widths for both. The serif is
// for what one reads, the sans for promises, labels and facts, as in print.
const (
	serif = "Cambria"
	sans  = "Calibri"
)

// textFormat is how characters look; what is zero is inherited.
type textFormat struct {
	face         string
	bold, italic bool
	size         int // in half points
	accent       bool
	underlined   bool
	boxed        bool
}

// rule is a line over or under a paragraph.
type rule struct {
	eighths int    // its thickness, in eighths of a point; 0 is no rule
	color   string // RRGGBB
}

// paragraphFormat is how a paragraph stands; what is zero is inherited.
// Lengths are in twentieths of a point. Between paragraphs of running text all
// space is above, none below, so that it does not matter whether two spaces are
// added or the wider counts.
type paragraphFormat struct {
	keepNext, keepLines, loose bool // loose undoes an inherited keepNext
	ruleAbove, ruleBelow       rule
	above, below               int
	flush                      bool // undoes an inherited space above
	line                       int  // in 240ths of a single line
	exact                      int  // height of a line, whatever stands in it
	left, right, hanging       int
	end                        bool // set to the right
	number                     int  // numId of the list that it belongs to
	level                      int  // in that list
	outline                    int  // level of a heading, from 1
	stop                       int  // a tab stop where text ends flush right
	leader                     bool // dots before it
}

// style is a named style.
type style struct {
	id, based, next string
	character       bool
	paragraph       paragraphFormat
	text            textFormat
}

// look is how the document looks: its styles and the measures of its page, all
// in twentieths of a point.
type look struct {
	accent                   string // RRGGBB
	left, right, top, bottom int
	headAt, footAt           int
	large                    bool
	styles                   []style
	byID                     map[string]style
}

// Colours besides the accent, as RRGGBB.
const (
	black = "000000"
	gray  = "808080" // of rules that only divide
)

const (
	pt          = 20
	tableSize   = 20    // of the text in tables, in half points
	cellMargin  = 100   // at either side of it
	paperWidth  = 11906 // A4
	paperHeight = 16838
)

func newLook(o Options) *look {
	accent := petrol
	if o.Accent != nil {
		accent = *o.Accent
	}
	// 30 and 35 mm leave lines of about 75 characters; numbers of entries hang
	// in the left margin.
	l := &look{accent: fmt.Sprintf("%02X%02X%02X", accent.R, accent.G, accent.B),
		left: 1701, right: 1984, top: 1701, bottom: 1474, headAt: 850, footAt: 680}
	if o.LargePrint {
		l.large = true
		l.left, l.right, l.top, l.bottom, l.headAt = 1361, 1134, 1928, 1871, 680
	}
	l.styles, l.byID = l.allStyles(), map[string]style{}
	for _, s := range l.styles {
		l.byID[s.id] = s
	}
	return l
}

// measure is the width of the text.
func (l *look) measure() int { return paperWidth - l.left - l.right }

// size gives a size in half points as it is in this edition: the large one has
// none below 16 pt, and keeps the steps above.
func (l *look) size(halfPoints int) int {
	if l.large && halfPoints > 0 {
		return max(32, halfPoints*13/10)
	}
	return halfPoints
}

// space gives a length in twentieths of a point as it is in this edition.
func (l *look) space(n int) int {
	if l.large {
		return n * 13 / 10
	}
	return n
}

// listIndent is how far each level of a list stands in, and numberIndent how
// far the number of an entry hangs out.
func (l *look) listIndent() int   { return l.space(18 * pt) }
func (l *look) numberIndent() int { return l.space(34 * pt) }

// isBold reports whether the style with the given id, or one that it is based
// on, sets text in bold.
func (l *look) isBold(id string) bool {
	for id != "" {
		s := l.byID[id]
		if s.text.bold {
			return true
		}
		id = s.based
	}
	return false
}
