package report

import (
	"fmt"
	"reflect"
	"testing"
)

func TestShifts(t *testing.T) {
	k := func(n, area string, p Publish) Commitment {
		f := answer("svar", p)
		f.Status.Text = "Pågår"
		return Commitment{Number: Value{Text: n}, Area: Value{Text: area}, Publish: p, FollowUps: []FollowUp{f}}
	}
	r := &Report{Commitments: []Commitment{
		k("1", "Miljö", PublishNothing), k("2", "Trafik", PublishAll), k("3", "Trafik", PublishNothing), k("B", "Trafik", PublishNothing),
		k("4", "Miljö", PublishNothing), k("5", "Trafik", PublishWording), k("6", "Skola", PublishNothing),
	}}
	public, _ := Public(r)
	got := map[Code]string{}
	for _, p := range Shifts(r, public) {
		got[p.Code] += fmt.Sprint(p.Args)
		if p.Severity() != Advice {
			t.Errorf("%s is %v", p.Code, p.Severity())
		}
	}
	want := map[Code]string{"edition-counts": "[2 7]", "edition-numbers": "[3, 4]", "edition-areas": "[Miljö][Skola]", "edition-statuses": "[1 Redovisas inte här]"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	r.Commitments = r.Commitments[1:2]
	public, _ = Public(r)
	if got := Shifts(r, public); len(got) != 0 {
		t.Errorf("nothing is left out: %v", got)
	}
}

// Rules make personal data errors, let hidden content by, and drop what is not
// true of an edition in which nothing is left out.
func TestUnderRules(t *testing.T) {
	ps := Problems{{Code: "personal-number"}, {Code: "small-count"}, {Code: "hidden-rows"}, {Code: "commitment-not-published"}}
	for rules, want := range map[Rules]string{
		{}:                   "[personal-number VARNING small-count VARNING hidden-rows FEL commitment-not-published VARNING]",
		{StopPersonal: true}: "[personal-number FEL small-count VARNING hidden-rows FEL commitment-not-published VARNING]",
		{Internal: true}:     "[personal-number VARNING small-count VARNING hidden-rows VARNING]",
	} {
		var got []string
		for _, p := range ps.Under(rules) {
			got = append(got, string(p.Code), p.Severity().String())
		}
		if fmt.Sprint(got) != want {
			t.Errorf("%+v: %v, want %s", rules, got, want)
		}
	}
}
