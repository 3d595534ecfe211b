package privacy

import (
	"strings"
	"unicode/utf8"
)

// schools finds a year or a class together with a school by its name: few go in
// 8B på Hagaskolan. A year alone, or of all schools, is no find.
func schools(t *text, _ *Detector) (finds []Find) {
	if !t.hasGrade() { // as most texts
		return nil
	}
	for i := range t.toks {
		first, last := -1, -1
		from, to, strong := t.grade(i)
		if to >= 0 {
			first, last = t.schoolAfter(to, strong)
		}
		f := Find{Kind: School}
		switch {
		case last >= 0:
			f.Start, f.End = t.toks[from].start, t.toks[last].end
			f.Masked = t.s[f.Start:t.toks[first].start] + t.maskWords(first, last)
		default:
			end := t.schoolName(i)
			if end < 0 {
				continue
			}
			if to = t.gradeAfter(end); to < 0 {
				continue
			}
			f.Start, f.End = t.toks[i].start, t.toks[to].end
			f.Masked = t.maskWords(i, end) + t.s[t.toks[end].end:f.End]
		}
		if len(finds) == 0 || finds[len(finds)-1].End <= f.Start {
			finds = append(finds, f)
		}
	}
	return finds
}

func (t *text) hasGrade() bool {
	for i := range t.toks {
		if _, last, _ := t.grade(i); last >= 0 {
			return true
		}
	}
	return false
}

// grade reads a year or a class at token i: årskurs 9, åk. 5, åk 7–9, 8B,
// 9:an, sexan. from and last are its tokens, last -1 where there is
// none. It is strong where it says itself that it is one of a school.
func (t *text) grade(i int) (from, last int, strong bool) {
	if c := t.class(i); c != word && c != number || c == number && len(t.at(i)) > 1 {
		return i, -1, false
	}
	w := t.lower(i)
	switch {
	case t.class(i) == word && (strings.HasPrefix(w, gradeWord) || w == gradeShort || w == classWord):
		j := i + 1
		if t.at(j) == "." {
			j++
		}
		if t.class(j) == space {
			j++
		}
		if last = t.year(j); last >= 0 {
			return i, last, w != classWord
		}
	case t.class(i) == word && gradeNouns[w]:
		return i, i, false
	case t.isYear(i) && t.class(i-1) != number && t.class(i-1) != word && t.class(i-1) != dash:
		switch {
		case t.at(i+1) == ":" && t.class(i+2) == word && gradeEndings[t.lower(i+2)]:
			return i, i + 2, false
		case t.class(i+1) == word && utf8.RuneCountInString(t.at(i+1)) == 1 && t.class(i+2) != number:
			return i, i + 1, false
		case t.class(i+1) == space && t.class(i+2) == word && len(t.at(i+2)) == 1 && t.capital(i+2) && t.class(i+3) != number:
			return i, i + 2, false
		}
	}
	return i, -1, false
}

// isYear reports whether token i is a year of school by its number.
func (t *text) isYear(i int) bool {
	return t.class(i) == number && len(t.at(i)) == 1 && t.at(i) != "0"
}

// year reads a year, a class or a span of years at token i; -1 where there is
// none.
func (t *text) year(i int) (last int) {
	if !t.isYear(i) && !gradeNumbers[t.lower(i)] && (t.lower(i) != gradeFirst || t.class(i+1) != dash) {
		return -1
	}
	last = i
	if t.class(i+1) == word && utf8.RuneCountInString(t.at(i+1)) == 1 {
		return i + 1
	}
	j := i + 1
	if t.class(j) == space {
		j++
	}
	if t.class(j) == dash || andWords[t.lower(j)] {
		if j++; t.class(j) == space {
			j++
		}
		if t.isYear(j) {
			return j
		}
	}
	if j == i+2 && t.class(j) == word && len(t.at(j)) == 1 && t.capital(j) {
		return j
	}
	return last
}

// schoolAfter gives the tokens of the school that a year ending at token i is
// of: just after a word for where, or for a strong one some words later.
func (t *text) schoolAfter(i int, strong bool) (first, last int) {
	const apart = 6 // words that may stand between
	beside := i + 1
	if t.at(beside) == "," {
		beside++
	}
	if t.class(beside) == space {
		beside++
	}
	if t.at(beside) == "(" {
		beside++
	}
	if end := t.schoolName(beside); beside > i+1 && end >= 0 { // "9A, Hagaskolan"
		return beside, end
	}
	passed := 0
	for j := i + 1; j < len(t.toks) && passed <= apart && !t.endsSentence(j); j++ {
		if t.class(j) != word {
			continue
		}
		if inWords[t.lower(j)] {
			for k, n := j+2, 0; n < 3 && t.class(k-1) == space && t.class(k) == word; k, n = k+2, n+1 {
				if end := t.schoolName(k); end >= 0 {
					return k, end
				}
				if t.capital(k) {
					break
				}
			}
		}
		if passed++; !strong {
			break
		}
	}
	return -1, -1
}

// schoolName gives the last token of the name of a school that begins at token
// i; -1 where none does.
func (t *text) schoolName(i int) int {
	if t.class(i) != word || t.class(i-1) == dash {
		return -1
	}
	if t.isSchool(i) {
		return i
	}
	if t.isSchoolWord(i) { // "Friskolan Vingen"
		if t.class(i+1) == space && t.capital(i+2) {
			return i + 2
		}
		return -1
	}
	const most = 4 // names before the word for a school: "Internationella Engelska skolan"
	for j, n := i, 0; n < most && t.capital(j) && !t.endsSentence(j); n++ {
		next := j + 2
		switch {
		case t.at(j+1) == ":" && t.class(next) == word: // "S:t Olofs skola"
			n--
			if next = j + 4; t.class(j+3) != space {
				return -1
			}
		case t.class(j+1) != space && t.class(j+1) != dash:
			return -1
		}
		if t.isSchool(next) || t.isSchoolWord(next) {
			return next
		}
		j = next
	}
	return -1
}

// isSchool reports whether token i alone is the name of a school: "Hagaskolan".
func (t *text) isSchool(i int) bool {
	stem, found := t.schoolStem(i)
	return found && utf8.RuneCountInString(stem) > 1 && !schoolKinds[stem]
}

// isSchoolWord reports whether token i is a word for schools, which with a name
// is one of them: "skola", "friskolan".
func (t *text) isSchoolWord(i int) bool {
	stem, found := t.schoolStem(i)
	return found && (stem == "" || schoolKinds[stem])
}

// schoolStem gives what stands before the word for a school in a compound.
func (t *text) schoolStem(i int) (stem string, found bool) {
	if t.class(i) != word {
		return "", false
	}
	w := strings.TrimSuffix(t.lower(i), "s")
	for _, s := range schoolEndings {
		if stem, found = strings.CutSuffix(w, s); found {
			return stem, true
		}
	}
	return "", false
}

// gradeAfter gives the last token of the year that follows a school's name that
// ends at token i: "Hagaskolan, 8B"; -1 where none does.
func (t *text) gradeAfter(i int) int {
	j := i + 1
	if t.at(j) == "," || t.at(j) == "'" {
		j++
	}
	if t.class(j) == space {
		j++
	}
	if t.at(j) == "(" {
		j++
	}
	if t.class(j) == word && inWords[t.lower(j)] && t.class(j+1) == space {
		j += 2
	}
	if _, last, _ := t.grade(j); last >= 0 && !gradeNouns[t.lower(j)] {
		return last
	}
	return -1
}
