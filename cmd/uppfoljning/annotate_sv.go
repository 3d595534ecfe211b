package main

import (
	"uppfoljning/report"
	"uppfoljning/report/workbook/write"
)

const (
	copySuffix = "-granskad"

	messageOtherEnding    = "--ut %s: kopian måste sluta på %s, som arbetsboken."
	messageCopyWorkedIn   = "%s finns redan, och någon har sparat den i ett annat program. Den ersätts inte. Byt namn på den, eller ange ett annat namn med --ut."
	messageStrictWorkbook = "%s är sparad i formatet ”Strict Open XML-arbetsbok” och kan inte kommenteras. Spara den som ”Excel-arbetsbok (.xlsx)”."

	messageCannotAnnotate = "%s kan inte kommenteras, för filen är inte uppbyggd som den ska (%v). Öppna arbetsboken i Excel, spara den och granska den igen."

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
