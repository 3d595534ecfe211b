package layout

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/document/specimen"
)

// tiny is a style whose pages can be read in a test: with the fixed face each
// character is 5 pt wide and each line 10 pt high; the main column holds 20
// characters, the side column 10, and a page 12 lines.
func tiny() *Style {
	st := A4()
	*st = Style{
		Width: 200 * dim.Pt, Height: 160 * dim.Pt,
		Left: 20 * dim.Pt, Right: 20 * dim.Pt, Top: 20 * dim.Pt, Bottom: 20 * dim.Pt, FirstTop: 20 * dim.Pt,
		Side: 50 * dim.Pt, Gutter: 10 * dim.Pt,
		FieldsAt: 100 * dim.Pt, FieldGap: 5 * dim.Pt,
		ListIndent: 10 * dim.Pt, ChapterRule: dim.Pt, ChapterPadding: dim.Pt, HairRule: dim.Pt,
		HeadBaseline: 10 * dim.Pt, HeadRule: 12 * dim.Pt, FootRule: 145 * dim.Pt, FootBaseline: 155 * dim.Pt,
		AboveChapter: 10 * dim.Pt, BelowChapter: 2 * dim.Pt, AboveSection: 8 * dim.Pt, BelowSection: 2 * dim.Pt, AboveLabelled: 4 * dim.Pt,
		AboveEntry: 6 * dim.Pt, AboveLabel: 3 * dim.Pt, BelowLabel: dim.Pt, AboveFact: 2 * dim.Pt, BetweenParagraphs: 5 * dim.Pt, BetweenItems: dim.Pt,
		AboveTable: 5 * dim.Pt, BelowCaption: 2 * dim.Pt, AboveFigure: 5 * dim.Pt, BelowFigure: 2 * dim.Pt,
		AboveDefinition: 4 * dim.Pt, AboveContents: 2 * dim.Pt, AboveStatus: dim.Pt, AboveSignatures: 3 * dim.Pt, BetweenSignatures: 4 * dim.Pt,
		TableRule: dim.Pt, CellPadding: dim.Pt, CellParagraphs: 2 * dim.Pt, ColumnGap: 5 * dim.Pt, ColumnSpread: 10 * dim.Pt,
		FigureHeight: 60 * dim.Pt, LogoWidth: 40 * dim.Pt, LogoHeight: 20 * dim.Pt, BelowLogo: 2 * dim.Pt,
		StatusPadding: 2 * dim.Pt, SigningRoom: 10 * dim.Pt, BelowLine: dim.Pt, LeaderRoom: 15 * dim.Pt,
		Breaking: st.Breaking,
	}
	text := TextStyle{Size: 10 * dim.Pt, Leading: 10 * dim.Pt}
	for _, t := range st.texts() {
		*t = text
	}
	heading := text
	heading.Balanced = true
	st.Title, st.Chapter, st.Section, st.Heading = heading, heading, heading, heading
	narrow := text
	narrow.Hyphenate = true
	st.SideSection, st.FactValue, st.FieldValue, st.Term, st.FactStatus = narrow, narrow, narrow, narrow, narrow
	return st
}

// TestPages sets the documents in testdata on tiny pages and compares what
// stands where with what is written beside them. UPDATE=1 writes it anew.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			d, err := specimen.Parse(string(a.Files[0].Data))
			if err != nil {
				t.Fatal(err)
			}
			pages, warnings := Typeset(d, tiny(), FixedFonts())
			got := map[string]string{"pages": pages.Dump(), "tags": tags(pages), "warnings": ""}
			for _, w := range warnings {
				got["warnings"] += [...]string{"missing ", "broken "}[w.Kind] + w.Detail + "\n"
			}
			if os.Getenv("UPDATE") != "" {
				a.Files = a.Files[:1]
				for _, name := range []string{"pages", "tags", "warnings"} {
					if got[name] != "" {
						a.Files = append(a.Files, txtar.File{Name: name, Data: []byte(got[name])})
					}
				}
				if err := os.WriteFile(file, txtar.Format(a), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			for _, f := range a.Files[1:] {
				if got[f.Name] != string(f.Data) {
					t.Errorf("%s:\n%s\nwant:\n%s", f.Name, got[f.Name], f.Data)
				}
				delete(got, f.Name)
			}
			for name, text := range got {
				if text != "" {
					t.Errorf("%s, of which the case has none:\n%s", name, text)
				}
			}
		})
	}
}

func tags(p *Pages) string {
	var b strings.Builder
	for _, l := range outline(p) {
		b.WriteString(strings.Repeat("  ", l.Depth) + strings.TrimRight(l.Type+" "+l.Text, " "))
		if l.Alt != "" {
			b.WriteString(" Alt=" + l.Alt)
		}
		if l.Scope != "" {
			b.WriteString(" Scope=" + l.Scope)
		}
		b.WriteString("\n")
		for note := range strings.Lines(l.Inline) {
			b.WriteString(strings.Repeat("  ", l.Depth+1) + note)
		}
	}
	return b.String()
}
