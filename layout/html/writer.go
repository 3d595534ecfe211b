package html

import (
	"bytes"
	"strings"
)

// writer writes elements, each that holds others with these indented under it.
// What it writes is in order; that it is valid is its callers' work.
type writer struct {
	out   bytes.Buffer
	depth int
}

// open begins an element that holds others.
func (w *writer) open(tag string, attrs ...attr) {
	w.indent()
	w.start(tag, attrs)
	w.out.WriteByte('\n')
	w.depth++
}

// close ends the element that was opened last.
func (w *writer) close(tag string) {
	w.depth--
	w.indent()
	w.end(tag)
}

// line writes an element that holds inline content.
func (w *writer) line(tag string, content markup, attrs ...attr) {
	w.indent()
	w.start(tag, attrs)
	w.out.WriteString(string(content))
	w.end(tag)
}

// void writes an element that cannot hold anything.
func (w *writer) void(tag string, attrs ...attr) {
	w.indent()
	w.start(tag, attrs)
	w.out.WriteByte('\n')
}

// empty writes an element of a drawing that does not hold anything, which XML
// wants to be told.
func (w *writer) empty(tag string, attrs ...attr) {
	w.indent()
	start := string(startTag(tag, attrs...))
	w.out.WriteString(strings.TrimSuffix(start, ">") + "/>\n")
}

// raw writes lines of markup as they stand.
func (w *writer) raw(lines markup) {
	w.indent()
	w.out.WriteString(string(lines))
	w.out.WriteByte('\n')
}

func (w *writer) indent() {
	for range w.depth {
		w.out.WriteString("  ")
	}
}

func (w *writer) start(tag string, attrs []attr) {
	w.out.WriteString(string(startTag(tag, attrs...)))
}

func (w *writer) end(tag string) { w.out.WriteString("</" + tag + ">\n") }

// startTag gives the tag that begins an element.
func startTag(tag string, attrs ...attr) markup {
	m := markup("<" + tag)
	for _, a := range attrs {
		if a.name != "" {
			m += markup(" "+a.name+`="`) + escape(a.value) + `"`
		}
	}
	return m + ">"
}

// wrap gives content in an inline element.
func wrap(tag string, content markup, attrs ...attr) markup {
	return startTag(tag, attrs...) + content + markup("</"+tag+">")
}
