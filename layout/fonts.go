package layout

import (
	"fmt"

	"uppfoljning/fonts"
	"uppfoljning/layout/typeface"
)

// FaceName names one of the faces that a Style may use.
type FaceName uint8

const (
	SansRegular FaceName = iota
	SansItalic
	SansSemiBold
	SansSemiBoldItalic
	SansBold
	SerifRegular
	SerifItalic
	SerifSemiBold
	SerifSemiBoldItalic
	faceCount
)

// Fonts are the faces by name.
type Fonts [faceCount]*typeface.Face

// EmbeddedFonts parses the faces that are built into the program. Faces are
// not safe for concurrent use, so each document gets its own.
func EmbeddedFonts() (*Fonts, error) {
	var f Fonts
	for name, data := range [faceCount][]byte{
		SansRegular: fonts.SansRegular, SansItalic: fonts.SansItalic,
		SansSemiBold: fonts.SansSemiBold, SansSemiBoldItalic: fonts.SansSemiBoldItalic, SansBold: fonts.SansBold,
		SerifRegular: fonts.SerifRegular, SerifItalic: fonts.SerifItalic,
		SerifSemiBold: fonts.SerifSemiBold, SerifSemiBoldItalic: fonts.SerifSemiBoldItalic,
	} {
		face, err := typeface.Parse(data)
		if err != nil {
			return nil, fmt.Errorf("embedded face %d: %w", name, err)
		}
		f[name] = face
	}
	return &f, nil
}

// FixedFonts are faces for tests: every character is half an em wide.
func FixedFonts() *Fonts {
	var f Fonts
	for i := range f {
		f[i] = typeface.Fixed(500)
	}
	return &f
}
