package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
)

func TestTemporaryNames(t *testing.T) {
	for _, n := range []uint32{0, 1, 0xFFFFFFFF} {
		if name := temporaryName(n); !isTemporary(name) {
			t.Errorf("%s is not known", name)
		}
	}
	for _, name := range lookalikes {
		if isTemporary(name) {
			t.Errorf("%s is taken for ours", name)
		}
	}
}

// lookalikes are names that somebody else has chosen.
var lookalikes = []string{
	"", ".uppfoljning-", ".uppfoljning-.tmp", "uppfoljning-00000001-00000001.tmp", ".uppfoljning-00000001-00000001.tmp",
	".uppfoljning-00000001.tmp", temporaryName(1) + ".pdf", temporaryName(1)[1:], ".plan.pdf.123-0.tmp", "~" + temporaryName(1),
}

// What a run has left that was ended by force goes; what another run is writing,
// what others have named much like it, and what is no file stays.
func TestSweep(t *testing.T) {
	if !knowsAbandoned() {
		t.Skip("nothing is taken for abandoned here")
	}
	dir := t.TempDir()
	abandoned := filepath.Join(dir, temporaryName(7))
	writeFile(t, abandoned, []byte("half a report"))
	held, err := createTemporary(dir)
	if err != nil {
		t.Fatal(err)
	}
	stay := []string{filepath.Base(held.Name()), temporaryName(8), temporaryName(9)}
	must(t, os.Mkdir(filepath.Join(dir, temporaryName(8)), 0o777))
	target := filepath.Join(t.TempDir(), "own")
	writeFile(t, target, []byte("own"))
	if err := os.Symlink(target, filepath.Join(dir, temporaryName(9))); err != nil || !exists(filepath.Join(dir, temporaryName(9))) {
		stay = stay[:2] // Windows lets few make links, and wine none, though it does not say so
	}
	for _, name := range lookalikes[1:] {
		writeFile(t, filepath.Join(dir, name), []byte("own"))
		stay = append(stay, name)
	}
	sweep(dir)
	for _, name := range stay {
		if !exists(filepath.Join(dir, name)) {
			t.Errorf("%s is gone", name)
		}
	}
	if exists(abandoned) {
		t.Errorf("%s is left", abandoned)
	}
	must(t, held.Close())
	sweep(dir)
	if exists(held.Name()) {
		t.Errorf("%s is left though nobody holds it", held.Name())
	}
}

// knowsAbandoned reports whether files of runs that are no more can be told from
// others here.
func knowsAbandoned() bool {
	return runtime.GOOS == "linux" || runtime.GOOS == "darwin" || runtime.GOOS == "windows"
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func writeFile(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Runs that go on at the same time, all writing the same reports into one folder,
// take nothing from each other.
func TestRunsAtTheSameTime(t *testing.T) {
	dir := copies(t, "mullsjo-2023.xlsx", 3)
	want := readFile(t, filepath.Join(samples, "mullsjo-2023.pdf"))
	self, err := os.Executable()
	must(t, err)
	var runs sync.WaitGroup
	for range 4 {
		runs.Go(func() {
			for range 3 {
				c := exec.Command(self)
				c.Args = []string{programName, dir}
				if said, err := c.CombinedOutput(); err != nil {
					t.Errorf("%v\n%s", err, said)
				}
			}
		})
	}
	runs.Wait()
	files, err := os.ReadDir(dir)
	must(t, err)
	if len(files) != 6 {
		t.Errorf("there are %v", files)
	}
	for i := range 3 {
		if got := readFile(t, filepath.Join(dir, fmt.Sprintf("kommun%03d.pdf", i+1))); !bytes.Equal(got, want) {
			t.Errorf("a report has %d bytes", len(got))
		}
	}
}

// A new file takes nobody's place, and is not there before it is whole.
func TestCreateFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "ny.xlsx")
	must(t, createFile(path, []byte("whole")))
	if err := createFile(path, []byte("other")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("%v", err)
	}
	if got := readFile(t, path); string(got) != "whole" {
		t.Errorf("%q", got)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("left %v, %v", left, err)
	}
}

// What an earlier run left is cleared by any command that writes there, even
// where it comes to nothing.
func TestEveryCommandSweeps(t *testing.T) {
	if !knowsAbandoned() {
		t.Skip("nothing is taken for abandoned here")
	}
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	for _, name := range []string{"mullsjo-2023.xlsx", "bristfallig-2023.xlsx"} {
		writeFile(t, at(name), readFile(t, filepath.Join(samples, name)))
	}
	good, bad := at("mullsjo-2023.xlsx"), at("bristfallig-2023.xlsx")
	for _, args := range [][]string{
		{good}, {bad}, {"--ut", at("annan.pdf"), bad}, {"mall", at("ny.xlsx")}, {"mall", at("nasta.xlsx"), "--fran", bad},
		{"granska", "--kommentera", bad}, {"jamfor", "--format", "pdf", good, bad}, {"sla-ihop", bad, good, "--parter", "Kommunen,Polisen"},
	} {
		left := at(temporaryName(7))
		writeFile(t, left, []byte("half"))
		run(context.Background(), args, io.Discard, io.Discard)
		if exists(left) {
			t.Errorf("%v has left it", args)
		}
	}
}
