package desk

// The names of new files.
const (
	templateBase = "arbetsbok"
	mergedSuffix = "-sammanslagen"
)

const (
	ourFault = "Programmet har ett fel och kunde inte göra färdigt. Arbetsboken är orörd. Skicka gärna texten nedan till den som sköter programmet."

	periodFault   = "Period: %s"
	strictFault   = "Arbetsboken är sparad i formatet ”Strict Open XML-arbetsbok” och kan inte kommenteras. Spara den som ”Excel-arbetsbok (.xlsx)”."
	annotateFault = "Arbetsboken kan inte kommenteras, för filen är inte uppbyggd som den ska (%v). Öppna den i Excel, spara den och välj den igen."

	yearsFault  = "Året förstås inte. Skriv ett år eller två, till exempel 2025 eller 2025–2026."
	noYearFault = "Den gamla arbetsboken har inget år. Skriv vilket år den nya gäller."
	copyFault   = "Ingen arbetsbok gjordes. Rätta först det här:"

	tooFewFault       = "Välj minst två arbetsböcker."
	twiceFault        = "%s och %s är samma arbetsbok. Välj två olika."
	whichPartyFault   = "Ange vem som har skrivit i %s."
	partyTwiceFault   = "”%s” står på två arbetsböcker. Ange olika namn."
	partyUnknownFault = "”%s” står inte under Ansvarig i %s. Ange ett namn som står där, eller Kommunen eller Polisen."
	otherYearsFault   = "%s gäller %s, men %s gäller %s. Bara arbetsböcker för samma år slås ihop. Rätta År på bladet Rapport om det är fel."
)
