package main

import (
	"fmt"
	"os"
	"strings"
)

// readmeName is the file that tells the recipient what the others are for.
const readmeName = "LÄS MIG.txt"

// readmeText is for a secretary who has been sent the folder, and for whoever
// looks after her computer. %[1]s begins the names of the programs.
const readmeText = `uppfoljning gör en färdig rapport av brottsförebyggande rådets arbetsbok i Excel:
PDF att bifoga, skriva ut och arkivera, Word att arbeta vidare i, och en webbsida.
Ingenting skickas någonstans, och arbetsboken ändras aldrig.


BÖRJA HÄR: uppfoljning.html

  Dubbelklicka på uppfoljning.html. Den öppnas i webbläsaren (Edge eller Chrome).
  Dra arbetsboken dit och släpp. Du ser vad som kan rättas, och i vilken cell, och
  hämtar rapporten när den är klar. Ingenting installeras, och allt stannar i din
  dator. Har du ingen arbetsbok får du en att fylla i på samma sida.

  Mer än så behöver du inte. Filerna nedan är för den som gör många rapporter, eller
  vill att rapporten görs om varje gång arbetsboken sparas.


PROGRAMMET I WINDOWS: %[1]s-windows-amd64.exe

  Dra en arbetsbok, flera eller en mapp till filen och släpp. Rapporterna läggs
  bredvid arbetsböckerna, och ett fönster berättar hur det gick.

  Programmet är inte signerat. Windows kan därför varna: ”Windows skyddade datorn”.
  Fråga den som sköter datorn innan du går vidare. Säger hen ja väljer du Mer
  information och sedan Kör ändå. Stoppas programmet helt är datorn låst för okända
  program: använd uppfoljning.html i stället. Båda gör samma rapport.

  Vill du hellre skriva kommandon? Byt namn på filen till uppfoljning.exe, så heter
  den som i hjälpen. Skriv uppfoljning hjälp för att se allt som programmet kan.


FÖR DEN SOM SKÖTER DATORN

  %[1]s-darwin-arm64     macOS, datorer med Apples processor
  %[1]s-darwin-amd64     macOS, datorer med Intels processor
  %[1]s-linux-amd64      Linux
  %[1]s-linux-arm64      Linux, ARM

  SHA256SUMS      kontrollsummor: sha256sum -c SHA256SUMS, och i Windows
                  certutil -hashfile FILNAMN SHA256
  LICENCES.txt    licenserna för allt som programmen är gjorda av
  sbom.json       vad programmen är gjorda av (CycloneDX)

  Varje program är en enda fil utan beroenden. Den behöver inte installeras, inte
  nätet och inga rättigheter utöver användarens egna. Sidan kan läggas på
  intranätet som den är; på sidan själv står mer, under Till IT-avdelningen.

  På macOS och Linux: gör filen körbar med chmod +x. Inte heller på macOS är
  programmet signerat: xattr -d com.apple.quarantine FILNAMN.
`

// writeReadme writes the file in which the folder's recipient reads first. A file
// that it does not name is a fault.
func writeReadme(path, base string, files []string) error {
	text := fmt.Sprintf(readmeText, base)
	for _, name := range files {
		if !strings.Contains(text, name) {
			return fmt.Errorf("%s says nothing of %s", readmeName, name)
		}
	}
	// The editors of old Windows want their own line ends and the mark of UTF-8.
	return os.WriteFile(path, []byte("\ufeff"+strings.ReplaceAll(text, "\n", "\r\n")), 0o666)
}
