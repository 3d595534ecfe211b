package write

import (
	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// The texts of the template. They are what a secretary reads before anything
// else of the program: short, and what to do before why.

const (
	refusalArea  = "Området finns inte på bladet Fokusområden. Lägg till det där först."
	promptSeries = "Ett år eller en period i varje kolumn. Skriv talen under. Lägg till fler kolumner till höger. En tom cell blir ett uppehåll i diagrammet, inte noll."
)

// fieldText explains a field of the sheet Rapport.
type fieldText struct {
	explanation string
	choices     []string
	format      Format
}

var fieldTexts = map[workbook.Key]fieldText{
	workbook.Municipality: {explanation: "Som namnet ska stå i rapporten: Mullsjö kommun. Flera kommuner: skriv semikolon emellan."},
	workbook.Years:        {explanation: "Året som rapporten gäller, eller flera: 2024–2025."},
	workbook.Period: {explanation: "Tomt betyder hela året. Annars T1 (tertial 1), K2 (kvartal 2), H1 (första halvåret) eller två datum med streck emellan.",
		choices: []string{"Helår", "T1", "T2", "T3", "Halvår 1", "Halvår 2"}},
	workbook.Title:        {explanation: "Tomt ger ”Uppföljning medborgarlöfte” med kommun och år."},
	workbook.Subtitle:     {explanation: "En rad under titeln."},
	workbook.Issuer:       {explanation: "Den som ger ut rapporten: Brottsförebyggande rådet."},
	workbook.DocumentType: {explanation: "Till exempel Uppföljning eller Tjänsteskrivelse."},
	workbook.Date:         {explanation: "Rapportens datum: 2025-01-31.", format: Day},
	workbook.Reference:    {explanation: "Som det står i diariet.", format: Literal},
	workbook.Officer:      {explanation: "Den som har gjort rapporten."},
	workbook.DecidedBy:    {explanation: "Den som beslutar om rapporten: Kommunstyrelsen."},
	workbook.Meeting:      {explanation: "Dag och paragraf: 2025-02-12 § 14.", format: Literal},
	workbook.Annex:        {explanation: "Bilagans nummer i protokollet.", format: Literal},
	workbook.Version:      {explanation: "Skriv Utkast, så märks varje sida.", choices: []string{"Utkast"}, format: Literal},
	workbook.Correction:   {explanation: "Vad som har ändrats i en rapport som redan är publicerad, och när. Står under titeln."},
	workbook.Contact:      {explanation: "Vart läsaren kan vända sig. Står längst ner på varje sida."},
	workbook.Introduction: {explanation: "Text före fokusområdena. Nytt stycke: Alt+Enter."},
	workbook.Summary:      {explanation: "Text först i rapporten. Tabellen över status gör programmet."},
	workbook.Proposal:     {explanation: "Det som nämnden ska besluta."},
	workbook.Closing:      {explanation: "Text efter åtagandena."},
	workbook.Logo:         {explanation: "Klistra in bilden på det här bladet (PNG eller JPEG). Lämna cellen tom."},
	workbook.LogoText:     {explanation: "Vad bilden visar, för den som inte kan se den: Mullsjö kommuns vapen."},
	workbook.Colour:       {explanation: "Kommunens färg, som kod: #1F4E79. Fråga kommunikationsavdelningen."},
	workbook.Arrangement: {explanation: "Hur åtagandena ordnas. Tomt betyder efter fokusområde. Tabell ställer planerat mot utfall.",
		choices: []string{"Fokusområde", "Ansvarig", "Tabell"}},
	workbook.Content: {explanation: "Tomt betyder med uppföljning. Löften ger bara det som har lovats.",
		choices: []string{"Uppföljning", "Löften"}},
	workbook.Formats: {explanation: "Tomt ger PDF. Flera: skriv komma emellan, PDF, Word, Webb.",
		choices: []string{"PDF", "Word", "Webb"}},
}

// The columns that few councils need (Löfte, Lämnad av, Period) are not here,
// but in the guide: an empty column asks to be filled in.
var templateTables = []tableText{
	{key: workbook.Areas, frozen: 1, columns: []columnText{
		{key: workbook.Area, width: 24, prompt: "Ett område på varje rad. Rapporten följer radernas ordning, och namnen blir valen på bladet Aktiviteter."},
		{key: workbook.Description, width: 44, prompt: "Det som ska sägas om området i rapporten. Nytt stycke: Alt+Enter."},
		{key: workbook.Situation, width: 36, prompt: "Hur läget ser ut i kommunen."},
		{key: workbook.Problem, width: 30, prompt: "Vad som ligger bakom läget."},
		{key: workbook.Goal, width: 30, prompt: "Vad ni vill uppnå."},
		{key: workbook.FollowUp, width: 44, prompt: "Vad som har hänt i området under året, utöver de enskilda åtagandena."},
	}},
	{key: workbook.Commitments, frozen: 3, pagesWide: 2, columns: []columnText{
		{key: workbook.Number, width: 6, format: Literal, prompt: "Åtagandets nummer. Det ska vara detsamma år efter år, och ett nummer som har utgått ska inte användas igen."},
		{key: workbook.Area, width: 18, from: workbook.Areas, refusal: refusalArea, prompt: "Välj ett område från bladet Fokusområden. Tomt betyder samma område som raden ovanför."},
		{key: workbook.Wording, width: 44, prompt: "Ordagrant som det är undertecknat, ett på varje rad. Rubrikens ord blir rapportens: byt gärna till Aktivitet, Åtgärd, Insats eller Löfte."},
		{key: workbook.Headline, width: 18, prompt: "Ett kort namn på åtagandet, om rapporten ska ha en rubrik för det."},
		{key: workbook.Responsible, width: 18, choices: []string{"Polisen", "Kommunen", "Polisen och kommunen"}, lax: true,
			prompt: "Den som har lovat. Välj eller skriv något annat."},
		{key: workbook.Due, width: 14, format: Day, prompt: "Ett datum, 2025-12-31, eller ord: löpande, hösten 2025."},
		{key: workbook.Target, width: 12, format: Literal, prompt: "Det som ska uppnås: 8, minst 8, 85 %."},
		{key: workbook.Unit, width: 12, prompt: "Vad som räknas: kontroller, procent."},
		{key: workbook.Outcome, width: 12, format: Literal, prompt: "Det som blev, räknat som målvärdet."},
		{key: workbook.Status, width: 18, choices: report.Statuses, lax: true,
			prompt: "Välj ett ord i listan. Färger syns inte i rapporten."},
		{key: workbook.FollowUp, width: 52, prompt: "Vad som har gjorts och vad det ledde till. Nytt stycke: Alt+Enter. Per period eller part: Uppföljning T1, Uppföljning T2 eller Uppföljning Polisen, en kolumn för varje."},
		{key: workbook.Deviation, width: 26, prompt: "Varför det inte blev som det var tänkt."},
		{key: workbook.NextSteps, width: 26, prompt: "Vad som händer härnäst."},
		{key: workbook.Publish, width: 18, choices: publishWords[:], refusal: "Skriv Ja, Endast åtagandet eller Nej.",
			prompt: "Tomt betyder Ja. Endast åtagandet visar löftet men inte uppföljningen. Nej håller raden utanför rapporten."},
		{key: workbook.Note, width: 30, prompt: "Bara för er. Trycks aldrig i den rapport som publiceras."},
	}},
	{key: workbook.Statistics, frozen: 2, optional: true, columns: []columnText{
		{key: workbook.Area, width: 20, from: workbook.Areas, refusal: refusalArea, prompt: "Området som måttet hör till, om det hör till något."},
		{key: workbook.Measure, width: 34, prompt: "Vad som räknas: Anmälda stöldbrott. Varje rad blir ett diagram och en tabell."},
		{key: workbook.Unit, width: 14, prompt: "Antal, procent, per 1 000 invånare."},
		{key: workbook.Origin, width: 20, prompt: "Varifrån talen kommer: Brå."},
		{key: workbook.Comment, width: 34, prompt: "Det som läsaren behöver veta för att förstå talen. Trycks."},
	}},
	{key: workbook.Glossary, optional: true, columns: []columnText{
		{key: workbook.Term, width: 18, prompt: "Förkortningen som den står i texten: BRÅ."},
		{key: workbook.Meaning, width: 60, prompt: "Vad den betyder."},
		{key: workbook.Language, width: 12, prompt: "Fylls i bara om ordet inte är svenskt: en för engelska, fi för finska."},
	}},
	{key: workbook.Signatures, optional: true, columns: []columnText{
		{key: workbook.Name, width: 30, prompt: "Den som skriver under rapporten."},
		{key: workbook.Role, width: 34, prompt: "Kommunstyrelsens ordförande, lokalpolisområdeschef."},
		{key: workbook.Body, width: 34, prompt: "Mullsjö kommun, Polismyndigheten."},
	}},
	{key: workbook.Protected, optional: true, columns: []columnText{
		{key: workbook.Word, width: 40, prompt: "Ord som inte får publiceras utan att någon har sett efter: namn, adresser, tillfälliga kameror. Trycks aldrig."},
	}},
}

// guide is the first sheet. Each line is short enough to stand on one row.
var guide = guideText{
	name:  "Läs mig",
	title: "Så här fyller du i arbetsboken",
	lead:  "Programmet uppfoljning gör en färdig rapport av den. Det här bladet läser programmet inte, så det får du ändra eller ta bort.",
	parts: []guidePart{
		{heading: "Bladen", rows: [][]string{
			{"Rapport", "Vad rapporten gäller. Kommun och År behövs alltid. Lämna det tomt som inte ska med."},
			{"Fokusområden", "Ett område på varje rad, i den ordning de ska stå i rapporten."},
			{"Aktiviteter", "Ett åtagande på varje rad, ordagrant som det är undertecknat. Fyll i Status och Uppföljning när det är dags."},
			{"De grå bladen", "Frivilliga: Statistik blir diagram, Ordlista förklarar förkortningar, Underskrifter blir en plats att skriva under på,"},
			{"", "och Skyddade ord är det som programmet ska varna för innan rapporten publiceras."},
		}},
		{heading: "Exempel på rader i Aktiviteter", table: true, rows: [][]string{
			{"Nr", "Fokusområde", "Åtagande", "Ansvarig", "Status", "Uppföljning"},
			{"1", "Trafik", "Polisen ska hålla minst åtta hastighetskontroller vid skolorna.", "Polisen", "Genomfört", "Nio kontroller hölls, fem av dem på våren. Utanför Ekskolan körde ingen för fort."},
			{"2", "Narkotika", "Kommunen ska utbilda all skolpersonal om narkotika.", "Kommunen", "Delvis genomfört", "Personalen på två av tre skolor har gått utbildningen."},
		}},
		{heading: "Bra att veta", rows: [][]string{
			{"Rubriker", "Ställ dig på en rubrik, så står det vad som ska stå i kolumnen. Stjärnan (*) betyder att cellen måste fyllas i."},
			{"Kolumner", "Ta bort dem du inte behöver. Det går också att lägga till Löfte (en nivå över åtagandet), Lämnad av och Period."},
			{"Perioder", "Redovisar ni flera gånger om året? Gör en kolumn för varje: Uppföljning T1, Uppföljning T2 och Uppföljning T3."},
			{"Parter", "Svarar ni var för sig? Gör en kolumn för varje: Uppföljning Polisen och Uppföljning Kommunen. Status går likadant."},
			{"Text", "Nytt stycke: Alt+Enter. Lista: börja raden med ett streck och ett mellanslag. Fet, kursiv och länkar följer med."},
			{"Internt", "Publicera = Nej håller raden utanför rapporten. Intern anteckning och kommentarer i celler trycks aldrig."},
		}},
		{heading: "Programmet", rows: [][]string{
			{"Kontrollera", "Öppna uppfoljning.html och dra arbetsboken dit. Där står vad som fattas, och i vilken cell."},
			{"Rapporten", "Hämta den på samma sida, som PDF, Word och webbsida."},
			{"Nästa år", "Välj Nästa års arbetsbok på sidan. Områden och åtaganden följer med till en ny arbetsbok."},
			{"Kommandon", "Allt går också att göra i ett kommandofönster. Skriv uppfoljning hjälp, så står det hur."},
		}},
	},
}
