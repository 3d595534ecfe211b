package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"uppfoljning/report"
)

const (
	flagJSON     = "json"
	flagAnnotate = "kommentera"

	helpJSON     = "svara med JSON, för andra program"
	helpAnnotate = "skriv en kopia med kommentarer"
	helpCopyOut  = "fil eller mapp att skriva kopian till"

	messageNothingToReview   = "Ange vilken arbetsbok som ska granskas: uppfoljning granska ARBETSBOK.xlsx"
	messageOutWithoutCopy    = "--ut anger var den kommenterade kopian ska ligga. Skriv även --kommentera."
	messageNotReviewed       = "Programmet har ett fel. Arbetsboken är inte färdiggranskad."
	messageReviewInterrupted = "Avbrutet. %s är inte färdiggranskad."

	reviewHelp = `uppfoljning granska säger allt som kan rättas i en arbetsbok, och vad av planen
som är besvarat. Ingenting skrivs, om du inte ber om det.

Så här:

  uppfoljning granska ARBETSBOK.xlsx
  uppfoljning granska --kommentera ARBETSBOK.xlsx
                        skriver ARBETSBOK-granskad.xlsx bredvid arbetsboken: en
                        kopia med en kommentar i varje cell som bör rättas, Nr
                        ifyllt där det saknas, och bladet Granskning

Flaggor:

  --period PERIOD       granska rapporten om en del av året, till exempel T1
  --intern              granska den interna utgåvan, som inte får publiceras
  --stoppa-personuppgifter
                        räkna personuppgifter som fel
  --strikt              räkna varningar som fel (råd är aldrig fel)
  --kommentera          skriv en kommenterad kopia; arbetsboken ändras aldrig
  --ut FIL | MAPP       var kopian ska skrivas
  --json                svara med JSON, för andra program
  --hjälp, --help       visa den här hjälpen

Ett FEL måste rättas innan rapporten kan skrivas. En VARNING är något att se
över. Ett RÅD är vad en noggrann redaktör skulle ändra. Koden inom hakparentes
är felets namn: uppfoljning hjälp fel KOD säger mer.

Svarskod, som för rapporten: 0 rapporten kan skrivas, 1 fel i arbetsboken,
2 fel användning, 3 datorns fel.

JSON, version 1. Nya nycklar kan tillkomma; de som finns ändras inte utan att
version höjs. Listor utan innehåll är [], och det som inte finns är null.

  version               1
  workbooks             en för varje arbetsbok, i den ordning de angavs
    workbook            namnet som det angavs
    exitCode            0–3
    fault               varför den inte kunde granskas, eller null
    errors, warnings, advice
                        antal problem av varje slag
    problems            sorterade efter blad, rad och kolumn
      severity          "error", "warning" eller "advice"
      code              felets namn
      sheet             bladets namn, eller null för hela filen
      cell              "C7", eller null för en rad, ett blad eller filen
      row, column       tal från 1, eller null
      places            alla celler som ska rättas: ["Aktiviteter!C7"]
      related           andra celler som meningen gäller
      sentence          vad som är fel och vad du gör
      remedy            hur du gör, utförligare
    completeness        null om arbetsboken inte gick att läsa
      period            vad rapporten gäller, i ord
      commitments, answered, unanswered
                        antal åtaganden
      areas             name, commitments, answered, unanswered, cells
                        (cells är åtaganden utan uppföljning)
      periods           period, cells: perioder som saknar uppföljning;
                        inga celler betyder att ingen har svarat för perioden
      parties           party, cells: parter som inte har svarat; party är
                        null där ingen är ansvarig
    omitted             commitments, followUps: celler som Publicera håller utanför
                        den offentliga utgåvan
    copy                den kommenterade kopian, eller null
`
)

// lineWidth is how many characters a line may have: what a terminal and a
// letter show.
const lineWidth = 78

// writeReview writes a review as a text to be read, or pasted into a letter.
func writeReview(w io.Writer, r *reviewed, strict bool) {
	name := filepath.Base(r.workbook)
	fmt.Fprintf(w, "Granskning av %s\n", name)
	if r.fault != "" {
		fmt.Fprintf(w, "\n%s\n", wrapped("", "", r.fault))
		return
	}
	advice := func(p report.Problem) bool { return p.Severity() == report.Advice }
	r.list(w, "Att rätta och se över", slices.DeleteFunc(slices.Clone(r.problems), advice))
	r.list(w, "Råd om språk och form", slices.DeleteFunc(slices.Clone(r.problems), func(p report.Problem) bool { return !advice(p) }))
	if r.completeness != nil && len(r.report.Commitments) > 0 {
		writeCompleteness(w, r.report, r.completeness)
	}
	if s := omittedRows(r.omitted); s != "" {
		fmt.Fprintf(w, "\n%s\n", wrapped("", "", s))
	}
	fmt.Fprintf(w, "\n%s\n", wrapped("", "", r.summary(strict)))
	if r.copied != "" {
		fmt.Fprintf(w, "Skrev %s.\n", r.copied)
	}
}

func (r *reviewed) list(w io.Writer, heading string, ps report.Problems) {
	if len(ps) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n\n", heading)
	for _, p := range ps {
		first := fmt.Sprintf("  %-7s  ", p.Severity())
		fmt.Fprintln(w, wrapped(first, "           ", fmt.Sprintf("%s: %s [%s]", r.place(p), p.Sentence(), p.Code)))
	}
}

// summary counts what was found, and says what follows from it.
func (r *reviewed) summary(strict bool) string {
	s := fmt.Sprintf("%d fel, %s, %d råd.", r.problems.Count(report.Error),
		counted(r.problems.Count(report.Warning), "varning", "varningar"), r.problems.Count(report.Advice))
	switch {
	case r.problems.HasErrors():
		return s + " Rätta felen, så kan rapporten skrivas."
	case strict && r.code != exitWritten:
		return s + " Med --strikt måste även varningarna åtgärdas."
	}
	return s + " Rapporten kan skrivas."
}

// termWords are what the workbook calls a commitment, one and many.
var termWords = map[report.Term][2]string{
	report.Undertaking: {"åtagande", "åtaganden"}, report.Activity: {"aktivitet", "aktiviteter"},
	report.Measure: {"åtgärd", "åtgärder"}, report.Effort: {"insats", "insatser"}, report.Promise: {"löfte", "löften"},
}

// writeCompleteness tells what of the plan is answered.
func writeCompleteness(w io.Writer, r *report.Report, c *report.Completeness) {
	words := termWords[r.Term]
	fmt.Fprintf(w, "\nVad som har följts upp (%s)\n\n", coverWords(r))
	total, missing := 0, 0
	for _, a := range c.Areas {
		total, missing = total+a.Commitments(), missing+len(a.Unanswered)
		line := a.Name + ": " + counted(a.Commitments(), words[0], words[1])
		switch n := len(a.Unanswered); {
		case a.Commitments() == 0:
			line = a.Name + ": inga " + words[1] + "."
		case n == 0:
			line += ", " + allAnswered(a.Commitments()) + "."
		default:
			line += fmt.Sprintf(", %d saknar uppföljning: %s.", n, report.ShortCellList(a.Unanswered))
		}
		fmt.Fprintln(w, wrapped("  ", "      ", line))
	}
	if len(c.Areas) > 1 {
		line := fmt.Sprintf("Sammanlagt: %s i %d fokusområden, %s.", counted(total, words[0], words[1]), len(c.Areas), allAnswered(total))
		if missing > 0 {
			line = strings.TrimSuffix(line, allAnswered(total)+".") + fmt.Sprintf("%d har uppföljning och %d saknar den.", total-missing, missing)
		}
		fmt.Fprintln(w, wrapped("  ", "      ", line))
	}
	if len(c.Periods) > 0 {
		fmt.Fprint(w, "\n  Perioder utan uppföljning:\n")
	}
	for _, p := range c.Periods {
		cells := "ingen har svarat"
		if len(p.Lack) > 0 {
			cells = report.ShortCellList(p.Lack)
		}
		fmt.Fprintln(w, wrapped("    ", "        ", p.Period.Words()+": "+cells))
	}
	if len(c.Parties) > 0 {
		fmt.Fprint(w, "\n  De som inte har svarat:\n")
	}
	for _, p := range c.Parties {
		name := p.Name
		if name == "" {
			name = "utan ansvarig"
		}
		first, size := utf8.DecodeRuneInString(name)
		fmt.Fprintln(w, wrapped("    ", "        ", string(unicode.ToUpper(first))+name[size:]+": "+report.ShortCellList(p.Lack)))
	}
}

func allAnswered(n int) string {
	if n == 1 {
		return "som har uppföljning"
	}
	return "alla har uppföljning"
}

// coverWords says what a report is about: "helåret 2023", "tertial 1 2023".
func coverWords(r *report.Report) string {
	s := r.Period.Words()
	switch {
	case r.Years.First == 0 || r.Period.Unit == report.Dates || r.Period.Year != 0:
		return s
	case r.Years.First != r.Years.Last:
		return strings.TrimPrefix(fmt.Sprintf("%s %d–%d", s, r.Years.First, r.Years.Last), "helåret ")
	}
	return fmt.Sprintf("%s %d", s, r.Years.First)
}

// wrapped breaks a text into lines between its words. first stands before the
// first line and later before every other.
func wrapped(first, later, text string) string {
	var b strings.Builder
	b.WriteString(first)
	used, begun := utf8.RuneCountInString(first), false
	for word := range strings.FieldsSeq(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case !begun:
		case used+1+n > lineWidth:
			b.WriteString("\n" + later)
			used = utf8.RuneCountInString(later)
		default:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(word)
		used, begun = used+n, true
	}
	return b.String()
}
