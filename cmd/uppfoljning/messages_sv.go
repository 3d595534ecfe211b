package main

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"github.com/spf13/pflag"

	"uppfoljning/report"
)

const (
	programName = "uppfoljning"
	version     = "0.1.0"

	flagOut     = "ut"
	flagPeriod  = "period"
	flagHelp    = "hjälp"
	helpOut     = "fil eller mapp att skriva rapporten till"
	helpPeriod  = "den del av året som rapporten gäller"
	helpHelp    = "visa den här hjälpen"
	helpVersion = "visa programmets version"

	helpText = `uppfoljning gör en färdig rapport av brottsförebyggande rådets arbetsbok.

Så här:

  uppfoljning ARBETSBOK.xlsx        skriver ARBETSBOK.pdf bredvid arbetsboken
  uppfoljning --ut MAPP A.xlsx B.xlsx
                                    skriver A.pdf och B.pdf i mappen

Flaggor:

  --ut FIL.pdf | MAPP   var rapporten ska skrivas
  --period PERIOD       gör rapporten om en del av året: T1, T1-T2, K2, H1,
                        jan-apr eller 2023-01-01--2023-04-30
  --hjälp, --help       visa den här hjälpen
  --version             visa programmets version

Programmet säger vad som är fel i arbetsboken, och i vilken cell. Ett FEL måste
rättas innan någon rapport skrivs. En VARNING hindrar inte rapporten.
Arbetsboken ändras aldrig, och ingenting skickas någonstans.

Svarskod: 0 rapporten är skriven, 1 fel i arbetsboken, 2 fel användning,
3 datorns fel (filen finns inte, disken är full).
`

	messageSeeHelp        = "Skriv uppfoljning --hjälp för att se hur programmet används."
	messageNoWorkbook     = "Ange vilken arbetsbok rapporten ska göras av: uppfoljning ARBETSBOK.xlsx"
	messageEmptyOut       = "--ut: ange en fil som slutar på .pdf eller en mapp."
	messageNotPDF         = "--ut %s: ange en mapp som finns eller ett filnamn som slutar på .pdf."
	messageNoFolder       = "--ut %s: mappen finns inte. Skapa den först."
	messageOneFileForMany = "--ut: flera arbetsböcker kan inte bli en enda fil. Ange en mapp i stället."
	messageSameTarget     = "%s och %s skulle skrivas till samma fil. Gör dem var för sig, med --ut."
	messageIsWorkbook     = "%s är arbetsboken själv. Ange ett annat namn med --ut."
	messageCannotRead     = "%s går inte att läsa: %s"
	messageCannotWrite    = "%s går inte att skriva: %s"
	messageInterrupted    = "Avbrutet. Ingen rapport skrevs av %s."
	messagePeriodUnread   = "--period %s: perioden förstås inte. Skriv till exempel T1, T1-T2, K2, H1, jan-apr eller 2023-01-01--2023-04-30."
	messagePeriodOutside  = "--period %s: arbetsboken gäller %s. Ange en period inom den tiden."
	messagePeriodYear     = "--period %s: arbetsboken gäller %s. Skriv vilket år du menar, till exempel ”%s %d”."
	messageOurFault       = "Programmet har ett fel och måste ge upp: %v\nArbetsboken och tidigare rapporter är orörda.\n\n%s"
)

// machineReason says in Swedish why the machine could not do it.
func machineReason(err error) string {
	switch {
	case errors.Is(err, errIsFolder):
		return "det är en mapp."
	case errors.Is(err, errIsNoFile):
		return "det är ingen vanlig fil."
	case errors.Is(err, errProtected):
		return "filen är skrivskyddad. Ange ett annat namn med --ut."
	case errors.Is(err, fs.ErrNotExist):
		return "filen eller mappen finns inte."
	case errors.Is(err, fs.ErrPermission):
		return "du saknar behörighet, eller så är filen öppen i ett annat program."
	case errors.Is(err, syscall.ENOSPC):
		return "disken är full."
	case errors.Is(err, syscall.EROFS):
		return "disken är skrivskyddad."
	}
	return "datorn svarade ”" + err.Error() + "”."
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

func nothingWritten(ps report.Problems) string {
	n := 0
	var at []string
	for _, p := range ps {
		if p.Severity() != report.Error {
			continue
		}
		n++
		if cell := p.Cell.String(); cell != "" && !slices.Contains(at, cell) {
			at = append(at, cell)
		}
	}
	s := fmt.Sprintf("Ingen rapport skrevs: %d fel i arbetsboken.", n)
	if n > 1 && len(at) > 0 {
		s += " Rätta " + some(at) + "."
	}
	return s
}

// some lists the first of many addresses.
func some(at []string) string {
	const most = 12
	if len(at) > most {
		return strings.Join(at[:most], ", ") + fmt.Sprintf(" och %d till", len(at)-most)
	}
	return strings.Join(at, ", ")
}

func written(path string, pages int) string {
	word := "sidor"
	if pages == 1 {
		word = "sida"
	}
	return fmt.Sprintf("Skrev %s (%d %s).", path, pages, word)
}

// omittedRows tells the secretary, and only the secretary, what was left out.
func omittedRows(o report.Omitted) string {
	addresses := func(cells []report.Cell) string {
		at := make([]string, len(cells))
		for i, c := range cells {
			at[i] = c.String()
		}
		return some(at)
	}
	var s []string
	if n := len(o.Commitments); n == 1 {
		s = append(s, "ett helt åtagande ("+addresses(o.Commitments)+")")
	} else if n > 1 {
		s = append(s, fmt.Sprintf("%d hela åtaganden (%s)", n, addresses(o.Commitments)))
	}
	if len(o.FollowUps) > 0 {
		s = append(s, "uppföljningen i "+addresses(o.FollowUps))
	}
	if len(s) == 0 {
		return ""
	}
	return "Utelämnat ur rapporten enligt Publicera: " + strings.Join(s, ", ") + "."
}

func yearsWords(y report.Years) string {
	if y.First == y.Last {
		return strconv.Itoa(y.First)
	}
	return fmt.Sprintf("%d–%d", y.First, y.Last)
}

// toolOptions names what of the report, besides its text, chooses what is in it.
func toolOptions(r *report.Report) string {
	if s := periodSuffix(r.Period); s != "" {
		return " (period " + s[1:] + ")"
	}
	return ""
}
