package manuscript

import (
	"math/rand/v2"
	"strings"
	"testing"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

// comparedReports are two reports between which everything happens that can.
func comparedReports() (old, new *report.Report) {
	numbered := func(n string, k report.Commitment) report.Commitment {
		k.Number = value(n)
		return k
	}
	of := func(n int, f report.FollowUp) report.FollowUp {
		f.Period = tertial(n)
		return f
	}
	old = whole(
		numbered("1", commitment("Trafik", "Polisen skall mäta farten åtta gånger.", of(1, said("Pågår", "Tre gånger.")))),
		numbered("2", commitment("Trafik", "Kommunen ska bygga gupp.", of(1, said("Pågår", "Ritade.")), of(2, said("", "Sådde gräs.")))),
		numbered("3", commitment("Skolan", "Vuxna ska vara ute på rasterna och möta föräldrar vid skolstarten.")),
		numbered("4", commitment("Skolan", "Fritidsgården ska ha öppet.", said("Pågår", "Ja."))),
		numbered("5", commitment("Droger", "Hundar ska söka i skåpen.", of(1, report.FollowUp{Outcome: value("3"), Deviation: text("Hunden var sjuk.")}))),
		numbered("6", commitment("Droger", "Föräldrar ska få veta mer.", of(1, said("", "Ett möte.")))),
		numbered("7", commitment("Torget", "Lampor ska lysa.")))
	old.Date, old.Areas[0].Goal = value("2023-05-01"), text("Färre olyckor.")
	old.Commitments[1].Responsible, old.Commitments[1].Due = value("Kommunen"), value("2023-06-01")
	old.Commitments[4].Target, old.Commitments[4].Unit = value("8"), value("st")
	old.Commitments[0].Promise = text("Lugnare gator.")

	new = whole(
		numbered("1", commitment("Trafik", "Polisen ska mäta farten minst åtta gånger.", of(1, said("Pågår", "Tre gånger.")), of(2, said("Genomfört", "Nio gånger.")))),
		numbered("2", commitment("Trafik", "Kommunen ska bygga gupp.", of(1, said("Försenat", "Inte ritade.")))),
		numbered("3", commitment("Skolan", "Vuxna ska vara ute på rasterna.")),
		numbered("8", commitment("Skolan", "Möta föräldrar vid skolstarten.", said("Pågår", "Planerat."))),
		numbered("5", commitment("Narkotika", "Hundar ska söka i skåpen.", of(1, report.FollowUp{Outcome: value("5"), NextSteps: text("Söka igen.")}))),
		numbered("6", commitment("Narkotika", "Föräldrar ska få veta mer.", of(1, report.FollowUp{Text: text("Ett möte.", "Ett till.")}))),
		numbered("9", commitment("Skolan", "Fritidsgården ska ha öppet.", said("Pågår", "Ja."))))
	new.Areas = new.Areas[:3]
	new.Date, new.Areas[0].Goal, new.Areas[0].Situation = value("2023-09-01"), text("Inga olyckor."), text("Många kör fort.")
	new.Commitments[1].Responsible, new.Commitments[1].Heading = value("Kommunen och polisen"), value("Gupp")
	new.Commitments[4].Target, new.Commitments[4].Unit = value("minst 8"), value("st")
	new.Commitments[0].Promise, new.Reference, new.Version = text("Lugna gator."), value("KS 2023/9"), value("Utkast")
	new.Term = report.Activity
	return old, new
}

func TestComposeComparison(t *testing.T) {
	old, new := comparedReports()
	promised, promisedNew := report.PromisesOf(old), report.PromisesOf(new)
	lastYear := *old
	lastYear.Years = report.Years{First: 2022, Last: 2022}
	newTitle := *new
	newTitle.Title = value("Tryggt i Exempel 2023")
	for name, c := range map[string]*report.Comparison{
		"compared": report.Compare(old, new), "compared-same": report.Compare(new, new), "compared-promises": report.Compare(promised, promisedNew),
		"compared-years": report.Compare(&lastYear, &newTitle),
	} {
		t.Run(name, func(t *testing.T) { wantDocument(t, name, ComposeComparison(c, Options{Tool: "x"})) })
	}
}

// TestNothingNewIsLost compares random reports, and looks for every word of a
// commitment that is new or reworded, of one that is gone, and of a new answer.
func TestNothingNewIsLost(t *testing.T) {
	seed := rand.Uint64()
	for n := range 200 {
		g := &generator{Rand: rand.New(rand.NewPCG(seed, uint64(n)))}
		old, new := g.report(), g.report()
		old.Content, new.Content = report.FollowUpReport, report.FollowUpReport
		for i := range new.Commitments { // some that were there before
			if i < len(old.Commitments) && g.IntN(2) == 0 {
				k := old.Commitments[i]
				k.Area = new.Commitments[i].Area
				k.FollowUps = append(k.FollowUps[:len(k.FollowUps):len(k.FollowUps)], g.followUp(true))
				if g.IntN(2) == 0 {
					k.Wording = text(k.Wording.Line()+" "+g.word(), g.word())
				}
				new.Commitments[i] = k
			}
		}
		c := report.Compare(old, new)
		d := ComposeComparison(c, Options{})
		var all strings.Builder
		for _, l := range document.Outline(d) {
			all.WriteString(l.Text + "\n")
		}
		said := all.String()
		want := func(texts ...report.Text) {
			t.Helper()
			for _, text := range texts {
				for _, p := range text.Paragraphs {
					if s := tie(p.Text()); !strings.Contains(said, s) {
						t.Fatalf("seed %d, pair %d: %q is lost\n%s", seed, n, s, said)
					}
				}
			}
		}
		for _, k := range c.Changes {
			if k.New != nil && (k.Old == nil || k.Reworded) {
				want(k.New.Wording)
			}
			if k.Old != nil && (k.New == nil || k.Reworded) {
				want(k.Old.Wording)
			}
			for _, a := range k.Answers {
				if a.Old == nil {
					want(a.New.Text, a.New.Deviation, a.New.NextSteps, text(a.New.Status.Text), text(a.New.Outcome.Text))
				}
			}
		}
		if empty := emptyIn(d.Body); empty != "" {
			t.Fatalf("seed %d, pair %d: an empty %s\n%s", seed, n, empty, said)
		}
	}
}
