package main

import (
	"fmt"
	"io"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report"
)

const (
	topicCodes = "fel"

	messageNoTopic    = "Det finns ingen hjälp om ”%s”. Skriv bara uppfoljning hjälp, så ser du vad som finns."
	messageNoCode     = "Koden ”%s” finns inte. Skriv uppfoljning hjälp fel för att se dem alla."
	messageNoCodeNear = "Koden ”%s” finns inte. Menade du ”%s”?"

	codesIntroduction = "Det här kan programmet säga om en arbetsbok. Ett FEL hindrar rapporten, en VARNING " +
		"gör det inte, och ett RÅD ges bara av granska. Skriv uppfoljning hjälp fel KOD för att läsa varför, och hur man gör."
)

// listCodes writes every code with its sentence, by groups.
func listCodes(w io.Writer) {
	fmt.Fprintln(w, publish.Wrapped("", "", codesIntroduction))
	for _, g := range report.Explanations() {
		fmt.Fprintf(w, "\n%s\n", g.Title)
		for _, e := range g.Codes {
			fmt.Fprintf(w, "\n  %s (%s)\n%s\n", e.Code, e.Severity, publish.Wrapped("      ", "      ", e.Sentence))
		}
	}
}

// explain writes all that there is to know of a code.
func explain(w io.Writer, e report.Explanation) {
	fmt.Fprintf(w, "%s (%s)\n\n%s\n\n%s\n%s\n", e.Code, e.Severity, publish.Wrapped("  ", "  ", e.Sentence),
		publish.Wrapped("  Varför:     ", "              ", e.Cause), publish.Wrapped("  Gör så här: ", "              ", e.Remedy))
}
