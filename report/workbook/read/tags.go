package read

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// startTag passes a start tag, which may be its own end tag.
func (p *parser) startTag() error {
	tag, err := p.wholeTag()
	if err != nil {
		return err
	}
	if p.closed = tag[len(tag)-1] == '/'; p.closed {
		tag = tag[:len(tag)-1]
	}
	name, rest := cutXMLName(tag)
	if err := p.enter(name); err != nil {
		return err
	}
	p.element.attributes = p.element.attributes[:0]
	p.resolved = p.resolved[:0]
	for {
		after := bytes.TrimLeft(rest, " \t\r\n")
		if len(after) == 0 {
			return nil
		}
		if len(after) == len(rest) {
			return errors.New("no space before an attribute")
		}
		if rest, err = p.attribute(after); err != nil {
			return err
		}
	}
}

// wholeTag passes a tag and gives what stands between < and >. Quotes may hold >.
func (p *parser) wholeTag() ([]byte, error) {
	from := 1
	for quote := byte(0); ; {
		for i := p.pos + from; i < len(p.buf); i++ {
			switch c := p.buf[i]; {
			case c == quote:
				quote = 0
			case quote != 0:
			case c == '"' || c == '\'':
				quote = c
			case c == '>':
				tag := p.buf[p.pos+1 : i]
				p.pos = i + 1
				if len(tag) == 0 {
					return nil, errors.New("empty tag")
				}
				return tag, nil
			}
		}
		from = len(p.buf) - p.pos
		if err := p.fill(); err != nil {
			return nil, inside(err)
		}
	}
}

// attribute reads name = "value", and gives what comes after it.
func (p *parser) attribute(tag []byte) (rest []byte, err error) {
	name, rest := cutXMLName(tag)
	rest = bytes.TrimLeft(rest, " \t\r\n")
	if len(name) == 0 || len(rest) == 0 || rest[0] != '=' {
		return nil, errors.New("attribute without a name or a value")
	}
	rest = bytes.TrimLeft(rest[1:], " \t\r\n")
	if len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
		return nil, errors.New("attribute without quotes")
	}
	end := bytes.IndexByte(rest[1:], rest[0])
	if end < 0 {
		return nil, errors.New("attribute without end")
	}
	value := rest[1 : 1+end]
	if bytes.IndexByte(value, '<') >= 0 {
		return nil, errors.New("< in an attribute")
	}
	if value, err = p.resolve(value, true); err != nil {
		return nil, err
	}
	local, err := localName(name)
	p.element.attributes = append(p.element.attributes, attribute{local, value, len(local) < len(name)})
	return rest[end+2:], err
}

// enter opens an element.
func (p *parser) enter(name []byte) error {
	local, err := localName(name)
	if err != nil {
		return err
	}
	if len(p.ends) == 0 {
		p.roots++
	}
	if p.roots > 1 {
		return errors.New("two root elements")
	}
	if len(p.ends) == maxDepth {
		return errors.New("elements nested too deeply")
	}
	p.open = append(p.open, name...)
	p.ends = append(p.ends, len(p.open))
	known, ok := p.known[string(local)]
	if !ok {
		known = string(local)
		if len(p.known) < maxNames {
			p.known[known] = known
		}
	}
	p.element.name = known
	return nil
}

// maxNames is how many names of elements are kept.
const maxNames = 1000

func (p *parser) endTag() error {
	end, err := p.find(">", len("</"))
	if err != nil {
		return err
	}
	name := bytes.TrimRight(p.buf[p.pos+len("</"):end], " \t\r\n")
	p.pos = end + len(">")
	if len(p.ends) == 0 || !bytes.Equal(name, p.leave()) {
		return fmt.Errorf("end tag %q", name)
	}
	return nil
}

// leave closes the innermost element and gives its name.
func (p *parser) leave() (name []byte) {
	last, begin := len(p.ends)-1, 0
	if last > 0 {
		begin = p.ends[last-1]
	}
	name = p.open[begin:]
	p.open, p.ends = p.open[:begin], p.ends[:last]
	return name
}

// cutXMLName cuts a tag after the name that it begins with.
func cutXMLName(tag []byte) (name, rest []byte) {
	for i, c := range tag {
		if c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '=' || c == '/' {
			return tag[:i], tag[i:]
		}
	}
	return tag, nil
}

// localName gives a name without its prefix. Every character above ASCII counts
// as one of a name: what matters is what a tag ends with.
func localName(name []byte) ([]byte, error) {
	for i, c := range name {
		letter := c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' || c == ':' || c >= utf8.RuneSelf
		if !letter && (i == 0 || (c < '0' || c > '9') && c != '-' && c != '.') {
			return nil, fmt.Errorf("name %q", name)
		}
	}
	colon := bytes.IndexByte(name, ':')
	local := name[colon+1:]
	if colon == 0 || len(local) == 0 || bytes.IndexByte(local, ':') >= 0 || !utf8.Valid(name) {
		return nil, fmt.Errorf("name %q", name)
	}
	return local, nil
}

// What a byte of text may be beside plain.
const (
	resolved = 1 << iota // stands for something else: a reference, a carriage return
	illegal
	high // of a character above ASCII
)

var byteClass = classes()

func classes() (class [256]uint8) {
	for c := range 0x20 {
		class[c] = illegal
	}
	for c := utf8.RuneSelf; c < 256; c++ {
		class[c] = high
	}
	class['\t'], class['\n'] = 0, 0
	class['\r'], class['&'] = resolved, resolved
	return class
}

// resolve gives text as it is meant: with every line end as one sign, and with
// the characters that references stand for. It holds until the next start tag
// or text.
func (p *parser) resolve(raw []byte, references bool) ([]byte, error) {
	var all uint8
	for _, c := range raw {
		all |= byteClass[c]
	}
	switch {
	case all&illegal != 0:
		return nil, errors.New("illegal control character")
	case all&high != 0 && (!utf8.Valid(raw) || bytes.Contains(raw, []byte("\ufffe")) || bytes.Contains(raw, []byte("\uffff"))):
		return nil, errors.New("not a character")
	case all&resolved == 0:
		return raw, nil
	}
	begin := len(p.resolved)
	for len(raw) > 0 {
		i := bytes.IndexAny(raw, "&\r")
		if i < 0 {
			i = len(raw)
		}
		p.resolved = append(p.resolved, raw[:i]...)
		if raw = raw[i:]; len(raw) == 0 {
			break
		}
		var r rune
		var n int
		var err error
		switch {
		case raw[0] == '\r':
			r, n = '\n', 1
			if len(raw) > 1 && raw[1] == '\n' {
				n = 2
			}
		case references:
			if r, n, err = reference(raw); err != nil {
				return nil, err
			}
		default:
			r, n = '&', 1
		}
		p.resolved = utf8.AppendRune(p.resolved, r)
		raw = raw[n:]
	}
	return p.resolved[begin:], nil
}

var entities = map[string]rune{"lt": '<', "gt": '>', "amp": '&', "apos": '\'', "quot": '"'}

// reference reads "&amp;", "&#229;" or "&#xE5;", and gives its length too.
func reference(raw []byte) (r rune, n int, err error) {
	const longest = len("&#x0010FFFF;")
	end := bytes.IndexByte(raw[:min(len(raw), longest)], ';')
	if end < 0 {
		return 0, 0, errors.New("& without ;")
	}
	name := raw[1:end]
	if len(name) < 2 || name[0] != '#' {
		r, ok := entities[string(name)]
		if !ok {
			return 0, 0, fmt.Errorf("entity %q", name)
		}
		return r, end + 1, nil
	}
	digits, base := name[1:], 10
	if digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	v, err := strconv.ParseUint(string(digits), base, 32)
	if r = rune(v); err != nil || v > utf8.MaxRune || !utf8.ValidRune(r) || r == 0xFFFE || r == 0xFFFF || r < 0x20 && r != '\t' && r != '\n' && r != '\r' {
		return 0, 0, fmt.Errorf("character %q", name)
	}
	return r, end + 1, nil
}
