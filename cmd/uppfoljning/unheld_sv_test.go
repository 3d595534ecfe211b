package main

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// oddCopy writes a copy of a sample that can be read, but has a row as high as a
// word.
func oddCopy(t *testing.T, path string) {
	t.Helper()
	z, err := zip.OpenReader(filepath.Join("..", "..", "samples", "ekvalla-2024.xlsx"))
	must(t, err)
	defer z.Close()
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range z.File {
		r, err := f.Open()
		must(t, err)
		data, err := io.ReadAll(r)
		must(t, err)
		if f.Name == "xl/worksheets/sheet3.xml" {
			data = bytes.Replace(data, []byte(`<row r="2"`), []byte(`<row r="2" ht="hög"`), 1)
		}
		w, err := out.Create(f.Name)
		must(t, err)
		_, err = w.Write(data)
		must(t, err)
	}
	must(t, out.Close())
	writeFile(t, path, b.Bytes())
}

// TestUnheld: of a workbook that can be read and not be copied it is told which it
// is and what to do, and nothing is written.
func TestUnheld(t *testing.T) {
	dir := t.TempDir()
	odd, next := filepath.Join(dir, "udda.xlsx"), filepath.Join(dir, "ny.xlsx")
	oddCopy(t, odd)
	for _, args := range [][]string{
		{"mall", next, "--från", odd},
		{"slå-ihop", odd, filepath.Join("..", "..", "samples", "ekvalla-2024.xlsx"), "--ut", next, "--parter", "Kommunen,Polisen"},
	} {
		var stdout, stderr bytes.Buffer
		code := run(context.Background(), args, &stdout, &stderr)
		if want := fmt.Sprintf(messageUnheld+"\n", odd); code != exitWorkbook || stderr.String() != want || stdout.Len() > 0 {
			t.Errorf("%q: exit code %d\n%s%s", args, code, stdout.String(), stderr.String())
		}
		if _, err := os.Stat(next); err == nil {
			t.Errorf("%q: a workbook is written", args)
		}
	}
}
