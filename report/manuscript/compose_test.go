package manuscript

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

func value(s string) report.Value { return report.Value{Text: s} }

// text makes a text of its paragraphs; one that begins with "• " is an item of
// a list, and with "– " an item of a list in it.
func text(paragraphs ...string) (t report.Text) {
	for _, s := range paragraphs {
		p := report.Paragraph{}
		for level, marker := range []string{"", "• ", "– "} {
			if rest, ok := strings.CutPrefix(s, marker); ok && marker != "" {
				p.Level, p.Marker, s = level, strings.TrimSpace(marker), rest
			}
		}
		p.Spans = []report.Span{{Text: s}}
		t.Paragraphs = append(t.Paragraphs, p)
	}
	return t
}

func whole(commitments ...report.Commitment) *report.Report {
	r := &report.Report{
		Municipalities: []report.Value{value("Exempels kommun")},
		Years:          report.Years{First: 2023, Last: 2023},
		Commitments:    commitments,
	}
	for _, k := range commitments {
		if len(r.Areas) == 0 || r.Areas[len(r.Areas)-1].Name.Text != k.Area.Text {
			r.Areas = append(r.Areas, report.FocusArea{Name: k.Area})
		}
	}
	return r
}

func commitment(area, wording string, followUps ...report.FollowUp) report.Commitment {
	return report.Commitment{Area: value(area), Wording: text(wording), FollowUps: followUps}
}

func tertial(n int) report.Period { return report.Period{Unit: report.Tertial, First: n, Last: n} }

// reports are the cases: what the document of each says stands in testdata.
func reports() map[string]*report.Report {
	plain := whole(commitment("Trafik", "Kontroller 10 – 18 år.", report.FollowUp{Text: text("Gjort.", "• ett", "– inuti", "• två", "Slut.")}))

	headed := whole(commitment("Trafik", "Kontroller.", report.FollowUp{Text: text("Gjort.")}))
	headed.Municipalities = append(headed.Municipalities, value("Andra kommun"), value("Tredje kommun"))
	headed.Issuer, headed.Subtitle, headed.Reference = value("Rådet"), value("Helåret"), value("KS 2024/1 X")
	headed.Date, headed.Version, headed.Contact = value("2024-02-15"), value("Utkast 3"), value("brå@example.se")
	headed.Correction, headed.Introduction, headed.Summary = text("Rättad 2024-03-01."), text("Om rapporten."), text("Kort.")
	headed.Proposal, headed.Closing = text("Att godkänna."), text("Tack.")
	headed.Years = report.Years{First: 2023, Last: 2024}
	headed.Areas[0].Situation, headed.Areas[0].Goal = text("Läget."), text("Målet.")
	headed.Areas[0].FollowUps = []report.FollowUp{{Period: tertial(1), Text: text("Under året.")}}

	several := whole(commitment("Trafik", "Kontroller.",
		report.FollowUp{Period: tertial(1), Party: value("Polisen"), Status: value("Pågår"), Outcome: value("8"), Text: text("Ett.")},
		report.FollowUp{Period: tertial(2), Text: text("Två."), Deviation: text("Sjukdom."), NextSteps: text("Mer.")},
		report.FollowUp{Period: tertial(3), Status: value("Genomfört")}))
	k := &several.Commitments[0]
	k.Number, k.Heading, k.Responsible, k.Due = value("1"), value("Kontroller"), value("Polisen"), value("löpande")
	k.Target, k.Unit = value("minst 8"), value("st")

	one := whole(commitment("Trafik", "Kontroller.", report.FollowUp{Status: value("Genomfört"), Outcome: value("20"), Text: text("Gjort.")}))
	one.Commitments[0].Target, one.Commitments[0].Unit = value("minst 8"), value("st")
	one.Term = report.Measure

	unanswered := whole(commitment("Trafik", "Ett."), commitment("Trafik", "Två.", report.FollowUp{Deviation: text("Sjukdom.")}),
		commitment("Skolan", "Tre.", report.FollowUp{Text: text("Gjort.")}))
	unanswered.Areas = append(unanswered.Areas, report.FocusArea{Name: value("Tomt")})
	unanswered.Commitments = append(unanswered.Commitments, commitment("Skolan", "Fyra.", report.FollowUp{Withheld: true}))
	unanswered.Term, unanswered.Period = report.Activity, tertial(3)

	levels := whole(commitment("Trafik", "Ett.", report.FollowUp{Text: text("Gjort.")}), commitment("Trafik", "Två.", report.FollowUp{Text: text("Gjort.")}),
		commitment("Trafik", "Tre.", report.FollowUp{Text: text("Gjort.")}))
	levels.Commitments[0].Promise, levels.Commitments[1].Promise, levels.Commitments[2].Promise = text("Trygga vägar."), text("Trygga vägar."), text("Fler cyklar.")

	periods := whole(
		commitment("Trafik", "Ett.", report.FollowUp{Period: tertial(1), Text: text("Vintern.")}, report.FollowUp{Period: tertial(3), Text: text("Hösten.")}),
		commitment("Trafik", "Två.", report.FollowUp{Period: tertial(1), Status: value("Pågår")}),
		commitment("Trafik", "Tre.", report.FollowUp{Period: tertial(1), Text: text("Ja.")}, report.FollowUp{Period: tertial(3), Withheld: true}, report.FollowUp{Status: value("Genomfört")}),
		commitment("Trafik", "Fyra."),
		commitment("Trafik", "Fem.", report.FollowUp{Period: tertial(3), Party: value("Polisen"), Status: value("Pågår"), Text: text("Ja.")}))

	units := whole(commitment("Trafik", "Ett.", report.FollowUp{Outcome: value("uppgift saknas")}), commitment("Trafik", "Två.", report.FollowUp{Outcome: value("85 %")}),
		commitment("Trafik", "Tre.", report.FollowUp{Outcome: value("ca 1 000")}))
	for i := range units.Commitments {
		units.Commitments[i].Unit = value("st")
	}

	withheld := whole(commitment("Trafik", "Ett.", report.FollowUp{Text: text("Gjort.")}))
	withheld.Areas = append(withheld.Areas, report.FocusArea{Name: value("Skolan"), Description: text("Om skolan."), Withheld: true})

	// An edition is internal by its name here: notes, and what may be published.
	internal := whole(commitment("Trafik", "Ett.", report.FollowUp{Text: text("Gjort.")}), commitment("Trafik", "Två."))
	internal.Version = value("Utkast")
	internal.Commitments[0].Note, internal.Commitments[0].Publish = text("Fråga Kalle.", "• ett"), report.PublishNothing
	internal.Commitments[1].Publish = report.PublishWording
	inTable := *internal
	inTable.Arrangement = report.AsTable
	noted := *internal // in the public edition a note is not printed, should one come so far

	promised := *internal // in a table, since more stands beside each promise than a word or two
	promised.Content, promised.Commitments = report.PromisesOnly, slices.Clone(internal.Commitments)
	for i := range promised.Commitments {
		promised.Commitments[i].Target, promised.Commitments[i].Responsible = value("8"), value("Polisen")
	}

	return map[string]*report.Report{"internal-promises": &promised, "internal": internal, "internal-table": &inTable, "noted": &noted, "periods": periods, "units": units, "withheld": withheld, "plain": plain, "headed": headed, "several": several, "one": one, "unanswered": unanswered, "levels": levels}
}

func TestCompose(t *testing.T) {
	all := reports()
	maps.Copy(all, shapes())
	for name, r := range all {
		t.Run(name, func(t *testing.T) {
			wantDocument(t, name, Compose(r, Options{Internal: strings.HasPrefix(name, "internal")}))
		})
	}
}

// wantDocument compares what a document says with testdata/name.txt.
func wantDocument(t *testing.T, name string, d *document.Document) {
	t.Helper()
	var b strings.Builder
	for _, l := range document.Outline(d) {
		indent := strings.Repeat("  ", l.Depth)
		b.WriteString(strings.TrimRight(indent+l.Type+" "+strings.ReplaceAll(l.Text+l.Alt, noBreakSpace, "~"), " ") + "\n")
		for note := range strings.Lines(l.Inline) {
			b.WriteString(indent + "  = " + note)
		}
	}
	b.WriteString("head: " + d.Running.Head + "\nfoot: " + d.Running.Foot + "\nmarks: " + strings.Join(d.Marks, ", ") + "\n")
	file := filepath.Join("testdata", name+".txt")
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), want)
	}
}

func TestSpansKeepTheirStyleAndTiesCrossThem(t *testing.T) {
	got := inline([]report.Span{{Text: "den 3 "}, {Text: "maj", Bold: true}, {Text: " 2023", Link: "https://example.se"}})
	if len(got) != 3 {
		t.Fatalf("%d pieces", len(got))
	}
	if s := strings.ReplaceAll(document.Text(got), noBreakSpace, "~"); s != "den 3~maj~2023" {
		t.Errorf("text %q", s)
	}
	if _, ok := got[1].(document.Strong); !ok {
		t.Errorf("the bold span is %T", got[1])
	}
	if l, ok := got[2].(document.Link); !ok || l.URL != "https://example.se" {
		t.Errorf("the link is %v", got[2])
	}
}

func TestSpacesMeetInNoTwoStyles(t *testing.T) {
	got := inline([]report.Span{{Text: " "}, {Text: " a ", Bold: true}, {Text: " ", Link: "https://example.se"}, {Text: "b  c"}, {Text: " ", Italic: true}, {Text: "  "}})
	if s := document.Text(got); s != "a b c" || len(got) != 2 {
		t.Errorf("%d pieces: %q", len(got), s)
	}
}
