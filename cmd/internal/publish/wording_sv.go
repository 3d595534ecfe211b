package publish

import (
	"fmt"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook/write"
)

// What a report's metadata says of what was chosen: the names of the flags.
const (
	choicePromises = "löften"
	choiceLarge    = "storstil"
	choiceCompared = "jämfört med"
	choiceInternal = "intern"
)

// comparedSuffix ends the name of a file that tells what has changed.
const comparedSuffix = "-andringar"

// What there may be to think of beside a comparison.
const (
	comparedBackwards = "%s gäller %s, men %s gäller %s. Den äldre arbetsboken ska anges först."
	comparedOthers    = "%s gäller %s, men %s gäller %s. Är det rätt arbetsböcker?"
)

// Words of file names on the web.
const (
	webFollowUp = "uppfoljning"
	webPromise  = "medborgarlofte"
)

// webNeedless are words that say nothing at the end of a municipality's name.
var webNeedless = []string{"kommun", "stad"}

// webLetters are letters that are not made of a plain one with a mark.
var webLetters = strings.NewReplacer("æ", "ae", "Æ", "ae", "ø", "o", "Ø", "o", "ß", "ss", "đ", "d", "ł", "l", "Ł", "l")

const (
	periodUnread  = "perioden ”%s” förstås inte. Skriv till exempel T1, T1-T2, K2, H1, jan-apr eller 2023-01-01--2023-04-30."
	periodOutside = "perioden ”%s” är ingen del av det som arbetsboken gäller, %s. Ange en period inom den tiden."
	periodYear    = "arbetsboken gäller %[2]s. Skriv vilket år du menar, till exempel ”%[1]s %[3]d”."
)

// YearsWords names the years of a workbook, which may have none.
func YearsWords(y report.Years) string {
	if y.First == 0 {
		return "inget år"
	}
	return y.Words()
}

// quoted gives a text to be recognised by, on one line: the whole of it stands in
// the workbook.
func quoted(text string) string {
	const most = 70 // runes
	text = strings.Join(strings.Fields(text), " ")
	if r := []rune(text); len(r) > most {
		text = strings.TrimSpace(string(r[:most])) + " …"
	}
	return "”" + text + "”"
}

// stood tells what text a deed was about: what stood in a place before it, or
// stands there still. Of several workbooks only what was moved stands there no
// more; of last year's most does not.
func stood(kind write.EventKind, several bool, text string) string {
	switch kind {
	case "mentions-year", "cell-filled", "formula-check":
		several = true
	case "moved-mine":
		several = false
	}
	if several {
		return "Texten: " + text
	}
	return "Där stod: " + text
}

// Some lists the first of many addresses.
func Some(at []string) string {
	const most = 12
	if len(at) > most {
		return strings.Join(at[:most], ", ") + fmt.Sprintf(" och %d till", len(at)-most)
	}
	return strings.Join(at, ", ")
}

// OmittedRows tells the secretary, and only the secretary, what was left out.
func OmittedRows(o report.Omitted) string {
	addresses := func(cells []report.Cell) string {
		at := make([]string, len(cells))
		for i, c := range cells {
			at[i] = c.String()
		}
		return Some(at)
	}
	var s []string
	if n := len(o.Commitments); n == 1 {
		s = append(s, "ett helt åtagande ("+addresses(o.Commitments)+")")
	} else if n > 1 {
		s = append(s, fmt.Sprintf("%d hela åtaganden (%s)", n, addresses(o.Commitments)))
	}
	if n := len(o.FollowUps); n == 1 {
		s = append(s, "uppföljningen i "+addresses(o.FollowUps))
	} else if n > 1 {
		s = append(s, fmt.Sprintf("%d uppföljningar (%s)", n, addresses(o.FollowUps)))
	}
	if len(s) == 0 {
		return ""
	}
	return "Utelämnat ur rapporten enligt Publicera: " + strings.Join(s, ", ") + "."
}
