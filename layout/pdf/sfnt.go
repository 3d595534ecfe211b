package pdf

import (
	"encoding/binary"
	"errors"
)

// sfnt is the tables of a TrueType file, by tag.
type sfnt map[string][]byte

// embedded are the tables that a font program inside a PDF file needs (ISO
// 32000-1 9.9), in the order of their tags, which is the order in the file.
var embedded = []string{"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"}

// parseSFNT finds the tables of a TrueType file; they share its memory. All
// that a font cannot do without are there when it succeeds.
func parseSFNT(b []byte) (sfnt, error) {
	const header, record = 12, 16
	if len(b) < header {
		return nil, errors.New("cut short")
	}
	count := int(binary.BigEndian.Uint16(b[4:]))
	if len(b) < header+record*count {
		return nil, errors.New("cut short")
	}
	tables := sfnt{}
	for i := range count {
		r := b[header+record*i:]
		offset, length := uint64(binary.BigEndian.Uint32(r[8:])), uint64(binary.BigEndian.Uint32(r[12:]))
		if offset+length > uint64(len(b)) {
			return nil, errors.New("cut short")
		}
		tables[string(r[:4])] = b[offset : offset+length : offset+length]
	}
	if len(tables["head"]) < 54 || len(tables["hhea"]) < 36 || len(tables["maxp"]) < 6 || len(tables["OS/2"]) > 0 && len(tables["OS/2"]) < 90 ||
		tables["hmtx"] == nil || tables["loca"] == nil || tables["glyf"] == nil {
		return nil, errors.New("a table is missing")
	}
	return tables, nil
}

// advance is how wide a glyph is, in font units, and whether there is such a
// glyph.
func (t sfnt) advance(glyph int) (uint16, bool) {
	if glyph >= int(binary.BigEndian.Uint16(t["maxp"][4:])) {
		return 0, false
	}
	// Glyphs after the last metric share its advance.
	last := int(binary.BigEndian.Uint16(t["hhea"][34:])) - 1
	at := 4 * min(glyph, last)
	if at < 0 || at+2 > len(t["hmtx"]) {
		return 0, false
	}
	return binary.BigEndian.Uint16(t["hmtx"][at:]), true
}

// file puts together a TrueType file of the embedded tables only (OpenType
// 1.9, "Organization of an OpenType font").
func (t sfnt) file() []byte {
	var tags []string
	for _, tag := range embedded {
		if len(t[tag]) > 0 {
			tags = append(tags, tag)
		}
	}
	searchRange, selector := 16, 0
	for searchRange*2 <= 16*len(tags) {
		searchRange *= 2
		selector++
	}
	b := []byte{0, 1, 0, 0}
	for _, n := range []int{len(tags), searchRange, selector, 16*len(tags) - searchRange} {
		b = binary.BigEndian.AppendUint16(b, uint16(n))
	}
	var body []byte
	start := len(b) + 16*len(tags)
	adjustment := 0 // where head has the check sum of the whole file
	for _, tag := range tags {
		data := t[tag]
		if tag == "head" {
			adjustment = start + len(body) + 8
			data = append(append(append([]byte{}, data[:8]...), 0, 0, 0, 0), data[12:]...)
		}
		b = append(b, tag...)
		b = binary.BigEndian.AppendUint32(b, checksum(data))
		b = binary.BigEndian.AppendUint32(b, uint32(start+len(body)))
		b = binary.BigEndian.AppendUint32(b, uint32(len(data)))
		body = append(body, data...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	b = append(b, body...)
	binary.BigEndian.PutUint32(b[adjustment:], 0xB1B0AFBA-checksum(b))
	return b
}

// checksum sums b as 32-bit words, the last filled up with zeros.
func checksum(b []byte) uint32 {
	var sum uint32
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	var last [4]byte
	copy(last[:], b)
	return sum + binary.BigEndian.Uint32(last[:])
}
