package privacy

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// found writes what is found in a text, as kind and match.
func found(d *Detector, s string) (all []string) {
	for _, f := range d.Find(s) {
		all = append(all, f.Kind.String()+" "+s[f.Start:f.End])
	}
	return all
}

// Each case is a text, and after the arrow what is to be found in it.
func TestFind(t *testing.T) {
	for _, c := range strings.Split(strings.TrimSpace(`
född 19850612-9868 → personnummer 19850612-9868
850612-9868, 850612+9868, 850612 9868, 8506129868 → personnummer 850612-9868|personnummer 850612+9868|personnummer 850612 9868|personnummer 8506129868
1985-06-12-9868 och 1985-06-12 9868 → personnummer 1985-06-12-9868|personnummer 1985-06-12 9868
85-06-12 - 9868 → personnummer 85-06-12 - 9868
19 850612–9868 → personnummer 19 850612–9868
19850612 9868 → personnummer 19850612 9868
850672-9832 → samordningsnummer 850672-9832
Ett personnummer 850612-9864 med fel siffra → somnummer 850612-9864
Anna Svensson, 19620304-1234 och 620304+1234 → somnummer 19620304-1234|somnummer 620304+1234
19620304 1234, 1962-03-04-1234, 1962-03-04 1234, 19620364–1234 → somnummer 19620304 1234|somnummer 1962-03-04-1234|somnummer 1962-03-04 1234|somnummer 19620364–1234
2023-01-01-2023, 230101-2024, 20230101 2024, 2023-01-01 1430, 20230101-1430, 230101 1234 →
dnr 850612-9864, diarienummer 2023/00123, ordernummer 850612-9864, fakturan 850612-9864 →
org.nr 802001-1234, åren 2022-2024, bankgiro 1234-5678, 8506129864, 850612.9864, 196203041234 →
K620304-1234-02, 620304-12345, 1620304-1234, 620304-0001, 623004-1234, 620431-1234, 17620304-1234 →
851312-9863 och 850632-9861 finns inte →
19010229-9810 och 18991301-9810 finns inte →
org.nr 212000-0142 →
dnr 2024-850612-9868 →
K850612-9868-02 →
den 2023-05-01 2023-08-31 →
Ring 070-1740605 → telefon 070-1740605
tel 0701740605, 070 1740605, 070/174 06 05 → telefon 0701740605|telefon 070 1740605|telefon 070/174 06 05
+46 70 174 06 05, +46701740605, 0046-70-174 06 05 → telefon +46 70 174 06 05|telefon +46701740605|telefon 0046-70-174 06 05
(031) 390 06 11 och (+46) 31 390 06 11 → telefon (031) 390 06 11|telefon (+46) 31 390 06 11
0980-319 233 → telefon 0980-319 233
grannen, +47 22 33 44 55, ringde → telefon +47 22 33 44 55
Ring 112, 114 14, 1177, 116 111 eller 0771-114 14 00 →
020-50 50 50 och 0200-12 34 56 →
växel 0392-140 00 →
Ordernummer 0701740605 →
Artikel 0123-45678 →
070 kontroller av 0,701 och 0,745 →
Serien 0912 1014 1103 998 →
Mobil 0701740605 → telefon 0701740605
anna.lind@mullsjo.se och anna@gmail.com → epost anna.lind@mullsjo.se|epost anna@gmail.com
(anna@hotmail.com). → epost anna@hotmail.com
åsa.öberg@telia.com → epost åsa.öberg@telia.com
info@polisen.se, kontakt@foreningen.se, eva.ek@polisen.se, @mullsjo →
abc123@ och @gmail.com →
bilen ABC 123 → regnummer ABC 123
bilen abc 123 →
reg.nr abc 123 → regnummer abc 123
ABC12A, ABC 12A, ABC-12A → regnummer ABC12A|regnummer ABC 12A|regnummer ABC-12A
ABC12O, ABI123, ABQ 12A, BRÅ 123, ABC000 →
ANDT 2023, SFS 2018, ISO 26000, BRÅ 2024, LED 450 →
enligt ABC123 →
Vi hade ABC 123 timmar →
på Storgatan 12 B bor → adress Storgatan 12 B
Storgatan 12b, Storgatan 12–14 → adress Storgatan 12b|adress Storgatan 12–14
Per Dahls gata 2 och Gustav Adolfs torg 1 → adress Per Dahls gata 2|adress Gustav Adolfs torg 1
Stora gatan 5 och S:t Olofsgatan 7 → adress Stora gatan 5|adress Olofsgatan 7
han bor på storgatan 12 → adress storgatan 12
Riksväg 40, väg 195, länsväg 26, Vägen 12, Europaväg 4 →
Storgatan 2023, Storgatan 12 gånger, Storgatan 30 km/tim, längs Storgatan 12 →
Storgatan 2.5 miljoner och Storgatan 12:3 →
åk 8 på Hagaskolan → skola åk 8 på Hagaskolan
årskurs 7–9 på Norra skolan → skola årskurs 7–9 på Norra skolan
8B på Hagaskolan, 9:an på Hagaskolan → skola 8B på Hagaskolan|skola 9:an på Hagaskolan
sexan på Tallbackens skola → skola sexan på Tallbackens skola
klass 8 B vid S:t Olofs skola → skola klass 8 B vid S:t Olofs skola
Hagaskolans årskurs 9 och Hagaskolan, 8B → skola Hagaskolans årskurs 9|skola Hagaskolan, 8B
årskurs 8 slog en pojke på Hagaskolan → skola årskurs 8 slog en pojke på Hagaskolan
årskurs 2 på Per Brahegymnasiet → skola årskurs 2 på Per Brahegymnasiet
alla i årskurs 8 på grundskolan, gymnasiets årskurs 2, 8B och Hagaskolan →
i årskurs 9. Hagaskolan har gjort sitt. →
9A, Hagaskolan, åk 3 (Byskolan), årskurs F–3 på Ekskolan → skola 9A, Hagaskolan|skola åk 3 (Byskolan|skola årskurs F–3 på Ekskolan
anna(at)gmail.com, anna [at] hotmail.com → epost anna(at)gmail.com|epost anna [at] hotmail.com
850612-9868/20070915-9859 → personnummer 850612-9868|personnummer 20070915-9859
växeln eller mobil 070-174 06 05 → telefon 070-174 06 05
växeln på kommunhuset 0392-140 00, ärende KS-0123456789 →
Skolan har 9 klasser i 8 hus på Hagaskolan →
`), "\n") {
		in, out, ok := strings.Cut(c, "→")
		if !ok {
			t.Fatalf("no arrow in %q", c)
		}
		in = strings.TrimSpace(in)
		if got := strings.Join(found(New(Words{}), in), "|"); got != strings.TrimSpace(out) {
			t.Errorf("in %q\nfound %s\nwant  %s", in, got, out)
		}
	}
}

func TestProtectedWords(t *testing.T) {
	d := New(Words{Protected: []string{"Nova", "Operation Gryning", "Bo", "Pojke", "rum 12", "  "}})
	for in, want := range map[string][]string{
		"NOVAS möte":                          {"skyddat NOVAS"},
		"novagruppen":                         nil,
		"Nova-gruppen och (Nova)":             {"skyddat Nova", "skyddat Nova"},
		"Operationen Grynings slut":           {"skyddat Operationen Grynings"},
		"operation  gryning":                  {"skyddat operation  gryning"},
		"operation, gryning":                  {"skyddat operation, gryning"},
		"operation om gryning":                nil,
		"Bos hus, Bo bor här":                 {"skyddat Bos", "skyddat Bo"},
		"pojkar, pojkarnas, pojken, pojkband": {"skyddat pojkar", "skyddat pojkarnas", "skyddat pojken"},
		"rum 12, rummet 12, rum 123":          {"skyddat rum 12", "skyddat rummet 12"},
	} {
		if got := found(d, in); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: found %q, want %q", in, got, want)
		}
	}
	if got := d.Find("Bo 19850612-9868"); len(got) != 2 {
		t.Errorf("a word and a number: %v", got)
	}
}

// What a detector is told of the report keeps it from crying wolf.
func TestWords(t *testing.T) {
	d := New(Words{Known: []string{"ABC"}, Own: []string{"Mullsjö kommun", "Skara"}})
	for _, s := range []string{"bilen ABC 123", "anna.lind@mullsjo.se", "anna.lind@skara.se"} {
		if got := found(d, s); got != nil {
			t.Errorf("%q: found %q", s, got)
		}
	}
}

// A message must not spread what it warns of.
func TestMasked(t *testing.T) {
	d := New(Words{Protected: []string{"Operation Gryning"}})
	for in, want := range map[string]string{
		"19850612-9868":          "19850612-****",
		"1985-06-12 9868":        "19850612-****",
		"850612+9868":            "850612+****",
		"070-174 06 05":          "070-*** ** **",
		"+46 (0)70-174 06 05":    "+46 (0)70-*** ** **",
		"08-465 004 12":          "08-*** *** **",
		"(031) 390 06 11":        "(031) *** ** **",
		"+47 22 33 44 55":        "+47 ** ** ** **",
		"anna.berg@gmail.com":    "a***@g***.com",
		"bilen ABC12A":           "ABC ***",
		"Per Dahls gata 22 C":    "P*** D*** g*** *",
		"8B på Hagaskolan":       "8B på H***",
		"Hagaskolan, årskurs 8":  "H***, årskurs 8",
		"sa operation Gryning":   "o*** G***",
		"bor på Ängsvägen 12–14": "Ä*** *",
	} {
		if got := d.Find(in); len(got) != 1 || got[0].Masked != want {
			t.Errorf("%q: %+v, want %q", in, got, want)
		}
	}
}

// Every number with a date and its check digit is found, in every form, and
// none with another check digit.
func TestRandomNumbers(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	seps := []string{"", "-", "+", " ", "\u00a0", "–", "\u2011", "\u2212", " - ", "\u00ad"}
	for range 2000 {
		day, kind := 1+random.IntN(28), PersonalNumber
		if random.IntN(2) == 0 {
			day, kind = day+60, CoordinationNumber
		}
		year := 1900 + random.IntN(150)
		nine := fmt.Sprintf("%02d%02d%02d%03d", year%100, 1+random.IntN(12), day, 1+random.IntN(999))
		check := 0
		for !luhn(nine + fmt.Sprint(check)) {
			check++
		}
		date, sep := nine[:6], seps[random.IntN(len(seps))]
		if random.IntN(2) == 0 {
			date = fmt.Sprint(year/100) + date
		}
		whole := func(c int) string { return date + sep + nine[6:] + fmt.Sprint(c%10) }
		if got := New(Words{}).Find("Pojken (" + whole(check) + ") sa."); len(got) != 1 || got[0].Kind != kind && got[0].Kind != Telephone || got[0].End-got[0].Start != len(whole(check)) {
			t.Errorf("%q: %v, want %v", whole(check), got, kind)
		}
		for _, f := range New(Words{}).Find(whole(check + 1 + random.IntN(9))) {
			if f.Kind == PersonalNumber || f.Kind == CoordinationNumber {
				t.Errorf("%q: %v with a wrong check digit", whole(check), f)
			}
		}
	}
}

// Finds are inside the text, in order, on the bounds of characters, and masked.
func FuzzFind(f *testing.F) {
	f.Add("född 19850612-9868, tel +46 (0)70-174 06 05, anna@gmail.com, bilen ABC 12A på Per Dahls gata 2, 8B på S:t Olofs skola")
	f.Add("åk.8:an på skolan\xff\xfe (+46)(0)0046 S:t:t:t 1985-06-12+9868 @@@..")
	d := New(Words{Protected: []string{"Nova", "Operation Gryning", "rum 12"}})
	f.Fuzz(func(t *testing.T, s string) {
		start := 0
		for _, find := range d.Find(s) {
			if find.Start < start || find.End <= find.Start || find.End > len(s) || find.Kind >= kinds || find.Masked == "" {
				t.Fatalf("%+v in %q", find, s)
			}
			start = find.Start
			if utf8.ValidString(s) && !utf8.ValidString(s[find.Start:find.End]) {
				t.Fatalf("%+v cuts a character in %q", find, s)
			}
			if match := s[find.Start:find.End]; find.Masked == match && find.Kind != School {
				t.Fatalf("%q is not masked", match)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	d := New(Words{Protected: []string{"Nova", "Operation Gryning"}})
	prose := strings.Repeat("Polisen och kommunen har under tertial 3 arbetat med trygghetsskapande åtgärder på Storgatan och i årskurs 8, enligt KSP 101 och dnr 2023/112. ", 100)
	hostile := strings.Repeat("070 07 0 åk 8 på S:t S:t 850612 1234 A A A a@", 300)
	for name, text := range map[string]string{"prose": prose, "hostile": hostile} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				d.Find(text)
			}
		})
	}
}
