package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"github.com/spf13/pflag"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report"
)

const (
	programName = publish.Program
	version     = publish.Version

	flagOut    = "ut"
	flagPeriod = "period"
	flagStrict = "strikt"
	flagHelp   = "hjälp"

	flagFormat   = "format"
	flagName     = "namn"
	flagFragment = "fragment"
	flagLevel    = "rubriknivå"
	formatsAll   = "alla"
	nameWeb      = "webb"
	helpFormat   = "pdf, docx, html eller alla"
	helpName     = "webb: filnamn för webbplatsen"
	helpFragment = "bara artikeln, att klistra in på webbplatsen"
	helpLevel    = "titelns rubriknivå i artikeln"

	flagPromises = "löften"
	helpPromises = "bara löftena, utan uppföljning"
	flagLarge    = "storstil"
	helpLarge    = "stor text i en spalt, för den som ser dåligt"

	flagInternal = "intern"
	flagStop     = "stoppa-personuppgifter"
	helpInternal = "den interna utgåvan, med allt i arbetsboken"
	helpStop     = "räkna personuppgifter som fel"

	helpOut     = "fil eller mapp att skriva rapporten till"
	helpPeriod  = "den del av året som rapporten gäller"
	helpStrict  = "räkna varningar som fel"
	helpHelp    = "visa den här hjälpen"
	helpVersion = "visa programmets version"

	helpText = `uppfoljning gör en färdig rapport av brottsförebyggande rådets arbetsbok.

Så här:

  uppfoljning mall NY.xlsx          skriver en tom arbetsbok att fylla i, eller
                                    nästa års arbetsbok av förra årets (--från)
  uppfoljning granska ARBETSBOK.xlsx
                                    säger allt som kan rättas, och skriver inget;
                                    med --kommentera en kopia med kommentarer
  uppfoljning granska RAPPORT.pdf   säger om en PDF-fil är tillgänglig och
                                    arkivbar
  uppfoljning slå-ihop KOMMUNENS.xlsx POLISENS.xlsx
                                    för samman kopior som olika har fyllt i

  uppfoljning ARBETSBOK.xlsx        skriver ARBETSBOK.pdf bredvid arbetsboken
  uppfoljning --ut MAPP A.xlsx B.xlsx
                                    skriver A.pdf och B.pdf i mappen
  uppfoljning *.xlsx                gör rapporter av alla arbetsböcker här
  uppfoljning MAPP                  gör rapporter av alla arbetsböcker i mappen
  uppfoljning --bevaka ARBETSBOK.xlsx
                                    gör om rapporten varje gång du sparar

  uppfoljning jämför FÖRRA.xlsx NY.xlsx
                                    säger vad som har ändrats
  uppfoljning hjälp mall            säger mer om ett kommando: mall, granska,
                                    slå-ihop eller jämför
  uppfoljning hjälp fel             förklarar vad programmet kan säga

Flaggor för rapporten:

  --ut FIL | MAPP       var rapporten ska skrivas; FIL slutar på .pdf, .docx
                        eller .html
  --format FORMAT       pdf, docx (Word), html (webbsida) eller flera: pdf,docx.
                        alla ger alla tre. Utan flaggan gäller Filformat i
                        arbetsboken, annars pdf
  --period PERIOD       gör rapporten om en del av året: T1, T1-T2, K2, H1,
                        jan-apr eller 2023-01-01--2023-04-30
  --löften, --loften    gör ett anslag med bara löftena: mål, ansvarig, tid och
                        underskrifter, utan uppföljning
  --storstil            sätter texten stort (16 punkter) i en spalt, för den som
                        ser dåligt
  --namn webb           ger filen ett namn som passar på webben:
                        uppfoljning-medborgarlofte-mullsjo-2023.pdf
  --fragment            skriver bara artikeln som html, att klistra in i
                        kommunens publiceringsverktyg
  --rubriknivå N        titelns rubriknivå i artikeln, 1 till 6 (annars 2)
  --intern              skriver den interna utgåvan, som inte får publiceras: allt
                        är med, även rader med Nej och interna anteckningar
  --stoppa-personuppgifter
                        skriv ingen rapport om texten har personuppgifter
  --strikt              skriv ingen rapport om det finns varningar; Nej i Publicera
                        är ett val och räknas inte
  --öppna               öppna rapporten när den är skriven
  --bevaka              gör om rapporten varje gång arbetsboken sparas
  --hjälp, --help       visa den här hjälpen
  --version             visa programmets version

Programmet säger vad som är fel i arbetsboken, och i vilken cell. Ett FEL måste
rättas innan någon rapport skrivs. En VARNING hindrar inte rapporten.
Arbetsboken ändras aldrig, och ingenting skickas någonstans. Flaggor och kommandon
kan skrivas utan å, ä och ö: --oppna, sla-ihop.

Svarskod: 0 rapporten är skriven, 1 fel i arbetsboken, 2 fel användning,
3 datorns fel (filen finns inte, disken är full).
`

	messageSeeHelp        = "Skriv uppfoljning --hjälp för att se hur programmet används."
	messageNoWorkbook     = "Ange vilken arbetsbok rapporten ska göras av: uppfoljning ARBETSBOK.xlsx\nHar du ingen? Så här får du en att fylla i: " + templateCommand
	messageEmptyOut       = "--ut: ange en fil som slutar på .pdf, .docx eller .html, eller en mapp."
	messageNotReport      = "--ut %s: ange en mapp som finns eller ett filnamn som slutar på .pdf, .docx eller .html."
	messageNoFolder       = "--ut %s: mappen finns inte. Skapa den först."
	messageOneFileForMany = "--ut: flera arbetsböcker kan inte bli en enda fil. Ange en mapp i stället."
	messageSameTarget     = "%s och %s skulle skrivas till samma fil. Gör dem var för sig, med --ut."
	messageIsWorkbook     = "%s är arbetsboken själv. Ange ett annat namn med --ut."
	messageCannotRead     = "%s går inte att läsa: %s"
	messageCannotWrite    = "%s går inte att skriva: %s"
	withOutFlag           = " med --ut" // so sentences end that tell to choose another file
	messageUnheard        = "Svaret går inte att skriva: %s"
	messageInterrupted    = "Avbrutet. Ingen rapport skrevs av %s."
	messageUnknownFormat  = "--format %s: formatet finns inte. Skriv pdf, docx, html eller alla."
	messageUnknownName    = "--namn %s: skriv webb, eller utelämna flaggan."
	messageFragmentFormat = "--fragment ger html och kan inte blandas med andra format."
	messageLevelAlone     = "--rubriknivå gäller bara tillsammans med --fragment."
	messageLevel          = "--rubriknivå %d: skriv ett tal från 1 till 6."
	messageOutFormat      = "--ut %s: filnamnet slutar inte som det format som begärs."

	messageStopInternal = "--stoppa-personuppgifter gäller det som ska publiceras, och --intern det som inte ska det. Skriv den ena."
	messageInternalWeb  = "--intern: den interna utgåvan får inte publiceras. Ta bort --namn webb och --fragment."
	messageInternal     = "Det är den interna utgåvan. Den får inte publiceras."

	messageOneFileForFormats = "--ut %s: flera format kan inte bli en enda fil. Ange en mapp i stället."

	messagePeriod   = "--period: %s"
	messageOurFault = "Programmet har ett fel och måste ge upp: %v\nArbetsboken och tidigare rapporter är orörda.\n\n%s"
)

// machineReason says in Swedish why the machine could not do it.
func machineReason(err error) string {
	switch {
	case errors.Is(err, errIsFolder):
		return "det är en mapp. Ange en fil."
	case errors.Is(err, errNameTaken):
		return "det är en mapp. Byt namn på den, eller ange ett annat namn med --ut."
	case errors.Is(err, errChanged):
		return "filen ändrades medan den lästes. Vänta tills den är färdigsparad, och försök igen."
	case errors.Is(err, errReserved):
		return "Windows använder själv det namnet. Ge filen ett annat namn."
	case errors.Is(err, errLeadsAway):
		return troubleWords[leadsAway]
	case errors.Is(err, errTooLarge):
		return messageTooLarge
	case errors.Is(err, errIsNoFile):
		return "det är ingen vanlig fil. Ange en annan."
	case errors.Is(err, errProtected):
		return "filen är skrivskyddad. Ange ett annat namn med --ut."
	}
	if words, ok := troubleWords[machineTrouble(err)]; ok {
		return words
	}
	switch {
	case errors.Is(err, fs.ErrNotExist): // so Go takes some troubles of networks
		return "filen eller mappen finns inte."
	case errors.Is(err, errInUse):
		return troubleWords[fileInUse]
	case errors.Is(err, errFolderProtected):
		return "du får inte skriva i mappen. " + whereElse
	case errors.Is(err, exec.ErrNotFound):
		return troubleWords[noProgram]
	case errors.Is(err, fs.ErrPermission):
		return "du saknar behörighet, eller så är filen öppen i ett annat program. Stäng programmet, eller be den som sköter datorn om behörighet."
	}
	return "datorn svarade ”" + answer(err) + "”."
}

// cannotWrite tells why a file is not written, and what has become of the one that
// was there.
func cannotWrite(path string, err error) string {
	s := fmt.Sprintf(messageCannotWrite, path, machineReason(err))
	if info, absent := os.Stat(path); absent == nil && info.Mode().IsRegular() && machineTrouble(err) != diskFaulty {
		s += " Den tidigare filen är kvar."
	}
	return s
}

// noFolderFor tells that there is no folder to write to a path in. missing tells it
// where nothing has the folder's name.
func noFolderFor(path, missing string) string {
	if _, err := os.Stat(filepath.Dir(path)); errors.Is(err, fs.ErrNotExist) {
		return fmt.Sprintf(missing, path)
	}
	return fmt.Sprintf(messageCannotWrite, path, troubleWords[noFolder])
}

// answer is what the system answered, without the name of a file that the user
// has never heard of.
func answer(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return err.Error()
}

// flagFault says in Swedish what is wrong with the flags.
func flagFault(err error) string {
	var unknown *pflag.NotExistError
	var noValue *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		dashes := "--"
		if unknown.GetSpecifiedShortnames() != "" {
			dashes = "-"
		}
		return "Flaggan " + dashes + unknown.GetSpecifiedName() + " finns inte."
	case errors.As(err, &noValue):
		return "Flaggan --" + noValue.GetSpecifiedName() + " måste följas av ett värde."
	case errors.As(err, &invalid):
		return fmt.Sprintf("Flaggan --%s kan inte ha värdet %s.", invalid.GetFlag().Name, invalid.GetValue())
	}
	return "Flaggorna går inte att förstå: " + err.Error()
}

func nothingWritten(ps report.Problems, strict bool) string {
	fatal := func(p report.Problem) bool {
		return p.Severity() == report.Error || strict && p.Severity() == report.Warning && !p.Deliberate()
	}
	var at []string
	for _, p := range ps {
		if cell := p.Cell.String(); fatal(p) && cell != "" && !slices.Contains(at, cell) {
			at = append(at, cell)
		}
	}
	n := ps.Count(report.Error)
	s := fmt.Sprintf("Ingen rapport skrevs: %d fel i arbetsboken.", n)
	if strict {
		warnings := ps.Unmeant()
		s = fmt.Sprintf("Ingen rapport skrevs: %d fel och %s i arbetsboken. Med --strikt måste även varningarna åtgärdas.", n, publish.Counted(warnings, "varning", "varningar"))
		n += warnings
	}
	if n > 1 && len(at) > 0 {
		s += " Rätta " + publish.Some(at) + "."
	}
	has := func(code report.Code) bool {
		return slices.ContainsFunc(ps, func(p report.Problem) bool { return p.Code == code })
	}
	if has("settings-missing") && has("sheet-missing") {
		s += " Arbetsboken är uppställd på ett annat sätt. Det är enklast att flytta texten till en mall: uppfoljning mall NY.xlsx"
	}
	return s
}

// written tells of a file. Pages is 0 where its format has none.
func written(path string, pages int) string {
	switch pages {
	case 0:
		return fmt.Sprintf("Skrev %s.", path)
	case 1:
		return fmt.Sprintf("Skrev %s (1 sida).", path)
	}
	return fmt.Sprintf("Skrev %s (%d sidor).", path, pages)
}
