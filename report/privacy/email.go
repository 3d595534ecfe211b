package privacy

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// emails finds addresses for e-mail (RFC 5322 3.4.1, of which it reads what
// people have) that lead to a person: all at providers that anyone may be a
// customer of, and those of two names elsewhere. The mailbox of an office is
// nobody's own, and what stands under the domain of an authority is meant to be
// written to.
func emails(t *text, d *Detector) (finds []Find) {
	for i := range t.toks {
		at, ok := t.sign(i)
		if !ok {
			continue
		}
		start := trimLeft(t.s, beginningOf(t.s, at.start, isLocal), at.start)
		end := endOf(t.s, at.end, isDomain)
		for end > at.end && (t.s[end-1] == '.' || t.s[end-1] == '-') {
			end--
		}
		local, domain := strings.ToLower(t.s[start:at.start]), strings.ToLower(t.s[at.end:end])
		if local == "" || !isDomainName(domain) || !d.isPrivate(local, domain) {
			continue
		}
		finds = append(finds, Find{Kind: Email, Start: start, End: end, Masked: maskEmail(local, domain)})
	}
	return finds
}

// sign gives the sign of an address at token i: "@", or the word for it in
// brackets, which is meant to keep programs from finding it, with what space
// there is about it.
func (t *text) sign(i int) (at token, ok bool) {
	at = t.toks[i]
	if open := t.at(i); open == "(" || open == "[" {
		if !atWords[t.lower(i+1)] || t.at(i+2) != ")" && t.at(i+2) != "]" {
			return at, false
		}
		at.end = t.toks[i+2].end
		if t.class(i-1) == space {
			at.start = t.toks[i-1].start
		}
		if t.class(i+3) == space {
			at.end = t.toks[i+3].end
		}
		return at, true
	}
	return at, t.at(i) == "@"
}

// maxLocal is how much stands before the sign in an address (RFC 5321 4.5.3.1.1).
const maxLocal = 64

// beginningOf gives where the characters before offset i begin that are of a
// kind, at most maxLocal of them.
func beginningOf(s string, i int, of func(rune) bool) int {
	for n := 0; n < maxLocal; n++ {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if size == 0 || !of(r) {
			break
		}
		i -= size
	}
	return i
}

// maxDomain is how long a domain's name may be (RFC 1035 2.3.4).
const maxDomain = 255

func endOf(s string, i int, of func(rune) bool) int {
	for n := 0; n < maxDomain; n++ {
		r, size := utf8.DecodeRuneInString(s[i:])
		if size == 0 || !of(r) {
			break
		}
		i += size
	}
	return i
}

func isLocal(r rune) bool {
	return unicode.IsLetter(r) || r >= '0' && r <= '9' || strings.ContainsRune("._%+-'", r)
}

func isDomain(r rune) bool {
	return unicode.IsLetter(r) || r >= '0' && r <= '9' || r == '.' || r == '-'
}

// trimLeft passes over what stands before an address and is none of it.
func trimLeft(s string, start, end int) int {
	for start < end && strings.IndexByte(".-'+%", s[start]) >= 0 {
		start++
	}
	return start
}

func isDomainName(s string) bool {
	i := strings.LastIndexByte(s, '.')
	return i > 0 && len(s)-i > 2 && !strings.ContainsFunc(s[i+1:], func(r rune) bool { return !unicode.IsLetter(r) })
}

// isPrivate reports whether an address leads to a person.
func (d *Detector) isPrivate(local, domain string) bool {
	labels := strings.Split(domain, ".")
	name := labels[len(labels)-2]
	if privateDomains[name] {
		return true
	}
	if d.own[name+"."+labels[len(labels)-1]] || publicDomains[name] || strings.Contains(name, "kommun") || strings.HasPrefix(name, "region") {
		return false
	}
	parts := strings.FieldsFunc(local, func(r rune) bool { return !unicode.IsLetter(r) })
	for _, p := range parts {
		if beginsWithAny(p, officeWords) {
			return false
		}
	}
	return len(parts) > 1 && len(parts[0]) > 1 && len(parts[1]) > 1 && strings.Contains(local, parts[0]+".")
}

// domainOf gives the domain that a municipality has as a rule: "Skara kommun"
// is at skara.se.
func domainOf(name string) string {
	name = strings.ToLower(name)
	for _, s := range municipalWords {
		name = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(name, s+" "), " "+s))
	}
	name = strings.TrimSuffix(asciiLetters.Replace(name), "s")
	return strings.ReplaceAll(name, " ", "") + ".se"
}

func maskEmail(local, domain string) string {
	i := strings.LastIndexByte(domain, '.')
	return maskWord(local) + "@" + maskWord(domain[:i]) + domain[i:]
}

func upper(s string) string { return strings.ToUpper(strings.TrimSpace(s)) }
