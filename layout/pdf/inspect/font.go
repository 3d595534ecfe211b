package inspect

import (
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"uppfoljning/layout/pdf/object"
)

// font is a font in use.
type font struct {
	j         *judgement
	name      string
	composite bool
	encoding  *codes // of a composite font with a CMap of its own; nil for two bytes a code
	text      *cmap  // ToUnicode, or nil
	simple    map[byte]string
	sure      bool // simple tells of all codes
	embedded  bool
	glyphs    []byte          // CIDToGIDMap; nil where codes are glyphs, or where that cannot be told
	cids      bool            // codes are CIDs, and CID 0 is no character
	count     int             // glyphs in the font program, or 0
	told      map[uint32]bool // codes that have been judged
	missed    bool            // that it is not embedded has been told
}

// useFont gives the font that v is, read once where it is an object of its own.
func (j *judgement) useFont(v object.Value) *font {
	ref, isRef := v.(object.Ref)
	if f := j.fonts[ref]; f != nil && isRef {
		return f
	}
	d := j.f.Dict(v)
	if d == nil {
		return nil
	}
	f := j.readFont(d)
	if isRef {
		j.fonts[ref] = f
	}
	return f
}

func (j *judgement) readFont(d object.Dict) *font {
	f := &font{j: j, name: fontName(string(j.f.Name(d["BaseFont"]))), told: map[uint32]bool{}}
	if b, err := j.f.Decoded(d["ToUnicode"]); err == nil {
		f.text = readCMap(b)
	}
	descriptor := j.f.Dict(d["FontDescriptor"])
	switch j.f.Name(d["Subtype"]) {
	case "Type0":
		f.composite = true
		if b, err := j.f.Decoded(d["Encoding"]); err == nil {
			f.encoding = readCMap(b).spaces()
		}
		encoding := j.f.Name(d["Encoding"])
		f.cids = encoding == "Identity-H" || encoding == "Identity-V"
		if kids := j.f.Array(d["DescendantFonts"]); len(kids) > 0 {
			cid := j.f.Dict(kids[0])
			descriptor = j.f.Dict(cid["FontDescriptor"])
			if b, err := j.f.Decoded(cid["CIDToGIDMap"]); err == nil && f.cids {
				f.glyphs = b
				f.count = j.glyphCount(descriptor)
			}
		}
	case "Type3":
		f.embedded = true
		f.name = "Type 3"
		f.readEncoding(j.f.Get(d["Encoding"]))
	default:
		f.readEncoding(j.f.Get(d["Encoding"]))
	}
	for _, key := range []object.Name{"FontFile", "FontFile2", "FontFile3"} {
		f.embedded = f.embedded || j.f.Dict(descriptor[key]) != nil
	}
	return f
}

// fontName is the name of a font without the tag of a subset.
func fontName(s string) string {
	if len(s) > 7 && s[6] == '+' {
		s = s[7:]
	}
	return tame(s)
}

// glyphCount is how many glyphs a TrueType program has (OpenType 1.9, maxp), or
// 0 where that cannot be told.
func (j *judgement) glyphCount(descriptor object.Dict) int {
	b, err := j.f.Decoded(descriptor["FontFile2"])
	if err != nil || len(b) < 12 {
		return 0
	}
	for i := range int(binary.BigEndian.Uint16(b[4:])) {
		at := 12 + 16*i
		if at+16 > len(b) {
			break
		}
		if from := int(binary.BigEndian.Uint32(b[at+8:])); string(b[at:at+4]) == "maxp" && from <= len(b)-6 {
			return int(binary.BigEndian.Uint16(b[from+4:]))
		}
	}
	return 0
}

// readEncoding learns what the codes of a simple font stand for (ISO 32000-1
// 9.6.6): all of them where the encoding is a known one.
func (f *font) readEncoding(v object.Value) {
	f.simple = map[byte]string{}
	base := v
	d, isDict := v.(object.Dict)
	if isDict {
		base = f.j.f.Get(d["BaseEncoding"])
	}
	if base == object.Name("WinAnsiEncoding") || base == object.Name("MacRomanEncoding") || base == object.Name("MacExpertEncoding") {
		f.sure = true
		for c := 0x20; c < 0x100; c++ {
			f.simple[byte(c)] = encoded(base, byte(c))
		}
	}
	code := 0
	for _, e := range f.j.f.Array(d["Differences"]) {
		switch e := e.(type) {
		case object.Number:
			code, _ = object.AsInt(e)
		case object.Name:
			if code >= 0 && code < 256 {
				f.simple[byte(code)] = glyphText(string(e))
			}
			code++
		}
	}
}

// encoded is what a code stands for in an encoding of the standard (ISO 32000-1
// annex D). WinAnsiEncoding is Windows code page 1252; of the others only ASCII
// is read here, and the rest told to be a character that is not known.
func encoded(encoding object.Value, c byte) string {
	const signs = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ"
	switch {
	case c < 0x7F:
		return string(rune(c))
	case encoding != object.Name("WinAnsiEncoding"):
		return string(unicode.ReplacementChar)
	case c >= 0x80 && c < 0xA0:
		return string([]rune(signs)[c-0x80])
	}
	return string(rune(c))
}

// glyphText is what the name of a glyph tells, where that needs no list (Adobe
// Glyph List Specification 2): a letter, or a code of Unicode.
func glyphText(name string) string {
	name, _, _ = strings.Cut(name, ".")
	if len(name) == 1 {
		return name
	}
	if hex, ok := strings.CutPrefix(name, "uni"); ok && len(hex) == 4 {
		if n, err := strconv.ParseUint(hex, 16, 16); err == nil {
			return string(rune(n))
		}
	}
	return glyphNames[name]
}

// decode gives the text of a string of codes, and tells whether there are
// characters of private use in it. visible tells whether it is drawn.
func (f *font) decode(s object.String, page int, visible bool) (text string, private bool) {
	if visible && !f.embedded && !f.missed {
		f.missed = true
		f.j.fail("embedded", "not-embedded", page, f.name)
	}
	var b strings.Builder
	for len(s) > 0 {
		n := 1
		if f.composite {
			n = f.encoding.next(s)
		}
		n = min(n, len(s))
		var code uint32
		for i := range n {
			code = code<<8 | uint32(s[i])
		}
		s = s[n:]
		t, ok := f.character(code)
		b.WriteString(t)
		private = private || strings.IndexFunc(t, isPrivate) >= 0
		if !f.told[code] {
			f.told[code] = true
			f.judge(code, t, ok, page)
		}
	}
	return b.String(), private
}

func isPrivate(r rune) bool { return unicode.Is(unicode.Co, r) }

// character is the text of a code. ok tells whether it is mapped by the means
// of the standard.
func (f *font) character(code uint32) (text string, ok bool) {
	if f.text != nil {
		if t, ok := f.text.get(code); ok {
			return t, true
		}
	}
	if f.composite || code > 0xFF {
		return "", false
	}
	t, ok := f.simple[byte(code)]
	return t, ok && t != ""
}

// judge judges a code that is in use.
func (f *font) judge(code uint32, text string, ok bool, page int) {
	digits := fmt.Sprintf("%02X", code)
	switch {
	case !ok && (f.composite || f.text != nil || len(f.simple) > 0 && f.simple[byte(code)] == "" && f.sure):
		f.j.fail("mapped", "no-text", page, f.name)
	case !ok: // by its name in the font program, perhaps
		f.j.doubt("mapped", "text-by-program", page, f.name)
	case strings.ContainsAny(text, "\x00\uFEFF\uFFFE"):
		f.j.fail("mapped", "forbidden-text", page, f.name, digits)
	}
	switch {
	case !f.composite || !f.cids:
		f.j.doubt("glyphs", "glyphs-by-program", 0)
	case code == 0:
		f.j.fail("glyphs", "no-glyph", page, f.name)
	case f.glyphs != nil:
		at := 2 * int(code)
		if at+1 >= len(f.glyphs) {
			f.j.fail("glyphs", "no-glyph", page, f.name)
			break
		}
		g := int(binary.BigEndian.Uint16(f.glyphs[at:]))
		if g == 0 || f.count > 0 && g >= f.count {
			f.j.fail("glyphs", "no-glyph", page, f.name)
		}
	}
}
