package read

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

const (
	maxDepth = 100     // elements in elements
	maxToken = 4 << 20 // bytes of one tag or stretch of text
)

// visitor reads an element whose start tag the decoder has just passed, up to
// and with its end tag.
type visitor func(d *xml.Decoder, start xml.StartElement) error

// decode walks an XML part to its end and gives the elements at the given
// paths ("worksheet/sheetData/row", local names) to their visitors.
func (a *archive) decode(name string, visit map[string]visitor) error {
	return a.read(name, func(r io.Reader) error { return walk(r, visit) })
}

func wellFormed(r io.Reader) error { return walk(r, nil) }

func walk(r io.Reader, visit map[string]visitor) error {
	in := &tokenLimit{r: bufio.NewReader(r)}
	g := &guard{in: in, raw: xml.NewDecoder(in)}
	d := xml.NewTokenDecoder(g)
	var path []byte // "/worksheet/sheetData"
	for {
		token, err := d.Token()
		if err == io.EOF {
			return g.end()
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			outer := len(path)
			path = append(append(path, '/'), t.Name.Local...)
			if v := visit[string(path)]; v != nil {
				if err := v(d, t); err != nil {
					return err
				}
				path = path[:outer]
			}
		case xml.EndElement:
			path = path[:bytes.LastIndexByte(path, '/')]
		}
	}
}

// guard passes tokens on and refuses what no workbook has and what would cost
// memory without bound: document type declarations, nesting, giant tokens.
type guard struct {
	in    *tokenLimit
	raw   *xml.Decoder
	depth int
	roots int
}

func (g *guard) Token() (xml.Token, error) {
	g.in.left = maxToken
	t, err := g.raw.RawToken()
	switch t.(type) {
	case xml.Directive:
		return nil, errors.New("document type declaration")
	case xml.StartElement:
		if g.depth == 0 {
			g.roots++
		}
		if g.depth++; g.depth > maxDepth {
			return nil, errors.New("elements nested too deeply")
		}
	case xml.EndElement:
		g.depth--
	}
	return t, err
}

func (g *guard) end() error {
	if g.roots != 1 {
		return errors.New("not one root element")
	}
	return nil
}

// tokenLimit is an io.ByteReader, so that the decoder reads no further than
// the token it is at and left tells how long that is.
type tokenLimit struct {
	r    *bufio.Reader
	left int
}

func (l *tokenLimit) ReadByte() (byte, error) {
	if l.left--; l.left < 0 {
		return 0, errors.New("giant token")
	}
	return l.r.ReadByte()
}

func (l *tokenLimit) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	b, err := l.ReadByte()
	if err != nil {
		return 0, err
	}
	p[0] = b
	return 1, nil
}

// children gives each child of the element that the decoder stands in to visit,
// up to and with that element's end tag.
func children(d *xml.Decoder, visit visitor) error {
	for {
		token, err := d.Token()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if err := visit(d, t); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// content gives the text of the element that the decoder stands in, up to and
// with its end tag, and without that of elements in it.
func content(d *xml.Decoder) (string, error) {
	var b strings.Builder
	for {
		token, err := d.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.CharData:
			b.Write(t)
		case xml.StartElement:
			if err := d.Skip(); err != nil {
				return "", err
			}
		case xml.EndElement:
			return b.String(), nil
		}
	}
}

// attr gives an attribute by its local name, or "".
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// number gives an attribute as a whole number, or otherwise where it is
// absent or is none.
func number(e xml.StartElement, name string, otherwise int) int {
	if n, err := strconv.Atoi(attr(e, name)); err == nil {
		return n
	}
	return otherwise
}

// isTrue reads a boolean as XML Schema writes it; absent gives otherwise.
func isTrue(value string, otherwise bool) bool {
	switch value {
	case "":
		return otherwise
	case "1", "true", "on":
		return true
	}
	return false
}
