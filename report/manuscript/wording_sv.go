package manuscript

import (
	"fmt"
	"strconv"

	"uppfoljning/report"
)

// words are the forms of what the workbook calls a commitment.
type words struct {
	one, many  string // "1 aktivitet", "11 aktiviteter"
	heading    string
	column     string // over a column of them
	noneInArea string
}

func wordsOf(t report.Term) words {
	one, many := t.Words()
	return words{one, many, capitalised(many), capitalised(one), fmt.Sprintf(sentenceNoneInArea, many)}
}

const (
	defaultTitle        = "Uppföljning medborgarlöfte %s %s"
	defaultPromiseTitle = "Medborgarlöfte %s %s"
	defaultLogoAlt      = "Logotyp för %s"

	headingSummary      = "Sammanfattning"
	headingIntroduction = "Inledning"
	headingAreas        = "Fokusområden"
	headingProposal     = "Förslag till beslut"
	headingClosing      = "Avslutning"
	headingContact      = "Kontakt"
	headingContents     = "Innehåll"
	headingStatistics   = "Statistik"
	headingOtherAreas   = "Övrigt"
	headingGlossary     = "Ordlista"
	headingSignatures   = "Underskrifter"
	headingNobody       = "Ansvarig anges inte"

	labelPage         = "Sida"
	labelSkip         = "Hoppa till innehållet"
	labelDocumentType = "Dokumenttyp"
	labelDate         = "Datum"
	labelReference    = "Diarienummer"
	labelOfficer      = "Handläggare"
	labelDecidedBy    = "Beslutsinstans"
	labelMeeting      = "Sammanträde"
	labelAnnex        = "Bilaga"
	labelVersion      = "Version"
	labelSituation    = "Lägesbild"
	labelProblem      = "Problem"
	labelGoal         = "Mål"
	labelPromise      = "Löfte"
	labelResponsible  = "Ansvarig"
	labelDue          = "Klart senast"
	labelStatus       = "Status"
	labelTarget       = "Mål"
	labelOutcome      = "Utfall"
	labelFollowUp     = "Uppföljning"
	labelDeviation    = "Avvikelse"
	labelNextSteps    = "Nästa steg"
	labelPublish      = "Publicera"
	labelNote         = "Intern anteckning"

	labelArea    = "Fokusområde"
	labelNumber  = "Nr"
	labelHeading = "Rubrik"
	labelCount   = "Antal"
	labelSum     = "Summa"
	labelYear    = "År"
	labelPeriod  = "Period"
	labelValue   = "Värde"
	inText       = "%s: %s" // a label and what it is of, in running text

	markInternal = "Intern utgåva – får inte publiceras"

	noticeMissing  = "Uppföljning saknas"
	noticeWithheld = "Uppföljningen redovisas inte här."

	wordAnd   = "och"
	wordArea  = "fokusområde"
	wordAreas = "fokusområden"

	sentenceCovers     = "Avser %s."
	sentenceCounts     = "%s i %s."
	sentenceNoneInArea = "Inga %s i detta fokusområde."
	sentenceEmpty      = "Ingen uppföljning gäller %s."

	sentencePromises = "Gäller %s."

	wordsWhole = "hela perioden"
	wordOr     = "eller"

	captionByStatus     = "%s efter status"
	captionByLastStatus = "%s efter senast redovisade status"
	captionOutcome      = "Planerat och utfall: %s"

	wordsNoValue   = "uppgift saknas"
	wordsInYear    = "%s år %s"    // a value, a year
	wordsInPeriod  = "%s under %s" // a value, a part of a year
	wordsAt        = "%s (%s)"     // a value, what its column is headed
	sentenceGaps   = "Uppgift saknas för %s."
	sentenceSource = "Källa: %s"
	altBars        = "Stapeldiagram: %s. Värdena står i tabellen efter diagrammet."
	altCurve       = "Linjediagram: %s. Värdena står i tabellen efter diagrammet."
)

// publishWords are the answers that a workbook gives in Publicera.
var publishWords = map[report.Publish]string{report.PublishWording: "Endast åtagandet", report.PublishNothing: "Nej"}

// answered says how many of n commitments lack a follow-up.
func answered(n, missing int) string {
	switch {
	case missing == 0 && n == 1:
		return "Uppföljning finns."
	case missing == 0:
		return "Alla har uppföljning."
	case missing == n && n == 1:
		return "Uppföljning saknas."
	case missing == n:
		return "Alla saknar uppföljning."
	}
	return strconv.Itoa(missing) + " saknar uppföljning."
}

// answerLabel names an answer by its period and who gives it: "Uppföljning
// tertial 3, Polisen". Among answers for parts of the period, one for the whole
// of it says so.
func answerLabel(label string, f *report.FollowUp, among bool) string {
	switch {
	case !f.Period.IsWhole():
		label += " " + f.Period.Words()
	case among:
		label += " " + wordsWhole
	}
	if f.Party.Text != "" {
		label += ", " + f.Party.Text
	}
	return label
}
