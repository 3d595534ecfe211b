package report

// Statistic is a row of numbers over time.
type Statistic struct {
	Area    Value // the name of a FocusArea, or empty
	Measure Value // what is counted
	Unit    Value
	Source  Value
	Comment Text
	Points  []Point // in the order of the columns; never empty
}

// Point is one number of a Statistic.
type Point struct {
	Label string // what its column says: "2019", "T1 2023"
	// Text is the number as Swedish Excel shows it, or what stands in its
	// place (`uppgift saknas`, `färre än 5`); empty for an empty cell.
	Text  string
	Known bool  // Text is a number, and Value is it
	Value int64 // in millionths
	Cell  Cell
}

// Abbreviation is a word of the glossary.
type Abbreviation struct {
	Short    Value
	Long     Value
	Language string // BCP 47, of Short and Long where they are not Swedish; or empty
}

// Signatory is one who signs the report. At least one of the fields is set.
type Signatory struct {
	Name         Value
	Title        Value
	Organisation Value
}

// Picture is a picture that stands in the workbook, by its pixels: nothing
// else that its file tells is kept.
type Picture struct {
	Width, Height int    // in pixels, both positive
	RGB           []byte // sRGB on white, three bytes to a pixel, row by row from the top
	Alt           Value  // what it shows
	Cell          Cell   // under its upper left corner
}

// Colour is an sRGB colour.
type Colour struct{ R, G, B uint8 }

// Arrangement is the order and the form of the report's commitments.
type Arrangement uint8

const (
	ByArea  Arrangement = iota // Fokusområde
	ByParty                    // Ansvarig
	AsTable                    // Tabell: planned against outcome
)

// Content is what the report tells of its commitments.
type Content uint8

const (
	FollowUpReport Content = iota // Uppföljning
	PromisesOnly                  // Löften
)

// Format is a kind of file.
type Format uint8

const (
	PDF  Format = iota
	DOCX        // Word
	HTML        // Webb
)
