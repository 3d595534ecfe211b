package read

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// showNumber gives a number as Swedish Excel shows it in a number format, and
// the day where a day is what it shows.
func showNumber(v float64, format string, date1904 bool) (text string, day time.Time) {
	switch upper := strings.ToUpper(format); {
	case strings.Contains(upper, "[$-F800]"):
		format = systemLongDate
	case strings.Contains(upper, "[$-F400]"):
		format = systemTime
	}
	s, magnitude := chooseSection(v, format)
	if s.dated() && (v < 0 || v >= maxSerial) {
		return newDecimal(v).general(), day // Excel shows only #####
	}
	if s.dated() {
		text, day = s.showTime(v, date1904)
	} else {
		text = s.showDecimal(newDecimal(magnitude))
	}
	return strings.TrimSpace(text), day
}

// hidesText reports whether a format shows nothing of a text: ";;;" is how
// people hide cells.
func hidesText(format string) bool {
	sections := splitSections(format)
	return len(sections) == 4 && len(lexSection(sections[3]).tokens) == 0
}

// section is one of up to four parts of a format (ISO/IEC 29500-1 18.8.31).
type section struct {
	tokens   []token
	operator string // of a condition, or empty
	limit    float64
}

// token is a piece of a section. Its kind is the placeholder or sign itself
// (0 # ? . , % / @), 'E' an exponent, 'G' the format General, 'd' a part of a
// date or time, 'e' elapsed time, 'p' before or after noon, 'l' literal text.
type token struct {
	kind byte
	text string
}

func splitSections(format string) (sections []string) {
	begin, quoted, bracket := 0, false, false
	for i := 0; i < len(format); i++ {
		switch c := format[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '\\' || c == '_' || c == '*':
			i++
		case c == '[' || c == ']':
			bracket = c == '['
		case c == ';' && !bracket:
			sections = append(sections, format[begin:i])
			begin = i + 1
		}
	}
	return append(sections, format[begin:])
}

// chooseSection gives the section of format that shows v, and v without its
// sign where the section shows the sign in its own way.
func chooseSection(v float64, format string) (section, float64) {
	if format == "" {
		format = "General"
	}
	raw := splitSections(format)
	if len(raw) > 3 {
		raw = raw[:3] // the fourth is for text
	}
	sections := make([]section, len(raw))
	conditional := false
	for i, r := range raw {
		sections[i] = lexSection(r)
		conditional = conditional || sections[i].operator != ""
	}
	switch {
	case conditional:
		for _, s := range sections {
			if s.operator == "" || s.holds(v) {
				return s, v
			}
		}
		return lexSection("General"), v
	case len(sections) > 1 && v < 0:
		return sections[1], -v
	case len(sections) > 2 && v == 0:
		return sections[2], v
	}
	return sections[0], v
}

func (s section) holds(v float64) bool {
	switch s.operator {
	case "<":
		return v < s.limit
	case "<=":
		return v <= s.limit
	case ">":
		return v > s.limit
	case ">=":
		return v >= s.limit
	case "<>":
		return v != s.limit
	}
	return v == s.limit
}

func lexSection(s string) (sec section) {
	add := func(kind byte, text string) { sec.tokens = append(sec.tokens, token{kind, text}) }
	for s != "" {
		n := 1 // bytes taken
		switch c := s[0]; {
		case c == '"':
			text, _, closed := strings.Cut(s[1:], `"`)
			add('l', text)
			n = 1 + len(text)
			if closed {
				n++
			}
		case c == '\\' || c == '_' || c == '*':
			_, size := utf8.DecodeRuneInString(s[1:])
			n += size
			if c == '\\' {
				add('l', s[1:n])
			} else if c == '_' {
				add('l', " ")
			}
		case c == '[':
			text, _, _ := strings.Cut(s[1:], "]")
			n = min(len(s), len(text)+2)
			sec.bracket(text)
		case hasPrefixFold(s, "general"), hasPrefixFold(s, "standard"):
			n = len("general")
			if c == 'S' || c == 's' {
				n++
			}
			add('G', "")
		case hasPrefixFold(s, "am/pm"), hasPrefixFold(s, "a/p"):
			n = len("am/pm")
			if s[1] == '/' {
				n = len("a/p")
			}
			add('p', "")
		case hasPrefixFold(s, "e+"), hasPrefixFold(s, "e-"):
			n = 2
			add('E', s[1:2])
		case strings.IndexByte("ymdhsYMDHS", c) >= 0:
			for n < len(s) && s[n]|0x20 == c|0x20 {
				n++
			}
			add('d', strings.ToLower(s[:n]))
		case strings.IndexByte("0#?.,%/@", c) >= 0:
			add(c, s[:1])
		default:
			_, n = utf8.DecodeRuneInString(s)
			add('l', s[:n])
		}
		s = s[n:]
	}
	return sec
}

// bracket reads what stands in [ ]: a condition, a currency, elapsed time or a
// colour, of which the last says nothing in black and white.
func (s *section) bracket(text string) {
	lower := strings.ToLower(text)
	switch {
	case strings.HasPrefix(text, "$"):
		symbol, _, _ := strings.Cut(text[1:], "-")
		s.tokens = append(s.tokens, token{'l', symbol})
	case lower != "" && strings.Trim(lower, lower[:1]) == "" && strings.Contains("hms", lower[:1]):
		s.tokens = append(s.tokens, token{'e', lower})
	case strings.HasPrefix(text, "<") || strings.HasPrefix(text, ">") || strings.HasPrefix(text, "="):
		limit := strings.TrimLeft(text, "<>=")
		if v, err := strconv.ParseFloat(strings.TrimSpace(limit), 64); err == nil {
			s.operator, s.limit = text[:len(text)-len(limit)], v
		}
	}
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// dated reports whether the section shows a date or a time.
func (s section) dated() bool {
	for _, t := range s.tokens {
		if t.kind == 'd' || t.kind == 'e' {
			return true
		}
	}
	return false
}

// places is what the placeholders of a section for numbers come to.
type places struct {
	whole, fraction int  // placeholders before and after the decimal sign
	least           int  // of fraction, those that always show
	grouped         bool // with a space between thousands
	exponent        int  // digits, or 0
	shift           int  // power of ten that percent and trailing commas make
	ratio           bool
}

func (s section) places() (p places) {
	point := false
	commas := 0 // since the last placeholder
	for _, t := range s.tokens {
		switch t.kind {
		case '0', '#', '?':
			switch {
			case p.exponent > 0:
				p.exponent++
			case point:
				p.fraction++
				if t.kind == '0' {
					p.least = p.fraction
				}
			default:
				p.grouped = p.grouped || commas > 0
				p.whole++
			}
			commas = 0 // what stands between digits groups them
		case ',':
			if p.whole > 0 {
				commas++
			}
		case '.':
			point = true
			p.shift -= 3 * commas
			commas = 0
		case '%':
			p.shift += 2
		case 'E': // a second one shows nothing
			p.exponent = max(p.exponent, 1)
		case '/':
			p.ratio = true
		}
	}
	p.shift -= 3 * commas
	p.exponent = max(0, p.exponent-1)
	return p
}

func (s section) showDecimal(d decimal) string {
	p := s.places()
	if p.ratio && p.whole > 0 {
		return d.general() // a vulgar fraction: its value is what counts
	}
	if d.digits != "" {
		d.point += p.shift
	}
	if p.exponent > 0 {
		return s.around(d.scientific(p.least, p.fraction, p.exponent))
	}
	if p.whole+p.fraction > 0 {
		d = d.round(p.fraction)
	}
	whole, fraction := d.split()
	var b strings.Builder
	b.WriteString(d.sign())
	before, after := 0, 0 // placeholders passed
	point := false
	for _, t := range s.tokens {
		switch t.kind {
		case '0', '#', '?':
			if point {
				b.WriteString(digitAfter(fraction, after, t.kind))
				after++
			} else {
				p.digitsBefore(&b, whole, before, t.kind)
				before++
			}
		case '.':
			if point = true; fraction != "" || p.least > 0 {
				b.WriteString(decimalComma)
			}
		case 'G', '@':
			b.WriteString(strings.TrimPrefix(d.general(), "-"))
		case '%':
			b.WriteString(percentSign)
		case '/', 'l':
			b.WriteString(t.text)
		}
	}
	return strings.ReplaceAll(b.String(), " "+percentSign, percentSign)
}

// around puts a section's literal text around a number shown as a whole.
func (s section) around(shown string) string {
	var b strings.Builder
	done := false
	for _, t := range s.tokens {
		switch t.kind {
		case '0', '#', '?':
			if !done {
				b.WriteString(shown)
			}
			done = true
		case '%', 'l':
			b.WriteString(t.text)
		}
	}
	return b.String()
}

// digitsBefore writes what the placeholder at index i of those before the
// decimal sign shows; the first shows all digits that are too many.
func (p places) digitsBefore(b *strings.Builder, whole string, i int, kind byte) {
	at := len(whole) - p.whole + i
	from := at
	if i == 0 {
		from = min(0, at)
	}
	for j := from; j <= at; j++ {
		switch {
		case j >= 0:
			b.WriteByte(whole[j])
		case j < at || kind == '#':
			continue
		case kind == '0':
			b.WriteByte('0')
		}
		if left := len(whole) - 1 - j; p.grouped && left > 0 && left%3 == 0 && (j >= 0 || kind == '0') {
			b.WriteString(thousandSpace)
		}
	}
}

func digitAfter(fraction string, i int, kind byte) string {
	switch {
	case i < len(fraction):
		return fraction[i : i+1]
	case kind == '0':
		return "0"
	}
	return ""
}

func padded(n, width int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", max(0, width-len(s))) + s
}
