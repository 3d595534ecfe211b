package manuscript

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// generator makes reports in which every text is another word, and keeps the
// words that must come through.
type generator struct {
	*rand.Rand
	words []string
}

func (g *generator) word() string {
	w := fmt.Sprintf("w%dx", len(g.words))
	g.words = append(g.words, w)
	return w
}

func (g *generator) maybe() bool { return g.IntN(3) > 0 }

func (g *generator) value() report.Value {
	if !g.maybe() {
		return report.Value{}
	}
	return value(g.word())
}

func (g *generator) text() report.Text {
	if !g.maybe() {
		return report.Text{}
	}
	var paragraphs []string
	for range 1 + g.IntN(3) {
		p := []string{"", "", "• ", "– "}[g.IntN(4)] + g.word()
		if g.IntN(8) == 0 {
			p += strings.Repeat(" ord", 40)
		}
		paragraphs = append(paragraphs, p)
	}
	return text(paragraphs...)
}

// aside makes something whose words need not come through.
func (g *generator) aside(do func()) {
	kept := len(g.words)
	do()
	for i := kept; i < len(g.words); i++ {
		g.words[i] = ""
	}
}

// followUp makes a follow-up, which a report of the promises does not tell.
func (g *generator) followUp(told bool) (f report.FollowUp) {
	do := func() {
		f = report.FollowUp{Text: g.text(), Outcome: g.value(), Deviation: g.text(), NextSteps: g.text()}
		switch g.IntN(3) {
		case 0:
			f.Status = g.value()
		case 1:
			f.Status = value(report.Statuses[g.IntN(len(report.Statuses))])
		}
	}
	if told {
		do()
	} else {
		g.aside(do)
	}
	if g.IntN(2) == 0 {
		f.Period = tertial(1 + g.IntN(3))
	}
	if g.IntN(4) == 0 {
		f.Party = value([]string{"Polisen", "Kommunen"}[g.IntN(2)])
	}
	return f
}

func (g *generator) report() *report.Report {
	r := &report.Report{
		Municipalities: []report.Value{value("Exempels kommun")}, Years: report.Years{First: 2023, Last: 2023},
		Arrangement: report.Arrangement(g.IntN(3)), Content: report.Content(g.IntN(4) / 3), Term: report.Term(g.IntN(5)),
		Contact: g.value(), Issuer: g.value(), Correction: g.text(),
	}
	told := r.Content == report.FollowUpReport
	optional := func() {
		r.Introduction, r.Summary, r.Proposal, r.Closing = g.text(), g.text(), g.text(), g.text()
		for range g.IntN(4) {
			r.Statistics = append(r.Statistics, g.statistic())
		}
		for range g.IntN(3) {
			r.Glossary = append(r.Glossary, report.Abbreviation{Short: value(g.word()), Long: value(g.word()), Language: []string{"", "en"}[g.IntN(2)]})
		}
	}
	if told {
		optional()
	} else {
		g.aside(optional)
	}
	for i := range 1 + g.IntN(4) {
		a := report.FocusArea{Name: value(fmt.Sprintf("Område %d", i+1)), Goal: g.text()}
		if told {
			a.Situation, a.FollowUps = g.text(), []report.FollowUp{{Text: g.text()}}
		}
		r.Areas = append(r.Areas, a)
	}
	headed := g.IntN(2) == 0
	for range 1 + g.IntN(8) {
		k := report.Commitment{Area: r.Areas[g.IntN(len(r.Areas))].Name, Wording: text(g.word()), Promise: report.Text{},
			Number: g.value(), Due: g.value(), Target: g.value(), Unit: value("st")}
		if headed || g.IntN(4) == 0 {
			k.Heading = value(g.word())
		}
		if k.Responsible = value([]string{"Polisen", "Kommunen", "Polisen och kommunen", "Polismyndigheten", ""}[g.IntN(5)]); g.IntN(5) == 0 {
			k.Responsible = value(g.word())
		}
		for range g.IntN(4) {
			k.FollowUps = append(k.FollowUps, g.followUp(told))
		}
		r.Commitments = append(r.Commitments, k)
	}
	for range g.IntN(3) {
		r.Signatories = append(r.Signatories, report.Signatory{Name: value(g.word()), Organisation: g.value()})
	}
	return r
}

func (g *generator) statistic() report.Statistic {
	s := report.Statistic{Measure: value(g.word()), Unit: g.value(), Source: g.value(), Comment: g.text()}
	if g.IntN(2) == 0 {
		s.Area = value("Område 1")
	}
	for i := range 1 + g.IntN(15) {
		p := report.Point{Label: fmt.Sprint(2001 + i), Text: g.word(), Known: g.maybe(), Value: int64(g.IntN(1000)) * 1_000_000}
		s.Points = append(s.Points, p)
	}
	return s
}

// TestNothingIsLost composes random reports of every shape and looks for all
// that they say.
func TestNothingIsLost(t *testing.T) {
	seed := rand.Uint64()
	for n := range 400 {
		g := &generator{Rand: rand.New(rand.NewPCG(seed, uint64(n)))}
		r := g.report()
		d := Compose(r, Options{})
		var all strings.Builder
		for _, l := range document.Outline(d) {
			all.WriteString(l.Text + "\n")
		}
		said := all.String()
		for _, w := range g.words {
			if w != "" && !strings.Contains(said, w) {
				t.Fatalf("seed %d, report %d (arrangement %d, content %d): %s is lost\n%s", seed, n, r.Arrangement, r.Content, w, said)
			}
		}
		if empty := emptyIn(d.Body); empty != "" {
			t.Fatalf("seed %d, report %d: an empty %s\n%s", seed, n, empty, said)
		}
	}
}

// emptyIn names something that document promises never to be empty and is.
func emptyIn(blocks []document.Block) string {
	for _, b := range blocks {
		inner, empty := "", false
		switch b := b.(type) {
		case *document.Section:
			empty, inner = len(b.Heading) == 0 || len(b.Body) == 0, emptyIn(b.Body)
		case *document.Paragraph:
			empty = document.Text(b.Text) == ""
		case *document.List:
			empty = len(b.Items) == 0
			for _, item := range b.Items {
				empty = empty || len(item.Body) == 0
				inner += emptyIn(item.Body)
			}
		case *document.Entries:
			empty = len(b.Entries) == 0
			for _, e := range b.Entries {
				empty = empty || len(e.Lead) == 0
				inner += emptyIn(e.Lead) + emptyIn(e.Body)
			}
		case *document.Fields:
			empty = len(b.Fields) == 0
		case *document.Table:
			empty = len(b.Rows) == 0 || len(b.Columns) == 0 || len(b.Caption) == 0
			for _, r := range b.Rows {
				empty = empty || len(r.Cells) != len(b.Columns)
				for _, c := range r.Cells {
					inner += emptyIn(c.Body)
				}
			}
		case *document.Figure:
			empty = b.Alt == "" || (b.Chart == nil) == (b.Picture == nil)
		}
		if empty {
			return fmt.Sprintf("%T", b)
		}
		if inner != "" {
			return inner
		}
	}
	return ""
}
