package main

// The names of the commands that write workbooks, as they are shown and as they
// may be typed besides.
var (
	namesOfTemplate = []string{"mall"}
	namesOfMerge    = []string{"slå-ihop", "sla-ihop", "slåihop", "slaihop"}
)

// The words of these commands.
const (
	flagMunicipality = "kommun"
	flagYears        = "år"
	flagFrom         = "från"

	helpTemplate = `uppfoljning mall skriver en arbetsbok att fylla i.

Så här:

  uppfoljning mall NY.xlsx              en tom arbetsbok, med blad som förklarar
  uppfoljning mall NY.xlsx --kommun "Mullsjö kommun" --år 2025
  uppfoljning mall NY.xlsx --från FÖRRA.xlsx
                                        nästa års arbetsbok, gjord av förra årets

Flaggor:

  --kommun NAMN         kommunens namn, som det ska stå i rapporten
  --år ÅR               året som rapporten gäller, eller flera: 2025–2026
  --från FÖRRA.xlsx     gör arbetsboken av förra årets
  --hjälp, --help       visa den här hjälpen

Med --från blir den nya arbetsboken en kopia av den gamla, med samma utseende
och egna blad och kolumner. Fokusområden och åtaganden följer med, utom de som
är genomförda. Svaren, datumen, diarienumret och underskrifterna töms, och året
höjs. Programmet säger först vilka åtaganden som följer med och vad du måste se
över, sedan allt det har gjort och i vilka celler, och skriver det också på bladet
Granskning. Den gamla arbetsboken ändras inte.

En fil som finns skrivs aldrig över.

Svarskod: 0 arbetsboken är skriven, 1 fel i den gamla arbetsboken,
2 fel användning, 3 datorns fel.
`

	flagParties = "parter"

	helpMerge = `uppfoljning slå-ihop för samman en arbetsbok med kopior som andra har fyllt i.

Så här:

  uppfoljning slå-ihop KOMMUNENS.xlsx POLISENS.xlsx
                                        skriver KOMMUNENS-sammanslagen.xlsx
  uppfoljning slå-ihop A.xlsx B.xlsx C.xlsx --parter Kommunen,Polisen,Skolan

Flaggor:

  --ut NY.xlsx          vad den nya arbetsboken ska heta; annars det som filnamnen
                        börjar med, plan-sammanslagen.xlsx, eller den förstas namn
  --parter NAMN,NAMN    vem som har skrivit i varje arbetsbok, i samma ordning
                        som filerna. Behövs inte där filnamnen säger det, som
                        plan-kommunen.xlsx och plan-polisen.xlsx
  --hjälp, --help       visa den här hjälpen

Den nya arbetsboken är en kopia av den första, med de andras status, uppföljning,
utfall, avvikelser och nästa steg. Åtagandena känns igen på Nr, annars på
lydelsen. Har båda skrivit står båda svaren kvar, märkta med vem som skrev dem.
Lydelsen ändras aldrig. Programmet säger först vad du måste avgöra, sedan vad
som är infört för varje åtagande, och sist varifrån allt kom, cell för cell. På
bladet Granskning står det också. De gamla arbetsböckerna ändras inte.

En fil som finns skrivs aldrig över.

Svarskod: 0 arbetsboken är skriven, 1 fel i någon av arbetsböckerna,
2 fel användning, 3 datorns fel.
`
	messageSeeMergeHelp = "Skriv uppfoljning slå-ihop --hjälp för att se hur kommandot används."
	messageTwoToMerge   = "Ange minst två arbetsböcker: uppfoljning slå-ihop KOMMUNENS.xlsx POLISENS.xlsx"
	messageMergeTwice   = "%s och %s är samma fil. Ange två olika."
	messageWhichParties = "--parter: ange vem som har skrivit i var och en av de %d arbetsböckerna, i samma ordning: --parter Kommunen,Polisen"
	messagePartyUnknown = "--parter: ”%s” står inte under Ansvarig i %s. Ange ett namn som står där, eller Kommunen eller Polisen."
	messagePartyTwice   = "--parter: ”%s” står två gånger."

	messageOtherYears = "%s gäller %s, men %s gäller %s. Bara arbetsböcker för samma år slås ihop. Rätta År på bladet Rapport om det är fel."

	messageSeeTemplateHelp   = "Skriv uppfoljning mall --hjälp för att se hur kommandot används."
	messageNoTemplate        = "Ange vad den nya arbetsboken ska heta: " + templateCommand
	messageOneTemplate       = "Ange bara en fil. Den gamla arbetsboken anges med --från."
	messageBadYears          = "--år %s: skriv ett år eller två, till exempel 2025 eller 2025–2026."
	messageEmptyMunicipality = "--kommun: ange kommunens namn."
	messageEmptyFrom         = "--från: ange den gamla arbetsboken."
	messageIsFolder          = "%s är en mapp. Ange ett filnamn som slutar på .xlsx."
	messageNotXLSX           = "%s: ange ett filnamn som slutar på .xlsx."
	messageExists            = "%s finns redan och skrivs inte över. Ange ett annat namn."
	messageNoFolderFor       = "%s: mappen finns inte. Skapa den först."
	messageNoOldYear         = "%s har inget år. Ange det nya med --år."
	messageNoCopy            = "Ingen arbetsbok skrevs. Rätta felen i %s först."
	messageInterruptedCopy   = "Avbrutet. Ingen arbetsbok skrevs."
	messageListed            = "Allt står också på bladet Granskning i den nya arbetsboken, med texterna i sin helhet."
	messageWroteWorkbook     = "Skrev %s."
)
