package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/pdf/object"
	"uppfoljning/layout/typeface"
)

// face is a face in use. A code on the page is a character (encoding
// Identity-H over a CIDToGIDMap), so that a file is simple to inspect.
type face struct {
	*typeface.Face
	name string          // of the resource, and of the family in fpdf
	used map[rune]string // the text that each code on the pages stands for
	own  [1 << 10]uint64 // a bit for each code that is known to stand for its own character

	program []byte // the font file as embedded
	cids    []byte // its CIDToGIDMap
}

// show notes that code stands on a page for text: its own character, or the
// letters of a ligature.
func (f *face) show(code rune, text string) error {
	own := string(code)
	have, seen := f.used[code]
	if seen && have == text {
		return nil
	}
	// A code has two bytes.
	if code <= 0 || code >= 0xFFFF || !f.Has(code) {
		return fmt.Errorf("the face %s lacks %U", f.Name, code)
	}
	text, err := readable(text)
	if err != nil {
		return err
	}
	switch {
	case !seen, have == own: // a ligature's character means its letters, wherever it comes from
		f.used[code] = text
	case text != own && text != have:
		return fmt.Errorf("%U stands for both %q and %q", code, have, text)
	}
	if bit := uint64(1) << (code & 63); f.used[code] == own {
		f.own[code>>6] |= bit
	} else {
		f.own[code>>6] &^= bit
	}
	return nil
}

// showsOwn reports whether code is known to stand for its own character, as
// nearly all do.
func (f *face) showsOwn(code rune) bool {
	return uint32(code) < 0x10000 && f.own[code>>6]>>(code&63)&1 == 1
}

// readable returns text as a reader should get it: the faces have their
// proportional figures at U+E000 to U+E009, and no other private meanings.
func readable(text string) (string, error) {
	if strings.IndexFunc(text, private) < 0 {
		return text, nil
	}
	b := []rune(text)
	for i, r := range b {
		switch {
		case r >= 0xE000 && r <= 0xE009:
			b[i] = '0' + r - 0xE000
		case private(r):
			return "", fmt.Errorf("%U has no meaning", r)
		}
	}
	return string(b), nil
}

func private(r rune) bool { return unicode.Is(unicode.Co, r) }

// codes lists the codes in use, in order.
func (f *face) codes() []rune {
	codes := make([]rune, 0, len(f.used))
	for r := range f.used {
		codes = append(codes, r)
	}
	slices.Sort(codes)
	return codes
}

// thousandths turns font units into the thousandths of an em in which PDF
// measures glyphs (ISO 32000-1 9.2.4), as a length so that it can be written.
func (f *face) thousandths(units int32) dim.Length {
	return (1000 * dim.Pt).Scale(int64(units), int64(f.UnitsPerEm))
}

// embed makes what fpdf needs to embed the face: its definition, in the form
// in which fpdf's own tool prepares faces ahead of time, and the font program,
// which fpdf then takes as it is. What of the face is used must be known.
// fpdf's other way is to parse the whole file and to cut it by itself, which
// takes longer than all else that it does for a report.
func (f *face) embed() (definition, program []byte, err error) {
	tables, err := parseSFNT(f.Data)
	if err != nil {
		return nil, nil, fmt.Errorf("font file of %s: %w", f.Name, err)
	}
	codes := f.codes()
	glyphs := make([]uint16, len(codes))
	for i, code := range codes {
		glyphs[i] = f.Glyph(code)
	}
	cut, places, err := tables.subset(glyphs)
	if err != nil {
		return nil, nil, fmt.Errorf("font file of %s: %w", f.Name, err)
	}
	f.cids = make([]byte, 2*int(codes[len(codes)-1])+2)
	for i, code := range codes {
		binary.BigEndian.PutUint16(f.cids[2*code:], uint16(places[i]))
	}
	if err := f.checkGlyphs(codes, cut); err != nil {
		return nil, nil, err
	}
	f.program = cut.file()
	definition, err = json.Marshal(tables.definition(f.name, len(f.program)))
	return definition, f.program, err
}

// rebuild makes a font dictionary around the font program and the descriptor's
// measures that fpdf wrote for f, and returns it. The dictionary that fpdf
// wrote would not do: it is that of a simple font, of 224 characters.
func (f *face) rebuild(file *object.File, old object.Dict) (object.Ref, error) {
	descriptor := file.Dict(old["FontDescriptor"])
	program, err := file.Decoded(descriptor["FontFile2"])
	if err != nil {
		return 0, fmt.Errorf("font file: %w", err)
	}
	if !bytes.Equal(program, f.program) {
		return 0, errors.New("fpdf embedded another font file")
	}
	codes := f.codes()
	name := object.Name(f.subsetTag(codes) + "+" + f.Name)

	newDescriptor := object.Dict{"Type": object.Name("FontDescriptor"), "FontName": name,
		"FontFile2": file.Add(&object.Stream{Dict: object.Dict{"Length1": object.Int(len(program))}, Data: program})}
	for _, k := range []object.Name{"Ascent", "Descent", "CapHeight", "Flags", "FontBBox", "ItalicAngle", "StemV"} {
		newDescriptor[k] = descriptor[k]
	}
	newCID := object.Dict{"Type": object.Name("Font"), "Subtype": object.Name("CIDFontType2"), "BaseFont": name,
		"CIDSystemInfo":  object.Dict{"Registry": object.String("Adobe"), "Ordering": object.String("Identity"), "Supplement": object.Int(0)},
		"FontDescriptor": file.Add(newDescriptor),
		"CIDToGIDMap":    file.Add(&object.Stream{Data: f.cids}),
		"W":              f.widths(codes)}
	return file.Add(object.Dict{"Type": object.Name("Font"), "Subtype": object.Name("Type0"), "BaseFont": name,
		"Encoding":        object.Name("Identity-H"),
		"DescendantFonts": object.Array{file.Add(newCID)},
		"ToUnicode":       file.Add(&object.Stream{Data: f.toUnicode(codes)})}), nil
}

// checkGlyphs makes sure that every code has a glyph in the font program, and
// one as wide as the layout took it to be.
func (f *face) checkGlyphs(codes []rune, cut sfnt) error {
	for _, code := range codes {
		glyph := binary.BigEndian.Uint16(f.cids[2*code:])
		advance, ok := cut.advance(int(glyph))
		switch {
		case glyph == 0 || !ok:
			return fmt.Errorf("%U is not embedded", code)
		case int32(advance) != f.advance(code):
			return fmt.Errorf("%U is %d units wide, not %d", code, advance, f.advance(code))
		}
	}
	return nil
}

func (f *face) advance(code rune) int32 {
	glyphs := f.Shape(nil, string(code))
	return glyphs[0].Advance
}

// subsetTag names a subset after what is in it (ISO 32000-1 9.6.4).
func (f *face) subsetTag(codes []rune) string {
	sum := sha256.Sum256([]byte(f.Name + string(codes)))
	tag := sum[:6]
	for i := range tag {
		tag[i] = 'A' + tag[i]%26
	}
	return string(tag)
}

// widths makes the W array: for each stretch of codes, the first and their
// widths (ISO 32000-1 9.7.4.3).
func (f *face) widths(codes []rune) object.Array {
	var w, stretch object.Array
	for i, code := range codes {
		if i > 0 && code != codes[i-1]+1 {
			w = append(w, stretch)
			stretch = nil
		}
		if stretch == nil {
			w = append(w, object.Int(int(code)))
		}
		stretch = append(stretch, number(f.thousandths(f.advance(code))))
	}
	return append(w, stretch)
}

// toUnicode makes the CMap that gives the text of each code (ISO 32000-1
// 9.10.3).
func (f *face) toUnicode(codes []rune) []byte {
	b := []byte(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`)
	for part := range slices.Chunk(codes, 100) { // a CMap may have no more at a time
		b = strconv.AppendInt(b, int64(len(part)), 10)
		b = append(b, " beginbfchar\n"...)
		for _, code := range part {
			b = appendHex(b, uint16(code))
			b = append(b, ' ')
			b = appendHex(b, utf16.Encode([]rune(f.used[code]))...)
			b = append(b, '\n')
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`...)
}

func appendHex(b []byte, units ...uint16) []byte {
	b = append(b, '<')
	for _, u := range units {
		b = fmt.Appendf(b, "%04X", u)
	}
	return append(b, '>')
}
