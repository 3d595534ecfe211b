package manuscript

import (
	"strings"
	"unicode"
	"unicode/utf8"
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
	b.Grow(len(s) + 16)
	abbreviated := 0 // gaps ahead that are inside an abbreviation
	for i, w := range words {
		if i > 0 {
			if abbreviated > 0 || tied(words, i) {
				b.WriteString(noBreakSpace)
			} else {
				b.WriteByte(' ')
			}
			abbreviated = max(0, abbreviated-1)
		}
		if abbreviated == 0 {
			abbreviated = abbreviation(words[i:])
		}
		b.WriteString(w)
	}
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
		return monthNames[strings.ToLower(a)] && digits(b) == 4 && len(b) == 4
	case afterNumber[strings.ToLower(b)]:
		return true
	case thousands(words, i, a, b):
		return true
	}
	return digits(a) == len(a) && len(a) <= 2 && monthNames[strings.ToLower(b)]
}

// thousands reports whether a and b are groups of one number: "1 000",
// "12 500 000". A year and a number after it are not.
func thousands(words []string, i int, a, b string) bool {
	if digits(b) != 3 || len(b) > 3 && b[3] != ',' && !strings.HasPrefix(b[3:], "–") {
		return false
	}
	if digits(a) != len(a) || len(a) > 3 {
		return false
	}
	// A telephone number is groups too, but begins with 0.
	return a[0] != '0' || i >= 2 && len(a) == 3 && endsInDigit(words[i-2])
}

// abbreviation gives how many gaps the abbreviation that begins words spans.
func abbreviation(words []string) int {
	for _, parts := range abbreviations {
		if len(parts) > len(words) {
			continue
		}
		ok := true
		for k, p := range parts {
			w := strings.ToLower(words[k])
			if k == 0 {
				w = strings.TrimLeft(w, "(”\"")
			}
			if k == len(parts)-1 {
				w = closed(w)
			}
			if strings.TrimSuffix(w, ".") != p {
				ok = false
				break
			}
		}
		if ok {
			return len(parts) - 1
		}
	}
	return 0
}

// open is a word without the signs that open a quotation or bracket before it.
func open(w string) string { return strings.TrimLeft(w, "(”\"'[") }

// closed is a word without the signs that may follow it.
func closed(w string) string {
	if isDash(w) {
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
	monthNames = set("januari februari mars april maj juni juli augusti september oktober november december " +
		"jan feb mar apr jun jul aug sep sept okt nov dec")
	afterNumber = set("% ‰ kr tkr mkr mnkr mdkr kronor öre st år månader veckor dagar dygn timmar tim h minuter min sekunder " +
		"procent procentenheter promille tusen miljoner miljarder km m cm mm kg g hg ton liter l m² km² ha grader °c personer " +
		"elever ungdomar barn gånger tillfällen")
	beforeNumber = set("§ §§ kap kap. kl kl. nr nr. s. sid sid. sidan v. vecka tertial kvartal halvår år åk årskurs bilaga " +
		"punkt tel. tel dnr dnr. ca ca. cirka art. artikel prop. sfs tabell figur")
	abbreviations = [][]string{
		{"t", "ex"}, {"s", "k"}, {"bl", "a"}, {"d", "v", "s"}, {"m", "fl"}, {"m", "m"}, {"o", "s", "v"}, {"f", "d"},
		{"p", "g", "a"}, {"fr", "o", "m"}, {"t", "o", "m"}, {"f", "n"}, {"i", "o", "m"}, {"e", "d"}, {"o", "d"},
		{"s", "a", "s"}, {"m", "a", "o"}, {"f", "ö"},
	}
)
