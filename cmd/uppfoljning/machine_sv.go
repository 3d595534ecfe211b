package main

import (
	"fmt"
	"path/filepath"
)

// What is said in a window of the program's own.
const (
	messageDropHere = `uppfoljning gör en rapport av brottsförebyggande rådets arbetsbok.

Dra en arbetsbok (.xlsx), flera eller en mapp till programmets ikon och släpp.
Rapporterna läggs bredvid arbetsböckerna.
`
	messagePressEnter = "\nTryck på Enter för att stänga fönstret."
)

// whereElse says what to do where nothing may be written.
const whereElse = "Kopiera arbetsboken till en mapp där du får spara, till exempel Dokument, eller ange en sådan mapp med --ut."

// trouble is what keeps the machine from doing something.
type trouble int

// The troubles that a user can help.
const (
	unknownTrouble trouble = iota
	fileInUse
	diskFull
	diskProtected
	networkGone
	cloudGone
	nameTooLong
	nameInvalid
	fileTooLarge
	diskFaulty
	tooManyFiles
	noFolder
	leadsAway
	noProgram
)

// troubleWords say what it is, and what to do.
var troubleWords = map[trouble]string{
	fileInUse:     "filen är öppen i ett annat program. Stäng filen där och försök igen.",
	diskFull:      "disken är full. Frigör plats på den, eller skriv till en annan, och försök igen.",
	diskProtected: "disken är skrivskyddad. " + whereElse,
	networkGone:   "servern eller disken svarar inte. Se efter att du har kontakt med nätverket och försök igen.",
	cloudGone:     "filen finns i OneDrive men inte på datorn, och kunde inte hämtas. Se efter att OneDrive är igång och försök igen.",
	nameTooLong:   "filens namn eller sökväg är för lång. Välj en annan mapp eller ett kortare namn.",
	nameInvalid:   "filnamnet innehåller tecken som Windows inte tillåter.",
	fileTooLarge:  "filen blir större än vad som får plats eller är tillåtet där. Skriv till en annan disk.",
	diskFaulty:    "disken svarar med fel och kan vara på väg att gå sönder. Kopiera dina filer till en annan disk, och försök igen därifrån.",
	tooManyFiles:  "datorn har för många filer öppna. Stäng några program och försök igen.",
	noFolder:      "en del av sökvägen är en fil och ingen mapp. Rätta sökvägen.",
	leadsAway:     "det är en länk som inte leder till någon fil. Ange filen själv, eller ta bort länken.",
	noProgram:     "datorn har inget program för det.",
}

// wroteInstead tells that a report has been given another name.
func wroteInstead(path, instead string) string {
	return fmt.Sprintf("%s är öppen i ett annat program och kunde inte ersättas. Den nya rapporten heter därför %s. Stäng filen %s och försök igen om rapporten ska ha sitt vanliga namn.",
		path, filepath.Base(instead), filepath.Base(path))
}
