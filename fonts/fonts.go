// Package fonts holds the faces that every document is set in, as TrueType
// files. Nothing comes in; it knows nothing of text, layout or PDF.
//
// The text faces are cut from Source Sans 3 and Source Serif 4 down to what
// Swedish text and European names need. What they lack of Latin, Greek and
// Cyrillic letters stands in extended faces of the same styles, and signs of
// many kinds in Symbols, which is gathered from the Noto symbol fonts; these are
// packed. All bear a name of their own because the SIL Open Font License
// reserves the old ones. They stay under that licence (OFL-Sans.txt,
// OFL-Serif.txt, OFL-Symbols.txt). generate/README.md tells how they are cut.
//
// All have 1000 units to the em and kerning, if any, in one GPOS subtable. The
// figures of the text faces are tabular; the proportional ones stand at U+E000
// (0) to U+E009 (9).
package fonts

import _ "embed"

// The sans serif faces, for headings, labels and tables.
var (
	//go:embed UppfoljningSans-Regular.ttf
	SansRegular []byte
	//go:embed UppfoljningSans-Italic.ttf
	SansItalic []byte
	//go:embed UppfoljningSans-SemiBold.ttf
	SansSemiBold []byte
	//go:embed UppfoljningSans-SemiBoldItalic.ttf
	SansSemiBoldItalic []byte
	//go:embed UppfoljningSans-Bold.ttf
	SansBold []byte
)

// The serif faces, for running text.
var (
	//go:embed UppfoljningSerif-Regular.ttf
	SerifRegular []byte
	//go:embed UppfoljningSerif-Italic.ttf
	SerifItalic []byte
	//go:embed UppfoljningSerif-SemiBold.ttf
	SerifSemiBold []byte
	//go:embed UppfoljningSerif-SemiBoldItalic.ttf
	SerifSemiBoldItalic []byte
)
