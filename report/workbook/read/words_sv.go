package read

import (
	"fmt"
	"regexp"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// commentHeadings are the columns that people most often add to the
// commitments, folded: only they know whether they should be printed.
var commentHeadings = map[string]bool{"kommentar": true, "kommentarer": true}

// otherHeadings are columns that people often have, folded, that are none of
// ours although a name is near.
var otherHeadings = map[string]bool{"startdatum": true}

// totalWords begin a row that sums up those above it, folded.
var totalWords = map[string]bool{
	"summa": true, "delsumma": true, "total": true, "totalt": true, "antal": true, "genomsnitt": true, "snitt": true, "medelvärde": true,
}

// areaKey is what the names of one focus area have in common.
func areaKey(name string) string {
	return strings.ReplaceAll(workbook.Fold(name), " & ", " och ")
}

// publishStems are what is in the headings of columns that decide what may be
// published, folded.
var publishStems = []string{"publicer", "offentlig", "sekretess"}

// publishWords are the answers of the column Publicera, folded.
var publishWords = map[string]report.Publish{
	"ja": report.PublishAll, "sant": report.PublishAll,
	"nej": report.PublishNothing, "falskt": report.PublishNothing,
	"endast åtagandet": report.PublishWording, "endast åtagande": report.PublishWording,
	"endast aktiviteten": report.PublishWording, "endast åtgärden": report.PublishWording,
	"endast insatsen": report.PublishWording, "endast löftet": report.PublishWording,
}

// The answers of Disposition, Innehåll and Filformat, folded.
var (
	arrangements = map[string]report.Arrangement{
		"fokusområde": report.ByArea, "fokusområden": report.ByArea, "område": report.ByArea, "områden": report.ByArea,
		"ansvarig": report.ByParty, "ansvariga": report.ByParty, "ansvar": report.ByParty, "part": report.ByParty, "parter": report.ByParty,
		"tabell": report.AsTable, "tabeller": report.AsTable,
	}
	contents = map[string]report.Content{
		"uppföljning": report.FollowUpReport, "löften": report.PromisesOnly, "löfte": report.PromisesOnly,
		"bara löften": report.PromisesOnly, "bara löftena": report.PromisesOnly,
		"endast löften": report.PromisesOnly, "endast löftena": report.PromisesOnly,
	}
	formatJoints = strings.NewReplacer(";", ",", "/", ",", "+", ",", "&", ",", " och ", ",", " samt ", ",")
)

// languageNames are languages by the names that Swedes have for them, folded.
// Swedish is the language of the report, and needs no tag.
var languageNames = map[string]string{
	"svenska": "", "swedish": "", "engelska": "en", "english": "en", "finska": "fi", "norska": "no", "bokmål": "nb", "nynorska": "nn",
	"danska": "da", "isländska": "is", "färöiska": "fo", "grönländska": "kl", "tyska": "de", "franska": "fr", "spanska": "es",
	"italienska": "it", "portugisiska": "pt", "nederländska": "nl", "holländska": "nl", "polska": "pl", "tjeckiska": "cs",
	"slovakiska": "sk", "ungerska": "hu", "rumänska": "ro", "bulgariska": "bg", "grekiska": "el", "estniska": "et",
	"lettiska": "lv", "litauiska": "lt", "ryska": "ru", "ukrainska": "uk", "belarusiska": "be", "bosniska": "bs", "kroatiska": "hr",
	"serbiska": "sr", "slovenska": "sl", "makedonska": "mk", "albanska": "sq", "turkiska": "tr", "arabiska": "ar", "persiska": "fa",
	"farsi": "fa", "dari": "prs", "pashto": "ps", "kurdiska": "ku", "nordkurdiska": "kmr", "kurmanji": "kmr", "sorani": "ckb",
	"somaliska": "so", "tigrinska": "ti", "tigrinja": "ti", "amhariska": "am", "swahili": "sw", "urdu": "ur", "hindi": "hi", "bengali": "bn",
	"thailändska": "th", "vietnamesiska": "vi", "kinesiska": "zh", "japanska": "ja", "koreanska": "ko", "latin": "la", "hebreiska": "he",
	"samiska": "se", "nordsamiska": "se", "lulesamiska": "smj", "sydsamiska": "sma", "umesamiska": "sju", "pitesamiska": "sje",
	"meänkieli": "fit", "romani": "rom", "romani chib": "rom", "jiddisch": "yi", "tecknat språk": "swl", "svenskt teckenspråk": "swl",
}

// writeInstead tells what to write in a cell, and what stands there now.
func writeInstead(name string, at report.Cell, now string) string {
	return fmt.Sprintf("skriv ”%s” i %s%d (där står ”%s”)", name, report.ColumnName(at.Col), at.Row, now)
}

// quotedList writes two or more names as ”A”, ”B” och ”C”.
func quotedList(names []string) string {
	quoted := make([]string, len(names))
	for i, name := range names {
		quoted[i] = "”" + name + "”"
	}
	last := len(quoted) - 1
	return strings.Join(quoted[:last], ", ") + " och " + quoted[last]
}

// contrastWords writes a contrast in tenths as "4,5:1".
func contrastWords(tenths int) string { return fmt.Sprintf("%d,%d:1", tenths/10, tenths%10) }

// logoOf says whose logotype a picture is.
func logoOf(sender string) string { return strings.TrimSpace("Logotyp " + sender) }

// isAutomatic reports whether Excel has made a picture's description: it is a
// guess that nobody has read.
func isAutomatic(text string) bool {
	text = strings.ToLower(text)
	return strings.Contains(text, "automatiskt genererad") || strings.Contains(text, "ai-genererat innehåll") ||
		strings.Contains(text, "description automatically generated") || strings.Contains(text, "ai-generated content")
}

// unknownKind is what a picture is called whose file tells nothing.
const unknownKind = "okänt"

// fractionAsText tells how to write two numbers so that they stay as they are.
func fractionAsText(a, b int) string {
	if a >= b {
		return fmt.Sprintf("”%d/%d”", a, b)
	}
	return fmt.Sprintf("”%d av %d” eller ”%[1]d–%d”", a, b)
}

// gapWords are what may stand in place of a number: that it is not known, that it
// is too small to be told, or a sign for nothing.
var gapWords = regexp.MustCompile(`(?i)^(?:uppgift(?:er)? saknas|saknas|färre än \d+|[-–—−‐.…]{1,3})$`)
