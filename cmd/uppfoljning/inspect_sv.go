package main

const (
	flagAgainst = "arbetsbok"
	helpAgainst = "arbetsbok att göra om PDF-rapporten av och jämföra med"

	messageBrokenPDF    = "%s är en PDF-fil som är för skadad för att läsas. Begär en ny."
	messageTooLarge     = "filen är större än 512 MB."
	messageWordFile     = "%s är ett Worddokument. granska läser arbetsböcker (.xlsx) och rapporter i PDF. Ett Worddokument kontrolleras i Word: Granska, Kontrollera tillgänglighet."
	messageWebFile      = "%s är en webbsida. granska läser arbetsböcker (.xlsx) och rapporter i PDF."
	messageNoPDFAgainst = "--arbetsbok hör till granskning av en PDF-fil: uppfoljning granska --arbetsbok BOK.xlsx RAPPORT.pdf"
	messageOnlyBooks    = "--kommentera, --period, --intern, --stoppa-personuppgifter och --strikt gäller arbetsböcker, inte PDF-filer."
)
