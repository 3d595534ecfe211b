package foreign

import (
	"bytes"
	"maps"
	"slices"

	"uppfoljning/layout/pdf/object"
)

// search finds the objects of a file whose cross-references cannot be read, and
// a trailer for it. Of several objects with one number the last one stands.
func (f *File) search() {
	f.places, f.sections, f.Revisions = map[object.Ref]place{}, nil, nil
	clear(f.values)
	clear(f.packed)
	f.searched = true
	f.findObjects()
	f.places = f.found
	f.findTrailer()
}

// searchedFor gives the place of one object of a file whose cross-references
// are wrong about it.
func (f *File) searchedFor(n object.Ref) (place, bool) {
	if f.found == nil {
		f.findObjects()
	}
	p, ok := f.found[n]
	return p, ok
}

// findObjects goes through the file for what looks like the beginning of an
// object, and into the object streams among them.
func (f *File) findObjects() {
	f.found = map[object.Ref]place{}
	if !f.spend(len(f.data)) {
		return
	}
	keyword := []byte("obj")
	for at := 0; len(f.found) < maxObjects; {
		i := bytes.Index(f.data[at:], keyword)
		if i < 0 {
			return
		}
		at += i + len(keyword)
		offset, n := f.headBefore(at - len(keyword))
		if n == 0 {
			continue
		}
		f.found[n] = place{offset: offset}
		if bytes.Contains(f.data[at:min(len(f.data), at+200)], []byte("/ObjStm")) {
			_, v, _ := f.indirect(offset)
			numbers, values := f.unpack(v)
			f.packed[n] = values
			for i, k := range numbers {
				f.found[k] = place{stream: n, index: i}
			}
		}
	}
}

// headBefore reads the two numbers before the keyword obj backwards. n is 0
// where there are none.
func (f *File) headBefore(at int) (offset int, n object.Ref) {
	back := func(is func(c byte) bool) bool {
		end := at
		for at > 0 && end-at < 12 && is(f.data[at-1]) {
			at--
		}
		return at < end
	}
	digit := func(c byte) bool { return c >= '0' && c <= '9' }
	back(isSpace)
	if !back(digit) || !back(isSpace) || !back(digit) {
		return 0, 0
	}
	number, _, _ := f.integer(at)
	return at, object.Ref(number)
}

// findTrailer takes the last trailer that names a root, in a table or a
// cross-reference stream, or else makes one for an object that is a catalog.
func (f *File) findTrailer() {
	f.Trailer = nil
	keyword := []byte("trailer")
	for at := len(f.data); f.Trailer == nil; {
		at = bytes.LastIndex(f.data[:at], keyword)
		if at < 0 {
			break
		}
		v, end, _ := object.Scan(f.data, at+len(keyword))
		if !f.spend(end - at) {
			return
		}
		if d, ok := v.(object.Dict); ok && f.Dict(d["Root"]) != nil {
			f.Trailer = d
		}
	}
	for _, n := range slices.Backward(slices.Sorted(maps.Keys(f.found))) {
		if f.Trailer != nil {
			return
		}
		switch d := f.Dict(n); {
		case d["Type"] == object.Name("XRef") && f.Dict(d["Root"]) != nil:
			f.Trailer = d
		case d["Type"] == object.Name("Catalog"):
			f.Trailer = object.Dict{"Root": n}
		}
	}
}
