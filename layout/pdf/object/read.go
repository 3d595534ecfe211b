package object

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// place is where an object stands in a file: at a byte offset, or as the
// index-th object of the object stream numbered stream.
type place struct {
	free          bool
	offset        int
	stream, index int
}

// reader holds a file while it is read.
type reader struct {
	data   []byte
	places []place
	packed map[int][]Value // the values of object streams already read
}

// Read reads a whole file. Its streams share data's memory.
func Read(data []byte) (*File, error) {
	at := bytes.LastIndex(data, []byte("startxref"))
	if at < 0 {
		return nil, errors.New("no startxref: not a PDF file, or cut short")
	}
	s := scanAt(data, at+len("startxref"))
	offset, err := s.integer()
	if err != nil {
		return nil, fmt.Errorf("startxref: %w", err)
	}
	r := &reader{data: data, packed: map[int][]Value{}}
	trailer, err := r.crossReference(offset)
	if err != nil {
		return nil, fmt.Errorf("cross-reference section: %w", err)
	}
	if trailer["Prev"] != nil || trailer["Encrypt"] != nil {
		return nil, errors.New("updated and encrypted files are not understood")
	}
	f := &File{objects: make([]Value, len(r.places))}
	f.Root, _ = trailer["Root"].(Ref)
	f.Info, _ = trailer["Info"].(Ref)
	for n := range r.places {
		if f.objects[n], err = r.object(n); err != nil {
			return nil, fmt.Errorf("object %d: %w", n, err)
		}
	}
	return f, nil
}

// crossReference reads the places of all objects, and returns the trailer.
func (r *reader) crossReference(offset int) (Dict, error) {
	s := scanAt(r.data, offset)
	s.space()
	if !bytes.HasPrefix(r.data[s.at:], []byte("xref")) {
		return r.crossReferenceStream(offset)
	}
	s.word()
	first, err := s.integer()
	if err != nil {
		return nil, err
	}
	count, err := s.integer()
	if err != nil {
		return nil, err
	}
	if first != 0 || count > len(r.data)/20 {
		return nil, errors.New("not one whole table")
	}
	for range count {
		offset, err := s.integer()
		if err != nil {
			return nil, err
		}
		if _, err := s.integer(); err != nil {
			return nil, err
		}
		s.space()
		r.places = append(r.places, place{free: s.word() != "n", offset: offset})
	}
	if err := s.keyword("trailer"); err != nil {
		return nil, err
	}
	v, err := s.value(0)
	trailer, _ := v.(Dict)
	return trailer, err
}

func (r *reader) crossReferenceStream(offset int) (Dict, error) {
	v, err := r.indirect(offset, -1)
	if err != nil {
		return nil, err
	}
	s, ok := v.(*Stream)
	if !ok || s.Dict["Type"] != Name("XRef") || s.Dict["Index"] != nil {
		return nil, errors.New("not one whole stream")
	}
	rows, err := s.decoded()
	if err != nil {
		return nil, err
	}
	w, _ := s.Dict["W"].(Array)
	var widths [3]int
	row := 0
	for i := range widths {
		if len(w) == 3 {
			widths[i], ok = AsInt(w[i])
		}
		if len(w) != 3 || !ok || widths[i] < 1 || widths[i] > 4 {
			return nil, errors.New("bad column widths")
		}
		row += widths[i]
	}
	for ; len(rows) >= row; rows = rows[row:] {
		var field [3]int
		at := 0
		for i, n := range widths {
			for _, c := range rows[at : at+n] {
				field[i] = field[i]<<8 | int(c)
			}
			at += n
		}
		switch field[0] {
		case 0:
			r.places = append(r.places, place{free: true})
		case 1:
			r.places = append(r.places, place{offset: field[1]})
		case 2:
			r.places = append(r.places, place{stream: field[1], index: field[2]})
		default:
			return nil, fmt.Errorf("an entry of type %d", field[0])
		}
	}
	return s.Dict, nil
}

// object reads the object numbered n.
func (r *reader) object(n int) (Value, error) {
	p := r.places[n]
	switch {
	case p.free || n == 0:
		return nil, nil
	case p.stream == 0:
		return r.indirect(p.offset, n)
	}
	values, err := r.objectStream(p.stream)
	if err != nil {
		return nil, fmt.Errorf("object stream %d: %w", p.stream, err)
	}
	if p.index >= len(values) {
		return nil, fmt.Errorf("object stream %d has no index %d", p.stream, p.index)
	}
	return values[p.index], nil
}

// indirect reads the object at an offset. It must bear the number n, if n is
// not negative.
func (r *reader) indirect(offset, n int) (Value, error) {
	s := scanAt(r.data, offset)
	got, err := s.integer()
	if err != nil {
		return nil, err
	}
	if n >= 0 && got != n {
		return nil, fmt.Errorf("found object %d in its place", got)
	}
	if _, err := s.integer(); err != nil {
		return nil, err
	}
	if err := s.keyword("obj"); err != nil {
		return nil, err
	}
	v, err := s.value(0)
	if err != nil {
		return nil, err
	}
	if d, ok := v.(Dict); ok {
		s.space()
		if bytes.HasPrefix(s.data[s.at:], []byte("stream")) {
			return s.stream(d)
		}
	}
	return v, s.keyword("endobj")
}

// stream reads the data of a stream with the dictionary d.
func (s *scanner) stream(d Dict) (Value, error) {
	s.word()
	s.skip('\r')
	s.skip('\n')
	n, ok := AsInt(d["Length"])
	if !ok || n < 0 || n > len(s.data)-s.at {
		return nil, s.fail("a stream without a right length")
	}
	data := s.data[s.at : s.at+n : s.at+n]
	s.at += n
	return &Stream{d, data}, s.keyword("endstream")
}

// objectStream reads the values in the object stream numbered n (ISO 32000-1
// 7.5.7).
func (r *reader) objectStream(n int) ([]Value, error) {
	if values, ok := r.packed[n]; ok {
		return values, nil
	}
	if n >= len(r.places) || r.places[n].stream != 0 {
		return nil, errors.New("not there")
	}
	v, err := r.indirect(r.places[n].offset, n)
	if err != nil {
		return nil, err
	}
	stream, ok := v.(*Stream)
	if !ok {
		return nil, errors.New("not a stream")
	}
	data, err := stream.decoded()
	if err != nil {
		return nil, err
	}
	count, ok1 := AsInt(stream.Dict["N"])
	first, ok2 := AsInt(stream.Dict["First"])
	if !ok1 || !ok2 || count < 0 || count > len(data) || first < 0 || first > len(data) {
		return nil, errors.New("bad N or First")
	}
	head := scanAt(data, 0)
	values := make([]Value, count)
	for i := range values {
		if _, err := head.integer(); err != nil {
			return nil, err
		}
		offset, err := head.integer()
		if err != nil {
			return nil, err
		}
		body := scanAt(data, first+min(offset, len(data)))
		if values[i], err = body.value(0); err != nil {
			return nil, err
		}
	}
	r.packed[n] = values
	return values, nil
}

// decoded undoes the filter of s: none, or FlateDecode with or without the PNG
// predictors.
func (s *Stream) decoded() ([]byte, error) {
	if s.Dict["Filter"] == nil {
		return s.Data, nil
	}
	if s.Dict["Filter"] != Name("FlateDecode") {
		return nil, fmt.Errorf("filter %v is not understood", s.Dict["Filter"])
	}
	data, err := inflate(s.Data)
	if err != nil {
		return nil, err
	}
	parameters, _ := s.Dict["DecodeParms"].(Dict)
	if parameters["Predictor"] == nil {
		return data, nil
	}
	columns, ok := AsInt(parameters["Columns"])
	if !ok || columns < 1 || columns > 1000 {
		return nil, errors.New("bad Columns")
	}
	return undoUp(data, columns)
}

// undoUp undoes the PNG predictor Up (ISO 32000-1 7.4.4.4), the only one used
// for cross-reference streams here.
func undoUp(data []byte, columns int) ([]byte, error) {
	out := make([]byte, 0, len(data))
	above := make([]byte, columns)
	for ; len(data) > 0; data = data[columns+1:] {
		if len(data) < columns+1 || data[0] != 2 {
			return nil, errors.New("predictor is not understood")
		}
		for i, c := range data[1 : columns+1] {
			above[i] += c
		}
		out = append(out, above...)
	}
	return out, nil
}

func inflate(data []byte) ([]byte, error) {
	z, err := newInflater(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}
