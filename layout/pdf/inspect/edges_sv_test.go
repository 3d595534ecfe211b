package inspect

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"uppfoljning/layout/pdf/foreign"
	"uppfoljning/layout/pdf/object"
)

// oneHeading is a tagged file of one heading, set in the font F.
func oneHeading(font, shown, more string) []byte {
	return []byte(fmt.Sprintf(`%%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R %s>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/StructParents 0/Resources<</Font<</F 8 0 R>>/Properties<</M<</MCID 0>>>>/XObject<</X 9 0 R>>>>>>endobj
4 0 obj<<>>stream
/H1/M BDC BT /F 9 Tf %s ET EMC
endstream endobj
5 0 obj<</Type/StructTreeRoot/K 6 0 R/ParentTree<</Nums[0[6 0 R]]>>>>endobj
6 0 obj<</S/H1/P 5 0 R/Pg 3 0 R/K 0>>endobj
8 0 obj%s endobj
trailer<</Root 1 0 R>>`, more, shown, font))
}

// TestSimpleFonts reads text in the fonts that other programs write (ISO 32000-1
// 9.6.6, 9.7.5).
func TestSimpleFonts(t *testing.T) {
	for _, c := range []struct{ name, font, shown, want string }{
		{"Windows", `<</Subtype/TrueType/Encoding/WinAnsiEncoding>>`, `(\345\200\226\222 a)Tj`, "å€–’ a"},
		{"Mac OS", `<</Subtype/TrueType/Encoding/MacRomanEncoding>>`, `(a\214)Tj`, "a\uFFFD"},
		{"differences", `<</Subtype/Type1/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[65/aring/uni00E4.alt/x 200/odieresis 300/b]>>>>`, `[(AB)-9(C\310Z)]TJ`, "åäxöZ"},
		{"differences alone", `<</Subtype/Type1/Encoding<</Differences[1/a/uniZZZZ/b]>>>>`, `(\001\002\003A)Tj`, "ab"},
		{"type 3", `<</Subtype/Type3/Encoding<</Differences[1/a]>>>>`, `(\001)'`, "a"},
		{"to Unicode", `<</Subtype/TrueType/ToUnicode 10 0 R>> endobj 10 0 obj<<>>stream
2 beginbfrange<01><03>[<0061><0062><0063>]<04><06><0064>endbfrange
endstream`, `1 2(\001\003\006)"`, "acf"},
		{"codes of one and two bytes", `<</Subtype/Type0/Encoding 11 0 R/DescendantFonts[<<>>]/ToUnicode 10 0 R>> endobj 10 0 obj<<>>stream
2 beginbfchar<41><0061><8142><0062>endbfchar
endstream endobj 11 0 obj<<>>stream
2 begincodespacerange<00><7F><8000><FFFF>endcodespacerange
endstream`, `(A\201BA)Tj`, "aba"},
		{"two bytes where nothing is told", `<</Subtype/Type0/Encoding/Own-H/ToUnicode 10 0 R>> endobj 10 0 obj<<>>stream
1 beginbfchar<4142><0061>endbfchar
endstream`, `(ABA)Tj`, "a"},
	} {
		r := mustRead(t, oneHeading(c.font, c.shown, ""))
		if len(r.Headings) != 1 || r.Headings[0].Text != c.want {
			t.Errorf("%s: got %+v, want %q", c.name, r.Headings, c.want)
		}
	}
}

// TestDestinations finds the pages of bookmarks by every way to name a place (ISO
// 32000-1 12.3.2).
func TestDestinations(t *testing.T) {
	const more = `/Outlines<</First 20 0 R>>/Dests<</here[3 0 R/Fit]/there<</D[3 0 R/Fit]>>>>/Names<</Dests<</Kids[<</Names[(name)[3 0 R/Fit](other)<</D[3 0 R]>>]>>]>>>>`
	for dest, want := range map[string]int{
		"/Dest[3 0 R/Fit]": 1, "/Dest/here": 1, "/Dest/there": 1, "/Dest(name)": 1, "/Dest(other)": 1, "/A<</S/GoTo/D(name)>>": 1,
		"/Dest(nowhere)": 0, "/Dest/nowhere": 0, "/Dest[]": 0, "/Dest[9 0 R]": 0, "/Dest[2 0 R]": 0,
	} {
		file := strings.Replace(string(oneHeading("<<>>", "", more)), "trailer", "20 0 obj<</Title(T)"+dest+">>endobj trailer", 1)
		file = strings.ReplaceAll(file, "/S/H1", "/S/P")
		r := mustRead(t, []byte(file))
		if len(r.Headings) != 1 || r.Headings[0].Page != want {
			t.Errorf("%s: got %+v, want page %d", dest, r.Headings, want)
		}
		if broken := r.check("bookmarks").Verdict == Fails; broken != (want == 0) {
			t.Errorf("%s: %s", dest, r.check("bookmarks").Sentence())
		}
	}
}

// TestSpoiledFurther goes on where TestSpoiled ends.
func TestSpoiledFurther(t *testing.T) {
	n := func(s string) object.Name { return object.Name(s) }
	xobject := func(s *spoiler, d object.Dict, data string) {
		s.f.Dict(s.pages[0]["Resources"])["XObject"] = object.Dict{"Z": s.f.Add(&object.Stream{Dict: d, Data: []byte(data)})}
	}
	for _, c := range []struct {
		spoil func(*spoiler)
		code  Code
		want  FindingCode
	}{
		{func(s *spoiler) { s.xmp("<pdfuaid:part>1", "<pdfuaid:part>2") }, "pdfua", "other-pdfua"},
		{func(s *spoiler) {
			m := s.f.Get(s.catalog["Metadata"]).(*object.Stream)
			m.Dict["Filter"] = n("ASCIIHexDecode")
			m.Data = []byte(fmt.Sprintf("%x>", m.Data))
		}, "xmp", "packed-xmp"},
		{func(s *spoiler) {
			s.append(" /Artifact BMC 0 1 0 rg 0 0 9 9 re f 0.5 g /CS0 cs EMC /Artifact BMC 0 0 0 0 K EMC")
		}, "colours", "other-intent"},
		{func(s *spoiler) {
			s.f.Dict(s.f.Array(s.catalog["OutputIntents"])[0])["S"] = n("GTS_PDFX")
		}, "colours", "no-intent"},
		{func(s *spoiler) {
			s.append(" 0 0 0 1 k")
			s.f.Dict(s.pages[0]["Resources"])["ColorSpace"] = object.Dict{"DefaultCMYK": n("DeviceCMYK")}
		}, "colours", "colours-by-page"},
		{func(s *spoiler) {
			delete(s.catalog, "OutputIntents")
			s.f.Dict(s.pages[0]["Resources"])["ColorSpace"] = object.Dict{"DefaultRGB": n("DeviceRGB")}
		}, "colours", "colours-by-page"},
		{func(s *spoiler) {
			xobject(s, object.Dict{"Subtype": n("Image"), "ColorSpace": object.Array{n("Indexed"), n("DeviceCMYK"), object.Int(1), object.String("")}}, "")
			s.append(" /Artifact BMC /Z Do EMC")
		}, "colours", "other-intent"},
		{func(s *spoiler) { s.append(" /Artifact BMC BI /W 1 /CS /CMYK ID x EI EMC") }, "colours", "other-intent"},
		{func(s *spoiler) {
			xobject(s, object.Dict{"Subtype": n("Form"), "Filter": n("Unknown")}, "x")
			s.append(" /Artifact BMC /Z Do EMC")
		}, "marked", "unreadable-content"},
		{func(s *spoiler) {
			xobject(s, object.Dict{"Subtype": n("Form"), "Resources": object.Dict{}}, "0 0 1 1 re f")
			s.append(" /Z Do")
		}, "marked", "unmarked"},
		{func(s *spoiler) {
			xobject(s, object.Dict{"Subtype": n("Form"), "Resources": object.Dict{}}, "/F1 9 Tf (a)Tj")
			s.append(" /Artifact BMC /Z Do EMC")
		}, "embedded", "no-font"},
		{func(s *spoiler) {
			s.pages[0]["Contents"] = s.f.Add(&object.Stream{Dict: object.Dict{"Filter": n("DCTDecode")}})
		}, "marked", "unreadable-content"},
		{func(s *spoiler) {
			s.append(" /Artifact BMC " + strings.Repeat("/P BMC ", 20) + "0 0 1 1 re f" + strings.Repeat(" EMC", 22))
		}, "marked", "sequence-open"},
		{func(s *spoiler) {
			s.pages[0]["Annots"] = append(s.f.Array(s.pages[0]["Annots"]), s.f.Add(object.Dict{"Subtype": n("FileAttachment"), "F": object.Int(4)}))
		}, "attachments", "attachment"},
		{func(s *spoiler) { s.catalog["AF"] = object.Array{} }, "attachments", "attachment"},
		{func(s *spoiler) { s.catalog["Names"] = object.Dict{"JavaScript": object.Dict{}} }, "actions", "script"},
		{func(s *spoiler) {
			s.f.Dict(s.f.Dict(s.f.Dict(s.catalog["Outlines"])["First"]))["Dest"] = nil
			s.f.Dict(s.f.Dict(s.catalog["Outlines"])["First"])["Dest"] = object.String("no such name")
		}, "bookmarks", "bookmark-to-nowhere"},
		{func(s *spoiler) {
			s.catalog["OpenAction"] = object.Dict{"S": n("SubmitForm"), "F": object.String("https://example.se")}
		}, "external", "leads-out"},
	} {
		t.Run(string(c.want), func(t *testing.T) {
			s := open(t)
			c.spoil(s)
			b, err := s.f.Bytes(false)
			if err != nil {
				t.Fatal(err)
			}
			check := mustRead(t, b).check(c.code)
			if check.Verdict == Holds || !slices.ContainsFunc(check.Findings, func(f Finding) bool { return f.Code == c.want }) {
				t.Errorf("%s is %v: %s", c.code, check.Verdict, check.Sentence())
			}
		})
	}
}

// Artifacts hold whatever lies in them, and marks without a number change nothing.
func TestMarksWithinMarks(t *testing.T) {
	s := open(t)
	s.append(" /Artifact BMC /Span BMC /P <</Lang(sv)>> BDC 0 0 1 1 re f EMC EMC 0 0 1 1 re f EMC")
	b, err := s.f.Bytes(false)
	if err != nil {
		t.Fatal(err)
	}
	if c := mustRead(t, b).check("marked"); c.Verdict != Holds {
		t.Errorf("%v: %s", c.Verdict, c.Sentence())
	}
}

// TestEncrypted: of an encrypted file it is said that nothing can be told.
func TestEncrypted(t *testing.T) {
	r := mustRead(t, []byte(strings.Replace(tiny, "trailer<<", "trailer<</Encrypt<</Filter/Standard/V 4>>", 1)))
	if !r.Encrypted() {
		t.Fatal("it is not known to be encrypted")
	}
	for i := range r.Checks {
		c := &r.Checks[i]
		if want := map[bool]Verdict{true: Fails, false: Undecided}[c.Code == "encryption"]; c.Verdict != want || c.Sentence() == "" {
			t.Errorf("%s: %v, %s", c.Code, c.Verdict, c.Sentence())
		}
	}
}

// TestTame: what a file says of itself cannot pose as the program's own lines.
func TestTame(t *testing.T) {
	if got := tame("a\nb\x1b[31m\u202ec\u0085d\te"); strings.ContainsAny(got, "\n\x1b\u202e\u0085\t") || got != "a b[31mcd e" {
		t.Errorf("got %q", got)
	}
}

// TestGlyphCount reads how many glyphs a font program has, whatever it claims.
func TestGlyphCount(t *testing.T) {
	table := func(tag string, offset byte) string {
		return tag + "\x00\x00\x00\x00\x00\x00\x00" + string(offset) + "\x00\x00\x00\x06"
	}
	head := "\x00\x01\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00"
	for program, want := range map[string]int{
		head + table("glyf", 0) + table("maxp", 44) + "\x00\x01\x00\x00\x01\x02": 0x102,
		head + table("glyf", 0) + table("maxp", 99) + "\x00\x01\x00\x00\x01\x02": 0,
		head + table("maxp", 44)[:10]:                                            0, "short": 0,
	} {
		file := strings.Replace(tiny, "trailer", fmt.Sprintf("30 0 obj<</Length %d>>stream\n%s\nendstream endobj trailer", len(program), program), 1)
		f, err := foreign.Read([]byte(file))
		if err != nil {
			t.Fatal(err)
		}
		if got := (&judgement{f: f}).glyphCount(object.Dict{"FontFile2": object.Ref(30)}); got != want {
			t.Errorf("%q: got %d, want %d", program, got, want)
		}
	}
}
