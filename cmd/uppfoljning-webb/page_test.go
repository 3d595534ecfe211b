package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"io"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/klauspost/compress/gzip"
)

// bytesOf reads what asText has written, as engine.js does.
func bytesOf(text string, size int) []byte {
	out := make([]byte, 0, size)
	acc, bits := uint64(0), 0
	put := func(v uint64, n int) {
		acc, bits = acc<<n|v, bits+n
		for ; bits >= 8 && len(out) < size; bits -= 8 {
			out = append(out, byte(acc>>(bits-8)))
		}
		acc &= 1<<bits - 1
	}
	runes := []rune(text)
	for i := 0; i < len(runes); i += 3 {
		group := uint64(0)
		for _, r := range runes[i : i+3] {
			group = group*digits + uint64(r-firstDigit)
		}
		put(group>>24, 23)
		put(group&0xffffff, 24)
	}
	return out
}

func TestAsTextIsReadBack(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	for size := range 70 {
		for _, fill := range []func() byte{func() byte { return 0 }, func() byte { return 0xff }, func() byte { return byte(random.Uint32()) }} {
			data := make([]byte, size)
			for i := range data {
				data[i] = fill()
			}
			text := asText(data)
			if got := bytesOf(text, size); !bytes.Equal(got, data) {
				t.Fatalf("%x is read back as %x", data, got)
			}
			for _, r := range text {
				if r < firstDigit || r >= firstDigit+digits {
					t.Fatalf("%U is no digit", r)
				}
			}
			if n := len([]rune(text)); n != (size*8+46)/47*3 {
				t.Errorf("%d characters for %d bytes", n, size)
			}
		}
	}
}

func someParts() parts {
	return parts{version: "1.2.3", goVersion: "go0", program: []byte("the program"), support: "// support\n",
		licences: []licence{{"a <part>", "its terms\n"}, {"another", "others"}}}
}

// assembled gives a page of someParts as text.
func assembled(t *testing.T) string {
	t.Helper()
	data, err := assemble(someParts())
	if err != nil {
		t.Fatal(err)
	}
	if len(data) < 2 || data[0] != 0xff || data[1] != 0xfe || len(data)%2 != 0 {
		t.Fatalf("the page begins with % x", data[:2])
	}
	units := make([]uint16, len(data)/2-1)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(data[2+2*i:])
	}
	return string(utf16.Decode(units))
}

// TestPolicyHashes wants the policy to allow the scripts and the style sheet of
// the page, as they stand in it, and no others.
func TestPolicyHashes(t *testing.T) {
	page := assembled(t)
	var want []string
	for _, m := range regexp.MustCompile(`(?s)<(?:style|script|script id="engine")>(.*?)</(?:style|script)>`).FindAllStringSubmatch(page, -1) {
		sum := sha256.Sum256([]byte(m[1]))
		want = append(want, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
	}
	policy := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)[1]
	got := regexp.MustCompile(`'sha256-[^']*'`).FindAllString(policy, -1)
	slices.Sort(got)
	slices.Sort(want)
	if len(want) != 3 || !slices.Equal(got, want) {
		t.Errorf("allowed %v, in the page %v", got, want)
	}
	for _, loose := range []string{"unsafe-inline", "'unsafe-eval'", "http", "*", "'self'"} {
		if strings.Contains(policy, loose) {
			t.Errorf("the policy has %s: %s", loose, policy)
		}
	}
}

// TestPageHoldsItsParts reads the program and the licences back out of the page.
func TestPageHoldsItsParts(t *testing.T) {
	page := assembled(t)
	for id, want := range map[string]string{
		"program":  "the program",
		"licences": "a <part>\n========\n\nits terms\n\n\nanother\n=======\n\nothers\n\n\n",
	} {
		m := regexp.MustCompile(`<script id="` + id + `" type="application/octet-stream" data-size="(\d+)">([^<]*)</script>`).FindStringSubmatch(page)
		if m == nil {
			t.Errorf("%s is not in the page", id)
			continue
		}
		r, err := gzip.NewReader(bytes.NewReader(bytesOf(m[2], atoi(t, m[1]))))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(r); err != nil || string(got) != want {
			t.Errorf("%s is %q, %v", id, got, err)
		}
	}
	for _, want := range []string{"<li>a &lt;part&gt;</li>", "version 1.2.3", "go0"} {
		if !strings.Contains(page, want) {
			t.Errorf("%s is not in the page", want)
		}
	}
}

func atoi(t *testing.T, digits string) (n int) {
	t.Helper()
	for _, d := range digits {
		n = n*10 + int(d-'0')
	}
	return n
}

// TestNothingEndsAScript refuses what would end an element of the page too early.
func TestNothingEndsAScript(t *testing.T) {
	p := someParts()
	p.support = "// </SCRIPT>"
	if _, err := assemble(p); err == nil {
		t.Error("a script that ends its element is taken")
	}
}

// TestPageAsksForNothing wants no address in the page that a browser would follow
// by itself.
func TestPageAsksForNothing(t *testing.T) {
	for _, m := range regexp.MustCompile(`(?:src|href|action|url)\s*[=(]\s*"?([^">\s)]*)`).FindAllStringSubmatch(pageText+styleText, -1) {
		if !strings.HasPrefix(m[1], "#") && m[1] != "data:," {
			t.Errorf("%s", m[0])
		}
	}
}

// TestWordsAreUsed compares the words of the page with those that it uses.
func TestWordsAreUsed(t *testing.T) {
	var has, uses []string
	for _, m := range regexp.MustCompile(`(?m)^\t(\w+):`).FindAllStringSubmatch(scriptText("words_sv.js"), -1) {
		has = append(has, m[1])
	}
	for _, m := range regexp.MustCompile(`\bwords\.(\w+)`).FindAllStringSubmatch(scriptText(scriptNames...), -1) {
		uses = append(uses, m[1])
	}
	slices.Sort(has)
	slices.Sort(uses)
	if uses = slices.Compact(uses); !slices.Equal(has, uses) {
		t.Errorf("there are %v\nused are %v", has, uses)
	}
}

// TestPageNamesWhatComesWithIt: the files that the page says come with it are
// those of the release.
func TestPageNamesWhatComesWithIt(t *testing.T) {
	for _, want := range []string{"SHA256SUMS", "source.tar.gz", "Get-FileHash", "SharePoint"} {
		if !strings.Contains(pageText, want) {
			t.Errorf("the page says nothing of %s", want)
		}
	}
	if strings.Contains(pageText, ".sha256") {
		t.Error("the page names a file that the release has not")
	}
}
