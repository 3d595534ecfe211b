package manuscript

import (
	"slices"
	"strings"
	"testing"
	"time"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

func TestPointWords(t *testing.T) {
	for label, want := range map[string]string{
		"2023": "2023", "T1 2023": "tertial 1 2023", "T1": "tertial 1", "maj 2023": "1 maj 2023 – 31 maj 2023", "Före start": "Före start",
		"16–28 maj 2023": "16 maj – 28 maj 2023",
	} {
		if got, form := pointWords(label); got != want && !(strings.HasPrefix(label, "maj") && got == "1 maj – 31 maj 2023") || form == "" {
			t.Errorf("%q: got %q %q, want %q", label, got, form, want)
		}
	}
	s := &report.Statistic{Measure: value("Anmälda"), Unit: value("%")}
	for text, label := range map[string]string{"12": "Före start", "13 %": "2023"} {
		said := pointSentence(s, report.Point{Text: text, Label: label})
		if strings.Count(said, "%") != 1 || !strings.Contains(said, label) || !strings.Contains(said, text[:2]) {
			t.Errorf("%q of %q is said as %q", text, label, said)
		}
	}
}

// Numbers stand by years only where each year has the same kind of parts, once.
func TestNumbersByYear(t *testing.T) {
	of := func(labels ...string) *report.Statistic {
		s := &report.Statistic{Measure: value("Anmälda brott")}
		for _, l := range labels {
			s.Points = append(s.Points, report.Point{Text: "1", Label: l})
		}
		return s
	}
	for _, labels := range [][]string{
		{"T1 2022", "K1 2023"}, {"T1 2022", "T1 2023", "T1 2022"}, {"T1 2023", "T2 2023"}, {"2022", "2023"}, {"T1", "T1 2023"}, {"T1-T2 2022", "T1 2023"}, {"x", "T1 2023"},
	} {
		if table := numbersByYear(of(labels...)); table != nil {
			t.Errorf("%q make a table by years", labels)
		}
	}
	table := numbersByYear(of("T2 2023", "T1 2022", "T1 2023"))
	if table == nil || len(table.Rows) != 2 || len(table.Columns) != 3 {
		t.Fatalf("got %+v", table)
	}
}

// Items of other kinds of lists make lists of their own, also within a list.
func TestListsByTheirMarkers(t *testing.T) {
	item := func(level int, marker, s string) report.Paragraph {
		return report.Paragraph{Level: level, Marker: marker, Spans: []report.Span{{Text: s}}}
	}
	var b strings.Builder
	var walk func(blocks []document.Block, depth int)
	walk = func(blocks []document.Block, depth int) {
		for _, block := range blocks {
			if l, ok := block.(*document.List); ok {
				b.WriteString(strings.Repeat(">", depth) + map[document.Numbering]string{document.Bullet: "bullets", document.Decimal: "numbers", document.Alpha: "letters"}[l.Numbering] + " ")
				for _, it := range l.Items {
					b.WriteString(it.Label + " ")
					walk(it.Body, depth+1)
				}
			}
		}
	}
	walk((&composer{}).text(report.Text{Paragraphs: []report.Paragraph{
		item(1, "1.", "a"), item(2, "b)", "b"), item(2, "-", "c"), item(1, "2.", "d"), item(1, "B)", "e"), item(1, "•", "f"), item(2, "(3)", "g"),
	}}), 0)
	const want = "numbers 1. >letters b) >bullets • 2. letters B) bullets • >numbers (3) "
	if b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

func TestWas(t *testing.T) {
	if got := was("Polisen", "Polisen"); got != "Polisen" {
		t.Errorf("unchanged: %q", got)
	}
	seen := map[string]bool{}
	for _, pair := range [][2]string{{"", "Polisen"}, {"Polisen", ""}, {"Polisen", "Kommunen"}} {
		got := was(pair[0], pair[1])
		if !strings.Contains(got, pair[0]) || !strings.Contains(got, pair[1]) || seen[got] {
			t.Errorf("%q: %q", pair, got)
		}
		seen[got] = true
	}
}

// A list of contents that would fill pages tells of the chapters alone.
func TestContentsOfALongReport(t *testing.T) {
	for headings, want := range map[int]int{12: 0, 13: 3, 150: 3, 151: 2} {
		var body []document.Block
		for range headings {
			body = append(body, section("Rubrik", []document.Block{&document.Paragraph{Text: plain("Text.")}}))
		}
		depth := 0
		if s, ok := withContents(body)[0].(*document.Section); ok {
			if contents, ok := s.Body[0].(*document.Contents); ok {
				depth = contents.Depth
			}
		}
		if depth != want {
			t.Errorf("%d headings: contents of depth %d, want %d", headings, depth, want)
		}
	}
}

// Wordings name rows where each is one short paragraph.
func TestShortWordings(t *testing.T) {
	short, long := commitment("Trafik", strings.Repeat("å", 80)), commitment("Trafik", strings.Repeat("å", 81))
	two := report.Commitment{Wording: text("Ett.", "Två.")}
	for _, test := range []struct {
		in   []*report.Commitment
		want bool
	}{{[]*report.Commitment{&short}, true}, {[]*report.Commitment{&short, &long}, false}, {[]*report.Commitment{&two}, false}} {
		if got := areShort(test.in); got != test.want {
			t.Errorf("%d, the first of %d runes: got %t", len(test.in), len([]rune(test.in[0].Wording.Paragraphs[0].Text())), got)
		}
	}
}

// A reference ends with its first word that holds a figure, if it has one.
func TestReference(t *testing.T) {
	for s, want := range map[string]int{"dnr KS 2023/00123 och": 2, "Dnr: 2023-1": 1, "dnr saknas för det här ärendet 2": 0, "den 3": 0, "diarienummer": 0} {
		if got := reference(strings.Fields(s)); got != want {
			t.Errorf("%q: got %d, want %d", s, got, want)
		}
	}
}

// Two workbooks of one date that were saved on different days are told apart by
// those.
func TestComparisonOfOneDate(t *testing.T) {
	old, new := whole(commitment("Trafik", "Kontroller.")), whole(commitment("Trafik", "Flera kontroller."))
	for i, r := range []*report.Report{old, new} {
		r.Date = value("2024-02-15")
		r.Created = time.Date(2024, 2, 15+i, 0, 0, 0, 0, time.UTC)
	}
	said := document.Outline(ComposeComparison(report.Compare(old, new), Options{}))
	for _, want := range []string{"2024-02-15", "2024-02-16"} {
		if !slices.ContainsFunc(said, func(l document.Line) bool { return strings.Contains(l.Text, want) }) {
			t.Errorf("%s is not told: %+v", want, said)
		}
	}
}

// Where only what is said of an area has changed, the commitments are told not to
// have.
func TestComparisonOfAreasAlone(t *testing.T) {
	old, new := whole(commitment("Trafik", "Kontroller.")), whole(commitment("Trafik", "Kontroller."))
	old.Areas[0].Goal, new.Areas[0].Goal = text("Färre olyckor."), text("Inga olyckor.")
	said := document.Outline(ComposeComparison(report.Compare(old, new), Options{}))
	if !slices.ContainsFunc(said, func(l document.Line) bool { return strings.Contains(l.Text, "Inga åtaganden har ändrats.") }) {
		t.Errorf("got %+v", said)
	}
}
