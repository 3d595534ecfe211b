package object

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"runtime"
	"strings"
	"testing"
)

// graph is a file with every kind of object, more than fit into one object
// stream, and something that nothing refers to.
func graph() *File {
	f := &File{}
	catalog := Dict{"Type": Name("Catalog")}
	f.Root = f.Add(catalog)
	f.Add("nothing refers to this, and it is no value")
	f.Info = f.Add(Dict{"Title": Text("Orléans 😀"), "Plain": Text("(a) \\ b")})
	var many Array
	for i := range 500 {
		many = append(many, f.Add(Dict{"Number": Int(i), "Back": f.Root}))
	}
	catalog["Many"] = f.Add(many)
	catalog["Values"] = Array{nil, true, false, Number("-0.5"), Int(7), Name(""), Name("a b#/é"),
		String("\x00\r\n(\\)\xFF"), Array{}, Dict{}, Dict{"": Int(1)}}
	catalog["Stream"] = f.Add(&Stream{Data: bytes.Repeat([]byte("stream endstream "), 1000)})
	catalog["Empty"] = f.Add(&Stream{Dict: Dict{"Key": Name("Value")}})
	catalog["XMP"] = f.Add(&Stream{Dict: Dict{"Type": Name("Metadata")}, Data: []byte("<xml/>")})
	return f
}

// unfolded is the value v with all that it refers to put in its place, so that
// graphs with other numbers can be compared. seen stops circles.
func unfolded(t *testing.T, f *File, v Value, seen map[Ref]bool) Value {
	t.Helper()
	switch v := v.(type) {
	case Ref:
		if seen[v] {
			return "above"
		}
		seen[v] = true
		defer delete(seen, v)
		return unfolded(t, f, f.Get(v), seen)
	case Array:
		out := Array{}
		for _, e := range v {
			out = append(out, unfolded(t, f, e, seen))
		}
		return out
	case Dict:
		out := Dict{}
		for k, e := range v {
			out[k] = unfolded(t, f, e, seen)
		}
		return out
	case *Stream:
		data, err := v.decoded()
		if err != nil {
			t.Fatal(err)
		}
		out := unfolded(t, f, v.Dict, seen).(Dict)
		delete(out, "Filter")
		delete(out, "Length")
		return &Stream{out, append([]byte{}, data...)}
	}
	return v
}

func TestRoundTrip(t *testing.T) {
	for _, legible := range []bool{false, true} {
		t.Run(fmt.Sprint("legible=", legible), func(t *testing.T) {
			f := graph()
			b, err := f.Bytes(legible)
			if err != nil {
				t.Fatal(err)
			}
			if got := bytes.Contains(b, []byte("stream endstream stream")); got != legible {
				t.Errorf("uncompressed: %t", got)
			}
			if !bytes.Contains(b, []byte("<xml/>")) {
				t.Error("the metadata is compressed")
			}
			g, err := Read(b)
			if err != nil {
				t.Fatal(err)
			}
			for _, root := range []struct{ was, is Ref }{{f.Root, g.Root}, {f.Info, g.Info}} {
				want, got := unfolded(t, f, root.was, map[Ref]bool{}), unfolded(t, g, root.is, map[Ref]bool{})
				if !reflect.DeepEqual(got, want) {
					t.Errorf("got  %v\nwant %v", got, want)
				}
			}
			again, err := g.Bytes(legible)
			if err != nil {
				t.Fatal(err)
			}
			if h, err := Read(again); err != nil || len(h.objects) != len(g.objects) {
				t.Errorf("written again: %d objects, not %d: %v", len(h.objects), len(g.objects), err)
			}
		})
	}
}

// TestBytesAreTheSame: neither the numbers in the graph nor the number of
// processors show.
func TestBytesAreTheSame(t *testing.T) {
	want, err := graph().Bytes(false)
	if err != nil {
		t.Fatal(err)
	}
	f := graph()
	f.Add(Dict{"More": Name("That nothing refers to")})
	last := f.Add(f.Get(f.Info))
	f.Info = last
	for _, n := range []int{1, 3} {
		old := runtime.GOMAXPROCS(n)
		got, err := f.Bytes(false)
		runtime.GOMAXPROCS(old)
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("another file on %d processors: %v", n, err)
		}
	}
}

// deflateAll deflates streams one after the other.
func deflateAll(streams [][]byte) [][]byte {
	d := NewDeflater(false)
	for _, s := range streams {
		d.Add(s)
	}
	return d.All()
}

// TestDeflateForgets: what a compressor did before does not show.
func TestDeflateForgets(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var streams [][]byte
	for n := range 40 {
		b := make([]byte, n*n*100)
		for i := range b {
			b[i] = "abcdefgh"[random.IntN(1+n%8)]
		}
		streams = append(streams, b)
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1)) // one compressor for all
	for i, got := range deflateAll(streams) {
		if want := deflateAll(streams[i : i+1])[0]; !bytes.Equal(got, want) {
			t.Errorf("stream %d of %d bytes comes out in another way", i, len(streams[i]))
		}
		if back, err := inflate(got); err != nil || !bytes.Equal(back, streams[i]) {
			t.Errorf("stream %d is not what it was: %v", i, err)
		}
	}
}

func TestMissingObject(t *testing.T) {
	f := graph()
	f.Dict(f.Root)["Lost"] = Ref(9999)
	if b, err := f.Bytes(false); err == nil || b != nil {
		t.Errorf("got %d bytes, %v", len(b), err)
	}
	if b, err := new(File).Bytes(false); err == nil || b != nil {
		t.Errorf("an empty file: got %d bytes, %v", len(b), err)
	}
}

func TestScan(t *testing.T) {
	for _, c := range []struct {
		in   string
		want Value
	}{
		{"  % comment\r\n null", nil},
		{"-.5", Number("-.5")},
		{"[1 0 R 1 0 2 0 R]", Array{Ref(1), Number("1"), Number("0"), Ref(2)}},
		{"[0 0 R]", nil}, // 0 is no object, and R no value
		{"/A#20b#2F", Name("A b/")},
		{"/A#2", nil},
		{"(a(b)\\)\\\\\\053\\5\r\nc\\\r\nd\\qe)", String("a(b))\\+\x05\ncdqe")},
		{"(a", nil},
		{"<48 6 9>", String("Hi")},
		{"<487>", String("Hp")},
		{"<4x>", nil},
		{"<</A/B/C<</D[]>>>>", Dict{"A": Name("B"), "C": Dict{"D": Array{}}}},
		{"<</A>>", nil},
		{"<<1 2>>", nil},
		{"foo", nil},
		{"]", nil},
		{strings.Repeat("[", 1000), nil},
		{"", nil},
	} {
		s := scanner{data: []byte(c.in)}
		got, err := s.value(0)
		if wantErr := c.want == nil && !strings.Contains(c.in, "null"); (err != nil) != wantErr {
			t.Errorf("%q: error %v", c.in, err)
		} else if err == nil && !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q is read as %#v", c.in, got)
		}
	}
}

// TestScanLenient: what careless programs write is taken as they meant it.
func TestScanLenient(t *testing.T) {
	for _, c := range []struct {
		in   string
		want Value
		end  int
	}{
		{"[1 7 R 1 65536 R]", nil, 16}, // no generation; R is then no value
		{"[1 7 R] more", Array{Ref(1)}, 7},
		{"/A#2 /B#zz", Name("A#2"), 4},
		{"/B#zz", Name("B#zz"), 5},
		{"<4x8>", String("H"), 5},
		{"<</A>>", Dict{}, 6},
		{"<</A 1 2 /B 3>>", Dict{"A": Number("1"), "B": Number("3")}, 15},
		{"endobj", Operator("endobj"), 6},
		{"(a", nil, 2},
	} {
		got, end, err := Scan([]byte(c.in), 0)
		if (c.want == nil) != (err != nil) || end != c.end || err == nil && !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q: %#v to %d, %v", c.in, got, end, err)
		}
	}
}

func TestText(t *testing.T) {
	for in, want := range map[String]string{
		"ASCII":                                   "ASCII",
		"R\xE5det \x84 \x93":                      "Rådet — ﬁ",
		"\xEF\xBB\xBFR\xC3\xA5det":                "Rådet",
		"\xFE\xFF\x00R\xD8\x3D\xDE\x00\x00":       "R😀",
		"\xFE\xFF\x00\x1B\x00s\x00v\x00\x1B\x00R": "R", // a language, which is no text
		"a\x7F\x9F":                               "a\uFFFD\uFFFD",
	} {
		if got := in.Text(); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

func TestOperations(t *testing.T) {
	var got []string
	err := Operations([]byte("q 1 0 0 rg % red\n[(a)-7(b)] TJ\nT* (c)' Q"), func(op string, operands []Value) error {
		got = append(got, fmt.Sprint(op, operands))
		return nil
	})
	if want := "[q[] rg[1 0 0] TJ[[a -7 b]] T*[] '[c] Q[]]"; err != nil || fmt.Sprint(got) != want {
		t.Errorf("got %v, %v", got, err)
	}
	for _, in := range []string{"1 2", "(", "<</A 1"} {
		if Operations([]byte(in), func(string, []Value) error { return nil }) == nil {
			t.Errorf("%q is accepted", in)
		}
	}
}

// TestDamaged: what is cut short or changed is an error or another graph, never
// a panic.
func TestDamaged(t *testing.T) {
	f := graph()
	f.Set(f.Dict(f.Root)["Many"].(Ref), Array{})
	for _, legible := range []bool{false, true} {
		b, err := f.Bytes(legible)
		if err != nil {
			t.Fatal(err)
		}
		for i := range b {
			if _, err := Read(b[:i]); err == nil && i < len(b)-len("\n%%EOF\n") {
				t.Fatalf("the first %d bytes of %d are accepted", i, len(b))
			}
			damaged := bytes.Clone(b)
			damaged[i] ^= 0x15
			Read(damaged)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, legible := range []bool{false, true} {
		b, err := graph().Bytes(legible)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte("1 0 obj<<>>endobj xref\n0 2\n0000000000 65535 f \n0000000000 00000 n \ntrailer<</Root 1 0 R>>startxref\n19"))
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := Read(b)
		if err != nil {
			return
		}
		written, err := file.Bytes(true)
		if err != nil {
			return
		}
		again, err := Read(written)
		if err != nil {
			t.Fatalf("what is written cannot be read: %v\n%q", err, written)
		}
		same, err := again.Bytes(true)
		if err != nil || !bytes.Equal(same, written) {
			t.Errorf("written again it is another file: %v\n%q\n%q", err, written, same)
		}
	})
}
