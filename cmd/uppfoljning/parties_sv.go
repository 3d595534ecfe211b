package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"uppfoljning/cmd/internal/publish"
)

const (
	messageUnknownWriter = "Vem har skrivit i %s? Filnamnet säger det inte."
	messageSameWriter    = "Vem har skrivit i %s, och vem i %s? Båda filnamnen säger %s."
	messageHowToTell     = " Ange det för varje arbetsbok, i samma ordning som filerna, till exempel Kommunen, Polisen eller Skolan:"
	writerBlank          = "NAMN"

	messageGuessedWriters = "Det är gissat av filnamnen. Är det fel? Ta bort den nya arbetsboken och kör igen med --parter."
	messageCopyOf         = "Den nya arbetsboken är en kopia av %s."
)

// askParties asks who has written in the workbooks, with a command to fill in.
func askParties(question string, paths []string, args ...any) string {
	var files, names []string
	for _, path := range paths {
		files = append(files, quoted(path))
		name := publish.PartyOf(path)
		if name == "" || slices.Contains(names, name) {
			name = writerBlank
		}
		names = append(names, name)
	}
	return fmt.Sprintf(question, args...) + messageHowToTell + "\n\n  uppfoljning slå-ihop " + strings.Join(files, " ") +
		" --parter " + strings.Join(names, ",") + "\n"
}

// writersTold says on the first line who was taken to have written in which
// workbook, and then of which the new one is a copy.
func writersTold(paths, names []string, guessed bool) string {
	line := names[0] + " har skrivit i " + filepath.Base(paths[0])
	for i, path := range paths[1:] {
		line += ", " + names[i+1] + " i " + filepath.Base(path)
	}
	rest := fmt.Sprintf(messageCopyOf, filepath.Base(paths[0]))
	if guessed {
		rest = messageGuessedWriters + " " + rest
	}
	return line + ".\n" + publish.Wrapped("", "", rest)
}
