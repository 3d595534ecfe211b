package main

import (
	"fmt"
	"io"
	"path/filepath"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report"
)

const (
	flagJSON     = "json"
	flagAnnotate = "kommentera"

	helpJSON     = "svara med JSON, för andra program"
	helpAnnotate = "skriv en kopia med kommentarer"
	helpCopyOut  = "fil eller mapp att skriva kopian till"

	messageNothingToReview   = "Ange vilken arbetsbok som ska granskas, eller vilken PDF-rapport: uppfoljning granska ARBETSBOK.xlsx"
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
  uppfoljning granska MAPP
                        granskar alla arbetsböcker i mappen, och säger sist i en
                        tabell hur det gick

  uppfoljning granska RAPPORT.pdf
                        skriver en kontrollrapport om en PDF-fil: om den är
                        tillgänglig och arkivbar, vad den uppger om sig själv
                        och om den har ändrats sedan den skrevs
  uppfoljning granska --arbetsbok ARBETSBOK.xlsx RAPPORT.pdf
                        gör dessutom om rapporten av arbetsboken och säger om
                        den är identisk, eller vad som skiljer sig

Flaggor:

  --period PERIOD       granska rapporten om en del av året, till exempel T1
  --intern              granska den interna utgåvan, som inte får publiceras
  --stoppa-personuppgifter
                        räkna personuppgifter som fel
  --strikt              räkna varningar som fel; Nej i Publicera är ett val och
                        räknas inte (råd är aldrig fel)
  --kommentera          skriv en kommenterad kopia; arbetsboken ändras aldrig
  --ut FIL | MAPP       var kopian ska skrivas
  --arbetsbok BOK.xlsx  arbetsbok att jämföra en PDF-rapport med
  --json                svara med JSON, för andra program
  --hjälp, --help       visa den här hjälpen

Ett FEL måste rättas innan rapporten kan skrivas. En VARNING är något att se
över. Ett RÅD är vad en noggrann redaktör skulle ändra. Koden inom hakparentes
är felets namn: uppfoljning hjälp fel KOD säger mer.

Svarskod, som för rapporten: 0 rapporten kan skrivas, 1 fel i arbetsboken,
2 fel användning, 3 datorns fel. För en PDF-fil: 0 inget fel hittades, 1 någon
kontroll gav FEL eller rapporten skiljer sig från arbetsboken, 3 filen går inte
att läsa.

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
  reports               en för varje PDF-fil, i den ordning de angavs
    file, exitCode, fault
    size, sha256, pdf, pages
                        byte, kontrollsumma, PDF-version, sidor
    claims              vad filen uppger: title, publisher, language, created,
                        modified, tool, version, options, producer, standards,
                        workbook (arbetsbokens SHA-256)
    checks              code, verdict ("ok", "fail", "undecided"), clause,
                        sentence, findings (code, sentence, pages, count)
    changes             bytes, signed, sentence: tillägg efter att filen skrevs
    original            filen före tilläggen: size, sha256, checks; eller null
    headings            level, text, page
    links               adresser som leder ut ur dokumentet
    comparison          workbook, named, identical, differences, fault; eller
                        null
`
)

// writeReview writes a review as a text to be read, or pasted into a letter.
func writeReview(w io.Writer, r *reviewed) {
	if r.pdf == nil {
		fmt.Fprintf(w, "Granskning av %s\n", filepath.Base(r.workbook))
	}
	if r.fault != "" {
		fmt.Fprintf(w, "\n%s\n", publish.Wrapped("", "", r.fault))
		return
	}
	if r.pdf != nil {
		io.WriteString(w, r.pdf.Record().Plain())
		return
	}
	advice, other := r.Advice()
	r.list(w, "Att rätta och se över", other)
	r.list(w, "Råd om språk och form", advice)
	if a := r.Answers(); a != nil {
		writeAnswers(w, a)
	}
	if s := publish.OmittedRows(r.Omitted); s != "" {
		fmt.Fprintf(w, "\n%s\n", publish.Wrapped("", "", s))
	}
	fmt.Fprintf(w, "\n%s\n", publish.Wrapped("", "", r.Summary()))
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
		fmt.Fprintln(w, publish.Wrapped(first, "           ", fmt.Sprintf("%s: %s [%s]", r.Place(p), p.Sentence(), p.Code)))
	}
}

// writeAnswers tells what of the plan is answered.
func writeAnswers(w io.Writer, a *publish.Answers) {
	fmt.Fprintf(w, "\nVad som har följts upp (%s)\n\n", a.About)
	for _, line := range a.Areas {
		fmt.Fprintln(w, publish.Wrapped("  ", "      ", line))
	}
	for _, part := range []struct {
		heading string
		lines   []string
	}{{"Perioder utan uppföljning:", a.Periods}, {"De som inte har svarat:", a.Parties}} {
		if len(part.lines) > 0 {
			fmt.Fprintf(w, "\n  %s\n", part.heading)
		}
		for _, line := range part.lines {
			fmt.Fprintln(w, publish.Wrapped("    ", "        ", line))
		}
	}
}
