package write

import (
	"strings"
	"testing"
)

func TestCountLines(t *testing.T) {
	for _, test := range []struct {
		name, text string
		width      int
		want       int
	}{
		{"empty", "", 10, 1},
		{"one word", "ord", 10, 1},
		{"nine digits fit in ten", "123 56789", 10, 1},
		{"ten do not", "1234 67890", 10, 2},
		{"narrow letters take half", "illi illi", 6, 1},
		{"wide letters half as much again", "MMMM", 6, 2},
		{"paragraphs", "ett\ntvå\n\nfyra", 10, 4},
		{"a word wider than the column", strings.Repeat("1", 25), 10, 3},
		{"no width at all", "12", 0, 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := countLines(test.text, test.width); got != test.want {
				t.Errorf("countLines(%q, %d) = %d, want %d", test.text, test.width, got, test.want)
			}
		})
	}
}

func TestRowHeight(t *testing.T) {
	if got := rowHeight(2); got != 30 {
		t.Errorf("two lines are %d high, want 30", got)
	}
	if got := rowHeight(1000); got != 409 {
		t.Errorf("the highest row is %d, want 409", got)
	}
}
