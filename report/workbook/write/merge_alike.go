package write

import (
	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// notOfBoth leaves out of an answer what mine says as that of everybody: an unsigned
// text beside the statuses of each.
func (m *merge) notOfBoth(j int, period report.Period, theirs []piece) []piece {
	c := &m.mine.Report.Commitments[j]
	for i := range c.FollowUps {
		f := &c.FollowUps[i]
		if f.Period != period || f.Party.Text != "" || f.Status.Text != "" || !statusesDiffer(piecesOf(f), theirs) {
			continue
		}
		for _, p := range theirs {
			m.used[p.at] = true
		}
		return piecesWith(theirs, workbook.Status)
	}
	return theirs
}

// statusesDiffer reports whether two answers say the same in words, and only their
// statuses differ.
func statusesDiffer(mine, theirs []piece) bool {
	words := false
	for _, key := range []workbook.Key{workbook.FollowUp, workbook.Outcome, workbook.Deviation, workbook.NextSteps} {
		a, b := piecesWith(mine, key), piecesWith(theirs, key)
		if len(a) != len(b) || len(a) > 1 || len(a) == 1 && !sameText(a[0].text, b[0].text) {
			return false
		}
		words = words || len(a) == 1
	}
	return words
}

// holds reports whether all paragraphs of b stand in a, in their order: who went
// on writing in a copy has taken the earlier text along.
func holds(a, b report.Text) bool {
	i := 0
	for _, p := range b.Paragraphs {
		want := paragraphText(p)
		for i < len(a.Paragraphs) && paragraphText(a.Paragraphs[i]) != want {
			i++
		}
		if i == len(a.Paragraphs) {
			return false
		}
		i++
	}
	return true
}

func sameText(a, b report.Text) bool { return holds(a, b) && holds(b, a) }

func paragraphText(p report.Paragraph) string {
	return workbook.Fold(plainText(report.Text{Paragraphs: []report.Paragraph{p}}))
}
