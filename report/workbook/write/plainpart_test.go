package write

import "testing"

// TestStringsBeforeRuns: what stands before the runs of a string is one of them,
// lest a cell that is to say it is given the whole string.
func TestStringsBeforeRuns(t *testing.T) {
	for in, want := range map[string]string{
		`<sst><si><t>One</t><r><t> and two</t></r></si><si><t>One</t></si></sst>`:     `<sst><si><r><t>One</t></r><r><t> and two</t></r></si><si><t>One</t></si></sst>`,
		`<x:sst xmlns:x="x"><x:si><x:t>a</x:t><x:r><x:t>b</x:t></x:r></x:si></x:sst>`: `<x:sst xmlns:x="x"><x:si><x:r><x:t>a</x:t></x:r><x:r><x:t>b</x:t></x:r></x:si></x:sst>`,
		`<sst><si><r><t>a</t></r></si><si><t>b</t><rPh><t>c</t></rPh></si></sst>`:     `<sst><si><r><t>a</t></r></si><si><t>b</t><rPh><t>c</t></rPh></si></sst>`,
	} {
		splices, err := plainPart([]byte(in))
		if got := string(apply([]byte(in), splices)); err != nil || got != want {
			t.Errorf("%s: %v, got\n%s", in, err, got)
		}
	}
}
