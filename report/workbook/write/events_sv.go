package write

import (
	"fmt"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// highestNumber is a name in the workbook for the highest number that a
// commitment has had, so that one that is gone is not used again.
const highestNumber = "Högsta_Nr"

var (
	rolloverHeadings = []any{"Cell i den gamla arbetsboken", "Vad som är gjort", "Text"}
	rolloverWidths   = []int{22, 64, 76}

	mergeHeadings = []any{"Från", "Cell där", "Cell här", "Vad som är gjort", "Text"}
	mergeWidths   = []int{14, 20, 20, 60, 70}
)

// sentences say what was done. The verbs are filled from Event.Args.
var sentences = map[EventKind]string{
	// A new year.
	"field-emptied":      "Uppgiften ”%s” är tömd.",
	"field-set":          "Uppgiften ”%s” är nu ”%s”.",
	"mentions-year":      "Texten är kvar och nämner %s. Läs igenom den.",
	"areas-kept":         "Fokusområden som är kvar: %s.",
	"commitments-kept":   "Åtaganden som är kvar: %s (rad %s).",
	"column-emptied":     "Kolumnen ”%s” är tömd (%s, den första här). Rubriken är kvar.",
	"column-outside":     "Kolumnen ”%s” gäller ett annat år och är orörd.",
	"heading-raised":     "Rubriken ”%s” är nu ”%s”.",
	"commitment-dropped": "%s är genomfört och följer inte med.",
	"cell-dropped":       "Texten i den egna kolumnen ”%s” stod vid ett genomfört åtagande och följer inte med.",
	"rows-joined":        "Raderna %s är ett åtagande och är nu en rad (rad %s).",
	"cell-moved":         "Texten i den egna kolumnen ”%s” är flyttad till rad %s.",
	"cell-left":          "Texten under ”%s” följer inte med, för på rad %s står något annat.",
	"cell-filled":        "”%s” är ifyllt, för det stod på en rad som är borta.",
	"area-spelled":       "Fokusområdet är skrivet ”%s”, som på den rad som är borta.",
	"publish-set":        "”Publicera” är nu ”%s”. Raderna hade olika svar, och då gäller det öppnaste för åtagandet.",
	"note-dropped":       "Kommentaren stod på en rad som är borta och följer inte med.",
	"formula-check":      "Formeln räknar på bladet ”%s”, där rader är borttagna. Kontrollera den.",
	"filter-emptied":     "Filtret är tömt, så att alla rader syns. Det dolde rad %s.",
	"next-number":        "Nästa lediga nummer är %s. Ett nummer som har utgått ska inte användas igen.",
	"column-added":       "Kolumnen ”%s” är ny.",
	"statistics-by-hand": "Kolumnerna har inga årtal, så någon ny är inte gjord. Lägg till den själv.",
	"signature-emptied":  "Underskriften är tömd.",
	// Merged cells.
	"unmerged":          "Cellerna %s var sammanslagna. De är nu var för sig, med samma text på varje rad.",
	"concealed-dropped": "Texten syntes inte, för cellerna %s var sammanslagna. Den följer inte med.",
	// Two workbooks.
	"filled":           "”%s” är ifylld.",
	"answer-longer":    "”%s” är utbytt mot en längre text, som har med allt det som stod där.",
	"both":             "Båda har skrivit. Det här är märkt %s.",
	"both-in-cell":     "Båda har skrivit. Texterna står i samma cell, märkta %s och %s.",
	"moved-mine":       "Båda har skrivit. Det som stod här är flyttat och märkt %s.",
	"signed":           "Båda har skrivit. Den här raden är märkt %s.",
	"row-added":        "Står på en ny rad.",
	"row-added-by":     "Står på en ny rad, märkt %s.",
	"publish-closed":   "Svaret publicerades inte där. Raden har därför fått ”%s” i Publicera.",
	"number-elsewhere": "Numret %s hör till ett annat åtagande. Lydelsen avgjorde.",
	"wording-differs":  "%s har en annan lydelse här. Den gamla står kvar.",
	"wording-alike":    "%s har nästan samma lydelse som ett av dina och räknas som det. Din lydelse står kvar.",
	"commitment-added": "%s fanns bara här och är tillagt sist. Kontrollera att det är undertecknat.",
	"promise-differs":  "”%s” är något annat här. Det som står hos dig är kvar.",
	"area-added":       "Fokusområdet fanns bara här och är tillagt sist, för det tillagda åtagandets skull.",
	"cell-added":       "”%s” följer med det tillagda åtagandet.",
	"too-long":         "”%s”: texten är inte införd, för tillsammans med den som står här är den längre än en cell rymmer. Den står bara i den här listan.",
	"left":             "”%s”: texten är inte införd. Den står bara i den här listan.",

	"sheet-kept": "Bladet ”%s” är ert eget och är orört.",
}

// Sentence says in Swedish what was done.
func (ev Event) Sentence() string {
	format, ok := sentences[ev.Kind]
	if !ok {
		panic("internal error: no sentence for event " + string(ev.Kind))
	}
	args := make([]any, len(ev.Args))
	for i, a := range ev.Args {
		args[i] = a
	}
	return fmt.Sprintf(format, args...)
}

// cellCount writes how many cells there are.
func cellCount(n int) string {
	if n == 1 {
		return "en cell"
	}
	return fmt.Sprintf("%d celler", n)
}

// numbered names a commitment by its number, where it has one.
func numbered(c *report.Commitment) string {
	if c.Number.Text == "" {
		return "Åtagandet"
	}
	return "Åtagande " + c.Number.Text
}

// publishWord gives the answer of the column Publicera.
func publishWord(p report.Publish) string { return publishWords[p] }

var publishWords = [...]string{"Ja", "Endast åtagandet", "Nej"}

// publishOf reads one of the words as the template writes them; another is read
// as what nobody has asked for, and so written anew.
func publishOf(word string) report.Publish {
	for p, w := range publishWords {
		if workbook.Fold(w) == workbook.Fold(word) {
			return report.Publish(p)
		}
	}
	return report.Publish(len(publishWords))
}
