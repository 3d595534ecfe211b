package foreign

import (
	"bytes"
	"encoding/ascii85"
	"slices"
	"testing"

	"uppfoljning/layout/pdf/object"
)

// FuzzFiltersUndo: what has been packed by any two filters, as others pack it,
// comes out as it was.
func FuzzFiltersUndo(f *testing.F) {
	for first := range byte(8) {
		f.Add([]byte("text text text\x00\x00\x00\x00\x00\xff\xfe~>"), first, 7-first, byte(3))
	}
	f.Fuzz(func(t *testing.T, data []byte, first, second, width byte) {
		d := object.Dict{}
		var filters, parameters object.Array
		packed := data
		for _, which := range []byte{first, second} {
			name, p, out := packAs(which, int(width%16)+1, packed)
			filters, parameters, packed = append(object.Array{name}, filters...), append(object.Array{p}, parameters...), out
		}
		d["Filter"], d["DecodeParms"] = filters, parameters
		if len(packed) > 1<<16 {
			return
		}
		got, err := decode(t, d, string(packed))
		if err != nil || got != string(data) {
			t.Errorf("%v %v: %q became %q, %v", filters, parameters, data, got, err)
		}
	})
}

// packAs packs data as a filter wants it. Rows of a predictor have the width.
func packAs(which byte, width int, data []byte) (object.Name, object.Dict, []byte) {
	p := object.Dict{"Columns": object.Int(width)}
	switch which % 8 {
	case 0:
		return "FlateDecode", object.Dict{}, []byte(deflated(string(data)))
	case 1:
		return "LZWDecode", object.Dict{}, lzw(data, true)
	case 2:
		return "LZWDecode", object.Dict{"EarlyChange": object.Int(0)}, lzw(data, false)
	case 3:
		return "ASCIIHexDecode", object.Dict{}, []byte(hexed(string(data)) + ">")
	case 4:
		out := make([]byte, ascii85.MaxEncodedLen(len(data)))
		return "ASCII85Decode", object.Dict{}, append(out[:ascii85.Encode(out, data)], "~>"...)
	case 5:
		var out []byte
		for ; len(data) > 0; data = data[min(len(data), width):] {
			part := data[:min(len(data), width)]
			if same := bytes.Count(part, part[:1]); same == len(part) && same > 1 {
				out = append(out, byte(257-same), part[0])
			} else {
				out = append(append(out, byte(len(part)-1)), part...)
			}
		}
		return "RunLengthDecode", object.Dict{}, append(out, 128)
	case 6: // TIFF's predictor
		p["Predictor"] = object.Int(2)
		out := bytes.Clone(data)
		for row := range slices.Chunk(out, width) {
			for i := len(row) - 1; i > 0; i-- {
				row[i] -= row[i-1]
			}
		}
		return "FlateDecode", p, []byte(deflated(string(out)))
	}
	p["Predictor"] = object.Int(15)
	var out []byte
	for i := 0; len(data) > 0; i++ { // each row by a predictor of its own, without one above it
		row := data[:min(len(data), width)]
		kind := byte(i % 2)
		out = append(out, kind)
		for k := range row {
			left := byte(0)
			if k > 0 {
				left = kind * row[k-1]
			}
			out = append(out, row[k]-left)
		}
		data = data[len(row):]
	}
	return "FlateDecode", p, []byte(deflated(string(out)))
}

// A predictor takes no more memory than the data that it is for.
func TestPredictorOfWideRows(t *testing.T) {
	wide := object.Dict{"Filter": object.Name("FlateDecode"),
		"DecodeParms": object.Dict{"Predictor": object.Int(12), "Columns": object.Int(60_000), "Colors": object.Int(64), "BitsPerComponent": object.Int(16)}}
	packed := deflated("\x00abc")
	if got, err := decode(t, wide, packed); err != nil || got != "abc" {
		t.Fatalf("%q, %v", got, err)
	}
	taken := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			f := &File{work: 1 << 24, told: map[Fault]bool{}}
			if _, err := f.decode(&object.Stream{Dict: wide, Data: []byte(packed)}); err != nil {
				b.Fatal(err)
			}
		}
	}).AllocedBytesPerOp()
	if taken > 200_000 {
		t.Errorf("%d bytes for three", taken)
	}
}
