package foreign

// The codes of LZW that stand for no bytes, and the first that stands for
// several (ISO 32000-1 7.4.4.2).
const (
	lzwClear = 256
	lzwEnd   = 257
	lzwFirst = 258
	lzwCodes = 1 << 12
)

// unLZW undoes LZWDecode. early tells whether codes get longer one code sooner
// than they need to. It is not the LZW of the standard library, which has no
// early change.
func unLZW(data []byte, early bool, limit int) ([]byte, error) {
	var out []byte
	// What a code stands for: a stretch of out, which nothing changes.
	var from, length [lzwCodes]int
	next, width, ahead := lzwFirst, 9, 0
	if early {
		ahead = 1
	}
	last := -1 // where in out the code before stands, or none
	var bits uint32
	have := 0
	for _, c := range data {
		bits, have = bits<<8|uint32(c), have+8
		if have < width {
			continue
		}
		have -= width
		code := int(bits >> have & (1<<width - 1))
		switch {
		case code == lzwEnd:
			return out, nil
		case code == lzwClear:
			next, width, last = lzwFirst, 9, -1
			continue
		}
		start := len(out)
		if last >= 0 && next < lzwCodes { // the code before and one byte more, which stands at start
			from[next], length[next] = last, start-last+1
			next++
		}
		switch {
		case code < lzwClear:
			out = append(out, byte(code))
		case code < next:
			for i := range length[code] { // of the newest code the last byte is its own first
				out = append(out, out[from[code]+i])
			}
		default:
			return nil, errFilter
		}
		if len(out) > limit {
			return nil, errTooMuch
		}
		last = start
		for width < 12 && next+ahead >= 1<<width {
			width++
		}
	}
	return out, nil // an end without its mark is forgiven
}
