package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"uppfoljning/cmd/internal/publish"
)

// watchBench is a watcher whose clock is turned by hand.
type watchBench struct {
	*testing.T
	dir  string
	said bytes.Buffer
	w    watcher
	now  time.Time
}

// startWatching watches a folder with a workbook a.xlsx in it.
func startWatching(t *testing.T) *watchBench {
	t.Helper()
	b := &watchBench{T: t, dir: t.TempDir(), now: time.Unix(0, 0).UTC()}
	b.save("a.xlsx", "Ett.")
	taken := &claims{}
	b.w.find = func() (*batch, string) {
		in, fault := findInputs([]string{b.dir})
		if fault != "" {
			return nil, fault
		}
		ts, fault := targets(in.workbooks, "", false)
		taken.keep(in.workbooks)
		return &batch{workbooks: in.workbooks, targets: ts, order: publish.Order{}, taken: taken, stderr: &b.said}, fault
	}
	var fault string
	if b.w.batch, fault = b.w.find(); fault != "" {
		t.Fatal(fault)
	}
	if code, ok := b.w.begin(context.Background()); !ok || code != exitWritten {
		t.Fatalf("exit code %d\n%s", code, b.said.String())
	}
	return b
}

// turn turns the clock.
func (b *watchBench) turn(ticks int) {
	for range ticks {
		b.now = b.now.Add(watchInterval)
		b.w.look(context.Background(), b.now)
	}
}

// save saves a workbook as Excel does: under another name, which it then takes.
func (b *watchBench) save(name, answer string) {
	b.Helper()
	tmp := filepath.Join(b.dir, "A1B2C3D4")
	if err := makeBook(tmp+".xlsx", strings.ReplaceAll(watchedBook, "SVAR", answer)); err != nil {
		b.Fatal(err)
	}
	if err := os.Rename(tmp+".xlsx", filepath.Join(b.dir, name)); err != nil {
		b.Fatal(err)
	}
}

// took takes a report away, and fails where there is none.
func (b *watchBench) took(name string) {
	b.Helper()
	if err := os.Remove(filepath.Join(b.dir, name)); err != nil {
		b.Error(err)
	}
}

func (b *watchBench) none(name string) {
	b.Helper()
	if exists(filepath.Join(b.dir, name)) {
		b.Errorf("%s was written", name)
	}
}

const watchedBook = `[Rapport]
Uppgift | Värde
Kommun | Exempels kommun
År | 2023
[Aktiviteter]
Fokusområde | Åtgärd | Uppföljning
Trafik | En åtgärd. | SVAR
`

func TestWatchMakesTheReportAtEachSave(t *testing.T) {
	b := startWatching(t)
	b.took("a.pdf")
	b.turn(3)
	b.none("a.pdf") // nothing was saved
	b.save("a.xlsx", "Två.")
	b.turn(2)
	b.took("a.pdf")
	b.save("b.xlsx", "Tre.") // new in the folder
	b.turn(2)
	b.took("b.pdf")
	b.none("a.pdf")
	if said := b.said.String(); strings.Count(said, "är sparad") != 2 || !strings.Contains(said, "Kl. 00.00.0") {
		t.Error(said)
	}
}

func TestWatchGoesOnThroughFaults(t *testing.T) {
	b := startWatching(t)
	b.took("a.pdf")
	if err := os.WriteFile(filepath.Join(b.dir, "a.xlsx"), []byte("half"), 0o666); err != nil {
		t.Fatal(err)
	}
	b.turn(4)
	b.none("a.pdf")
	b.save("a.xlsx", "Två.")
	b.turn(2)
	b.took("a.pdf")
	if said := b.said.String(); strings.Count(said, "Filen är ingen Excelarbetsbok") != 1 {
		t.Error(said)
	}
}

// A file that is being written is left until two looks find it the same.
func TestWatchWaitsForTheWholeFile(t *testing.T) {
	b := startWatching(t)
	b.took("a.pdf")
	path := filepath.Join(b.dir, "a.xlsx")
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 1; i <= 4; i++ { // it grows between all looks
		if err := os.WriteFile(path, whole[:len(whole)*i/4], 0o666); err != nil {
			t.Fatal(err)
		}
		b.turn(1)
	}
	b.turn(2)
	b.took("a.pdf")
	if said := b.said.String(); strings.Contains(said, "FEL") || strings.Count(said, "är sparad") != 1 {
		t.Error(said)
	}
}

// A workbook that is gone is told of once, and is waited for.
func TestWatchWaitsForTheWorkbook(t *testing.T) {
	b := startWatching(t)
	b.save("b.xlsx", "Två.")
	b.turn(2)
	b.took("b.pdf")
	for _, name := range []string{"a.xlsx", "b.xlsx"} {
		if err := os.Remove(filepath.Join(b.dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	b.turn(4)
	b.save("b.xlsx", "Tre.")
	b.turn(2)
	b.took("b.pdf")
	if said := b.said.String(); strings.Count(said, "innehåller inga arbetsböcker") != 1 {
		t.Error(said)
	}
}
