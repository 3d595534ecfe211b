package write

import (
	"reflect"
	"testing"

	"github.com/tiendc/go-deepcopy"
)

type copied struct {
	Name    string
	Pointer *int
	Nothing *int
	Rows    [][]string
	Empty   []string
	Map     map[string][]int
	Any     any
	Pair    [2]*int
	hidden  int
}

// TestDeepCopy changes all that a copy holds and wants the original untouched.
func TestDeepCopy(t *testing.T) {
	original := func() *copied {
		n, m, o := 1, 2, 3
		return &copied{"a", &n, nil, [][]string{{"b", "c"}, nil}, []string{}, map[string][]int{"d": {4}}, []int{5}, [2]*int{&m, &o}, 6}
	}
	from, to := original(), &copied{}
	if err := deepcopy.Copy(to, from); err != nil || !reflect.DeepEqual(from, to) {
		t.Fatalf("%v %+v, not %+v", err, to, from)
	}
	to.Name, *to.Pointer, to.Rows[0][0], to.Map["d"][0], to.Any.([]int)[0], *to.Pair[1] = "x", 0, "x", 0, 0, 0
	to.Map["e"], to.hidden = nil, 0
	if !reflect.DeepEqual(from, original()) {
		t.Errorf("the original has changed: %+v", from)
	}
	if err := deepcopy.Copy(to, *from); err != nil || !reflect.DeepEqual(from, to) {
		t.Errorf("of a value: %v %+v", err, to)
	}
}

func TestDeepCopyRefuses(t *testing.T) {
	var none *int
	for name, err := range map[string]error{
		"a value": deepcopy.Copy(1, 1), "another type": deepcopy.Copy(new(string), 1), "nil": deepcopy.Copy(none, 1), "of nil": deepcopy.Copy(new(int), nil),
	} {
		if err == nil {
			t.Errorf("%s is no error", name)
		}
	}
}
