package publish

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"uppfoljning/report"
)

// extensions end a file's name, by its format.
var extensions = map[report.Format]string{report.PDF: ".pdf", report.DOCX: ".docx", report.HTML: ".html"}

// FormatOf gives the format of a file by its name's ending.
func FormatOf(name string) (f report.Format, ok bool) {
	for _, f := range []report.Format{report.PDF, report.DOCX, report.HTML} {
		if strings.HasSuffix(strings.ToLower(name), extensions[f]) {
			return f, true
		}
	}
	return 0, false
}

// Suffix is what makes the report another document than the workbook's main
// one, as an ending of its file's name, so that the report of one period never
// replaces that of another: "-t1-loften".
func (e *Edition) Suffix() string {
	var b strings.Builder
	for _, c := range e.chosen() {
		b.WriteString(c.suffix)
	}
	if e.order.Fragment {
		b.WriteString(fragmentSuffix)
	}
	return b.String()
}

// Name gives the name of a printed report's file: base, which is the workbook's
// name without its ending, with what it does not already end in.
func (e *Edition) Name(base string, p Printed) string {
	for _, c := range e.chosen() {
		if !strings.HasSuffix(strings.ToLower(base), c.suffix) {
			base += c.suffix
		}
	}
	if e.order.Fragment && p.Format == report.HTML {
		base += fragmentSuffix
	}
	return base + extensions[p.Format]
}

const (
	fragmentSuffix = "-fragment"
	internalSuffix = "-intern"
)

// choice is something that makes the report another document.
type choice struct {
	suffix string // of its file's name
	told   string // in its metadata
}

// chosen is what has been chosen beside the text, by the order or the workbook.
func (e *Edition) chosen() (cs []choice) {
	if s := periodSuffix(e.Public.Period); s != "" {
		cs = append(cs, choice{s, "period " + s[1:]})
	}
	if e.Public.Content == report.PromisesOnly {
		cs = append(cs, choice{"-loften", choicePromises})
	}
	if e.order.Large {
		cs = append(cs, choice{"-storstil", choiceLarge})
	}
	if e.order.Internal { // last, where it is seen
		cs = append(cs, choice{internalSuffix, choiceInternal})
	}
	return cs
}

// choices tells of what has been chosen, for the metadata.
func (e *Edition) choices() string {
	var told []string
	for _, c := range e.chosen() {
		told = append(told, c.told)
	}
	if len(told) == 0 {
		return ""
	}
	return " (" + strings.Join(told, ", ") + ")"
}

// periodSuffix is how a period that is not the whole year ends a file's name:
// "-t1", "-k2-k3", "-2023-01-01--2023-04-30", "-2023", "-t1-2023".
func periodSuffix(p report.Period) string {
	year := ""
	if p.Year != 0 { // in a report on several
		year = fmt.Sprintf("-%d", p.Year)
	}
	letter := map[report.Unit]string{report.HalfYear: "h", report.Tertial: "t", report.Quarter: "k"}[p.Unit]
	switch {
	case p.Unit == report.Dates:
		return "-" + p.From.Format(time.DateOnly) + "--" + p.To.Format(time.DateOnly)
	case letter == "":
		return year
	case p.First == p.Last:
		return fmt.Sprintf("-%s%d", letter, p.First) + year
	}
	return fmt.Sprintf("-%s%d-%s%d", letter, p.First, letter, p.Last) + year
}

// WebBase is a name for the report's files on the web, without their ending: what
// it is, whose and for when, in lower case, without å, ä and ö, words parted by
// hyphens: "uppfoljning-medborgarlofte-mullsjo-2023".
func (e *Edition) WebBase() string {
	parts := []string{webFollowUp, webPromise}
	if e.Public.Content == report.PromisesOnly {
		parts = parts[1:]
	}
	for _, m := range e.Public.Municipalities {
		parts = append(parts, webWords(m.Text)...)
	}
	y := e.Public.Years
	parts = append(parts, strconv.Itoa(y.First))
	if y.Last != y.First {
		parts = append(parts, strconv.Itoa(y.Last))
	}
	return strings.Join(parts, "-")
}

// webWords gives the words of a name as they may stand in a web address.
func webWords(name string) []string {
	plain := strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r): // the ring and the dots, once taken off
			return -1
		case r < 128 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			return r
		}
		return ' '
	}, norm.NFD.String(strings.ToLower(webLetters.Replace(name))))
	words := strings.Fields(plain)
	if n := len(words); n > 1 && slices.Contains(webNeedless, words[n-1]) {
		words = words[:n-1]
	}
	return words
}
