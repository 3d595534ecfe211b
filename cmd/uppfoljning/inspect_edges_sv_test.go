package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"uppfoljning/layout/pdf/object"
)

// saidOf gives what granska says of a file, its lines made one.
func saidOf(t *testing.T, data []byte, flags ...string) (said string, code int) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "fil.pdf")
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	code = run(context.Background(), append(append([]string{"granska"}, flags...), path), &out, &out)
	if len(flags) > 0 {
		return out.String(), code
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(out.String(), "\u00a0", " ")), " "), code
}

// updated appends an object to a file, as programs do that change one.
func updated(t *testing.T, data []byte, n, object string) []byte {
	t.Helper()
	var before int
	if _, err := fmt.Sscanf(string(data[bytes.LastIndex(data, []byte("startxref")):]), "startxref\n%d", &before); err != nil {
		t.Fatal(err)
	}
	root := regexp.MustCompile(`/Root (\d+) 0 R`).FindSubmatch(data)[1]
	changed := fmt.Appendf(bytes.Clone(data), "%s 0 obj\n%s\nendobj\n", n, object)
	return fmt.Appendf(changed, "xref\n%s 1\n%010d 00000 n \ntrailer\n<</Size 9002/Root %s 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n", n, len(data), root, before, len(changed))
}

// TestInspectionInWords: what became of a file is said in a sentence of its own.
func TestInspectionInWords(t *testing.T) {
	sample, err := os.ReadFile(filepath.Join(samples, "mullsjo-2023.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := object.Read(sample)
	if err != nil {
		t.Fatal(err)
	}
	legible, err := f.Bytes(true)
	if err != nil {
		t.Fatal(err)
	}
	metadata := regexp.MustCompile(`/Metadata (\d+) 0 R`).FindSubmatch(legible)
	comment := bytes.IndexByte(legible, '%') + bytes.IndexByte(legible[1:], '%') + 2 // after the header, of any bytes above ASCII
	if metadata == nil || legible[comment] < 0x80 {
		t.Fatalf("no metadata, or no comment: %q", legible[:20])
	}
	rewritten := bytes.Clone(legible)
	rewritten[comment]++
	const encrypted = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R/Encrypt<</Filter/Standard/V 4>>>>\n"
	for name, c := range map[string]struct {
		data []byte
		want []string
	}{
		"krypterad":   {[]byte(encrypted), []string{"Filen är krypterad, och då går den inte att granska.", "Krypteringen döljer det.", "andra kontrollerna. Krypteringen döljer det som de prövar."}},
		"ändrad":      {updated(t, sample, "9001", "<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(Hej)>>"), []string{"Filen har ändrats efter att den skrevs.", "Inget fel hittades, men allt gick inte att pröva.", "Filen som den först skrevs:"}},
		"skadad":      {updated(t, legible, string(metadata[1]), "null"), []string{"Filen har ändrats efter att den skrevs. Som den först skrevs klarade filen alla kontroller."}},
		"omskriven":   {rewritten, []string{"Filen klarar standardernas kontroller, men är inte längre den som programmet skrev."}},
		"någon annan": {[]byte(strings.Replace(encrypted, "/Encrypt", "/Encrapt", 1)), []string{"Filen följer inte allt som krävs av en tillgänglig och arkivbar PDF.", "Titel ingen", "Utgivare ingen"}},
	} {
		said, code := saidOf(t, c.data)
		for _, want := range c.want {
			if !strings.Contains(said, want) {
				t.Errorf("%s: nothing like %q in\n%s", name, want, said)
			}
		}
		if want := exitWorkbook; code != want && name != "ändrad" {
			t.Errorf("%s: exit code %d, want %d", name, code, want)
		}
		asJSON, _ := saidOf(t, c.data, "--json")
		var all struct {
			Reports []struct {
				Checks   []struct{ Code, Verdict string }
				Changes  []struct{ Sentence string }
				Original *struct{ Size int }
			}
		}
		if err := json.Unmarshal([]byte(asJSON), &all); err != nil {
			t.Errorf("%s: %v\n%s", name, err, asJSON)
		} else if name == "ändrad" && (len(all.Reports) != 1 || len(all.Reports[0].Changes) != 1 || all.Reports[0].Original == nil || all.Reports[0].Original.Size != len(sample)) {
			t.Errorf("the change is not told: %+v", all)
		}
	}
}

// TestInspectionOfAnother: a file that the program has not written cannot be held
// against a workbook, and it says so.
func TestInspectionOfAnother(t *testing.T) {
	said, code := saidOf(t, []byte("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n"),
		"--arbetsbok", filepath.Join(samples, "mullsjo-2023.xlsx"))
	if !strings.Contains(strings.Join(strings.Fields(said), " "), "inte att den är skriven av uppfoljning") || code != exitWorkbook {
		t.Errorf("exit code %d\n%s", code, said)
	}
}
