package report

var termWords = [...][2]string{
	Undertaking: {"åtagande", "åtaganden"},
	Activity:    {"aktivitet", "aktiviteter"},
	Measure:     {"åtgärd", "åtgärder"},
	Effort:      {"insats", "insatser"},
	Promise:     {"löfte", "löften"},
}

// Words are what the workbook calls one commitment, and several of them.
func (t Term) Words() (one, many string) { return termWords[t][0], termWords[t][1] }
