package report

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode"
)

// adviceRule finds what is to be said of a text: for each place the arguments
// of the sentence, what stands there first.
type adviceRule struct {
	code Code
	find func(text string) [][]string
}

// adviceRules follow Myndigheternas skrivregler (Institutet för språk och
// folkminnen) and Svenska skrivregler.
var adviceRules = []adviceRule{
	{"wording-old", oldWords},
	{"wording-shorthand", shorthands},
	{"wording-abbreviation", abbreviations},
	{"typography-quotes", straightQuotes},
	{"typography-range", looseRanges},
	{"typography-dash", looseHyphens},
	{"typography-ellipsis", threeDots},
}

// before and after stand around a word: the boundaries of regexp are those of
// ASCII.
const (
	before = `(?i)(?:^|[^\pL\pN_@./-])`
	after  = `(?:$|[^\pL\pN_@-])`
)

// compiled gives an expression that is compiled when it is first used: a report
// that needs none of them should not wait for all, and with every letter in them
// some are large.
func compiled(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

var newWords = map[string]string{"skall": "ska", "ej": "inte"}

var oldWord = compiled(before + `(skall|ej)` + after)

// oldWords leaves out what is quoted: it is somebody else's.
func oldWords(text string) (found [][]string) {
	for _, m := range oldWord().FindAllStringSubmatch(unquoted(text), -1) {
		word := strings.ToLower(m[1])
		found = append(found, []string{word, newWords[word]})
	}
	return found
}

var quotation = compiled(`[”"][^”"]*[”"]`)

func unquoted(text string) string {
	return quotation().ReplaceAllStringFunc(text, func(s string) string { return strings.Repeat("”", len([]rune(s))) })
}

var shorthand = compiled(before + `((\d+) ?(?:g|gr|ggr|gång|gånger) ?/ ?(dag|dygn|vecka|v|månad|mån|m|kvartal|termin|år))` + after)

var perWhat = map[string]string{
	"dag": "om dagen", "dygn": "per dygn", "vecka": "i veckan", "v": "i veckan", "månad": "i månaden", "mån": "i månaden", "m": "i månaden",
	"kvartal": "per kvartal", "termin": "per termin", "år": "om året",
}

var smallNumbers = [...]string{"noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"}

func shorthands(text string) (found [][]string) {
	for _, m := range shorthand().FindAllStringSubmatch(text, -1) {
		number, times := m[2], "gånger"
		if n := len(number); n == 1 || n == 2 && number <= "12" && number[0] != '0' {
			i := 0
			for _, d := range number {
				i = 10*i + int(d-'0')
			}
			number = smallNumbers[i]
		}
		if number == "en" {
			times = "gång"
		}
		found = append(found, []string{m[1], number + " " + times + " " + perWhat[strings.ToLower(m[3])]})
	}
	return found
}

// writtenOut are abbreviations without points. Those with points are correct,
// if not pretty.
var writtenOut = map[string]string{
	"t ex": "till exempel", "s k": "så kallad (så kallat, så kallade)", "bl a": "bland annat", "m m": "med mera",
	"m fl": "med flera", "mfl": "med flera", "o s v": "och så vidare", "osv": "och så vidare", "etc": "och så vidare",
	"d v s": "det vill säga", "dvs": "det vill säga", "fr o m": "från och med", "t o m": "till och med",
	"p g a": "på grund av", "pga": "på grund av", "m a o": "med andra ord", "f n": "för närvarande",
	"f d": "före detta", "o d": "och dylikt", "e d": "eller dylikt",
}

// abbreviation finds the forms that cannot be another word or a unit.
var abbreviation = compiled(before + `(` + strings.ReplaceAll(
	`t ex|s k|bl a|m m|m fl|mfl|o s v|osv|d v s|dvs|fr o m|t o m|p g a|pga|m a o|f n|f d|o d|e d|etc`, " ", `[ \x{a0}]`) + `)` + after)

func abbreviations(text string) (found [][]string) {
	for _, m := range abbreviation().FindAllStringSubmatch(unquoted(text), -1) {
		short := strings.ToLower(strings.ReplaceAll(m[1], "\u00a0", " "))
		found = append(found, []string{short, writtenOut[short]})
	}
	return found
}

var straightQuote = compiled(`"([^"”]{1,200})"`)

// straightQuotes leaves an inch or a lonely mark alone.
func straightQuotes(text string) (found [][]string) {
	for _, m := range straightQuote().FindAllStringSubmatch(text, -1) {
		if inside := shortened(m[1], 30); strings.TrimSpace(m[1]) == m[1] {
			found = append(found, []string{`"` + inside + `"`, inside})
		}
	}
	return found
}

// shortened gives a text, or its first words where it is longer than most runes.
func shortened(text string, most int) string {
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	cut := string(runes[:most])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,.;:") + " …"
}

var looseRange = compiled(`(?:^|[^\pL\pN.,:–-])(\d+(?:[.,:]\d+)?)[ \x{a0}]([-–])[ \x{a0}](\d+(?:[.,:]\d+)?)(?:$|[^\pL\pN–-])`)

func looseRanges(text string) (found [][]string) {
	for _, m := range looseRange().FindAllStringSubmatch(text, -1) {
		found = append(found, []string{m[1] + " " + m[2] + " " + m[3], m[1] + "–" + m[3]})
	}
	return found
}

var looseHyphen = compiled(`(\pL[\pL\pN]*[,)”]?)[ \x{a0}]-[ \x{a0}]([(”]?[\pL\pN]+)`)

func looseHyphens(text string) (found [][]string) {
	for _, m := range looseHyphen().FindAllStringSubmatch(text, -1) {
		found = append(found, []string{m[1] + " - " + m[2], m[1] + " – " + m[2]})
	}
	return found
}

var dots = compiled(`(?:^|[^.])(\.{3})(?:$|[^.])`)

func threeDots(text string) (found [][]string) {
	for range dots().FindAllString(text, -1) {
		found = append(found, []string{"..."})
	}
	return found
}

// mentioned finds what may be the name of a part of a year in running text.
var mentioned = compiled(`(?i)(?:^|[^\pL\pN])((?:tertial|kvartal|halvår)(?:en|et|erna)? \d(?: ?(?:-|–|och|till) ?\d)?|[tk][1-4](?: ?[-–] ?[tk]?[1-4])?|` +
	`(?:första|andra|tredje|fjärde|[1-4]:[ae]) (?:tertialet|kvartalet|halvåret)|hela året|helåret|under året|året runt)(?: (\d{4}))?`)

// periodsIn gives the periods that a text speaks of, in a report on the given
// years.
func periodsIn(text string, years Years) (all []Period) {
	for _, m := range mentioned().FindAllStringSubmatch(text, -1) {
		switch words := strings.ToLower(m[1]); words {
		case "under året", "året runt":
			all = append(all, Period{})
		default:
			p, _, ok := ParsePeriod(words)
			if !ok {
				continue
			}
			if y, hasYear := ParseYears(m[2]); hasYear && years.First != years.Last {
				p.Year = y.First
			}
			all = append(all, p.In(years))
		}
	}
	return all
}

// hiddenName names a character that cannot be seen.
func hiddenName(r rune) string {
	switch r {
	case '\u00ad':
		return "mjukt bindestreck"
	case '\u200b', '\u2060', '\ufeff':
		return "mellanslag utan bredd"
	case '\u200c', '\u200d':
		return "osynlig sammanfogning"
	case '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069':
		return "osynlig skrivriktning"
	}
	if unicode.IsControl(r) {
		return fmt.Sprintf("styrtecken U+%04X", r)
	}
	return fmt.Sprintf("osynligt tecken U+%04X", r)
}

// quotedAt writes what stands in some cells, and where: ”skall” (B2–B4).
func quotedAt(text, cells string) string { return "”" + text + "” (" + cells + ")" }

// ShortCellList is CellList, but for what would be a page of addresses: of
// those it gives the first, and how many cells there are.
func ShortCellList(cells []Cell) string {
	const most = 24
	list := strings.Split(CellList(cells), ", ")
	if len(list) <= most {
		return strings.Join(list, ", ")
	}
	return fmt.Sprintf("%s med flera (%d celler)", strings.Join(list[:most], ", "), len(cells))
}
