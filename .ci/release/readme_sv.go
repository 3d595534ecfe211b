package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// readmeName is the file that tells the recipient what the others are for.
const readmeName = "LÄS MIG.txt"

// pageName is the web page.
const pageName = "uppfoljning.html"

// readmeText is for a secretary who has been sent the folder, and for whoever
// looks after her computer. %[1]s begins the names of the programs, %[2]s is their
// version, %[3]s its day, %[4]s its commit and %[5]s the page's SHA-256.
const readmeText = `uppfoljning %[2]s, den %[3]s

uppfoljning gör en färdig rapport av brottsförebyggande rådets arbetsbok i Excel:
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
  program (till IT: AppLocker eller WDAC): använd uppfoljning.html i stället. Båda gör
  samma rapport.

  Vill du hellre skriva kommandon? Byt namn på filen till uppfoljning.exe, så heter
  den som i hjälpen. Skriv uppfoljning hjälp för att se allt som programmet kan.


FÖR DEN SOM SKÖTER DATORN

  %[1]s-darwin-arm64     macOS, datorer med Apples processor
  %[1]s-darwin-amd64     macOS, datorer med Intels processor
  %[1]s-linux-amd64      Linux
  %[1]s-linux-arm64      Linux, ARM

  SHA256SUMS      kontrollsummor för alla filer: sha256sum -c SHA256SUMS
  source.tar.gz   källkoden som programmen och sidan är byggda av
  LICENCES.txt    licenserna för allt som programmen är gjorda av
  sbom.json       vad programmen är gjorda av (CycloneDX)

  I Windows: skriv Get-FileHash uppfoljning.html i PowerShell. Summan ska vara

  %[5]s

  För de andra filerna står summan i SHA256SUMS.

  Varje program är en enda fil utan beroenden. Den behöver inte installeras, inte
  nätet och inga rättigheter utöver användarens egna. Sidan kan läggas på
  en webbserver som den är. SharePoint och OneDrive kör inte html-filer: lägg den där
  för nedladdning. På sidan själv står mer, under Till IT-avdelningen.

  På macOS och Linux: gör filen körbar med chmod +x. Inte heller på macOS är
  programmet signerat: xattr -d com.apple.quarantine FILNAMN.


URSPRUNG, NYA VERSIONER OCH FRÅGOR

  Fri programvara enligt MIT-licensen, utan garanti. Ingen support ingår. Programmen
  söker inte efter nya versioner: fråga den som gav dig mappen om det finns en nyare.
  Det här är version %[2]s, byggd av källkoden i source.tar.gz, commit
  %[4]s.

  Programmen varnar för personuppgifter. Det är en hjälp och ingen garanti: den som
  publicerar en rapport måste läsa igenom den och ansvarar för innehållet.
`

// readme is what of a release its recipient is told.
type readme struct{ base, version, commit string }

// writeReadme writes the file in which the folder's recipient reads first. A file
// that it does not name is a fault.
func writeReadme(dist string, r readme, files []string) error {
	page, err := os.ReadFile(filepath.Join(dist, pageName))
	if err != nil {
		return err
	}
	day, err := output(".", nil, "git", "show", "--no-patch", "--format=%cs", r.commit)
	if err != nil {
		return err
	}
	text := fmt.Sprintf(readmeText, r.base, r.version, strings.TrimSpace(string(day)), r.commit, fmt.Sprintf("%x", sha256.Sum256(page)))
	for _, name := range files {
		if !strings.Contains(text, name) {
			return fmt.Errorf("%s says nothing of %s", readmeName, name)
		}
	}
	// The editors of old Windows want their own line ends and the mark of UTF-8.
	return os.WriteFile(filepath.Join(dist, readmeName), []byte("\ufeff"+strings.ReplaceAll(text, "\n", "\r\n")), 0o666)
}
