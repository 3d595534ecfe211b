package read

import (
	"io"
	"strconv"
)

// visitor reads an element whose start tag the parser has just passed, up to
// and with its end tag. The element holds until the parser goes on.
type visitor func(p *parser, e *element) error

// decode walks an XML part to its end and gives the elements at the given
// paths ("/worksheet/sheetData/row", local names) to their visitors.
func (a *archive) decode(name string, visit map[string]visitor) error {
	return a.read(name, func(r io.Reader) error { return a.walk(name, r, visit) })
}

// walk walks the bytes of a part as decode does.
func (a *archive) walk(name string, r io.Reader, visit map[string]visitor) error {
	left := maxXML - a.decoded
	l := &limited{r: r, name: name, left: left, total: new(int64)}
	err := walk(a.parser(l), visit)
	a.decoded += left - l.left
	return err
}

func walk(p *parser, visit map[string]visitor) error {
	var path []byte // "/worksheet/sheetData"
	var ends []int  // of the names in path
	for {
		switch kind, err := p.next(); {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case kind == startTag:
			ends = append(ends, len(path))
			path = append(append(path, '/'), p.element.name...)
			if v := visit[string(path)]; v != nil {
				if err := v(p, &p.element); err != nil {
					return err
				}
				path, ends = path[:ends[len(ends)-1]], ends[:len(ends)-1]
			}
		case kind == endTag:
			path, ends = path[:ends[len(ends)-1]], ends[:len(ends)-1]
		}
	}
}

// children gives each child of the element that the parser stands in to visit,
// up to and with that element's end tag.
func (p *parser) children(visit visitor) error {
	for {
		switch kind, err := p.next(); {
		case err != nil:
			return inside(err)
		case kind == endTag:
			return nil
		case kind == startTag:
			if err := visit(p, &p.element); err != nil {
				return err
			}
		}
	}
}

// skip passes the element that the parser stands in, with its end tag.
func (p *parser) skip() error {
	for depth := 1; depth > 0; {
		switch kind, err := p.next(); {
		case err != nil:
			return inside(err)
		case kind == startTag:
			depth++
		case kind == endTag:
			depth--
		}
	}
	return nil
}

// bytes gives the text of the element that the parser stands in, up to and with
// its end tag, and without that of elements in it. They hold until it is called
// again.
func (p *parser) bytes() ([]byte, error) {
	p.content = p.content[:0]
	for {
		switch kind, err := p.next(); {
		case err != nil:
			return nil, inside(err)
		case kind == endTag:
			return p.content, nil
		case kind == startTag:
			if err := p.skip(); err != nil {
				return nil, err
			}
		default:
			p.content = append(p.content, p.text...)
		}
	}
}

func (p *parser) string() (string, error) {
	b, err := p.bytes()
	return string(b), err
}

// inside says that a part ended within an element.
func inside(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// attr gives an attribute by its local name, or "".
func (e *element) attr(name string) string { return string(e.raw(name)) }

// raw gives an attribute as it lies in the parser, or nil. One without a prefix
// is the element's own; one with a prefix counts where there is no other, as
// with r:id.
func (e *element) raw(name string) (value []byte) {
	for i := range e.attributes {
		switch a := &e.attributes[i]; {
		case string(a.name) != name:
		case !a.prefixed:
			return a.value
		case value == nil:
			value = a.value
		}
	}
	return value
}

// number gives an attribute as a whole number, or otherwise where it is
// absent or is none.
func (e *element) number(name string, otherwise int) int {
	text := e.raw(name)
	if len(text) == 0 {
		return otherwise // for which Atoi would make an error
	}
	if n, err := strconv.Atoi(string(text)); err == nil {
		return n
	}
	return otherwise
}

// is reads an attribute that is true or false as XML Schema writes it; absent
// gives otherwise.
func (e *element) is(name string, otherwise bool) bool {
	switch string(e.raw(name)) {
	case "":
		return otherwise
	case "1", "true", "on":
		return true
	}
	return false
}
