package publish

import (
	"strings"
	"testing"
)

// TestMergedName names merged workbooks by what theirs have in common, and does not
// pile up what copies add.
func TestMergedName(t *testing.T) {
	for names, want := range map[string]string{
		"vår.xlsx, polisens.xlsx":                                 "vår-sammanslagen.xlsx",
		"a/Tranvik 2025 rättad.xlsx, b/Tranvik 2025 polisen.xlsx": "Tranvik 2025-sammanslagen.xlsx",
		"plan-kommunen.xlsx, Plan-polisen.xlsx, plan-skolan.xlsx": "plan-sammanslagen.xlsx",
		"Tranvik 2025.xlsx, Tranvik 2025 polisen.xlsx":            "Tranvik 2025-sammanslagen.xlsx",
		"plan1.xlsx, plan2.xlsx":                                  "plan1-sammanslagen.xlsx",
		"2025 kommunen.xlsx, 2025 polisen.xlsx":                   "2025 kommunen-sammanslagen.xlsx",
		"plan-granskad.xlsx, polisens-granskad-2.xlsx":            "plan-sammanslagen.xlsx",
		"plan-sammanslagen.xlsx, skolans.xlsx":                    "plan-sammanslagen-2.xlsx",
		"plan-sammanslagen-2.xlsx, plan-sammanslagen.xlsx":        "plan-sammanslagen-3.xlsx",
		"plan-sammanslagen-granskad.xlsx, skolans.xlsx":           "plan-sammanslagen.xlsx",
		"-sammanslagen.xlsx, skolans.xlsx":                        "-sammanslagen-sammanslagen.xlsx",
		"kommunens plan.xlsx, kommunikation.xlsx":                 "kommunens plan-sammanslagen.xlsx",
	} {
		if got := MergedName(strings.Split(names, ", ")); got != want {
			t.Errorf("%s become %s, not %s", names, got, want)
		}
	}
}
