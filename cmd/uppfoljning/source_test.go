package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"uppfoljning/cmd/internal/publish"
)

// A workbook that is written to while it is read is told of, however it is
// written to: at its end, in its middle, or so that its size and time stay.
func TestWorkbookIsChangedWhileItIsRead(t *testing.T) {
	book := readFile(t, sampleFile("mullsjo-2023.xlsx"))
	path := filepath.Join(t.TempDir(), "bok.xlsx")
	for name, change := range map[string]func(){
		"cut":     func() { must(t, os.Truncate(path, int64(len(book)/2))) },
		"emptied": func() { must(t, os.Truncate(path, 0)) },
		"longer":  func() { writeFile(t, path, append(bytes.Clone(book), 0)) },
		"written anew at the same time": func() {
			info, err := os.Stat(path)
			must(t, err)
			other := bytes.Clone(book)
			other[len(other)/2] ^= 1
			writeFile(t, path, other)
			must(t, os.Chtimes(path, info.ModTime(), info.ModTime()))
		},
	} {
		writeFile(t, path, book)
		s, err := openSource(path)
		must(t, err)
		e, err := publish.Examine(context.Background(), s, s.size(), publish.Order{})
		must(t, err)
		if err := s.unchanged(e.Report); err != nil {
			t.Errorf("%s: %v before anything was changed", name, err)
		}
		change()
		if err := s.unchanged(e.Report); !errors.Is(err, errChanged) {
			t.Errorf("%s: %v", name, err)
		}
		must(t, s.Close())
	}
}

// A workbook that another takes the place of, as Excel saves, is read as it was.
func TestWorkbookIsReplacedWhileItIsRead(t *testing.T) {
	dir := copies(t, "mullsjo-2023.xlsx", 1)
	path := filepath.Join(dir, "kommun001.xlsx")
	s, err := openSource(path)
	must(t, err)
	defer s.Close()
	other := filepath.Join(dir, "A1B2C3D4")
	writeFile(t, other, readFile(t, sampleFile("lovhamra-2024.xlsx")))
	if err := os.Rename(other, path); err != nil {
		t.Skip("this system keeps a file from being replaced while it is read: ", err)
	}
	e, err := publish.Examine(context.Background(), s, s.size(), publish.Order{})
	must(t, err)
	if err := s.unchanged(e.Report); err != nil || e.Report.Municipalities[0].Text != "Mullsjö kommun" {
		t.Errorf("%v, %v", e.Report.Municipalities, err)
	}
}

// The copy with comments is made of what was reviewed, or not at all.
func TestReviewedWorkbookIsChangedBeforeItIsCopied(t *testing.T) {
	dir := copies(t, "mullsjo-2023.xlsx", 1)
	path, copied := filepath.Join(dir, "kommun001.xlsx"), filepath.Join(dir, "kopia.xlsx")
	var o reviewFlags
	r := o.review(context.Background(), path, "", io.Discard)
	writeFile(t, path, readFile(t, sampleFile("lovhamra-2024.xlsx")))
	if o.writeCopy(r, copied); r.code != exitMachine || r.copied != "" || exists(copied) {
		t.Errorf("exit code %d, %q", r.code, r.fault)
	}
}

// A report that a link leads to is replaced where it lies, in another folder
// too, and the link stays.
func TestReportThroughALink(t *testing.T) {
	dir, far := copies(t, "mullsjo-2023.xlsx", 1), t.TempDir()
	real, link := filepath.Join(far, "anslag.pdf"), filepath.Join(dir, "kommun001.pdf")
	writeFile(t, real, []byte("earlier"))
	left := filepath.Join(far, temporaryName(7))
	writeFile(t, left, []byte("half"))
	if err := os.Symlink(real, link); err != nil || !exists(link) { // wine makes none, and does not say so
		t.Skip("not allowed here: ", err)
	}
	var said bytes.Buffer
	if code := run(context.Background(), []string{dir}, &said, &said); code != exitWritten {
		t.Fatalf("exit code %d\n%s", code, said.String())
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is now %v, %v", info, err)
	}
	if !bytes.Equal(readFile(t, real), readFile(t, sampleFile("mullsjo-2023.pdf"))) {
		t.Error("what it leads to is not the report")
	}
	if knowsAbandoned() && exists(left) {
		t.Error("where it leads to has not been swept")
	}
}
