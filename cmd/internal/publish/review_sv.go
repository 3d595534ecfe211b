package publish

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"uppfoljning/report"
	"uppfoljning/report/workbook/write"
)

const (
	CopySuffix = "-granskad"

	commentAuthor = "uppfoljning"
	commentBegin  = "— Granskning —"
	commentEnd    = "— slut —"

	listingFilled = "IFYLLT"
	listingNumber = "Nr %s är ifyllt i den här kopian, inte i arbetsboken."

	listingNumberRemedy = "Arbeta vidare i kopian, eller skriv samma nummer i arbetsboken. Ett nummer som har stått i en rapport ska inte bytas."
)

func listingSheet() write.Sheet {
	return write.Sheet{Name: "Granskning", Columns: []write.Column{
		{Heading: "Allvar", Width: 11}, {Heading: "Cell", Width: 34}, {Heading: "Vad", Width: 64},
		{Heading: "Gör så här", Width: 64}, {Heading: "Kod", Width: 32},
	}}
}

// commentText is what a comment says of a problem.
func commentText(p report.Problem) string {
	return p.Severity().String() + ": " + cellText(p.Sentence()) + "\n\n" + "Gör så här: " + p.Remedy()
}

// Summary counts what was found, and says what follows from it.
func (r *Review) Summary() string {
	s := r.Counts()
	switch {
	case r.Problems.HasErrors():
		return s + " Rätta felen, så kan rapporten skrivas."
	case r.Strict && r.Refused:
		return s + " Med --strikt måste även varningarna åtgärdas."
	}
	return s + " Rapporten kan skrivas."
}

// Counts counts what was found.
func (r *Review) Counts() string {
	return fmt.Sprintf("%d fel, %s, %d råd.", r.Problems.Count(report.Error),
		Counted(r.Problems.Count(report.Warning), "varning", "varningar"), r.Problems.Count(report.Advice))
}

// Counted writes a number with its noun.
func Counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// Answers tells in sentences what of the plan is answered.
type Answers struct {
	About   string   `json:"about"`   // "helåret 2023"
	Areas   []string `json:"areas"`   // a sentence on each focus area; last on all of them, where they are several
	Periods []string `json:"periods"` // those that lack answers, and for what
	Parties []string `json:"parties"` // those who have not answered, and what
}

// Answers tells what of the plan is answered. It is nil where there is no plan.
func (r *Review) Answers() *Answers {
	if r.Completeness == nil || len(r.Report.Commitments) == 0 {
		return nil
	}
	a := &Answers{About: r.Report.CoverWords(), Areas: r.areaSentences()}
	for _, p := range r.Completeness.Periods {
		cells := "ingen har svarat"
		if len(p.Lack) > 0 {
			cells = r.lacking(p.Lack)
		}
		a.Periods = append(a.Periods, p.Period.Words()+": "+cells)
	}
	for _, p := range r.Completeness.Parties {
		name := p.Name
		if name == "" {
			name = "utan ansvarig"
		}
		first, size := utf8.DecodeRuneInString(name)
		a.Parties = append(a.Parties, string(unicode.ToUpper(first))+name[size:]+": "+r.lacking(p.Lack))
	}
	return a
}

// areaSentences tells of each focus area, and of all.
func (r *Review) areaSentences() (all []string) {
	c := r.Completeness
	one, many := r.Report.Term.Words()
	total, missing := 0, 0
	for _, a := range c.Areas {
		total, missing = total+a.Commitments(), missing+len(a.Unanswered)
		line := a.Name + ": " + Counted(a.Commitments(), one, many)
		switch n := len(a.Unanswered); {
		case a.Commitments() == 0:
			line = a.Name + ": inga " + many + "."
		case n == 0:
			line += ", " + allAnswered(a.Commitments()) + "."
		default:
			line += fmt.Sprintf(", %d saknar uppföljning: %s.", n, r.lacking(a.Unanswered))
		}
		all = append(all, line)
	}
	if len(c.Areas) > 1 {
		line := fmt.Sprintf("Sammanlagt: %s i %d fokusområden, %s.", Counted(total, one, many), len(c.Areas), allAnswered(total))
		if missing > 0 {
			line = strings.TrimSuffix(line, allAnswered(total)+".") + fmt.Sprintf("%d har uppföljning och %d saknar den.", total-missing, missing)
		}
		all = append(all, line)
	}
	return all
}

// lacking names commitments without an answer, by their numbers where all have one
// and by their cells.
func (r *Review) lacking(cells []report.Cell) string {
	one, _ := r.Report.Term.Words()
	at := report.ShortCellList(cells)
	var numbers []string
	for _, cell := range cells {
		i := slices.IndexFunc(r.Report.Commitments, func(c report.Commitment) bool { return c.Cell == cell })
		if i < 0 || r.Report.Commitments[i].Number.Text == "" {
			return at
		}
		numbers = append(numbers, r.Report.Commitments[i].Number.Text)
	}
	return one + " " + Some(numbers) + " (" + at + ")"
}

func allAnswered(n int) string {
	if n == 1 {
		return "som har uppföljning"
	}
	return "alla har uppföljning"
}
