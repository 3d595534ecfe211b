package report

import "testing"

func TestStanding(t *testing.T) {
	t1, t3 := Period{Unit: Tertial, First: 1, Last: 1}, Period{Unit: Tertial, First: 3, Last: 3}
	status := func(p Period, word string) FollowUp {
		return FollowUp{Period: p, Status: Value{Text: word}, Outcome: Value{Text: "1"}}
	}
	for name, test := range map[string]struct {
		followUps []FollowUp
		want      string
	}{
		"nothing":                       {nil, Unanswered},
		"a deviation alone":             {[]FollowUp{{Deviation: Text{Paragraphs: []Paragraph{{}}}}}, Unanswered},
		"one":                           {[]FollowUp{status(Period{}, "Genomfört")}, "Genomfört"},
		"another form":                  {[]FollowUp{status(Period{}, "klar")}, "Genomfört"},
		"the last period":               {[]FollowUp{status(t3, "Genomfört"), status(t1, "Pågår")}, "Genomfört"},
		"last without":                  {[]FollowUp{status(t1, "Pågår"), status(t3, "")}, WithoutStatus},
		"last not answered":             {[]FollowUp{status(t1, "Pågår"), {Period: t3}}, "Pågår"},
		"parties agree":                 {[]FollowUp{status(t3, "Genomfört"), status(t3, "Genomförd")}, "Genomfört"},
		"parties differ":                {[]FollowUp{status(t3, "Genomfört"), status(t3, "Pågår")}, StatusesDiffer},
		"one party only":                {[]FollowUp{status(t3, "Genomfört"), status(t3, "")}, "Genomfört"},
		"other words":                   {[]FollowUp{status(t3, "Grön"), status(t3, "Ja")}, WithoutStatus},
		"other words differ":            {[]FollowUp{status(t3, "Grön"), status(t3, "Pågår")}, StatusesDiffer},
		"withheld":                      {[]FollowUp{status(t1, "Pågår"), {Period: t3, Withheld: true}}, NotTold},
		"whole with status":             {[]FollowUp{status(t3, "Pågår"), status(Period{}, "Genomfört")}, "Genomfört"},
		"done, and a word on the whole": {[]FollowUp{status(t3, "Genomfört"), status(Period{}, "")}, "Genomfört"},
		"whole without":                 {[]FollowUp{status(t3, "Pågår"), status(Period{}, "")}, "Pågår"},
	} {
		c := Commitment{FollowUps: test.followUps}
		if got := c.Standing(); got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
		if got := c.Done(); got != (test.want == "Genomfört") {
			t.Errorf("%s: done is %v", name, got)
		}
	}
}
