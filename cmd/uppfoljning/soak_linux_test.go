package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"
)

// soakVariable asks for more than the few reports of an ordinary run:
//
//	UPPFOLJNING_SOAK=2000 go test ./cmd/uppfoljning -run TestSoak -v
const soakVariable = "UPPFOLJNING_SOAK"

// holdings are what a process has.
type holdings struct{ heap, goroutines, files, mappings int }

// held counts them when all that nobody needs is gone.
func held(t *testing.T) (h holdings) {
	t.Helper()
	for range 3 { // pools are emptied by the second
		runtime.GC()
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	files, err := os.ReadDir("/proc/self/fd")
	must(t, err)
	return holdings{int(m.HeapAlloc), runtime.NumGoroutine(), len(files), bytes.Count(readFile(t, "/proc/self/maps"), []byte("\n"))}
}

// TestSoak makes report after report in one process, of all samples, the faulty
// one too, and in all formats by turns; between them it reviews and compares. The
// last has no more in the process than the tenth part of the way.
func TestSoak(t *testing.T) {
	reports := 120
	if n, err := strconv.Atoi(os.Getenv(soakVariable)); err == nil {
		reports = max(n, 50)
	} else if testing.Short() {
		t.Skip("makes many reports")
	}
	books, err := filepath.Glob(filepath.Join(samples, "*.xlsx"))
	must(t, err)
	torn := filepath.Join(t.TempDir(), "torn.xlsx")
	writeFile(t, torn, readFile(t, books[0])[:5000])
	books = append(books, torn, filepath.Join(samples, "finns-inte.xlsx"))
	formats, out := []string{"pdf", "docx", "html", "alla"}, t.TempDir()
	codes := map[int]int{}
	var early holdings
	for i := range reports {
		book := books[i%len(books)]
		args := []string{"--ut", out, "--format", formats[i/len(books)%len(formats)], book}
		switch {
		case i%40 == 39:
			args = []string{"granska", book}
		case i%40 == 38:
			args = []string{"jamfor", books[0], book}
		case i%40 == 37: // on all processors
			args = append(args, books[:3]...)
		}
		codes[run(context.Background(), args, io.Discard, io.Discard)]++
		if i+1 == reports/10 {
			early = held(t)
		}
	}
	late := held(t)
	t.Logf("%d reports, by exit code %v; after the first tenth %+v, at the end %+v", reports, codes, early, late)
	if codes[exitWritten] < reports/2 || codes[exitWorkbook] == 0 || codes[exitMachine] == 0 || codes[exitUsage] != 0 {
		t.Errorf("exit codes %v", codes)
	}
	if late.goroutines > early.goroutines || late.files > early.files || late.heap > early.heap*11/10 || late.mappings > early.mappings*3/2 {
		t.Errorf("the process has grown from %+v to %+v", early, late)
	}
}
