package desk

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const samples = "../../../samples"

func sample(t *testing.T, name string) Book {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(samples, name))
	if err != nil {
		t.Fatal(err)
	}
	return Book{name, data}
}

// do has a wish done, and wants it to go well.
func do(t *testing.T, w Wish, books ...Book) Answer {
	t.Helper()
	a := Do(context.Background(), w, books)
	if a.Fault != "" {
		t.Fatalf("%s\n%s", a.Fault, a.Trace)
	}
	return a
}

func names(files []File) (all []string) {
	for _, f := range files {
		all = append(all, f.Kind+" "+f.Name)
	}
	return all
}

// TestReport wants the reports that lie in samples.
func TestReport(t *testing.T) {
	a := do(t, Wish{Do: "report"}, sample(t, "mullsjo-2023.xlsx"))
	want := []string{"pdf mullsjo-2023.pdf", "docx mullsjo-2023.docx", "html mullsjo-2023.html", "fragment mullsjo-2023-fragment.html"}
	if got := names(a.Files); !slices.Equal(got, want) {
		t.Fatalf("files %v, want %v", got, want)
	}
	for _, f := range a.Files[:3] {
		if lies := sample(t, f.Name); !bytes.Equal(f.Data, lies.Data) {
			t.Errorf("%s is not that of samples", f.Name)
		}
	}
	if a.Title != "Uppföljning medborgarlöfte Mullsjö kommun 2023" || a.Files[0].Pages != 3 || !a.CanCopy || a.Answers.About != "helåret 2023" {
		t.Errorf("%+v", a)
	}
}

func TestChoices(t *testing.T) {
	a := do(t, Wish{Do: "report", Promises: true}, sample(t, "lovhamra-2024.xlsx"))
	if lies := sample(t, "lovhamra-2024-loften.pdf"); !bytes.Equal(a.Files[0].Data, lies.Data) || a.Files[0].Name != lies.Name {
		t.Errorf("%s is not that of samples", a.Files[0].Name)
	}
	a = do(t, Wish{Do: "report", Large: true, Period: " "}, sample(t, "almvad-kvarnhult-2023-2024.xlsx"))
	if lies := sample(t, "almvad-kvarnhult-2023-2024-storstil.pdf"); !bytes.Equal(a.Files[0].Data, lies.Data) || a.Files[0].Name != lies.Name {
		t.Errorf("%s is not that of samples", a.Files[0].Name)
	}
}

func TestFaultsAndProblems(t *testing.T) {
	a := do(t, Wish{Do: "report"}, sample(t, "bristfallig-2023.xlsx"))
	if a.Title != "" || len(a.Files) != 0 || a.Counts["error"] != 4 || !a.CanCopy {
		t.Errorf("%+v", a)
	}
	if p := a.Problems[0]; p.Severity == "" || p.Word == "" || p.Place == "" || p.Sentence == "" || p.Code == "" {
		t.Errorf("%+v", p)
	}
	a = do(t, Wish{Do: "report"}, Book{"brev.xlsx", []byte("Hej!")})
	if a.CanCopy || len(a.Problems) != 1 || a.Problems[0].Place != "brev.xlsx" {
		t.Errorf("%+v", a)
	}
	mullsjo := sample(t, "mullsjo-2023.xlsx")
	for _, c := range []struct {
		wish  Wish
		books []Book
		want  string
	}{
		{Wish{Do: "report", Period: "T9"}, []Book{mullsjo}, "Period: perioden ”T9” förstås inte."},
		{Wish{Do: "report", Period: "2019"}, []Book{mullsjo}, "Period: perioden ”2019” är ingen del"},
		{Wish{Do: "template", Years: "nästa"}, nil, "Året förstås inte."},
		{Wish{Do: "rollover", Years: "nästa"}, []Book{mullsjo}, "Året förstås inte."},
		{Wish{Do: "rollover"}, []Book{{"brev.xlsx", []byte("Hej!")}}, "Ingen arbetsbok gjordes."},
		{Wish{Do: "merge", Parties: []string{"Kommunen"}}, []Book{mullsjo}, "Välj minst två"},
		{Wish{Do: "merge", Parties: []string{"Kommunen", "Polisen"}}, []Book{mullsjo, mullsjo}, "mullsjo-2023.xlsx och mullsjo-2023.xlsx är samma"},
		{Wish{Do: "merge", Parties: []string{"Kommunen", " "}}, []Book{mullsjo, sample(t, "lovhamra-2024.xlsx")}, "Ange vem som har skrivit i lovhamra-2024.xlsx."},
		{Wish{Do: "merge", Parties: []string{"Polisen", "polisen"}}, []Book{mullsjo, sample(t, "lovhamra-2024.xlsx")}, "”polisen” står på två"},
		{Wish{Do: "merge", Parties: []string{"Polisen", "Anka"}}, []Book{mullsjo, sample(t, "lovhamra-2024.xlsx")}, "”Anka” står inte under Ansvarig"},
		{Wish{Do: "merge", Parties: []string{"Kommunen", "Polisen"}}, []Book{mullsjo, sample(t, "lovhamra-2024.xlsx")}, "mullsjo-2023.xlsx gäller 2023, men lovhamra-2024.xlsx gäller 2024."},
		{Wish{Do: "fly"}, nil, "Programmet har ett fel"},
	} {
		a := Do(context.Background(), c.wish, c.books)
		if !strings.HasPrefix(a.Fault, c.want) || len(a.Files) > 0 {
			t.Errorf("%+v: %q, want %q", c.wish, a.Fault, c.want)
		}
	}
}

// TestNewBooks makes a workbook of every kind, and reads each.
func TestNewBooks(t *testing.T) {
	mullsjo := sample(t, "mullsjo-2023.xlsx")
	copied := do(t, Wish{Do: "annotate"}, mullsjo).Files[0]
	for _, c := range []struct {
		wish  Wish
		books []Book
		name  string
		deeds bool
	}{
		{Wish{Do: "template", Municipality: "Mullsjö kommun", Years: "2025–2026"}, nil, "arbetsbok-2025-2026.xlsx", false},
		{Wish{Do: "template"}, nil, "arbetsbok.xlsx", false},
		{Wish{Do: "annotate"}, []Book{mullsjo}, "mullsjo-2023-granskad.xlsx", false},
		{Wish{Do: "rollover"}, []Book{mullsjo}, "mullsjo-2024.xlsx", true},
		{Wish{Do: "rollover", Years: "2025"}, []Book{{"plan.xlsx", mullsjo.Data}}, "plan-2025.xlsx", true},
		{Wish{Do: "merge", Parties: []string{"Kommunen", "Polisen"}}, []Book{mullsjo, {copied.Name, copied.Data}}, "mullsjo-2023-sammanslagen.xlsx", false},
	} {
		a := do(t, c.wish, c.books...)
		if got := names(a.Files); !slices.Equal(got, []string{"xlsx " + c.name}) || (len(a.Deeds) > 0) != c.deeds {
			t.Errorf("%+v: %v and %d deeds", c.wish, got, len(a.Deeds))
		}
		if read := do(t, Wish{Do: "report"}, Book{c.name, a.Files[0].Data}); !read.CanCopy {
			t.Errorf("%s cannot be read: %+v", c.name, read.Problems)
		}
	}
}

// TestAnswerKeys wants what the page reads to be in what is told.
func TestAnswerKeys(t *testing.T) {
	told, err := json.Marshal(do(t, Wish{Do: "report"}, sample(t, "bristfallig-2023.xlsx")))
	if err != nil {
		t.Fatal(err)
	}
	script, err := os.ReadFile("../page/page.js")
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"fault", "trace", "title", "counts", "problems", "answers", "omitted", "canCopy", "deeds", "files", "about", "areas", "periods", "parties", "severity", "word", "place", "sentence", "remedy", "code"} {
		if !bytes.Contains(told, []byte(`"`+key+`":`)) || !strings.Contains(string(script), "."+key) {
			t.Errorf("%s is not both told and read", key)
		}
	}
}
