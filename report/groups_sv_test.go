package report

import (
	"strings"
	"testing"
)

func TestGroupByParty(t *testing.T) {
	r := &Report{Municipalities: []Value{{Text: "Exempels kommun"}}}
	for _, who := range []string{"Kommunen", "Skolan", "", "Kommunen och polisen", "Polisen", "Polismyndigheten", "Polisen/Exempels kommun", "Barn- och utbildningsnämnden", "Exempels kommun"} {
		r.Commitments = append(r.Commitments, Commitment{Responsible: Value{Text: who}})
	}
	var got []string
	for _, g := range GroupByParty(r) {
		s := g.Responsible.Text + ":"
		for _, c := range g.Commitments {
			s += " " + c.Responsible.Text + ";"
		}
		got = append(got, s)
	}
	want := []string{
		"Polisen: Polisen; Polismyndigheten;",
		"Kommunen och polisen: Kommunen och polisen; Polisen/Exempels kommun;",
		"Kommunen: Kommunen; Exempels kommun;",
		"Skolan: Skolan;",
		"Barn- och utbildningsnämnden: Barn- och utbildningsnämnden;",
		": ;",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
