package write

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Parts of others are changed by putting text into their bytes: what is not
// touched stays as its program wrote it, whether or not it is known here.

// element is an element of a part, by where it stands in the part's bytes.
type element struct {
	prefix string // of its name
	name   string // without prefix
	attr   []xml.Attr
	begin  int // of the start tag
	open   int // after the start tag
	close  int // of the end tag; as open where the element is one empty tag
	end    int // after the end tag
}

// attribute gives an attribute by its local name, or "".
func (e *element) attribute(name string) (value string) {
	for _, a := range e.attr {
		switch {
		case a.Name.Local != name:
		case a.Name.Space == "": // the element's own
			return a.Value
		case value == "":
			value = a.Value
		}
	}
	return value
}

// tag gives the name of an element beside or in e, with e's prefix.
func (e *element) tag(name string) string {
	if e.prefix == "" {
		return name
	}
	return e.prefix + ":" + name
}

// scan hands over every element of a part at its end tag, with the local names
// from the root down to its own: "worksheet/sheetData/row". The slice path is
// valid during the call alone.
func scan(data []byte, visit func(path []string, e *element)) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	var path []string
	var open []*element
	for {
		begin := int(d.InputOffset())
		token, err := d.RawToken()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			path = append(path, t.Name.Local)
			open = append(open, &element{prefix: t.Name.Space, name: t.Name.Local, attr: t.Attr, begin: begin, open: int(d.InputOffset())})
		case xml.EndElement:
			if len(open) == 0 {
				return fmt.Errorf("end tag %s without start", t.Name.Local)
			}
			e := open[len(open)-1]
			e.close, e.end = begin, int(d.InputOffset())
			visit(path, e)
			path, open = path[:len(path)-1], open[:len(open)-1]
		}
	}
}

// find gives the elements at a path, in order.
func find(data []byte, path string) (found []*element, err error) {
	err = scan(data, func(p []string, e *element) {
		if strings.Join(p, "/") == path {
			found = append(found, e)
		}
	})
	return found, err
}

// only gives the one element at a path.
func only(data []byte, path string) (*element, error) {
	found, err := find(data, path)
	if err != nil {
		return nil, err
	}
	if len(found) != 1 {
		return nil, fmt.Errorf("%d elements %s", len(found), path)
	}
	return found[0], nil
}

// splice is text to stand in the place of bytes of a part.
type splice struct {
	begin, end int
	text       string
}

// apply gives the part with all splices made. Of those at one place the first
// stands first.
func apply(data []byte, splices []splice) []byte {
	slices.SortStableFunc(splices, func(a, b splice) int { return cmp.Compare(a.begin, b.begin) })
	var out []byte
	at := 0
	for _, s := range splices {
		if s.begin < at {
			panic("internal error: splices overlap")
		}
		out = append(append(out, data[at:s.begin]...), s.text...)
		at = s.end
	}
	return append(out, data[at:]...)
}

// inside gives the splice that puts text last in an element, which may be one
// empty tag.
func (e *element) inside(data []byte, text string) splice {
	if e.open != e.end {
		return splice{e.close, e.close, text}
	}
	tag := bytes.TrimRight(bytes.TrimSuffix(bytes.TrimSpace(data[e.begin:e.end]), []byte("/>")), " \t\r\n")
	return splice{e.begin, e.end, string(tag) + ">" + text + "</" + e.tag(e.name) + ">"}
}

// escape writes text as the content of an element or an attribute. What looks
// like an escape of the format's own is kept from being read as one
// (ISO/IEC 29500-1 22.9.2.19, ST_Xstring).
func escape(text string) string {
	return escapeName(formatEscape.ReplaceAllString(text, "_x005F$0"))
}

// escapeName writes a name, which knows none of the format's escapes.
func escapeName(text string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(text)); err != nil {
		panic("internal error: " + err.Error()) // a Builder takes everything
	}
	return b.String()
}
