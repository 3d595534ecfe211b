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
	b.saveIn(name, strings.ReplaceAll(watchedBook, "SVAR", answer))
}

func (b *watchBench) saveIn(name, book string) {
	b.Helper()
	tmp := filepath.Join(b.dir, "A1B2C3D4")
	if err := makeBook(tmp+".xlsx", book); err != nil {
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

// Excel writes under another name, takes the workbook away, gives the new one its
// name, and removes the old one. However the looks fall between, the report is
// made once, within a second, and nothing is complained of.
func TestWatchSeesExcelSave(t *testing.T) {
	for pause := range 5 {
		b := startWatching(t)
		b.took("a.pdf")
		book, next, old := filepath.Join(b.dir, "a.xlsx"), filepath.Join(b.dir, "A1B2C3D4"), filepath.Join(b.dir, "E5F6A7B8.tmp")
		other := filepath.Join(t.TempDir(), "new.xlsx")
		if err := makeBook(other, strings.ReplaceAll(watchedBook, "SVAR", "Två.")); err != nil {
			t.Fatal(err)
		}
		whole, err := os.ReadFile(other)
		if err != nil {
			t.Fatal(err)
		}
		for i, step := range []func() error{
			func() error { return os.WriteFile(next, whole[:len(whole)/2], 0o666) },
			func() error { return os.WriteFile(next, whole, 0o666) },
			func() error { return os.Rename(book, old) },
			func() error { return os.Rename(next, book) },
			func() error { return os.Remove(old) },
		} {
			if err := step(); err != nil {
				t.Fatal(err)
			}
			if i == pause {
				b.turn(1)
			}
		}
		b.turn(int(time.Second / watchInterval))
		b.took("a.pdf")
		if said := b.said.String(); strings.Count(said, "är sparad") != 1 || strings.Contains(said, "inga arbetsböcker") || strings.Contains(said, "Väntar") {
			t.Errorf("a look after step %d: %s", pause, said)
		}
	}
}

// A workbook that comes later and would be written to another's report is
// refused, and the others go on; once the other is gone it has its report.
func TestWatchKeepsReportsApart(t *testing.T) {
	b := startWatching(t)
	b.saveIn("a-t1.xlsx", strings.ReplaceAll(watchedBook, "SVAR", "Tre."))
	b.turn(2)
	b.took("a.pdf")
	first, err := os.ReadFile(filepath.Join(b.dir, "a-t1.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	part := strings.Replace(strings.ReplaceAll(watchedBook, "SVAR", "Fyra."), "[Akt", "Period | T1\n[Akt", 1)
	b.saveIn("a.xlsx", part) // whose report would be a-t1.pdf too
	b.turn(2)
	if now, err := os.ReadFile(filepath.Join(b.dir, "a-t1.pdf")); err != nil || !bytes.Equal(now, first) {
		t.Errorf("the report of another was replaced (%v)", err)
	}
	if said := b.said.String(); strings.Count(said, "skulle skrivas till samma fil") != 1 {
		t.Error(said)
	}
	b.save("b.xlsx", "Fem.")
	b.turn(2)
	b.took("b.pdf")
	if err := os.Remove(filepath.Join(b.dir, "a-t1.xlsx")); err != nil {
		t.Fatal(err)
	}
	b.turn(2)
	b.saveIn("a.xlsx", part)
	b.turn(2)
	if now, err := os.ReadFile(filepath.Join(b.dir, "a-t1.pdf")); err != nil || bytes.Equal(now, first) {
		t.Errorf("the report has not been made anew (%v)\n%s", err, b.said.String())
	}
}

// So it is of two that come to have one name in the folder for reports.
func TestWatchKeepsNamesApart(t *testing.T) {
	b := startWatching(t)
	b.saveIn("a.XLSX", strings.ReplaceAll(watchedBook, "SVAR", "Två."))
	if sameFile(filepath.Join(b.dir, "a.xlsx"), filepath.Join(b.dir, "a.XLSX")) {
		t.Skip("case does not count here")
	}
	before, err := os.ReadFile(filepath.Join(b.dir, "a.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	b.turn(2)
	if now, err := os.ReadFile(filepath.Join(b.dir, "a.pdf")); err != nil || !bytes.Equal(now, before) {
		t.Errorf("the report of another was replaced (%v)", err)
	}
	if said := b.said.String(); strings.Count(said, "skulle skrivas till samma fil") != 1 {
		t.Error(said)
	}
}
