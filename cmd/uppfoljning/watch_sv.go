package main

import (
	"fmt"
	"path/filepath"
	"time"

	"uppfoljning/cmd/internal/publish"
)

const (
	flagWatch = "bevaka"
	flagOpen  = "öppna"
	helpWatch = "gör om rapporten varje gång arbetsboken sparas"
	helpOpen  = "öppna rapporten när den är skriven"

	messageOpenOne    = "--öppna gäller en arbetsbok i taget. Utelämna flaggan, eller ange bara en."
	messageCannotOpen = "%s är skriven men kunde inte öppnas: %s"
	messageWatchEnded = "Bevakningen är avslutad."
	messageWaiting    = "%s går inte att läsa just nu: %s Väntar tills det går."
)

// watching tells what is watched.
func watching(workbooks []string) string {
	what := publish.Some(workbooks)
	return fmt.Sprintf("\nBevakar %s. Rapporten görs om varje gång du sparar. Avsluta med Ctrl+C.", what)
}

// wasSaved tells that a workbook has been saved, and when that was seen.
func wasSaved(now time.Time, workbook string) string {
	return fmt.Sprintf("\nKl. %s: %s är sparad.", now.Format("15.04.05"), filepath.Base(workbook))
}
