// Package picture writes pictures as PNG files (ISO/IEC 15948), for the
// printers whose formats take files, and as the compressed rows within such a
// file, which PDF takes as they are. In come pixels; out go bytes that tell
// nothing else, the same on every machine: the deflate is a pinned module's and
// not that of whatever release of Go builds the program. It knows nothing of
// where a picture comes from or how large it is printed.
package picture

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"

	"github.com/klauspost/compress/zlib"

	"uppfoljning/layout/document"
)

// PNG gives p as a PNG file in sRGB.
func PNG(p *document.Picture) []byte {
	b := bytes.NewBufferString("\x89PNG\r\n\x1a\n")
	header := binary.BigEndian.AppendUint32(nil, uint32(p.Width))
	header = binary.BigEndian.AppendUint32(header, uint32(p.Height))
	const depth, trueColour, deflate, adaptive, progressive = 8, 2, 0, 0, 0
	chunk(b, "IHDR", append(header, depth, trueColour, deflate, adaptive, progressive))
	chunk(b, "sRGB", []byte{0}) // perceptual
	chunk(b, "IDAT", Deflated(p))
	chunk(b, "IEND", nil)
	return b.Bytes()
}

// Deflated gives the rows of p, each less the row above it (filter type 2), as
// a zlib stream: even areas, of which a logo has most, become zeros.
func Deflated(p *document.Picture) []byte {
	const up = 2
	var out bytes.Buffer
	z, err := zlib.NewWriterLevel(&out, zlib.BestCompression)
	if err != nil {
		panic("internal error: " + err.Error()) // the level is a constant
	}
	stride := 3 * p.Width
	above := make([]byte, stride)
	line := make([]byte, 1+stride)
	line[0] = up
	for y := range p.Height {
		row := p.RGB[y*stride : (y+1)*stride]
		for i, v := range row {
			line[1+i] = v - above[i]
		}
		z.Write(line) // a Buffer never fails
		above = row
	}
	z.Close()
	return out.Bytes()
}

func chunk(b *bytes.Buffer, name string, data []byte) {
	b.Write(binary.BigEndian.AppendUint32(nil, uint32(len(data))))
	sum := crc32.NewIEEE()
	for _, part := range [][]byte{[]byte(name), data} {
		b.Write(part)
		sum.Write(part)
	}
	b.Write(binary.BigEndian.AppendUint32(nil, sum.Sum32()))
}
