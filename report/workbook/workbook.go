// Package workbook holds the names that reading and writing a workbook share:
// which sheets there are, which columns and fields each has, and what else
// people call them. It knows neither cells nor files.
//
// In comes what somebody typed as the name of a sheet, a column or a field; out
// comes which one it is. Names are compared folded (see Fold), and without
// spaces and hyphens.
package workbook

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"uppfoljning/report"
)

// SheetKey names a sheet that the program knows.
type SheetKey string

const (
	Settings    SheetKey = "settings" // what the document is
	Areas       SheetKey = "areas"
	Commitments SheetKey = "commitments"
	Statistics  SheetKey = "statistics"
	Glossary    SheetKey = "glossary"
	Signatures  SheetKey = "signatures"
	Protected   SheetKey = "protected" // words that must not be published
	Guide       SheetKey = "guide"     // how to fill in the workbook: never read
	Review      SheetKey = "review"    // what the program wrote: never read
)

// Key names a column of a sheet, or a field of the sheet Settings.
type Key string

// Sheet is a sheet that the program knows.
type Sheet struct {
	Key     SheetKey
	Names   []string // the one that the template writes, then the others understood
	Columns []Column // in the template's order
	Series  bool     // a year or a period may head a column of numbers (Point)
}

// Column is a column of a Sheet, or a field of the sheet Settings.
type Column struct {
	Key      Key
	Names    []string // as for Sheet
	Required bool
	Periodic bool // its heading may carry a period, a party or both
	Internal bool // its text is never published
}

// Heading is what the heading of a column says.
type Heading struct {
	Column Column
	Name   string        // which of the column's names stands there
	Period report.Period // zero where the heading carries none
	Years  report.Years  // of Period, zero where the heading carries none
	Party  string        // as typed, or empty
}

// Fold gives the form in which names are compared: composed (NFC), in lower
// case, without what cannot be seen, without space at the ends, with one space
// for many and without the colon or the asterisk that may follow a label.
func Fold(name string) string {
	if folded, ok := foldPlain(name); ok {
		return folded
	}
	return foldAny(name)
}

// foldPlain folds a name of Swedish characters that needs no more than lower
// case, as most names do and most texts.
func foldPlain(name string) (folded string, ok bool) {
	b := make([]byte, 0, len(name))
	before := ' '
	for _, r := range name {
		switch {
		case r == ' ' && before == ' ':
			return "", false
		case r >= ' ' && r <= '~':
		case r > 0xA0 && r <= 0xFF && r != 0xAD: // Latin-1, but for spaces and the soft hyphen
		case r >= 0x2010 && r <= 0x2026: // dashes, quotes, bullets
		default:
			return "", false
		}
		b = utf8.AppendRune(b, unicode.ToLower(r))
		before = r
	}
	return string(b), name == "" || before != ' ' && before != ':' && before != '*'
}

func foldAny(name string) string {
	name = strings.ToLower(norm.NFC.String(strings.Map(visible, name)))
	for {
		name = strings.Join(strings.Fields(name), " ")
		bare := strings.TrimRight(name, ":*")
		if bare == name {
			return name
		}
		name = bare
	}
}

// visible drops format characters (soft hyphen, zero-width space, byte order
// mark) and control characters that are not space.
func visible(r rune) rune {
	if unicode.Is(unicode.Cf, r) || unicode.IsControl(r) && !unicode.IsSpace(r) {
		return -1
	}
	return r
}

// Find gives the sheet that a workbook calls name.
func Find(name string) (Sheet, bool) {
	squeezed := squeeze(name)
	for _, s := range Sheets {
		if _, ok := match(squeezed, s.Names); ok {
			return s, true
		}
	}
	return Sheet{}, false
}

// Lookup gives the sheet of a key. The key must be one of the constants.
func Lookup(key SheetKey) Sheet {
	for _, s := range Sheets {
		if s.Key == key {
			return s
		}
	}
	panic("internal error: no sheet " + string(key))
}

// Column gives the column of a key.
func (s Sheet) Column(key Key) (Column, bool) {
	i := slices.IndexFunc(s.Columns, func(c Column) bool { return c.Key == key })
	if i < 0 {
		return Column{}, false
	}
	return s.Columns[i], true
}

// Requires reports whether there is a column that the sheet cannot do without.
func (s Sheet) Requires() bool {
	return slices.ContainsFunc(s.Columns, func(c Column) bool { return c.Required })
}

// Heading reads a column's heading, or a field's name. ok is false where s has
// no such column. A heading that says more than a column's name is read only
// where the column is Periodic, and then the rest is its Period and its Party.
// In a sheet with Series a year, a period or a day alone heads a Point.
func (s Sheet) Heading(text string) (h Heading, ok bool) {
	squeezed := squeeze(text)
	for _, c := range s.Columns {
		if name, ok := match(squeezed, c.Names); ok {
			return Heading{Column: c, Name: name}, true
		}
	}
	words := strings.Fields(strings.TrimRight(norm.NFC.String(strings.Map(visible, text)), " \u00a0:*"))
	if label := strings.Join(words, " "); s.Series {
		if p, y, ok := report.ParsePeriod(label); ok {
			return PointHeading(label, p, y), true
		}
		if day, ok := report.ParseDate(label); ok {
			return PointHeading(label, report.Period{Unit: report.Dates, From: day, To: day}, report.Years{}), true
		}
	}
	longest := 0
	for _, c := range s.Columns {
		if !c.Periodic {
			continue
		}
		for _, name := range c.Names {
			rest, found := cutName(words, name)
			if !found || len(name) <= longest {
				continue
			}
			longest = len(name)
			h = Heading{Column: c, Name: name}
			h.Period, h.Years, h.Party = splitRest(rest)
		}
	}
	return h, longest > 0
}

// PointHeading is the heading of a Point, as typed, and what it means.
func PointHeading(label string, p report.Period, y report.Years) Heading {
	return Heading{Column: Column{Key: Point, Names: []string{label}}, Name: label, Period: p, Years: y}
}

// cutName gives the words of a heading after name, where it begins with name.
func cutName(words []string, name string) (rest string, ok bool) {
	head, whole := "", known[name]
	for i, word := range words {
		switch head += squeeze(strings.TrimRight(word, ",;")); {
		case len(head) > len(whole):
			return "", false
		case head == whole && i+1 < len(words):
			return strings.Join(words[i+1:], " "), true
		}
	}
	return "", false
}

// maxPeriod is the words of the longest period: "den 1 november 2022 till den
// 28 februari 2023". What looks like a heading may be a page of text.
const maxPeriod = 9

// splitRest reads "Polisen T2", "T2 Polisen", "T2" or "Polisen": the longest
// period at either end, and the party that is left.
func splitRest(rest string) (p report.Period, y report.Years, party string) {
	words := strings.Fields(rest)
	for n := min(len(words), maxPeriod); n > 0; n-- {
		head, tail := strings.Join(words[:n], " "), strings.Join(words[len(words)-n:], " ")
		if p, y, ok := report.ParsePeriod(trimPeriod(tail)); ok {
			return p, y, trimParty(strings.Join(words[:len(words)-n], " "))
		}
		if p, y, ok := report.ParsePeriod(trimPeriod(head)); ok {
			return p, y, trimParty(strings.Join(words[n:], " "))
		}
	}
	return p, y, trimParty(rest)
}

func trimPeriod(s string) string { return strings.Trim(s, "(),") }
func trimParty(s string) string  { return strings.Trim(s, " (),–-:") }

// ColumnNames gives every name of the columns, for suggestions.
func (s Sheet) ColumnNames() []string {
	var names []string
	for _, c := range s.Columns {
		names = append(names, c.Names...)
	}
	return names
}

// SheetNames gives every name of the sheets, for suggestions.
func SheetNames() []string {
	var names []string
	for _, s := range Sheets {
		names = append(names, s.Names...)
	}
	return names
}

func match(squeezed string, names []string) (name string, ok bool) {
	for _, name := range names {
		if known[name] == squeezed {
			return name, true
		}
	}
	return "", false
}

// squeeze folds a name, and drops its spaces and hyphens too: a narrow column
// divides its heading anywhere, with or without a hyphen. Nor does it matter
// whether a name is put as a question.
func squeeze(name string) string {
	return divisions.Replace(strings.TrimRight(Fold(name), " ?"))
}

// known is every name of a sheet, a column or a field, squeezed.
var known = squeezeNames()

func squeezeNames() map[string]string {
	names := map[string]string{}
	for _, name := range slices.Concat(SheetNames(), Fields.ColumnNames()) {
		names[name] = squeeze(name)
	}
	for _, s := range Sheets {
		for _, name := range s.ColumnNames() {
			names[name] = squeeze(name)
		}
	}
	return names
}

var divisions = strings.NewReplacer(" ", "", "-", "", "\u2010", "", "\u2011", "")

// Remark divides a heading that is not understood for the remark in parentheses
// at its end: `Status (grön/gul/röd)`. name is what stands before it, which is
// understood.
func (s Sheet) Remark(text string) (name, remark string, ok bool) {
	text = strings.Join(strings.Fields(text), " ")
	begin := strings.Index(text, "(")
	if begin < 0 || !strings.HasSuffix(strings.TrimRight(text, " :*"), ")") {
		return "", "", false
	}
	name, remark = strings.TrimSpace(text[:begin]), text[begin:]
	h, ok := s.Heading(name)
	return name, remark, ok && h.Party == ""
}
