package typeface

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unicode/utf16"
)

// The faces are cut so that reading them takes no time worth mentioning
// (fonts/generate): one cmap subtable, of format 4; kerning in one subtable of
// classes; metrics that can be looked up in place. So Parse reads just these,
// and everything else of OpenType is an error.

// Parse reads a TrueType file. The bytes must not be changed afterwards. It
// fails on what is not a font, or one that is not cut as those of package
// fonts are.
func Parse(ttf []byte) (*Face, error) {
	tables, err := tablesOf(ttf)
	if err != nil {
		return nil, fmt.Errorf("parse face: %w", err)
	}
	f := &Face{Data: ttf}
	if f.Name, err = postScriptName(tables["name"]); err != nil {
		return nil, fmt.Errorf("name of face: %w", err)
	}
	for _, read := range []func(*Face, map[string]table) error{readMetrics, readAdvances, readCharacters, readKerning} {
		if err := read(f, tables); err != nil {
			return nil, fmt.Errorf("parse %s: %w", f.Name, err)
		}
	}
	return f, nil
}

// table is a table of a font, or the rest of one. Reading beyond its end gives
// zeros, so that damage shows as what cannot be rather than as a panic.
type table []byte

var errCut = errors.New("cut short")

func (t table) u16(at int) int {
	if at < 0 || at+2 > len(t) {
		return 0
	}
	return int(binary.BigEndian.Uint16(t[at:]))
}

func (t table) i16(at int) int32 { return int32(int16(t.u16(at))) }

// from is what follows an offset.
func (t table) from(at int) table { return t[min(at, len(t)):] }

// tablesOf finds the tables of a TrueType file by their tags (OpenType 1.9,
// "Organization of an OpenType font").
func tablesOf(ttf []byte) (map[string]table, error) {
	const header, record = 12, 16
	count := table(ttf).u16(4)
	if len(ttf) < header+record*count {
		return nil, errCut
	}
	tables := map[string]table{}
	for i := range count {
		r := ttf[header+record*i:]
		at, n := uint64(binary.BigEndian.Uint32(r[8:])), uint64(binary.BigEndian.Uint32(r[12:]))
		if at+n > uint64(len(ttf)) {
			return nil, errCut
		}
		tables[string(r[:4])] = ttf[at : at+n : at+n]
	}
	return tables, nil
}

// postScriptName reads the name with number 6.
func postScriptName(t table) (string, error) {
	const header, record = 6, 12
	storage := t.from(t.u16(4))
	for i := range t.u16(2) {
		r := t.from(header + record*i)
		if platform, name := r.u16(0), r.u16(6); platform != 3 || name != 6 {
			continue
		}
		n, at := r.u16(8), r.u16(10)
		units := make([]uint16, n/2)
		for k := range units {
			units[k] = uint16(storage.u16(at + 2*k))
		}
		return string(utf16.Decode(units)), nil
	}
	return "", errors.New("there is none")
}

func readMetrics(f *Face, tables map[string]table) error {
	head, hhea, os2 := tables["head"], tables["hhea"], tables["OS/2"]
	f.UnitsPerEm = int32(head.u16(18))
	f.Ascent, f.Descent = hhea.i16(4), -hhea.i16(6)
	f.CapHeight = os2.i16(88)
	if f.UnitsPerEm < 16 || f.Ascent <= 0 || f.CapHeight <= 0 {
		return errors.New("no metrics")
	}
	return nil
}

func readAdvances(f *Face, tables map[string]table) error {
	glyphs, measured, hmtx := tables["maxp"].u16(4), tables["hhea"].u16(34), tables["hmtx"]
	if measured == 0 || measured > glyphs || len(hmtx) < 4*measured {
		return errors.New("no advances")
	}
	f.advances = make([]uint16, glyphs)
	for g := range f.advances {
		// Glyphs after the last metric share its advance.
		f.advances[g] = uint16(hmtx.u16(4 * min(g, measured-1)))
	}
	return nil
}

// readCharacters reads the cmap.
func readCharacters(f *Face, tables map[string]table) error {
	t := tables["cmap"]
	t = t.from(int(uint32(t.u16(8))<<16 | uint32(t.u16(10))))
	if tables["cmap"].u16(2) != 1 || t.u16(0) != 4 {
		return errors.New("the cmap is not one of format 4")
	}
	n := t.u16(6) // twice the number of segments
	ends, starts, deltas, offsets := t.from(14), t.from(16+n), t.from(16+2*n), t.from(16+3*n)
	for i := 0; i < n; i += 2 {
		for c := starts.u16(i); c <= ends.u16(i) && c < 0xFFFF; c++ {
			g := c
			if at := offsets.u16(i); at != 0 {
				if g = offsets.u16(i + at + 2*(c-starts.u16(i))); g == 0 {
					continue
				}
			}
			g = (g + deltas.u16(i)) & 0xFFFF
			if g >= len(f.advances) {
				return fmt.Errorf("%U has no glyph", c)
			}
			page := &f.glyphs[c>>8]
			if *page == nil {
				*page = new([256]uint16)
			}
			(*page)[c&0xFF] = uint16(g)
		}
	}
	return nil
}
