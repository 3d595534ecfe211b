package pdf

import (
	"bytes"
	"encoding/binary"
	"math/big"
	"os"
	"testing"
)

// TestProfile makes the sRGB profile anew and compares it with the embedded
// one. UPDATE=1 writes it.
func TestProfile(t *testing.T) {
	want := makeProfile()
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile("srgb.icc", want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile("srgb.icc")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("srgb.icc (%d bytes) is not the profile of sRGB (%d bytes)", len(got), len(want))
	}
}

// makeProfile makes a display profile of three primaries and one curve (ICC.1:
// 1998-09, version 2.1).
func makeProfile() []byte {
	xyz := func(x, y, z uint32) []byte {
		b := []byte("XYZ \x00\x00\x00\x00")
		for _, v := range []uint32{x, y, z} {
			b = binary.BigEndian.AppendUint32(b, v)
		}
		return b
	}
	const name = "sRGB IEC61966-2.1"
	description := binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(name)+1))
	description = append(description, name...)
	description = append(description, make([]byte, 1+4+4+2+1+67)...) // no Unicode or Macintosh name
	curve := transferCurve()
	white := xyz(0xF6D6, 0x10000, 0xD32D) // D50, in units of 1/65536
	tags := []struct {
		signature string
		data      []byte
	}{
		{"desc", description},
		{"cprt", []byte("text\x00\x00\x00\x00No copyright, use freely\x00")},
		{"wtpt", white},
		// The primaries of IEC 61966-2-1, adapted to D50 by Bradford's method.
		{"rXYZ", xyz(0x6FA2, 0x38F5, 0x0390)},
		{"gXYZ", xyz(0x6299, 0xB785, 0x18DA)},
		{"bXYZ", xyz(0x24A0, 0x0F84, 0xB6CF)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	const header = 128
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var body []byte
	start, at := header+4+12*len(tags), 0
	for _, tag := range tags {
		if tag.signature != "gTRC" && tag.signature != "bTRC" { // they share the red one's data
			at = len(body)
			body = append(body, tag.data...)
			for len(body)%4 != 0 {
				body = append(body, 0)
			}
		}
		table = append(table, tag.signature...)
		table = binary.BigEndian.AppendUint32(table, uint32(start+at))
		table = binary.BigEndian.AppendUint32(table, uint32(len(tag.data)))
	}
	h := make([]byte, header)
	binary.BigEndian.PutUint32(h, uint32(start+len(body)))
	binary.BigEndian.PutUint32(h[8:], 0x02100000)
	copy(h[12:], "mntrRGB XYZ ")
	for i, v := range []uint16{1999, 10, 18, 0, 0, 0} { // when IEC 61966-2-1 was published
		binary.BigEndian.PutUint16(h[24+2*i:], v)
	}
	copy(h[36:], "acsp")
	copy(h[68:], white[8:])
	return append(append(h, table...), body...)
}

// transferCurve samples the curve from code value to light of IEC 61966-2-1
// 5.2: c/12.92 up to 0.04045, then ((c+0.055)/1.055)^2.4, in units of 1/65535.
func transferCurve() []byte {
	const samples = 1024
	b := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), samples)
	y := int64(0)
	for i := range int64(samples) {
		// The curve rises: search on from the sample before.
		for !reaches(2*y+1, i, samples-1) {
			y++
		}
		b = binary.BigEndian.AppendUint16(b, uint16(y))
	}
	return b
}

// reaches reports whether y2 halves of 1/65535 are more than the light of the
// code value i/n.
func reaches(y2, i, n int64) bool {
	power := func(v int64, e int64) *big.Int { return new(big.Int).Exp(big.NewInt(v), big.NewInt(e), nil) }
	if i*100000 <= 4045*n { // y2/(2*65535) > i/n/12.92
		return y2*n*1292 > i*100*2*65535
	}
	// y2/(2*65535) > ((1000i+55n)/(1055n))^(12/5): raise both sides to the fifth.
	left := new(big.Int).Mul(power(y2, 5), power(1055*n, 12))
	right := new(big.Int).Mul(power(2*65535, 5), power(1000*i+55*n, 12))
	return left.Cmp(right) > 0
}
