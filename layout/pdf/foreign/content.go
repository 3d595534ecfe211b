package foreign

import (
	"bytes"
	"errors"

	"uppfoljning/layout/pdf/object"
)

// maxOperands is more than any operator has but one that paints in many
// colourants, and less than a bomb.
const maxOperands = 1 << 10

// Operations calls do for each operator of a content stream (ISO 32000-1
// 7.8.2), or of a CMap, with its operands, which are only good until do
// returns. An inline image is one operator, EI, with its dictionary. What is
// not well-formed is passed over; the error, where do gives none, tells of the
// first.
func Operations(content []byte, do func(op string, operands []object.Value) error) error {
	var operands []object.Value
	var first error
	for at := 0; ; {
		v, end, err := object.Scan(content, at)
		if err != nil {
			if onlySpace(content[at:]) {
				return first
			}
			if first == nil {
				first = err
			}
			if end >= len(content) {
				return first
			}
			at = max(end, at+1)
			if end == at-1 || isDelimiter(content[end]) {
				at = end + 1
			}
			continue
		}
		at = end
		op, ok := v.(object.Operator)
		switch {
		case !ok && len(operands) < maxOperands:
			operands = append(operands, v)
			continue
		case !ok:
			continue
		case op == "BI":
			var d object.Dict
			if d, at, ok = inlineImage(content, at); !ok && first == nil {
				first = errors.New("an inline image without end")
			}
			op, operands = "EI", append(operands[:0], d)
		}
		if err := do(string(op), operands); err != nil {
			return err
		}
		operands = operands[:0]
	}
}

func isDelimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

// onlySpace tells whether b has nothing but white space and comments: the end
// of a stream. Where it has not, that shows at once.
func onlySpace(b []byte) bool {
	for len(b) > 0 {
		switch {
		case b[0] == '%':
			end := bytes.IndexAny(b, "\r\n")
			if end < 0 {
				return true
			}
			b = b[end:]
		case isSpace(b[0]):
			b = b[1:]
		default:
			return false
		}
	}
	return true
}

// inlineImage passes over an inline image, whose dictionary begins at an offset
// (ISO 32000-1 8.9.7).
func inlineImage(content []byte, at int) (d object.Dict, end int, ok bool) {
	d = object.Dict{}
	for range 40 { // it has a dozen keys at most
		k, end, err := object.Scan(content, at)
		at = end
		if k == object.Operator("ID") {
			return d, imageEnd(content, at), true
		}
		key, ok := k.(object.Name)
		if err != nil || !ok {
			break
		}
		v, end, err := object.Scan(content, at)
		if err != nil {
			break
		}
		d[key] = v
		at = end
	}
	return d, at, false
}

// imageEnd finds the keyword EI, alone between white space, after the data of
// an inline image.
func imageEnd(content []byte, at int) int {
	for {
		i := bytes.Index(content[at:], []byte("EI"))
		if i < 0 {
			return len(content)
		}
		at += i + len("EI")
		if isSpace(content[at-3]) && (at == len(content) || isSpace(content[at])) {
			return at
		}
	}
}
