package manuscript

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"uppfoljning/report"
)

const noBreakSpace = "\u00A0"

// tie forbids a line's end where Swedish does not have one: inside a date, a
// number and its unit, a reference by number, an abbreviation of several
// words, and before a dash. It replaces spaces by no-break spaces, rune for
// rune, and changes nothing else (Svenska skrivregler; SS 01 41 20).
func tie(s string) string {
	if !strings.Contains(s, " ") {
		return s
	}
	words := strings.Split(s, " ")
	var b strings.Builder
	at, written := 0, 0 // bytes of s before the word, and in b
	ahead := 0          // gaps ahead that are inside an abbreviation or a reference
	phone := false      // the word before is part of a telephone number
	for i, w := range words {
		if i > 0 {
			phone = phone && isDigits(closed(w)) && len(closed(w)) <= 3
			if ahead > 0 || phone || tied(words, i) {
				b.WriteString(s[written : at-1])
				b.WriteString(noBreakSpace)
				written = at
			}
			ahead = max(0, ahead-1)
		}
		if ahead == 0 {
			ahead = max(abbreviation(words[i:]), reference(words[i:]))
		}
		phone = phone || isAreaCode(open(w)) || open(w) == "114"
		at += len(w) + 1
	}
	if written == 0 { // as of most texts, nothing of it is tied
		return s
	}
	b.WriteString(s[written:])
	return b.String()
}

// tied reports whether words[i-1] and words[i] belong on one line.
func tied(words []string, i int) bool {
	a, b := open(words[i-1]), closed(words[i])
	if a == "" || b == "" {
		return false
	}
	switch {
	case isDash(b):
		return true
	case isDash(a): // 10 – 18
		return i >= 2 && endsInDigit(words[i-2]) && startsWithDigit(b)
	case startsWithDigit(b) && beforeNumber[strings.ToLower(a)]:
		return true
	case !endsInDigit(a):
		return len(b) == 4 && isDigits(b) && report.IsMonth(strings.TrimSuffix(strings.ToLower(a), "."))
	case isUnit(b):
		return true
	case thousands(words, i, a, b):
		return true
	}
	return isDays(a) && report.IsMonth(strings.ToLower(b))
}

// isUnit reports whether b is a unit of measure, or a compound of one: "km/h",
// "kr/månad".
func isUnit(b string) bool {
	unit, _, _ := strings.Cut(strings.ToLower(b), "/")
	return afterNumber[unit]
}

// isDays reports whether a is a day of a month or a span of them: "3", "10–12".
func isDays(a string) bool {
	first, last, span := strings.Cut(strings.ReplaceAll(a, "-", "–"), "–")
	return isDigits(first) && len(first) <= 2 && (!span || isDigits(last) && len(last) <= 2)
}

// thousands reports whether a and b are groups of one number: "1 000",
// "12 500 000". A year and a number after it are not.
func thousands(words []string, i int, a, b string) bool {
	if digits(b) != 3 || len(b) > 3 && b[3] != ',' && !strings.HasPrefix(b[3:], "–") {
		return false
	}
	if !isDigits(a) || len(a) > 3 {
		return false
	}
	return a[0] != '0' || i >= 2 && len(a) == 3 && endsInDigit(words[i-2])
}

// isAreaCode reports whether w begins a telephone number: "036", "070-123".
func isAreaCode(w string) bool {
	code, rest, dash := strings.Cut(w, "-")
	return len(code) >= 2 && code[0] == '0' && isDigits(code) && (!dash || isDigits(rest))
}

// Longer words, in bytes, begin no reference and no abbreviation, whatever signs
// stand around them: they are nearly all of a text.
const (
	longestReference    = len("(”'[diarienummer.:") + 4
	longestAbbreviation = len("(”\"fr.") + 4
	longestFirst        = len("fr") // word of an abbreviation
)

// reference gives how many gaps a reference number spans that words begins
// with: "dnr KS 2023/00123" up to the first word that holds a figure.
func reference(words []string) int {
	if len(words[0]) > longestReference {
		return 0
	}
	w := open(words[0])
	if w == "" || w[0] != 'd' && w[0] != 'D' {
		return 0
	}
	if w = strings.ToLower(strings.TrimRight(w, ".:")); w != "dnr" && w != "diarienummer" {
		return 0
	}
	for i := 1; i < min(len(words), 4); i++ {
		if strings.ContainsAny(words[i], "0123456789") {
			return i
		}
	}
	return 0
}

// abbreviation gives how many gaps the abbreviation that begins words spans.
func abbreviation(words []string) int {
	if len(words[0]) > longestAbbreviation {
		return 0
	}
	first := strings.TrimSuffix(strings.TrimLeft(words[0], "(”\""), ".")
	if len(first) > longestFirst {
		return 0
	}
	for _, parts := range abbreviations[strings.ToLower(first)] {
		if len(parts) > len(words) {
			continue
		}
		ok := true
		for k := 1; ok && k < len(parts); k++ {
			w := strings.ToLower(words[k])
			if k == len(parts)-1 {
				w = closed(w)
			}
			ok = strings.TrimSuffix(w, ".") == parts[k]
		}
		if ok {
			return len(parts) - 1
		}
	}
	return 0
}

// open is a word without the signs that open a quotation or bracket before it.
func open(w string) string {
	if r, _ := utf8.DecodeRuneInString(w); unicode.IsLetter(r) { // as nearly all do
		return w
	}
	return strings.TrimLeft(w, "(”\"'[")
}

// closed is a word without the signs that may follow it.
func closed(w string) string {
	if r, _ := utf8.DecodeLastRuneInString(w); unicode.IsLetter(r) || isDash(w) {
		return w
	}
	return strings.TrimRight(w, ".,;:!?)”\"']")
}

func isDash(w string) bool { return w == "–" || w == "-" || w == "—" }

func startsWithDigit(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }

func endsInDigit(w string) bool {
	r, _ := utf8.DecodeLastRuneInString(w)
	return unicode.IsDigit(r)
}

func isDigits(w string) bool { return w != "" && digits(w) == len(w) }

// digits counts the digits that w begins with.
func digits(w string) int {
	for i := range len(w) {
		if w[i] < '0' || w[i] > '9' {
			return i
		}
	}
	return len(w)
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

var (
	afterNumber = set("% ‰ kr tkr mkr mnkr mdkr kronor öre st år månader veckor dagar dygn timmar tim h minuter min sekunder " +
		"§ kap kvm mån procent procentenheter promille tusen miljoner miljarder km m cm mm kg g hg ton liter l m² km² ha grader °c personer " +
		"elever ungdomar barn gånger tillfällen")
	beforeNumber = set("§ §§ kap kap. kl kl. klockan nr nr. s. sid sid. sidan v. vecka tertial kvartal halvår år åk årskurs bilaga " +
		"punkt tel. tel dnr dnr. ca ca. cirka art. artikel prop. sfs tabell figur")
	abbreviations = byFirst([][]string{
		{"t", "ex"}, {"s", "k"}, {"bl", "a"}, {"d", "v", "s"}, {"m", "fl"}, {"m", "m"}, {"o", "s", "v"}, {"f", "d"},
		{"p", "g", "a"}, {"fr", "o", "m"}, {"t", "o", "m"}, {"f", "n"}, {"i", "o", "m"}, {"e", "d"}, {"o", "d"},
		{"s", "a", "s"}, {"m", "a", "o"}, {"f", "ö"},
	})
)

// byFirst groups abbreviations by their first word.
func byFirst(all [][]string) map[string][][]string {
	m := map[string][][]string{}
	for _, parts := range all {
		m[parts[0]] = append(m[parts[0]], parts)
	}
	return m
}
