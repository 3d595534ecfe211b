package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/layout/pdf/inspect"
)

const (
	flagAgainst = "arbetsbok"
	helpAgainst = "arbetsbok att göra om PDF-rapporten av och jämföra med"

	messageBrokenPDF    = "%s är en PDF-fil som är för skadad för att läsas. Begär en ny."
	messageTooLarge     = "filen är större än 512 MB."
	messageNotOurs      = "Filen uppger inte att den är skriven av uppfoljning, så det går inte att säga hur den gjordes."
	messageNoReportOfIt = "Arbetsboken har fel, så någon rapport kan inte göras av den. uppfoljning granska på arbetsboken säger vilka."
	messageWordFile     = "%s är ett Worddokument. granska läser arbetsböcker (.xlsx) och rapporter i PDF. Ett Worddokument kontrolleras i Word: Granska, Kontrollera tillgänglighet."
	messageWebFile      = "%s är en webbsida. granska läser arbetsböcker (.xlsx) och rapporter i PDF."
	messageNoPDFAgainst = "--arbetsbok hör till granskning av en PDF-fil: uppfoljning granska --arbetsbok BOK.xlsx RAPPORT.pdf"
	messageOnlyBooks    = "--kommentera, --period, --intern, --stoppa-personuppgifter och --strikt gäller arbetsböcker, inte PDF-filer."
)

// writeInspection writes a kontrollrapport: what was found of a PDF file, to be
// read and kept.
func writeInspection(w io.Writer, r *reviewed) {
	f := r.pdf.report
	fmt.Fprintf(w, "KONTROLLRAPPORT\n\n")
	fact(w, "Fil", filepath.Base(r.workbook))
	size := grouped(f.Size) + " byte"
	if f.Pages > 0 {
		size += ", " + publish.Counted(f.Pages, "sida", "sidor")
	}
	fact(w, "Storlek", size)
	fact(w, "SHA-256", f.SHA256)
	fact(w, "Granskad av", programName+" "+version)

	section(w, "Sammanfattning")
	fmt.Fprintln(w, wrapped("  ", "  ", summaryOf(f)))
	if c := r.pdf.rebuilt; c != nil {
		fmt.Fprintln(w, wrapped("  ", "  ", c.summary()))
	}

	section(w, "Vad filen uppger om sig själv")
	writeClaims(w, f)
	writeChanges(w, f)
	if r.pdf.rebuilt != nil {
		section(w, "Jämförelse med arbetsboken")
		r.pdf.rebuilt.write(w)
	}
	writeChecks(w, f)
	if len(f.Headings) > 0 {
		section(w, "Rubriker")
		writeHeadings(w, f.Headings)
	}
	if len(f.Addresses) > 0 {
		section(w, "Länkar ut ur dokumentet")
		for _, a := range f.Addresses {
			fmt.Fprintln(w, "  "+a)
		}
	}
	section(w, "Vad den här kontrollen inte kan avgöra")
	for _, s := range inspect.Limits {
		fmt.Fprintln(w, wrapped("  – ", "    ", s))
	}
}

func section(w io.Writer, heading string) { fmt.Fprintf(w, "\n%s\n\n", heading) }

// fact writes what something is called, and what it is.
func fact(w io.Writer, name, value string) {
	const column = 13 // so that a SHA-256 has room on the line
	if value != "" {
		fmt.Fprintln(w, wrapped(fmt.Sprintf("  %-*s", column, name), strings.Repeat(" ", 2+column), value))
	}
}

// grouped writes a number with a space between thousands.
func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + " " + s[i:]
	}
	return s
}

// summaryOf says in a few words what came of the checks.
func summaryOf(f *inspect.Report) string {
	failed, undecided := f.Count(inspect.Fails), f.Count(inspect.Undecided)
	s := fmt.Sprintf("%d kontroller: %d OK, %d FEL, %d GÅR INTE ATT AVGÖRA.", len(f.Checks), f.Count(inspect.Holds), failed, undecided)
	switch {
	case f.Encrypted():
		s += " Filen är krypterad, och då går den inte att granska."
	case failed == 0 && undecided == 0:
		s += " Inget fel hittades."
	case failed == 0:
		s += " Inget fel hittades, men allt gick inte att pröva."
	case f.OnlyRewritten():
		s += " Filen klarar standardernas kontroller, men är inte längre den som programmet skrev."
	default:
		s += " Filen följer inte allt som krävs av en tillgänglig och arkivbar PDF."
	}
	if f.Signed() {
		s += " Filen har undertecknats efter att den skrevs."
	} else if len(f.Changes) > 0 {
		s += " Filen har ändrats efter att den skrevs."
	}
	if publish.IsInternal(f.Claims.ToolOptions) {
		s += " Det är den interna utgåvan, som inte får publiceras."
	}
	if o := f.Original; o != nil && failed > 0 && !o.Failed() {
		s += " Som den först skrevs klarade filen alla kontroller."
	}
	return s
}

func writeClaims(w io.Writer, f *inspect.Report) {
	c := &f.Claims
	if f.Encrypted() {
		fmt.Fprintln(w, "  Krypteringen döljer det.")
		return
	}
	or := func(s, none string) string {
		if s == "" {
			return none
		}
		return s
	}
	fact(w, "Titel", or(c.Title, "ingen"))
	fact(w, "Utgivare", or(c.Author, "ingen"))
	fact(w, "Ämne", c.Subject)
	fact(w, "Språk", or(c.Lang, "inget"))
	fact(w, "Skapad", or(c.Created, "inget datum"))
	if c.Modified != c.Created {
		fact(w, "Ändrad", c.Modified)
	}
	fact(w, "Gjord med", or(c.Tool, "inget"))
	if c.Ours() {
		fact(w, "Utgåva", editionOf(c))
		fact(w, "Val", or(strings.Join(c.ToolOptions, ", "), "inga: hela den period som arbetsboken anger"))
	}
	fact(w, "Skriven av", or(c.Producer, "inget"))
	fact(w, "Följer", or(strings.Join(c.Standards, ", "), "ingen standard för tillgänglighet eller arkivering"))
	fact(w, "Format", "PDF "+f.Version)
	if c.Workbook != "" {
		fact(w, "Arbetsbok", c.Workbook)
	} else if c.Ours() {
		fact(w, "Arbetsbok", "ingen kontrollsumma")
	}
}

// editionOf names the edition that a report says it is.
func editionOf(c *inspect.Claims) string {
	if publish.IsInternal(c.ToolOptions) {
		return "intern – får inte publiceras"
	}
	return "offentlig"
}

func writeChanges(w io.Writer, f *inspect.Report) {
	if len(f.Changes) == 0 {
		return
	}
	section(w, "Ändringar efter att filen skrevs")
	for i := range f.Changes {
		fmt.Fprintln(w, wrapped(fmt.Sprintf("  %d. ", i+1), "     ", f.Changes[i].Sentence()))
	}
	if o := f.Original; o != nil {
		fmt.Fprintf(w, "\n  Filen som den först skrevs:\n\n")
		fact(w, "Storlek", grouped(f.OriginalSize)+" byte, i början av filen")
		fact(w, "SHA-256", o.SHA256)
		fact(w, "Kontroller", summaryOf(o))
		for i := range o.Checks {
			if c := &o.Checks[i]; c.Verdict == inspect.Fails {
				writeCheck(w, c)
			}
		}
	}
}

func writeChecks(w io.Writer, f *inspect.Report) {
	if f.Encrypted() { // one line says it all
		section(w, "Kontroller")
		for i := range f.Checks {
			if c := &f.Checks[i]; c.Verdict == inspect.Fails {
				writeCheck(w, c)
			}
		}
		fmt.Fprintln(w, wrapped("  ", "  ", fmt.Sprintf("GÅR INTE ATT AVGÖRA: de %d andra kontrollerna. Krypteringen döljer det som de prövar.", f.Count(inspect.Undecided))))
		return
	}
	f.Groups(func(heading string, checks []inspect.Check) {
		section(w, heading)
		for i := range checks {
			writeCheck(w, &checks[i])
		}
	})
}

func writeCheck(w io.Writer, c *inspect.Check) {
	first := fmt.Sprintf("  %-5s", c.Verdict.Word())
	if c.Verdict == inspect.Undecided {
		fmt.Fprintf(w, "  %s\n", c.Verdict.Word())
		first = "       "
	}
	// A clause is not parted from its standard.
	const glue = "\x00"
	clause := strings.ReplaceAll("["+c.Clause()+"]", " ", glue)
	clause = strings.ReplaceAll(clause, ","+glue+"ISO", ", ISO")
	fmt.Fprintln(w, strings.ReplaceAll(wrapped(first, "       ", c.Sentence()+" "+clause), glue, " "))
}

func writeHeadings(w io.Writer, headings []inspect.Heading) {
	for _, h := range headings {
		place := "–"
		if h.Page > 0 {
			place = fmt.Sprint(h.Page)
		}
		indent := strings.Repeat("  ", min(h.Level-1, 8))
		fmt.Fprintln(w, wrapped(fmt.Sprintf("  sida %-4s%s", place, indent), "           "+indent+"  ", h.Text))
	}
}

// summary says in a few words what came of making the report anew.
func (c *rebuilt) summary() string {
	switch {
	case c.fault != "":
		return "Jämförelsen med arbetsboken gick inte att göra."
	case c.identical:
		return "Rapporten är identisk med den som görs av arbetsboken, byte för byte."
	}
	return "Rapporten skiljer sig från den som görs av arbetsboken."
}

func (c *rebuilt) write(w io.Writer) {
	fact(w, "Arbetsbok", filepath.Base(c.workbook))
	if c.fault != "" {
		fact(w, "Resultat", c.fault)
		return
	}
	if c.named {
		fact(w, "SHA-256", "samma som rapporten uppger")
	} else {
		fact(w, "SHA-256", "inte den som rapporten uppger: det är en annan arbetsbok, eller så har den ändrats")
	}
	if c.identical {
		fact(w, "Resultat", "identisk. Rapporten som programmet gör av arbetsboken är densamma, byte för byte.")
		return
	}
	fact(w, "Resultat", "skiljer sig")
	for _, s := range c.sentences() {
		fmt.Fprintln(w, wrapped("  – ", "    ", s))
	}
}

// sentences say what differs.
func (c *rebuilt) sentences() []string {
	all := []string{}
	if len(c.unknown) > 0 {
		all = append(all, "Rapporten är gjord med val som den här versionen av programmet inte känner: "+strings.Join(c.unknown, ", ")+".")
	}
	for _, d := range c.differences {
		all = append(all, d.Sentence())
	}
	return all
}
