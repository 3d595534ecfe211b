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
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Value is a PDF object: nil, bool, Number, String, Name, Array, Dict, Entries,
// Ref or, as an object of its own in a File, *Stream or one of a *Series.
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

// Text is the text of a text string: UTF-16 or UTF-8 after a byte order mark
// (ISO 32000-2 7.9.2.2), else PDFDocEncoding. Codes that stand for nothing are
// U+FFFD; a language that is told amid the text is left out (ISO 32000-1
// 14.9.2.2).
func (s String) Text() string {
	switch {
	case strings.HasPrefix(string(s), "\xFE\xFF"):
		units := make([]uint16, 0, len(s)/2-1)
		for i := 2; i+1 < len(s); i += 2 {
			units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
		}
		return withoutLanguage(string(utf16.Decode(units)))
	case strings.HasPrefix(string(s), "\xEF\xBB\xBF"):
		return withoutLanguage(strings.ToValidUTF8(string(s[3:]), "\uFFFD"))
	case isASCII(string(s)):
		return string(s)
	}
	b := make([]rune, len(s))
	for i := range len(s) {
		b[i] = docEncoded(s[i])
	}
	return string(b)
}

// withoutLanguage leaves out what stands between two ESC characters.
func withoutLanguage(s string) string {
	parts := strings.Split(s, "\x1B")
	text := parts[:0]
	for i := 0; i < len(parts); i += 2 { // every other part is a language
		text = append(text, parts[i])
	}
	return strings.Join(text, "")
}

// docEncoded is what a byte stands for in PDFDocEncoding (ISO 32000-1 annex
// D.2): Latin 1 but for these.
func docEncoded(c byte) rune {
	const (
		accents = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC" // from 0x18
		signs   = "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018" +
			"\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD\u20AC" // from 0x80
	)
	switch {
	case c >= 0x18 && c < 0x20:
		return []rune(accents)[c-0x18]
	case c >= 0x80 && c <= 0xA0:
		return []rune(signs)[c-0x80]
	case c == 0x7F || c == 0xAD || c < ' ' && c != '\t' && c != '\n' && c != '\r':
		return utf8.RuneError
	}
	return rune(c)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}
