// Package variant writes workbooks as another program might: in other words of
// XML, with other parts, and with nothing changed of what they say. It is for the
// tests of those who read workbooks and change them; the program itself does not
// use it.
//
// In comes a workbook, out comes one in some of sixteen forms, by chance. The
// package does not know what a workbook says.
package variant

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
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
	All            = 1<<iota - 1
)

var Names = strings.Fields("prefixes tags references comments space prolog strangers strict inline runs formulas places numbers table parts zip")

// unpacked gives the parts that are XML, the others, and the names of all in their
// order.
func unpacked(z *zip.Reader) (parts map[string]*node, other map[string][]byte, order []string, err error) {
	parts, other = map[string]*node{}, map[string][]byte{}
	for _, f := range z.File {
		rc, err := f.Open()
		if err != nil {
			return nil, nil, nil, fmt.Errorf("part %q: %w", f.Name, err)
		}
		data, err := io.ReadAll(rc)
		if err != nil {
			return nil, nil, nil, fmt.Errorf("part %q: %w", f.Name, err)
		}
		order = append(order, f.Name)
		if root := parse(data); root != nil && (strings.HasSuffix(f.Name, ".xml") || strings.HasSuffix(f.Name, ".rels")) {
			parts[f.Name] = root
		} else {
			other[f.Name] = data
		}
	}
	return parts, other, order, nil
}

// Write writes a workbook anew in some of the forms, which ones by chance and by
// the bits of forms. The error tells that the bytes are no archive.
func Write(book []byte, seed uint64, forms int) ([]byte, error) {
	w := &formWriter{Rand: rand.New(rand.NewPCG(seed, 8)), forms: forms}
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		return nil, fmt.Errorf("open: %w", err)
	}
	parts, other, order, err := unpacked(z)
	if err != nil {
		return nil, err
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
		if err != nil {
			return nil, fmt.Errorf("part %q: %w", h.Name, err)
		}
		if _, err := part.Write(data); err != nil {
			return nil, fmt.Errorf("part %q: %w", h.Name, err)
		}
	}
	if w.has(formZip) {
		if err := out.SetComment("a comment"); err != nil {
			return nil, err
		}
	}
	if err := out.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
