package manuscript

import (
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

// TestTidiedTellsAll compares what is told with what is changed, and wants the
// wording, the number and the report itself left alone.
func TestTidiedTellsAll(t *testing.T) {
	r := whole(commitment("Trafik", `Barn 10 - 18 "år"...`, report.FollowUp{Text: text("Ja.", `Vi "gick 2 - 3" gånger...`), Outcome: value("8 - 9")}))
	r.Commitments[0].Number, r.Reference = value("1 - 2"), value("KS 1 - 2")
	r.Commitments[0].FollowUps[0].Text.Cell = report.Cell{Sheet: "Aktiviteter", Row: 2, Col: 3}
	r.Introduction = text(`"Så" är det.`)
	var got []string
	for _, c := range Tidied(r) {
		got = append(got, c.Cell.String()+" "+c.Before+" > "+c.After)
	}
	want := []string{` "Så" > ”Så”`, ` 8 - 9 > 8–9`, `Aktiviteter!C2 "gick 2 - 3" > ”gick 2–3”`, `Aktiviteter!C2 2 - 3" > 2–3”`, `Aktiviteter!C2 gånger... > gånger…`}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if s := spanText(r.Commitments[0].FollowUps[0].Text.Paragraphs[1].Spans); !strings.Contains(s, `"gick 2 - 3"`) {
		t.Errorf("the report was changed: %s", s)
	}
	made := (&tidier{}).report(*r)
	if s := spanText(made.Commitments[0].Wording.Paragraphs[0].Spans); s != `Barn 10 - 18 "år"...` {
		t.Errorf("the wording was changed: %s", s)
	}
	if made.Commitments[0].Number.Text != "1 - 2" || made.Reference.Text != "KS 1 - 2" {
		t.Errorf("numbers were changed: %s, %s", made.Commitments[0].Number.Text, made.Reference.Text)
	}
	if again := Tidied(made); len(again) > 0 {
		t.Errorf("what is tidy was changed again: %v", again)
	}
}

func TestTidiedShortens(t *testing.T) {
	r := whole(commitment("Trafik", "x"))
	r.Introduction = text(`Om "` + strings.Repeat("lång ", 20) + `text".`)
	if got := Tidied(r); len(got) != 1 || got[0].After != "”lång lång lång […] lång lång text”." {
		t.Errorf("%q", got)
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
