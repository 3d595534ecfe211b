package manuscript

import (
	"fmt"
	"strconv"
	"time"

	"uppfoljning/report"
)

// words are the forms of what the workbook calls a commitment.
type words struct {
	one, many  string // "1 aktivitet", "11 aktiviteter"
	heading    string
	noneInArea string
}

var termWords = map[report.Term]words{
	report.Undertaking: {"åtagande", "åtaganden", "Åtaganden", "Inga åtaganden i detta fokusområde."},
	report.Activity:    {"aktivitet", "aktiviteter", "Aktiviteter", "Inga aktiviteter i detta fokusområde."},
	report.Measure:     {"åtgärd", "åtgärder", "Åtgärder", "Inga åtgärder i detta fokusområde."},
	report.Effort:      {"insats", "insatser", "Insatser", "Inga insatser i detta fokusområde."},
	report.Promise:     {"löfte", "löften", "Löften", "Inga löften i detta fokusområde."},
}

const (
	defaultTitle = "Uppföljning medborgarlöfte %s %s"

	headingSummary      = "Sammanfattning"
	headingIntroduction = "Inledning"
	headingAreas        = "Fokusområden"
	headingProposal     = "Förslag till beslut"
	headingClosing      = "Avslutning"
	headingContact      = "Kontakt"

	labelPage         = "Sida"
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

	noticeMissing  = "Uppföljning saknas"
	noticeWithheld = "Uppföljningen redovisas inte här."

	wordAnd   = "och"
	wordArea  = "fokusområde"
	wordAreas = "fokusområden"

	sentenceCovers = "Avser %s."
	sentenceCounts = "%s i %s."
	sentenceEmpty  = "Ingen uppföljning har lämnats för %s."
)

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

// span names what the report covers: "helåret 2023", "tertial 1–2 2023".
func (c *composer) span() string {
	y, p := c.report.Years, c.report.Period
	switch {
	case p.Unit == report.Dates:
		return dates(p.From, p.To)
	case !p.IsWhole():
		return periodWords(p) + " " + years(y)
	case y.First == y.Last:
		return "helåret " + years(y)
	}
	return "åren " + years(y)
}

// periodWords names a period as a part of the report's: "tertial 3", "kvartal
// 1–2", "första halvåret", with its year where the report is about several.
func periodWords(p report.Period) string {
	switch {
	case p.Year == 0 || p.Unit == report.Dates:
		return partWords(p)
	case p.Unit == report.WholeYear:
		return "år " + strconv.Itoa(p.Year)
	}
	return partWords(p) + " " + strconv.Itoa(p.Year)
}

func partWords(p report.Period) string {
	switch p.Unit {
	case report.Dates:
		return dates(p.From, p.To)
	case report.HalfYear:
		switch {
		case p.First != p.Last:
			return "helåret"
		case p.First == 1:
			return "första halvåret"
		}
		return "andra halvåret"
	case report.Tertial:
		return "tertial " + parts(p)
	case report.Quarter:
		return "kvartal " + parts(p)
	}
	return "helåret"
}

func parts(p report.Period) string {
	if p.First == p.Last {
		return strconv.Itoa(p.First)
	}
	return fmt.Sprintf("%d–%d", p.First, p.Last)
}

var months = [...]string{"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"}

func dates(from, to time.Time) string {
	if from.Equal(to) {
		return day(from, true)
	}
	return day(from, from.Year() != to.Year()) + " – " + day(to, true)
}

func day(t time.Time, year bool) string {
	s := fmt.Sprintf("%d %s", t.Day(), months[t.Month()-1])
	if year {
		s += fmt.Sprintf(" %d", t.Year())
	}
	return s
}

// answerLabel names an answer by its period and who gives it: "Uppföljning
// tertial 3, Polisen".
func (c *composer) answerLabel(label string, f *report.FollowUp) string {
	if !f.Period.IsWhole() {
		label += " " + periodWords(f.Period)
	}
	if f.Party.Text != "" {
		label += ", " + f.Party.Text
	}
	return label
}
