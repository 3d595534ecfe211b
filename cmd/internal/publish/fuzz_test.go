package publish

import (
	"slices"
	"testing"

	"uppfoljning/report"
)

// FuzzOrderOf: each option of a foreign file's metadata is understood or told to
// be unknown, and what is understood makes an order whose own options say the same.
func FuzzOrderOf(f *testing.F) {
	for _, s := range []string{"period t1", "period k1-k3-2024", "period 2023-02-01--2023-04-30", "storstil", "period h2 2023", "period ", "period maj-2023"} {
		f.Add(s, choiceLarge)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		o, unknown := OrderOf([]string{a, b})
		for _, u := range unknown {
			if u != a && u != b {
				t.Errorf("%q is unknown of %q and %q", u, a, b)
			}
		}
		if known, _ := OrderOf([]string{a, b, choiceInternal}); !known.Internal || IsInternal([]string{a, b}) != o.Internal {
			t.Errorf("%q and %q hide that a report is internal", a, b)
		}
		if o.Period == nil {
			return
		}
		years := report.Years{First: 2023, Last: 2024}
		if y := o.Period.years; y.First > 0 {
			years = y
		}
		part, fault := o.Period.in(&report.Report{Years: years})
		if fault != "" {
			return
		}
		e := &Edition{Public: &report.Report{Period: part, Years: years}, order: o}
		var told []string
		for _, c := range e.chosen() {
			told = append(told, c.told)
		}
		again, unknown := OrderOf(told)
		if len(unknown) > 0 || again.Large != o.Large || again.Internal != o.Internal {
			t.Errorf("%q and %q are told as %q, of which %q is unknown", a, b, told, unknown)
		}
		if again.Period == nil {
			if !part.IsWhole() {
				t.Errorf("%q and %q, %+v, are told as %q: no period", a, b, part, told)
			}
			return
		}
		if got, fault := again.Period.in(&report.Report{Years: years}); fault != "" || got != part {
			t.Errorf("%q and %q, %+v, are told as %q: %+v %s", a, b, part, told, got, fault)
		}
	})
}

// FuzzFormats: the format of a name is that of its ending, and of no other.
func FuzzFormats(f *testing.F) {
	f.Add("rapport.pdf")
	f.Add("RAPPORT.HTML.docx")
	f.Add(".htmK")
	f.Fuzz(func(t *testing.T, name string) {
		for format, ending := range extensions {
			if got, ok := FormatOf(name + ending); !ok || got != format {
				t.Errorf("%q: got %v %t", name+ending, got, ok)
			}
		}
		all := []report.Format{report.PDF, report.DOCX, report.HTML}
		if got, ok := FormatOf(name); ok && !slices.Contains(all, got) {
			t.Errorf("%q: got %v", name, got)
		}
	})
}
