package readback

// Names of styles that Word does not know, by which one who reads the document
// in Word knows what stands in an entry or a definition.
const (
	nameInEntry        = "Post "
	nameEntryLead      = "Post inledning"
	nameEntryFirstItem = "Post första punkt"
	nameTerm           = "Term"
	nameDefinition     = "Termförklaring"
	nameItemLabel      = "Nummer"
)
