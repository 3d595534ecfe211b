package main

import (
	"fmt"

	"uppfoljning/cmd/internal/publish"
)

// namesOfCompare are the command's name as it is shown, and as it may be typed
// besides.
var namesOfCompare = []string{"jämför", "jamfor"}

const (
	helpCompare = `uppfoljning jämför säger vad som har ändrats från en arbetsbok till en annan:
till exempel sedan förra mötet, eller sedan förra året.

Så här:

  uppfoljning jämför FÖRRA.xlsx NY.xlsx     visar ändringarna
  uppfoljning jämför --format pdf FÖRRA.xlsx NY.xlsx
                                            skriver NY-andringar.pdf bredvid NY.xlsx

Flaggor:

  --format FORMAT       skriv en fil: pdf, docx (Word), html (webbsida) eller
                        flera: pdf,docx. alla ger alla tre
  --ut FIL | MAPP       var den ska skrivas; FIL slutar på .pdf, .docx eller
                        .html
  --storstil            sätt filens text stort, för den som ser dåligt
  --intern              ta med även det som inte får publiceras
  --stoppa-personuppgifter
                        räkna personuppgifter som fel
  --json                svara med JSON, för andra program
  --hjälp, --help       visa den här hjälpen

Den äldre arbetsboken anges först. Ändringarna står efter fokusområde: vad som
har tillkommit och utgått, ny lydelse, ändrad status, ny uppföljning, och vad
som fortfarande saknar uppföljning. Har ett åtagande ny lydelse visas båda.

Åtaganden känns igen på lydelsen och på Nr, eller på att lydelsen är nästan
densamma. Ordningen på raderna spelar ingen roll. Det som har Nej eller Endast
åtagandet i Publicera i någon av arbetsböckerna visas inte, utom med --intern.
Interna anteckningar jämförs aldrig.

Svarskod: 0 jämfört, 1 fel i någon av arbetsböckerna, 2 fel användning,
3 datorns fel.

JSON, version 1. Nya nycklar kan tillkomma; de som finns ändras inte utan att
version höjs. Listor utan innehåll är [], och det som inte finns är null.

  version               1
  old, new              de två arbetsböckerna
    workbook            namnet som det angavs
    exitCode            0, 1 eller 3
    fault               varför den inte kunde läsas, eller null
    errors, warnings    antal problem
    problems            som i granska --json
    period              vad den gäller, i ord
    omitted             commitments, followUps: celler som inte får visas
  comparison            null om någon av dem har fel
    summary             sammanfattningen, i ord
    counts              antal åtaganden: new, gone, reworded, moved, status,
                        followUpNew, followUpChanged, responsible, due, target,
                        heading, renumbered (bara nytt nummer), unanswered,
                        unchanged
    areas               fokusområden
      kind              "new", "gone" eller "changed"
      old, new          namnen
      texts             text ("description", "situation", "problem" eller
                        "goal"), old, new
      followUps         som nedan
    changes             åtaganden
      kind              "new", "gone" eller "changed"
      what              för "changed": nycklarna i new som har ändrats, och
                        "followUps"
      old, new          cell, number, area, promise, heading, wording,
                        responsible, due, target, unit, status (en lista med
                        status och party)
      part              för "new" och "gone": det åtagande i den andra
                        arbetsboken där det mesta av lydelsen står, eller null
      words             hur lydelserna skiljer sig ord för ord: old, new; []
                        när det är lättare att läsa dem hela
      followUps         period, party, old, new: cell, status, outcome, text,
                        deviation, nextSteps; det som har ändrats, och för
                        "new" och "gone" allt
    unanswered          åtaganden utan uppföljning i båda, som i old och new
`

	messageSeeCompareHelp     = "Skriv uppfoljning jämför --hjälp för att se hur kommandot används."
	messageTwoToCompare       = "Ange två arbetsböcker, den äldre först: uppfoljning jämför FÖRRA.xlsx NY.xlsx"
	messageJSONOrFiles        = "--json skriver ingen fil. Utelämna --json, eller --format och --ut."
	messageLargeAlone         = "--storstil gäller en fil. Skriv även --format pdf."
	messageInterruptedCompare = "Avbrutet. Arbetsböckerna är inte jämförda."
	messageNotCompared        = "Arbetsböckerna är inte jämförda. Rätta felen först."
	messageComparedSame       = "%s och %s är samma fil."
)

// hasWarnings tells that there is more to see in a workbook.
func hasWarnings(workbook string, n int) string {
	return fmt.Sprintf("%s: %s. Skriv uppfoljning granska för att se %s.", workbook, publish.Counted(n, "varning", "varningar"), themOrIt(n))
}

func themOrIt(n int) string {
	if n == 1 {
		return "den"
	}
	return "dem"
}
