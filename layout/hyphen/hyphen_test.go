package hyphen

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// mark writes word with = at joints and - at other divisions.
func mark(word string) string {
	var b strings.Builder
	last := 0
	for _, p := range Points(word) {
		b.WriteString(word[last:p.Offset])
		if p.Joint {
			b.WriteByte('=')
		} else {
			b.WriteByte('-')
		}
		last = p.Offset
	}
	return b.String() + word[last:]
}

func TestPoints(t *testing.T) {
	tests := []struct{ name, word, want string }{
		{"compound", "kommunstyrelsen", "kom-mun=sty-rel-sen"},
		{"three words", "trafiksäkerhetsarbete", "tra-fik=sä-ker-hets=ar-be-te"},
		{"link before a vowel", "beslutsinstans", "be-sluts=in-stans"},
		{"prefix of the second word", "avtalsförhandling", "av-tals=för-hand-ling"},
		{"ends in another word of the list", "handel", "han-del"},
		{"list of divisions", "målsägandebiträde", "mål=säg-an-de=bi-trä-de"},
		{"punctuation", "”kommunstyrelsen”,", "”kom-mun=sty-rel-sen”,"},
		{"initial", "Brottsofferjour", "Brotts=of-fer=jour"},
		{"capitals", "KOMMUNSTYRELSEN", "KOM-MUN=STY-REL-SEN"},
		{"acronym", "SÄPO", "SÄPO"},
		{"acronym with an ending", "BRÅ:s", "BRÅ:s"},
		{"hyphen", "barn- och", "barn- och"},
		{"hyphenated", "LSS-boende", "LSS-bo-en-de"},
		{"slash", "barnomsorg/skolplikt", "barn=om-sorg/skol=plikt"},
		{"digit", "kommunstyrelsen2023", "kommunstyrelsen2023"},
		{"address", "kommun@trygghetsplan.se", "kommun@trygghetsplan.se"},
		{"web", "https://trygghetsplan/", "https://trygghetsplan/"},
		{"abbreviation", "bl.annat", "bl.annat"},
		{"soft hyphen", "trygg\u00adhetsplan", "trygg\u00adhetsplan"},
		{"apostrophe", "L’Oréal", "L’Oré-al"},
		{"combining mark", "ka\u0308rnan", "ka\u0308rnan"},
		{"foreign letters", "Łódźresan", "Łódź=re-san"},
		{"not a text", "kommun\xffstyrelsen", "kommun\xffstyrelsen"},
		{"no vowel", "pst", "pst"},
		{"short", "åka", "åka"},
		{"empty", "", ""},
	}
	for _, tt := range tests {
		if got := mark(tt.word); got != tt.want {
			t.Errorf("%s: %q is divided %q, want %q", tt.name, tt.word, got, tt.want)
		}
	}
}

// count is how the divisions of many words compare with the right ones.
type count struct {
	points, wrong, wrongJoints int // wrongJoints: right, but at no joint
	joints, found, told        int // joints there are, divided, and called joints
}

func compare(t *testing.T, file string) count {
	t.Helper()
	data, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var c count
	for entry := range strings.FieldsFuncSeq(string(data), func(r rune) bool { return r == '\n' }) {
		if strings.HasPrefix(entry, "#") {
			continue
		}
		before := c
		word, right := parseRight(entry)
		is := map[int]bool{}
		for _, p := range Points(word) {
			is[p.Offset] = true
			c.points++
			switch mark := right[p.Offset]; {
			case mark == 0:
				c.wrong++
			case p.Joint && mark == '-':
				c.wrongJoints++
			case p.Joint && mark == '=':
				c.told++
			}
		}
		for offset, mark := range right {
			if mark == '=' {
				c.joints++
				if is[offset] {
					c.found++
				}
			}
		}
		if c.wrong > before.wrong || c.wrongJoints > before.wrongJoints || c.found-before.found < c.joints-before.joints {
			t.Logf("%s is divided %s", entry, mark(word))
		}
	}
	return c
}

// parseRight reads a line of the lists in testdata: the word, and the mark at
// each offset where it may be divided.
func parseRight(entry string) (word string, right map[int]rune) {
	var b strings.Builder
	right = map[int]rune{}
	for _, r := range entry {
		if strings.ContainsRune("=+-", r) {
			right[b.Len()] = r
		} else {
			b.WriteRune(r)
		}
	}
	return b.String(), right
}

// The limits leave room for a few words more on the lists, and are far below
// what the patterns do alone: 6 of 603 divisions wrong, 164 of 171 joints found.
func TestWords(t *testing.T) {
	tests := []struct {
		file            string
		words           int
		wrong           float64 // at most, of points
		found, told     float64 // at least, of joints
		mostWrongJoints int
	}{
		{"words.txt", 240, 0.002, 0.99, 0.97, 1},
		{"unseen.txt", 75, 0.01, 0.97, 0.75, 1},
	}
	for _, tt := range tests {
		c := compare(t, tt.file)
		t.Logf("%s: of %d points %d wrong, %d wrongly called joints; of %d joints %d found, %d told",
			tt.file, c.points, c.wrong, c.wrongJoints, c.joints, c.found, c.told)
		if c.joints < tt.words {
			t.Errorf("%s has only %d joints", tt.file, c.joints)
		}
		if share := float64(c.wrong) / float64(c.points); share > tt.wrong {
			t.Errorf("%s: %.1f %% of the points are wrong", tt.file, 100*share)
		}
		if c.wrongJoints > tt.mostWrongJoints {
			t.Errorf("%s: %d points are wrongly called joints", tt.file, c.wrongJoints)
		}
		if share := float64(c.found) / float64(c.joints); share < tt.found {
			t.Errorf("%s: only %.1f %% of the joints are found", tt.file, 100*share)
		}
		if share := float64(c.told) / float64(c.joints); share < tt.told {
			t.Errorf("%s: only %.1f %% of the joints are called so", tt.file, 100*share)
		}
	}
}

// Liang's own example: "hyphenation" under the patterns that it meets in his
// list (Liang 1983, p. 37).
func TestPatternPoints(t *testing.T) {
	table := openTrie(string(compile(t, header+"hy3ph\nhe2n\nhena4\nhen5at\n1na\nn2at\n1tio\n2io\no2n\n.hy3\n")))
	var got []int
	for i, is := range table.points("hyphenation") {
		if is {
			got = append(got, i)
		}
	}
	if len(got) != 2 || got[0] != 2 || got[1] != 6 {
		t.Errorf("hyphenation is divided before letters %v, want 2 and 6", got)
	}
}

func TestLists(t *testing.T) {
	seen := map[string]bool{}
	for w := range strings.FieldsSeq(lastWords + firstWords + prefixes) {
		if seen[w] {
			t.Errorf("%s is listed twice", w)
		}
		seen[w] = true
		if strings.ContainsRune(latin1([]rune(w)), 0) || w != strings.ToLower(w) {
			t.Errorf("%s has letters that no word is looked up with", w)
		}
	}
	for entry := range strings.FieldsSeq(divided) {
		for part := range strings.FieldsFuncSeq(entry, func(r rune) bool { return r == '-' || r == '=' }) {
			if !speakable(latin1([]rune(part))) {
				t.Errorf("%s has the part %q", entry, part)
			}
		}
	}
}

func FuzzPoints(f *testing.F) {
	for _, s := range []string{"kommunstyrelsen", "ÅTGÄRDSPLAN", "målsägande/till-", "ŧ\u00adŋ", "a\xff1", "ıİſK", "s\u0308"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, word string) {
		last := 0
		for _, p := range Points(word) {
			if p.Offset <= last || p.Offset >= len(word) || !utf8.RuneStart(word[p.Offset]) {
				t.Fatalf("%q has a point at %d after %d", word, p.Offset, last)
			}
			if part := word[last:p.Offset]; utf8.RuneCountInString(part) < minPart {
				t.Errorf("%q has the part %q", word, part)
			}
			last = p.Offset
		}
		if last > 0 && utf8.RuneCountInString(word[last:]) < minPart {
			t.Errorf("%q ends with the part %q", word, word[last:])
		}
		if unmarked := strings.NewReplacer("-", "", "=", "").Replace; unmarked(mark(word)) != unmarked(word) {
			t.Errorf("the parts of %q make %q", word, mark(word))
		}
	})
}

func BenchmarkPoints(b *testing.B) {
	for b.Loop() {
		Points("samverkansöverenskommelsen")
	}
}
