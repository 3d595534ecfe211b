package report

import (
	"fmt"
	"strings"
	"testing"
)

// told is a comparison in short: a line for each change.
func told(c *Comparison) string {
	var b strings.Builder
	for _, k := range c.Changes {
		switch {
		case k.Old == nil:
			fmt.Fprintf(&b, "+%s\n", k.New.Wording.Line())
			continue
		case k.New == nil:
			fmt.Fprintf(&b, "-%s\n", k.Old.Wording.Line())
			continue
		}
		fmt.Fprintf(&b, "%s:", k.New.Wording.Line())
		if k.Reworded {
			fmt.Fprintf(&b, " reworded from %s", k.Old.Wording.Line())
		}
		if k.Renumbered {
			fmt.Fprintf(&b, " number %s->%s", k.Old.Number.Text, k.New.Number.Text)
		}
		if k.Moved {
			b.WriteString(" moved")
		}
		for _, f := range k.Facts {
			fmt.Fprintf(&b, " fact %d %s->%s", f.Fact, f.Old.Text, f.New.Text)
		}
		for _, a := range k.Answers {
			fmt.Fprintf(&b, " answer %s %s->%s", a.Period().dump(), short(a.Old), short(a.New))
		}
		b.WriteByte('\n')
	}
	fmt.Fprintf(&b, "alike %d unanswered %d", c.Alike, len(c.Unanswered))
	return b.String()
}

func short(f *FollowUp) string {
	if f == nil {
		return "nothing"
	}
	return strings.Trim(f.Status.Text+"/"+f.Text.Line(), "/")
}

// promises makes a report of lines "number|area|wording|period=answer;…", an
// answer being "status/text".
func promises(years Years, lines ...string) *Report {
	r := &Report{Years: years}
	for i, line := range lines {
		f := strings.Split(line, "|")
		c := Commitment{Cell: at(i + 2), Number: Value{Text: f[0]}, Area: Value{Text: f[1]}, Wording: said(f[2])}
		for _, a := range strings.Split(f[3], ";") {
			period, answer, ok := strings.Cut(a, "=")
			if !ok {
				continue
			}
			status, text, _ := strings.Cut(answer, "/")
			k := FollowUp{Status: Value{Text: status}}
			if text != "" {
				k.Text = said(text)
			}
			k.Period, _, _ = ParsePeriod(period)
			c.FollowUps = append(c.FollowUps, k)
		}
		r.Commitments = append(r.Commitments, c)
	}
	return r
}

func TestCompare(t *testing.T) {
	y23, y24 := Years{First: 2023, Last: 2023}, Years{First: 2024, Last: 2024}
	for _, c := range []struct {
		name     string
		old, new *Report
		want     string
	}{
		{"nothing", promises(y23, "1|A|Polisen ska synas.|T1=Pågår/ja"), promises(y23, "1|A|Polisen ska synas.|T1=Pågår/ja"), "alike 1 unanswered 0"},
		{"new and gone", promises(y23, "1|A|Gammalt löfte om belysning.|"), promises(y23, "2|A|Nya kontroller av mopeder.|"),
			"+Nya kontroller av mopeder.\n-Gammalt löfte om belysning.\nalike 0 unanswered 0"},
		{"a row put in between moves the numbers", promises(y23, "1|A|Ett.|", "2|A|Två.|"), promises(y23, "1|A|Nytt.|", "2|A|Ett.|", "3|A|Två.|"),
			"+Nytt.\nEtt.: number 1->2\nTvå.: number 2->3\nalike 0 unanswered 2"},
		{"reworded, by number", promises(y23, "1|A|Åtta kontroller.|"), promises(y23, "1|A|Minst fem insatser.|"),
			"Minst fem insatser.: reworded from Åtta kontroller.\nalike 0 unanswered 1"},
		{"reworded, by likeness", promises(y23, "|A|Polisen ska genomföra åtta kontroller i centrum.|", "|A|Kommunen ska lysa upp parken.|"),
			promises(y23, "|A|Polisen ska genomföra fem kontroller i centrum.|"),
			"Polisen ska genomföra fem kontroller i centrum.: reworded from Polisen ska genomföra åtta kontroller i centrum.\n-Kommunen ska lysa upp parken.\nalike 0 unanswered 1"},
		{"two alike in two areas", promises(y23, "|A|Samverka.|T1=Pågår", "|B|Samverka.|"), promises(y23, "|B|Samverka.|T1=Klart", "|A|Samverka.|T1=Pågår"),
			"Samverka.: answer 1-1/3 nothing->Klart\nalike 1 unanswered 0"},
		{"answers", promises(y23, "1|A|Ett.|T1=Pågår/a;T2=/b", "2|A|Två.|"), promises(y23, "1|A|Ett.|T1=Genomfört/a;T3=/c", "2|A|Två.|T1=/x"),
			"Ett.: answer 1-1/3 Pågår/a->Genomfört/a answer 2-2/3 b->nothing answer 3-3/3 nothing->c\nTvå.: answer 1-1/3 nothing->x\nalike 0 unanswered 0"},
		{"two results of one period", promises(y23, "1|A|Ett.|T1=/a;T1=/b"), promises(y23, "1|A|Ett.|T1=/b;T1=/a;T1=/c"),
			"Ett.: answer 1-1/3 nothing->c\nalike 0 unanswered 0"},
		{"one of two results changed", promises(y23, "1|A|Ett.|T1=/a"), promises(y23, "1|A|Ett.|T1=/c;T1=/a"),
			"Ett.: answer 1-1/3 nothing->c\nalike 0 unanswered 0"},
		{"another year", promises(y23, "1|A|Ett.|T1=/a"), promises(y24, "1|A|Ett.|T1=/a"), "Ett.: answer 1-1/3 nothing->a\nalike 0 unanswered 0"},
		{"moved", promises(y23, "1|A|Ett.|"), promises(y23, "1|B|Ett.|"), "Ett.: moved\nalike 0 unanswered 1"},
	} {
		if got := told(Compare(c.old, c.new)); got != c.want {
			t.Errorf("%s:\n--- got\n%s\n--- want\n%s", c.name, got, c.want)
		}
	}
}

func TestCompareFacts(t *testing.T) {
	old := promises(Years{First: 2023, Last: 2023}, "1|A|Ett.|")
	new := promises(Years{First: 2023, Last: 2023}, "1|A|Ett.|")
	old.Commitments[0].Responsible.Text, new.Commitments[0].Responsible.Text = "Polisen", "Kommunen"
	old.Commitments[0].Target.Text, old.Commitments[0].Unit.Text = "8", "st"
	if got, want := told(Compare(old, new)), "Ett.: fact 1 Polisen->Kommunen fact 3 8 st->\nalike 0 unanswered 1"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
