package pdf

import (
	"bytes"
	"encoding/binary"
	"testing"

	"uppfoljning/fonts"
	"uppfoljning/layout/typeface"
)

// TestThousandths: glyph space has a thousand units to the em, whatever the
// face has.
func TestThousandths(t *testing.T) {
	for _, c := range []struct {
		perEm, units int32
		want         string
	}{{1000, -73, "-73"}, {2048, 1024, "500"}, {2048, 1, "0.488"}, {500, 3, "6"}} {
		f := face{Face: &typeface.Face{UnitsPerEm: c.perEm}}
		if got := string(number(f.thousandths(c.units))); got != c.want {
			t.Errorf("%d of %d units are %s, not %s", c.units, c.perEm, got, c.want)
		}
	}
}

// TestFile: the file put together has only the tables it should, unchanged,
// and its sums are right.
func TestFile(t *testing.T) {
	whole, err := parseSFNT(fonts.SansRegular)
	if err != nil {
		t.Fatal(err)
	}
	b := whole.file()
	got, err := parseSFNT(b)
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range embedded {
		want := bytes.Clone(whole[tag])
		if tag == "head" {
			copy(want[8:12], got[tag][8:12]) // the sum of the whole file
		}
		if !bytes.Equal(got[tag], want) {
			t.Errorf("%s has changed", tag)
		}
		delete(got, tag)
	}
	if len(got) > 0 {
		t.Errorf("%d more tables", len(got))
	}
	if sum := checksum(b); sum != 0xB1B0AFBA {
		t.Errorf("the file sums to %X", sum)
	}
	for i := range int(binary.BigEndian.Uint16(b[4:])) {
		r := b[12+16*i:]
		at, n := binary.BigEndian.Uint32(r[8:]), binary.BigEndian.Uint32(r[12:])
		data := bytes.Clone(b[at : at+n])
		if string(r[:4]) == "head" {
			clear(data[8:12])
		}
		if sum := checksum(data); sum != binary.BigEndian.Uint32(r[4:]) {
			t.Errorf("%s sums to %X", r[:4], sum)
		}
	}
	for n := range 64 { // a damaged file is an error, not a panic
		parseSFNT(b[:n*len(b)/64])
	}
}

// TestShow: a code has one meaning, and a private one only where it is known.
func TestShow(t *testing.T) {
	tf, err := typeface.Parse(fonts.SansRegular)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		first []string // texts that 'a' stands for before
		code  rune
		text  string
		want  string // what the code then means; "": it is an error
	}{
		{"itself", nil, 'a', "a", "a"},
		{"letters", nil, '\uFB01', "fi", "fi"},
		{"proportional figure", nil, '\uE003', "\uE003", "3"},
		{"proportional figure for a figure", nil, '\uE003', "3", "3"},
		{"letters after itself", []string{"a"}, 'a', "xy", "xy"},
		{"itself after letters", []string{"xy"}, 'a', "a", "xy"},
		{"two meanings", []string{"xy"}, 'a', "z", ""},
		{"private", nil, 'a', "\uE00A", ""},
		{"beyond 16 bits", nil, 0x10041, "a", ""},
		{"the last code", nil, 0xFFFF, "a", ""},
		{"none", nil, 0, "a", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := face{Face: tf, used: map[rune]string{}}
			for _, text := range c.first {
				if err := f.show('a', text); err != nil {
					t.Fatal(err)
				}
			}
			err := f.show(c.code, c.text)
			if (err != nil) != (c.want == "") {
				t.Fatalf("got the error %v", err)
			}
			if err == nil && f.used[c.code] != c.want {
				t.Errorf("got %q, want %q", f.used[c.code], c.want)
			}
		})
	}
}

func TestURI(t *testing.T) {
	for url, want := range map[string]string{
		"https://example.se/a?b=c%20d#e": "https://example.se/a?b=c%20d#e",
		"https://caffè.example/a b":      "https://caff%C3%A8.example/a%20b",
	} {
		if got := string(uri(url)); got != want {
			t.Errorf("%s becomes %s, not %s", url, got, want)
		}
	}
}
