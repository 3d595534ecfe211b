package pdf

import (
	"encoding/binary"
	"errors"
	"maps"
	"slices"
)

var errGlyph = errors.New("a glyph is damaged")

// subset cuts a font down to some of its glyphs, those that they are made of,
// and glyph 0, which every font must have. It returns the tables of the font
// and the place of each of glyphs in it.
func (t sfnt) subset(glyphs []uint16) (cut sfnt, places []int, err error) {
	c := cutter{from: t, place: map[uint16]int{0: 0}, kept: []uint16{0}}
	for _, g := range glyphs {
		places = append(places, c.keep(g))
	}
	var glyf, loca, hmtx []byte
	loca = binary.BigEndian.AppendUint32(loca, 0)
	for i := 0; i < len(c.kept); i++ { // kept grows
		outline, err := c.outline(c.kept[i])
		if err != nil {
			return nil, nil, err
		}
		glyf = append(glyf, outline...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		metric, err := t.metric(c.kept[i])
		if err != nil {
			return nil, nil, err
		}
		hmtx = append(hmtx, metric[:]...)
	}
	cut = maps.Clone(t)
	cut["glyf"], cut["loca"], cut["hmtx"] = glyf, loca, hmtx
	cut["head"], cut["hhea"], cut["maxp"] = slices.Clone(t["head"]), slices.Clone(t["hhea"]), slices.Clone(t["maxp"])
	binary.BigEndian.PutUint16(cut["head"][50:], 1) // the long form of loca
	binary.BigEndian.PutUint16(cut["hhea"][34:], uint16(len(c.kept)))
	binary.BigEndian.PutUint16(cut["maxp"][4:], uint16(len(c.kept)))
	return cut, places, nil
}

// cutter copies glyphs out of a font.
type cutter struct {
	from  sfnt
	place map[uint16]int // of each glyph kept
	kept  []uint16       // in their new order
}

func (c *cutter) keep(glyph uint16) int {
	at, ok := c.place[glyph]
	if !ok {
		at = len(c.kept)
		c.place[glyph] = at
		c.kept = append(c.kept, glyph)
	}
	return at
}

// The flags of a component of a composite glyph (OpenType 1.9, glyf).
const (
	wordArguments = 1 << 0
	oneScale      = 1 << 3
	more          = 1 << 5
	twoScales     = 1 << 6
	fourScales    = 1 << 7
)

// outline copies the description of a glyph. In that of a composite one it
// puts the new places of its components, and keeps those too.
func (c *cutter) outline(glyph uint16) ([]byte, error) {
	old, err := c.from.outline(glyph)
	if err != nil || len(old) == 0 {
		return nil, err // a glyph without an outline, such as a space
	}
	if len(old) < 10 {
		return nil, errGlyph
	}
	b := slices.Clone(old)
	if int16(binary.BigEndian.Uint16(b)) >= 0 {
		return b, nil
	}
	for at, flags := 10, more; flags&more != 0; {
		if at+4 > len(b) {
			return nil, errGlyph
		}
		flags = int(binary.BigEndian.Uint16(b[at:]))
		binary.BigEndian.PutUint16(b[at+2:], uint16(c.keep(binary.BigEndian.Uint16(b[at+2:]))))
		at += 4 + componentSize(flags)
	}
	return b, nil
}

// componentSize is how many bytes of a component follow its glyph.
func componentSize(flags int) int {
	n := 2
	if flags&wordArguments != 0 {
		n = 4
	}
	switch {
	case flags&oneScale != 0:
		n += 2
	case flags&twoScales != 0:
		n += 4
	case flags&fourScales != 0:
		n += 8
	}
	return n
}

// outline is the description of a glyph in the table glyf.
func (t sfnt) outline(glyph uint16) ([]byte, error) {
	loca, glyf := t["loca"], t["glyf"]
	var from, to int
	if binary.BigEndian.Uint16(t["head"][50:]) == 0 {
		if len(loca) < 2*int(glyph)+4 {
			return nil, errGlyph
		}
		from = 2 * int(binary.BigEndian.Uint16(loca[2*int(glyph):]))
		to = 2 * int(binary.BigEndian.Uint16(loca[2*int(glyph)+2:]))
	} else {
		if len(loca) < 4*int(glyph)+8 {
			return nil, errGlyph
		}
		from = int(binary.BigEndian.Uint32(loca[4*int(glyph):]))
		to = int(binary.BigEndian.Uint32(loca[4*int(glyph)+4:]))
	}
	if from > to || to > len(glyf) {
		return nil, errGlyph
	}
	return glyf[from:to], nil
}

// metric is the advance and the left side bearing of a glyph, as hmtx has them.
func (t sfnt) metric(glyph uint16) (m [4]byte, err error) {
	advance, ok := t.advance(int(glyph))
	measured := int(binary.BigEndian.Uint16(t["hhea"][34:]))
	bearing := 4*int(glyph) + 2
	if int(glyph) >= measured { // these have a bearing only
		bearing = 4*measured + 2*(int(glyph)-measured)
	}
	if !ok || bearing+2 > len(t["hmtx"]) {
		return m, errGlyph
	}
	binary.BigEndian.PutUint16(m[:], advance)
	copy(m[2:], t["hmtx"][bearing:])
	return m, nil
}

// definition is what fpdf wants to know of a face prepared ahead of time. Its
// names are fpdf's.
type definition struct {
	Tp, Name, File string
	OriginalSize   int
	Desc           struct {
		Ascent, Descent, CapHeight, Flags int
		FontBBox                          struct{ Xmin, Ymin, Xmax, Ymax int }
		ItalicAngle, StemV                int
	}
	Cw [256]int // widths of characters that are not used
}

// The flags of a font descriptor (ISO 32000-1 table 123).
const (
	symbolic = 1 << 2
	italic   = 1 << 6
)

// definition describes a font of size bytes (ISO 32000-1 table 122; OpenType
// 1.9, head, hhea, OS/2 and post). Its measures are in thousandths of an em.
func (t sfnt) definition(name string, size int) *definition {
	number := func(tag string, at int) int {
		if at+2 > len(t[tag]) {
			return 0
		}
		return int(int16(binary.BigEndian.Uint16(t[tag][at:])))
	}
	perEm := number("head", 18)
	measure := func(tag string, at int) int { return number(tag, at) * 1000 / perEm }
	d := definition{Tp: "TrueType", Name: name, File: name, OriginalSize: size}
	d.Desc.Ascent, d.Desc.Descent, d.Desc.CapHeight = measure("hhea", 4), measure("hhea", 6), measure("OS/2", 88)
	box := &d.Desc.FontBBox
	box.Xmin, box.Ymin, box.Xmax, box.Ymax = measure("head", 36), measure("head", 38), measure("head", 40), measure("head", 42)
	d.Desc.ItalicAngle = number("post", 4)
	d.Desc.Flags = symbolic
	if d.Desc.ItalicAngle != 0 {
		d.Desc.Flags |= italic
	}
	// No font file tells how thick its stems are; this is how fpdf guesses it.
	weight := number("OS/2", 4)
	d.Desc.StemV = 50 + weight*weight/(65*65)
	return &d
}
