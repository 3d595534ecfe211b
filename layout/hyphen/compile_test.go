package hyphen

import (
	"bytes"
	"encoding/binary"
	"os"
	"slices"
	"strings"
	"testing"
)

// The first lines of the dictionary: its encoding and its minima.
const header = "ISO8859-1\nLEFTHYPHENMIN 1\nRIGHTHYPHENMIN 2\n"

// TestCompiled: patterns.bin is the trie of the dictionary.
func TestCompiled(t *testing.T) {
	dictionary, err := os.ReadFile("hyph_sv_SE.dic")
	if err != nil {
		t.Fatal(err)
	}
	want := compile(t, string(dictionary))
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile("patterns.bin", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if compiled != string(want) {
		t.Error("patterns.bin is not what the dictionary gives: run UPDATE=1 go test ./layout/hyphen")
	}
}

// TestTrieHasAllPatterns: each pattern of the dictionary is found in the trie
// with its values, and no other string is.
func TestTrieHasAllPatterns(t *testing.T) {
	dictionary, err := os.ReadFile("hyph_sv_SE.dic")
	if err != nil {
		t.Fatal(err)
	}
	table := parsePatterns(t, string(dictionary))
	found := 0
	var walk func(state int, letters string)
	walk = func(state int, letters string) {
		if at := pair(patterns.values, state); at != 0 {
			found++
			got := make([]byte, len(letters)+1)
			copy(got[patterns.pool[at]:], patterns.pool[at+2:][:patterns.pool[at+1]])
			if string(got) != table[letters] {
				t.Errorf("%q has the values %v, want %v", letters, got, []byte(table[letters]))
			}
		}
		for c := 1; c < 256; c++ {
			next := pair(patterns.bases, state) + c
			if next < len(patterns.letters) && patterns.letters[next] == byte(c) {
				walk(next, letters+string([]byte{byte(c)}))
			}
		}
	}
	walk(0, "")
	if found != len(table) || found < 10000 {
		t.Errorf("found %d patterns of %d", found, len(table))
	}
}

// parsePatterns maps the letters of each pattern to its values: one before
// each letter and one after the last.
func parsePatterns(t *testing.T, dictionary string) map[string]string {
	t.Helper()
	rest, found := strings.CutPrefix(dictionary, header)
	if !found {
		t.Fatal("the patterns have another encoding or other minima")
	}
	table := map[string]string{}
	for line := range strings.Lines(rest) {
		var letters, values []byte
		value := byte(0)
		for _, c := range []byte(line) {
			switch {
			case c >= '0' && c <= '9':
				value = c - '0'
			case c != '\n':
				letters, values = append(letters, c), append(values, value)
				value = 0
			}
		}
		if len(letters) > 0 {
			table[string(letters)] = string(append(values, value))
		}
	}
	return table
}

// branch is a node of a trie that is not packed yet.
type branch struct {
	next  map[byte]*branch
	value int // in the pool
}

// compile packs the patterns of a dictionary.
func compile(t *testing.T, dictionary string) []byte {
	t.Helper()
	table := parsePatterns(t, dictionary)
	root, pool := &branch{next: map[byte]*branch{}}, []byte{0}
	places := map[string]int{}
	for _, letters := range sorted(table) {
		n := root
		for _, c := range []byte(letters) {
			if n.next[c] == nil {
				n.next[c] = &branch{next: map[byte]*branch{}}
			}
			n = n.next[c]
		}
		v := table[letters]
		short := strings.TrimLeft(v, "\x00")
		skipped := len(v) - len(short)
		short = strings.TrimRight(short, "\x00")
		entry := string([]byte{byte(skipped), byte(len(short))}) + short
		if places[entry] == 0 {
			places[entry] = len(pool)
			pool = append(pool, entry...)
		}
		n.value = places[entry]
	}
	p := packer{bases: make([]uint16, 1), letters: make([]byte, 1), values: make([]uint16, 1), based: map[int]bool{}}
	p.pack(root, 0)
	if len(p.letters) > 0xFFFF || len(pool) > 0xFFFF {
		t.Fatalf("%d states and %d bytes of values are too many", len(p.letters), len(pool))
	}
	var b bytes.Buffer
	for _, part := range []any{uint16(len(p.letters)), p.bases, p.letters, p.values, pool} {
		if err := binary.Write(&b, binary.BigEndian, part); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

type packer struct {
	bases, values []uint16
	letters       []byte
	based         map[int]bool
	free          int // no place before it is
}

// pack gives the branches of n, which is the given state, the first places
// where they all fit.
func (p *packer) pack(n *branch, state int) {
	p.values[state] = uint16(n.value)
	if len(n.next) == 0 {
		p.bases[state] = 0xFFFF // beyond all places
		return
	}
	var letters []byte
	for c := range n.next {
		letters = append(letters, c)
	}
	slices.Sort(letters)
	base := max(1, p.free-int(letters[0]))
	for p.based[base] || slices.ContainsFunc(letters, func(c byte) bool { return p.taken(base + int(c)) }) {
		base++
	}
	p.based[base] = true
	p.bases[state] = uint16(base)
	for _, c := range letters {
		for len(p.letters) <= base+int(c) {
			p.bases, p.values, p.letters = append(p.bases, 0xFFFF), append(p.values, 0), append(p.letters, 0)
		}
		p.letters[base+int(c)] = c
	}
	for p.taken(p.free) {
		p.free++
	}
	for _, c := range letters {
		p.pack(n.next[c], base+int(c))
	}
}

func (p *packer) taken(at int) bool {
	return at == 0 || at < len(p.letters) && p.letters[at] != 0
}

func sorted(table map[string]string) []string {
	var keys []string
	for k := range table {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
