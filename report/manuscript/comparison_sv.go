package manuscript

import (
	"fmt"
	"strings"

	"uppfoljning/report"
)

const (
	titleChanges      = "Ändringar i medborgarlöfte %s %s"
	titleChangesSince = "Ändringar i medborgarlöfte %s %s jämfört med %s"
	titleChangesIn    = "Ändringar i ”%s”"

	headingUnanswered = "Fortfarande utan uppföljning"

	labelEarlier    = "Tidigare"
	labelNow        = "Nu"
	labelChange     = "Ändring"
	labelOldWording = "Tidigare lydelse"
	labelNewWording = "Ny lydelse"
	labelDifference = "Skillnad"

	kindNew        = "Har tillkommit"
	kindGone       = "Har utgått"
	kindReworded   = "ny lydelse"
	kindRepromised = "nytt löfte"
	kindMoved      = "annat fokusområde"
	kindStatus     = "ändrad status"
	kindAnswered   = "ny uppföljning"
	kindAmended    = "ändrad uppföljning"
	kindLost       = "borttagen uppföljning"
	kindRenumbered = "nytt nummer"

	wordsWas    = "%s (tidigare %s)" // what it is, what it was
	wordsWasNot = "%s (angavs inte tidigare)"
	wordsIsNot  = "anges inte längre (tidigare %s)"
	wordsSaved  = "sparad %s"
	wordsDated  = "daterad %s"
	wordsNumber = "nr %s"
	wordsQuoted = "”%s”"

	noticeNewArea  = "Fokusområdet är nytt."
	noticeGoneArea = "Fokusområdet har utgått."
	noticeRenamed  = "Fokusområdet hette tidigare ”%s”."
	noticePartOf   = "Det mesta av lydelsen stod tidigare i %s."
	noticePartIn   = "Det mesta av lydelsen står nu i %s."

	sentenceWordsAdded    = "”%s” har lagts till."
	sentenceWordsCut      = "”%s” har tagits bort."
	sentenceWordsReplaced = "”%s” har ersatts av ”%s”."

	sentenceCompared   = "Avser %s, jämfört med %s."
	sentenceNoChange   = "Ingenting har ändrats."
	sentenceUnanswered = "%s saknar fortfarande uppföljning."
)

var kindFacts = [...]string{
	report.FactHeading: "annan rubrik", report.FactResponsible: "annan ansvarig", report.FactDue: "annan tid", report.FactTarget: "annat mål",
}

var (
	followUpForms  = forms{"Ny uppföljning", "Ändrad uppföljning", "Tidigare uppföljning", "Borttagen uppföljning", "Tillägg i uppföljningen"}
	deviationForms = forms{"Ny avvikelse", "Ändrad avvikelse", "Tidigare avvikelse", "Borttagen avvikelse", "Tillägg i avvikelsen"}
	nextStepsForms = forms{"Nytt nästa steg", "Ändrat nästa steg", "Tidigare nästa steg", "Borttaget nästa steg", "Tillägg i nästa steg"}
	promiseForms   = forms{"Nytt löfte", "Ny lydelse av löftet", "Tidigare lydelse av löftet", "Borttaget löfte", "Tillägg i löftet"}
	areaTextForms  = map[report.AreaText]forms{
		report.AreaDescription: {"Ny beskrivning", "Ändrad beskrivning", "Tidigare beskrivning", "Borttagen beskrivning", "Tillägg i beskrivningen"},
		report.AreaSituation:   {"Ny lägesbild", "Ändrad lägesbild", "Tidigare lägesbild", "Borttagen lägesbild", "Tillägg i lägesbilden"},
		report.AreaProblem:     {"Nytt problem", "Ändrat problem", "Tidigare problem", "Borttaget problem", "Tillägg om problemet"},
		report.AreaGoal:        {"Nytt mål", "Ändrat mål", "Tidigare mål", "Borttaget mål", "Tillägg i målet"},
	}
)

// standfirst is the line under the title: how many of each change, and what is
// left as it was.
func (c *comparer) standfirst() string {
	var s []string
	if before, now := c.Old.CoverWords(), c.New.CoverWords(); before != now {
		s = append(s, fmt.Sprintf(sentenceCompared, now, before))
	} else {
		s = append(s, fmt.Sprintf(sentenceCovers, now))
	}
	n := c.Counts()
	counts := happened(c.words.one, c.words.many, []counted{
		{n.New, "har tillkommit"}, {n.Gone, "har utgått"}, {n.Reworded, "har fått ny lydelse"}, {n.Moved, "har flyttats till ett annat fokusområde"},
		{n.Status, "har ändrad status"}, {n.Answered, "har ny uppföljning"}, {n.Amended, "har ändrad eller borttagen uppföljning"},
		{n.Facts[report.FactResponsible], "har annan ansvarig"}, {n.Facts[report.FactDue], "har annan tid"}, {n.Facts[report.FactTarget], "har annat mål"},
		{n.Facts[report.FactHeading], "har annan rubrik"}, {n.Renumbered, "har bara fått ett nytt nummer"},
	})
	switch {
	case counts != "":
		s = append(s, counts)
	case len(c.Areas) > 0:
		s = append(s, fmt.Sprintf("Inga %s har ändrats.", c.words.many))
	default:
		s = append(s, sentenceNoChange)
	}
	if counts != "" && c.Alike > 0 {
		s = append(s, fmt.Sprintf("%d är som förut.", c.Alike))
	}
	if n := len(c.Unanswered); n > 0 {
		s = append(s, fmt.Sprintf(sentenceUnanswered, count(n, c.words.one, c.words.many)))
	}
	return strings.Join(appendSome(s, c.areaCounts()), " ")
}

// counted is how many something has happened to, and what.
type counted struct {
	n     int
	words string
}

// happened says in one sentence how many of a kind each thing has happened to, or
// nothing: "1 aktivitet har tillkommit och 2 har utgått." one and many name them.
func happened(one, many string, all []counted) string {
	var parts []string
	for _, k := range all {
		switch {
		case k.n == 0:
		case len(parts) == 0:
			parts = append(parts, count(k.n, one, many)+" "+k.words)
		default:
			parts = append(parts, fmt.Sprintf("%d %s", k.n, k.words))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return enumerate(parts, wordAnd) + "."
}

// areaCounts says how many focus areas have changed, or nothing.
func (c *comparer) areaCounts() string {
	var added, gone, renamed, retold int
	for i := range c.Areas {
		switch a := &c.Areas[i]; {
		case a.Old == nil:
			added++
		case a.New == nil:
			gone++
		default:
			if a.Renamed {
				renamed++
			}
			if len(a.Texts)+len(a.Answers) > 0 {
				retold++
			}
		}
	}
	return happened(wordArea, wordAreas, []counted{
		{added, "har tillkommit"}, {gone, "har utgått"}, {renamed, "har bytt namn"}, {retold, "har fått ändrad text"},
	})
}
