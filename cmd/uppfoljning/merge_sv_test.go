package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestMerge merges the workbooks of testdata/merge/*.txtar, written as for the
// command xlsx of the scripts, and compares what is told and what comes of it.
func TestMerge(t *testing.T) {
	files, err := filepath.Glob("testdata/merge/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			args := append([]string{"slå-ihop"}, strings.Fields(string(a.Comment))...)
			var kept []txtar.File
			for _, part := range a.Files {
				if part.Name == "told" || part.Name == "merged" {
					continue
				}
				kept = append(kept, part)
				path := filepath.Join(dir, part.Name+".xlsx")
				if err := makeBook(path, string(part.Data)); err != nil {
					t.Fatal(err)
				}
				args = append(args, path)
			}
			var stdout, stderr bytes.Buffer
			if code := run(context.Background(), args, &stdout, &stderr); code != exitWritten {
				t.Fatalf("exit code %d\n%s", code, stderr.String())
			}
			merged, _, _ := strings.Cut(sheetsOf(t, filepath.Join(dir, kept[0].Name+"-sammanslagen.xlsx")), "[Granskning]")
			got := txtar.Format(&txtar.Archive{Comment: a.Comment, Files: append(kept,
				txtar.File{Name: "told", Data: stdout.Bytes()}, txtar.File{Name: "merged", Data: []byte(merged)})})
			wantGolden(t, file, string(got))
		})
	}
}
