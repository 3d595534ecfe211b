package foreign

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"uppfoljning/layout/pdf/object"
)

// told reports whether reading a file tells of a kind of damage, and wants the
// page to be reached all the same.
func told(t *testing.T, name string, data []byte, kind FaultKind) bool {
	t.Helper()
	f, err := Read(data)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return false
	}
	kids := f.Array(f.Dict(f.Catalog()["Pages"])["Kids"])
	if len(kids) != 1 || f.Name(f.Dict(kids[0])["Type"]) != "Page" {
		t.Errorf("%s: no page", name)
	}
	for _, n := range f.Objects() {
		f.Get(n)
	}
	return slices.ContainsFunc(f.Faults, func(f Fault) bool { return f.Kind == kind })
}

// TestDamagedTables: a table that is not as it should be is told of, and does not
// keep the objects from being found.
func TestDamagedTables(t *testing.T) {
	w := small()
	w.table("/Size 6/Root 1 0 R", 1, 2, 3, 4, 5)
	whole := w.String()
	for old, new := range map[string]string{
		"0 1\n0000000000": "0 99999999\n0000000000", "0 1\n00": "0 x\n00", "65535 f": "65535 g", " 00000 n": " n", "00000 n \ntrailer": "00000 n \n", "trailer\n<<": "trailer\n[",
		"/Size 6/Root": "/Size 6/XRefStm 9/Root", "startxref\n": "startxref\n9", "xref\n0 1": "xreff\n0 1", "%%EOF\n": "", ">>\nstartxref": "",
	} {
		if !strings.Contains(whole, old) {
			t.Fatalf("no %q", old)
		}
		damaged := strings.Replace(whole, old, new, 1)
		if got := told(t, new, []byte(damaged), CrossReferences); got != (old != "%%EOF\n") {
			t.Errorf("%q for %q: told %t", new, old, got)
		}
	}
}

// TestDamagedStreamTables does so with cross-reference streams and the object
// streams that they lead to (ISO 32000-1 7.5.8).
func TestDamagedStreamTables(t *testing.T) {
	whole := packed(0).String()
	for old, new := range map[string]string{
		"/W[1 2 1]": "/W[1 2]", "/W[1 2 1] ": "/W[1 9 1]", "/W[1 2 1]/": "/W[0 0 0]/", "/Index[1 5 7 2]": "/Index[1 -5]", "/Index[1 5 7 2]/": "/Index[/a 5]/", "/Type/XRef": "/Type/Xref",
		"Predictor 15": "Predictor 3", "8 0 obj": "8 0 ob",
	} {
		old = strings.TrimRight(old, " /")
		if !strings.Contains(whole, old) {
			t.Fatalf("no %q", old)
		}
		if !told(t, new, []byte(strings.Replace(whole, old, strings.TrimRight(new, "/"), 1)), CrossReferences) {
			t.Errorf("%q for %q is not told of", new, old)
		}
	}
}

// TestDamagedObjects: an object that is not where it should be, or no object, is
// null, and told of.
func TestDamagedObjects(t *testing.T) {
	for data, want := range map[string]string{
		"5 0 obj\n(old)\nendobj": "(old)", "5 0 obj\nendobj": "<nil>", "5 0 obj\nQ endobj": "fault", "5 0 obj\n<</A": "fault", "6 0 obj\n(old)\nendobj": "fault", "5 0 obj": "fault",
		"5 0 obj<<>>stream\r\nab\r\nendstream": "ab", "5 0 obj<<>>stream\nab": "fault", "5 0 obj<</Length 2>>stream\nab endstream": "ab", "5 0 obj<</Length 99>>stream\nab\nendstream": "ab",
	} {
		w := small()
		w.at[5] = w.Len()
		w.WriteString(data + "\n")
		w.table("/Size 6/Root 1 0 R", 1, 2, 3, 4, 5)
		f := mustRead(t, w.Bytes())
		v := f.Get(object.Ref(5))
		got := fmt.Sprint(v)
		switch v := v.(type) {
		case *object.Stream:
			got = string(v.Data)
		case object.String:
			got = "(" + string(v) + ")"
		}
		if slices.ContainsFunc(f.Faults, func(f Fault) bool { return f.Kind == Unreadable || f.Kind == Misplaced }) {
			got = "fault"
		}
		if got != want {
			t.Errorf("%q: got %s (%v), want %s", data, got, f.Faults, want)
		}
	}
}

// TestOperationsOfDamagedContent: what is not well-formed is passed over and told
// of, and what does so itself ends it.
func TestOperationsOfDamagedContent(t *testing.T) {
	for content, want := range map[string]string{
		"q BI /W 1 Q q": "q EI q!", "q BI /W ] ID x EI Q": "q EI ID x EI Q!", "q BI /W 1 ID x": "q EI", "q BI /W 1 ID xEI EIx x EI": "q EI",
		"%a\n%b\r q %c": "q", "q >> Q": "q Q!", "q ) ) Q": "q Q!", "q (a": "q!", "q <4x> Q": "q Q", "[1 2": "!", "q %": "q",
	} {
		var got []string
		err := Operations([]byte(content), func(op string, _ []object.Value) error {
			got = append(got, op)
			return nil
		})
		said := strings.Join(got, " ")
		if err != nil {
			said += "!"
		}
		if said != want {
			t.Errorf("%q: got %q, want %q", content, said, want)
		}
	}
	enough := errors.New("enough")
	n := 0
	if err := Operations([]byte("q q q"), func(string, []object.Value) error { n++; return enough }); err != enough || n != 1 {
		t.Errorf("%d operators, %v", n, err)
	}
	most := 0
	_ = Operations([]byte(strings.Repeat("1 ", 5000)+"m"), func(_ string, operands []object.Value) error {
		most = len(operands)
		return nil
	})
	if most != maxOperands {
		t.Errorf("%d operands", most)
	}
}

// TestFiltersRefuse: what a filter cannot undo is an error, and what would grow
// over the limit too.
func TestFiltersRefuse(t *testing.T) {
	name := func(s string) object.Value { return object.Name(s) }
	for _, c := range []struct {
		filter, parameters object.Value
		data               string
	}{
		{name("Crypt"), object.Dict{"Name": name("Other")}, "x"}, {name("AHx"), nil, "<4>"}, {name("FlateDecode"), nil, deflated("hello")[:1]},
		{name("A85"), nil, "vvvvv~>"}, {name("A85"), nil, "zz!"}, {name("RL"), nil, "\x81"}, {name("RL"), nil, "\x05"},
		{name("Fl"), object.Dict{"Predictor": object.Int(12), "Columns": object.Int(4)}, deflated("\x05abcd")},
		{name("Fl"), object.Dict{"Predictor": object.Int(2), "BitsPerComponent": object.Int(4)}, deflated("ab")},
	} {
		if got, err := decode(t, object.Dict{"Filter": c.filter, "DecodeParms": c.parameters}, c.data); err == nil {
			t.Errorf("%v %q gives %q", c.filter, c.data, got)
		}
	}
	if got, err := decode(t, object.Dict{"F": object.String("x")}, "abc"); err == nil {
		t.Errorf("the data of another file are %q", got)
	}
	for filter, data := range map[object.Name]string{"A85": strings.Repeat("z", 4000), "RL": strings.Repeat("\x81a", 200), "Fl": deflated(strings.Repeat("a", 20_000)), "LZW": string(lzw([]byte(strings.Repeat("a", 20_000)), true))} {
		f := &File{work: 10_000, told: map[Fault]bool{}}
		if got, err := f.decode(&object.Stream{Dict: object.Dict{"Filter": filter}, Data: []byte(data)}); err == nil {
			t.Errorf("%s: %d bytes out of 10,000", filter, len(got))
		}
	}
}
