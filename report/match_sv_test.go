package report

import (
	"fmt"
	"strings"
	"testing"
)

// pairs is a matching in short: the places of the rows, counted from 1, "1=2"
// for an old row 1 that is the new row 2, "+3" for a new one and "-4" for one
// that is gone, with "<1" or ">1" after it for what it is a part of.
func pairs(old, new *Report) string {
	m := matchCommitments(old.Commitments, new.Commitments, old.Years.same(new.Years))
	var s []string
	for i, j := range m.toOld {
		switch {
		case j >= 0:
			s = append(s, fmt.Sprintf("%d=%d", j+1, i+1))
		case m.partOf[i] >= 0:
			s = append(s, fmt.Sprintf("+%d<%d", i+1, m.partOf[i]+1))
		default:
			s = append(s, fmt.Sprintf("+%d", i+1))
		}
	}
	for j, i := range m.toNew {
		switch {
		case i >= 0:
		case m.partIn[j] >= 0:
			s = append(s, fmt.Sprintf("-%d>%d", j+1, m.partIn[j]+1))
		default:
			s = append(s, fmt.Sprintf("-%d", j+1))
		}
	}
	return strings.Join(s, " ")
}

func TestMatch(t *testing.T) {
	this, last := Years{First: 2024, Last: 2024}, Years{First: 2023, Last: 2023}
	for _, c := range []struct {
		name     string
		old, new []string // as promises has them, without answers
		want     string
	}{
		{"reordered", []string{"1|A|Ett.", "2|A|Två.", "3|B|Tre."}, []string{"3|B|Tre.", "1|A|Ett.", "2|A|Två."}, "3=1 1=2 2=3"},
		{"a row before all, none numbered as before", []string{"1|A|Ett.", "2|A|Två.", "3|A|Tre."}, []string{"1|A|Noll.", "2|A|Ett.", "3|A|Två.", "4|A|Tre."}, "+1 1=2 2=3 3=4"},
		{"a row before all, and one reworded",
			[]string{"1|A|Kommunen ska klippa häckar vid skolvägar.", "2|A|Polisen ska mäta farten på Storgatan.", "3|A|Nattvandringar ska ordnas."},
			[]string{"1|A|Lampor byts.", "2|A|Kommunen ska klippa häckar vid alla skolvägar.", "3|A|Polisen ska mäta farten på Storgatan.", "4|A|Nattvandringar ska ordnas."}, "+1 1=2 2=3 3=4"},
		{"numbers shifted, all reworded",
			[]string{"1|A|Polisen ska fotpatrullera i centrum.", "2|A|Kommunen ska lysa upp Hamnparken."},
			[]string{"1|A|Skolan får fler vuxna på rasterna.", "2|A|Polisen ska fotpatrullera i centrum på kvällar.", "3|A|Kommunen ska lysa upp hela Hamnparken."}, "+1 1=2 2=3"},
		{"reworded beyond recognition, by number", []string{"1|A|Åtta kontroller.", "2|A|Lampor."}, []string{"1|A|Minst fem insatser.", "2|A|Lampor."}, "1=1 2=2"},
		{"reworded beyond recognition, without number", []string{"|A|Åtta kontroller."}, []string{"|A|Minst fem insatser."}, "+1 -1"},
		{"a number that someone else has now",
			[]string{"1|A|Polisen ska fotpatrullera i centrum.", "2|A|Kommunen ska lysa upp Hamnparken."},
			[]string{"2|A|Polisen ska fotpatrullera i centrum på kvällar.", "1|A|Kommunen ska lysa upp hela Hamnparken."}, "1=1 2=2"},
		{"divided", []string{"1|A|Polisen ska fotpatrullera i centrum och besöka alla högstadieskolor."},
			[]string{"1|A|Polisen ska fotpatrullera i centrum.", "2|A|Polisen ska besöka alla högstadieskolor."}, "1=1 +2<1"},
		{"divided, without numbers", []string{"|A|Polisen ska fotpatrullera i centrum och besöka alla högstadieskolor.", "|A|Lampor."},
			[]string{"|A|Polisen ska fotpatrullera i centrum.", "|A|Lampor.", "|A|Polisen ska besöka alla högstadieskolor."}, "+1<1 2=2 1=3"},
		{"brought together", []string{"1|A|Polisen ska fotpatrullera i centrum.", "2|A|Polisen ska besöka alla högstadieskolor."},
			[]string{"1|A|Polisen ska fotpatrullera i centrum och besöka alla högstadieskolor."}, "1=1 -2>1"},
		{"like one that stays is no part of it", []string{"1|A|Polisen ska besöka alla skolor varje år."},
			[]string{"1|A|Polisen ska besöka alla skolor varje år.", "2|A|Besöka alla skolor."}, "1=1 +2"},
		{"two alike in two areas", []string{"|A|Samverka.", "|B|Samverka."}, []string{"|B|Samverka.", "|A|Samverka."}, "2=1 1=2"},
		{"two alike in two areas, one moved", []string{"1|A|Samverka.", "2|B|Samverka."}, []string{"1|C|Samverka.", "2|B|Samverka."}, "1=1 2=2"},
		{"two alike in two areas, one reworded", []string{"|A|Samverka med skolan.", "|B|Samverka med skolan."},
			[]string{"|B|Samverka med skolan.", "|A|Samverka med skolan och fritidsgården."}, "2=1 1=2"},
		{"reworded and moved", []string{"|A|Kommunen ska ta bort klotter inom två dygn.", "|B|Lampor."}, []string{"|A|Lampor.", "|B|Kommunen ska ta bort allt klotter inom ett dygn."}, "2=1 1=2"},
		{"reworded, moved and renumbered", []string{"1|A|Kommunen ska ta bort klotter inom två dygn.", "2|B|Lampor."},
			[]string{"1|B|Lampor.", "2|B|Kommunen ska ta bort allt klotter inom ett dygn."}, "2=1 1=2"},
		{"a misspelling mended", []string{"|A|Trafikkontorller i centrum.", "|A|Lampor."}, []string{"|A|Trafikkontroller i centrum.", "|A|Lampor."}, "1=1 2=2"},
		{"letters and spaces alone", []string{"|A|POLISEN ska synas"}, []string{"|A|Polisen ska synas."}, "1=1"},
		{"what all have in common makes none alike",
			[]string{"|A|Polisen ska genomföra minst 8 trafikkontroller.", "|A|Polisen ska genomföra minst 8 krogbesök.", "|A|Polisen ska genomföra minst 8 föreläsningar.", "|A|Polisen ska genomföra minst 8 husrannsakningar.", "|A|Polisen ska genomföra minst 8 nattvandringar."},
			[]string{"|A|Polisen ska genomföra minst 8 cykelmärkningar.", "|A|Polisen ska genomföra minst 8 krogbesök.", "|A|Polisen ska genomföra minst 8 föreläsningar.", "|A|Polisen ska genomföra minst 8 husrannsakningar.", "|A|Polisen ska genomföra minst 8 nattvandringar."},
			"+1 2=2 3=3 4=4 5=5 -1"},
		{"numbers in words", []string{"7a|A|Åtta kontroller."}, []string{"7A|A|Minst fem insatser."}, "1=1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			old, new := promises(this, unanswered(c.old)...), promises(this, unanswered(c.new)...)
			if got := pairs(old, new); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
	old := []string{"1|A|Åtta kontroller.", "2|A|Lampor i parken.", "3|B|Möten med skolan."}
	new := []string{"1|A|Minst fem insatser.", "2|B|Nya cykelställ.", "3|B|Tryggare tunnlar."}
	if got, want := pairs(promises(last, unanswered(old)...), promises(this, unanswered(new)...)), "+1 +2 +3 -1 -2 -3"; got != want {
		t.Errorf("numbers begun anew: got %s, want %s", got, want)
	}
	if got, want := pairs(promises(this, unanswered(old)...), promises(this, unanswered(new)...)), "1=1 2=2 3=3"; got != want {
		t.Errorf("the same numbers in the same year: got %s, want %s", got, want)
	}
	old[1], new[2] = "2|A|Tryggare tunnlar.", "2|B|Tryggare tunnlar."
	new[1] = "3|B|Nya cykelställ."
	if got, want := pairs(promises(last, unanswered(old)...), promises(this, unanswered(new)...)), "1=1 3=2 2=3"; got != want {
		t.Errorf("a number kept to the next year: got %s, want %s", got, want)
	}
}

// unanswered makes lines for promises of lines without answers.
func unanswered(lines []string) (all []string) {
	for _, l := range lines {
		all = append(all, l+"|")
	}
	return all
}

// TestMatchInLongWorkbooks wants wordings that only a number tells apart to be
// found, among more than a group of letters may have to weigh anything.
func TestMatchInLongWorkbooks(t *testing.T) {
	const rows = 3 * tooCommon
	var old, new []string
	for i := range rows {
		old = append(old, fmt.Sprintf("|A|Polisen ska besöka plats %d.|", 1000+i))
		new = append(new, fmt.Sprintf("|A|Polisen ska besöka platsen %d.|", 1000+i))
	}
	m := matchCommitments(promises(Years{}, old...).Commitments, promises(Years{}, new...).Commitments, true)
	for i, j := range m.toOld {
		if i != j {
			t.Fatalf("row %d is taken for row %d", i, j)
		}
	}
}
