package privacy

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// sentence is a labelled text: what should be found in it.
type sentence struct {
	at   string // file and line
	text string
	want []Find
}

// readLabelled reads a file of sentences, one on each line, in which what should
// be found is marked: [[kind:match]].
func readLabelled(t *testing.T, path string) (all []sentence) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		s := sentence{at: fmt.Sprintf("%s:%d", filepath.Base(path), n)}
		for {
			before, rest, marked := strings.Cut(line, "[[")
			s.text += before
			if !marked {
				break
			}
			label, after, closed := strings.Cut(rest, "]]")
			name, match, named := strings.Cut(label, ":")
			kind := kindOf(name)
			if !closed || !named || kind == kinds {
				t.Fatalf("%s: bad mark %q", s.at, label)
			}
			s.want = append(s.want, Find{Kind: kind, Start: len(s.text), End: len(s.text) + len(match)})
			s.text += match
			line = after
		}
		all = append(all, s)
	}
	return all
}

// String is what the texts call the kind.
func (k Kind) String() string {
	return [kinds]string{"personnummer", "samordningsnummer", "somnummer", "telefon", "epost", "regnummer", "adress", "skola", "skyddat"}[k]
}

func kindOf(name string) Kind {
	for k := range kinds {
		if k.String() == name {
			return k
		}
	}
	return kinds
}

// score counts what was found of a kind.
type score struct{ hits, missed, wolves int }

func (s score) String() string {
	return fmt.Sprintf("recall %.3f, precision %.3f (%d found, %d missed, %d found where there is nothing)", s.recall(), s.precision(), s.hits, s.missed, s.wolves)
}

func (s score) recall() float64    { return share(s.hits, s.hits+s.missed) }
func (s score) precision() float64 { return share(s.hits, s.hits+s.wolves) }

func share(n, of int) float64 {
	if of == 0 {
		return 1
	}
	return float64(n) / float64(of)
}

// least is what the detector reaches on the labelled sentences, and must not
// fall under.
const leastRecall, leastPrecision = 0.97, 0.97

// TestLabelled measures the detector on every file of sentences labelled before
// there was one. A find counts when its kind is right and it overlaps the mark.
func TestLabelled(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no labelled sentences", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			var by [kinds]score
			var total score
			for _, s := range readLabelled(t, path) {
				missed, wolves := compare(s, New(Words{}).Find(s.text))
				for _, f := range s.want {
					by[f.Kind].hits++
					total.hits++
				}
				for _, f := range missed {
					by[f.Kind].hits--
					by[f.Kind].missed++
					total.hits--
					total.missed++
					t.Logf("%s: missed %v %q in %q", s.at, f.Kind, s.text[f.Start:f.End], s.text)
				}
				for _, f := range wolves {
					by[f.Kind].wolves++
					total.wolves++
					t.Logf("%s: wrongly %v %q in %q", s.at, f.Kind, s.text[f.Start:f.End], s.text)
				}
			}
			for k := range kinds {
				if by[k] != (score{}) {
					t.Logf("%-18v %v", k, by[k])
				}
			}
			t.Logf("%-18s %v", "all", total)
			if total.recall() < leastRecall || total.precision() < leastPrecision {
				t.Errorf("%v: want at least %.2f and %.2f", total, leastRecall, leastPrecision)
			}
		})
	}
}

// compare gives the marks that nothing was found at, and the finds at no mark.
func compare(s sentence, found []Find) (missed, wolves []Find) {
	right := map[int]bool{}
	for _, w := range s.want {
		hit := false
		for i, f := range found {
			if f.Kind == w.Kind && f.Start < w.End && w.Start < f.End {
				hit, right[i] = true, true
			}
		}
		if !hit {
			missed = append(missed, w)
		}
	}
	for i, f := range found {
		if !right[i] {
			wolves = append(wolves, f)
		}
	}
	return missed, wolves
}
