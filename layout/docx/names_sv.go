package docx

// ownNames are what Word calls the styles that are not its own; of its own it
// has the names in every language. They begin with what they are for, so that
// kindred styles stand together in a list by name. A comma may not be in them.
var ownNames = map[string]string{
	styleLogo:                  "Logotyp",
	styleSender:                "Avsändare",
	styleSenderMore:            "Avsändare fler rader",
	styleFirstHeadField:        "Huvud första uppgift",
	styleHeadField:             "Huvud uppgift",
	styleStandfirst:            "Ingress",
	styleMark:                  "Märkning",
	styleCorrection:            "Rättelse",
	styleLabel:                 "Etikett",
	styleAfterLabel:            "Brödtext efter etikett",
	styleNotice:                "Anmärkning",
	styleAfterLabelNotice:      "Anmärkning efter etikett",
	styleFact:                  "Uppgift",
	styleEntryLead:             "Post inledning",
	styleEntryLeadMore:         "Post inledning fortsatt",
	styleEntryItem:             "Post punkt",
	styleEntryItem2:            "Post punkt 2",
	styleEntryFirstItem:        "Post första punkt",
	styleEntryFact:             "Post uppgift",
	styleEntryLabel:            "Post etikett",
	styleEntryAfterLabel:       "Post text efter etikett",
	styleEntryText:             "Post text",
	styleEntryAfterLabelNotice: "Post anmärkning efter etikett",
	styleEntryNotice:           "Post anmärkning",
	styleTableText:             "Tabelltext",
	styleTableNumber:           "Tabelltext tal",
	styleTable:                 "Rapporttabell",
	styleTableItem:             "Tabelltext punkt",
	styleTableItem2:            "Tabelltext punkt 2",
	styleAfterTable:            "Efter sista tabellen",
	styleFirstHeader:           "Sidhuvud första sidan",
	styleRunningMark:           "Sidhuvud märkning",
	styleFigure:                "Figur",
	styleFigureText:            "Figurtext",
	styleSource:                "Källa",
	styleTerm:                  "Term",
	styleDefinition:            "Termförklaring",
	styleSignatureMore:         "Signatur fler rader",
	styleFieldLabel:            "Uppgiftens namn",
	styleStatus:                "Status",
	styleItemLabel:             "Nummer",
}

// What Word calls the pictures and charts of the document, each with a number.
const (
	namePicture = "Bild"
	nameChart   = "Diagram"
)

// nameSheet is the name of the sheet with the numbers of a chart.
const nameSheet = "Diagram"
