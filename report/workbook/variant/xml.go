package variant

import (
	"encoding/xml"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// formWriter writes XML in the forms that are wanted, by chance.
type formWriter struct {
	*rand.Rand
	forms    int
	out      strings.Builder
	prefixes map[string]string // new by old, of the part
}

func (w *formWriter) has(form int) bool { return w.forms&form != 0 }

// sometimes is true in half of the cases where a form is wanted.
func (w *formWriter) sometimes(form int) bool { return w.has(form) && w.IntN(2) == 0 }

func (w *formWriter) part(root *node) []byte {
	w.out.Reset()
	if w.has(formStrict) {
		strict(root)
	}
	w.choosePrefixes(root)
	w.prolog()
	if w.has(formStrangers) {
		root.attrs = append(root.attrs,
			xml.Attr{Name: xml.Name{Space: "xmlns", Local: "qz"}, Value: "urn:stranger"},
			xml.Attr{Name: xml.Name{Space: "xmlns", Local: "qm"}, Value: "http://schemas.openxmlformats.org/markup-compatibility/2006"},
			xml.Attr{Name: xml.Name{Space: "qm", Local: "Ignorable"}, Value: "qz"})
	}
	w.element(root)
	if w.sometimes(formProlog) {
		w.out.WriteString("\r\n\t <!-- the end --><?end?>\n")
	}
	return []byte(w.out.String())
}

func (w *formWriter) prolog() {
	const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`
	if !w.has(formProlog) {
		w.out.WriteString(declaration + "\n")
		return
	}
	w.out.WriteString([]string{"", "\ufeff"}[w.IntN(2)])
	w.out.WriteString([]string{declaration, "", `<?xml version='1.0'?>`, `<?xml version="1.0"  encoding='utf-8' ?>` + "\r\n"}[w.IntN(4)])
	w.out.WriteString([]string{"", "\n\n", "<!-- of a program -->", `<?mso-application progid="Excel.Sheet"?>`}[w.IntN(4)])
}

// choosePrefixes renames the prefixes of a part, but for those whose names stand
// in the value of an attribute too.
func (w *formWriter) choosePrefixes(root *node) {
	w.prefixes = map[string]string{"xml": "xml", "xmlns": "xmlns", "": ""}
	if !w.has(formPrefixes) || strings.Contains(fmt.Sprint(root.attrs), "Ignorable") {
		w.prefixes = nil
		return
	}
	for i, a := range root.attrs {
		switch {
		case a.Name.Space == "xmlns":
			w.prefixes[a.Name.Local] = fmt.Sprintf("p-%d.%s", i, a.Name.Local)
			root.attrs[i].Name.Local = w.prefixes[a.Name.Local]
		case a.Name.Space == "" && a.Name.Local == "xmlns":
			w.prefixes[""] = "\u00e5" + string(rune('a'+i))
			root.attrs[i].Name = xml.Name{Space: "xmlns", Local: w.prefixes[""]}
		}
	}
}

func (w *formWriter) prefixed(space, local string, ofAttribute bool) string {
	if other, ok := w.prefixes[space]; ok && (space != "" || !ofAttribute) {
		space = other
	}
	if space == "" {
		return local
	}
	return space + ":" + local
}

// element writes one with all that is in it.
func (w *formWriter) element(n *node) {
	name := w.prefixed(n.space, n.local, false)
	w.out.WriteString("<" + name)
	w.attributes(n)
	if len(n.kids) == 0 && !w.sometimes(formTags) {
		w.out.WriteString(w.gap("") + "/>")
		return
	}
	w.out.WriteString(w.gap("") + ">")
	mixed := slices.ContainsFunc(n.kids, func(k *node) bool { return k.local == "" && strings.TrimSpace(k.text) != "" })
	leaf := !slices.ContainsFunc(n.kids, func(k *node) bool { return k.local != "" })
	for _, k := range n.kids {
		if !mixed && !leaf {
			w.between(n)
		}
		if k.local != "" {
			w.element(k)
		} else {
			w.text(k.text)
		}
	}
	if len(n.kids) > 0 && !mixed && !leaf {
		w.between(n)
	}
	w.out.WriteString("</" + name + w.gap("") + ">")
}

// noStrangers are those in which nothing else may stand, or in which something
// else is something to see.
var noStrangers = strings.Fields("Types Relationships wsDr oneCellAnchor twoCellAnchor absoluteAnchor blip")

// between writes what may stand between elements.
func (w *formWriter) between(n *node) {
	if w.sometimes(formSpace) {
		w.out.WriteString([]string{" ", "\n\t", "\r\n"}[w.IntN(3)])
	}
	if w.sometimes(formComments) {
		w.out.WriteString([]string{"<!-- <row r='1'> & ]]> -->", "<?t <t>no text</t>?>", "<!---->"}[w.IntN(3)])
	}
	if w.IntN(8) == 0 && w.has(formStrangers) && !slices.Contains(noStrangers, n.local) {
		w.out.WriteString("<qz:unknown r='7'><qz:c>text</qz:c></qz:unknown>")
	}
}

// gap is space within a tag.
func (w *formWriter) gap(least string) string {
	if !w.has(formTags) {
		return least
	}
	return least + []string{"", " ", "\n", "\t\r\n "}[w.IntN(4)]
}

func (w *formWriter) attributes(n *node) {
	attrs := slices.Clone(n.attrs)
	if w.has(formTags) {
		w.Shuffle(len(attrs), func(i, j int) { attrs[i], attrs[j] = attrs[j], attrs[i] })
	}
	for _, a := range attrs {
		if a.Name.Space == "" && a.Name.Local != "xmlns" && w.sometimes(formStrangers) {
			w.out.WriteString(" qz:" + a.Name.Local + `="1"`)
		}
		quote := `"`
		if w.sometimes(formTags) {
			quote = "'"
		}
		w.out.WriteString(w.gap(" ") + w.prefixed(a.Name.Space, a.Name.Local, true) + w.gap("") + "=" + w.gap("") + quote)
		for _, r := range a.Value {
			w.character(r)
		}
		w.out.WriteString(quote)
	}
}

// text writes a stretch of text.
func (w *formWriter) text(s string) {
	for s != "" {
		n := len(s)
		if w.has(formReferences) || w.has(formComments) {
			n = len(string([]rune(s)[:1+w.IntN(len([]rune(s)))]))
		}
		piece := s[:n]
		s = s[n:]
		if w.IntN(3) == 0 && w.has(formReferences) && !strings.Contains(piece, "]]>") && !strings.Contains(piece, "\r") {
			w.out.WriteString("<![CDATA[" + piece + "]]>")
		} else {
			for _, r := range piece {
				w.character(r)
			}
		}
		if w.IntN(4) == 0 && w.has(formComments) {
			w.out.WriteString([]string{"<!-- in the text -->", "<?pi?>"}[w.IntN(2)])
		}
	}
}

func (w *formWriter) character(r rune) {
	named := map[rune]string{'<': "&lt;", '>': "&gt;", '&': "&amp;", '"': "&quot;", '\'': "&apos;", '\n': "&#10;", '\t': "&#9;", '\r': "&#13;"}[r]
	if w.IntN(4) == 0 && w.has(formReferences) {
		named = fmt.Sprintf([]string{"&#%d;", "&#x%x;", "&#x0%X;"}[w.IntN(3)], r)
	}
	if named == "" {
		named = string(r)
	}
	w.out.WriteString(named)
}
