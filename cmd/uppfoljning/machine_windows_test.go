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
	if code := run(context.Background(), []string{`\\finns-inte.invalid\plan\a.xlsx`}, &said, &said); code != exitMachine || strings.Contains(said.String(), "datorn svarade") {
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
