package desk

// The names of new files.
const (
	templateBase = "arbetsbok"
	recordPrefix = "kontrollrapport-"
)

const (
	ourFault = "Programmet har ett fel och kunde inte göra färdigt. Arbetsboken är orörd. Skicka gärna texten nedan till den som sköter programmet."

	periodFault   = "Period: %s"
	strictFault   = "Arbetsboken är sparad i formatet ”Strict Open XML-arbetsbok” och kan inte kommenteras. Spara den som ”Excel-arbetsbok (.xlsx)”."
	annotateFault = "Arbetsboken kan inte kommenteras, för filen är inte uppbyggd som den ska (%v). Öppna den i Excel, spara den och välj den igen."

	yearsFault  = "Året förstås inte. Skriv ett år eller två, till exempel 2025 eller 2025–2026."
	noYearFault = "Den gamla arbetsboken har inget år. Skriv vilket år den nya gäller."
	copyFault   = "Ingen arbetsbok gjordes. Rätta först det här:"

	unheldFault = "%s går att läsa men inte att kopiera, för filen är inte uppbyggd som Excel bygger sina. Öppna den i Excel, välj Spara som och ”Excel-arbetsbok (.xlsx)”, och välj den nya filen här. Ingen arbetsbok gjordes."

	tooFewFault       = "Välj minst två arbetsböcker."
	twiceFault        = "%s och %s är samma arbetsbok. Välj två olika."
	whichPartyFault   = "Ange vem som har skrivit i %s."
	partyTwiceFault   = "”%s” står på två arbetsböcker. Ange olika namn."
	partyUnknownFault = "”%s” står inte under Ansvarig i %s. Ange ett namn som står där, eller Kommunen eller Polisen."
	otherYearsFault   = "%s gäller %s, men %s gäller %s. Bara arbetsböcker för samma år slås ihop. Rätta År på bladet Rapport om det är fel."

	twoToCompareFault = "Välj två arbetsböcker: den äldre och den nyare."
	sameBookFault     = "Det är samma arbetsbok två gånger. Ingenting skiljer dem åt."
	notComparedFault  = "Arbetsböckerna är inte jämförda. Rätta först det här:"

	noPDFFault     = "Välj den PDF-fil som ska granskas."
	onePDFFault    = "Välj en PDF-fil i taget, och högst en arbetsbok att jämföra den med."
	wordFileFault  = "Det är ett Worddokument. Här granskas PDF-filer. Ett Worddokument kontrolleras i Word: Granska, Kontrollera tillgänglighet."
	webFileFault   = "Det är en webbsida. Här granskas PDF-filer."
	brokenPDFFault = "%s är en PDF-fil som är för skadad för att läsas. Begär en ny."
)
