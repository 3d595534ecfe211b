package workbook

import "uppfoljning/report"

// Fields of Settings.
const (
	Municipality Key = "municipality"
	Years        Key = "years"
	Period       Key = "period" // also a column of Commitments
	Title        Key = "title"
	Issuer       Key = "issuer"
	Subtitle     Key = "subtitle"
	DocumentType Key = "document-type"
	Date         Key = "date"
	Reference    Key = "reference"
	Officer      Key = "officer"
	DecidedBy    Key = "decided-by"
	Meeting      Key = "meeting"
	Annex        Key = "annex"
	Version      Key = "version"
	Correction   Key = "correction"
	Contact      Key = "contact"
	Introduction Key = "introduction"
	Summary      Key = "summary"
	Proposal     Key = "proposal"
	Closing      Key = "closing"
	Logo         Key = "logo"
	LogoText     Key = "logo-text"
	Colour       Key = "colour"
	Arrangement  Key = "arrangement"
	Content      Key = "content"
	Formats      Key = "formats"
)

// Columns.
const (
	FieldName   Key = "field"
	FieldValue  Key = "value"
	Area        Key = "area"
	Description Key = "description"
	Situation   Key = "situation"
	Problem     Key = "problem"
	Goal        Key = "goal"
	FollowUp    Key = "follow-up"
	Number      Key = "number"
	Promise     Key = "promise"
	Wording     Key = "wording"
	Headline    Key = "heading"
	Responsible Key = "responsible"
	Due         Key = "due"
	Target      Key = "target"
	Unit        Key = "unit"
	Outcome     Key = "outcome"
	Status      Key = "status"
	Party       Key = "party"
	Deviation   Key = "deviation"
	NextSteps   Key = "next-steps"
	Publish     Key = "publish"
	Note        Key = "note"
	Measure     Key = "measure"
	Origin      Key = "origin"
	Comment     Key = "comment"
	Term        Key = "term"
	Meaning     Key = "meaning"
	Language    Key = "language"
	Name        Key = "name"
	Role        Key = "role"
	Body        Key = "body"
	Word        Key = "word"
	Point       Key = "point" // of a sheet with Series: headed by a year or a period
)

// Explanation heads what a template says of the fields of Settings: never read.
const Explanation = "Förklaring"

var areaNames = []string{"Fokusområde", "Område", "Prioriterat område", "Fokusområden", "Områden", "Prioriterade områden"}

// Sheets is every sheet that the program knows, in the template's order.
var Sheets = []Sheet{
	{Key: Guide, Names: []string{"Läs mig"}},
	{Key: Settings, Names: []string{"Rapport"}, Columns: []Column{
		{Key: FieldName, Names: []string{"Uppgift"}, Required: true},
		{Key: FieldValue, Names: []string{"Värde"}, Required: true},
	}},
	{Key: Areas, Names: []string{"Fokusområden"}, Columns: []Column{
		{Key: Area, Names: areaNames, Required: true},
		{Key: Description, Names: []string{"Beskrivning", "Text"}},
		{Key: Situation, Names: []string{"Lägesbild", "Nuläge"}},
		{Key: Problem, Names: []string{"Problem", "Orsak"}},
		{Key: Goal, Names: []string{"Mål", "Målsättning"}},
		{Key: FollowUp, Names: []string{"Uppföljning", "Resultat", "Arbete under året"}, Periodic: true},
	}},
	{Key: Commitments, Names: []string{"Aktiviteter", "Åtaganden", "Åtgärder", "Löften", "Handlingsplan", "Insatser"}, Columns: []Column{
		{Key: Number, Names: []string{"Nr", "Löpnr", "ID"}},
		{Key: Area, Names: areaNames, Required: true},
		{Key: Promise, Names: []string{"Löfte", "Löften"}},
		{Key: Wording, Names: []string{"Åtagande", "Aktivitet", "Åtgärd", "Insats", "Åtaganden", "Aktiviteter", "Åtgärder", "Insatser"}, Required: true},
		{Key: Headline, Names: []string{"Rubrik", "Kort namn"}},
		{Key: Responsible, Names: []string{"Ansvarig", "Ansvariga", "Ansvar", "Vem", "Part", "Aktör", "Utförare"}},
		{Key: Due, Names: []string{"Klart senast", "Klar", "Tidplan", "Tid", "När", "Slutdatum"}},
		{Key: Target, Names: []string{"Målvärde", "Indikator"}},
		{Key: Unit, Names: []string{"Enhet"}},
		{Key: Outcome, Names: []string{"Utfall", "Resultat i siffror"}, Periodic: true},
		{Key: Status, Names: []string{"Status", "Läge"}, Periodic: true},
		{Key: FollowUp, Names: []string{"Uppföljning", "Resultat", "Återrapportering", "Redovisning", "Hur gick det?"}, Periodic: true},
		{Key: Party, Names: []string{"Lämnad av"}},
		{Key: Deviation, Names: []string{"Avvikelse", "Orsak till avvikelse"}, Periodic: true},
		{Key: NextSteps, Names: []string{"Nästa steg", "Fortsatt arbete"}, Periodic: true},
		{Key: Period, Names: []string{"Period", "Avser"}},
		{Key: Publish, Names: []string{"Publicera", "Publik", "Offentlig", "Publiceras"}},
		{Key: Note, Names: []string{"Intern anteckning", "Intern kommentar", "Arbetsanteckning"}, Internal: true},
	}},
	{Key: Statistics, Names: []string{"Statistik", "Indikatorer"}, Series: true, Columns: []Column{
		{Key: Area, Names: areaNames},
		{Key: Measure, Names: []string{"Mått"}, Required: true},
		{Key: Unit, Names: []string{"Enhet"}},
		{Key: Origin, Names: []string{"Källa"}},
		{Key: Comment, Names: []string{"Kommentar"}},
	}},
	{Key: Glossary, Names: []string{"Ordlista"}, Columns: []Column{
		{Key: Term, Names: []string{"Förkortning"}, Required: true},
		{Key: Meaning, Names: []string{"Förklaring"}, Required: true},
		{Key: Language, Names: []string{"Språk"}},
	}},
	{Key: Signatures, Names: []string{"Underskrifter", "Parter"}, Columns: []Column{
		{Key: Name, Names: []string{"Namn"}},
		{Key: Role, Names: []string{"Titel", "Befattning"}},
		{Key: Body, Names: []string{"Organisation"}},
	}},
	{Key: Protected, Names: []string{"Skyddade ord"}, Columns: []Column{
		{Key: Word, Names: []string{"Skyddade ord", "Ord"}},
	}},
	{Key: Review, Names: []string{"Granskning"}},
}

// Fields is what may stand in the first column of Settings, in the template's order.
var Fields = Sheet{Key: Settings, Names: []string{"Rapport"}, Columns: []Column{
	{Key: Municipality, Names: []string{"Kommun", "Kommuner"}, Required: true},
	{Key: Years, Names: []string{"År", "Avser år", "Verksamhetsår"}, Required: true},
	{Key: Period, Names: []string{"Period", "Avser period", "Avser"}},
	{Key: Title, Names: []string{"Titel", "Rubrik"}},
	{Key: Subtitle, Names: []string{"Underrubrik"}},
	{Key: Issuer, Names: []string{"Utgivare", "Avsändare", "Nämnd", "Råd"}},
	{Key: DocumentType, Names: []string{"Dokumenttyp"}},
	{Key: Date, Names: []string{"Datum", "Rapportdatum"}},
	{Key: Reference, Names: []string{"Diarienummer", "Diarienr", "Dnr"}},
	{Key: Officer, Names: []string{"Handläggare", "Upprättad av"}},
	{Key: DecidedBy, Names: []string{"Beslutsinstans"}},
	{Key: Meeting, Names: []string{"Sammanträde"}},
	{Key: Annex, Names: []string{"Bilaga"}},
	{Key: Version, Names: []string{"Version"}},
	{Key: Correction, Names: []string{"Rättelse", "Ändring"}},
	{Key: Contact, Names: []string{"Kontakt", "Kontaktperson", "Kontaktuppgifter"}},
	{Key: Introduction, Names: []string{"Inledning"}},
	{Key: Summary, Names: []string{"Sammanfattning"}},
	{Key: Proposal, Names: []string{"Förslag till beslut"}},
	{Key: Closing, Names: []string{"Avslutning"}},
	{Key: Logo, Names: []string{"Logotyp"}},
	{Key: LogoText, Names: []string{"Logotypbeskrivning"}},
	{Key: Colour, Names: []string{"Profilfärg"}},
	{Key: Arrangement, Names: []string{"Disposition", "Uppställning"}},
	{Key: Content, Names: []string{"Innehåll"}},
	{Key: Formats, Names: []string{"Filformat"}},
}}

// Terms gives the word for a commitment by the name of the column that holds
// the wordings.
var Terms = map[string]report.Term{
	"Åtagande": report.Undertaking, "Aktivitet": report.Activity, "Åtgärd": report.Measure,
	"Insats": report.Effort, "Löfte": report.Promise,
	"Åtaganden": report.Undertaking, "Aktiviteter": report.Activity, "Åtgärder": report.Measure,
	"Insatser": report.Effort, "Löften": report.Promise,
}
