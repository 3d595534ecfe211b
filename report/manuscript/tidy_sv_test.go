package manuscript

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"uppfoljning/report"
)

func TestTidy(t *testing.T) {
	for in, want := range map[string]string{
		`kallas "trygghetsvandring" här`:  `kallas ”trygghetsvandring” här`,
		`"A" och ("B"), "C".`:             `”A” och (”B”), ”C”.`,
		`en 19" skärm`:                    `en 19" skärm`,
		`en 19" skärm, "stor"`:            `en 19" skärm, "stor"`,
		`" lös "`:                         `" lös "`,
		`"öppen`:                          `"öppen`,
		`barn 10 - 18 år`:                 `barn 10–18 år`,
		`barn 10 – 18 år (3 - 5)`:         `barn 10–18 år (3–5)`,
		`10-18 år`:                        `10-18 år`,
		`2022-01-01-- 2022-12-31`:         `2022-01-01–2022-12-31`,
		`2022-01-01 - 2022-12-31`:         `2022-01-01–2022-12-31`,
		`kl. 13.00 - 16.30`:               `kl. 13.00–16.30`,
		`tfn 036 - 10 50 00`:              `tfn 036 - 10 50 00`,
		`2023 - 01 - 02, 1 - 2 och 3 - 4`: `2023 - 01 - 02, 1–2 och 3–4`,
		`5 - 3 = 2`:                       `5 - 3 = 2`,
		`T1 - 2 och x1 - 2`:               `T1 - 2 och x1 - 2`,
		`ANDT - arbete - 3`:               `ANDT - arbete - 3`,
		`och så vidare...`:                `och så vidare…`,
		`a.... b.. c`:                     `a.... b.. c`,
		`"3 - 4 ..."`:                     `”3–4 …”`,
		`redan ”rätt” – och 10–18 samt 1 000`: `redan ”rätt” – och 10–18 samt 1 000`,
	} {
		text := []rune(in)
		if got := string(apply(text, edits(text))); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

func TestTidyAcrossSpans(t *testing.T) {
	in := []report.Span{{Text: `Se "`}, {Text: "10 -", Bold: true}, {Text: ` 18", `}, {Text: `"a" 1 - 2`, Link: "https://example.se"}, {Text: `...`}}
	var got []string
	for _, s := range applyToSpans(in, edits(unlinked(in))) {
		got = append(got, s.Text)
	}
	if want := `Se ”|10–|18”, |"a" 1 - 2|…`; strings.Join(got, "|") != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestTidyReport wants the wording, the number and the report itself left alone.
func TestTidyReport(t *testing.T) {
	r := whole(commitment("Trafik", `Barn 10 - 18 "år"...`, report.FollowUp{Text: text("Ja.", `Vi "gick 2 - 3" gånger...`), Outcome: value("8 - 9")}))
	r.Commitments[0].Number, r.Reference = value("1 - 2"), value("KS 1 - 2")
	r.Introduction = text(`"Så" är det.`)
	r.Glossary = []report.Abbreviation{{Short: value("10 - 12"), Long: value("tio - tolv, 8 - 9 år")}, {Short: value("X"), Long: value(`1 - 2 "x"`), Language: "en"}}
	r.Statistics = []report.Statistic{{Measure: value("1 - 2"), Source: value("Brå..."), Comment: text("3 - 4")}}
	made := Tidy(r)
	f, s, g := made.Commitments[0].FollowUps[0], made.Statistics[0], made.Glossary
	got := []string{made.Introduction.Line(), f.Outcome.Text, f.Text.Line(), s.Measure.Text, s.Source.Text, s.Comment.Line(), g[0].Short.Text, g[0].Long.Text, g[1].Long.Text}
	want := []string{"”Så” är det.", "8–9", "Ja. Vi ”gick 2–3” gånger…", "1 - 2", "Brå…", "3–4", "10 - 12", "tio - tolv, 8–9 år", `1 - 2 "x"`}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if s := r.Commitments[0].FollowUps[0].Text.Paragraphs[1].Text(); !strings.Contains(s, `"gick 2 - 3"`) {
		t.Errorf("the report was changed: %s", s)
	}
	if s := made.Commitments[0].Wording.Line(); s != `Barn 10 - 18 "år"...` {
		t.Errorf("the wording was changed: %s", s)
	}
	if made.Commitments[0].Number.Text != "1 - 2" || made.Reference.Text != "KS 1 - 2" {
		t.Errorf("numbers were changed: %s, %s", made.Commitments[0].Number.Text, made.Reference.Text)
	}
	if again := Tidy(made); !reflect.DeepEqual(again, made) {
		t.Errorf("what is tidy was changed again: %v", again)
	}
}

func FuzzTidy(f *testing.F) {
	f.Add(`"10 - 18" ... 1 - 2 - 3 "a`)
	f.Add("2022-01-01-- 2022-12-31....")
	f.Fuzz(func(t *testing.T, s string) {
		text := []rune(s)
		if len(edits(text)) > 0 && !mayChange(string(text)) {
			t.Fatalf("%q is to be changed, and would not be", s)
		}
		got := apply(text, edits(text))
		marks := strings.NewReplacer(`"`, "", "”", "", "-", "", "–", "", ".", "", "…", "", " ", "")
		if marks.Replace(string(got)) != marks.Replace(string(text)) {
			t.Fatalf("%q became %q: more than marks changed", s, string(got))
		}
		if again := apply(got, edits(got)); string(again) != string(got) {
			t.Fatalf("%q became %q and then %q", s, string(got), string(again))
		}
	})
}
