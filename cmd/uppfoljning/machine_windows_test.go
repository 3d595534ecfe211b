package main

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/windows"
)

// hold opens a file as a reader of PDF does: others may read it, but neither
// write, rename nor remove it.
func hold(t *testing.T, path string) (release func()) {
	t.Helper()
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		t.Fatal(err)
	}
	h, err := windows.CreateFile(name, windows.GENERIC_READ, windows.FILE_SHARE_READ, nil, windows.OPEN_EXISTING, windows.FILE_ATTRIBUTE_NORMAL, 0)
	if err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := windows.CloseHandle(h); err != nil {
			t.Error(err)
		}
	}
}

// A report that is open in a reader stays as it is, and the new one is written
// beside it. Once the reader is closed the report has its own name again.
func TestReportInUseIsWrittenBeside(t *testing.T) {
	dir := filepath.Join(copies(t, "mullsjo-2023.xlsx", 1), "Rådet åäö")
	if err := os.Mkdir(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	book, report := filepath.Join(filepath.Dir(dir), "kommun001.xlsx"), filepath.Join(dir, "kommun001.pdf")
	if err := os.WriteFile(report, []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	release := hold(t, report)
	var said bytes.Buffer
	if code := run(context.Background(), []string{"--ut", dir, book}, &said, &said); code != exitWritten {
		t.Errorf("exit code %d", code)
	}
	for _, want := range []string{"Skrev " + filepath.Join(dir, "kommun001-2.pdf"), "Stäng filen kommun001.pdf och försök igen"} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("%q is not said:\n%s", want, said.String())
		}
	}
	if old, err := os.ReadFile(report); err != nil || string(old) != "old" {
		t.Errorf("the report that was open has %d bytes, %v", len(old), err)
	}
	release()
	said.Reset()
	if code := run(context.Background(), []string{"--ut", dir, book}, &said, &said); code != exitWritten || strings.Contains(said.String(), "-2") {
		t.Errorf("exit code %d\n%s", code, said.String())
	}
	left, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(left) != 2 {
		t.Errorf("left %v (%v)", left, err)
	}
}

// In one run, the file beside is the same one.
func TestFileBesideIsReplaced(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	defer hold(t, path)()
	j := job{taken: &claims{}}
	j.taken.keep(nil)
	for _, data := range []string{"new", "newer"} {
		got, err := j.put(path, []byte(data))
		if err != nil || filepath.Base(got) != "a-2.pdf" {
			t.Fatalf("%s, %v", got, err)
		}
		if now, err := os.ReadFile(got); err != nil || string(now) != data {
			t.Errorf("it has %q, %v", now, err)
		}
	}
}

// What Windows answers is told in Swedish, with what to do.
func TestWindowsTroublesAreTold(t *testing.T) {
	for err, want := range map[error]string{
		windows.ERROR_SHARING_VIOLATION:               "Stäng filen där och försök igen",
		windows.ERROR_DISK_FULL:                       "disken är full",
		windows.ERROR_BAD_NETPATH:                     "kontakt med nätverket",
		windows.ERROR_CLOUD_FILE_NETWORK_UNAVAILABLE:  "OneDrive är igång",
		windows.ERROR_CLOUD_FILE_PROVIDER_NOT_RUNNING: "OneDrive är igång",
		windows.ERROR_FILENAME_EXCED_RANGE:            "kortare namn",
		windows.ERROR_WRITE_PROTECT:                   "--ut",
		windows.ERROR_ACCESS_DENIED:                   "du saknar behörighet",
		windows.ERROR_PATH_NOT_FOUND:                  "filen eller mappen finns inte",
		windows.ERROR_INVALID_NAME:                    "tecken som Windows inte tillåter",
	} {
		if said := machineReason(&fs.PathError{Op: "open", Path: "x", Err: err}); !strings.Contains(said, want) {
			t.Errorf("%v: %s", err, said)
		}
	}
}

// A workbook on a server that is not there, and one under a long path.
func TestServersAndLongPaths(t *testing.T) {
	var said bytes.Buffer
	if code := run(context.Background(), []string{`\\finns-inte.invalid\plan\a.xlsx`}, &said, &said); code != exitMachine || !strings.Contains(said.String(), troubleWords[networkGone]) {
		t.Errorf("exit code %d\n%s", code, said.String())
	}
	said.Reset()
	if code := run(context.Background(), []string{`Q:\a.xlsx`}, &said, &said); code != exitMachine || !strings.Contains(said.String(), troubleWords[networkGone]) {
		t.Errorf("exit code %d\n%s", code, said.String())
	}
	dir := filepath.Join(t.TempDir(), strings.Repeat("m", 120), strings.Repeat("n", 120))
	if err := os.MkdirAll(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(samples, "mullsjo-2023.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "a.xlsx"), data, 0o666); err != nil {
		t.Fatal(err)
	}
	if code := run(context.Background(), []string{dir + `"`}, &said, &said); code != exitWritten || !exists(filepath.Join(dir, "a.pdf")) {
		t.Errorf("exit code %d\n%s", code, said.String())
	}
}

// runOn runs the program on the sample under a name of its own in a new folder,
// from which it is run, and gives what it says.
func runOn(t *testing.T, book string, args ...string) (code int, dir, said string) {
	t.Helper()
	dir = t.TempDir()
	data, err := os.ReadFile(filepath.Join(samples, "mullsjo-2023.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, book), data, 0o666); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	var b bytes.Buffer
	code = run(context.Background(), args, &b, &b)
	return code, dir, b.String()
}

// A folder that may not be written to is answered with where else to go. On Linux
// nobody may write to sys, whoever he is.
func TestProtectedFolderIsTold(t *testing.T) {
	if !isFolder(`Z:\sys`) {
		t.Skip("there is no such folder")
	}
	code, _, said := runOn(t, "a.xlsx", "--ut", `Z:\sys`, "a.xlsx")
	if code != exitMachine || !strings.Contains(said, whereElse) {
		t.Errorf("exit code %d\n%s", code, said)
	}
}

// The names of devices are those of no files.
func TestReservedNamesAreTold(t *testing.T) {
	for _, args := range [][]string{{"CON"}, {"nul"}, {`.\con`}, {"granska", "CON"}, {"--ut", `con.pdf`, "a.xlsx"}, {"--ut", "NUL.pdf", "a.xlsx"}} {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			code, dir, said := runOn(t, "a.xlsx", args...)
			// Of late Windows lets files be called con.pdf.
			if code == exitWritten && exists(filepath.Join(dir, args[1])) {
				return
			}
			if code != exitMachine || !strings.Contains(said, "Windows använder själv det namnet") {
				t.Errorf("exit code %d\n%s", code, said)
			}
		})
	}
}

// Windows takes no notice of full stops and spaces at the end of a name.
func TestNamesThatEndInStopsAndSpaces(t *testing.T) {
	for _, c := range []struct {
		book   string
		args   []string
		report string
	}{
		{"plan .xlsx", []string{"plan .xlsx"}, "plan .pdf"},
		{"plan...xlsx", []string{"plan...xlsx"}, "plan...pdf"},
		{"a.xlsx", []string{"a.xlsx", "--ut", ". "}, "a.pdf"},
		{"a.xlsx", []string{`.\a.xlsx`, "--ut", `.\.\`}, "a.pdf"},
	} {
		t.Run(strings.Join(c.args, " "), func(t *testing.T) {
			code, dir, said := runOn(t, c.book, c.args...)
			if code != exitWritten || !exists(filepath.Join(dir, c.report)) {
				t.Errorf("exit code %d\n%s", code, said)
			}
		})
	}
}

// A path may be spelt in the way that has no limit to its length, and as that of
// a share.
func TestPathsSpeltOtherwise(t *testing.T) {
	_, dir, _ := runOn(t, "a.xlsx", "--version")
	for _, spelt := range []string{`\\?\` + dir, `\\.\` + dir, strings.ToUpper(dir), strings.ReplaceAll(dir, `\`, "/")} {
		var said bytes.Buffer
		if code := run(context.Background(), []string{spelt + `\a.xlsx`}, &said, &said); code != exitWritten {
			t.Errorf("%s: exit code %d\n%s", spelt, code, said.String())
		}
		if err := os.Remove(filepath.Join(dir, "a.pdf")); err != nil {
			t.Error(err)
		}
	}
}
