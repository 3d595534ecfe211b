package privacy

import (
	"strings"
	"testing"
)

// Cases at the edges of the rules, in the form of those of TestFind.
func TestFindAtEdges(t *testing.T) {
	d := New(Words{Protected: []string{"Nova", "Nova Väst", "Operation Gryning", "rum 12"}})
	for _, c := range strings.Split(strings.TrimSpace(`
'anna@gmail.com' och .bo@gmail.com → epost anna@gmail.com|epost bo@gmail.com
85061-29868 och 8506-12-9868 → personnummer 8506-12-9868
född 850612_9868 och a_850612-9868 →
Bilen, som länge stod vid torget, hade ABC 123 → regnummer ABC 123
Bilagan, som länge låg vid torget, hade ABC 123 →
ABC 123 satt på en bil vid torget → regnummer ABC 123
ABC 123 satt på en bild vid torget →
Nova Väst och Nova Öst → skyddat Nova Väst|skyddat Nova
Operation. Sedan kom gryning →
Operation, gryning → skyddat Operation, gryning
Det sista ordet är operation →
Operation ... – ... gryning →
klass 9A på Nova nära Hagaskolan → skyddat Nova
rum nummer 12, rum 12 → skyddat rum 12
eleven i 9A på den nya Hagaskolan → skola 9A på den nya Hagaskolan
Hagaskolan (8B) och Hagaskolan, åk 8 → skola Hagaskolan (8B|skola Hagaskolan, åk 8
Hagaskolan i 8B → skola Hagaskolan i 8B
Ring 070-1740 60, 0701-740605 eller 070-17406055 → telefon 0701-740605
Ring 070-1 74 06 05 och 08-1 2345 67 →
`), "\n") {
		text, want, _ := strings.Cut(c, "→")
		if got := strings.Join(found(d, strings.TrimSpace(text)), "|"); got != strings.TrimSpace(want) {
			t.Errorf("%s\n got %s\nwant %s", text, got, strings.TrimSpace(want))
		}
	}
}
