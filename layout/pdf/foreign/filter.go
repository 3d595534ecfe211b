package foreign

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"

	"uppfoljning/layout/pdf/object"
)

var (
	errPicture = errors.New("the data are a picture's")
	errFilter  = errors.New("the data are damaged")
	errTooMuch = errors.New("the data are too much")
)

// maxFilters is how many filters may follow each other: real files have two.
const maxFilters = 8

// decode undoes the filters of a stream (ISO 32000-1 7.4).
func (f *File) decode(s *object.Stream) ([]byte, error) {
	filters, parameters := f.List(s.Dict["Filter"]), f.List(s.Dict["DecodeParms"])
	if len(filters) > maxFilters || s.Dict["F"] != nil {
		return nil, errFilter
	}
	data := s.Data
	for i, v := range filters {
		var p object.Dict
		if i < len(parameters) {
			p = f.Dict(parameters[i])
		}
		if !f.spend(0) {
			return nil, errTooMuch
		}
		limit := min(maxStream, f.work)
		var err error
		if data, err = f.undo(f.Name(v), p, data, limit); err != nil {
			return nil, err
		}
		if !f.spend(len(data)) {
			return nil, errTooMuch
		}
	}
	return data, nil
}

// undo undoes one filter, up to a limit in bytes.
func (f *File) undo(name object.Name, p object.Dict, data []byte, limit int) ([]byte, error) {
	var err error
	switch name {
	case "FlateDecode", "Fl":
		if data, err = inflate(data, limit); err == nil {
			data, err = f.unpredict(data, p)
		}
	case "LZWDecode", "LZW":
		early, ok := f.Int(p["EarlyChange"])
		if data, err = unLZW(data, !ok || early != 0, limit); err == nil {
			data, err = f.unpredict(data, p)
		}
	case "ASCIIHexDecode", "AHx":
		data, err = unHex(data)
	case "ASCII85Decode", "A85":
		data, err = un85(data, limit)
	case "RunLengthDecode", "RL":
		data, err = unRun(data, limit)
	case "Crypt":
		if n := f.Name(p["Name"]); n != "" && n != "Identity" {
			err = errFilter
		}
	case "DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode":
		err = errPicture
	default:
		err = errFilter
	}
	return data, err
}

// inflate undoes FlateDecode. A missing checksum at the end is forgiven, as all
// readers do.
func inflate(data []byte, limit int) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, errFilter
	}
	out, err := io.ReadAll(io.LimitReader(z, int64(limit)+1))
	switch {
	case len(out) > limit:
		return nil, errTooMuch
	case err == io.ErrUnexpectedEOF && len(out) > 0, err == zlib.ErrChecksum:
		return out, nil
	case err != nil:
		return nil, errFilter
	}
	return out, nil
}

// unHex undoes ASCIIHexDecode.
func unHex(data []byte) ([]byte, error) {
	if end := bytes.IndexByte(data, '>'); end >= 0 {
		data = data[:end]
	}
	v, _, err := object.Scan(append(append([]byte{'<'}, data...), '>'), 0)
	s, ok := v.(object.String)
	if err != nil || !ok {
		return nil, errFilter
	}
	return []byte(s), nil
}

// un85 undoes ASCII85Decode (ISO 32000-1 7.4.3).
func un85(data []byte, limit int) ([]byte, error) {
	out := make([]byte, 0, min(len(data), limit))
	var word uint32
	n := 0
	for _, c := range data {
		switch {
		case isSpace(c):
			continue
		case c == '~':
			return end85(out, word, n)
		case c == 'z' && n == 0:
			out = append(out, 0, 0, 0, 0)
		case c < '!' || c > 'u':
			return nil, errFilter
		default:
			word = word*85 + uint32(c-'!')
			if n++; n == 5 {
				out = append(out, byte(word>>24), byte(word>>16), byte(word>>8), byte(word))
				word, n = 0, 0
			}
		}
		if len(out) > limit {
			return nil, errTooMuch
		}
	}
	return end85(out, word, n)
}

// end85 ends with a group of n characters, which stand for n-1 bytes.
func end85(out []byte, word uint32, n int) ([]byte, error) {
	if n == 1 {
		return nil, errFilter
	}
	for i := n; i < 5 && n > 0; i++ {
		word = word*85 + 84
	}
	for i := 1; i < n; i++ {
		out = append(out, byte(word>>24))
		word <<= 8
	}
	return out, nil
}

// unRun undoes RunLengthDecode (ISO 32000-1 7.4.5).
func unRun(data []byte, limit int) ([]byte, error) {
	var out []byte
	for len(data) > 0 && data[0] != 128 {
		n := int(data[0])
		data = data[1:]
		switch {
		case n < 128 && n < len(data):
			out = append(out, data[:n+1]...)
			data = data[n+1:]
		case n > 128 && len(data) > 0:
			out = append(out, bytes.Repeat(data[:1], 257-n)...)
			data = data[1:]
		default:
			return nil, errFilter
		}
		if len(out) > limit {
			return nil, errTooMuch
		}
	}
	return out, nil
}
