package report

// message is what is known of a Code: how grave it is and what it says. The
// verbs of sentence are filled from Problem.Args.
type message struct {
	severity Severity
	sentence string
}

// String is the word a reader sees.
func (s Severity) String() string {
	switch s {
	case Error:
		return "FEL"
	case Warning:
		return "VARNING"
	}
	return "RÅD"
}

var messages = map[Code]message{
	"not-a-workbook": {Error, "Filen går inte att läsa som en Excelarbetsbok. Spara den på nytt i Excel som .xlsx."},
}
