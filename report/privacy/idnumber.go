package privacy

import "strings"

// personalNumbers finds personnummer and samordningsnummer (Skatteverket, SKV
// 704): YYYYMMDDNNNC or YYMMDDNNNC, with a hyphen before the last four, or a
// plus from the year one is a hundred; and as people write them, with spaces or
// dashes of any kind there and between year, month and day. The day of a
// samordningsnummer is sixty more. C is the check digit of the nine before it.
//
// Only what has a date and the right check digit is a find: of other numbers of
// ten digits one in three hundred has.
func personalNumbers(t *text, _ *Detector) (finds []Find) {
	for i := range t.toks {
		if t.class(i) != number {
			continue
		}
		if f, ok := t.personalNumber(i); ok && (len(finds) == 0 || finds[len(finds)-1].End <= f.Start) {
			finds = append(finds, f)
		}
	}
	return finds
}

// personalNumber reads a number of ten or twelve digits from token i on.
func (t *text) personalNumber(i int) (f Find, ok bool) {
	var all string
	for j := i; t.class(j) == number && len(all) < 12; {
		all += t.at(j)
		if kind, good := birthNumber(all); good && t.alone(i, j) && t.cutWell(i, j, len(all)) && !t.rather(i, j, all, kind) {
			date, plus := all[:len(all)-4], "-"
			f = Find{Kind: kind, Start: t.toks[i].start, End: t.toks[j].end}
			if strings.Contains(t.s[f.Start:f.End], "+") {
				plus = "+"
			}
			f.Masked = date + plus + "****"
			ok = true
		}
		next := t.afterSeparator(j + 1)
		if next < 0 {
			break
		}
		j = next
	}
	return f, ok
}

// afterSeparator gives the token after what may stand between the digits of a
// number, from token i on: a dash or a plus with or without spaces, a space or a
// full stop. -1 where there is no such thing.
func (t *text) afterSeparator(i int) int {
	from := i
	if t.class(i) == space {
		i++
	}
	if t.class(i) == dash || t.at(i) == "+" || t.at(i) == "." && i == from {
		i++
	}
	if t.class(i) == space {
		i++
	}
	if i == from || t.class(i) != number {
		return -1
	}
	return i
}

// cutWell reports whether the number from token i to last is divided only where
// people divide it: after the century, the year, the month and the day.
func (t *text) cutWell(i, last, length int) bool {
	before := 0
	for ; i < last; i++ {
		if t.class(i) != number {
			continue
		}
		before += t.toks[i].end - t.toks[i].start
		if left := length - before; left != 4 && left != 6 && left != 8 && left != 10 {
			return false
		}
	}
	return true
}

// birthNumber tells which kind of number ten or twelve digits are.
func birthNumber(s string) (Kind, bool) {
	century := ""
	switch len(s) {
	case 12:
		century, s = s[:2], s[2:]
		if century != "18" && century != "19" && century != "20" {
			return 0, false
		}
	case 10:
	default:
		return 0, false
	}
	value := func(i int) int { return int(s[i]-'0')*10 + int(s[i+1]-'0') }
	year, month, day := value(0), value(2), value(4)
	kind := PersonalNumber
	if day > 60 {
		kind, day = CoordinationNumber, day-60
	}
	if month < 1 || month > 12 || day < 1 || day > daysIn(month, year, century) || s[6:9] == "000" || !luhn(s) {
		return 0, false
	}
	return kind, true
}

// daysIn gives the days of a month. Of the years whose last two digits are 00
// only 2000 had a leap day; where the century is not said it may be meant.
func daysIn(month, year int, century string) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 != 0 || year == 0 && (century == "18" || century == "19") {
			return 28
		}
		return 29
	}
	return 31
}

// luhn reports whether the digits of s sum to a multiple of ten, each second
// doubled from the right (ISO/IEC 7812-1, annex B).
func luhn(s string) bool {
	sum := 0
	for i := range len(s) {
		d := int(s[len(s)-1-i] - '0')
		if i%2 == 1 {
			d *= 2
		}
		sum += d/10 + d%10
	}
	return sum%10 == 0
}

// rather reports whether ten digits that could be a number of a person are
// rather one of a telephone: without a hyphen before the last four, when they
// begin as those of mobiles do, and the words before say so or the day is one
// that few persons have.
func (t *text) rather(i, last int, all string, kind Kind) bool {
	if len(all) != 10 || i != last || !isMobile(all) {
		return false
	}
	return kind == CoordinationNumber || t.speaksOf(i, 3, telephoneWords)
}

// speaksOf reports whether any of the n words before token i begins with one of
// stems.
func (t *text) speaksOf(i, n int, stems []string) bool {
	for _, w := range t.wordsBefore(i, n) {
		if beginsWithAny(w, stems) {
			return true
		}
	}
	return false
}

func beginsWithAny(w string, stems []string) bool {
	for _, s := range stems {
		if strings.HasPrefix(w, s) {
			return true
		}
	}
	return false
}
