package object

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// Bytes returns f as a PDF 1.7 file: every object that Root and Info lead to,
// numbered in the order in which they are come upon, small objects in object
// streams, and the file's identifier made of its content. Streams that have no
// Filter are deflated, but for XMP metadata, which must be readable to tools
// that know nothing of PDF (ISO 19005-2 6.6.2.1). With legible, nothing is
// deflated or packed, for those who want to look at the file.
//
// It fails on a reference to an object that is not there.
func (f *File) Bytes(legible bool) ([]byte, error) {
	order, err := f.discover()
	if err != nil {
		return nil, err
	}
	w := &writer{number: make([]Ref, len(f.objects)), places: make([]place, 1, len(order)+2)}
	w.places[0].free = true
	for i, r := range order {
		w.number[r] = Ref(i + 1)
		w.places = append(w.places, place{})
	}
	// The second line marks the file as binary (ISO 19005-2 6.1.2).
	w.out = append(w.out, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"...)

	// What is a stream is deflated while the rest is written, and follows it.
	d := NewDeflater(legible)
	var streams []*written
	var small []Ref
	for _, r := range order {
		s, ok := f.objects[r].(*Stream)
		switch {
		case ok:
			streams = append(streams, s.written(int(w.number[r]), d))
		case legible:
			w.object(f, r)
		default:
			small = append(small, r)
		}
	}
	for pack := range slices.Chunk(small, packSize) {
		streams = append(streams, w.pack(f, pack, d))
	}
	deflated := d.All()
	size := 0
	for _, s := range streams {
		if s.added >= 0 {
			s.data = deflated[s.added]
		}
		size += len(s.data) + 128 // for its dictionary
	}
	w.out = slices.Grow(w.out, size+rowSize*len(w.places))
	for _, s := range streams {
		w.stream(s)
	}
	w.crossReference(w.number[f.Root], w.number[f.Info], legible)
	return w.out, nil
}

// packSize is how many objects go into an object stream: enough to compress
// well, few enough that a reader need not unpack much for one of them.
const packSize = 200

// discover lists all objects that Root and Info lead to.
func (f *File) discover() ([]Ref, error) {
	d := discoverer{seen: make([]bool, len(f.objects)), order: make([]Ref, 0, len(f.objects))}
	d.refer(f.Root)
	if f.Info != 0 {
		d.refer(f.Info)
	}
	for i := 0; i < len(d.order); i++ { // order grows
		switch v := f.objects[d.order[i]].(type) {
		case *Series:
			v.references(d.order[i], d.refer)
		default:
			d.value(v)
		}
	}
	return d.order, d.err
}

// discoverer follows references.
type discoverer struct {
	order []Ref // as they are come upon
	seen  []bool
	err   error
}

func (d *discoverer) refer(r Ref) {
	switch {
	case r <= 0 || int(r) >= len(d.seen):
		d.err = fmt.Errorf("a reference to object %d, which is not there", r)
	case !d.seen[r]:
		d.seen[r] = true
		d.order = append(d.order, r)
	}
}

func (d *discoverer) value(v Value) {
	switch v := v.(type) {
	case Ref:
		d.refer(v)
	case Array:
		for _, e := range v {
			d.value(e)
		}
	case Dict:
		var room keyRoom
		for _, k := range sortedKeys(v, room[:0]) {
			d.value(v[k])
		}
	case Entries:
		for _, e := range v {
			d.value(e.Value)
		}
	case *Stream:
		d.value(v.Dict)
	}
}

// sortedKeys appends the keys of d to keys, which has none, in order. Most
// dictionaries are small and there are many: keys may be room on the stack.
func sortedKeys(d Dict, keys []Name) []Name {
	for k := range d {
		i := len(keys)
		keys = append(keys, k)
		for ; i > 0 && keys[i-1] > k; i-- {
			keys[i] = keys[i-1]
		}
		keys[i] = k
	}
	return keys
}

// keyRoom is room for the keys of most dictionaries.
type keyRoom [12]Name

// written is a stream as it will stand in the file.
type written struct {
	number int
	dict   Dict // without Length; nobody else's
	data   []byte
	added  int // its place among what a Deflater makes, or -1
}

// written readies s to be written under a number, and has d deflate it if it
// should be.
func (s *Stream) written(number int, d *Deflater) *written {
	w := &written{number, maps.Clone(s.Dict), s.Data, -1}
	if w.dict == nil {
		w.dict = Dict{}
	}
	if !d.plain && s.Dict["Filter"] == nil && s.Dict["Type"] != Name("Metadata") {
		w.dict["Filter"] = Name("FlateDecode")
		w.added = len(d.streams)
		d.Add(s.Data)
	}
	return w
}

type writer struct {
	out    []byte
	number []Ref // the number an object is written under, by its number in the File
	places []place
}

// object writes an object that is not a stream.
func (w *writer) object(f *File, r Ref) {
	n := w.number[r]
	w.places[n].offset = len(w.out)
	w.out = strconv.AppendInt(w.out, int64(n), 10)
	w.out = append(w.out, " 0 obj\n"...)
	w.out = f.append(w.out, r, w.number)
	w.out = append(w.out, "\nendobj\n"...)
}

func (w *writer) stream(s *written) {
	w.places[s.number].offset = len(w.out)
	w.out = strconv.AppendInt(w.out, int64(s.number), 10)
	w.out = append(w.out, " 0 obj\n"...)
	s.dict["Length"] = Int(len(s.data))
	w.out = appendValue(w.out, s.dict, w.number)
	w.out = append(w.out, "\nstream\n"...)
	w.out = append(w.out, s.data...)
	w.out = append(w.out, "\nendstream\nendobj\n"...)
}

// pack makes an object stream of refs, under the next number. It is put
// together where it is deflated.
func (w *writer) pack(f *File, refs []Ref, d *Deflater) *written {
	s := &written{number: len(w.places), added: len(d.streams),
		dict: Dict{"Type": Name("ObjStm"), "Filter": Name("FlateDecode"), "N": Int(len(refs))}}
	w.places = append(w.places, place{})
	for i, r := range refs {
		w.places[w.number[r]] = place{stream: s.number, index: i}
	}
	d.start(func(b *Buffer) {
		var room [12 * packSize]byte
		head := room[:0]
		for _, r := range refs {
			head = strconv.AppendInt(head, int64(w.number[r]), 10)
			head = append(head, ' ')
			head = strconv.AppendInt(head, int64(len(b.Data)), 10)
			head = append(head, ' ')
			b.Data = f.append(b.Data, r, w.number)
			b.Data = append(b.Data, '\n')
		}
		s.dict["First"] = Int(len(head))
		b.Data = slices.Insert(b.Data, 0, head...)
	})
	return s
}

// append appends the object that r refers to as number has it.
func (f *File) append(b []byte, r Ref, number []Ref) []byte {
	if s, ok := f.objects[r].(*Series); ok {
		return s.append(b, r, number)
	}
	return appendValue(b, f.objects[r], number)
}

// crossReference writes the cross-reference stream, which is the trailer too
// (ISO 32000-1 7.5.8), and what follows it. Everything before it is hashed to
// make the identifier; half a SHA-256 is the 16 bytes that readers expect.
func (w *writer) crossReference(root, info Ref, legible bool) {
	sum := sha256.Sum256(w.out)
	id := String(sum[:16])
	at, n := len(w.out), len(w.places)
	w.places = append(w.places, place{offset: at})
	d := Dict{
		"Type": Name("XRef"), "Size": Int(len(w.places)), "W": Array{Int(1), Int(4), Int(2)},
		"Root": root, "ID": Array{id, id},
	}
	if info != 0 {
		d["Info"] = info
	}
	rows := w.rows()
	if !legible {
		d["Filter"] = Name("FlateDecode")
		d["DecodeParms"] = Dict{"Predictor": Int(12), "Columns": Int(rowSize)}
		rows = deflate(up(rows))
	}
	w.number = nil // root and info are new numbers already
	w.stream(&written{number: n, dict: d, data: rows})
	w.out = append(w.out, "startxref\n"...)
	w.out = strconv.AppendInt(w.out, int64(at), 10)
	w.out = append(w.out, "\n%%EOF\n"...)
}

const rowSize = 7

func (w *writer) rows() []byte {
	b := make([]byte, 0, len(w.places)*rowSize)
	for _, p := range w.places {
		switch {
		case p.free:
			b = append(b, 0)
			b = binary.BigEndian.AppendUint32(b, 0)
			b = binary.BigEndian.AppendUint16(b, 0xFFFF)
		case p.stream != 0:
			b = append(b, 2)
			b = binary.BigEndian.AppendUint32(b, uint32(p.stream))
			b = binary.BigEndian.AppendUint16(b, uint16(p.index))
		default:
			b = append(b, 1)
			b = binary.BigEndian.AppendUint32(b, uint32(p.offset))
			b = binary.BigEndian.AppendUint16(b, 0)
		}
	}
	return b
}

// up applies the PNG predictor Up, after which most of the bytes are 0 or 1.
func up(rows []byte) []byte {
	out := make([]byte, 0, len(rows)/rowSize*(rowSize+1))
	above := make([]byte, rowSize)
	for row := range slices.Chunk(rows, rowSize) {
		out = append(out, 2)
		for i, c := range row {
			out = append(out, c-above[i])
		}
		above = row
	}
	return out
}
