package fonts

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
)

// Packed is a TrueType file, gzipped: of the faces that few documents need,
// half a megabyte of the program is saved.
type Packed []byte

// Unpack gives the file.
func (p Packed) Unpack() []byte {
	r, err := gzip.NewReader(bytes.NewReader(p))
	if err != nil {
		panic("internal error: embedded face: " + err.Error())
	}
	ttf, err := io.ReadAll(r)
	if err != nil {
		panic("internal error: embedded face: " + err.Error())
	}
	return ttf
}

// What the faces of the same style lack of the Latin, Greek and Cyrillic
// alphabets.
var (
	//go:embed UppfoljningSansExtended-Regular.ttf.gz
	SansExtendedRegular Packed
	//go:embed UppfoljningSansExtended-Italic.ttf.gz
	SansExtendedItalic Packed
	//go:embed UppfoljningSansExtended-SemiBold.ttf.gz
	SansExtendedSemiBold Packed
	//go:embed UppfoljningSansExtended-SemiBoldItalic.ttf.gz
	SansExtendedSemiBoldItalic Packed
	//go:embed UppfoljningSansExtended-Bold.ttf.gz
	SansExtendedBold Packed
	//go:embed UppfoljningSerifExtended-Regular.ttf.gz
	SerifExtendedRegular Packed
	//go:embed UppfoljningSerifExtended-Italic.ttf.gz
	SerifExtendedItalic Packed
	//go:embed UppfoljningSerifExtended-SemiBold.ttf.gz
	SerifExtendedSemiBold Packed
	//go:embed UppfoljningSerifExtended-SemiBoldItalic.ttf.gz
	SerifExtendedSemiBoldItalic Packed
)

// Symbols has arrows, mathematics, shapes and dingbats, for all styles.
//
//go:embed UppfoljningSymbols-Regular.ttf.gz
var Symbols Packed
