package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"uppfoljning/report"
)

func TestNothingPublishedIsAnError(t *testing.T) {
	if p := (report.Problem{Code: "nothing-published"}); p.Severity() != report.Error {
		t.Errorf("%v: %s", p.Severity(), p.Sentence())
	}
}

// TestEveryCodeIsProduced wants every code of the table to be brought forth by
// some workbook: by the case of its name in testdata/codes.txtar, reviewed here,
// or by those that reading is tested with, whose list that test keeps true.
func TestEveryCodeIsProduced(t *testing.T) {
	list, err := os.ReadFile("../../report/workbook/read/testdata/codes.txt")
	if err != nil {
		t.Fatal(err)
	}
	produced := strings.Fields(string(list))
	cases, err := txtar.ParseFile("testdata/codes.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases.Files {
		if got := reviewCodes(t, string(c.Data)); slices.Contains(got, c.Name) {
			produced = append(produced, c.Name)
		} else {
			t.Errorf("%s: the case of that name gives %v", c.Name, got)
		}
	}
	for _, code := range report.Codes() {
		if !slices.Contains(produced, string(code)) {
			t.Errorf("%s: no case brings it forth: add one to testdata/codes.txtar", code)
		}
	}
	for _, code := range produced {
		if !slices.Contains(report.Codes(), report.Code(code)) {
			t.Errorf("%s: no such code", code)
		}
	}
}

// reviewCodes gives the codes of what granska says of a workbook. Flags may
// stand on the first line.
func reviewCodes(t *testing.T, text string) (codes []string) {
	t.Helper()
	args := []string{"granska", "--json"}
	if first, rest, _ := strings.Cut(text, "\n"); strings.HasPrefix(first, "--") {
		args, text = append(args, strings.Fields(first)...), rest
	}
	path := filepath.Join(t.TempDir(), "a.xlsx")
	if err := makeBook(path, text); err != nil {
		t.Fatal(err)
	}
	var out, said bytes.Buffer
	run(context.Background(), append(args, path), &out, &said)
	var answer reviewJSON
	if err := json.Unmarshal(out.Bytes(), &answer); err != nil {
		t.Fatalf("%v: %s%s", err, out.String(), said.String())
	}
	for _, p := range answer.Workbooks[0].Problems {
		codes = append(codes, p.Code)
		if strings.Contains(p.Sentence, "%!") {
			t.Errorf("%s: the sentence and its arguments do not fit: %s", p.Code, p.Sentence)
		}
	}
	return codes
}
