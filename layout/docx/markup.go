package docx

import (
	"bytes"
	"encoding/xml"
	"strconv"
	"strings"
)

// markup is XML in the making. What is started is ended in order, and all text
// is escaped, so that it is well-formed whatever it holds.
type markup struct {
	buf  bytes.Buffer
	open []string
}

func newMarkup() *markup {
	m := &markup{}
	m.buf.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n")
	return m
}

// start starts an element with attributes: name, value, name, value, ….
func (m *markup) start(name string, attributes ...string) {
	m.tag(name, attributes)
	m.buf.WriteByte('>')
	m.open = append(m.open, name)
}

// end ends the element started last.
func (m *markup) end() {
	last := len(m.open) - 1
	m.buf.WriteString("</" + m.open[last] + ">")
	m.open = m.open[:last]
}

// empty writes an element without content.
func (m *markup) empty(name string, attributes ...string) {
	m.tag(name, attributes)
	m.buf.WriteString("/>")
}

// val writes an element that only holds a value, as most properties do.
func (m *markup) val(name, value string) { m.empty(name, "w:val", value) }

// element writes an element that holds text.
func (m *markup) element(name, text string, attributes ...string) {
	m.start(name, attributes...)
	m.text(text)
	m.end()
}

func (m *markup) tag(name string, attributes []string) {
	m.buf.WriteString("<" + name)
	for i := 0; i < len(attributes); i += 2 {
		m.buf.WriteString(" " + attributes[i] + `="`)
		m.text(attributes[i+1])
		m.buf.WriteByte('"')
	}
}

// text writes text; a character that XML has no place for becomes U+FFFD, and a
// line end or tab, of which the tree has none, a space.
func (m *markup) text(s string) {
	xml.EscapeText(&m.buf, []byte(lineEnds.Replace(s))) // a Buffer never fails
}

var lineEnds = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ", "\u2028", " ", "\u2029", " ")

// bytes gives the finished part.
func (m *markup) bytes() []byte {
	if len(m.open) > 0 {
		panic("internal error: " + m.open[len(m.open)-1] + " is not ended")
	}
	return m.buf.Bytes()
}

func itoa(n int) string { return strconv.Itoa(n) }

func onOff(on bool) string {
	if on {
		return "1"
	}
	return "0"
}
