package desk

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"uppfoljning/report"
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
		{Wish{Do: "merge", Parties: []string{"Kommunen", "Polisen"}}, []Book{{"plan rättad.xlsx", mullsjo.Data}, {"plan polisen.xlsx", copied.Data}}, "plan-sammanslagen.xlsx", false},
	} {
		a := do(t, c.wish, c.books...)
		if got := names(a.Files); !slices.Equal(got, []string{"xlsx " + c.name}) || (a.Account != nil && len(a.Account.Groups) > 0) != c.deeds {
			t.Errorf("%+v: %v and %v", c.wish, got, a.Account)
		}
		if read := do(t, Wish{Do: "report"}, Book{c.name, a.Files[0].Data}); !read.CanCopy {
			t.Errorf("%s cannot be read: %+v", c.name, read.Problems)
		}
	}
}

// TestGuess guesses by the names of the files, in whatever order they come.
func TestGuess(t *testing.T) {
	a := do(t, Wish{Do: "guess"}, Book{Name: "a polisen.xlsx"}, Book{Name: "b.xlsx"}, Book{Name: "c kommunen.xlsx"})
	if want := []string{"Polisen", "", "Kommunen"}; !slices.Equal(a.Guessed, want) {
		t.Errorf("%q, want %q", a.Guessed, want)
	}
}

// TestAnswerKeys wants what the page reads to be in what is told.
func TestAnswerKeys(t *testing.T) {
	var told []byte
	for _, a := range []Answer{
		do(t, Wish{Do: "report"}, sample(t, "bristfallig-2023.xlsx")),
		do(t, Wish{Do: "inspect"}, sample(t, "mullsjo-2023.pdf")),
		do(t, Wish{Do: "rollover"}, sample(t, "mullsjo-2023.xlsx")),
	} {
		data, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		told = append(told, data...)
	}
	script := ""
	files, err := filepath.Glob("../page/*.js")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		script += string(data)
	}
	for _, key := range []string{"fault", "trace", "title", "counts", "problems", "answers", "omitted", "canCopy", "account", "groups", "title", "fold", "deeds", "files", "about", "areas", "periods", "parties",
		"severity", "word", "place", "sentence", "remedy", "code", "summary", "text", "remarks", "record", "guessed", "personal", "open", "parts", "heading", "under", "lines", "kind", "note", "level"} {
		if !bytes.Contains(told, []byte(`"`+key+`":`)) || !regexp.MustCompile(`\.`+key+`\b|[{,] `+key+`\b`).MatchString(script) {
			t.Errorf("%s is not both told and read", key)
		}
	}
}

// TestCompare compares two years, and refuses what cannot be compared.
func TestCompare(t *testing.T) {
	mullsjo, other, faulty := sample(t, "mullsjo-2023.xlsx"), sample(t, "lovhamra-2024.xlsx"), sample(t, "bristfallig-2023.xlsx")
	a := do(t, Wish{Do: "compare"}, mullsjo, other)
	if got := names(a.Files); !slices.Equal(got, []string{"pdf lovhamra-2024-andringar.pdf", "docx lovhamra-2024-andringar.docx", "html lovhamra-2024-andringar.html"}) {
		t.Errorf("files %v", got)
	}
	if a.Summary == "" || !strings.HasPrefix(a.Text, a.Title) || len(a.Remarks) != 1 || !strings.Contains(a.Remarks[0], "Är det rätt arbetsböcker?") {
		t.Errorf("%q, %q\n%s", a.Summary, a.Remarks, a.Text)
	}
	if a = do(t, Wish{Do: "compare", Internal: true, Stop: true}, mullsjo, other); !strings.HasSuffix(a.Files[0].Name, "-andringar-intern.pdf") {
		t.Errorf("%v", names(a.Files))
	}
	if a = Do(context.Background(), Wish{Do: "compare"}, []Book{other, mullsjo}); !strings.Contains(a.Remarks[0], "Den äldre arbetsboken ska anges först.") {
		t.Errorf("%v", a.Remarks)
	}
	a = Do(context.Background(), Wish{Do: "compare"}, []Book{mullsjo, faulty})
	if a.Fault != notComparedFault || len(a.Files) > 0 || len(a.Problems) == 0 || a.Problems[0].Book != faulty.Name {
		t.Errorf("%q, %d problems", a.Fault, len(a.Problems))
	}
	for want, books := range map[string][]Book{twoToCompareFault: {mullsjo}, sameBookFault: {mullsjo, mullsjo}} {
		if a := Do(context.Background(), Wish{Do: "compare"}, books); a.Fault != want {
			t.Errorf("%q, want %q", a.Fault, want)
		}
	}
}

// TestInspect reads reports back, alone and with their workbooks.
func TestInspect(t *testing.T) {
	pdf, mullsjo := sample(t, "mullsjo-2023.pdf"), sample(t, "mullsjo-2023.xlsx")
	for _, c := range []struct {
		books []Book
		want  string // in the record, or the fault
	}{
		{[]Book{pdf}, "Inget fel hittades."},
		{[]Book{mullsjo, pdf}, "Rapporten är identisk"},
		{[]Book{pdf, sample(t, "lovhamra-2024.xlsx")}, "Rapporten skiljer sig"},
		{[]Book{pdf, sample(t, "bristfallig-2023.xlsx")}, faultyBook},
		{[]Book{mullsjo}, noPDFFault},
		{[]Book{pdf, pdf}, onePDFFault},
		{[]Book{{"brev.docx", []byte("PK\x03\x04")}}, wordFileFault},
		{[]Book{{"sida.html", []byte("<!DOCTYPE html>")}}, webFileFault},
		{[]Book{{"trasig.pdf", []byte("%PDF-1.7\n")}}, "trasig.pdf är en PDF-fil som är för skadad"},
	} {
		a := Do(context.Background(), Wish{Do: "inspect"}, c.books)
		said := a.Fault
		if a.Record != nil {
			said = string(a.Files[0].Data)
			if got := names(a.Files); !slices.Equal(got, []string{"txt kontrollrapport-mullsjo-2023.txt"}) {
				t.Errorf("files %v", got)
			}
		}
		if !strings.Contains(strings.Join(strings.Fields(said), " "), c.want) {
			t.Errorf("%q is not in\n%s", c.want, said)
		}
	}
}

// TestInspectTells says first what who knows no standards asks for.
func TestInspectTells(t *testing.T) {
	pdf := sample(t, "mullsjo-2023.pdf")
	for want, books := range map[string][]Book{
		"Filen går att läsa med hjälpmedel och att arkivera. Kontrollen läser inte vad texten säger.": {pdf},
		"Filen går att läsa med hjälpmedel och att arkivera. Rapporten är identisk med den som görs av arbetsboken, byte för byte. " +
			"Kontrollen läser inte vad texten säger.": {pdf, sample(t, "mullsjo-2023.xlsx")},
	} {
		if a := do(t, Wish{Do: "inspect"}, books...); a.Summary != want {
			t.Errorf("%q, want %q", a.Summary, want)
		}
	}
}

const faultyBook = "Granska arbetsboken för att se vilka."

// TestEditions chooses what makes a report another, or keeps it from being made.
func TestEditions(t *testing.T) {
	book := sample(t, "mullsjo-2023.xlsx")
	a := do(t, Wish{Do: "report", Internal: true, WebName: true, Stop: true}, book)
	if got := names(a.Files); !slices.Equal(got, []string{"pdf mullsjo-2023-intern.pdf", "docx mullsjo-2023-intern.docx", "html mullsjo-2023-intern.html"}) {
		t.Errorf("the internal edition is %v", got)
	}
	a = do(t, Wish{Do: "report", WebName: true, Level: 3}, book)
	if got := names(a.Files); got[0] != "pdf uppfoljning-medborgarlofte-mullsjo-2023.pdf" || !bytes.Contains(a.Files[3].Data, []byte("<h3")) || bytes.Contains(a.Files[3].Data, []byte("<h2")) {
		t.Errorf("%v", got)
	}
	warned := sample(t, "lovhamra-2024.xlsx")
	if a = do(t, Wish{Do: "report"}, warned); a.Counts["warning"] == 0 || a.Title == "" {
		t.Fatalf("%s has no warnings", warned.Name)
	}
	if a = do(t, Wish{Do: "report", Strict: true}, warned); a.Title != "" || len(a.Files) > 0 {
		t.Errorf("warnings do not stop %s", warned.Name)
	}
}

// TestPersonalFound names what was found, whatever its code, one or several.
func TestPersonalFound(t *testing.T) {
	found := func(code report.Code, what string) report.Problem {
		return report.Problem{Code: code, Args: []string{what}}
	}
	for want, ps := range map[string]report.Problems{
		"":                {{Code: "small-count"}, {Code: "area-unknown"}},
		"en e-postadress": {found("private-email", "a…@b.se")},
		"e-postadresser":  {found("private-email", "a…@b.se, c…@d.se")},
		"skolklasser":     {found("school-class", "a"), found("school-class", "b")},
		"ett personnummer, telefonnummer och en e-postadress": {found("telephone-number", "a"), found("private-email", "b"),
			found("personal-number", "c"), found("telephone-number", "d")},
	} {
		if got := personalFound(ps); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestStop: what may point out a person keeps the report from being made, where
// that is wished.
func TestStop(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(sample(t, "mullsjo-2023.xlsx").Data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("Aktiviteter")
	if err != nil {
		t.Fatal(err)
	}
	at, err := excelize.CoordinatesToCellName(1+slices.Index(rows[0], "Uppföljning"), 2)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := errors.Join(f.SetCellStr("Aktiviteter", at, "Ring Anna på 070-174 06 05."), f.Write(&b)); err != nil {
		t.Fatal(err)
	}
	book := Book{"plan.xlsx", b.Bytes()}
	if a := do(t, Wish{Do: "report"}, book); a.Title == "" || a.Counts["warning"] == 0 || a.Personal != "ett telefonnummer" {
		t.Errorf("%v, %q", a.Counts, a.Personal)
	}
	if a := do(t, Wish{Do: "report", Internal: true}, book); a.Personal != "" {
		t.Errorf("of what is not to be published: %q", a.Personal)
	}
	if a := do(t, Wish{Do: "report", Stop: true}, book); a.Title != "" || a.Counts["error"] != 1 || len(a.Files) > 0 {
		t.Errorf("%v, %v", a.Counts, names(a.Files))
	}
	if a := Do(context.Background(), Wish{Do: "compare", Stop: true}, []Book{sample(t, "lovhamra-2024.xlsx"), book}); a.Fault != notComparedFault {
		t.Errorf("%q", a.Fault)
	}
}

// TestUnheld tells of a workbook that can be read and not be copied.
func TestUnheld(t *testing.T) {
	good := sample(t, "ekvalla-2024.xlsx")
	z, err := zip.NewReader(bytes.NewReader(good.Data), int64(len(good.Data)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range z.File {
		if f.Name != "xl/worksheets/sheet3.xml" {
			if err := out.Copy(f); err != nil {
				t.Fatal(err)
			}
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		w, err := out.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(bytes.Replace(data, []byte(`<row r="2"`), []byte(`<row r="2" ht="hög"`), 1)); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	odd := Book{"udda.xlsx", b.Bytes()}
	for _, a := range []Answer{
		Do(context.Background(), Wish{Do: "rollover"}, []Book{odd}),
		Do(context.Background(), Wish{Do: "merge", Parties: []string{"Kommunen", "Polisen"}}, []Book{odd, good}),
	} {
		if a.Fault != fmt.Sprintf(unheldFault, "udda.xlsx") || a.Trace != "" || len(a.Files) > 0 {
			t.Errorf("%+v", a)
		}
	}
}
