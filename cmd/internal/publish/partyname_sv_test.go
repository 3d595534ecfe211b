package publish

import "testing"

func TestPartyOf(t *testing.T) {
	for name, want := range map[string]string{
		"Tranvik 2025 polisen.xlsx":               PartyPolice,
		"POLISENS_SVAR.XLSX":                      PartyPolice,
		"lokalpolisområde Vättern.xlsx":           PartyPolice,
		"kommunpolisens.xlsx":                     PartyPolice,
		"Tranviks kommun 2025 polisen.xlsx":       PartyPolice, // the place, and who
		"Tranvik 2025 kommunen.xlsx":              PartyMunicipality,
		"tranviks-kommun-2025.xlsx":               PartyMunicipality,
		"Kommuns.xlsx":                            PartyMunicipality,
		"Löfte polisen och kommunen 2025.xlsx":    "",
		"polisen_kommunens.xlsx":                  "",
		"Tranvik 2025.xlsx":                       "",
		"kommunikation 2025.xlsx":                 "",
		"/hem/kommunen/polisen/Tranvik 2025.xlsx": "",
		`C:\Polisen\Tranvik 2025.xlsx`:            "",
		"":                                        "",
	} {
		if got := PartyOf(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
