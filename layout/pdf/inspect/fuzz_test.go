package inspect

import (
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"uppfoljning/layout/pdf/object"
)

// FuzzCMap: each code has the text of its own mapping, or of the range that it
// lies in, and codes have a length.
func FuzzCMap(f *testing.F) {
	f.Add("1 begincodespacerange <00> <7F> endcodespacerange 1 beginbfchar <41> <00410042> endbfchar", "A\x00")
	f.Add("2 beginbfrange <0041> <0043> <0061> <0050> <0052> [<0070> <0071>] endbfrange", "\x00B\x00Q")
	f.Add("1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <FFFF> <0000> <D83DDE00> endbfrange", "\xFF\xFF")
	f.Fuzz(func(t *testing.T, data, shown string) {
		m := readCMap([]byte(data))
		for code, text := range m.text {
			if got, ok := m.get(code); !ok || got != text {
				t.Errorf("%q: %x is %q, got %q %t", data, code, text, got, ok)
			}
		}
		for at := 0; at < len(shown); {
			n := m.spaces().next(object.String(shown[at:]))
			if n < 1 || n > 4 {
				t.Fatalf("%q: a code of %d bytes", data, n)
			}
			code, _ := codeOf(object.String(shown[at:min(at+n, len(shown))]))
			if text, ok := m.get(code); ok && !utf8.ValidString(text) {
				t.Errorf("%q: %x is %q", data, code, text)
			}
			at += n
		}
	})
}

// FuzzXMP: a packet is read the same with comments and as one Description with
// another beside it.
func FuzzXMP(f *testing.F) {
	f.Add("T", "sv")
	f.Add("A & B", "  x\n")
	f.Fuzz(func(t *testing.T, title, creator string) {
		esc := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace
		item := func(s, inside string) string { return "<rdf:li xml:lang='sv'>" + esc(s) + inside + "</rdf:li>" }
		packet := func(inside, between string) []byte {
			return []byte("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='" + nsRDF + "'><rdf:Description xmlns:dc='" + nsDC + "'><dc:title><rdf:Alt>" +
				item(title, inside) + "</rdf:Alt></dc:title>" + between + "<dc:creator><rdf:Seq>" + item(creator, inside) + item("second", "") +
				"</rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>")
		}
		p, err := readXMP(packet("", ""))
		q, err2 := readXMP(packet("<!-- c -->", "</rdf:Description><?pi?><rdf:Description xmlns:dc='"+nsDC+"'>"))
		if (err == nil) != (err2 == nil) {
			t.Fatalf("%v, %v", err, err2)
		}
		if err != nil {
			return
		}
		for _, name := range []string{"title", "creator"} {
			if p.get(nsDC, name) != q.get(nsDC, name) {
				t.Errorf("%s: %q and %q", name, p.get(nsDC, name), q.get(nsDC, name))
			}
		}
		ends := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace
		if want := strings.TrimSpace(ends(title)); p.get(nsDC, "title") != want {
			t.Errorf("%q is read as %q", title, p.get(nsDC, "title"))
		}
		if want := strings.TrimSpace(ends(creator) + "\nsecond"); p.get(nsDC, "creator") != want {
			t.Errorf("%q is read as %q", creator, p.get(nsDC, "creator"))
		}
	})
}

// A packet takes memory in proportion to its length, whatever it is made of.
func TestLongXMP(t *testing.T) {
	for _, piece := range []string{"<rdf:li>x</rdf:li>", "y<!---->"} {
		packet := []byte("<rdf:RDF xmlns:rdf='" + nsRDF + "'><rdf:Description xmlns:dc='" + nsDC + "'><dc:subject>" + strings.Repeat(piece, 20_000) + "</dc:subject></rdf:Description></rdf:RDF>")
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		p, err := readXMP(packet)
		runtime.ReadMemStats(&after)
		if err != nil || len(p.get(nsDC, "subject")) < 20_000 && !strings.Contains(piece, "li") {
			t.Fatalf("%d letters, %v", len(p.get(nsDC, "subject")), err)
		}
		if taken := after.TotalAlloc - before.TotalAlloc; taken > uint64(100*len(packet)) {
			t.Errorf("%q: %d bytes for %d", piece, taken, len(packet))
		}
	}
}
