package report

import (
	"reflect"
	"strings"
	"testing"
)

func said(s string) Text {
	return Text{Paragraphs: []Paragraph{{Spans: []Span{{Text: s}}}}}
}

func answer(s string, p Publish) FollowUp { return FollowUp{Text: said(s), Publish: p} }

func TestPublic(t *testing.T) {
	r := &Report{
		Areas: []FocusArea{{Name: Value{Text: "Trafik"}}, {Name: Value{Text: "Hemligt område"}}},
		Commitments: []Commitment{
			{Area: Value{Text: "Trafik"}, Wording: said("allt"), Note: said("intern"), FollowUps: []FollowUp{answer("svar", PublishAll)}},
			{Area: Value{Text: "Trafik"}, Wording: said("lydelsen"), Cell: Cell{Tab: 1, Sheet: "A", Row: 3, Col: 2}, Publish: PublishWording, FollowUps: []FollowUp{answer("hemligt svar", PublishWording)}},
			{Area: Value{Text: "Trafik"}, Wording: said("obesvarat"), Publish: PublishWording},
			{Area: Value{Text: "Trafik"}, Wording: said("två rader"), Cell: Cell{Tab: 1, Sheet: "A", Row: 5, Col: 2}, FollowUps: []FollowUp{answer("öppet", PublishAll), answer("hemlig rad", PublishNothing)}},
			{Area: Value{Text: "Hemligt område"}, Wording: said("hemlig lydelse"), Publish: PublishNothing,
				Cell: Cell{Tab: 1, Sheet: "A", Row: 6, Col: 2}, FollowUps: []FollowUp{answer("hemligt", PublishNothing)}},
		},
	}
	var before, after, dumped strings.Builder
	dumpTo(t, &before, r)
	public, omitted := Public(r)
	dumpTo(t, &after, r)
	if before.String() != after.String() {
		t.Errorf("the report was changed:\n%s", after.String())
	}
	cell := func(row int) Cell { return Cell{Tab: 1, Sheet: "A", Row: row, Col: 2} }
	if want := (Omitted{Commitments: []Cell{cell(6)}, FollowUps: []Cell{cell(3), cell(5)}}); !reflect.DeepEqual(omitted, want) {
		t.Errorf("omitted %v, want %v", omitted, want)
	}
	if len(public.Areas) != 1 {
		t.Errorf("%d areas, want the one with something published", len(public.Areas))
	}
	dumpTo(t, &dumped, public)
	for _, secret := range []string{"intern", "hemlig", "Hemlig"} {
		if strings.Contains(dumped.String(), secret) {
			t.Errorf("%q is in the public report:\n%s", secret, dumped.String())
		}
	}
	for i, want := range []struct{ answered, withheld bool }{{true, false}, {true, true}, {false, false}, {true, false}} {
		if c := public.Commitments[i]; c.Answered() != want.answered || c.Withheld != want.withheld {
			t.Errorf("commitment %d: answered %t, withheld %t", i, c.Answered(), c.Withheld)
		}
	}
	r.Areas[1].Description = said("text")
	if public, _ := Public(r); len(public.Areas) != 2 || public.Areas[0].Withheld || !public.Areas[1].Withheld {
		t.Errorf("areas %+v: want the one that has a text too, marked", public.Areas)
	}
}

func dumpTo(t *testing.T, b *strings.Builder, r *Report) {
	t.Helper()
	if err := Dump(b, r); err != nil {
		t.Fatal(err)
	}
}

// Hidden content is no error in an edition for those who can look.
func TestSeverityIn(t *testing.T) {
	hidden, missing := Problem{Code: "hidden-sheet"}, Problem{Code: "sheet-missing"}
	if hidden.SeverityIn(true) != Warning || hidden.SeverityIn(false) != Error || missing.SeverityIn(true) != Error {
		t.Errorf("got %v %v %v", hidden.SeverityIn(true), hidden.SeverityIn(false), missing.SeverityIn(true))
	}
}
