//go:build linux || darwin

package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// killsVariable asks for more than the few kills of an ordinary run:
//
//	UPPFOLJNING_KILLS=400 go test ./cmd/uppfoljning -run TestKilled -v
const killsVariable = "UPPFOLJNING_KILLS"

// killing is a run of the program that is ended by force again and again, while
// it replaces the files that an earlier run has written.
type killing struct {
	*testing.T
	name          string
	setUp         func(dir string) // makes what the program works on
	args          []string
	earlier, next map[string][]byte // the files, by name: nil where there is none
	dice          *rand.Rand
	length        time.Duration // of a run that is not ended
	kept, new     int           // files, after all kills
	mixed         int           // runs that left some files of each
	left          int           // temporary files
	ended         int           // runs that had ended by themselves
}

// TestKilled ends the program by force at random moments: at any, or just when it
// has begun to write one more file. Each file is then the earlier or the new one,
// byte for byte, and the next run leaves nothing but what it should.
func TestKilled(t *testing.T) {
	kills := 8 // of each run below
	if n, err := strconv.Atoi(os.Getenv(killsVariable)); err == nil {
		kills = max(1, n/4)
	} else if testing.Short() {
		kills = 2
	}
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	old, new := readFile(t, filepath.Join(samples, "mullsjo-2023.xlsx")), readFile(t, filepath.Join(samples, "lovhamra-2024.xlsx"))
	one := func(book []byte) func(string) {
		return func(dir string) { writeFile(t, filepath.Join(dir, "bok.xlsx"), book) }
	}
	many := func(book []byte) func(string) {
		return func(dir string) {
			for i := range 6 {
				writeFile(t, filepath.Join(dir, fmt.Sprintf("bok%d.xlsx", i)), book)
			}
		}
	}
	for _, k := range []*killing{
		{name: "all formats", args: []string{"--format", "alla", "bok.xlsx"}},
		{name: "many workbooks", args: []string{"."}},
		{name: "annotated copy", args: []string{"granska", "--kommentera", "bok.xlsx"}},
		{name: "new workbook", args: []string{"mall", "ny.xlsx", "--fran", "bok.xlsx"}},
	} {
		k.dice = rand.New(rand.NewPCG(seed, 0))
		t.Run(k.name, func(t *testing.T) {
			k.T = t
			before, after := one(old), one(new)
			if k.name == "many workbooks" {
				before, after = many(old), many(new)
			}
			k.prepare(before, after)
			for range kills {
				k.kill()
			}
			t.Logf("%d kills: %d files earlier, %d new, %d runs with some of each, %d temporary files left and cleared, %d runs had ended",
				kills, k.kept, k.new, k.mixed, k.left, k.ended)
		})
	}
}

// prepare finds out what the files are before and after.
func (k *killing) prepare(before, after func(dir string)) {
	k.setUp = after
	k.earlier = map[string][]byte{}
	if k.name != "new workbook" { // which replaces nothing
		k.earlier = k.made(before)
	}
	begun := time.Now()
	k.next = k.made(after)
	k.length = time.Since(begun)
	for name := range k.next {
		if k.earlier[name] == nil {
			k.earlier[name] = nil
		} else if bytes.Equal(k.earlier[name], k.next[name]) {
			k.Fatalf("%s is the same before and after", name)
		}
	}
}

// made gives the files that a run writes.
func (k *killing) made(setUp func(dir string)) map[string][]byte {
	dir := k.TempDir()
	setUp(dir)
	k.finish(dir)
	files := contents(k.T, dir)
	for name := range files {
		if strings.HasPrefix(name, "bok") && strings.HasSuffix(name, ".xlsx") && !strings.Contains(name, "-") {
			delete(files, name)
		}
	}
	if len(files) == 0 {
		k.Fatal("nothing was written")
	}
	return files
}

// program is the program about to be run in a folder.
func (k *killing) program(dir string) *exec.Cmd {
	self, err := os.Executable()
	if err != nil {
		k.Fatal(err)
	}
	c := exec.Command(self)
	c.Args = append([]string{programName}, k.args...)
	c.Dir = dir
	return c
}

// finish runs the program to its end.
func (k *killing) finish(dir string) {
	k.Helper()
	if said, err := k.program(dir).CombinedOutput(); err != nil && k.args[0] != "granska" { // there is always something to mend
		k.Fatalf("%v\n%s", err, said)
	}
}

// contents gives the files in a folder.
func contents(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, e := range entries {
		files[e.Name()] = readFile(t, filepath.Join(dir, e.Name()))
	}
	return files
}

// kill runs the program on the new workbooks where the earlier files are, ends
// it by force, and looks at what is there then and after one more run.
func (k *killing) kill() {
	dir := k.TempDir()
	k.setUp(dir)
	for name, data := range k.earlier {
		if data != nil {
			writeFile(k.T, filepath.Join(dir, name), data)
		}
	}
	c := k.program(dir)
	if err := c.Start(); err != nil {
		k.Fatal(err)
	}
	if k.dice.IntN(4) == 0 {
		time.Sleep(time.Duration(k.dice.Int64N(int64(k.length))))
	} else {
		k.awaitWriting(dir, 1+k.dice.IntN(len(k.next)))
		for range k.dice.IntN(2000) { // some microseconds
			k.dice.Uint64()
		}
	}
	if err := c.Process.Kill(); err != nil {
		k.Fatal(err)
	}
	c.Wait() // the error of the kill
	if c.ProcessState.Exited() {
		k.ended++
	}
	k.inspect(dir)
	k.finishAgain(dir)
}

// awaitWriting waits until so many files that are being written have been seen,
// or the run ought to have ended.
func (k *killing) awaitWriting(dir string, files int) {
	seen := map[string]bool{}
	for end := time.Now().Add(2 * k.length); len(seen) < files && time.Now().Before(end); {
		entries, err := os.ReadDir(dir)
		if err != nil {
			k.Fatal(err)
		}
		for _, e := range entries {
			if isTemporary(e.Name()) {
				seen[e.Name()] = true
			}
		}
	}
}

// inspect wants each file to be whole.
func (k *killing) inspect(dir string) {
	k.Helper()
	now := contents(k.T, dir)
	kept, new := 0, 0
	for name, next := range k.next {
		switch data, exists := now[name]; {
		case exists && bytes.Equal(data, next):
			new++
		case exists == (k.earlier[name] != nil) && bytes.Equal(data, k.earlier[name]):
			kept++
		default:
			k.Errorf("%s is neither the earlier nor the new: %d bytes", name, len(data))
		}
	}
	for name := range now {
		if isTemporary(name) {
			k.left++
		}
	}
	k.kept, k.new = k.kept+kept, k.new+new
	if kept > 0 && new > 0 {
		k.mixed++
	}
}

// finishAgain runs the program once more, and wants nothing but the new files
// to be there then. A new workbook that is there is written over by nobody.
func (k *killing) finishAgain(dir string) {
	k.Helper()
	if k.name == "new workbook" {
		os.Remove(filepath.Join(dir, "ny.xlsx"))
	}
	k.finish(dir)
	now := contents(k.T, dir)
	for name, next := range k.next {
		if !bytes.Equal(now[name], next) {
			k.Errorf("after the next run %s has %d bytes", name, len(now[name]))
		}
		delete(now, name)
	}
	for name := range now {
		if isTemporary(name) {
			k.Errorf("the next run has left %s", name)
		}
	}
}
