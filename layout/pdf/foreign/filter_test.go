package foreign

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"uppfoljning/layout/pdf/object"
)

// decode decodes a stream as one of a file.
func decode(t *testing.T, d object.Dict, data string) (string, error) {
	t.Helper()
	f := &File{work: 1 << 24, told: map[Fault]bool{}}
	got, err := f.decode(&object.Stream{Dict: d, Data: []byte(data)})
	return string(got), err
}

func TestFilters(t *testing.T) {
	name := func(s string) object.Value { return object.Name(s) }
	for _, c := range []struct {
		filter     object.Value
		data, want string
	}{
		{nil, "as it is", "as it is"},
		{name("FlateDecode"), deflated("hello"), "hello"},
		{name("FlateDecode"), deflated("hello hello")[:15], "hello"},              // cut short: what there is
		{name("LZWDecode"), "\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01", "-----A---B"}, // ISO 32000-1 7.4.4.2, example 1
		{name("ASCIIHexDecode"), "48 65 6C6c 7>", "Hellp"},
		{name("ASCII85Decode"), "87cURD]i,\"Ebo80~>", "Hello World!"},
		{name("ASCII85Decode"), "z87cUR\nDZ~>", "\x00\x00\x00\x00Hello"},
		{name("RunLengthDecode"), "\x02abc\xFEx\x80rest", "abcxxx"},
		{name("Crypt"), "x", "x"},
		{object.Array{name("AHx"), name("Fl")}, hexed(deflated("both")) + ">", "both"},
	} {
		got, err := decode(t, object.Dict{"Filter": c.filter}, c.data)
		if err != nil || got != c.want && !strings.HasPrefix(got, c.want) {
			t.Errorf("%v %q: %q, %v", c.filter, c.data, got, err)
		}
	}
	for _, c := range []struct {
		filter object.Value
		data   string
	}{
		{name("FlateDecode"), "rubbish"}, {name("Unknown"), ""}, {name("DCTDecode"), ""}, {name("ASCII85Decode"), "\x00a~>"},
		{name("ASCII85Decode"), "87cURD~>"[:6] + "~>"}, {name("RunLengthDecode"), "\x05ab"}, {name("LZWDecode"), "\x80\x7F\xFF"},
		{object.Array{name("AHx"), name("AHx"), name("AHx"), name("AHx"), name("AHx"), name("AHx"), name("AHx"), name("AHx"), name("AHx")}, ""},
	} {
		if got, err := decode(t, object.Dict{"Filter": c.filter}, c.data); err == nil {
			t.Errorf("%v %q gives %q", c.filter, c.data, got)
		}
	}
}

func hexed(s string) string {
	const digits = "0123456789abcdef"
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(digits[s[i]>>4])
		b.WriteByte(digits[s[i]&15])
	}
	return b.String()
}

// lzw encodes as ISO 32000-1 7.4.4.2 has it, codes getting longer early or not.
func lzw(data []byte, early bool) []byte {
	var out []byte
	var bits, have uint
	width := uint(9)
	put := func(code int) {
		bits, have = bits<<width|uint(code), have+width
		for have >= 8 {
			out = append(out, byte(bits>>(have-8)))
			have -= 8
		}
	}
	var table map[string]int
	reset := func() {
		put(lzwClear)
		table, width = map[string]int{}, 9
		for i := range 256 {
			table[string([]byte{byte(i)})] = i
		}
	}
	reset()
	next := lzwFirst
	sooner := 0
	if early {
		sooner = 1
	}
	var s []byte
	for _, c := range data {
		if _, ok := table[string(append(s, c))]; ok {
			s = append(s, c)
			continue
		}
		put(table[string(s)])
		table[string(append(s, c))] = next
		next++
		if next+sooner > 1<<width {
			width++
		}
		if next == lzwCodes-2 {
			put(table[string([]byte{c})])
			reset()
			next, s = lzwFirst, nil
			continue
		}
		s = []byte{c}
	}
	if len(s) > 0 {
		put(table[string(s)])
		next++
		if next+sooner > 1<<width {
			width++
		}
	}
	put(lzwEnd)
	if have > 0 {
		out = append(out, byte(bits<<(8-have)))
	}
	return out
}

func TestLZWRandom(t *testing.T) {
	const seed = 7
	random := rand.New(rand.NewPCG(seed, seed))
	for i := range 60 {
		data := make([]byte, random.IntN(20000))
		for k := range data {
			data[k] = byte(random.IntN(1 + i%9*3))
		}
		for _, early := range []bool{true, false} {
			got, err := unLZW(lzw(data, early), early, 1<<20)
			if err != nil || !bytes.Equal(got, data) {
				t.Fatalf("seed %d, %d, early %t: %d bytes of %d, %v", seed, i, early, len(got), len(data), err)
			}
		}
	}
}

func TestPredictors(t *testing.T) {
	rows := [][]byte{{1, 2, 3, 250}, {9, 8, 7, 6}, {0, 255, 1, 254}}
	for kind := range byte(5) {
		got, err := decode(t, object.Dict{"Filter": object.Name("FlateDecode"), "DecodeParms": object.Dict{"Predictor": object.Int(12), "Columns": object.Int(4)}},
			deflated(string(predicted(rows, kind))))
		if want := string(bytes.Join(rows, nil)); err != nil || got != want {
			t.Errorf("predictor %d: %v, %v", kind, []byte(got), err)
		}
	}
	got, err := decode(t, object.Dict{"Filter": object.Name("FlateDecode"), "DecodeParms": object.Dict{"Predictor": object.Int(2), "Columns": object.Int(2), "Colors": object.Int(2)}},
		deflated("\x01\x02\x01\x01\x05\x05\x00\x01"))
	if want := "\x01\x02\x02\x03\x05\x05\x05\x06"; err != nil || got != want {
		t.Errorf("TIFF: %v, %v", []byte(got), err)
	}
	for _, p := range []object.Dict{{"Predictor": object.Int(12), "Columns": object.Int(0)}, {"Predictor": object.Int(12), "Columns": object.Int(1 << 30)}, {"Predictor": object.Int(3)}} {
		if _, err := decode(t, object.Dict{"Filter": object.Name("FlateDecode"), "DecodeParms": p}, deflated("abc")); err == nil {
			t.Errorf("%v is accepted", p)
		}
	}
}

// TestBombs: what would grow without end is refused.
func TestBombs(t *testing.T) {
	f := &File{work: 1 << 20, told: map[Fault]bool{}}
	if _, err := f.decode(&object.Stream{Dict: object.Dict{"Filter": object.Name("FlateDecode")}, Data: []byte(deflated(strings.Repeat("x", 2<<20)))}); err == nil {
		t.Error("two megabytes out of one")
	}
}

func TestOperations(t *testing.T) {
	var got []string
	err := Operations([]byte("q (a) Tj BI /W 1 /CS /RGB ID \x00EIx\xFF EI ] Q %end"), func(op string, operands []object.Value) error {
		got = append(got, op)
		if op == "EI" && operands[0].(object.Dict)["CS"] != object.Name("RGB") {
			t.Errorf("%v", operands)
		}
		return nil
	})
	if strings.Join(got, " ") != "q Tj EI Q" || err == nil {
		t.Errorf("%v, %v", got, err)
	}
	for _, in := range []string{"", " % only", "q\n%x", "Q  "} {
		if err := Operations([]byte(in), func(string, []object.Value) error { return nil }); err != nil {
			t.Errorf("%q: %v", in, err)
		}
	}
}
