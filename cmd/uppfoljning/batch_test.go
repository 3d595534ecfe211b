package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"
)

func sampleFile(name string) string { return filepath.Join(samplesPath, name) }

// samplesPath is where the samples are, whatever the working folder is.
var samplesPath = func() string {
	path, err := filepath.Abs(samples)
	if err != nil {
		panic(err)
	}
	return path
}()

// copies fills a folder with copies of a sample.
func copies(tb testing.TB, sample string, n int) (dir string) {
	tb.Helper()
	data, err := os.ReadFile(sampleFile(sample))
	if err != nil {
		tb.Fatal(err)
	}
	dir = tb.TempDir()
	for i := range n {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("kommun%03d.xlsx", i+1)), data, 0o666); err != nil {
			tb.Fatal(err)
		}
	}
	return dir
}

// Sweden has 290 municipalities. A run on a workbook of each is told with the
// most memory that it had at any time: it should be that of a few.
func BenchmarkMany(b *testing.B) {
	self, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range []int{1, 29, 290} {
		b.Run(fmt.Sprintf("workbooks=%d", n), func(b *testing.B) {
			dir := copies(b, "mullsjo-2023.xlsx", n)
			most := filepath.Join(dir, "peak")
			for b.Loop() {
				c := exec.Command(self)
				c.Args = []string{programName, dir}
				c.Env = append(os.Environ(), peakVariable+"="+most)
				if said, err := c.CombinedOutput(); err != nil {
					b.Fatalf("%v: %s", err, said)
				}
			}
			var peak int64
			if said, err := os.ReadFile(most); err != nil {
				b.Fatal(err)
			} else if _, err := fmt.Sscan(string(said), &peak); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(peak)/1e6, "MB-peak")
		})
	}
}

// A run that is broken off tells of what it did, and how much it did not begin.
func TestInterruptedRunTellsWhatIsLeft(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	dir := copies(t, "mullsjo-2023.xlsx", 100)
	var said bytes.Buffer
	if code := run(ctx, []string{dir}, io.Discard, &said); code != exitMachine {
		t.Errorf("exit code %d", code)
	}
	if made, _ := filepath.Glob(filepath.Join(dir, "*.pdf")); len(made) > 0 || !strings.Contains(said.String(), "Avbrutet.") {
		t.Errorf("made %v\n%s", made, said.String())
	}
}

// Where a report's name is taken, the numbered one takes no file's place.
func TestNumberedFileTakesNoOther(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.b.pdf")
	for n, want := range []string{"a.b-2.pdf", "a.b-3.pdf"} {
		got, err := createNumbered(path, []byte{byte(n)})
		if err != nil || filepath.Base(got) != want {
			t.Errorf("%s, %v", got, err)
		}
		if data, err := os.ReadFile(got); err != nil || !bytes.Equal(data, []byte{byte(n)}) {
			t.Errorf("%s has % x, %v", got, data, err)
		}
	}
	if _, err := createNumbered(filepath.Join(path, "a.pdf"), nil); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}

// Each command, and each flag that a command's help tells of, is understood without
// å, ä and ö and in capitals, and a flag that has lost a letter is answered with
// the whole.
func TestEverySpelling(t *testing.T) {
	for _, c := range append([]command{{nil, runReport}}, commands()...) {
		for _, name := range c.names {
			for _, spelt := range []string{name, plain(name), strings.ToUpper(name), strings.ToUpper(plain(name))} {
				if found := namedCommand(spelt); found == nil || found.names[0] != c.names[0] {
					t.Errorf("%s is taken for %v", spelt, found)
				}
			}
		}
		if c.names != nil && c.names[0] == flagHelp {
			continue // its help is the report's
		}
		flags := c.flags()
		if len(flags) == 0 {
			t.Errorf("%v has no flags", c.names)
		}
		for _, flag := range flags {
			for _, spelt := range []string{flag, plain(flag), strings.ToUpper(flag), strings.ToUpper(plain(flag))} {
				var said bytes.Buffer
				if c.run(context.Background(), []string{spelt}, &said, &said); strings.HasPrefix(said.String(), "Flaggan "+spelt+" finns inte") {
					t.Errorf("%v %s: %s", c.names, spelt, said.String())
				}
			}
			if letters := []rune(flag); len(letters) > len("--json") {
				fallen := string(letters[:5]) + string(letters[6:])
				var said bytes.Buffer
				if c.run(context.Background(), []string{fallen}, &said, &said); !strings.Contains(said.String(), "Menade du "+flag+"?") {
					t.Errorf("%v %s: %s", c.names, fallen, said.String())
				}
			}
		}
	}
}

// The help of the report tells of each flag that it has.
func TestHelpNamesEveryFlag(t *testing.T) {
	told := command{nil, runReport}.flags()
	newReportFlags().VisitAll(func(f *pflag.Flag) {
		if name := "--" + f.Name; name != "--help" && !slices.Contains(told, name) {
			t.Errorf("nothing is said of %s", name)
		}
	})
}

// Each topic that is listed has its help, and each command its line.
func TestEveryTopicHasHelp(t *testing.T) {
	for _, name := range topicNames() {
		for _, spelt := range []string{name, plain(name)} {
			var said, fault bytes.Buffer
			if code := run(context.Background(), []string{flagHelp, spelt}, &said, &fault); code != exitWritten || said.Len() < 100 {
				t.Errorf("%s: exit code %d, %s", spelt, code, fault.String())
			}
		}
	}
	for _, c := range commands() {
		if c.names[0] != flagHelp && aboutCommands[c.names[0]] == "" {
			t.Errorf("nothing is said of %s", c.names[0])
		}
	}
}
