package write

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/klauspost/compress/flate"
)

// emptyProperties stands for the author and the dates that excelize makes up:
// a workbook of ours claims none (ISO/IEC 29500-2 11).
const emptyProperties = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`

// epoch is the first date that a zip file can tell, and what Excel writes
// there.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// repack writes the parts of an xlsx file anew: in one order, without dates,
// and packed by a pinned release of deflate, since that of Go's own library
// may give other bytes with the next release of Go. Each part is what edit
// makes of it.
func repack(w io.Writer, xlsx []byte, edit func(name string, content []byte) []byte) error {
	in, err := zip.NewReader(bytes.NewReader(xlsx), int64(len(xlsx)))
	if err != nil {
		return fmt.Errorf("read parts: %w", err)
	}
	parts := in.File
	slices.SortFunc(parts, func(a, b *zip.File) int { return cmp.Compare(a.Name, b.Name) })
	out := zip.NewWriter(w)
	out.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(w, flate.BestCompression)
	})
	for _, part := range parts {
		if err := copyPart(out, part, edit); err != nil {
			return fmt.Errorf("write part %q: %w", part.Name, err)
		}
	}
	return out.Close()
}

func copyPart(out *zip.Writer, part *zip.File, edit func(string, []byte) []byte) error {
	r, err := part.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	content, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	header := &zip.FileHeader{Name: part.Name, Method: zip.Deflate, Modified: epoch}
	w, err := out.CreateHeader(header)
	if err != nil {
		return err
	}
	_, err = w.Write(edit(part.Name, content))
	return err
}

// anonymous makes the parts of a new workbook tell nothing of their making.
// literal names the parts of sheets with cells that show what is typed.
func anonymous(literal map[string]bool) func(name string, content []byte) []byte {
	return func(name string, content []byte) []byte {
		switch {
		case name == "docProps/core.xml":
			return []byte(emptyProperties)
		case name == "[Content_Types].xml":
			return usedTypes(content)
		case strings.HasPrefix(name, "xl/worksheets/"):
			// Without this mark a row keeps growing with its text, as a row does
			// whose height nobody set by hand.
			content = bytes.ReplaceAll(content, []byte(` customHeight="true"`), nil)
		}
		if literal[name] {
			content = bytes.Replace(content, []byte(endOfFooter), []byte(endOfFooter+numbersAsTexts), 1)
		}
		return content
	}
}

// A number in a cell that shows what is typed is no mistake to be pointed at
// with a green corner. excelize has no call that says so; the element follows
// the footer (ISO/IEC 29500-1 18.3.1.51 and 18.3.1.99).
const (
	endOfFooter    = "</headerFooter>"
	numbersAsTexts = `<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>`
)
