package main

import (
	"fmt"
	"strings"

	"uppfoljning/report/workbook/write"
)

// startWords are said to who asks for nothing: what the program does, and what to
// type next. It knows how many workbooks lie here, and the one that was saved last.
func startWords(count int, latest string) string {
	if count == 0 {
		return `uppfoljning gör en färdig rapport av brottsförebyggande rådets arbetsbok i Excel.

Börja med en arbetsbok att fylla i:

  ` + templateCommand + `

Skriv er kommun och ert år i stället.

Har du redan en arbetsbok, ange var den ligger:

` + commandsFor("ARBETSBOK.xlsx") + startMore
	}
	here := fmt.Sprintf("Här ligger %s.", latest)
	if count > 1 {
		here = fmt.Sprintf("Här ligger %d arbetsböcker. Senast sparad är %s.", count, latest)
	}
	return fmt.Sprintf("uppfoljning gör en färdig rapport av brottsförebyggande rådets arbetsbok i Excel.\n\n%s Skriv\n\n%s", here, commandsFor(latest)) + startMore
}

// templateCommand makes a workbook that lacks nothing but what is to be filled in.
const templateCommand = `uppfoljning mall NY.xlsx --kommun "Exempels kommun" --år 2025`

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

// filledIn tells what to do with an empty workbook, which may lack even whose it is.
func filledIn(workbook string, o write.TemplateOptions) string {
	var first []string
	if o.Municipality == "" {
		first = append(first, "Kommun")
	}
	if o.Years.First == 0 {
		first = append(first, "År")
	}
	begin := ""
	if len(first) > 0 {
		begin = "Börja med " + strings.Join(first, " och ") + " på bladet Rapport. "
	}
	return "\nÖppna den i Excel och fyll i den; bladet Läs mig förklarar hur.\n" + begin + "Skriv sedan\n\n" + commandsFor(workbook)
}
