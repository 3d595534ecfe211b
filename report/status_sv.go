package report

import "strings"

// Statuses are the words that a status is printed in, from done to dropped.
var Statuses = []string{
	"Genomfört", "Delvis genomfört", "Pågår", "Pågår löpande",
	"Inte påbörjat", "Försenat", "Inställt eller avbrutet", "Inte aktuellt",
}

// statusWords are other ways to write them, in lower case and with "inte" for
// "ej". Words that may mean two things are not among them: green is often "on
// track" and not "done".
var statusWords = map[string]string{
	"genomförd": "Genomfört", "genomförda": "Genomfört", "klart": "Genomfört", "klar": "Genomfört", "klara": "Genomfört",
	"utfört": "Genomfört", "utförd": "Genomfört", "utförda": "Genomfört",
	"avslutat": "Genomfört", "avslutad": "Genomfört", "avslutade": "Genomfört",
	"slutfört": "Genomfört", "slutförd": "Genomfört", "slutförda": "Genomfört",
	"delvis": "Delvis genomfört", "delvis genomförd": "Delvis genomfört", "delvis genomförda": "Delvis genomfört",
	"delvis klart": "Delvis genomfört", "delvis klar": "Delvis genomfört", "delvis klara": "Delvis genomfört",
	"pågående": "Pågår", "påbörjat": "Pågår", "påbörjad": "Pågår", "påbörjade": "Pågår",
	"löpande": "Pågår löpande", "löpande pågår": "Pågår löpande",
	"inte startat": "Inte påbörjat", "inte startad": "Inte påbörjat", "inte startade": "Inte påbörjat",
	"inte påbörjad": "Inte påbörjat", "inte påbörjade": "Inte påbörjat",
	"försenad": "Försenat", "försenade": "Försenat",
	"inställt": "Inställt eller avbrutet", "inställd": "Inställt eller avbrutet", "inställda": "Inställt eller avbrutet",
	"avbrutet": "Inställt eller avbrutet", "avbruten": "Inställt eller avbrutet", "avbrutna": "Inställt eller avbrutet",
	"inte aktuell": "Inte aktuellt", "inte aktuella": "Inte aktuellt",
}

// NormalStatus gives the word of Statuses that word is a form of. ok is false
// where it is none, and then it is printed as it stands.
func NormalStatus(word string) (status string, ok bool) {
	word = strings.TrimRight(strings.Join(strings.Fields(strings.ToLower(word)), " "), " .!")
	if rest, found := strings.CutPrefix(word, "ej "); found {
		word = "inte " + rest
	}
	for _, s := range Statuses {
		if strings.ToLower(s) == word {
			return s, true
		}
	}
	status, ok = statusWords[word]
	return status, ok
}
