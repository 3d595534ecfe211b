package publish

import (
	"slices"
	"testing"

	"uppfoljning/report"
)

// TestOrderOfWhatIsTold: from what the metadata tell, the order comes back.
func TestOrderOfWhatIsTold(t *testing.T) {
	for _, text := range []string{"T1", "T1-T2", "K2", "K2-K3", "H2", "2023-02-01--2023-04-30", "T1 2023", "K1-K3 2024", "2023"} {
		p, err := ParsePeriod(text)
		if err != nil {
			t.Fatal(err)
		}
		years := report.Years{First: 2023, Last: 2023}
		if p.years != (report.Years{}) && p.part.Unit != report.Dates {
			years.Last = 2024
		}
		part, fault := p.in(&report.Report{Years: years})
		if fault != "" {
			t.Fatalf("%s: %s", text, fault)
		}
		e := &Edition{Public: &report.Report{Period: part, Content: report.PromisesOnly}, order: Order{Large: true, Internal: true}}
		var told []string
		for _, c := range e.chosen() {
			told = append(told, c.told)
		}
		o, unknown := OrderOf(told)
		if len(unknown) > 0 || !o.Large || !o.Internal || !o.Promises || o.Period == nil {
			t.Errorf("%s: %q gives %+v, and %q is unknown", text, told, o, unknown)
			continue
		}
		if again, fault := o.Period.in(&report.Report{Years: years}); again != part || fault != "" {
			t.Errorf("%s: %q gives %+v, want %+v (%s)", text, told, again, part, fault)
		}
	}
	if _, unknown := OrderOf([]string{"storstil", "något nytt", "period xyz"}); !slices.Equal(unknown, []string{"något nytt", "period xyz"}) {
		t.Errorf("unknown: %q", unknown)
	}
}
