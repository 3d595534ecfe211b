package publish

import (
	"fmt"
	"strings"

	"uppfoljning/layout/pdf/inspect"
)

// FaultNotOurs is why a file that the program has not written cannot be held
// against a workbook.
const FaultNotOurs = "Filen uppger inte att den är skriven av uppfoljning, så det går inte att säga hur den gjordes."

const (
	faultNoReportOfIt = "Arbetsboken har fel, så någon rapport kan inte göras av den. Granska arbetsboken för att se vilka."
	faultOtherPeriod  = "Rapportens period passar inte arbetsboken: %s"
)

func fact(name, value string) RecordLine { return RecordLine{Kind: FactLine, Name: name, Text: value} }

func paragraph(text string) RecordLine { return RecordLine{Kind: TextLine, Text: text} }

// add adds a part that has anything to say. Facts without a value are left out.
func (r *Record) add(heading string, lines ...RecordLine) {
	var said []RecordLine
	for _, l := range lines {
		if l.Text != "" {
			said = append(said, l)
		}
	}
	if len(said) > 0 {
		r.Parts = append(r.Parts, RecordPart{Heading: heading, Lines: said})
	}
}

// Record gives the kontrollrapport: what was found of the file, to be read and
// kept.
func (i *Inspection) Record() *Record {
	f := i.Report
	r := &Record{Title: "Kontrollrapport", Verdict: verdictOf(f)}
	size := grouped(f.Size) + " byte"
	if f.Pages > 0 {
		size += ", " + Counted(f.Pages, "sida", "sidor")
	}
	r.add("", fact("Fil", i.Name), fact("Storlek", size), fact("SHA-256", f.SHA256), fact("Granskad av", tool))
	summary := []RecordLine{paragraph(inspectionSummary(f))}
	if i.Rebuilt != nil {
		summary = append(summary, paragraph(i.Rebuilt.summary()))
	}
	r.add("Sammanfattning", summary...)
	r.add("Vad filen uppger om sig själv", claimLines(f)...)
	before := len(r.Parts)
	r.addChanges(f)
	if i.Rebuilt != nil {
		r.add("Jämförelse med arbetsboken", i.Rebuilt.lines()...)
	}
	for i := range r.Parts[before:] {
		r.Parts[before+i].Open = true
	}
	r.addChecks(f)
	var headings, addresses, limits []RecordLine
	for _, h := range f.Headings {
		place := "–"
		if h.Page > 0 {
			place = fmt.Sprint(h.Page)
		}
		headings = append(headings, RecordLine{Kind: HeadingLine, Name: place, Text: h.Text, Level: h.Level})
	}
	r.add("Rubriker", headings...)
	for _, a := range f.Addresses {
		addresses = append(addresses, RecordLine{Kind: AddressLine, Text: a})
	}
	r.add("Länkar ut ur dokumentet", addresses...)
	for _, s := range inspect.Limits {
		limits = append(limits, RecordLine{Kind: ItemLine, Text: s})
	}
	r.add("Vad den här kontrollen inte kan avgöra", limits...)
	return r
}

func verdictOf(f *inspect.Report) string {
	switch {
	case f.Failed():
		return "fail"
	case f.Count(inspect.Undecided) > 0:
		return "undecided"
	}
	return "ok"
}

// grouped writes a number with a space between thousands.
func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + " " + s[i:]
	}
	return s
}

// inspectionSummary says in a few words what came of the checks.
func inspectionSummary(f *inspect.Report) string {
	return fmt.Sprintf("%d kontroller: %d OK, %d FEL, %d GÅR INTE ATT AVGÖRA. %s%s", len(f.Checks), f.Count(inspect.Holds),
		f.Count(inspect.Fails), f.Count(inspect.Undecided), outcome(f), circumstances(f))
}

// Told says what came of the inspection to who knows nothing of standards.
func (i *Inspection) Told() string {
	f := i.Report
	s := outcome(f)
	if verdictOf(f) == "ok" {
		s = "Filen går att läsa med hjälpmedel och att arkivera."
	}
	if s += circumstances(f); i.Rebuilt != nil {
		s += " " + i.Rebuilt.summary()
	}
	return s + " Kontrollen läser inte vad texten säger."
}

// outcome says what the checks come to.
func outcome(f *inspect.Report) string {
	failed, undecided := f.Count(inspect.Fails), f.Count(inspect.Undecided)
	switch {
	case f.Encrypted():
		return "Filen är krypterad, och då går den inte att granska."
	case failed == 0 && undecided == 0:
		return "Inget fel hittades."
	case failed == 0:
		return "Inget fel hittades, men allt gick inte att pröva."
	case f.OnlyRewritten():
		return "Filen klarar standardernas kontroller, men är inte längre den som programmet skrev."
	}
	return "Filen följer inte allt som krävs av en tillgänglig och arkivbar PDF."
}

// circumstances says what else there is to know of a file that has been checked,
// if anything, each sentence after a space.
func circumstances(f *inspect.Report) (s string) {
	if f.Signed() {
		s += " Filen har undertecknats efter att den skrevs."
	} else if len(f.Changes) > 0 {
		s += " Filen har ändrats efter att den skrevs."
	}
	if IsInternal(f.Claims.ToolOptions) {
		s += " Det är den interna utgåvan, som inte får publiceras."
	}
	if o := f.Original; o != nil && f.Count(inspect.Fails) > 0 && !o.Failed() {
		s += " Som den först skrevs klarade filen alla kontroller."
	}
	return s
}

// claimLines tell what a file says of itself.
func claimLines(f *inspect.Report) []RecordLine {
	c := &f.Claims
	if f.Encrypted() {
		return []RecordLine{paragraph("Krypteringen döljer det.")}
	}
	or := func(s, none string) string {
		if s == "" {
			return none
		}
		return s
	}
	modified, edition, options, workbook := c.Modified, "", "", c.Workbook
	if c.Modified == c.Created {
		modified = ""
	}
	if c.Ours() {
		edition, options = "offentlig", or(strings.Join(c.ToolOptions, ", "), "inga: hela den period som arbetsboken anger")
		if IsInternal(c.ToolOptions) {
			edition = "intern – får inte publiceras"
		}
		workbook = or(workbook, "ingen kontrollsumma")
	}
	return []RecordLine{
		fact("Titel", or(c.Title, "ingen")), fact("Utgivare", or(c.Author, "ingen")), fact("Ämne", c.Subject),
		fact("Språk", or(c.Lang, "inget")), fact("Skapad", or(c.Created, "inget datum")), fact("Ändrad", modified),
		fact("Gjord med", or(c.Tool, "inget")), fact("Utgåva", edition), fact("Val", options),
		fact("Skriven av", or(c.Producer, "inget")),
		fact("Följer", or(strings.Join(c.Standards, ", "), "ingen standard för tillgänglighet eller arkivering")),
		fact("Format", "PDF "+f.Version), fact("Arbetsbok", workbook),
	}
}

// addChanges tells what was done to the file after it was written.
func (r *Record) addChanges(f *inspect.Report) {
	var changes []RecordLine
	for i := range f.Changes {
		changes = append(changes, RecordLine{Kind: NumberLine, Text: f.Changes[i].Sentence()})
	}
	r.add("Ändringar efter att filen skrevs", changes...)
	o := f.Original
	if o == nil || len(changes) == 0 {
		return
	}
	r.add("Filen som den först skrevs:", append([]RecordLine{
		fact("Storlek", grouped(f.OriginalSize)+" byte, i början av filen"), fact("SHA-256", o.SHA256), fact("Kontroller", inspectionSummary(o)),
	}, failures(o)...)...)
	r.Parts[len(r.Parts)-1].Under = true
}

func failures(f *inspect.Report) (failed []RecordLine) {
	for i := range f.Checks {
		if c := &f.Checks[i]; c.Verdict == inspect.Fails {
			failed = append(failed, checkLine(c))
		}
	}
	return failed
}

func checkLine(c *inspect.Check) RecordLine {
	kind := map[inspect.Verdict]LineKind{inspect.Holds: OKLine, inspect.Fails: FailLine, inspect.Undecided: OpenLine}[c.Verdict]
	return RecordLine{Kind: kind, Name: c.Verdict.Word(), Text: c.Sentence(), Note: c.Clause()}
}

func (r *Record) addChecks(f *inspect.Report) {
	if f.Encrypted() { // one line says it all
		hidden := fmt.Sprintf("GÅR INTE ATT AVGÖRA: de %d andra kontrollerna. Krypteringen döljer det som de prövar.", f.Count(inspect.Undecided))
		r.add("Kontroller", append(failures(f), paragraph(hidden))...)
		return
	}
	f.Groups(func(heading string, checks []inspect.Check) {
		var lines []RecordLine
		for i := range checks {
			lines = append(lines, checkLine(&checks[i]))
		}
		r.add(heading, lines...)
	})
}

// summary says in a few words what came of making the report anew.
func (c *Rebuilt) summary() string {
	switch {
	case c.Fault != "":
		return "Jämförelsen med arbetsboken gick inte att göra."
	case c.Identical:
		return "Rapporten är identisk med den som görs av arbetsboken, byte för byte."
	}
	return "Rapporten skiljer sig från den som görs av arbetsboken."
}

func (c *Rebuilt) lines() []RecordLine {
	all := []RecordLine{fact("Arbetsbok", c.Workbook)}
	if c.Fault != "" {
		return append(all, fact("Resultat", c.Fault))
	}
	if c.Named {
		all = append(all, fact("SHA-256", "samma som rapporten uppger"))
	} else {
		all = append(all, fact("SHA-256", "inte den som rapporten uppger: det är en annan arbetsbok, eller så har den ändrats"))
	}
	if c.Identical {
		return append(all, fact("Resultat", "identisk. Rapporten som programmet gör av arbetsboken är densamma, byte för byte."))
	}
	all = append(all, fact("Resultat", "skiljer sig"))
	for _, s := range c.Sentences() {
		all = append(all, RecordLine{Kind: ItemLine, Text: s})
	}
	return all
}

// Sentences say what differs.
func (c *Rebuilt) Sentences() []string {
	all := []string{}
	if len(c.Unknown) > 0 {
		all = append(all, "Rapporten är gjord med val som den här versionen av programmet inte känner: "+strings.Join(c.Unknown, ", ")+".")
	}
	for _, d := range c.Differences {
		all = append(all, d.Sentence())
	}
	return all
}
