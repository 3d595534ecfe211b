package read

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
)

const (
	maxDepth = 100     // elements in elements
	maxToken = 4 << 20 // bytes of one tag or stretch of text
)

// parser reads XML (Extensible Markup Language 1.0, fifth edition) as workbooks
// have it: in UTF-8, without a document type, in which entities without end might
// be declared. Everything else that is not well-formed is an error too. It is
// here because encoding/xml takes three times as long and allocates each name.
type parser struct {
	r        io.Reader
	buf      []byte // read and not yet passed: buf[pos:]
	pos      int
	eof      bool
	open     []byte // names of the open elements, as typed
	ends     []int  // of the names in open
	roots    int
	closed   bool              // the start tag passed last is its own end tag
	known    map[string]string // names, so that each is allocated once
	resolved []byte            // texts and attributes with references in them

	element element // of the start tag passed last
	text    []byte  // passed last, references resolved
	content []byte
}

// element is a start tag. It holds until the parser goes on.
type element struct {
	name       string // without prefix
	attributes []attribute
}

type attribute struct {
	name, value []byte // the name without prefix
	prefixed    bool
}

type tokenKind uint8

const (
	textToken tokenKind = iota
	startTag
	endTag
)

// parser gives one that is used again for each part.
func (a *archive) parser(r io.Reader) *parser {
	if a.used == nil {
		a.used = &parser{known: map[string]string{}}
	}
	p := a.used
	*p = parser{r: r, buf: p.buf[:0], known: p.known, open: p.open[:0], ends: p.ends[:0],
		resolved: p.resolved[:0], content: p.content, element: element{attributes: p.element.attributes}}
	return p
}

// next passes a token. At the end of a part that is whole the error is io.EOF.
func (p *parser) next() (tokenKind, error) {
	if p.closed {
		p.closed = false
		p.leave()
		return endTag, nil
	}
	for {
		if p.pos == len(p.buf) {
			if err := p.fill(); err == io.EOF && p.roots == 1 && len(p.ends) == 0 {
				return textToken, io.EOF
			} else if err != nil {
				return textToken, inside(err)
			}
		}
		if p.buf[p.pos] != '<' {
			return textToken, p.passText()
		}
		kind, done, err := p.markup()
		if done || err != nil {
			return kind, err
		}
	}
}

// fill reads more after what has not been passed; io.EOF says that there is none.
func (p *parser) fill() error {
	if p.eof {
		return io.EOF
	}
	if p.pos > 0 {
		p.buf = p.buf[:copy(p.buf, p.buf[p.pos:])]
		p.pos = 0
	}
	if len(p.buf) > maxToken {
		return errors.New("giant token")
	}
	const least = 32 << 10
	if cap(p.buf)-len(p.buf) < least {
		p.buf = append(make([]byte, 0, min(max(2*least, 2*cap(p.buf)), maxToken+2*least)), p.buf...)
	}
	for {
		n, err := p.r.Read(p.buf[len(p.buf):cap(p.buf)])
		p.buf = p.buf[:len(p.buf)+n]
		if err == io.EOF {
			p.eof = true
			if n == 0 {
				return io.EOF
			}
			return nil
		}
		if err != nil || n > 0 {
			return err
		}
	}
}

// find gives the index of what ends a token, from the next byte; it reads until
// there is one.
func (p *parser) find(end string, from int) (int, error) {
	for {
		if i := bytes.Index(p.buf[p.pos+from:], []byte(end)); i >= 0 {
			return p.pos + from + i, nil
		}
		from = max(from, len(p.buf)-p.pos-len(end)+1)
		if err := p.fill(); err != nil {
			return 0, inside(err)
		}
	}
}

// passText passes a stretch of text.
func (p *parser) passText() error {
	end := p.pos
	for {
		if i := bytes.IndexByte(p.buf[end:], '<'); i >= 0 {
			end += i
			break
		}
		end = len(p.buf) - p.pos
		err := p.fill()
		end += p.pos
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
	}
	raw := p.buf[p.pos:end]
	p.pos = end
	if len(p.ends) == 0 {
		if p.roots == 0 { // the mark of UTF-8 stands before everything
			raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
		}
		if len(bytes.TrimLeft(raw, " \t\r\n")) > 0 {
			return errors.New("text outside of the root element")
		}
		p.text = nil
		return nil
	}
	if bytes.Contains(raw, []byte("]]>")) {
		return errors.New("]]> in text")
	}
	var err error
	p.text, err = p.resolve(raw, true)
	return err
}

// markup passes a tag, or what is none: done is false then.
func (p *parser) markup() (kind tokenKind, done bool, err error) {
	const longest = len("<![CDATA[") // that tells what it is
	if err := p.need(longest); err != nil && err != io.EOF {
		return kind, false, err
	}
	switch rest := p.buf[p.pos:]; {
	case bytes.HasPrefix(rest, []byte("<?")):
		return kind, false, p.instruction()
	case bytes.HasPrefix(rest, []byte("<!--")):
		return kind, false, p.comment()
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		return textToken, true, p.cdata()
	case bytes.HasPrefix(rest, []byte("<!")):
		return kind, false, errors.New("document type declaration")
	case bytes.HasPrefix(rest, []byte("</")):
		return endTag, true, p.endTag()
	}
	return startTag, true, p.startTag()
}

// need reads until n bytes have not been passed; io.EOF says that there are fewer.
func (p *parser) need(n int) error {
	for len(p.buf)-p.pos < n {
		if err := p.fill(); err != nil {
			return err
		}
	}
	return nil
}

// xmlDeclaration is what may follow <?xml (2.8).
var xmlDeclaration = regexp.MustCompile(`^\s+version\s*=\s*["']1\.0["'](?:\s+encoding\s*=\s*["'](?i:utf-8|us-ascii)["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*$`)

// instruction passes a processing instruction, of which only the declaration of
// XML says anything.
func (p *parser) instruction() error {
	end, err := p.find("?>", len("<?"))
	if err != nil {
		return err
	}
	raw := p.buf[p.pos+len("<?") : end]
	p.pos = end + len("?>")
	name, rest := cutXMLName(raw)
	if _, err := localName(name); err != nil {
		return err
	}
	if string(name) == "xml" && !xmlDeclaration.Match(rest) {
		return fmt.Errorf("declaration %q", raw)
	}
	_, err = p.resolve(rest, false)
	return err
}

func (p *parser) comment() error {
	end, err := p.find("--", len("<!--"))
	if err != nil {
		return err
	}
	size := end - p.pos + len("-->")
	if err := p.need(size); err != nil {
		return inside(err)
	}
	raw := p.buf[p.pos : p.pos+size]
	if raw[size-1] != '>' {
		return errors.New("-- in a comment")
	}
	p.pos += size
	_, err = p.resolve(raw, false)
	return err
}

func (p *parser) cdata() error {
	end, err := p.find("]]>", len("<![CDATA["))
	if err != nil {
		return err
	}
	raw := p.buf[p.pos+len("<![CDATA[") : end]
	p.pos = end + len("]]>")
	if len(p.ends) == 0 {
		return errors.New("text outside of the root element")
	}
	p.text, err = p.resolve(raw, false)
	return err
}
