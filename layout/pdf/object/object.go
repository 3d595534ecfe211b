// Package object reads and writes PDF files as graphs of objects (ISO 32000-1
// 7.3 and 7.5). What comes in is a file, or values that the caller puts
// together; what goes out is values, or the bytes of a file that are the same
// whenever the graph is the same. It knows nothing of pages, fonts or tags.
//
// It reads what it writes and what plain writers write: one cross-reference
// section, table or stream, no encryption, every generation 0, stream lengths
// given in place. Anything else is an error, never a guess.
package object

import (
	"fmt"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// Value is a PDF object: nil, bool, Number, String, Name, Array, Dict, Entries,
// Ref or, as an object of its own in a File, *Stream.
type Value any

type (
	// Number is a number as it is written. It stays text, so that nothing is
	// lost or rounded on the way through.
	Number string
	// String is the bytes of a string, whatever way they were written.
	String string
	// Name is a name without its slash and its escapes.
	Name  string
	Array []Value
	// Dict is written with its keys in order.
	Dict map[Name]Value
	// Entries is a dictionary for who makes thousands, in half the memory. Its
	// keys are in order, each once. No file is read into it.
	Entries []Entry
	Entry   struct {
		Key   Name
		Value Value
	}
	// Ref is the number of an object in a File.
	Ref int
	// Stream has its data as stored, that is, encoded as Dict's Filter says.
	// Length is set when it is written.
	Stream struct {
		Dict Dict
		Data []byte
	}
)

// File is a graph of objects. The zero File is empty and ready for Add.
type File struct {
	Root, Info Ref
	objects    []Value // by number; 0 is never used
}

// Add puts v into the file as an object of its own.
func (f *File) Add(v Value) Ref {
	if len(f.objects) == 0 {
		f.objects = append(f.objects, nil)
	}
	f.objects = append(f.objects, v)
	return Ref(len(f.objects) - 1)
}

// Set replaces the object that r, from Add or a file read, refers to.
func (f *File) Set(r Ref, v Value) { f.objects[r] = v }

// Get returns v or, where v is a Ref, the object it refers to: null if there
// is none (ISO 32000-1 7.3.10).
func (f *File) Get(v Value) Value {
	r, ok := v.(Ref)
	if !ok {
		return v
	}
	if r <= 0 || int(r) >= len(f.objects) {
		return nil
	}
	return f.objects[r]
}

// Dict returns the dictionary that v is or refers to, a stream's included, or
// nil, in which every key is null.
func (f *File) Dict(v Value) Dict {
	switch v := f.Get(v).(type) {
	case Dict:
		return v
	case *Stream:
		return v.Dict
	}
	return nil
}

// Array returns the array that v is or refers to, or nil.
func (f *File) Array(v Value) Array {
	a, _ := f.Get(v).(Array)
	return a
}

// Decoded returns the decoded data of the stream that v refers to. It fails
// where there is none, or where its filter is another than FlateDecode.
func (f *File) Decoded(v Value) ([]byte, error) {
	s, ok := f.Get(v).(*Stream)
	if !ok {
		return nil, fmt.Errorf("%v is not a stream", v)
	}
	return s.decoded()
}

// Int is n as a number.
func Int(n int) Number { return Number(strconv.Itoa(n)) }

// AsInt returns the integer that v is, and whether it is one.
func AsInt(v Value) (int, bool) {
	n, ok := v.(Number)
	if !ok {
		return 0, false
	}
	i, err := strconv.Atoi(string(n))
	return i, err == nil
}

// Text makes a text string (ISO 32000-1 7.9.2.2): ASCII as it is, everything
// else as UTF-16 with a byte order mark.
func Text(s string) String {
	if isASCII(s) {
		return String(s)
	}
	b := []byte{0xFE, 0xFF}
	for _, r := range s {
		if high, low := utf16.EncodeRune(r); high != utf8.RuneError {
			b = append(b, byte(high>>8), byte(high))
			r = low
		}
		b = append(b, byte(r>>8), byte(r))
	}
	return String(b)
}

// Text is the text of a text string. Without a byte order mark it is taken for
// ASCII, where PDFDocEncoding agrees with Unicode.
func (s String) Text() string {
	if len(s) < 2 || s[0] != 0xFE || s[1] != 0xFF {
		return string(s)
	}
	units := make([]uint16, 0, len(s)/2-1)
	for i := 2; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(units))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}
