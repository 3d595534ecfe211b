package read

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The forms in which another program might write the same workbook. Each changes
// what stands in the file and nothing of what it says.
const (
	formPrefixes   = 1 << iota // elements and attributes under prefixes of another name
	formTags                   // quotes, space and line ends in tags; empty elements in two tags
	formReferences             // characters by number or name, text in CDATA sections
	formComments               // comments and processing instructions, in texts too
	formSpace                  // space between elements
	formProlog                 // the mark of UTF-8, another declaration or none, something after the end
	formStrangers              // attributes of another namespace, of the names of our own; unknown elements
	formStrict                 // the namespaces of the strict form
	formInline                 // strings in their cells
	formRuns                   // strings in runs, and how they are pronounced
	formFormulas               // strings that formulas give
	formPlaces                 // rows and cells without references, where they follow on each other
	formNumbers                // numbers with more digits or an exponent, true for 1
	formTable                  // shared strings and styles in another order, with some of no use
	formParts                  // parts and relationships of other names, by absolute names
	formZip                    // order, method and extra fields of the archive
	allForms       = 1<<iota - 1
)

var formNames = strings.Fields("prefixes tags references comments space prolog strangers strict inline runs formulas places numbers table parts zip")

// TestLegalForms writes the workbook of each case as another program might, and
// wants it to read the same.
func TestLegalForms(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	files, err := filepath.Glob("testdata/*.txtar")
	must(t, err)
	for i, file := range files {
		checkForms(t, caseWorkbook(t, strings.TrimSuffix(filepath.Base(file), ".txtar")), seed+uint64(i), allForms)
	}
}

// FuzzLegalForms does so by the forms whose bits are set.
func FuzzLegalForms(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txtar")
	must(f, err)
	var books [][]byte
	for i, file := range files {
		books = append(books, caseWorkbook(f, strings.TrimSuffix(filepath.Base(file), ".txtar")))
		f.Add(uint8(i), uint64(i), uint32(1<<(i%len(formNames))))
	}
	f.Fuzz(func(t *testing.T, book uint8, seed uint64, forms uint32) {
		checkForms(t, books[int(book)%len(books)], seed, int(forms))
	})
}

func checkForms(t *testing.T, good []byte, seed uint64, forms int) {
	t.Helper()
	want := content(t, good)
	got := content(t, otherForm(t, good, seed, forms))
	if got == want {
		return
	}
	for i, name := range formNames {
		if one := 1 << i; forms&one != 0 {
			if alone := content(t, otherForm(t, good, seed, one)); alone != want {
				t.Errorf("seed %d, %s alone:\n--- want\n%s--- got\n%s", seed, name, want, alone)
				return
			}
		}
	}
	t.Errorf("seed %d, forms %b:\n--- want\n%s--- got\n%s", seed, forms, want, got)
}

var digests = regexp.MustCompile(`sha256:[0-9a-f]{64}`)

// content is all that reading says but for the digest of the file, which differs
// in each form, and the names of parts.
func content(t *testing.T, b []byte) string {
	t.Helper()
	return digests.ReplaceAllString(whole(t, b), "sha256")
}

// node is an element, or a stretch of text where local is empty.
type node struct {
	space, local string // the prefix and the name
	attrs        []xml.Attr
	kids         []*node
	text         string
	under        *node
}

// parse gives the root of a part, or nil where it is no XML.
func parse(data []byte) *node {
	d := xml.NewDecoder(bytes.NewReader(data))
	top := &node{}
	for at := top; ; {
		tok, err := d.RawToken()
		if err == io.EOF && at == top && len(top.kids) == 1 {
			return top.kids[0]
		}
		if err != nil {
			return nil
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			n := &node{space: tok.Name.Space, local: tok.Name.Local, attrs: slices.Clone(tok.Attr), under: at}
			at.kids = append(at.kids, n)
			at = n
		case xml.EndElement:
			if at = at.under; at == nil {
				return nil
			}
		case xml.CharData:
			if at != top {
				at.kids = append(at.kids, &node{text: string(tok)})
			}
		}
	}
}

func (n *node) attr(name string) string {
	for _, a := range n.attrs {
		if a.Name.Space == "" && a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (n *node) set(name, value string) {
	n.drop(name)
	n.attrs = append(n.attrs, xml.Attr{Name: xml.Name{Local: name}, Value: value})
}

func (n *node) drop(name string) {
	n.attrs = slices.DeleteFunc(n.attrs, func(a xml.Attr) bool { return a.Name.Space == "" && a.Name.Local == name })
}

// all gives the elements of a name in n, whatever lies between.
func (n *node) all(name string) (found []*node) {
	for _, k := range n.kids {
		if k.local == name {
			found = append(found, k)
		}
		found = append(found, k.all(name)...)
	}
	return found
}

func (n *node) content() string {
	s := n.text
	for _, k := range n.kids {
		s += k.content()
	}
	return s
}

func (n *node) setText(s string) { n.kids = []*node{{text: s}} }

// element makes one under the prefix of n.
func (n *node) element(name string, kids ...*node) *node {
	return &node{space: n.space, local: name, kids: kids}
}

// textElement makes a t.
func (n *node) textElement(s string) *node {
	e := n.element("t", &node{text: s})
	e.attrs = []xml.Attr{{Name: xml.Name{Space: "xml", Local: "space"}, Value: "preserve"}}
	return e
}

// otherForm writes a workbook anew in some of the forms.
func otherForm(t *testing.T, book []byte, seed uint64, forms int) []byte {
	t.Helper()
	w := &formWriter{Rand: rand.New(rand.NewPCG(seed, 8)), forms: forms}
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	must(t, err)
	parts := map[string]*node{}
	other := map[string][]byte{}
	var order []string
	for _, f := range z.File {
		rc, err := f.Open()
		must(t, err)
		data, err := io.ReadAll(rc)
		must(t, err)
		order = append(order, f.Name)
		if root := parse(data); root != nil && (strings.HasSuffix(f.Name, ".xml") || strings.HasSuffix(f.Name, ".rels")) {
			parts[f.Name] = root
		} else {
			other[f.Name] = data
		}
	}
	w.contents(parts)
	names := w.partNames(parts, order)
	if w.has(formZip) {
		w.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, name := range order {
		data := other[name]
		if root := parts[name]; root != nil {
			data = w.part(root)
		}
		h := &zip.FileHeader{Name: names[name], Method: zip.Deflate}
		if w.has(formZip) {
			h.Method = []uint16{zip.Store, zip.Deflate}[w.IntN(2)]
			h.Extra = []byte("\xfe\xca\x04\x00extr")[:8*w.IntN(2)]
			h.Comment = strings.Repeat("c", w.IntN(3))
		}
		part, err := out.CreateHeader(h)
		must(t, err)
		_, err = part.Write(data)
		must(t, err)
	}
	if w.has(formZip) {
		must(t, out.SetComment("a comment"))
	}
	must(t, out.Close())
	return b.Bytes()
}

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
			w.prefixes[""] = "å" + string(rune('a'+i))
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
