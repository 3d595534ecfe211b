package privacy

import "strings"

// telephones finds Swedish telephone numbers (the numbering plan of PTS): an
// area code or that of mobiles and a number of five to eight digits, with or
// without +46 or 0046 for the first 0, divided as people divide it. A number
// after the plus of another country counts too.
//
// The switchboard of an office, help lines and other numbers that are free to
// call or short are nobody's own and no finds; nor is what a word before it
// says to be a number of something else ("Ordernummer").
func telephones(t *text, _ *Detector) (finds []Find) {
	for i := 0; i < len(t.toks); i++ {
		if t.class(i) != number && t.at(i) != "+" && t.at(i) != "(" {
			continue
		}
		if f, last, ok := t.telephone(i); ok {
			finds = append(finds, f)
			i = last
		}
	}
	return finds
}

// telephone reads a number from token i on. last is its last token.
func (t *text) telephone(i int) (f Find, last int, ok bool) {
	groups, ends, abroad := t.dialled(i)
	n := 0
	for n = len(groups); n > 0; n-- {
		if (abroad && isForeign(groups[:n]) || !abroad && isSwedish(groups[:n])) && t.alone(i, ends[n-1]) {
			break
		}
	}
	if n == 0 || t.otherNumber(i) || !isMobile(groups[0]) && t.speaksOf(i, 4, switchboardWords) {
		return f, 0, false
	}
	last = ends[n-1]
	f = Find{Kind: Telephone, Start: t.toks[i].start, End: t.toks[last].end}
	match := t.s[f.Start:f.End]
	shown := 2 // of the country
	if !abroad {
		all := strings.Join(groups[:n], "")
		shown = max(len(digits(match))-len(all)+len(areaCode(all)), 0)
	}
	f.Masked = maskDigits(match, shown)
	return f, last, true
}

// dialled gives the groups of digits from token i on that may be one number, as
// they are dialled in Sweden, and the last token of each; or, where abroad, as
// they are after the plus.
func (t *text) dialled(i int) (groups []string, ends []int, abroad bool) {
	s, next := t.at(i), t.at(i+1)
	switch {
	case s == "(" && next == "+" && t.at(i+2) == "46" && t.at(i+3) == ")":
		groups, ends = t.groups(t.pastGap(i + 4))
	case s == "(" && t.class(i+1) == number && len(next) > 1 && len(next) <= 4 && next[0] == '0' && t.at(i+2) == ")": // (031) 390 06 11
		groups, ends = t.groups(t.pastGap(i + 3))
		return append([]string{next}, groups...), append([]int{i + 2}, ends...), false
	case s == "+" && strings.HasPrefix(next, "46"):
		groups, ends = t.groups(i + 1)
		groups, ends = withoutFirst(groups, ends, "46")
	case t.class(i) == number && strings.HasPrefix(s, "0046"):
		groups, ends = t.groups(i)
		groups, ends = withoutFirst(groups, ends, "0046")
	case s == "+" && t.class(i+1) == number:
		groups, ends = t.groups(i + 1)
		return groups, ends, true
	case t.class(i) == number && s[0] == '0':
		groups, ends = t.groups(i)
		return groups, ends, false
	}
	groups, ends = withoutFirst(groups, ends, "0") // +46 (0)70
	if len(groups) > 0 {
		groups[0] = "0" + groups[0]
	}
	return groups, ends, false
}

// withoutFirst drops digits that groups begin with.
func withoutFirst(groups []string, ends []int, first string) ([]string, []int) {
	if len(groups) == 0 {
		return groups, ends
	}
	if groups[0] = strings.TrimPrefix(groups[0], first); groups[0] == "" {
		return groups[1:], ends[1:]
	}
	return groups, ends
}

// groups gives the groups of digits from token i on that may be one number, and
// the last token of each.
func (t *text) groups(i int) (groups []string, ends []int) {
	const most = 8 // "+46 (0) 70 174 06 29" and one to spare
	for t.class(i) == number && len(groups) < most {
		groups, ends = append(groups, t.at(i)), append(ends, i)
		i = t.pastGap(i + 1)
	}
	return groups, ends
}

// pastGap gives the token after what may stand between groups of digits: dash,
// slash, full stop or parentheses, at most one of a kind, with space around them.
func (t *text) pastGap(i int) int {
	for used := ""; ; i++ {
		s := t.at(i)
		switch {
		case t.class(i) == space:
			continue
		case t.class(i) == dash:
			s = "-"
		case s != "/" && s != "." && s != "(" && s != ")":
			return i
		}
		if s == "" || strings.Contains(used, s) {
			return i
		}
		used += s
	}
}

// isForeign reports whether groups, after a plus, may be a number abroad: ITU-T
// E.164 has at most 15 digits, and our neighbours' have at least ten.
func isForeign(groups []string) bool {
	all := strings.Join(groups, "")
	return len(all) >= 10 && len(all) <= 15 && all[0] != '0'
}

// isSwedish reports whether groups are a code and a number after it.
func isSwedish(groups []string) bool {
	all := strings.Join(groups, "")
	code := areaCode(all)
	if code == "" {
		return false
	}
	rest := len(all) - len(code)
	switch {
	case isMobile(all):
		if len(all) != 10 {
			return false
		}
	case len(all) > 10 || rest < 5 || len(code) == 2 && rest < 6:
		return false
	}
	if len(groups) == 1 {
		return true
	}
	// The code alone, or four digits of a mobile (0701-74 06 90), then groups of
	// two or three, or the rest as one.
	if len(groups[0]) != len(code) && !(isMobile(all) && len(groups[0]) == 4) {
		return false
	}
	if len(groups) == 2 {
		return true
	}
	for i, g := range groups[1:] {
		if len(g) < 2 || len(g) > 4 || len(g) == 4 && i > 0 {
			return false
		}
	}
	return true
}

// areaCode gives the code that a number begins with, "" where it is none, or
// one of numbers that are nobody's own: 020 and 077 are free or cost the same
// from everywhere, 0900, 0939 and 0944 are paid for.
func areaCode(s string) string {
	if len(s) < 8 || s[0] != '0' {
		return ""
	}
	three := s[:3]
	switch {
	case isMobile(s):
		return three
	case s[1] == '8':
		return s[:2]
	case s[1] == '0' || s[1] == '7' || three == "020" || s[:4] == "0900" || s[:4] == "0939" || s[:4] == "0944" || s[:4] == "0200":
		return ""
	case strings.Contains(threeDigitCodes, three):
		return three
	}
	return s[:4]
}

// threeDigitCodes are the area codes of three digits, and 010, which has no
// area; those of the rest of the country have four.
const threeDigitCodes = "010 011 013 016 018 019 021 023 026 031 033 035 036 040 042 044 046 054 060 063 090"

// isMobile reports whether a number begins as those of mobiles do.
func isMobile(s string) bool {
	return len(s) > 2 && s[:2] == "07" && strings.IndexByte("02369", s[2]) >= 0
}

// otherNumber reports whether the word before token i says that the number is
// one of something else: "Artikelnummer", "dnr".
func (t *text) otherNumber(i int) bool {
	near := t.wordsBefore(i, 2)
	if len(near) == 0 {
		return false
	}
	w := near[0]
	if len(w) <= 3 && len(near) > 1 && beginsWithAny(near[1], referenceWords) { // "dnr KS-0123"
		w = near[1]
	}
	if beginsWithAny(w, telephoneWords) || w == "nr" || w == "nummer" || w == "numret" {
		return false
	}
	return strings.HasSuffix(w, "nummer") || strings.HasSuffix(w, "numret") || strings.HasSuffix(w, "nr") || beginsWithAny(w, referenceWords)
}
