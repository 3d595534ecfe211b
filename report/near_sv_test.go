package report

import "testing"

func TestNearestByWords(t *testing.T) {
	names := []string{"Narkotika bland unga", "Trygghet i centrum", "Trygghet på skolan", "Trafik", "Våld i nära relationer"}
	for text, want := range map[string]string{
		"Narkotika bland ungdomar": "Narkotika bland unga",
		"Ungas narkotika":          "Narkotika bland unga",
		"Narkotika":                "Narkotika bland unga",
		"Trafiken":                 "Trafik",
		"Trafik och hastighet":     "Trafik",
		"Trygghet":                 "", // which?
		"Trygghet på torget":       "",
		"Våld bland unga":          "",
		"Centrum och trygghet":     "Trygghet i centrum",
		"Relationsvåld":            "Våld i nära relationer",
		"i på":                     "",
	} {
		if got := NearestByWords(text, names); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
