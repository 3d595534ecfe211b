package manuscript

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"uppfoljning/layout/document"
	"uppfoljning/report"
)

func said(status, words string) report.FollowUp {
	return report.FollowUp{Status: value(status), Text: text(words)}
}

// shapes are reports that use what few have.
func shapes() map[string]*report.Report {
	return map[string]*report.Report{
		"statuses": statuses(), "statuses-many": manyStatuses(), "party": byParty(),
		"table": outcomeTables(false), "table-headed": outcomeTables(true), "promises": promises(),
		"statistics": statistics(), "glossary": withGlossary(), "contents": withManyHeadings(),
	}
}

func statuses() *report.Report {
	r := whole(commitment("Trafik", "Ett.", said("Genomfört", "Ja.")), commitment("Trafik", "Två.", said("Pågår", "Ja.")),
		commitment("Skolan", "Tre."), commitment("Skolan", "Fyra.", said("Genomförd", "Ja.")))
	r.Term, r.Summary = report.Activity, text("Det går bra.")
	return r
}

func manyStatuses() *report.Report {
	r := statuses()
	r.Commitments = append(r.Commitments, commitment("Skolan", "Fem.", said("Grön", "Ja.")), commitment("Skolan", "Sex.", report.FollowUp{Withheld: true}),
		commitment("Trafik", "Sju.", report.FollowUp{Party: value("Polisen"), Status: value("Pågår")}, report.FollowUp{Party: value("Kommunen"), Status: value("Klart")}))
	return r
}

func byParty() *report.Report {
	r := whole(commitment("Trafik", "Ett.", said("Genomfört", "Ja.")), commitment("Skolan", "Två.", said("", "Ja.")),
		commitment("Skolan", "Tre."), commitment("Skolan", "Fyra.", said("", "Ja.")))
	for i, who := range []string{"Kommunen", "Polisen", "", "Polismyndigheten"} {
		r.Commitments[i].Responsible = value(who)
	}
	r.Arrangement = report.ByParty
	return r
}

func outcomeTables(headed bool) *report.Report {
	r := whole(commitment("Trafik", "Minst åtta kontroller.", report.FollowUp{Status: value("Genomfört"), Outcome: value("20"), Text: text("Mer än planerat.")}),
		commitment("Trafik", "Två möten.", report.FollowUp{Period: tertial(1), Outcome: value("1"), Text: text(strings.Repeat("Ett långt svar. ", 12) + "Slut.")},
			report.FollowUp{Period: tertial(2), Outcome: value("2"), Status: value("Pågår"), NextSteps: text("Ett till.")}),
		commitment("Skolan", "Inget.", report.FollowUp{Period: tertial(1), Withheld: true}), commitment("Skolan", "Alls."))
	r.Arrangement = report.AsTable
	for i := range r.Commitments {
		k := &r.Commitments[i]
		k.Number, k.Target, k.Responsible, k.Due = value(fmt.Sprint(i+1)), value("minst 8"), value("Polisen"), value("2023-06-30")
		if headed {
			k.Heading = value("Rubrik " + k.Number.Text)
		}
	}
	r.Commitments[0].Unit = value("st")
	return r
}

func promises() *report.Report {
	r := outcomeTables(true)
	r.Arrangement, r.Content = report.ByArea, report.PromisesOnly
	r.Areas[0].Goal, r.Areas[0].Description = text("Ingen ska skadas."), text("Om trafiken.")
	r.Introduction, r.Summary = text("Inledningen."), text("Det har gått bra.")
	r.Signatories = []report.Signatory{{Name: value("Karin Ek"), Title: value("ordförande"), Organisation: value("Exempels kommun")}, {Organisation: value("Polisen")}}
	r.Contact = value("brå@example.se")
	return r
}

func points(first int, texts ...string) (ps []report.Point) {
	for i, s := range texts {
		p := report.Point{Label: fmt.Sprint(first + i), Text: s, Known: s != "" && isDigit([]rune(s)[0])}
		for _, r := range s {
			if p.Known && isDigit(r) {
				p.Value = 10*p.Value + int64(r-'0')*1_000_000
			}
		}
		ps = append(ps, p)
	}
	return ps
}

func statistics() *report.Report {
	r := whole(commitment("Trafik", "Ett.", said("", "Ja.")))
	parts := points(1, "14", "", "11")
	for i := range parts {
		parts[i].Label = fmt.Sprintf("T%d 2023", i+1)
	}
	byYear := points(1, "1", "2", "", "4")
	for i, label := range []string{"T2 2022", "T3 2022", "T1 2023", "T3 2023"} {
		byYear[i].Label = label
	}
	r.Statistics = []report.Statistic{
		{Measure: value("Klotter"), Unit: value("anmälningar"), Points: byYear},
		{Area: value("Trafik"), Measure: value("Anmälda brott"), Unit: value("antal"), Source: value("Brå"), Points: points(2019, "1 130", "1 046", "", "987", "färre än 5", "912")},
		{Measure: value("Andel otrygga"), Unit: value("%"), Comment: text("Färre är otrygga.", "• en punkt"), Points: parts},
		{Measure: value("Uppgifter"), Source: value("kommunen"), Points: points(2021, "", "uppgift saknas")},
		{Area: value("Okänt"), Measure: value("Larm"), Unit: value("st"), Points: points(2010, strings.Split("1 2 3 4 5 6 7 8 9 10 11 12 13", " ")...)},
	}
	return r
}

func withGlossary() *report.Report {
	r := whole(commitment("Trafik", "EST-möten och EST i BRÅ, inte BRÅDSKANDE.", report.FollowUp{Text: report.Text{Paragraphs: []report.Paragraph{{Spans: []report.Span{
		{Text: "BR"}, {Text: "Å", Bold: true}, {Text: " (SSPF"}, {Text: "): CPTED, "}, {Text: "BRÅ", Link: "https://example.se"}, {Text: "BRÅ:s CPTED", Italic: true},
	}}}}}))
	r.Introduction = text("Här sägs s k saker.")
	r.Commitments[0].Responsible, r.Commitments[0].Number = value("SSPF"), value("EST")
	r.Glossary = []report.Abbreviation{
		{Short: value("EST"), Long: value("effektiv samordning för trygghet")}, {Short: value("BRÅ"), Long: value("brottsförebyggande rådet")},
		{Short: value("SSPF"), Long: value("samverkan mellan skola, socialtjänst, polis och fritid för unga som är i riskzonen för brott och missbruk")},
		{Short: value("CPTED"), Long: value("crime prevention through environmental design"), Language: "en"}, {Short: value("s k"), Long: value("så kallad")},
	}
	r.Signatories = []report.Signatory{{Name: value("Karin Ek")}}
	r.Logo = &report.Picture{Width: 1, Height: 1, RGB: []byte{1, 2, 3}}
	return r
}

func withManyHeadings() *report.Report {
	var ks []report.Commitment
	for i := range 12 {
		ks = append(ks, commitment(fmt.Sprintf("Område %d", i+1), "Ett.", said("", "Ja.")))
	}
	return whole(ks...)
}

// TestCountsPartition counts every commitment once, in every form of the table.
func TestCountsPartition(t *testing.T) {
	for name, r := range shapes() {
		c := &composer{report: r, words: wordsOf(r.Term)}
		table, sums := c.counts(), 0
		for _, row := range table.Rows {
			if row.Total || len(table.Rows) == 1 {
				sums++
				if got := document.Text(row.Cells[1].Body[0].(*document.Paragraph).Text); got != fmt.Sprint(len(r.Commitments)) {
					t.Errorf("%s: the sum is %s of %d", name, got, len(r.Commitments))
				}
			}
		}
		if sums != 1 {
			t.Errorf("%s: %d sums", name, sums)
		}
	}
}

// TestTablesAreWhole wants of every table what document.Table promises.
func TestTablesAreWhole(t *testing.T) {
	var walk func(blocks []document.Block)
	tables := 0
	walk = func(blocks []document.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *document.Section:
				walk(b.Body)
			case *document.Table:
				tables++
				headers := 0
				for _, c := range b.Columns {
					if c.Kind == document.RowHeaders {
						headers++
					}
				}
				if len(b.Rows) == 0 || headers > 1 || len(b.Caption) == 0 {
					t.Errorf("table %v: %d rows, %d columns of row headers", b.Caption, len(b.Rows), headers)
				}
				for _, r := range b.Rows {
					if len(r.Cells) != len(b.Columns) {
						t.Errorf("table %v: %d cells in %d columns", b.Caption, len(r.Cells), len(b.Columns))
					}
				}
			}
		}
	}
	for _, r := range shapes() {
		walk(Compose(r, Options{}).Body)
	}
	if tables < 10 {
		t.Errorf("only %d tables", tables)
	}
}

// TestPromisesTellNothingMore looks for every word of a follow-up in the
// document of the promises.
func TestPromisesTellNothingMore(t *testing.T) {
	var all strings.Builder
	for _, l := range document.Outline(Compose(promises(), Options{})) {
		all.WriteString(l.Text + "\n")
	}
	for _, word := range []string{"Uppföljning", "Mer än", "Status", "20 ", "Utfall", "Inledningen", "Det har gått bra", "Om trafiken"} {
		if strings.Contains(all.String(), word) {
			t.Errorf("%q is in\n%s", word, all.String())
		}
	}
}

// TestContactLinks writes links as <address text>.
func TestContactLinks(t *testing.T) {
	for in, want := range map[string]string{
		"Trygghetssamordnaren":                      "Trygghetssamordnaren",
		"trygg@ekvalla.example, 0980-319 200":       "<mailto:trygg@ekvalla.example trygg@ekvalla.example>, 0980-319~200",
		"Se www.ekvalla.example/trygg/?a=1.":        "Se <https://www.ekvalla.example/trygg/?a=1 www.ekvalla.example/trygg/?a=1>.",
		"(https://ekvalla.example) eller a.b@c.d.e": "(<https://ekvalla.example https://ekvalla.example>) eller <mailto:a.b@c.d.e a.b@c.d.e>",
		"brå@ekvalla.example, bråd@b.se":            "brå@ekvalla.example, bråd@b.se",
	} {
		got := ""
		for _, part := range contact(value(in)).Text {
			switch part := part.(type) {
			case document.Link:
				got += "<" + part.URL + " " + document.Text(part.Text) + ">"
			case document.Plain:
				got += string(part)
			}
		}
		if got = strings.ReplaceAll(got, noBreakSpace, "~"); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

// TestMarkingChangesNoText composes with and without a glossary.
func TestMarkingChangesNoText(t *testing.T) {
	r := withGlossary()
	texts := func() (all []string) {
		for _, l := range document.Outline(Compose(r, Options{})) {
			all = append(all, l.Type+" "+l.Text)
		}
		return all
	}
	with := texts()
	r.Glossary = nil
	without := texts()
	at := slices.Index(with, "H2 Ordlista") - 1 // its Sect
	if at < 10 || !slices.Equal(with[:at], without[:at]) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(with, "\n"), strings.Join(without, "\n"))
	}
}
