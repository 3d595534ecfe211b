package read

import (
	"regexp"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// The wide form and the long one give the same report but for the addresses:
// with periods, with parties, and with both, of every kind of answer.
func TestWideAndLong(t *testing.T) {
	for name, forms := range map[string][2]string{
		"periods": {
			"Fokusområde\tÅtagande\tAnsvarig\tStatus T1\tUppföljning T1\tUtfall tertial 2\tAvvikelse T2\tNästa steg kvartal 4\tUppföljning jan–feb\tStatus\n" +
				"Trafik\tEtt\tPolisen\tKlar\ta\t7\tavv\tsteg\tvinter\tPågår\n" +
				"Trafik\tTvå\tPolisen\t\t\tbara utfall\t\t\t\t\n",
			"Avser\tFokusområde\tÅtagande\tAnsvarig\tStatus\tUppföljning\tUtfall\tAvvikelse\tNästa steg\n" +
				"T1\tTrafik\tEtt\tPolisen\tKlar\ta\n" +
				"januari till februari\t\tEtt\t\t\tvinter\n" +
				"Tertial 2\t\tEtt\t\t\t\t7\tavv\n" +
				"Kv 4\t\tEtt\t\t\t\t\t\tsteg\n" +
				"\t\tEtt\t\tPågår\n" +
				"T2\tTrafik\tTvå\tPolisen\t\t\tbara utfall\n",
		},
		"parties": {
			"Nr\tFokusområde\tÅtgärd\tAnsvarig\tUppföljning Polisen\tStatus Polisen\tUtfall Skolan\tUppföljning Skolan\n" +
				"1\tTrafik\tEtt\tPolisen, Skolan\tp\tKlart\t3\ts\n",
			"Nr\tFokusområde\tÅtgärd\tAnsvarig\tLämnad av\tUppföljning\tStatus\tUtfall\n" +
				"1\tTrafik\tEtt\tPolisen, Skolan\tPolisen\tp\tKlart\n" +
				"1\tTrafik\tEtt\tPolisen, Skolan\tSkolan\ts\t\t3\n",
		},
		"both": {
			"Fokusområde\tLöfte\tInsats\tVem\tResultat T1 Polisen\tResultat Kommunen T1\tLäge Polisen T2\n" +
				"Trafik\tVi lovar\tEtt\tPolisen/Kommunen\tp1\tk1\tförsenad\n",
			"Fokusområde\tLöfte\tInsats\tVem\tPeriod\tLämnad av\tResultat\tLäge\n" +
				"Trafik\tVi lovar\tEtt\tPolisen/Kommunen\tTertial 1\tPolisen\tp1\n" +
				"\t\tEtt\t\tT1\tKommunen\tk1\n" +
				"Trafik\tVi lovar\tEtt\t\tt2\tPolisen\t\tförsenad\n",
		},
		"two results in one period": {
			"Fokusområde\tAktivitet\tPeriod\tResultat\tUtfall\nTrafik\tEtt\tT1\ta\t1\n\tEtt\tT1\tb\t2\n",
			"Period\tUtfall\tResultat\tAktivitet\tFokusområde\nT1\t1\ta\tEtt\tTrafik\nT1\t2\tb\tEtt\tTrafik\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			var said [2]string
			for i, rows := range forms {
				a := &txtar.Archive{Files: []txtar.File{{Name: "Åtaganden", Data: []byte(rows)}}}
				r, ps := readBytes(t, buildWorkbook(t, a))
				if len(ps) > 0 {
					t.Errorf("problems:\n%s", list(ps))
				}
				said[i] = regexp.MustCompile(` \[.*?\]`).ReplaceAllString(dump(t, r), "")
			}
			if said[0] != said[1] {
				t.Errorf("--- wide\n%s--- long\n%s", said[0], said[1])
			}
		})
	}
}
