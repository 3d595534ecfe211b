package layout

import (
	"fmt"
	"sync"

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

// embedded are the faces that are built into the program, and for each the one
// that has more alphabets in the same style.
var embedded = [faceCount]struct {
	face     []byte
	extended fonts.Packed
	sans     FaceName // what a serif face borrows signs and rare letters from
}{
	SansRegular:         {fonts.SansRegular, fonts.SansExtendedRegular, SansRegular},
	SansItalic:          {fonts.SansItalic, fonts.SansExtendedItalic, SansItalic},
	SansSemiBold:        {fonts.SansSemiBold, fonts.SansExtendedSemiBold, SansSemiBold},
	SansSemiBoldItalic:  {fonts.SansSemiBoldItalic, fonts.SansExtendedSemiBoldItalic, SansSemiBoldItalic},
	SansBold:            {fonts.SansBold, fonts.SansExtendedBold, SansBold},
	SerifRegular:        {fonts.SerifRegular, fonts.SerifExtendedRegular, SansRegular},
	SerifItalic:         {fonts.SerifItalic, fonts.SerifExtendedItalic, SansItalic},
	SerifSemiBold:       {fonts.SerifSemiBold, fonts.SerifExtendedSemiBold, SansSemiBold},
	SerifSemiBoldItalic: {fonts.SerifSemiBoldItalic, fonts.SerifExtendedSemiBoldItalic, SansSemiBoldItalic},
}

// EmbeddedFonts parses the faces that are built into the program. What stands
// in for the characters that they lack is parsed when a text needs it.
func EmbeddedFonts() (*Fonts, error) {
	var f Fonts
	var extended [faceCount]func() *typeface.Face
	for name := range f {
		face, err := typeface.Parse(embedded[name].face)
		if err != nil {
			return nil, fmt.Errorf("embedded face %d: %w", name, err)
		}
		f[name] = face
		extended[name] = unpacked(embedded[name].extended)
	}
	symbols := unpacked(fonts.Symbols)
	for name, face := range f {
		sans := embedded[name].sans
		if int(sans) == name {
			face.FallBack(extended[name], symbols)
			continue
		}
		face.FallBack(extended[name], func() *typeface.Face { return f[sans] }, extended[sans], symbols)
	}
	return &f, nil
}

// unpacked loads a face once, when it is first asked for.
func unpacked(p fonts.Packed) func() *typeface.Face {
	return sync.OnceValue(func() *typeface.Face {
		face, err := typeface.Parse(p.Unpack())
		if err != nil {
			panic(fmt.Sprintf("internal error: embedded face: %v", err))
		}
		return face
	})
}

// FixedFonts are faces for tests: every character is half an em wide.
func FixedFonts() *Fonts {
	var f Fonts
	for i := range f {
		f[i] = typeface.Fixed(500)
	}
	return &f
}
