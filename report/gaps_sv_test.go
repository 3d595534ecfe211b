package report

import (
	"fmt"
	"strings"
	"testing"
)

// Each case is the answers of some commitments, "T1 T3" or "K2" with "*" for a
// text on the whole and "=" for a status on the whole; the report is on the year.
func TestGaps(t *testing.T) {
	for _, c := range []struct{ answers, missing, problems string }{
		{"T1 T3|T1|T3", "|tertial 3|tertial 1", "period-empty tertial 2; period-without-follow-up tertial 3 1; period-without-follow-up tertial 1 1"},
		{"T1 T2 T3|*", "|", ""},
		{"T1|*", "|", ""},
		{"T1 T2 T3|T1 =", "|tertial 2, tertial 3", "period-without-follow-up tertial 2 1; period-without-follow-up tertial 3 1"},
		{"T1 T2 T3|", "|", ""}, // without any answer: said once, not for each period
		{"T1 T2 T3|K2 T3", "|", ""},
		{"*|*", "|", ""},
	} {
		r := &Report{Years: Years{First: 2023, Last: 2023}}
		for i, answers := range strings.Split(c.answers, "|") {
			k := Commitment{Cell: at(i + 2)}
			for _, a := range strings.Fields(answers) {
				f := FollowUp{Text: said("x")}
				switch a {
				case "*":
				case "=":
					f = FollowUp{Status: Value{Text: "Pågår"}}
				default:
					f.Period, _, _ = ParsePeriod(a)
				}
				k.FollowUps = append(k.FollowUps, f)
			}
			r.Commitments = append(r.Commitments, k)
		}
		g := FindGaps(r)
		var missing []string
		for i := range r.Commitments {
			var words []string
			for _, p := range g.Of(&r.Commitments[i]) {
				words = append(words, p.Words())
			}
			missing = append(missing, strings.Join(words, ", "))
		}
		if got := strings.Join(missing, "|"); got != c.missing {
			t.Errorf("%s: missing %q, want %q", c.answers, got, c.missing)
		}
		var problems []string
		for _, p := range checkGaps(r).Sort() {
			problems = append(problems, fmt.Sprint(p.Code, " ", strings.Join(p.Args, " ")))
		}
		if got := strings.Join(problems, "; "); got != c.problems {
			t.Errorf("%s: problems %q, want %q", c.answers, got, c.problems)
		}
	}
}
