package foreign

import (
	"bytes"
	"errors"

	"uppfoljning/layout/pdf/object"
)

// section is a cross-reference section: what one revision says of where its
// objects are.
type section struct {
	offset  int
	objects []object.Ref // that it tells of, those that it frees among them
}

// crossReferences reads the places of all objects, from the newest section to
// the oldest (ISO 32000-1 7.5.4, 7.5.8). What a newer one says stands.
func (f *File) crossReferences() error {
	at := bytes.LastIndex(f.data, []byte("startxref"))
	if at < 0 {
		return errors.New("no startxref")
	}
	offset, _, ok := f.integer(at + len("startxref"))
	seen := map[int]bool{}
	for ok {
		if seen[offset] || len(seen) >= maxSections {
			return errors.New("sections in a circle")
		}
		seen[offset] = true
		f.sections = append(f.sections, section{offset: offset})
		trailer, err := f.section(offset)
		if err != nil {
			return err
		}
		if f.Trailer == nil || f.Trailer["Root"] == nil {
			f.Trailer = trailer
		}
		offset, ok = object.AsInt(trailer["Prev"])
	}
	if f.Trailer == nil {
		return errors.New("no trailer")
	}
	f.Encrypted = f.Trailer["Encrypt"] != nil
	f.findRevisions()
	return nil
}

// section reads the section at an offset, and returns its trailer.
func (f *File) section(offset int) (object.Dict, error) {
	word, at, err := object.Scan(f.data, offset)
	if err != nil || offset <= 0 || offset >= len(f.data) {
		return nil, errNot
	}
	if word != object.Operator("xref") {
		return f.sectionStream(offset)
	}
	var free []object.Ref
	for {
		first, next, ok := f.integer(at)
		if !ok {
			break
		}
		count, next, ok := f.integer(next)
		if !ok || count > (len(f.data)-next)/10 {
			return nil, errNot
		}
		at = next
		for i := range count {
			var p place
			if p, at, ok = f.tableEntry(at); !ok {
				return nil, errNot
			}
			if n := object.Ref(first + i); p.free {
				free = append(free, n)
			} else if err := f.place(n, p); err != nil {
				return nil, err
			}
		}
	}
	word, at, err = object.Scan(f.data, at)
	if err != nil || word != object.Operator("trailer") {
		return nil, errNot
	}
	v, _, err := object.Scan(f.data, at)
	trailer, ok := v.(object.Dict)
	if err != nil || !ok {
		return nil, errNot
	}
	// In a hybrid file a stream has those objects that old readers are not to
	// see; for these the table has them as free (ISO 32000-1 7.5.8.4).
	if hidden, ok := object.AsInt(trailer["XRefStm"]); ok {
		if _, err := f.sectionStream(hidden); err != nil {
			return nil, err
		}
	}
	for _, n := range free {
		if err := f.place(n, place{free: true}); err != nil {
			return nil, err
		}
	}
	return trailer, nil
}

// tableEntry reads an entry of a table, whatever the space in it.
func (f *File) tableEntry(at int) (p place, end int, ok bool) {
	offset, at, ok := f.integer(at)
	_, at, ok2 := f.integer(at)
	for at < len(f.data) && isSpace(f.data[at]) {
		at++
	}
	if !ok || !ok2 || at >= len(f.data) || f.data[at] != 'n' && f.data[at] != 'f' {
		return p, at, false
	}
	return place{offset: offset, free: f.data[at] == 'f'}, at + 1, true
}

// place notes where an object is, unless a newer section has told.
func (f *File) place(n object.Ref, p place) error {
	if n <= 0 {
		return nil
	}
	s := &f.sections[len(f.sections)-1]
	s.objects = append(s.objects, n)
	if _, ok := f.places[n]; !ok {
		f.places[n] = p
	}
	if f.listed++; len(f.places) > maxObjects || f.listed > 4*maxObjects {
		return errors.New("too many objects")
	}
	return nil
}

// sectionStream reads the cross-reference stream at an offset.
func (f *File) sectionStream(offset int) (object.Dict, error) {
	_, v, err := f.indirect(offset)
	s, ok := v.(*object.Stream)
	if err != nil || !ok || s.Dict["Type"] != object.Name("XRef") {
		return nil, errNot
	}
	rows, err := f.decode(s)
	if err != nil {
		return nil, err
	}
	widths, row, ok := columnWidths(s.Dict)
	if !ok {
		return nil, errNot
	}
	index, ok := s.Dict["Index"].(object.Array)
	if !ok {
		index = object.Array{object.Int(0), s.Dict["Size"]}
	}
	for ; len(index) >= 2; index = index[2:] {
		first, ok := object.AsInt(index[0])
		count, ok2 := object.AsInt(index[1])
		if !ok || !ok2 || first < 0 || count < 0 {
			return nil, errNot
		}
		for i := 0; i < count && len(rows) >= row; i, rows = i+1, rows[row:] {
			if err := f.place(object.Ref(first+i), rowPlace(rows, widths)); err != nil {
				return nil, err
			}
		}
	}
	return s.Dict, nil
}

// columnWidths are those of the rows of a cross-reference stream, and their sum.
func columnWidths(d object.Dict) (widths [3]int, row int, ok bool) {
	w, _ := d["W"].(object.Array)
	if len(w) < len(widths) {
		return widths, 0, false
	}
	for i := range widths {
		n, ok := object.AsInt(w[i])
		if !ok || n < 0 || n > 8 {
			return widths, 0, false
		}
		widths[i] = n
		row += n
	}
	return widths, row, row > 0
}

// rowPlace reads a row (ISO 32000-1 table 18). What it does not know is free.
func rowPlace(row []byte, widths [3]int) place {
	field := [3]int{1, 0, 0} // a column without width is of this kind
	for i, n := range widths {
		if n > 0 {
			field[i] = 0
		}
		for _, c := range row[:n] {
			field[i] = (field[i]<<8 | int(c)) & (1<<48 - 1)
		}
		row = row[n:]
	}
	switch field[0] {
	case 1:
		return place{offset: field[1]}
	case 2:
		return place{stream: object.Ref(field[1]), index: field[2]}
	}
	return place{free: true}
}
