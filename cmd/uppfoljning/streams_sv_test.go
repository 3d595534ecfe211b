//go:build linux

package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// fullDevice is a file on which nothing has room.
func fullDevice(t *testing.T) *os.File {
	t.Helper()
	f, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	must(t, err)
	t.Cleanup(func() { f.Close() })
	return f
}

// enterWorkshop makes a folder with workbooks the working folder.
func enterWorkshop(t *testing.T, workbooks ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, name := range workbooks {
		writeFile(t, name, readFile(t, sampleFile("mullsjo-2023.xlsx")))
	}
}

// An answer that has no room where it is to be written is told of; what was to be
// done is done.
func TestAnswerHasNoRoom(t *testing.T) {
	for _, args := range [][]string{
		{"granska", "a.xlsx"}, {"granska", "--json", "a.xlsx"}, {"jämför", "a.xlsx", "b.xlsx"}, {"jämför", "--json", "a.xlsx", "b.xlsx"},
		{"hjälp"}, {"hjälp", "fel"}, {"--version"}, {"mall", "--hjälp"}, {"mall", "ny.xlsx", "--från", "a.xlsx"},
	} {
		enterWorkshop(t, "a.xlsx", "b.xlsx")
		c := programCommand(t, args...)
		var said bytes.Buffer
		c.Stdout, c.Stderr = fullDevice(t), &said
		c.Run()
		want := "Svaret går inte att skriva: disken är full. Frigör plats på den, eller skriv till en annan, och försök igen.\n"
		if code := c.ProcessState.ExitCode(); code != exitMachine || !strings.HasSuffix(said.String(), want) || strings.Count(said.String(), "går inte att skriva") != 1 {
			t.Errorf("%v: exit code %d\n%s", args, code, said.String())
		}
		if args[0] == "mall" && len(args) == 4 && !exists("ny.xlsx") {
			t.Error("there is no new workbook")
		}
	}
}

// Where nobody can be told anything the reports are written all the same. Only
// the exit code tells that there was something to say.
func TestNobodyListens(t *testing.T) {
	reader, writer, err := os.Pipe()
	must(t, err)
	must(t, reader.Close())
	t.Cleanup(func() { writer.Close() })
	for name, out := range map[string]*os.File{"full": fullDevice(t), "pipe": writer} {
		enterWorkshop(t, "a.xlsx", "b.xlsx")
		c := programCommand(t, ".")
		c.Stdout, c.Stderr = out, out
		c.Run()
		if code := c.ProcessState.ExitCode(); code != exitMachine {
			t.Errorf("%s: exit code %d, %v", name, code, c.ProcessState)
		}
		for _, report := range []string{"a.pdf", "b.pdf"} {
			if !bytes.Equal(readFile(t, report), readFile(t, sampleFile("mullsjo-2023.pdf"))) {
				t.Errorf("%s: %s is not whole", name, report)
			}
		}
	}
}

// With no standard output or error at all, the first file that is opened must not
// be taken for one.
func TestStreamsAreClosed(t *testing.T) {
	enterWorkshop(t, "a.xlsx")
	c := programCommand(t, "a.xlsx")
	shell := programCommand(t)
	shell.Path, shell.Args = "/bin/sh", []string{"sh", "-c", `exec "$0" "$@" <&- >&- 2>&-`, c.Path, "a.xlsx"}
	// The shell names a program by its path: it is to be called as the program is.
	link := filepath.Join(t.TempDir(), programName)
	must(t, os.Symlink(c.Path, link))
	shell.Args[3] = link
	if err := shell.Run(); err != nil {
		t.Error(err)
	}
	if !bytes.Equal(readFile(t, "a.pdf"), readFile(t, sampleFile("mullsjo-2023.pdf"))) {
		t.Error("the report is not whole")
	}
}

// Asked to end, the program writes what it has begun, whole, and tells what it
// has not.
func TestAskedToEnd(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		var names []string
		for i := range 60 {
			names = append(names, fmt.Sprintf("bok%02d.xlsx", i))
		}
		enterWorkshop(t, names...)
		c := programCommand(t, "--format", "alla", ".")
		var said bytes.Buffer
		c.Stderr = &said
		must(t, c.Start())
		for end := time.Now().Add(time.Minute); !exists("bok00.pdf") && time.Now().Before(end); {
			time.Sleep(time.Millisecond)
		}
		must(t, c.Process.Signal(s))
		c.Wait()
		if code := c.ProcessState.ExitCode(); code != exitMachine || !strings.Contains(said.String(), "Avbrutet.") {
			t.Errorf("%v: exit code %d\n%s", s, code, said.String())
		}
		written := strings.Count(said.String(), "Skrev ")
		files, err := os.ReadDir(".")
		must(t, err)
		if len(files) != len(names)+written || written == 0 {
			t.Errorf("%v: %d files were written, and there are %v", s, written, files)
		}
		for _, f := range files {
			if name := f.Name(); filepath.Ext(name) != ".xlsx" && !bytes.Equal(readFile(t, name), readFile(t, sampleFile("mullsjo-2023"+filepath.Ext(name)))) {
				t.Errorf("%v: %s is not whole", s, name)
			}
		}
	}
}

// The program needs nothing of its surroundings: no variable, no folder for
// temporary files, no home.
func TestBareSurroundings(t *testing.T) {
	for name, env := range map[string][]string{
		"nothing":       {},
		"unwritable":    {"TMPDIR=/proc", "HOME=/proc", "LC_ALL=C"},
		"nonexistent":   {"TMPDIR=/nowhere/at/all", "HOME=/nowhere", "TZ=nowhere", "LANG=xx"},
		"empty strings": {"TMPDIR=", "HOME=", "PATH="},
	} {
		enterWorkshop(t, "a.xlsx")
		c := programCommand(t, "a.xlsx")
		c.Env = env
		if said, err := c.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", name, err, said)
			continue
		}
		if !bytes.Equal(readFile(t, "a.pdf"), readFile(t, sampleFile("mullsjo-2023.pdf"))) {
			t.Errorf("%s: other bytes", name)
		}
	}
}

// A working folder that is gone is in nobody's way who names files whole.
func TestWorkingFolderIsGone(t *testing.T) {
	dir := copies(t, "mullsjo-2023.xlsx", 1)
	enterWorkshop(t)
	if code, _, said := restrained(t, "gone", dir); code != exitWritten {
		t.Errorf("exit code %d\n%s", code, said)
	}
	if !exists(filepath.Join(dir, "kommun001.pdf")) {
		t.Error("there is no report")
	}
}

// Many workbooks want few files open at a time, and with too few of them each
// ends in its report or in a sentence. (With fewer than these the runtime of Go
// itself gives up, before anything is written.)
func TestFewFilesMayBeOpen(t *testing.T) {
	for _, files := range []int{1, 2, 3, 8} {
		dir := copies(t, "mullsjo-2023.xlsx", 12)
		code, _, said := restrained(t, fmt.Sprint("files=", files), dir)
		made, err := filepath.Glob(filepath.Join(dir, "*.pdf"))
		must(t, err)
		refused := strings.Count(said, "datorn har för många filer öppna. Stäng några program och försök igen.\n")
		if len(made)+refused != 12 || (code == exitWritten) != (refused == 0) || refused > 0 && code != exitMachine {
			t.Errorf("%d files: exit code %d, %d reports\n%s", files, code, len(made), said)
		}
		if files == 8 && code != exitWritten {
			t.Errorf("%d files are too few\n%s", files, said)
		}
		t.Logf("%d files: %d reports, %d refused", files, len(made), refused)
	}
}
