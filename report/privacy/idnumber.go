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
		if kind, good := birthNumber(all); good && t.alone(i, j) && t.cutWell(i, j, len(all)) && !t.rather(i, j, all, kind) && !t.isSpan(i, all) {
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

// likeNumbers finds what is written as a number of a person, a date and then four
// digits, but has another check digit: rather a slip of the hand than nothing.
// Since one such number in ten is as right as it looks by chance, more is asked
// of its form: the digits stand together but for what parts the date from the
// last four, that is a hyphen or a plus, or a space after eight digits; and
// nothing says that it is a number of something else, or a day and a year or
// an hour.
func likeNumbers(t *text, _ *Detector) (finds []Find) {
	for i := range t.toks {
		if t.class(i) != number {
			continue
		}
		if f, ok := t.likeNumber(i); ok {
			finds = append(finds, f)
		}
	}
	return finds
}

// likeNumber reads a date from token i on, and what stands after it.
func (t *text) likeNumber(i int) (f Find, ok bool) {
	date, j := t.at(i), i
	if len(date) == 4 && t.class(i+1) == dash && len(t.at(i+2)) == 2 && t.class(i+3) == dash && len(t.at(i+4)) == 2 { // 1962-03-04
		j = i + 4
		date += t.at(i+2) + t.at(j)
	}
	last := t.afterSeparator(j + 1)
	if len(date) != 6 && len(date) != 8 || last < 0 || len(t.at(last)) != 4 || !isDigits(date) || !t.alone(i, last) ||
		t.otherNumber(i) && !t.speaksOf(i, 1, personWords) {
		return f, false
	}
	between := strings.TrimSpace(t.s[t.toks[j].end:t.toks[last].start])
	if between == "." || between == "" && len(date) == 6 || !isBirthDate(date+t.at(last)) || isDayAnd(date, t.at(last)) {
		return f, false
	}
	sign := "-"
	if between == "+" {
		sign = between
	}
	return Find{Kind: LikePersonalNumber, Start: t.toks[i].start, End: t.toks[last].end, Masked: date + sign + "****"}, true
}

// isDayAnd reports whether four digits after a day are rather a year, or the hour
// of something that has happened: nobody whom a report tells of was born so late.
func isDayAnd(date, four string) bool {
	if len(date) == 8 && date[:2] != "20" {
		return false
	}
	const youngest = "2015"
	late := len(date) == 8 && date[:4] >= youngest
	return four[:2] == "19" || four[:2] == "20" || late && four[:2] < "24" && four[2] < '6'
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

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
	if !isBirthDate(s) || !luhn(s[len(s)-10:]) {
		return 0, false
	}
	if s[len(s)-6] > '3' {
		return CoordinationNumber, true
	}
	return PersonalNumber, true
}

// isBirthDate reports whether ten or twelve digits begin with a day, which may be
// sixty more, and whether the three after it can be of a person.
func isBirthDate(s string) bool {
	century := ""
	switch len(s) {
	case 12:
		century, s = s[:2], s[2:]
		if century != "18" && century != "19" && century != "20" {
			return false
		}
	case 10:
	default:
		return false
	}
	value := func(i int) int { return int(s[i]-'0')*10 + int(s[i+1]-'0') }
	year, month, day := value(0), value(2), value(4)
	if day > 60 {
		day -= 60
	}
	return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year, century) && s[6:9] != "000"
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

// isSpan reports whether a number from token i on is rather a day, as days are
// written, and a year of our time: "2023-01-01-2023".
func (t *text) isSpan(i int, all string) bool {
	return len(all) == 12 && len(t.at(i)) == 4 && t.class(i+1) == dash && all[:2] == "20" && all[8:10] == "20"
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
