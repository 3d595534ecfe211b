package report

import "strings"

// WordChange is words of a text that other words now stand in place of. Old or
// New is empty where there are none.
type WordChange struct{ Old, New string }

// WordChanges tells what differs word by word between two wordings, in their
// order. It gives nothing where no more than half of the words are the same, or
// so much differs here and there, that the two are better read as wholes.
func WordChanges(old, new Text) []WordChange {
	const most, words = 5, 1000
	a, b := strings.Fields(old.Line()), strings.Fields(new.Line())
	if len(a) > words || len(b) > words {
		return nil
	}
	rest := commonWords(a, b)
	if 2*rest[0][0] <= max(len(a), len(b)) {
		return nil
	}
	var changes []WordChange
	for i, j := 0, 0; i < len(a) || j < len(b); {
		fromA, fromB := i, j
		for i < len(a) || j < len(b) {
			if i < len(a) && j < len(b) && a[i] == b[j] {
				break
			}
			if j == len(b) || i < len(a) && rest[i+1][j] >= rest[i][j+1] {
				i++
			} else {
				j++
			}
		}
		if i > fromA || j > fromB {
			changes = append(changes, WordChange{strings.Join(a[fromA:i], " "), strings.Join(b[fromB:j], " ")})
		}
		for i < len(a) && j < len(b) && a[i] == b[j] {
			i, j = i+1, j+1
		}
	}
	if len(changes) > most {
		return nil
	}
	return changes
}

// commonWords gives for every i and j how many words a[i:] and b[j:] have in
// common in their order (Wagner and Fischer 1974).
func commonWords(a, b []string) [][]int {
	n := make([][]int, len(a)+1)
	for i := range n {
		n[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				n[i][j] = n[i+1][j+1] + 1
			} else {
				n[i][j] = max(n[i+1][j], n[i][j+1])
			}
		}
	}
	return n
}
