package object

import (
	"fmt"
	"strconv"
)

// appendValue appends v as a PDF file has it. A Ref is written as number has
// it, or as it is where number is nil.
func appendValue(b []byte, v Value, number []Ref) []byte {
	switch v := v.(type) {
	case nil:
		return append(b, "null"...)
	case bool:
		return strconv.AppendBool(b, v)
	case Number:
		return append(b, v...)
	case String:
		return AppendString(b, v)
	case Name:
		return appendName(b, v)
	case Ref:
		if number != nil {
			v = number[v]
		}
		return appendRef(b, v)
	case Array:
		b = append(b, '[')
		for i, e := range v {
			if i > 0 {
				b = append(b, ' ')
			}
			b = appendValue(b, e, number)
		}
		return append(b, ']')
	case Dict:
		b = append(b, "<<"...)
		var room keyRoom
		for i, k := range sortedKeys(v, room[:0]) {
			if i > 0 {
				b = append(b, ' ')
			}
			b = appendName(b, k)
			b = append(b, ' ')
			b = appendValue(b, v[k], number)
		}
		return append(b, ">>"...)
	case Entries:
		b = append(b, "<<"...)
		for i, e := range v {
			if i > 0 {
				b = append(b, ' ')
			}
			b = appendName(b, e.Key)
			b = append(b, ' ')
			b = appendValue(b, e.Value, number)
		}
		return append(b, ">>"...)
	}
	panic(fmt.Sprintf("internal error: %T is not a PDF value", v))
}

func appendRef(b []byte, r Ref) []byte {
	b = strconv.AppendInt(b, int64(r), 10)
	return append(b, " 0 R"...)
}

// AppendString appends s as a literal string (ISO 32000-1 7.3.4.2).
func AppendString[S String | []byte](b []byte, s S) []byte {
	b = append(b, '(')
	for i := range len(s) {
		b = AppendEscaped(b, s[i])
	}
	return append(b, ')')
}

// AppendEscaped appends a byte of a literal string.
func AppendEscaped(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r': // would be read as a line feed
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

func appendName(b []byte, n Name) []byte {
	const digits = "0123456789ABCDEF"
	b = append(b, '/')
	for i := range len(n) {
		c := n[i]
		if c <= ' ' || c > '~' || c == '#' || isDelimiter(c) {
			b = append(b, '#', digits[c>>4], digits[c&15])
		} else {
			b = append(b, c)
		}
	}
	return b
}
