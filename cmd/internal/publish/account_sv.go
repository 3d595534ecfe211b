package publish

import (
	"fmt"
	"slices"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook/write"
)

func titleDecide(n int) string  { return fmt.Sprintf("Det här måste du avgöra (%d)", n) }
func titleReview(n int) string  { return fmt.Sprintf("Det här måste du se över (%d)", n) }
func titleAnswers(n int) string { return fmt.Sprintf("Svaren, åtagande för åtagande (%d)", n) }
func titleCells(n int) string   { return fmt.Sprintf("Allt annat, cell för cell (%d)", n) }

func titleGone(n int) string {
	return fmt.Sprintf("Det här följer inte med (%d; cellerna är den gamla arbetsbokens)", n)
}

func titleOthersOld(n int) string {
	return fmt.Sprintf("Allt annat, cell för cell (%d; cellerna är den gamla arbetsbokens)", n)
}

// answerWords say what came of a party's answers. Those of "both" take mine's party
// before theirs.
var answerWords = map[write.EventKind]string{
	"both":          "%[2]s och %[1]s har svarat olika",
	"both-in-cell":  "det som %[2]s och %[1]s har skrivit står i samma cell",
	"row-added":     "svar från %[1]s står på en egen rad",
	"answer-longer": "en längre text från %[1]s har ersatt den som stod där",
	"filled":        "svar från %[1]s är infört",
}

// sentence tells what came of the answers on a commitment.
func (a *mergedAnswers) sentence(mine string) string {
	var said []string
	for _, p := range a.parts {
		words := fmt.Sprintf(answerWords[p.kind]+"%.0[2]s", p.party, mine)
		said = append(said, words+" ("+strings.Join(p.columns, ", ")+")")
	}
	return named(a.commitment) + ": " + strings.Join(said, "; ") + "."
}

// named names a commitment by its number, or else by its first words.
func named(c *report.Commitment) string {
	if c.Number.Text != "" {
		return "Åtagande " + c.Number.Text
	}
	return "Åtagandet " + quoted(wordingText(c))
}

// mergeSummary says how many commitments have been answered anew, and how much is
// left to decide.
func mergeSummary(answers []*mergedAnswers, undecided int) string {
	differ := 0
	for _, a := range answers {
		if a.differ() {
			differ++
		}
	}
	s := "Svar är införda för " + Counted(len(answers), "åtagande", "åtaganden")
	switch {
	case len(answers) == 0:
		s = "Inga nya svar är införda"
	case differ == 1:
		s += ". För 1 av dem har två parter svarat olika, och båda svaren är kvar"
	case differ > 1:
		s += fmt.Sprintf(". För %d av dem har två parter svarat olika, och båda svaren är kvar", differ)
	}
	if undecided == 0 {
		return s + ". Du behöver inte avgöra något."
	}
	return s + "."
}

// rolloverSummary says which commitments follow along to the new year, and which
// do not.
func rolloverSummary(kept, done []*report.Commitment) string {
	switch {
	case len(kept)+len(done) == 0:
		return "Det finns inga åtaganden att ta med. Det som hör till det gamla året har tömts."
	case len(done) == 0 && len(kept) == 1:
		return "Åtagandet följer med. Svaren och annat som hör till det gamla året har tömts."
	case len(done) == 0:
		return fmt.Sprintf("Alla %d åtaganden följer med. Svaren och annat som hör till det gamla året har tömts.", len(kept))
	}
	s := "Inget åtagande följer med. "
	if len(kept) > 0 {
		s = Counted(len(kept), "åtagande", "åtaganden") + " följer med" + numbersOf(kept) + ". "
	}
	if len(done) == 1 {
		s += "1 är genomfört och borttaget"
	} else {
		s += fmt.Sprintf("%d är genomförda och borttagna", len(done))
	}
	return s + numbersOf(done) + ". Svaren och annat som hör till det gamla året har tömts."
}

// numbersOf lists the numbers of commitments, where all have one.
func numbersOf(all []*report.Commitment) string {
	var numbers []string
	for _, c := range all {
		numbers = append(numbers, c.Number.Text)
	}
	if slices.Contains(numbers, "") {
		return ""
	}
	return " (" + strings.Join(numbers, ", ") + ")"
}
