package main

const (
	messageOtherEnding    = "--ut %s: kopian måste sluta på %s, som arbetsboken."
	messageCopyWorkedIn   = "%s finns redan, och någon har sparat den i ett annat program. Den ersätts inte. Byt namn på den, eller ange ett annat namn med --ut."
	messageStrictWorkbook = "%s är sparad i formatet ”Strict Open XML-arbetsbok” och kan inte kommenteras. Spara den som ”Excel-arbetsbok (.xlsx)”."

	messageCannotAnnotate = "%s kan inte kommenteras, för filen är inte uppbyggd som den ska (%v). Öppna arbetsboken i Excel, spara den och granska den igen."
)

// annotateHint tells how to have what is to be mended shown where it is to be done.
func annotateHint(workbook string) string {
	return "Vill du ha felen som kommentarer i Excel? Skriv uppfoljning granska --kommentera " + quoted(workbook)
}
