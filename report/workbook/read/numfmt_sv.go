package read

// countryFormats are the built-in number formats that differ by country, as
// Swedish Excel has them.
var countryFormats = map[int]string{
	14: `yyyy-mm-dd`, 15: `dd-mmm-yy`, 16: `dd-mmm`, 17: `mmm-yy`,
	18: `h:mm AM/PM`, 19: `h:mm:ss AM/PM`, 20: `hh:mm`, 21: `hh:mm:ss`, 22: `yyyy-mm-dd hh:mm`,
}

// builtinFormats are the other built-in number formats (ISO/IEC 29500-1
// 18.8.30); those of money as Swedish Excel has them.
var builtinFormats = map[int]string{
	0: `General`, 1: `0`, 2: `0.00`, 3: `#,##0`, 4: `#,##0.00`,
	5: `#,##0 "kr"`, 6: `#,##0 "kr"`, 7: `#,##0.00 "kr"`, 8: `#,##0.00 "kr"`,
	9: `0%`, 10: `0.00%`, 11: `0.00E+00`,
	37: `#,##0`, 38: `#,##0`, 39: `#,##0.00`, 40: `#,##0.00`,
	41: `#,##0`, 42: `#,##0 "kr"`, 43: `#,##0.00`, 44: `#,##0.00 "kr"`,
	45: `mm:ss`, 46: `[h]:mm:ss`, 47: `mm:ss.0`, 48: `##0.0E+0`, 49: `@`,
}

// The formats of the system's settings, which a file names by a number.
const (
	systemLongDate = `"den "d mmmm yyyy`
	systemTime     = `hh:mm:ss`
)

const (
	decimalComma  = ","
	thousandSpace = "\u00a0"
	percentSign   = "\u00a0%"
	dateSeparator = "-" // what "/" in a format shows as
)

var monthShort = [...]string{"jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"}

var dayNames = [...]string{"söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"}

func shownBool(b bool) string {
	if b {
		return "SANT"
	}
	return "FALSKT"
}

func halfDay(hour int) string {
	if hour < 12 {
		return "fm"
	}
	return "em"
}
