package object

import (
	"slices"
	"strconv"
)

// Series is a run of objects of one kind, of which a long report has hundreds
// of thousands. Each is kept as the text that it will be written as, but for the
// numbers of the objects that it refers to: those are known when the whole graph
// is. That is a fifth of what values take, and the garbage collector need not
// look into it.
//
// The objects are written one after another, each with End after it.
type Series struct {
	first Ref
	text  []byte
	gaps  []gap // in order
	ends  []end // of each object
}

// gap is where in the text of a Series the number of an object is left out.
type gap struct{ at, to uint32 }

// end is how much of the text and of the gaps of a Series there is up to the
// end of an object.
type end struct{ text, gaps uint32 }

// AddSeries puts n objects, which are to be written, into the file. It makes
// room for the given bytes of text and references in all; there may be more.
func (f *File) AddSeries(n, text, references int) *Series {
	s := &Series{first: Ref(max(1, len(f.objects))), ends: make([]end, 0, n),
		text: make([]byte, 0, text), gaps: make([]gap, 0, references)}
	f.objects = slices.Grow(f.objects, n+1)
	for range n {
		f.Add(s)
	}
	return s
}

// Ref refers to the object with the given index, from 0, written or not.
func (s *Series) Ref(i int) Ref { return s.first + Ref(i) }

// Text writes text as it stands.
func (s *Series) Text(text string) { s.text = append(s.text, text...) }

// Int writes a whole number.
func (s *Series) Int(n int) { s.text = strconv.AppendInt(s.text, int64(n), 10) }

// Value writes a value in which nothing is referred to.
func (s *Series) Value(v Value) { s.text = appendValue(s.text, v, nil) }

// Refer writes a reference.
func (s *Series) Refer(to Ref) {
	s.gaps = append(s.gaps, gap{uint32(len(s.text)), uint32(to)})
}

// End ends an object.
func (s *Series) End() { s.ends = append(s.ends, end{uint32(len(s.text)), uint32(len(s.gaps))}) }

// of gives where in the series the object that r refers to is: from one end to
// another.
func (s *Series) of(r Ref) (from, to end) {
	i := int(r - s.first)
	if i > 0 {
		from = s.ends[i-1]
	}
	return from, s.ends[i]
}

// references hands over what the object r refers to, in the order in which it
// is written.
func (s *Series) references(r Ref, visit func(to Ref)) {
	from, to := s.of(r)
	for _, g := range s.gaps[from.gaps:to.gaps] {
		visit(Ref(g.to))
	}
}

// append appends the object r, with references to objects as number has them.
func (s *Series) append(b []byte, r Ref, number []Ref) []byte {
	from, to := s.of(r)
	at := from.text
	for _, g := range s.gaps[from.gaps:to.gaps] {
		b = append(b, s.text[at:g.at]...)
		b = appendRef(b, number[g.to])
		at = g.at
	}
	return append(b, s.text[at:to.text]...)
}
