package report

// Tidied is what was mended in a cell in silence when it was read: characters
// that nobody sees, never a word. Its keeper may want to mend it there too.
type Tidied struct {
	Cell     Cell
	Spaces   bool   // several spaces in a row became one
	Hidden   []rune // kinds of characters that cannot be seen and were dropped, in order
	Composed bool   // a letter and its accent, stored apart, became one
}
