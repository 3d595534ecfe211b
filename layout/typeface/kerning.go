package typeface

import "errors"

// kerning is one subtable of pairs by class (OpenType 1.9, GPOS, PairPos format
// 2). The zero value has no pairs.
type kerning struct {
	first, second []uint16 // classes by glyph; uncovered where the glyph never comes first
	width         int      // classes of second glyphs
	values        []int16  // a row of width for each class of first glyphs
}

const uncovered = 0xFFFF

// between is what to add to the advance of glyph a before glyph b.
func (k *kerning) between(a, b uint16) int32 {
	if int(a) >= len(k.first) || k.first[a] == uncovered {
		return 0
	}
	return int32(k.values[int(k.first[a])*k.width+int(k.second[b])])
}

var errKerning = errors.New("its kerning is not one subtable of classes")

// readKerning reads the GPOS table, which a face may be without.
func readKerning(f *Face, tables map[string]table) error {
	gpos := tables["GPOS"]
	if gpos == nil {
		return nil
	}
	lookups := gpos.from(gpos.u16(8))
	lookup := lookups.from(lookups.u16(2))
	t := lookup.from(lookup.u16(6))
	const advanceOnly = 4 // the value format with XAdvance alone
	if lookups.u16(0) != 1 || lookup.u16(0) != 2 || lookup.u16(4) != 1 ||
		t.u16(0) != 2 || t.u16(4) != advanceOnly || t.u16(6) != 0 {
		return errKerning
	}
	rows, glyphs := t.u16(12), len(f.advances)
	k := kerning{width: t.u16(14), values: make([]int16, rows*t.u16(14))}
	if len(t) < 16+2*len(k.values) {
		return errCut
	}
	for i := range k.values {
		k.values[i] = int16(t.u16(16 + 2*i))
	}
	first, second := readClasses(t.from(t.u16(8)), glyphs), readClasses(t.from(t.u16(10)), glyphs)
	k.first, k.second = make([]uint16, glyphs), second
	for g := range k.first {
		k.first[g] = uncovered
	}
	for _, g := range readCoverage(t.from(t.u16(2)), glyphs) {
		k.first[g] = first[g]
	}
	for g := range glyphs {
		if int(first[g]) >= rows || int(second[g]) >= k.width {
			return errKerning
		}
	}
	f.kerning = k
	return nil
}

// readClasses reads a class definition table: the class of each glyph, 0 where
// it names none.
func readClasses(t table, glyphs int) []uint16 {
	classes := make([]uint16, glyphs)
	set := func(g, class int) {
		if g < glyphs {
			classes[g] = uint16(class)
		}
	}
	switch t.u16(0) {
	case 1:
		for i := range t.u16(4) {
			set(t.u16(2)+i, t.u16(6+2*i))
		}
	case 2:
		for i := range t.u16(2) {
			r := t.from(4 + 6*i)
			for g := r.u16(0); g <= r.u16(2); g++ {
				set(g, r.u16(4))
			}
		}
	}
	return classes
}

// readCoverage reads a coverage table: the glyphs it lists.
func readCoverage(t table, glyphs int) (list []int) {
	add := func(g int) {
		if g < glyphs {
			list = append(list, g)
		}
	}
	switch t.u16(0) {
	case 1:
		for i := range t.u16(2) {
			add(t.u16(4 + 2*i))
		}
	case 2:
		for i := range t.u16(2) {
			r := t.from(4 + 6*i)
			for g := r.u16(0); g <= r.u16(2); g++ {
				add(g)
			}
		}
	}
	return list
}
