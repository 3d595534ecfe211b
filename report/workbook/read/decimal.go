package read

import (
	"strconv"
	"strings"
)

// decimal is a number as a spreadsheet shows it: rounded by its decimal digits,
// of which there are fifteen, and not by the binary fraction behind them.
// Its value is 0.d₁d₂d₃… × 10^point.
type decimal struct {
	negative bool
	digits   string // without zeros at either end; empty for zero
	point    int
}

func newDecimal(v float64) decimal {
	s := strconv.FormatFloat(v, 'e', 14, 64) // "-1.23456789012345e+02"
	mantissa, exponent, _ := strings.Cut(s, "e")
	e, _ := strconv.Atoi(exponent) // ours: cannot fail
	d := decimal{negative: v < 0, point: e + 1}
	d.digits = strings.Replace(strings.TrimPrefix(mantissa, "-"), ".", "", 1)
	return d.trim()
}

func (d decimal) trim() decimal {
	d.digits = strings.TrimRight(d.digits, "0")
	n := len(d.digits)
	d.digits = strings.TrimLeft(d.digits, "0")
	d.point -= n - len(d.digits)
	if d.digits == "" {
		return decimal{}
	}
	return d
}

// round keeps n digits after the decimal sign; a half goes away from zero.
func (d decimal) round(n int) decimal {
	keep := d.point + n
	if keep >= len(d.digits) {
		return d
	}
	if keep < 0 {
		return decimal{}
	}
	up := d.digits[keep] >= '5'
	digits := []byte("0" + d.digits[:keep])
	d.point++
	for i := len(digits) - 1; up; i-- {
		digits[i]++
		if up = digits[i] > '9'; up {
			digits[i] = '0'
		}
	}
	d.digits = string(digits)
	return d.trim()
}

// split gives the digits before and after the decimal sign; whole is empty
// below one.
func (d decimal) split() (whole, fraction string) {
	switch {
	case d.point <= 0 && d.digits != "":
		return "", strings.Repeat("0", -d.point) + d.digits
	case d.point >= len(d.digits):
		return d.digits + strings.Repeat("0", d.point-len(d.digits)), ""
	}
	return d.digits[:d.point], d.digits[d.point:]
}

// general shows a number as the format General does: at most eleven
// characters, or else with an exponent.
func (d decimal) general() string {
	const width = 11
	exponent := d.point - 1
	if exponent >= -4 && exponent < width {
		places := width - 2
		if d.point > 0 {
			places = max(0, width-1-d.point)
		}
		d = d.round(places)
	} else if exponent > 0 || len(d.digits)-d.point+2 > width {
		return d.scientific(0, 5, 2)
	}
	whole, fraction := d.split()
	if whole == "" {
		whole = "0"
	}
	if fraction != "" {
		whole += decimalComma + fraction
	}
	return d.sign() + whole
}

// scientific shows d with one digit before the decimal sign, from least to most
// after it and at least places digits in the exponent.
func (d decimal) scientific(least, most, places int) string {
	exponent := d.point - 1
	if d.digits == "" {
		exponent = 0
	}
	d.point -= exponent
	d = d.round(most)
	if d.point > 1 { // 9.99 became 10
		exponent += d.point - 1
		d.point = 1
	}
	whole, fraction := d.split()
	if whole == "" {
		whole = "0"
	}
	if fraction += strings.Repeat("0", max(0, least-len(fraction))); fraction != "" {
		whole += decimalComma + fraction
	}
	sign := "+"
	if exponent < 0 {
		sign, exponent = "-", -exponent
	}
	e := strconv.Itoa(exponent)
	return d.sign() + whole + "E" + sign + strings.Repeat("0", max(0, places-len(e))) + e
}

func (d decimal) sign() string {
	if d.negative {
		return "-"
	}
	return ""
}
