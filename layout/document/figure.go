package document

// Figure is something to look at, a chart or a picture, and what is said of it
// in words. Exactly one of Chart and Picture is set.
type Figure struct {
	Alt     string // what it shows, for those who do not see it; never empty
	Chart   *Chart
	Picture *Picture
	Caption []Inline // under it, a paragraph of its own, or none
	Source  []Inline // where it comes from, a paragraph of its own, or none
	Origin  Origin
}

// Picture is an image by its pixels, without anything that its file told.
type Picture struct {
	Width, Height int    // in pixels, both positive
	RGB           []byte // sRGB, three bytes to a pixel, row by row from the top
}

// Chart is numbers to be drawn. It tells what they are and how they belong
// together, not how they look.
type Chart struct {
	Kind   ChartKind
	Unit   string  // of all values: "st", "%"; or empty
	Points []Point // in order along the axis; at least one is no gap
}

// ChartKind tells how the points of a Chart belong together.
type ChartKind uint8

const (
	Bars  ChartKind = iota // amounts to compare; bars begin at zero
	Curve                  // a course of many points
)

// Point is a value of a Chart.
type Point struct {
	Label string // where it is on the axis: "2019"
	Text  string // the value as printed, "1 130"; of a gap, why there is none ("uppgift saknas")
	Gap   bool   // there is no value, which is not zero
	Value int64  // in units times One
}

// One is how many parts of a unit the Value of a Point counts in.
const One = 1_000_000
