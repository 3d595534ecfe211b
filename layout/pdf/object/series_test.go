package object

import (
	"bytes"
	"fmt"
	"testing"
)

// TestSeries: a graph is the same file whether its objects are values or texts
// of a series, however they refer to each other.
func TestSeries(t *testing.T) {
	const n = 300
	asValues, asSeries := &File{}, &File{}
	first := asValues.Add(nil)
	for range n - 1 {
		asValues.Add(nil)
	}
	for i := range n {
		next := first + Ref((i*7+1)%n)
		asValues.Set(first+Ref(i), Array{Int(i), next, Dict{"Back": first + Ref(i/2), "Text": Text(fmt.Sprint("(å ", i))}})
	}
	asSeries.Add("nothing refers to this")
	s := asSeries.AddSeries(n, 0, 0)
	for i := range n {
		s.Text("[")
		s.Int(i)
		s.Text(" ")
		s.Refer(s.Ref((i*7 + 1) % n))
		s.Text(" <</Back ")
		s.Refer(s.Ref(i / 2))
		s.Text(" /Text ")
		s.Value(Text(fmt.Sprint("(å ", i)))
		s.Text(">>]")
		s.End()
	}
	asValues.Root, asSeries.Root = first, s.Ref(0)
	for _, legible := range []bool{true, false} {
		want, err := asValues.Bytes(legible)
		if err != nil {
			t.Fatal(err)
		}
		got, err := asSeries.Bytes(legible)
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("legible %v: %d bytes, want %d, that are not the same (%v)", legible, len(got), len(want), err)
		}
	}
}

// TestSeriesMissingObject: a series that refers to what is not there is no file.
func TestSeriesMissingObject(t *testing.T) {
	f := &File{}
	s := f.AddSeries(1, 0, 0)
	s.Refer(7)
	s.End()
	f.Root = s.Ref(0)
	if b, err := f.Bytes(false); err == nil {
		t.Errorf("wrote %d bytes", len(b))
	}
}

// TestDeflaterLeavesOthersMemory: what is added as somebody else's is never
// written over by a stream made later, and what is added in a Buffer comes out
// whole though its memory goes round.
func TestDeflaterLeavesOthersMemory(t *testing.T) {
	for _, plain := range []bool{false, true} {
		d := NewDeflater(plain)
		var theirs, made, all [][]byte
		for i := range 200 {
			data := bytes.Repeat([]byte{byte(i)}, 20<<10)
			theirs = append(theirs, data)
			d.Add(data)
			b := d.Buffer()
			if len(b.Data) != 0 {
				t.Fatalf("a buffer has %d bytes in it", len(b.Data))
			}
			b.Data = append(b.Data, fmt.Sprint("stream ", i)...)
			made = append(made, bytes.Clone(b.Data))
			d.AddBuffer(b)
			d.start(func(b *Buffer) { b.Data = append(b.Data, bytes.Repeat([]byte{'x'}, 10*i)...) })
		}
		all = d.All()
		for i, data := range theirs {
			if !bytes.Equal(data, bytes.Repeat([]byte{byte(i)}, 20<<10)) {
				t.Fatalf("plain %v: the data of stream %d was written over", plain, i)
			}
			for k, want := range [][]byte{data, made[i], bytes.Repeat([]byte{'x'}, 10*i)} {
				got := all[3*i+k]
				if !plain {
					var err error
					if got, err = inflate(got); err != nil {
						t.Fatal(err)
					}
				}
				if !bytes.Equal(got, want) {
					t.Fatalf("plain %v: stream %d of %d came out as %d bytes, want %d", plain, k, i, len(got), len(want))
				}
			}
		}
	}
}
