// Package dim has the one unit in which everything on a page is measured.
//
// A Length is an integer, so that a page comes out the same on every machine:
// Go fuses floating-point multiply and add on some processors and not on
// others, and a fused sum is another sum. The package knows nothing of pages,
// faces or PDF; it only counts.
package dim

import "strconv"

// Length is a distance in 1/65536 of a PDF point (1 pt = 1/72 inch, ISO
// 32000-1 8.3.2.3). The fraction is that of TeX's scaled point, on the larger
// point of PDF; an A4 page is some 55 million units high, far from overflow.
type Length int64

// Pt is one PDF point.
const Pt Length = 65536

// MM returns n tenths of a millimetre as a Length, rounded to the nearest unit.
func MM(tenths int64) Length {
	// 254 tenths of a millimetre are an inch, and an inch is 72 points.
	return Length(round(tenths*72*int64(Pt), 254))
}

// Hundredths returns n hundredths of a point, rounded to the nearest unit.
func Hundredths(n int64) Length { return Length(round(n*int64(Pt), 100)) }

// Scale returns l·num/den, rounded half away from zero. It is how font units
// become lengths: size.Scale(units, unitsPerEm).
func (l Length) Scale(num, den int64) Length { return Length(round(int64(l)*num, den)) }

func round(num, den int64) int64 {
	if den < 0 {
		num, den = -num, -den
	}
	if num < 0 {
		return -((-num + den/2) / den)
	}
	return (num + den/2) / den
}

// AppendDecimal appends l in points as a PDF number: at most three decimals,
// no exponent, no trailing zero (ISO 32000-1 7.3.3). A thousandth of a point
// is finer than any printer, and three digits keep content streams short.
func (l Length) AppendDecimal(b []byte) []byte {
	m := round(int64(l)*1000, int64(Pt))
	if m < 0 {
		b = append(b, '-')
		m = -m
	}
	b = strconv.AppendInt(b, m/1000, 10)
	f := m % 1000
	if f == 0 {
		return b
	}
	b = append(b, '.', byte('0'+f/100))
	if f%100 != 0 {
		b = append(b, byte('0'+f/10%10))
	}
	if f%10 != 0 {
		b = append(b, byte('0'+f%10))
	}
	return b
}

// String gives l in points with its unit, for dumps and messages: "12.5pt".
func (l Length) String() string { return string(append(l.AppendDecimal(nil), "pt"...)) }
