package publish

import (
	"path/filepath"
	"regexp"
	"strings"
)

// The two parties, as they are written where a file's name tells of them.
const (
	PartyMunicipality = "Kommunen"
	PartyPolice       = "Polisen"
)

// theMunicipality finds the municipality as one that does something: a name such
// as "Mullsjö kommun" only says where, and kommunikation is another word.
var (
	theMunicipality = regexp.MustCompile(`kommunens?\b`)
	anyMunicipality = regexp.MustCompile(`kommun([^i]|$)`)
)

// PartyOf guesses by the name of a workbook's file who has written in it. It gives
// "" where the name tells of neither party or of both: who is to be asked then, for
// an answer under another's name is worse than a question.
func PartyOf(name string) string {
	name = filepath.Base(strings.ReplaceAll(name, `\`, "/"))
	name = strings.ToLower(strings.TrimSuffix(name, filepath.Ext(name)))
	name = strings.ReplaceAll(name, "_", " ")
	police := strings.Contains(name, "polis")
	switch {
	case police && theMunicipality.MatchString(name):
		return ""
	case police:
		return PartyPolice
	case anyMunicipality.MatchString(name):
		return PartyMunicipality
	}
	return ""
}
