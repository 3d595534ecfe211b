package foreign

import (
	"bytes"
	"errors"
	"strconv"

	"uppfoljning/layout/pdf/object"
)

// place is where an object stands: at a byte offset, or as the index-th object
// of the object stream numbered stream.
type place struct {
	free   bool
	offset int
	stream object.Ref
	index  int
}

var errNot = errors.New("not there")

// object reads the object numbered n, once.
func (f *File) object(n object.Ref) object.Value {
	if v, ok := f.values[n]; ok {
		return v
	}
	p, ok := f.places[n]
	if !ok || p.free || f.reading[n] {
		return nil
	}
	f.reading[n] = true
	defer delete(f.reading, n)
	v, err := f.at(n, p)
	if err != nil && !f.searched && (!f.Encrypted || p.stream == 0) {
		f.fault(Misplaced, n)
		if q, ok := f.searchedFor(n); ok {
			v, err = f.at(n, q)
		}
	}
	if err != nil {
		if !f.Encrypted || p.stream == 0 {
			f.fault(Unreadable, n)
		}
		v = nil
	}
	f.values[n] = v
	return v
}

// at reads the object numbered n at a place.
func (f *File) at(n object.Ref, p place) (object.Value, error) {
	if p.stream == 0 {
		got, v, err := f.indirect(p.offset)
		if err == nil && got != n {
			err = errNot
		}
		return v, err
	}
	values, err := f.objectStream(p.stream)
	if err != nil || p.index >= len(values) {
		return nil, errNot
	}
	return values[p.index], nil
}

// indirect reads the object at an offset, and its number.
func (f *File) indirect(offset int) (n object.Ref, v object.Value, err error) {
	number, at, ok := f.integer(offset)
	_, at, ok2 := f.integer(at)
	if !ok || !ok2 || !f.spend(0) { // what is too much is not begun
		return 0, nil, errNot
	}
	word, at, err := object.Scan(f.data, at)
	if err != nil || word != object.Operator("obj") {
		return 0, nil, errNot
	}
	n = object.Ref(number)
	v, end, err := object.Scan(f.data, at)
	if !f.spend(end - at) {
		return n, nil, errNot
	}
	if op, ok := v.(object.Operator); ok {
		if op == "endobj" { // an empty object is null
			return n, nil, nil
		}
		return n, nil, errNot
	}
	d, ok := v.(object.Dict)
	if err != nil || !ok {
		return n, v, err
	}
	if word, at, err := object.Scan(f.data, end); err == nil && word == object.Operator("stream") {
		v, err = f.stream(n, d, at)
		return n, v, err
	}
	return n, v, nil
}

// integer reads a whole number, not negative, at an offset.
func (f *File) integer(at int) (n, end int, ok bool) {
	if at < 0 || at >= len(f.data) {
		return 0, at, false
	}
	for at < len(f.data) && isSpace(f.data[at]) {
		at++
	}
	end = at
	for end < len(f.data) && end-at < 12 && f.data[end] >= '0' && f.data[end] <= '9' {
		end++
	}
	n, err := strconv.Atoi(string(f.data[at:end]))
	return n, end, err == nil
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

// stream takes the data of a stream, which follow the keyword that ends at an
// offset. Where its length is wrong they end where the keyword endstream is.
func (f *File) stream(n object.Ref, d object.Dict, at int) (object.Value, error) {
	if at < len(f.data) && f.data[at] == '\r' {
		at++
	}
	if at < len(f.data) && f.data[at] == '\n' {
		at++
	}
	if length, ok := f.Int(d["Length"]); ok && length >= 0 && length <= len(f.data)-at && f.endsAt(at+length) {
		return &object.Stream{Dict: d, Data: f.data[at : at+length : at+length]}, nil
	}
	length := bytes.Index(f.data[at:], []byte("endstream"))
	if !f.spend(max(length, 0)) {
		return nil, errNot
	}
	if length < 0 {
		f.work -= len(f.data) - at
		return nil, errNot
	}
	f.fault(WrongLength, n)
	data := f.data[at : at+length : at+length]
	data = bytes.TrimSuffix(data, []byte("\n"))
	return &object.Stream{Dict: d, Data: bytes.TrimSuffix(data, []byte("\r"))}, nil
}

// endsAt tells whether the keyword endstream stands at an offset, after white
// space at most.
func (f *File) endsAt(at int) bool {
	for i := 0; i < 4 && at < len(f.data) && isSpace(f.data[at]); i++ {
		at++
	}
	return bytes.HasPrefix(f.data[at:], []byte("endstream"))
}

// objectStream reads the values in the object stream numbered n (ISO 32000-1
// 7.5.7), once.
func (f *File) objectStream(n object.Ref) ([]object.Value, error) {
	values, ok := f.packed[n]
	if !ok {
		if f.places[n].stream != 0 { // it must not be in another
			return nil, errNot
		}
		_, values = f.unpack(f.object(n))
		f.packed[n] = values
	}
	if values == nil {
		return nil, errNot
	}
	return values, nil
}

// unpack reads an object stream: the numbers of the objects in it, and the
// objects.
func (f *File) unpack(v object.Value) (numbers []object.Ref, values []object.Value) {
	s, ok := v.(*object.Stream)
	if !ok {
		return nil, nil
	}
	data, _ := f.Decoded(s)
	count, ok1 := f.Int(s.Dict["N"])
	first, ok2 := f.Int(s.Dict["First"])
	if !ok1 || !ok2 || count < 0 || first < 0 || first > len(data) {
		return nil, nil
	}
	at := 0
	for range count {
		number, end, err := object.Scan(data, at)
		offset, end2, err2 := object.Scan(data, end)
		n, ok := object.AsInt(number)
		o, ok2 := object.AsInt(offset)
		if at = end2; err != nil || err2 != nil || !ok || !ok2 || n <= 0 || o < 0 || at > first {
			break
		}
		if !f.spend(0) {
			break
		}
		v, end, err := object.Scan(data, first+min(o, len(data)-first))
		if !f.spend(end - first - min(o, len(data)-first)) {
			break
		}
		if _, stray := v.(object.Operator); err != nil || stray {
			v = nil
		}
		numbers, values = append(numbers, object.Ref(n)), append(values, v)
	}
	return numbers, values
}
