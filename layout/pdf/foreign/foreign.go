// Package foreign reads PDF files, whoever made them, for those who want to
// judge them: with any number of updates, tables and streams of cross-references
// or both, all filters of text, and damage (ISO 32000-1 7.3 to 7.5). What comes
// in is the bytes of a file; what goes out is its objects, as package object has
// them, its revisions, and what was wrong with it.
//
// It never fails on a part for the sake of which the rest could not be read: an
// object that cannot be had is null, as the standard has it for one that is not
// there, and a Fault tells of it. What it does is bounded, in time by a sum that
// grows with the length of the file, and in memory.
//
// It does not decrypt, decodes no pictures, and knows nothing of pages, fonts or
// tags but that a file without a page tree is none.
package foreign

import (
	"bytes"
	"errors"
	"fmt"

	"uppfoljning/layout/pdf/object"
)

// File is a file that has been read. It is not safe for use by several
// goroutines: objects are read when they are asked for.
type File struct {
	Version   string      // as the header has it, such as "1.7"
	Before    int         // how many bytes stand before the header
	Trailer   object.Dict // of the newest revision
	Revisions []Revision  // oldest first; none where the cross-references had to be searched for
	Faults    []Fault     // what is wrong, as far as it has been come upon
	Encrypted bool        // strings and streams are not readable then

	data     []byte // from the header on
	places   map[object.Ref]place
	sections []section // as Prev chains them, newest first
	searched bool      // places are those that search found
	found    map[object.Ref]place
	values   map[object.Ref]object.Value
	reading  map[object.Ref]bool // stops circles
	packed   map[object.Ref][]object.Value
	work     int // bytes that may still be scanned or decoded
	listed   int // entries of cross-references
	told     map[Fault]bool
}

// Fault is something wrong with the file.
type Fault struct {
	Kind   FaultKind
	Object object.Ref // 0 where it is no object's
}

// FaultKind tells what is wrong.
type FaultKind uint8

const (
	// CrossReferences: they cannot be read, and the objects were searched for.
	CrossReferences FaultKind = iota
	// Misplaced: an object is not where the cross-references have it.
	Misplaced
	// Unreadable: an object is no object, or a stream has no end.
	Unreadable
	// WrongLength: a stream is longer or shorter than it says.
	WrongLength
	// Undecodable: the data of a stream are not what its filters make.
	Undecodable
	// Exhausted: the file asks for more work than any real one of its length.
	Exhausted
)

// The bounds on what a file may ask for.
const (
	headerWithin = 1024     // ISO 32000-1 annex H.3, note 13
	maxObjects   = 1 << 20  // more than any report has; Acrobat's bound is 8 million
	maxStream    = 64 << 20 // decoded
	baseWork     = 256 << 20
	workPerByte  = 20
	maxSections  = 1000
	maxFaults    = 1000
)

// The reasons why a file cannot be read at all.
var (
	ErrNoPDF   = errors.New("no PDF file: it has no header")
	ErrNoPages = errors.New("a PDF file damaged beyond reading: it has no page tree")
)

// IsPDF tells whether data, the beginning of a file, is that of a PDF file.
func IsPDF(data []byte) bool { return header(data) >= 0 }

func header(data []byte) int {
	return bytes.Index(data[:min(len(data), headerWithin)], []byte("%PDF-"))
}

// Read reads a whole file, and keeps data. The error is ErrNoPDF or ErrNoPages.
func Read(data []byte) (*File, error) {
	start := header(data)
	if start < 0 {
		return nil, ErrNoPDF
	}
	f := &File{Before: start, data: data[start:], places: map[object.Ref]place{},
		values: map[object.Ref]object.Value{}, reading: map[object.Ref]bool{}, packed: map[object.Ref][]object.Value{},
		work: baseWork + workPerByte*len(data), told: map[Fault]bool{}}
	f.Version = versionOf(f.data)
	if err := f.crossReferences(); err != nil || !f.Encrypted && !f.hasPages() {
		f.fault(CrossReferences, 0)
		f.search()
	}
	f.Encrypted = f.Trailer["Encrypt"] != nil
	if !f.Encrypted && !f.hasPages() {
		return nil, ErrNoPages
	}
	return f, nil
}

func versionOf(data []byte) string {
	v := data[len("%PDF-"):]
	n := 0
	for n < len(v) && n < 8 && (v[n] == '.' || v[n] >= '0' && v[n] <= '9') {
		n++
	}
	return string(v[:n])
}

func (f *File) hasPages() bool {
	return f.Dict(f.Catalog()["Pages"]) != nil
}

// Catalog is the root of the file, or nil.
func (f *File) Catalog() object.Dict { return f.Dict(f.Trailer["Root"]) }

func (f *File) fault(kind FaultKind, n object.Ref) {
	ft := Fault{kind, n}
	if len(f.Faults) < maxFaults && !f.told[ft] {
		f.told[ft] = true
		f.Faults = append(f.Faults, ft)
	}
}

// spend notes that n bytes are gone through, and tells whether they may be.
func (f *File) spend(n int) bool {
	if f.work -= n; f.work < 0 {
		f.fault(Exhausted, 0)
		return false
	}
	return true
}

// Objects are the numbers of all objects that the file has, in no order.
func (f *File) Objects() []object.Ref {
	all := make([]object.Ref, 0, len(f.places))
	for n, p := range f.places {
		if !p.free {
			all = append(all, n)
		}
	}
	return all
}

// Get returns v or, where v is a Ref, the object it refers to: null if there is
// none.
func (f *File) Get(v object.Value) object.Value {
	for range 10 { // an object may be a reference itself
		r, ok := v.(object.Ref)
		if !ok {
			return v
		}
		v = f.object(r)
	}
	return nil
}

// Dict returns the dictionary that v is or refers to, a stream's included, or
// nil, in which every key is null.
func (f *File) Dict(v object.Value) object.Dict {
	switch v := f.Get(v).(type) {
	case object.Dict:
		return v
	case *object.Stream:
		return v.Dict
	}
	return nil
}

// Array returns the array that v is or refers to, or nil.
func (f *File) Array(v object.Value) object.Array {
	a, _ := f.Get(v).(object.Array)
	return a
}

// List returns the array that v is or refers to or, where v stands for an array
// of one as many entries may, that array. Of null it is empty.
func (f *File) List(v object.Value) object.Array {
	switch a := f.Get(v).(type) {
	case nil:
		return nil
	case object.Array:
		return a
	}
	return object.Array{v}
}

// Name returns the name that v is or refers to, or "".
func (f *File) Name(v object.Value) object.Name {
	n, _ := f.Get(v).(object.Name)
	return n
}

// Int returns the integer that v is or refers to, and whether it is one.
func (f *File) Int(v object.Value) (int, bool) { return object.AsInt(f.Get(v)) }

// Text returns the text of the text string that v is or refers to, or "".
func (f *File) Text(v object.Value) string {
	s, _ := f.Get(v).(object.String)
	return s.Text()
}

// Decoded returns the decoded data of the stream that v is or refers to. It
// fails where there is none, where the data are damaged, and where they are a
// picture's.
func (f *File) Decoded(v object.Value) ([]byte, error) {
	s, ok := f.Get(v).(*object.Stream)
	if !ok {
		return nil, fmt.Errorf("%v is not a stream", v)
	}
	data, err := f.decode(s)
	if err != nil && !errors.Is(err, errPicture) {
		n, _ := v.(object.Ref)
		f.fault(Undecodable, n)
	}
	return data, err
}
