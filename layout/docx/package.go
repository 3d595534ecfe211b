package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"hash/crc32"
	"io"
	"net/url"
	"slices"
	"strings"

	"github.com/klauspost/compress/flate"
)

// Names of the markup languages in a file (ISO/IEC 29500-1, annex A).
var namespaces = []string{
	"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
	"xmlns:r", officeRelations,
	"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
	"xmlns:a", drawingNamespace,
}

const (
	drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main"
	pictureNamespace = "http://schemas.openxmlformats.org/drawingml/2006/picture"
	chartNamespace   = "http://schemas.openxmlformats.org/drawingml/2006/chart"

	officeRelations  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"

	relDocument   = officeRelations + "/officeDocument"
	relStyles     = officeRelations + "/styles"
	relNumbering  = officeRelations + "/numbering"
	relSettings   = officeRelations + "/settings"
	relHeader     = officeRelations + "/header"
	relFooter     = officeRelations + "/footer"
	relHyperlink  = officeRelations + "/hyperlink"
	relImage      = officeRelations + "/image"
	relChart      = officeRelations + "/chart"
	relPackage    = officeRelations + "/package"
	relWorksheet  = officeRelations + "/worksheet"
	relCustom     = officeRelations + "/custom-properties"
	relProperties = packageRelations + "/metadata/core-properties"

	wordType       = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	typeDocument   = wordType + "document.main+xml"
	typeStyles     = wordType + "styles+xml"
	typeNumbering  = wordType + "numbering+xml"
	typeSettings   = wordType + "settings+xml"
	typeHeader     = wordType + "header+xml"
	typeFooter     = wordType + "footer+xml"
	typeChart      = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
	typeWorkbook   = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	typeBook       = typeWorkbook + ".main+xml"
	typeSheet      = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
	typeProperties = "application/vnd.openxmlformats-package.core-properties+xml"
	typeCustom     = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
	typeRelations  = "application/vnd.openxmlformats-package.relationships+xml"
	typePicture    = "image/png"
)

// part is one of the parts that a package consists of (ISO/IEC 29500-2).
type part struct {
	name    string // within the package, without the leading slash
	typ     string // its media type
	content []byte
}

// relation is a relationship of a part to another, or to a place outside.
type relation struct {
	typ, target string
	outside     bool
}

// relations are those of one part; their ids count from 1.
type relations []relation

// add gives the id of the relationship with the target, which it adds unless it
// is there.
func (rs *relations) add(typ, target string) string {
	r := relation{typ, target, typ == relHyperlink}
	i := slices.Index(*rs, r)
	if i < 0 {
		i = len(*rs)
		*rs = append(*rs, r)
	}
	return "rId" + itoa(i+1)
}

func (rs relations) bytes() []byte {
	m := newMarkup()
	m.start("Relationships", "xmlns", packageRelations)
	for i, r := range rs {
		attributes := []string{"Id", "rId" + itoa(i+1), "Type", r.typ, "Target", r.target}
		if r.outside {
			attributes = append(attributes, "TargetMode", "External")
		}
		m.empty("Relationship", attributes...)
	}
	m.end()
	return m.bytes()
}

// linkTarget makes url fit for a relationship, whose target is a URI of ASCII
// characters (ISO/IEC 29500-2 9.3, RFC 3986 2). It declines what leads nowhere
// that a reader of a report may be led to, and what Word takes for a damaged
// file.
func linkTarget(link string) (target string, ok bool) {
	const digits, unsafe = "0123456789ABCDEF", "<>\"{}|\\^`"
	var b strings.Builder
	for i := range len(link) {
		if c := link[i]; c > ' ' && c <= '~' && !strings.ContainsRune(unsafe, rune(c)) {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', digits[c>>4], digits[c&15]})
		}
	}
	u, err := url.Parse(b.String())
	if err != nil {
		return "", false
	}
	switch u.Scheme {
	case "http", "https":
		return b.String(), u.Hostname() != ""
	case "mailto":
		return b.String(), u.Opaque != ""
	}
	return "", false
}

func (p *printer) add(name, typ string, content []byte) {
	p.parts = append(p.parts, part{name, typ, content})
}

// pack writes the file.
func (p *printer) pack(w io.Writer) error {
	p.add("word/_rels/document.xml.rels", typeRelations, p.rels.bytes())
	root := relations{{typ: relDocument, target: "word/document.xml"}, {typ: relProperties, target: "docProps/core.xml"},
		{typ: relCustom, target: "docProps/custom.xml"}}
	p.add("_rels/.rels", typeRelations, root.bytes())
	return writePackage(w, p.parts)
}

// epoch is the first date that a zip file can tell, 1 January 1980, as MS-DOS
// writes it, and what Word writes there.
const epoch = 1<<5 | 1

// deflateLevel is where files stop getting much smaller and only get slower.
const deflateLevel = 7

// writePackage writes parts as a zip file: in one order, without dates, and
// packed by a pinned release of deflate, since that of Go's own library may
// give other bytes with the next release of Go.
func writePackage(w io.Writer, parts []part) error {
	slices.SortFunc(parts, func(a, b part) int { return strings.Compare(a.name, b.name) })
	out := zip.NewWriter(w)
	z, err := flate.NewWriter(io.Discard, deflateLevel)
	if err != nil {
		panic("internal error: " + err.Error()) // the level is a constant
	}
	// The list of types comes first, so that a reader of a stream knows them.
	for _, part := range append([]part{{name: "[Content_Types].xml", content: contentTypes(parts)}}, parts...) {
		if err := writePart(out, part, z); err != nil {
			return fmt.Errorf("write part %q: %w", part.name, err)
		}
	}
	return out.Close()
}

// writePart writes a part with its size before it, and not behind it as a
// stream would: there are readers that do not find their way by that. It uses z,
// which is costly to make.
func writePart(out *zip.Writer, p part, z *flate.Writer) error {
	header := &zip.FileHeader{Name: p.name, Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(p.content), UncompressedSize64: uint64(len(p.content))}
	//lint:ignore SA1019 CreateRaw writes this field as it is, and does not look at Modified
	header.ModifiedDate = epoch
	content := p.content
	if p.typ == typePicture || p.typ == typeWorkbook {
		header.Method = zip.Store // packed already
	} else {
		content = deflated(content, z)
	}
	header.CompressedSize64 = uint64(len(content))
	w, err := out.CreateRaw(header)
	if err != nil {
		return err
	}
	_, err = w.Write(content)
	return err
}

func deflated(data []byte, z *flate.Writer) []byte {
	var b bytes.Buffer
	z.Reset(&b)
	z.Write(data) // a Buffer never fails
	z.Close()
	return b.Bytes()
}

// contentTypes tells the media type of every part.
func contentTypes(parts []part) []byte {
	m := newMarkup()
	m.start("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
	m.empty("Default", "Extension", "png", "ContentType", typePicture)
	m.empty("Default", "Extension", "rels", "ContentType", typeRelations)
	m.empty("Default", "Extension", "xlsx", "ContentType", typeWorkbook)
	m.empty("Default", "Extension", "xml", "ContentType", "application/xml")
	for _, p := range parts {
		switch p.typ {
		case typePicture, typeRelations, typeWorkbook:
		default:
			m.empty("Override", "PartName", "/"+p.name, "ContentType", p.typ)
		}
	}
	m.end()
	return m.bytes()
}
