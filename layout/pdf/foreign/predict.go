package foreign

import "uppfoljning/layout/pdf/object"

// unpredict undoes the predictor that the parameters of a filter tell of (ISO
// 32000-1 7.4.4.4). A last row that is short is taken for what it is.
func (f *File) unpredict(data []byte, p object.Dict) ([]byte, error) {
	number := func(key object.Name, ordinary int) int {
		if n, ok := f.Int(p[key]); ok {
			return n
		}
		return ordinary
	}
	predictor := number("Predictor", 1)
	if predictor == 1 {
		return data, nil
	}
	colors, bits, columns := number("Colors", 1), number("BitsPerComponent", 8), number("Columns", 1)
	if colors < 1 || colors > 64 || bits < 1 || bits > 16 || columns < 1 || columns > maxStream/64/16 {
		return nil, errFilter
	}
	pixel, row := max(1, colors*bits/8), (colors*bits*columns+7)/8
	switch {
	case predictor == 2 && bits == 8:
		return unTIFF(data, pixel, row), nil
	case predictor >= 10:
		return unPNG(data, pixel, row)
	}
	return nil, errFilter // of pictures only
}

// unTIFF undoes TIFF's predictor 2: each sample less the one to its left.
func unTIFF(data []byte, pixel, row int) []byte {
	out := append([]byte{}, data...)
	for at := 0; at < len(out); at += row {
		line := out[at:min(at+row, len(out))]
		for i := pixel; i < len(line); i++ {
			line[i] += line[i-pixel]
		}
	}
	return out
}

// unPNG undoes the predictors of PNG, of which each row names its own (PNG 1.2,
// 6).
func unPNG(data []byte, pixel, row int) ([]byte, error) {
	out := make([]byte, 0, len(data))
	above := make([]byte, min(row, len(data)))
	for len(data) > 1 {
		kind, start := data[0], len(out)
		out = append(out, data[1:min(row+1, len(data))]...)
		line := out[start:]
		data = data[min(row+1, len(data)):]
		if kind > 4 {
			return nil, errFilter
		}
		for i := range line {
			var left, corner byte
			if i >= pixel {
				left, corner = line[i-pixel], above[i-pixel]
			}
			switch kind {
			case 1:
				line[i] += left
			case 2:
				line[i] += above[i]
			case 3:
				line[i] += byte((int(left) + int(above[i])) / 2)
			case 4:
				line[i] += paeth(left, above[i], corner)
			}
		}
		copy(above, line)
	}
	return out, nil
}

// paeth is whichever of its three neighbours is nearest to what they predict.
func paeth(left, above, corner byte) byte {
	p := int(left) + int(above) - int(corner)
	a, b, c := distance(p, left), distance(p, above), distance(p, corner)
	switch {
	case a <= b && a <= c:
		return left
	case b <= c:
		return above
	}
	return corner
}

func distance(p int, v byte) int {
	if d := p - int(v); d > 0 {
		return d
	}
	return int(v) - p
}
