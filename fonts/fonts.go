// Package fonts holds the faces that every document is set in, as TrueType
// files. Nothing comes in; it knows nothing of text, layout or PDF.
//
// The faces are cut from Source Sans 3 and Source Serif 4 down to what Swedish
// text and European names need, and bear a name of their own because the SIL
// Open Font License reserves the old one. They stay under that licence
// (OFL-Sans.txt, OFL-Serif.txt). generate/README.md tells how they are cut.
//
// All have 1000 units to the em and kerning in one GPOS subtable. Their
// figures are tabular; the proportional ones stand at U+E000 (0) to U+E009 (9).
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
