package report

import (
	"fmt"
	"testing"
)

func TestCompareStatus(t *testing.T) {
	y := Years{First: 2024, Last: 2024}
	for _, c := range []struct{ name, old, new, want string }{
		{"later period", "T1=Pågår", "T1=Pågår;T2=Genomfört", "[{Pågår }]->[{Genomfört }]"},
		{"the same in a later period", "T1=Pågår", "T1=Pågår;T2=Pågår", ""},
		{"an earlier period", "T1=Pågår;T2=Pågår", "T1=Försenat;T2=Pågår", ""},
		{"none before", "", "T1=Pågår", ""},
		{"none any longer", "T1=Pågår", "T1=/ja", ""},
		{"in words", "T1=Grön", "T1=Röd", "[{Grön }]->[{Röd }]"},
	} {
		k := Compare(promises(y, "1|A|Ett.|"+c.old), promises(y, "1|A|Ett.|"+c.new)).Changes
		got := ""
		if len(k) > 0 && k[0].Status != nil {
			got = fmt.Sprintf("%v->%v", k[0].Status.Old, k[0].Status.New)
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
	old, new := promises(y, "1|A|Ett.|T1=Pågår;T1=Pågår"), promises(y, "1|A|Ett.|T1=Pågår;T1=Genomfört")
	for _, r := range []*Report{old, new} {
		r.Commitments[0].FollowUps[0].Party.Text, r.Commitments[0].FollowUps[1].Party.Text = "Polisen", "Kommunen"
	}
	k := Compare(old, new).Changes[0]
	if got, want := fmt.Sprintf("%v->%v", k.Status.Old, k.Status.New), "[{Pågår }]->[{Pågår Polisen} {Genomfört Kommunen}]"; got != want {
		t.Errorf("parties: got %s, want %s", got, want)
	}
}

func TestComparePeriods(t *testing.T) {
	y := Years{First: 2024, Last: 2024}
	grown := promises(y, "1|A|Ett.|Helår=/Åtta.")
	begun := promises(y, "1|A|Ett.|Helår=/Tre.")
	begun.Period = tertials(1, 1)
	if got, want := told(Compare(begun, grown)), "Ett.: answer whole Tre.->Åtta.\nalike 0 unanswered 0"; got != want {
		t.Errorf("an answer on the whole of a period that grows:\n%s", got)
	}
	part := promises(y, "1|A|Ett.|T1=/Tre.")
	part.Period = tertials(1, 1)
	if got, want := told(Compare(begun, part)), "alike 1 unanswered 0"; got != want {
		t.Errorf("tertial 1 is the whole of a report on it:\n%s", got)
	}
	days := promises(y, "1|A|Ett.|2024-01-01--2024-04-30=/Tre.")
	if got, want := told(Compare(part, days)), "alike 1 unanswered 0"; got != want {
		t.Errorf("tertial 1 is its days:\n%s", got)
	}
}

func tertials(first, last int) Period { return Period{Unit: Tertial, First: first, Last: last} }

func TestCompareAreas(t *testing.T) {
	y := Years{First: 2024, Last: 2024}
	old := promises(y, "1|Droger|Ett.|T1=/ja", "2|Droger|Två.|T1=/ja", "3|Skola|Tre.|T1=/ja")
	new := promises(y, "1|Narkotika|Ett.|T1=/ja", "2|Narkotika|Två.|T1=/ja", "3|Fritid|Tre.|T1=/ja")
	for _, r := range []*Report{old, new} {
		for _, i := range []int{0, 2} {
			r.Areas = append(r.Areas, FocusArea{Name: r.Commitments[i].Area, Goal: said(fmt.Sprintf("Mål %d.", i))})
		}
	}
	new.Areas[0].Goal = said("Nya mål.")
	c := Compare(old, new)
	if got, want := told(c), "Tre.: moved\nalike 2 unanswered 0"; got != want {
		t.Errorf("commitments:\n%s", got)
	}
	var got string
	for _, a := range c.Areas {
		if a.Old != nil {
			got += a.Old.Name.Text
		}
		got += ">"
		if a.New != nil {
			got += a.New.Name.Text
		}
		got += fmt.Sprint(a.Renamed, len(a.Texts), " ")
	}
	if want := "Droger>Narkotikatrue 1 >Fritidfalse 0 Skola>false 0 "; got != want {
		t.Errorf("areas: got %q, want %q", got, want)
	}
}

func TestComparePublic(t *testing.T) {
	y := Years{First: 2024, Last: 2024}
	old := promises(y, "1|A|Öppet förr.|T1=/ja", "2|A|Hemligt förr.|T1=/ja", "3|B|Svaret hemligt nu.|T1=Pågår/hemligt", "4|C|Alltid hemligt.|", "5|A|Hemligt utgånget.|", "6|A|Oförändrat.|T1=/ja")
	new := promises(y, "1|A|Öppet förr, hemligt nu.|T1=/ja", "2|A|Hemligt förr, öppet nu.|T1=/ja", "3|B|Svaret hemligt nu.|T1=Genomfört/hemligt;T2=/öppet", "4|C|Alltid hemligt.|T1=/ja", "6|A|Oförändrat.|T1=/ja")
	new.Commitments[0].Publish = PublishNothing
	old.Commitments[1].Publish, old.Commitments[3].Publish, old.Commitments[4].Publish = PublishNothing, PublishNothing, PublishNothing
	new.Commitments[2].FollowUps[0].Publish = PublishWording
	c, omittedOld, omittedNew := ComparePublic(old, new)
	if got, want := told(c), "Svaret hemligt nu.: answer 2-2/3 nothing->öppet\nalike 1 unanswered 0"; got != want {
		t.Errorf("got:\n%s", got)
	}
	if len(c.Areas) > 0 {
		t.Errorf("%d areas have changed", len(c.Areas))
	}
	if len(omittedOld.Commitments) != 4 || len(omittedOld.FollowUps) != 1 || len(omittedNew.Commitments) != 3 || len(omittedNew.FollowUps) != 1 {
		t.Errorf("left out: %v, %v", omittedOld, omittedNew)
	}
}

func TestCompareOfPromisesAlone(t *testing.T) {
	y := Years{First: 2024, Last: 2024}
	old, new := promises(y, "1|A|Ett.|", "2|A|Två.|"), promises(y, "1|A|Ett.|T1=/ja", "2|A|Två.|")
	old.Content = PromisesOnly
	c, _, _ := ComparePublic(old, new)
	if got, want := told(c), "alike 2 unanswered 0"; got != want {
		t.Errorf("got:\n%s", got)
	}
}

func TestWordChanges(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"Polisen skall genomföra åtta kontroller.", "Polisen ska genomföra minst åtta kontroller.", "[{skall ska} { minst}]"},
		{"Polisen ska gärna synas.", "Polisen ska synas.", "[{gärna }]"},
		{"Polisen ska synas.", "Polisen ska synas.", "[]"},
		{"a b c d", "a b c d e", "[{ e}]"},
		{"a b c d", "x a b c d", "[{ x}]"},
		{"Åtta kontroller.", "Minst fem insatser.", "[]"},
		{"a b c d e f g h i j k l m n", "a 1 c 2 e 3 g 4 i 5 k 6 m n", "[]"}, // too much here and there
	} {
		if got := fmt.Sprint(WordChanges(said(c.old), said(c.new))); got != c.want {
			t.Errorf("%s -> %s: got %s, want %s", c.old, c.new, got, c.want)
		}
	}
}
