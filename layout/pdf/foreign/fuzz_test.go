package foreign

import (
	"testing"

	"uppfoljning/layout/pdf/object"
)

// FuzzRead: whatever the bytes, reading them ends, and everything in them can
// be asked for.
func FuzzRead(f *testing.F) {
	w := small()
	first := w.table("/Size 6/Root 1 0 R", 1, 2, 3, 4, 5)
	f.Add(append([]byte{}, w.Bytes()...))
	w.object(5, "(new)")
	w.table("/Size 6/Root 1 0 R/Prev "+string(object.Int(first)), 5)
	f.Add(w.Bytes())
	for predictor := range byte(5) {
		f.Add(packed(predictor).Bytes())
	}
	f.Add([]byte("%PDF-1.4\n1 0 obj<</Pages 2 0 R/Type/Catalog>>endobj 2 0 obj<</Kids[3 0 R]>>endobj trailer<</Root 1 0 R>>"))
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := Read(b)
		if err != nil {
			return
		}
		for _, n := range file.Objects() {
			file.Get(n)
			if _, ok := file.Get(n).(*object.Stream); ok {
				if data, err := file.Decoded(n); err == nil {
					Operations(data, func(string, []object.Value) error { return nil })
				}
			}
		}
		for _, r := range file.Revisions {
			if r.End > len(b) || r.Body > r.End {
				t.Fatalf("revision %+v of %d bytes", r, len(b))
			}
		}
	})
}

// FuzzFilters: whatever the data, no filter panics or grows beyond its limit.
func FuzzFilters(f *testing.F) {
	f.Add([]byte(deflated("some data")), byte(0), 12, 4)
	f.Add([]byte("\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01"), byte(1), 1, 1)
	f.Add([]byte("87cURDZ~>"), byte(2), 2, 3)
	f.Fuzz(func(t *testing.T, b []byte, which byte, predictor, columns int) {
		names := []object.Name{"FlateDecode", "LZWDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode"}
		const limit = 1 << 16
		file := &File{work: limit, told: map[Fault]bool{}}
		d := object.Dict{"Filter": names[int(which)%len(names)], "DecodeParms": object.Dict{"Predictor": object.Int(predictor), "Columns": object.Int(columns)}}
		if data, err := file.decode(&object.Stream{Dict: d, Data: b}); err == nil && len(data) > limit {
			t.Fatalf("%d bytes", len(data))
		}
	})
}
