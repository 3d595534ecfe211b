package inspect

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"uppfoljning/layout/pdf/object"
)

const samples = "../../../samples"

func readSample(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(samples, name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func mustRead(t testing.TB, data []byte) *Report {
	t.Helper()
	r, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestSamplesHold: every report among the samples meets every demand.
func TestSamplesHold(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(samples, "*.pdf"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	for _, p := range paths {
		r := mustRead(t, readSample(t, filepath.Base(p)))
		for i := range r.Checks {
			if c := &r.Checks[i]; c.Verdict != Holds {
				t.Errorf("%s: %s: %s", p, c.Code, c.Sentence())
			}
		}
		if len(r.Headings) == 0 || !r.Claims.Ours() || len(r.Claims.Workbook) != 64 || len(r.Changes) > 0 {
			t.Errorf("%s: %d headings, %+v, %v", p, len(r.Headings), r.Claims, r.Changes)
		}
	}
}

// spoiler has the parts of a file at hand that a case may spoil.
type spoiler struct {
	t       *testing.T
	f       *object.File
	catalog object.Dict
	pages   []object.Dict
}

// open opens the sample with everything.
func open(t *testing.T) *spoiler {
	t.Helper()
	f, err := object.Read(readSample(t, "ekvalla-2024.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	s := &spoiler{t: t, f: f, catalog: f.Dict(f.Root)}
	for _, k := range f.Array(f.Dict(s.catalog["Pages"])["Kids"]) {
		s.pages = append(s.pages, f.Dict(k))
	}
	return s
}

// element finds the n-th structure element of a type, in the order of the tags.
func (s *spoiler) element(typ object.Name, n int) object.Dict {
	s.t.Helper()
	var found object.Dict
	var visit func(v object.Value)
	visit = func(v object.Value) {
		for _, a := range s.f.Array(v) {
			visit(a)
		}
		d := s.f.Dict(v)
		if d["S"] == typ {
			if n--; n == 0 {
				found = d
			}
		}
		if d["S"] != nil {
			visit(d["K"])
		}
	}
	visit(s.f.Dict(s.catalog["StructTreeRoot"])["K"])
	if found == nil {
		s.t.Fatalf("no %s", typ)
	}
	return found
}

// content gives the content of the first page, ready to be changed.
func (s *spoiler) content(change func(old string) string) {
	s.t.Helper()
	b, err := s.f.Decoded(s.pages[0]["Contents"])
	if err != nil {
		s.t.Fatal(err)
	}
	s.pages[0]["Contents"] = s.f.Add(&object.Stream{Data: []byte(change(string(b)))})
}

func (s *spoiler) append(ops string) { s.content(func(old string) string { return old + ops }) }

// xmp changes the metadata.
func (s *spoiler) xmp(old, new string) {
	s.t.Helper()
	m := s.f.Get(s.catalog["Metadata"]).(*object.Stream)
	if !bytes.Contains(m.Data, []byte(old)) {
		s.t.Fatalf("no %q in the metadata", old)
	}
	m.Data = bytes.Replace(bytes.Clone(m.Data), []byte(old), []byte(new), 1)
}

func (s *spoiler) font() object.Dict {
	for _, v := range s.f.Dict(s.f.Dict(s.pages[0]["Resources"])["Font"]) {
		return s.f.Dict(v)
	}
	s.t.Fatal("no font")
	return nil
}

func (s *spoiler) link() object.Dict {
	for _, p := range s.pages {
		for _, v := range s.f.Array(p["Annots"]) {
			return s.f.Dict(v)
		}
	}
	s.t.Fatal("no link")
	return nil
}

func names(s ...string) (a object.Array) {
	for _, n := range s {
		a = append(a, object.Name(n))
	}
	return a
}

// TestSpoiled: everything that is promised to be found is, and nothing else
// with it.
func TestSpoiled(t *testing.T) {
	action := func(d object.Dict) func(*spoiler) {
		return func(s *spoiler) { s.catalog["OpenAction"] = d }
	}
	annotation := func(d object.Dict) func(*spoiler) {
		return func(s *spoiler) { s.pages[0]["Annots"] = append(s.f.Array(s.pages[0]["Annots"]), s.f.Add(d)) }
	}
	n := func(s string) object.Name { return object.Name(s) }
	for _, c := range []struct {
		spoil func(*spoiler)
		code  Code
		want  FindingCode
	}{
		{func(s *spoiler) { delete(s.catalog, "Metadata") }, "xmp", "no-xmp"},
		{func(s *spoiler) { s.xmp("<rdf:RDF", "<rdf:RDFF") }, "xmp", "bad-xmp"},
		{func(s *spoiler) { s.xmp("<pdfaid:conformance>A", "<pdfaid:conformance>B") }, "pdfa", "other-pdfa"},
		{func(s *spoiler) { s.xmp("<pdfaid:part>2</pdfaid:part>", "") }, "pdfa", "no-pdfa"},
		{func(s *spoiler) { s.xmp("<pdfuaid:part>1</pdfuaid:part>", "") }, "pdfua", "no-pdfua"},
		{func(s *spoiler) { s.xmp("<dc:title>", "<dc:titel>"); s.xmp("</dc:title>", "</dc:titel>") }, "title", "no-title"},
		{func(s *spoiler) { delete(s.catalog, "ViewerPreferences") }, "title", "title-not-shown"},
		{func(s *spoiler) { delete(s.catalog, "Lang") }, "language", "no-language"},
		{func(s *spoiler) { s.catalog["Lang"] = object.String("svenska!") }, "language", "bad-language"},
		{func(s *spoiler) { s.element("P", 1)["Lang"] = object.String("_") }, "language", "bad-language"},
		{func(s *spoiler) { s.f.Dict(s.f.Info)["Title"] = object.Text("Något annat") }, "info", "info-differs"},
		{func(s *spoiler) { s.f.Dict(s.f.Info)["CreationDate"] = object.String("D:20010101") }, "info", "info-differs"},
		{func(s *spoiler) { s.f.Dict(s.f.Info)["CreationDate"] = object.String("i går") }, "dates", "bad-date"},
		{func(s *spoiler) { s.f.Dict(s.f.Info)["ModDate"] = object.String("D:2001") }, "dates", "modified-before-created"},
		{func(s *spoiler) { delete(s.catalog, "MarkInfo") }, "tagged", "not-marked"},
		{func(s *spoiler) { s.f.Dict(s.catalog["MarkInfo"])["Suspects"] = true }, "tagged", "suspects"},
		{func(s *spoiler) { delete(s.catalog, "StructTreeRoot") }, "tagged", "no-tags"},
		{func(s *spoiler) { delete(s.f.Dict(s.catalog["StructTreeRoot"]), "K") }, "tagged", "empty-tags"},
		{func(s *spoiler) { s.append(" 0 0 9 9 re f") }, "marked", "unmarked"},
		{func(s *spoiler) { s.append(" /P <</MCID 9999>> BDC 0 0 9 9 re f EMC") }, "marked", "in-no-element"},
		{func(s *spoiler) { s.append(" /Artifact BMC /P <</MCID 9999>> BDC EMC EMC") }, "marked", "marked-twice"},
		{func(s *spoiler) { s.append(" /Artifact BMC") }, "marked", "sequence-open"},
		{func(s *spoiler) { s.append(" EMC") }, "marked", "sequence-open"},
		{func(s *spoiler) { s.append(" ) ") }, "marked", "bad-content"},
		{func(s *spoiler) { s.element("P", 1)["K"] = object.Int(9999) }, "tree", "content-not-there"},
		{func(s *spoiler) { s.element("P", 1)["P"] = s.f.Root }, "tree", "other-parent"},
		{func(s *spoiler) { delete(s.pages[0], "StructParents") }, "tree", "no-parents"},
		{func(s *spoiler) { s.pages[0]["StructParents"] = object.Int(1) }, "tree", "other-in-parent-tree"},
		{func(s *spoiler) { s.element("P", 1)["K"] = s.element("P", 2)["K"] }, "tree", "content-of-two"},
		{func(s *spoiler) { s.element("P", 1)["Pg"] = s.f.Root }, "tree", "content-on-no-page"},
		{func(s *spoiler) { s.element("P", 1)["K"] = object.Dict{} }, "tree", "no-element"},
		{func(s *spoiler) { s.element("P", 1)["K"] = s.f.Dict(s.catalog["StructTreeRoot"])["K"] }, "tree", "circle"},
		{func(s *spoiler) { s.link()["StructParent"] = object.Int(0) }, "tree", "annotation-in-parent-tree"},
		{func(s *spoiler) { s.element("P", 1)["S"] = n("Stycke") }, "types", "no-standard-type"},
		{func(s *spoiler) {
			s.f.Dict(s.catalog["StructTreeRoot"])["RoleMap"] = object.Dict{"P": n("H1")}
		}, "types", "standard-remapped"},
		{func(s *spoiler) {
			s.element("P", 1)["S"] = n("A")
			s.f.Dict(s.catalog["StructTreeRoot"])["RoleMap"] = object.Dict{"A": n("B"), "B": n("A")}
		}, "types", "circular-roles"},
		{func(s *spoiler) { s.element("TR", 1)["S"] = n("P") }, "parts", "part-astray"},
		{func(s *spoiler) { s.element("TOCI", 1)["S"] = n("LI") }, "parts", "part-astray"},
		{func(s *spoiler) { s.element("H1", 1)["S"] = n("P") }, "headings", "first-heading"},
		{func(s *spoiler) { s.element("H2", 2)["S"] = n("H4") }, "headings", "skipped-level"},
		{func(s *spoiler) { s.element("H2", 2)["S"] = n("H") }, "headings", "mixed-headings"},
		{func(s *spoiler) { s.element("H2", 2)["ActualText"] = object.String("") }, "headings", "heading-without-text"},
		{func(s *spoiler) { delete(s.element("Figure", 2), "Alt") }, "figures", "figure-without-text"},
		{func(s *spoiler) { s.element("P", 1)["S"] = n("Formula") }, "figures", "formula-without-text"},
		{func(s *spoiler) { delete(s.element("TH", 1), "A") }, "tables", "head-without-scope"},
		{func(s *spoiler) {
			s.element("Table", 1)["K"] = s.element("Table", 1)["K"].(object.Array)[:0]
		}, "tables", "table-without-heads"},
		{func(s *spoiler) { s.element("P", 1)["S"] = n("Note") }, "notes", "note-without-id"},
		{func(s *spoiler) { delete(s.link(), "Contents") }, "links", "link-without-contents"},
		{func(s *spoiler) { s.element("Link", 1)["S"] = n("Span") }, "links", "link-outside-link"},
		{func(s *spoiler) { s.link()["A"] = object.Dict{"S": n("GoTo"), "D": object.Array{s.f.Root}} }, "links", "link-to-nowhere"},
		{func(s *spoiler) {
			for _, p := range s.pages {
				delete(p, "Tabs")
			}
		}, "annotations", "tab-order"},
		{func(s *spoiler) { s.link()["F"] = object.Int(2) }, "annotations", "annotation-hidden"},
		{annotation(object.Dict{"Subtype": n("Movie"), "F": object.Int(4)}), "annotations", "forbidden-annotation"},
		{annotation(object.Dict{"Subtype": n("Highlight"), "F": object.Int(4)}), "annotations", "annotation-outside-annot"},
		{annotation(object.Dict{"Subtype": n("Highlight"), "F": object.Int(4)}), "annotations", "annotation-without-text"},
		{annotation(object.Dict{"Subtype": n("Widget"), "F": object.Int(4)}), "annotations", "widget-outside-form"},
		{func(s *spoiler) {
			s.f.Dict(s.f.Dict(s.catalog["Outlines"])["First"])["Dest"] = object.Array{s.f.Root}
		}, "bookmarks", "bookmark-to-nowhere"},
		{func(s *spoiler) { delete(s.f.Dict(s.f.Dict(s.catalog["Outlines"])["First"]), "Title") }, "bookmarks", "bookmark-without-text"},
		{func(s *spoiler) {
			d := s.f.Dict(s.f.Dict(s.catalog["Outlines"])["First"])
			d["Next"] = s.f.Dict(s.catalog["Outlines"])["First"]
		}, "bookmarks", "bookmarks-broken"},
		{func(s *spoiler) {
			delete(s.f.Dict(s.f.Dict(s.f.Array(s.font()["DescendantFonts"])[0])["FontDescriptor"]), "FontFile2")
		}, "embedded", "not-embedded"},
		{func(s *spoiler) { s.append(" /Artifact BMC /none 9 Tf (a) Tj EMC") }, "embedded", "no-font"},
		{func(s *spoiler) { delete(s.font(), "ToUnicode") }, "mapped", "no-text"},
		{func(s *spoiler) { s.toUnicode("<0065> <0065>", "<0065> <FEFF>") }, "mapped", "forbidden-text"},
		{func(s *spoiler) { s.toUnicode("<0065> <0065>", "<0065> <E065>") }, "mapped", "private-characters"},
		{func(s *spoiler) {
			g := s.f.Get(s.f.Dict(s.f.Array(s.font()["DescendantFonts"])[0])["CIDToGIDMap"]).(*object.Stream)
			g.Data, g.Dict = make([]byte, 200), object.Dict{}
		}, "glyphs", "no-glyph"},
		{func(s *spoiler) { delete(s.catalog, "OutputIntents") }, "colours", "no-intent"},
		{func(s *spoiler) { delete(s.f.Dict(s.f.Array(s.catalog["OutputIntents"])[0]), "DestOutputProfile") }, "colours", "no-profile"},
		{func(s *spoiler) { s.append(" 0 0 0 1 k") }, "colours", "other-intent"},
		{action(object.Dict{"S": n("JavaScript"), "JS": object.String("app.alert(1)")}), "actions", "script"},
		{action(object.Dict{"S": n("Launch"), "F": object.String("cmd.exe")}), "actions", "forbidden-action"},
		{action(object.Dict{"S": n("Named"), "N": n("Print")}), "actions", "forbidden-action"},
		{func(s *spoiler) { s.catalog["AA"] = object.Dict{} }, "actions", "by-itself"},
		{action(object.Dict{"S": n("GoToR"), "F": object.String("x.pdf")}), "external", "leads-out"},
		{func(s *spoiler) {
			s.catalog["Names"] = object.Dict{"EmbeddedFiles": object.Dict{"Names": object.Array{object.String("a"), object.Dict{"EF": object.Dict{}}}}}
		}, "attachments", "attachment"},
		{func(s *spoiler) {
			s.catalog["X"] = s.f.Add(&object.Stream{Dict: object.Dict{"F": object.String("x.bin")}})
		}, "external", "external-stream"},
		{func(s *spoiler) {
			s.catalog["X"] = s.f.Add(&object.Stream{Dict: object.Dict{"Subtype": n("Form"), "Ref": object.Dict{}}})
		}, "external", "reference-xobject"},
		{func(s *spoiler) {
			s.catalog["X"] = s.f.Add(&object.Stream{Dict: object.Dict{"Filter": names("LZWDecode")}})
		}, "filters", "forbidden-filter"},
		{func(s *spoiler) { s.catalog["AcroForm"] = object.Dict{"XFA": object.String("x")} }, "forms", "xfa"},
		{func(s *spoiler) { s.catalog["AcroForm"] = object.Dict{"NeedAppearances": true} }, "forms", "need-appearances"},
	} {
		t.Run(string(c.want), func(t *testing.T) {
			s := open(t)
			c.spoil(s)
			b, err := s.f.Bytes(false)
			if err != nil {
				t.Fatal(err)
			}
			r := mustRead(t, b)
			check := r.check(c.code)
			if check.Verdict == Holds || !slices.ContainsFunc(check.Findings, func(f Finding) bool { return f.Code == c.want }) {
				t.Errorf("%s is %v: %s", c.code, check.Verdict, check.Sentence())
			}
		})
	}
}

// toUnicode changes a mapping of the fonts that have it.
func (s *spoiler) toUnicode(old, new string) {
	for _, v := range s.f.Dict(s.f.Dict(s.pages[0]["Resources"])["Font"]) {
		d := s.f.Dict(v)
		b, err := s.f.Decoded(d["ToUnicode"])
		if err != nil {
			s.t.Fatal(err)
		}
		d["ToUnicode"] = s.f.Add(&object.Stream{Data: bytes.ReplaceAll(b, []byte(old), []byte(new))})
	}
}

func (r *Report) check(code Code) *Check {
	i := slices.IndexFunc(r.Checks, func(c Check) bool { return c.Code == code })
	return &r.Checks[i]
}

// update appends an update to a file: objects, and a table of them.
func update(t *testing.T, data []byte, objects map[int]string) []byte {
	t.Helper()
	f, err := object.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.LastIndex(data, []byte("startxref"))
	var before int
	fmt.Sscanf(string(data[at:]), "startxref\n%d", &before)
	b := bytes.Clone(data)
	var numbers []int
	for n := range objects {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	table := ""
	for _, n := range numbers {
		table += fmt.Sprintf("%d 1\n%010d 00000 n \n", n, len(b))
		b = fmt.Appendf(b, "%d 0 obj\n%s\nendobj\n", n, objects[n])
	}
	start := len(b)
	return fmt.Appendf(b, "xref\n%strailer\n<</Size 9999 /Root %d 0 R /Info %d 0 R /Prev %d>>\nstartxref\n%d\n%%%%EOF\n", table, f.Root, f.Info, before, start)
}

// TestChanges: what has been done to a file is told, and its first revision is
// judged by itself.
func TestChanges(t *testing.T) {
	data := readSample(t, "mullsjo-2023.pdf")
	f, err := object.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	page, _ := f.Array(f.Dict(f.Dict(f.Root)["Pages"])["Kids"])[0].(object.Ref)
	content, _ := f.Dict(page)["Contents"].(object.Ref)
	signature := map[int]string{
		9001: "<</Type/Sig/Filter/Adobe.PPKLite/Name(Anna Svensson)/ByteRange[0 1 2 3]/Contents<00>>>",
		9002: "<</Type/Annot/Subtype/Widget/FT/Sig/Rect[0 0 0 0]/F 132/T(Sig)/V 9001 0 R>>",
	}
	font := f.Dict(f.Dict(f.Dict(f.Dict(page)["Resources"])["Font"])["f1"])
	text, _ := font["ToUnicode"].(object.Ref)
	and := func(more map[int]string) map[int]string {
		all := maps.Clone(signature)
		maps.Copy(all, more)
		return all
	}
	for _, c := range []struct {
		name    string
		objects map[int]string
		kinds   []ChangeKind
		verdict Verdict
		says    string
	}{
		{"signed", signature, []ChangeKind{Signed}, Holds, "en e-underskrift. Undertecknare enligt filen: Anna Svensson. Underskriften omfattar inte hela filen."},
		{"signed with an appearance", and(map[int]string{9003: "<</Subtype/Form/Length 1>>\nstream\nq\nendstream"}), []ChangeKind{Signed}, Holds, "en e-underskrift"},
		{"signed and content", and(map[int]string{int(content): "<</Length 3>>\nstream\nq Q\nendstream"}), []ChangeKind{Signed, ContentMade}, Fails, "en e-underskrift och ändrat innehåll"},
		{"signed and text", and(map[int]string{int(text): "<</Length 3>>\nstream\nq Q\nendstream"}), []ChangeKind{Signed, OtherChange}, Undecided, "en e-underskrift och något annat"},
		{"signed and another tree", and(map[int]string{int(f.Root): "<</Type/Catalog/Pages 9003 0 R>>", 9003: "<</Type/Pages/Kids[9004 0 R]>>", 9004: "<</Type/Page>>"}),
			[]ChangeKind{Signed, PagesChanged, OtherChange}, Fails, "flyttade sidor"},
		{"content", map[int]string{int(content): "<</Length 3>>\nstream\nq Q\nendstream"}, []ChangeKind{ContentMade}, Fails, "ändrat innehåll på sidorna"},
		{"noted", map[int]string{9001: "<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(Obs)>>"}, []ChangeKind{Commented}, Undecided, "anteckningar"},
		{"metadata", map[int]string{int(f.Info): "<</Title(Annat)>>"}, []ChangeKind{Described}, Undecided, "ändrade metadata"},
	} {
		changed := update(t, data, c.objects)
		r := mustRead(t, changed)
		if len(r.Changes) != 1 || !slices.Equal(r.Changes[0].Kinds, c.kinds) || r.Changes[0].Bytes != len(changed)-len(data) {
			t.Errorf("%s: %+v", c.name, r.Changes)
			continue
		}
		if s := r.Changes[0].Sentence(); !strings.Contains(s, c.says) {
			t.Errorf("%s: %s", c.name, s)
		}
		if v := r.check("unchanged").Verdict; v != c.verdict {
			t.Errorf("%s: unchanged is %v", c.name, v)
		}
		if r.Original == nil || r.OriginalSize != len(data) || r.Original.Failed() || r.check("digest").Verdict != Holds {
			t.Errorf("%s: the first revision is not judged as it was", c.name)
		}
		if r.Signed() != (len(c.kinds) == 1 && c.kinds[0] == Signed) {
			t.Errorf("%s: signed: %t", c.name, r.Signed())
		}
	}
}

// TestRewritten: one byte that is not as it was written is enough.
func TestRewritten(t *testing.T) {
	data := bytes.Clone(readSample(t, "mullsjo-2023.pdf"))
	at := bytes.Index(data, []byte("Mullsjö kommun</rdf:li>"))
	data[at] = 'm'
	r := mustRead(t, data)
	if r.check("digest").Verdict != Fails || r.OnlyRewritten() {
		t.Errorf("digest %v", r.check("digest").Verdict)
	}
	data = append(readSample(t, "mullsjo-2023.pdf"), "more"...)
	if c := mustRead(t, data).check("whole"); c.Verdict != Fails || c.Findings[0].Code != "after-end" {
		t.Errorf("after the end: %s", c.Sentence())
	}
}

// TestEveryFindingHasItsSentence holds the codes in the source against the
// sentences.
func TestEveryFindingHasItsSentence(t *testing.T) {
	used := map[FindingCode]bool{}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	known := map[Code]bool{}
	for _, d := range demands {
		known[d.code] = true
		if sentences[d.code] == "" || subjects[d.code] == "" {
			t.Errorf("no sentence for %s", d.code)
		}
	}
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, "_sv.go") {
			continue
		}
		for _, m := range regexp.MustCompile(`(?:fail|doubt|note)\((?:"(\w+)"|[\w.\[\]]+), (?:Holds, )?"([a-z0-9-]+)"`).FindAllStringSubmatch(string(source), -1) {
			if used[FindingCode(m[2])] = true; m[1] != "" && !known[Code(m[1])] {
				t.Errorf("%s: no demand %q", name, m[1])
			}
		}
		for _, m := range regexp.MustCompile(`\w+: "([a-z]+-[a-z-]+)"`).FindAllStringSubmatch(string(source), -1) {
			used[FindingCode(m[1])] = true
		}
	}
	used["misplaced"], used["unreadable"], used["undecodable"] = true, true, true
	for code := range used {
		if findings[code] == "" {
			t.Errorf("no sentence for %s", code)
		}
	}
	for code := range findings {
		if !used[code] {
			t.Errorf("nothing finds %s", code)
		}
	}
}

// TestTiny: the seed of the fuzzer is read as far as it goes.
func TestTiny(t *testing.T) {
	r := mustRead(t, []byte(tiny))
	if len(r.Headings) != 1 || r.Headings[0] != (Heading{1, "ab", 1}) || r.Claims.Title != "T" {
		t.Errorf("%+v, %+v", r.Headings, r.Claims)
	}
	for _, code := range []Code{"marked", "headings", "tables", "links", "types", "title"} {
		if c := r.check(code); c.Verdict == Fails {
			t.Errorf("%s: %s", code, c.Sentence())
		}
	}
}

// TestScanned: a page that is nothing but a picture is told of.
func TestScanned(t *testing.T) {
	r := mustRead(t, []byte(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>endobj
4 0 obj<</Length 31>>stream
q 595 0 0 842 0 0 cm /I Do Q q
endstream endobj
5 0 obj<</Subtype/Image/Width 1/Height 1/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length 3>>stream
abc
endstream endobj
trailer<</Root 1 0 R>>`))
	c := r.check("mapped")
	if c.Verdict != Undecided || !strings.Contains(c.Sentence(), "Är den inskannad kan hjälpmedel inte läsa den (sida 1).") {
		t.Errorf("%v: %s", c.Verdict, c.Sentence())
	}
	if r.check("marked").Verdict != Fails || r.check("tagged").Verdict != Fails {
		t.Error("a picture without tags is let through")
	}
}

// TestSharedLists: many that share one long list end all the same, and what is
// then not known is said.
func TestSharedLists(t *testing.T) {
	const n = 20_000
	var b strings.Builder
	b.WriteString("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/StructTreeRoot 3 0 R>>endobj 2 0 obj<</Kids 4 0 R>>endobj 3 0 obj<</K 5 0 R>>endobj 4 0 obj[")
	for i := range n {
		fmt.Fprintf(&b, "%d 0 R ", 10+i)
	}
	b.WriteString("]endobj 5 0 obj[")
	for i := range n {
		fmt.Fprintf(&b, "%d 0 R ", 10+n+i)
	}
	b.WriteString("]endobj ")
	for i := range n {
		fmt.Fprintf(&b, "%d 0 obj<</Type/Page/Annots 4 0 R>>endobj %d 0 obj<</S/P/K 5 0 R>>endobj ", 10+i, 10+n+i)
	}
	b.WriteString("trailer<</Root 1 0 R>>")
	r := mustRead(t, []byte(b.String()))
	if c := r.check("bookmarks"); c.Verdict != Undecided {
		t.Errorf("%v: %s", c.Verdict, c.Sentence())
	}
}

func TestPageList(t *testing.T) {
	for want, pages := range map[string][]int{"sida 3": {3}, "sida 1 och 2": {1, 2}, "sida 1–3, 5 och 7": {1, 2, 3, 5, 7},
		"sida 1, 3, 5, 7, 9, 11, 13, 15 med flera": {1, 3, 5, 7, 9, 11, 13, 15, 17}} {
		if got := pageList(pages); got != want {
			t.Errorf("%v: %s, want %s", pages, got, want)
		}
	}
}

func TestCompare(t *testing.T) {
	a, b := readSample(t, "almvad-kvarnhult-2023-2024.pdf"), readSample(t, "almvad-kvarnhult-2023-2024-storstil.pdf")
	r, s := mustRead(t, a), mustRead(t, b)
	if d := Compare(r, r, a, a); len(d) > 0 {
		t.Errorf("a file differs from itself: %v", d)
	}
	var kinds []DifferenceKind
	for _, d := range Compare(r, s, a, b) {
		kinds = append(kinds, d.Kind)
	}
	if want := []DifferenceKind{PagesDiffer, ToolDiffers, BytesDiffer}; !slices.Equal(kinds, want) {
		t.Errorf("got %v, want %v", kinds, want)
	}
	c := readSample(t, "mullsjo-2023.pdf")
	d := Compare(r, mustRead(t, c), a, c)[0]
	if d.Kind != TextDiffers || d.Count < 20 || !strings.HasPrefix(d.Sentence(), "Texten skiljer sig. Först i filen: ”") {
		t.Errorf("%+v: %s", d, d.Sentence())
	}
}

// tiny is a tagged file without cross-references, which has something of all
// that is read, and is short enough to be changed in every place.
const tiny = `%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R/Lang(sv)/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R/Metadata 12 0 R/Outlines 13 0 R
/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[<</S/GTS_PDFA1/DestOutputProfile 15 0 R>>]>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F 8 0 R/G<</Subtype/TrueType/Encoding/WinAnsiEncoding>>>>/XObject<</X 16 0 R>>>>>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/Contents[4 0 R]/StructParents 0/Tabs/S/Annots[11 0 R]>>endobj
4 0 obj<<>>stream
/H1<</MCID 0>>BDC BT/F 9 Tf[(\000a)-1<0062>]TJ ET EMC/Artifact BMC q/G 9 Tf(b)Tj/X Do Q EMC/P<</MCID 1>>BDC BI/W 1 ID x EI EMC
endstream endobj
5 0 obj<</Type/StructTreeRoot/K 6 0 R/ParentTree<</Nums[0[7 0 R 10 0 R]1 10 0 R]>>/RoleMap<</A/Link>>>>endobj
6 0 obj<</S/Document/P 5 0 R/K[7 0 R 10 0 R<</S/Table/P 6 0 R/K<</S/TR/K<</S/TH/A<</Scope/Row>>>>>>>>]>>endobj
7 0 obj<</S/H1/P 6 0 R/Pg 3 0 R/K 0>>endobj
8 0 obj<</Subtype/Type0/BaseFont/ABCDEF+F/Encoding/Identity-H/DescendantFonts[<</FontDescriptor<</FontFile2 15 0 R>>/CIDToGIDMap 15 0 R>>]/ToUnicode 9 0 R>>endobj
9 0 obj<<>>stream
1 begincodespacerange<0000><FFFF>endcodespacerange 1 beginbfchar<0061><0061>endbfchar 1 beginbfrange<0062><0070><0062>endbfrange
endstream endobj
10 0 obj<</S/A/P 6 0 R/Pg 3 0 R/K[<</Type/MCR/MCID 1>><</Type/OBJR/Obj 11 0 R>>]>>endobj
11 0 obj<</Subtype/Link/Contents(x)/F 4/StructParent 1/A<</S/GoTo/D[3 0 R/Fit]>>>>endobj
12 0 obj<<>>stream
<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description xmlns:d="http://purl.org/dc/elements/1.1/"><d:title><r:Alt><r:li>T</r:li></r:Alt></d:title></r:Description></r:RDF>
endstream endobj
13 0 obj<</First 14 0 R>>endobj
14 0 obj<</Title(T)/Dest[3 0 R]>>endobj
15 0 obj<</N 3/Filter[/AHx]>>stream
00010001>
endstream endobj
16 0 obj<</Subtype/Form>>stream
0 0 1 1 re f
endstream endobj
trailer<</Root 1 0 R/Info<</Title(T)/CreationDate(D:20240101)>>>>
`

func FuzzRead(f *testing.F) {
	f.Add([]byte(tiny))
	f.Add([]byte(tiny + "startxref\n9\n%%EOF\n17 0 obj<</Type/Sig/ByteRange[0 1 2 3]>>endobj xref\n0 0\ntrailer<</Root 1 0 R>>startxref\n2600\n%%EOF"))
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := Read(b)
		if err != nil {
			return
		}
		for i := range r.Checks {
			if r.Checks[i].Sentence() == "" || r.Checks[i].Clause() == "" {
				t.Errorf("%s says nothing", r.Checks[i].Code)
			}
		}
		for i := range r.Changes {
			_ = r.Changes[i].Sentence()
		}
	})
}
