package report

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

func said(s string) Text {
	return Text{Paragraphs: []Paragraph{{Spans: []Span{{Text: s}}}}}
}

func answer(s string, p Publish) FollowUp { return FollowUp{Text: said(s), Publish: p} }

func at(row int) Cell { return Cell{Tab: 1, Sheet: "A", Row: row, Col: 2} }

func (f FollowUp) in(p Period, c Cell) FollowUp {
	f.Period, f.Cell = p, c
	return f
}

func TestPublic(t *testing.T) {
	r := &Report{
		Areas: []FocusArea{{Name: Value{Text: "Trafik"}}, {Name: Value{Text: "Hemligt område"}}},
		Commitments: []Commitment{
			{Area: Value{Text: "Trafik"}, Wording: said("allt"), Note: said("intern"), FollowUps: []FollowUp{answer("svar", PublishAll)}},
			{Area: Value{Text: "Trafik"}, Wording: said("lydelsen"), Cell: Cell{Tab: 1, Sheet: "A", Row: 3, Col: 2}, Publish: PublishWording, FollowUps: []FollowUp{answer("hemligt svar", PublishWording).in(Period{}, at(3))}},
			{Area: Value{Text: "Trafik"}, Wording: said("obesvarat"), Publish: PublishWording},
			{Area: Value{Text: "Trafik"}, Wording: said("två rader"), Cell: Cell{Tab: 1, Sheet: "A", Row: 5, Col: 2}, FollowUps: []FollowUp{answer("öppet", PublishAll), answer("hemlig rad", PublishNothing).in(Period{}, at(5))}},
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
	if want := (Omitted{Commitments: []Cell{at(6)}, FollowUps: []Cell{at(3), at(5)}}); !reflect.DeepEqual(omitted, want) {
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
	for i, want := range []string{"1 0", "0 1", "0 0", "1 0"} { // answers kept, and withheld
		kept, withheld := 0, 0
		for _, f := range public.Commitments[i].FollowUps {
			if f.Withheld {
				withheld++
			} else if f.Answered() {
				kept++
			}
		}
		if got := fmt.Sprint(kept, withheld); got != want {
			t.Errorf("commitment %d: %s answers, want %s", i, got, want)
		}
	}
	r.Areas[1].Description = said("text")
	if public, _ := Public(r); len(public.Areas) != 2 || public.Areas[0].Withheld || !public.Areas[1].Withheld {
		t.Errorf("areas %+v: want the one that has a text too, marked", public.Areas)
	}
}

// Of several periods only those withheld are said to be.
func TestPublicPeriods(t *testing.T) {
	t1, t2, t3 := Period{Unit: Tertial, First: 1, Last: 1}, Period{Unit: Tertial, First: 2, Last: 2}, Period{Unit: Tertial, First: 3, Last: 3}
	r := &Report{Commitments: []Commitment{{FollowUps: []FollowUp{
		answer("ett", PublishAll).in(t1, at(2)), answer("hemligt", PublishNothing).in(t1, at(3)), answer("tre", PublishAll).in(t3, at(5)),
		answer("hemligt", PublishNothing).in(t2, at(4)), answer("hemligt", PublishNothing).in(t2, at(6)),
	}}}}
	public, omitted := Public(r)
	var got []string
	for _, f := range public.Commitments[0].FollowUps {
		got = append(got, fmt.Sprint(f.Period.First, " ", f.Withheld))
	}
	if want := []string{"1 false", "2 true", "3 false"}; !reflect.DeepEqual(got, want) {
		t.Errorf("follow-ups %v, want %v", got, want)
	}
	if want := []Cell{at(3), at(4), at(6)}; !reflect.DeepEqual(omitted.FollowUps, want) {
		t.Errorf("omitted %v, want %v", omitted.FollowUps, want)
	}
}

func dumpTo(t *testing.T, b *strings.Builder, r *Report) {
	t.Helper()
	if err := Dump(b, r); err != nil {
		t.Fatal(err)
	}
}
