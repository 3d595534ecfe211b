package foreign

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"uppfoljning/layout/pdf/object"
)

// writer writes files piece by piece, and notes where the pieces are.
type writer struct {
	bytes.Buffer
	at map[int]int
}

func newWriter() *writer {
	w := &writer{at: map[int]int{}}
	w.WriteString("%PDF-1.5\n")
	return w
}

func (w *writer) object(n int, text string) {
	w.at[n] = w.Len()
	fmt.Fprintf(w, "%d 0 obj\n%s\nendobj\n", n, text)
}

func (w *writer) stream(n int, dict, data string) {
	w.object(n, fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", dict, len(data), data))
}

// table ends a revision with a table of the given objects, in subsections.
func (w *writer) table(trailer string, numbers ...int) (start int) {
	start = w.Len()
	w.WriteString("xref\n0 1\n0000000000 65535 f \n")
	slices.Sort(numbers)
	for _, n := range numbers {
		fmt.Fprintf(w, "%d 1\n%010d 00000 n \n", n, w.at[n])
	}
	fmt.Fprintf(w, "trailer\n<<%s>>\nstartxref\n%d\n%%%%EOF\n", trailer, start)
	return start
}

const (
	catalog = "<</Type/Catalog/Pages 2 0 R/Lang(sv)/Extra 5 0 R>>"
	pages   = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
	page    = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"
)

// small writes a file with a table.
func small() *writer {
	w := newWriter()
	w.object(1, catalog)
	w.object(2, pages)
	w.object(3, page)
	w.stream(4, "", "q Q")
	w.object(5, "(old)")
	return w
}

func mustRead(t *testing.T, data []byte) *File {
	t.Helper()
	f, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestTableWithSubsections(t *testing.T) {
	w := small()
	w.table("/Size 6/Root 1 0 R", 1, 2, 3, 4, 5)
	f := mustRead(t, w.Bytes())
	if f.Text(f.Catalog()["Lang"]) != "sv" || len(f.Faults) > 0 || f.Version != "1.5" {
		t.Errorf("%v, %v", f.Catalog(), f.Faults)
	}
	if content, err := f.Decoded(object.Ref(4)); err != nil || string(content) != "q Q" {
		t.Errorf("content %q, %v", content, err)
	}
}

// TestUpdates: what is newer stands, what is freed is gone, and the revisions
// are told apart.
func TestUpdates(t *testing.T) {
	w := small()
	first := w.table("/Size 6/Root 1 0 R", 1, 2, 3, 4, 5)
	end := w.Len()
	w.object(5, "(new)")
	w.object(6, "(more)")
	start := w.Len()
	fmt.Fprintf(w, "xref\n4 1\n0000000000 00001 f \n5 2\n%010d 00000 n \n%010d 00000 n \ntrailer\n<</Size 7/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n", w.at[5], w.at[6], first, start)
	f := mustRead(t, w.Bytes())
	if f.Text(object.Ref(5)) != "new" || f.Text(object.Ref(6)) != "more" || f.Get(object.Ref(4)) != nil {
		t.Errorf("%v %v %v", f.Get(object.Ref(5)), f.Get(object.Ref(6)), f.Get(object.Ref(4)))
	}
	want := []Revision{{End: end, Body: first, Objects: []object.Ref{1, 2, 3, 4, 5}}, {End: w.Len(), Body: start, Objects: []object.Ref{4, 5, 6}}}
	if !reflect.DeepEqual(f.Revisions, want) {
		t.Errorf("got  %v\nwant %v", f.Revisions, want)
	}
	if old := mustRead(t, w.Bytes()[:end]); old.Text(object.Ref(5)) != "old" || len(old.Revisions) != 1 {
		t.Errorf("the first revision has %v", old.Get(object.Ref(5)))
	}
}

func deflated(s string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

// packed writes a file with an object stream and a cross-reference stream with
// an Index, and a predictor for each row.
func packed(predictor byte) *writer {
	w := newWriter()
	w.object(2, pages)
	w.object(3, page)
	w.stream(4, "", "q Q")
	head := fmt.Sprintf("1 0 5 %d ", len(catalog)+1)
	w.stream(7, fmt.Sprintf("/Type/ObjStm/N 2/First %d/Filter/FlateDecode", len(head)), deflated(head+catalog+" (old)"))
	start := w.Len()
	rows := [][]byte{{2, 0, 7, 0}}
	for _, n := range []int{2, 3, 4} {
		rows = append(rows, []byte{1, byte(w.at[n] >> 8), byte(w.at[n]), 0})
	}
	rows = append(rows, []byte{2, 0, 7, 1}, []byte{1, byte(w.at[7] >> 8), byte(w.at[7]), 0}, []byte{1, byte(start >> 8), byte(start), 0})
	w.stream(8, "/Type/XRef/Size 9/Root 1 0 R/W[1 2 1]/Index[1 5 7 2]/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 4>>",
		deflated(string(predicted(rows, predictor))))
	fmt.Fprintf(w, "startxref\n%d\n%%%%EOF\n", start)
	return w
}

// predicted applies a predictor of PNG (PNG 1.2, 6) to rows of pixels of one
// byte.
func predicted(rows [][]byte, kind byte) (out []byte) {
	above := make([]byte, len(rows[0]))
	for _, row := range rows {
		out = append(out, kind)
		for i, c := range row {
			var left, corner byte
			if i > 0 {
				left, corner = row[i-1], above[i-1]
			}
			switch kind {
			case 1:
				c -= left
			case 2:
				c -= above[i]
			case 3:
				c -= byte((int(left) + int(above[i])) / 2)
			case 4:
				c -= paeth(left, above[i], corner)
			}
			out = append(out, c)
		}
		above = row
	}
	return out
}

func TestStreamWithIndexAndPredictors(t *testing.T) {
	for predictor := range byte(5) {
		f := mustRead(t, packed(predictor).Bytes())
		if len(f.Faults) > 0 || f.Text(f.Catalog()["Extra"]) != "old" || len(f.Revisions) != 1 {
			t.Errorf("predictor %d: %v %v", predictor, f.Faults, f.Catalog())
		}
	}
}

// TestHybrid: what the table has as free and the stream beside it has, is there.
func TestHybrid(t *testing.T) {
	w := small()
	w.stream(6, "/Type/ObjStm/N 1/First 4", "9 0 (hidden)")
	hidden := w.Len()
	w.stream(7, "/Type/XRef/Size 10/W[1 2 1]/Index[9 1]", "\x02\x00\x06\x00")
	start := w.Len()
	w.WriteString("xref\n0 1\n0000000009 65535 f \n9 1\n0000000000 00001 f \n")
	for n := 1; n <= 7; n++ {
		fmt.Fprintf(w, "%d 1\n%010d 00000 n\r\n", n, w.at[n])
	}
	fmt.Fprintf(w, "trailer<</Size 10/Root 1 0 R/XRefStm %d>>\nstartxref\n%d\n%%%%EOF", hidden, start)
	f := mustRead(t, w.Bytes())
	if f.Text(object.Ref(9)) != "hidden" || len(f.Faults) > 0 {
		t.Errorf("%v, %v", f.Get(object.Ref(9)), f.Faults)
	}
}

// TestDamageIsToldAndSurvived: each damage is told by its name, and the page
// can be reached.
func TestDamageIsToldAndSurvived(t *testing.T) {
	whole := func() string {
		w := small()
		w.table("/Size 6/Root 1 0 R", 1, 2, 3, 4, 5)
		return w.String()
	}
	for _, c := range []struct {
		name, data string
		want       FaultKind
	}{
		{"no cross-references", strings.ReplaceAll(whole(), "startxref", "startxxxx"), CrossReferences},
		{"cross-references elsewhere", strings.Replace(whole(), "%PDF-1.5\n", "%PDF-1.5\n%more\n", 1), CrossReferences},
		{"no trailer", strings.ReplaceAll(whole(), "trailer", "traler!"), CrossReferences},
		{"one moved", strings.Replace(whole(), "\n5 0 obj\n(old)\nendobj", "\nx 5 0 obj (old)endobj", 1), Misplaced},
		{"wrong length", strings.Replace(whole(), "/Length 3", "/Length 2", 1), WrongLength},
		{"no end", strings.Replace(whole(), "endstream", "endstraem", 1), Unreadable},
		{"no object", strings.Replace(whole(), "(old)", "<<<<<", 1), Unreadable},
		{"packed wrong", strings.Replace(whole(), "/Length 3", "/Filter/FlateDecode/Length 3", 1), Undecodable},
		{"cross-references in a circle", strings.Replace(whole(), "/Size 6", "/Size 6/Prev "+fmt.Sprint(strings.Index(whole(), "xref")), 1), CrossReferences},
	} {
		f, err := Read([]byte(c.data))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		kids := f.Array(f.Dict(f.Catalog()["Pages"])["Kids"])
		if len(kids) != 1 || f.Name(f.Dict(kids[0])["Type"]) != "Page" {
			t.Errorf("%s: no page", c.name)
		}
		f.Get(object.Ref(5))
		f.Decoded(object.Ref(4))
		if !slices.ContainsFunc(f.Faults, func(f Fault) bool { return f.Kind == c.want }) {
			t.Errorf("%s: %v", c.name, f.Faults)
		}
	}
}

func TestNoPDF(t *testing.T) {
	for in, want := range map[string]error{"": ErrNoPDF, "hej": ErrNoPDF, strings.Repeat(" ", 2000) + "%PDF-1.7": ErrNoPDF, "%PDF-1.7": ErrNoPages,
		"%PDF-1.7 startxref 9": ErrNoPages, "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj": ErrNoPages} {
		if _, err := Read([]byte(in)); err != want {
			t.Errorf("%.30q: %v", in, err)
		}
	}
	w := small()
	w.table("/Size 6/Root 1 0 R", 1, 2, 3, 4, 5)
	if f := mustRead(t, append([]byte("mail\n"), w.Bytes()...)); f.Before != 5 || len(f.Faults) > 0 {
		t.Errorf("before the header: %d, %v", f.Before, f.Faults)
	}
}

func TestEncrypted(t *testing.T) {
	w := small()
	w.object(6, "<</Filter/Standard/V 5>>")
	w.table("/Size 7/Root 1 0 R/Encrypt 6 0 R", 1, 2, 3, 4, 5, 6)
	if f := mustRead(t, w.Bytes()); !f.Encrypted {
		t.Error("not told to be encrypted")
	}
}

// TestHostile: what is made to take long ends all the same. Without the bounds
// each of these takes hours, or all memory.
func TestHostile(t *testing.T) {
	const tail = " 1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Kids[]>>endobj trailer<</Root 1 0 R>>"
	var strung, spaced, nested strings.Builder
	for n := 3; n < 200_000; n++ {
		fmt.Fprintf(&strung, "%d 0 obj(\n", n)
	}
	for n := 3; n < 20_000; n++ {
		fmt.Fprintf(&nested, "%d 0 obj<</Type/ObjStm/N 1000/First 9>>stream\n%d 0\n", n, n+1)
	}
	spaced.WriteString("%PDF-1.7" + strings.Repeat(" ", 2000) + "xref 0 100000\n" + strings.Repeat("0000000009 00000 n \n", 100_000))
	trailers := spaced.String()
	for name, in := range map[string]string{
		"strings without end":   "%PDF-1.7 " + strung.String() + tail,
		"streams in each other": "%PDF-1.7 " + nested.String() + tail,
		"one table many times":  trailers + "trailer<</Prev 9>>startxref 10 %%EOF" + tail,
		"arrays":                "%PDF-1.7 " + strings.Repeat("[", 3_000_000) + tail,
		"dictionaries":          "%PDF-1.7 9 0 obj" + strings.Repeat("<</A", 1_000_000) + tail,
		"trailers":              "%PDF-1.7 " + strings.Repeat("trailer(", 300_000) + tail,
		"heads":                 "%PDF-1.7 " + strings.Repeat("1 0 obj stream endstream startxref 9 %%EOF ", 60_000) + tail,
	} {
		t.Run(name, func(t *testing.T) {
			f, err := Read([]byte(in))
			if err != nil {
				t.Log(err)
				return
			}
			for _, n := range f.Objects() {
				f.Get(n)
			}
			t.Logf("%d objects, %d faults", len(f.Objects()), len(f.Faults))
		})
	}
}
