package manuscript

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// In the wanted text a no-break space is written as ~.
func TestTie(t *testing.T) {
	for in, want := range map[string]string{
		"ökade med 5 % under 10 år":               "ökade med 5~% under 10~år",
		"1 000 kr och 12 500 000 kr.":             "1~000~kr och 12~500~000~kr.",
		"år 2023 191 fall":                        "år~2023 191 fall",
		"ring 036 123 45 eller 114 14.":           "ring 036~123~45 eller 114~14.",
		"tel. 0392-140 00, 070-123 45 67 dagtid":  "tel.~0392-140~00, 070-123~45~67 dagtid",
		"den 1–3 mars 2023 och 10-12 maj":         "den 1–3~mars~2023 och 10-12~maj",
		"3 feb. 2023":                             "3~feb.~2023",
		"5 kap. 3 § klockan 22":                   "5~kap.~3~§ klockan~22",
		"30 km/h, 5 kr/månad, 20 kvm":             "30~km/h, 5~kr/månad, 20~kvm",
		"(dnr KS 2023/00123) och Dnr: 2023/4 X":   "(dnr~KS~2023/00123) och Dnr:~2023/4 X",
		"5 ungdomar och 12 poliser":               "5~ungdomar och 12 poliser",
		"enligt § 4, kl. 13.15, nr 5":             "enligt §~4, kl.~13.15, nr~5",
		"samverkans-grupp 10 – 18 år, för":        "samverkans-grupp 10~–~18~år, för",
		"ANDT - arbete – Strategiplan":            "ANDT~- arbete~– Strategiplan",
		"den s k skybaren":                        "den s~k skybaren",
		"t ex (t. ex. så) fr o m den 3 maj 2023.": "t~ex (t.~ex. så) fr~o~m den 3~maj~2023.",
		"i september 2023 i samband":              "i september~2023 i samband",
		"under tertial 3, ingen narkotika":        "under tertial~3, ingen narkotika",
		"p g a. detta":                            "p~g~a. detta",
		"(bl a) o s v, m m":                       "(bl~a) o~s~v, m~m",
		"de 3 områdena":                           "de 3 områdena",
		"31 maj":                                  "31~maj",
		"123 maj":                                 "123 maj",
		"ingen":                                   "ingen",
	} {
		if got := strings.ReplaceAll(tie(in), noBreakSpace, "~"); got != want {
			t.Errorf("tie(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzTieChangesOnlySpaces(f *testing.F) {
	f.Add("10 – 18 år s k t ex")
	f.Add("  1 000  ")
	f.Fuzz(func(t *testing.T, s string) {
		got := tie(s)
		if utf8.RuneCountInString(got) != utf8.RuneCountInString(s) {
			t.Fatalf("%q became %q: the number of characters changed", s, got)
		}
		if strings.ReplaceAll(got, noBreakSpace, " ") != strings.ReplaceAll(s, noBreakSpace, " ") {
			t.Fatalf("%q became %q: more than spaces changed", s, got)
		}
	})
}
