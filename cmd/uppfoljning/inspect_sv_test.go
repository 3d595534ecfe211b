package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// changing is what is another in every report: hashes, and the size.
var changing = regexp.MustCompile(`[0-9a-f]{64}|[0-9 ]+ byte`)

// TestInspectionsOfSamples wants what granska says of the reports among the
// samples, but for what is another in every report, in these words.
func TestInspectionsOfSamples(t *testing.T) {
	for _, name := range []string{"mullsjo-2023", "ekvalla-2024"} {
		var said, faults bytes.Buffer
		args := []string{"granska", "--arbetsbok", filepath.Join(samples, name+".xlsx"), filepath.Join(samples, name+".pdf")}
		if code := run(context.Background(), args, &said, &faults); code != exitWritten || faults.Len() > 0 {
			t.Errorf("%s: exit code %d\n%s", name, code, faults.String())
		}
		got := changing.ReplaceAllString(said.String(), " …")
		golden := filepath.Join("testdata", "kontrollrapport-"+name+".txt")
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s is not what granska says now: run UPDATE=1 go test ./cmd/uppfoljning, and look at it\n%s", golden, got)
		}
		for line := range strings.Lines(said.String()) {
			if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > 80 {
				t.Errorf("a line of %d characters: %s", n, line)
			}
		}
	}
}

// TestEverySampleIsIdentical makes every report among the samples anew from its
// workbook, with the options that it names itself.
func TestEverySampleIsIdentical(t *testing.T) {
	for _, args := range sampleRuns(t) {
		book := args[0]
		base := strings.TrimSuffix(book, ".xlsx") + map[string]string{"--löften": "-loften", "--storstil": "-storstil"}[args[len(args)-1]]
		var said bytes.Buffer
		if code := run(context.Background(), []string{"granska", "--arbetsbok", book, base + ".pdf"}, &said, &said); code != exitWritten || !strings.Contains(said.String(), "Resultat     identisk") {
			t.Errorf("%s: exit code %d\n%s", base, code, said.String())
		}
	}
}

// TestInspectionOfSigned: a signature is told of, and the report that was
// signed is held against the workbook.
func TestInspectionOfSigned(t *testing.T) {
	const name = "mullsjo-2023"
	data, err := os.ReadFile(filepath.Join(samples, name+".pdf"))
	if err != nil {
		t.Fatal(err)
	}
	var before, size int
	if _, err := fmt.Sscanf(string(data[bytes.LastIndex(data, []byte("startxref")):]), "startxref\n%d", &before); err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile(`/Root (\d+) 0 R`).FindAllStringSubmatch(string(data), -1)
	if len(m) == 0 {
		t.Fatal("no root")
	}
	size = len(data)
	signed := fmt.Appendf(data, "9001 0 obj\n<</Type/Sig/Name(Anna Svensson)/ByteRange[0 1 2 3]/Contents<00>>>\nendobj\n")
	start := len(signed)
	signed = fmt.Appendf(signed, "xref\n9001 1\n%010d 00000 n \ntrailer\n<</Size 9002/Root %s 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n", size, m[len(m)-1][1], before, start)
	path := filepath.Join(t.TempDir(), "signed.pdf")
	if err := os.WriteFile(path, signed, 0o666); err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	code := run(context.Background(), []string{"granska", "--arbetsbok", filepath.Join(samples, name+".xlsx"), path}, &said, &said)
	for _, want := range []string{"Filen har undertecknats efter att den skrevs.", "Anna Svensson", "Filen som den först skrevs:", "Resultat     identisk"} {
		if !strings.Contains(strings.Join(strings.Fields(said.String()), " "), strings.Join(strings.Fields(want), " ")) {
			t.Errorf("nothing like %q", want)
		}
	}
	if code != exitWritten || t.Failed() {
		t.Errorf("exit code %d\n%s", code, said.String())
	}
}
