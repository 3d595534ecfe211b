package read

import (
	"bytes"
	"encoding/binary"
)

// jpegHead is what a JPEG tells before its pixels.
type jpegHead struct {
	progressive bool
	turn        turn // to be looked at as it was taken
}

// readJPEG reads the segments of a JPEG (ISO/IEC 10918-1 B.1) up to its scan,
// as far as they make sense.
func readJPEG(file []byte) (h jpegHead) {
	const (
		sof2 = 0xC2 // start of a progressive frame
		sos  = 0xDA // start of scan
		app1 = 0xE1 // of Exif
	)
	for i := 2; i+4 <= len(file) && file[i] == 0xFF; {
		marker := file[i+1]
		if marker == 0xFF { // fill
			i++
			continue
		}
		size := int(binary.BigEndian.Uint16(file[i+2:]))
		if marker == sos || size < 2 || i+2+size > len(file) {
			break
		}
		switch segment := file[i+4 : i+2+size]; marker {
		case sof2:
			h.progressive = true
		case app1:
			if tiff, ok := bytes.CutPrefix(segment, []byte("Exif\x00\x00")); ok {
				h.turn = exifTurn(tiff)
			}
		}
		i += 2 + size
	}
	return h
}

// exifTurns are the values of the tag Orientation (Exif 2.32, 4.6.4 A), from 1.
var exifTurns = [...]turn{
	{}, {0, true}, {2, false}, {2, true}, {1, true}, {1, false}, {3, true}, {3, false},
}

// exifTurn finds the orientation among the tags of the first picture of a TIFF.
func exifTurn(tiff []byte) turn {
	const (
		orientation = 0x0112
		entry       = 12 // bytes of a tag
	)
	var order binary.ByteOrder = binary.LittleEndian
	switch {
	case len(tiff) < 8:
		return turn{}
	case bytes.HasPrefix(tiff, []byte("MM")):
		order = binary.BigEndian
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return turn{}
	}
	tags := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(tags) < entry {
			break
		}
		if order.Uint16(tags) == orientation {
			if n := int(order.Uint16(tags[8:])); n >= 1 && n <= len(exifTurns) {
				return exifTurns[n-1]
			}
			break
		}
		tags = tags[entry:]
	}
	return turn{}
}
