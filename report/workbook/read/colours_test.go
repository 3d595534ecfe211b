package read

import "testing"

func TestIsColour(t *testing.T) {
	for fill, want := range map[string]bool{
		"rgb FFC6EFCE": true, "rgb FFFFFFFF": false, "rgb FF808080": false, "rgb FF000000": false, "rgb FFF0F0E0": false,
		"rgb FFE0E0C0": true, "rgb 00FF00": true, "rgb green": false,
		"theme 0": false, "theme 3": false, "theme 4": true, "theme 9": true, "theme 10": true, "theme x": false,
		"indexed 1": false, "indexed 2": true, "indexed 8": false, "indexed 9": false, "indexed 10": true, "indexed 15": true,
		"indexed 22": false, "indexed 42": true, "indexed 51": true, "indexed 55": false, "indexed 62": true, "indexed 64": false,
		"indexed": false, "": false,
	} {
		if got := isColour(fill); got != want {
			t.Errorf("%q: got %t", fill, got)
		}
	}
}
