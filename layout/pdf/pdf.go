// Package pdf prints typeset pages as one PDF file that meets both ISO 14289-1
// (PDF/UA-1, accessible) and ISO 19005-2 level A (PDF/A-2a, archivable).
// PDFUA.md tells clause by clause how.
//
// What comes in is layout.Pages: marks on pages, and the tag tree that owns
// them. What goes out is the bytes of the file, the same on every machine and
// every day. The package knows nothing of documents, lines or styles, and
// decides nothing that can be seen on a page.
//
// The work is divided: canvas.go draws the pages, embed.go has fpdf embed the
// faces that they use, and file.go makes the file around the two.
//
// Every error but that of the io.Writer is a fault of this program, not of the
// material, and says so: "internal error". Nothing is written then; a page
// that misses a character, or text that its reader cannot reach, must not come
// into anybody's hands.
package pdf

import (
	"errors"
	"fmt"
	"io"

	"uppfoljning/layout"
)

// Options are what the pages do not tell.
type Options struct {
	// Legible leaves the file uncompressed, for those who want to look at it
	// in a text editor.
	Legible bool
}

// Write writes pages as a PDF file. The file is put together in memory, and w
// sees either all of it or nothing.
func Write(w io.Writer, pages *layout.Pages, opts Options) error {
	b, err := Bytes(pages, opts)
	if err != nil {
		return err
	}
	if _, err := w.Write(b); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	return nil
}

// Bytes returns pages as a PDF file.
func Bytes(pages *layout.Pages, opts Options) ([]byte, error) {
	b, err := build(pages, opts)
	if err != nil {
		return nil, fmt.Errorf("internal error: write PDF: %w", err)
	}
	return b, nil
}

func build(pages *layout.Pages, opts Options) ([]byte, error) {
	if err := checkDocument(pages); err != nil {
		return nil, err
	}
	tags, err := checkTree(pages.Root)
	if err != nil {
		return nil, fmt.Errorf("tag tree: %w", err)
	}
	c := newCanvas(tags, opts.Legible)
	for i := range pages.Pages {
		if err := c.draw(&pages.Pages[i]); err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	if c.drawn != len(tags.leaves) {
		return nil, errors.New("the end of the tag tree is not drawn")
	}
	f, err := embed(c.faces)
	if err != nil {
		return nil, err
	}
	if err := assemble(f, pages, c); err != nil {
		return nil, err
	}
	return f.Bytes(opts.Legible)
}
