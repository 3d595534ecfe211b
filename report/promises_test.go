package report

import (
	"strings"
	"testing"
)

// TestPromisesOf dumps what is left of a report that has everything, once as
// asked for and once as the workbook itself wants it.
func TestPromisesOf(t *testing.T) {
	v := func(s string) Value { return Value{Text: s} }
	text := func(s string) Text { return Text{Paragraphs: []Paragraph{{Spans: []Span{{Text: s}}}}} }
	r := &Report{
		Municipalities: []Value{v("M")}, Title: v("old title"), Date: v("old date"), Meeting: v("old meeting"), Issuer: v("issuer"), Contact: v("contact"),
		Summary: text("old summary"), Introduction: text("old introduction"), Correction: text("correction"),
		Areas:       []FocusArea{{Name: v("area"), Goal: text("goal"), Situation: text("old situation"), FollowUps: []FollowUp{{Text: text("old work")}}}},
		Commitments: []Commitment{{Wording: text("wording"), Target: v("target"), Note: text("note"), FollowUps: []FollowUp{{Text: text("old answer")}}}},
		Statistics:  []Statistic{{}}, Glossary: []Abbreviation{{}}, Signatories: []Signatory{{}},
	}
	dump := func(r *Report) string {
		var b strings.Builder
		if err := Dump(&b, r); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	before := dump(r)
	got := PromisesOf(r)
	for _, word := range []string{"issuer", "contact", "correction", "area", "goal", "wording", "target", "note"} {
		if !strings.Contains(dump(got), word) {
			t.Errorf("%s is lost:\n%s", word, dump(got))
		}
	}
	if strings.Contains(dump(got), "old") || len(got.Statistics) > 0 || len(got.Signatories) != 1 || got.Content != PromisesOnly {
		t.Errorf("of the follow-up stands:\n%s", dump(got))
	}
	if dump(r) != before || r.Content != FollowUpReport {
		t.Error("the report was changed")
	}
	if again := PromisesOf(got); dump(again) != dump(got) {
		t.Error("twice is not once")
	}
	r.Content = PromisesOnly
	if own := dump(PromisesOf(r)); !strings.Contains(own, "old title") || !strings.Contains(own, "old meeting") || strings.Contains(own, "old answer") {
		t.Errorf("the workbook's own:\n%s", own)
	}
}
