package readback

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"uppfoljning/layout/pdf/object"
)

// font is what is needed of a font to get text from codes of two bytes.
type font struct {
	text   map[int]string // ToUnicode
	glyphs []byte         // CIDToGIDMap
}

func (r *reader) readFont(d object.Dict) (*font, error) {
	if d["Subtype"] != object.Name("Type0") || d["Encoding"] != object.Name("Identity-H") {
		return nil, errors.New("not a composite font with the encoding Identity-H")
	}
	descendants := r.f.Array(d["DescendantFonts"])
	if len(descendants) != 1 {
		return nil, errors.New("no descendant font")
	}
	glyphs, err := r.f.Decoded(r.f.Dict(descendants[0])["CIDToGIDMap"])
	if err != nil {
		return nil, fmt.Errorf("CIDToGIDMap: %w", err)
	}
	cmap, err := r.f.Decoded(d["ToUnicode"])
	if err != nil {
		return nil, fmt.Errorf("ToUnicode: %w", err)
	}
	f := &font{map[int]string{}, glyphs}
	// A CMap is made of the same tokens as a content stream.
	if err := object.Operations(cmap, f.mapping); err != nil {
		return nil, fmt.Errorf("ToUnicode: %w", err)
	}
	return f, nil
}

// mapping takes in one operation of a ToUnicode CMap (ISO 32000-1 9.10.3).
func (f *font) mapping(op string, operands []object.Value) error {
	var codes []string
	for _, v := range operands {
		s, _ := v.(object.String)
		codes = append(codes, string(s))
	}
	switch op {
	case "endbfchar":
		if len(codes)%2 != 0 {
			return errors.New("a code without its text")
		}
		for ; len(codes) > 0; codes = codes[2:] {
			text := object.String("\xFE\xFF" + codes[1]).Text()
			if len(codes[0]) != 2 || text == "" || strings.ContainsAny(text, "\x00\uFEFF\uFFFE"+string(utf8.RuneError)) {
				return fmt.Errorf("code %x stands for no text", codes[0])
			}
			f.text[int(codes[0][0])<<8|int(codes[0][1])] = text
		}
	case "endbfrange":
		return errors.New("ranges are not understood")
	}
	return nil
}

// decode writes the text of a string of codes. It fails where a code has no
// text or no glyph.
func (f *font) decode(to *strings.Builder, s object.String) error {
	if len(s)%2 != 0 {
		return errors.New("half a code")
	}
	for ; len(s) > 0; s = s[2:] {
		code := int(s[0])<<8 | int(s[1])
		text, ok := f.text[code]
		if !ok {
			return fmt.Errorf("code %04X has no text", code)
		}
		if 2*code+1 >= len(f.glyphs) || f.glyphs[2*code] == 0 && f.glyphs[2*code+1] == 0 {
			return fmt.Errorf("code %04X (%s) has no glyph", code, text)
		}
		to.WriteString(text)
	}
	return nil
}
