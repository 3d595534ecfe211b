package object

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
)

// scanner reads values out of data, from at onwards. Past the end it sees NUL,
// which is white space (ISO 32000-1 7.2.2) and ends every token.
type scanner struct {
	data    []byte
	at      int
	lenient bool // what careless programs write is taken as they meant it
}

// scanAt makes a scanner that begins at an offset, or at the end of data if
// that is beyond it.
func scanAt(data []byte, offset int) *scanner {
	return &scanner{data: data, at: max(0, min(offset, len(data)))}
}

// Operator is a word that is not a value: an operator of a content stream, or
// a keyword of the file's structure.
type Operator string

// Scan reads the value or Operator at an offset of data, and tells where it
// ends: also where it fails, as far as it came. It is for files that others
// have written, and takes what careless programs write as they meant it: any
// generation of a reference, bad escapes and digits, a key without its value.
func Scan(data []byte, at int) (v Value, end int, err error) {
	s := scanAt(data, at)
	s.lenient = true
	v, err = s.token(0)
	return v, s.at, err
}

// maxDepth stops arrays and dictionaries nested deeper than any real file has.
const maxDepth = 100

var errEnd = errors.New("unexpected end")

func (s *scanner) fail(what string) error { return fmt.Errorf("%s at byte %d", what, s.at) }

func (s *scanner) peek(ahead int) byte {
	if i := s.at + ahead; i >= 0 && i < len(s.data) {
		return s.data[i]
	}
	return 0
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

// space skips white space and comments.
func (s *scanner) space() {
	for ; s.at < len(s.data); s.at++ {
		switch c := s.data[s.at]; {
		case c == '%':
			for s.at < len(s.data) && s.data[s.at] != '\n' && s.data[s.at] != '\r' {
				s.at++
			}
			s.at-- // the line end is white space too
		case !isSpace(c):
			return
		}
	}
}

// word reads regular characters.
func (s *scanner) word() string {
	start := s.at
	for s.at < len(s.data) && !isSpace(s.data[s.at]) && !isDelimiter(s.data[s.at]) {
		s.at++
	}
	return string(s.data[start:s.at])
}

// keyword reads a word that must be there.
func (s *scanner) keyword(want string) error {
	s.space()
	if got := s.word(); got != want {
		return s.fail("not " + want)
	}
	return nil
}

// integer reads a number that must be a whole one, not negative.
func (s *scanner) integer() (int, error) {
	s.space()
	n, err := strconv.Atoi(s.word())
	if err != nil || n < 0 {
		return 0, s.fail("not a whole number")
	}
	return n, nil
}

// value reads one value, and fails on an operator.
func (s *scanner) value(depth int) (Value, error) {
	v, err := s.token(depth)
	if op, ok := v.(Operator); ok && err == nil {
		return nil, s.fail("stray " + strconv.Quote(string(op)))
	}
	return v, err
}

// token reads one value or operator.
func (s *scanner) token(depth int) (Value, error) {
	if depth > maxDepth {
		return nil, s.fail("nested too deep")
	}
	s.space()
	if s.at >= len(s.data) {
		return nil, errEnd
	}
	switch c := s.data[s.at]; c {
	case '/':
		return s.name()
	case '(':
		return s.literal()
	case '[':
		return s.array(depth)
	case '<':
		if s.peek(1) == '<' {
			return s.dict(depth)
		}
		return s.hex()
	default:
		if isDelimiter(c) {
			return nil, s.fail("stray " + strconv.QuoteRune(rune(c)))
		}
	}
	switch w := s.word(); w {
	case "true":
		return true, nil
	case "false":
		return false, nil
	case "null":
		return nil, nil
	default:
		if !isNumber(w) {
			return Operator(w), nil
		}
		return s.reference(w), nil
	}
}

func isNumber(w string) bool {
	digits := 0
	for i := range len(w) {
		switch c := w[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c == '.' || (c == '+' || c == '-') && i == 0:
		default:
			return false
		}
	}
	return digits > 0
}

// reference tells whether the number w begins an indirect reference.
func (s *scanner) reference(w string) Value {
	n, err := strconv.Atoi(w)
	if err != nil || n <= 0 {
		return Number(w)
	}
	ahead := scanAt(s.data, s.at)
	ahead.space()
	if g := ahead.word(); g != "0" && (!s.lenient || !isGeneration(g)) {
		return Number(w)
	}
	ahead.space()
	if ahead.word() != "R" {
		return Number(w)
	}
	s.at = ahead.at
	return Ref(n)
}

// isGeneration tells whether w is a generation number: at most 65535 (ISO
// 32000-1 7.5.4).
func isGeneration(w string) bool {
	_, err := strconv.ParseUint(w, 10, 16)
	return err == nil
}

func (s *scanner) name() (Value, error) {
	s.at++
	w := s.word()
	if len(w) < 1 {
		return Name(""), nil
	}
	b := make([]byte, 0, len(w))
	for i := 0; i < len(w); i++ {
		c := w[i]
		if c == '#' {
			n, err := strconv.ParseUint(w[i+1:min(i+3, len(w))], 16, 8)
			if err != nil || i+2 >= len(w) {
				if s.lenient {
					b = append(b, c)
					continue
				}
				return nil, s.fail("bad escape in a name")
			}
			c = byte(n)
			i += 2
		}
		b = append(b, c)
	}
	return Name(b), nil
}

func (s *scanner) array(depth int) (Value, error) {
	s.at++
	a := Array{}
	for {
		s.space()
		if s.peek(0) == ']' {
			s.at++
			return a, nil
		}
		v, err := s.value(depth + 1)
		if err != nil {
			return nil, err
		}
		a = append(a, v)
	}
}

func (s *scanner) dict(depth int) (Value, error) {
	s.at += 2
	d := Dict{}
	for {
		s.space()
		if s.peek(0) == '>' && s.peek(1) == '>' {
			s.at += 2
			return d, nil
		}
		k, err := s.value(depth + 1)
		if err != nil {
			return nil, err
		}
		key, ok := k.(Name)
		if !ok && s.lenient {
			continue
		}
		if !ok {
			return nil, s.fail("a key that is not a name")
		}
		s.space()
		if s.lenient && s.peek(0) == '>' && s.peek(1) == '>' {
			continue // a key without its value is null
		}
		if d[key], err = s.value(depth + 1); err != nil {
			return nil, err
		}
	}
}

func (s *scanner) hex() (Value, error) {
	s.at++
	end := bytes.IndexByte(s.data[s.at:], '>')
	if end < 0 {
		s.at = len(s.data)
		return nil, errEnd
	}
	var b []byte
	digits := 0
	for _, c := range s.data[s.at : s.at+end] {
		if isSpace(c) {
			continue
		}
		n, err := strconv.ParseUint(string(rune(c)), 16, 8)
		if err != nil && s.lenient {
			continue
		}
		if err != nil {
			return nil, s.fail("bad hexadecimal string")
		}
		if digits%2 == 0 { // a missing last digit is 0
			b = append(b, byte(n<<4))
		} else {
			b[len(b)-1] |= byte(n)
		}
		digits++
	}
	s.at += end + 1
	return String(b), nil
}

// literal reads a string in parentheses (ISO 32000-1 7.3.4.2).
func (s *scanner) literal() (Value, error) {
	s.at++
	var b []byte
	for depth := 1; s.at < len(s.data); {
		c := s.data[s.at]
		s.at++
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return String(b), nil
			}
		case '\r': // a line end, however written, is one line feed
			s.skip('\n')
			c = '\n'
		case '\\':
			if n, ok := s.escape(); ok {
				b = append(b, n)
			}
			continue
		}
		b = append(b, c)
	}
	return nil, errEnd
}

func (s *scanner) skip(c byte) {
	if s.at < len(s.data) && s.data[s.at] == c {
		s.at++
	}
}

// escape reads what follows a backslash; a line end there stands for nothing.
func (s *scanner) escape() (byte, bool) {
	c := s.peek(0)
	s.at++
	switch c {
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case '\r':
		s.skip('\n')
		return 0, false
	case '\n':
		return 0, false
	}
	if c < '0' || c > '7' {
		return c, true
	}
	n := c - '0'
	for i := 0; i < 2 && s.peek(0) >= '0' && s.peek(0) <= '7'; i++ {
		n = n<<3 | (s.peek(0) - '0')
		s.at++
	}
	return n, true
}

// Operations calls do for each operator of a content stream (ISO 32000-1
// 7.8.2) with its operands, which are only good until do returns. It fails
// where the stream is not well-formed, or where do does; inline images are not
// understood.
func Operations(content []byte, do func(op string, operands []Value) error) error {
	s := scanAt(content, 0)
	var operands []Value
	for {
		s.space()
		if s.at >= len(s.data) {
			break
		}
		v, err := s.token(0)
		if err != nil {
			return err
		}
		op, ok := v.(Operator)
		if !ok {
			operands = append(operands, v)
			continue
		}
		if err := do(string(op), operands); err != nil {
			return err
		}
		operands = operands[:0]
	}
	if len(operands) > 0 {
		return s.fail("operands without an operator")
	}
	return nil
}
