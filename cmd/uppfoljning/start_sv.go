package main

import (
	"fmt"
	"strings"
)

// startWords are said to who asks for nothing: what the program does, and what to
// type next. It knows the first of the workbooks that lie here, or "".
func startWords(workbook string) string {
	if workbook == "" {
		return `uppfoljning gör en färdig rapport av brottsförebyggande rådets arbetsbok i Excel.

Börja med en arbetsbok att fylla i:

  uppfoljning mall NY.xlsx

Har du redan en arbetsbok, ange var den ligger:

` + commandsFor("ARBETSBOK.xlsx") + startMore
	}
	return fmt.Sprintf("uppfoljning gör en färdig rapport av brottsförebyggande rådets arbetsbok i Excel.\n\nHär ligger %s. Skriv\n\n%s", workbook, commandsFor(workbook)) + startMore
}

const startMore = `
Mer hjälp:

  uppfoljning hjälp
`

// commandsFor are the commands for a workbook in the order in which they are
// wanted.
func commandsFor(workbook string) string {
	review, report := "uppfoljning granska "+quoted(workbook), "uppfoljning "+quoted(workbook)
	return fmt.Sprintf("  %s    säger vad som kan rättas, och ändrar inget\n  %-*s    skriver rapporten\n", review, len([]rune(review)), report)
}

// quoted is a name as it is typed in a command.
func quoted(name string) string {
	if strings.ContainsAny(name, " &()") {
		return `"` + name + `"`
	}
	return name
}

// filledIn tells what to do with an empty workbook.
func filledIn(workbook string) string {
	return "\nÖppna den i Excel och fyll i den; bladet Läs mig förklarar hur. Skriv sedan\n\n" + commandsFor(workbook)
}
