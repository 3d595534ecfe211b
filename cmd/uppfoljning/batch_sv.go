package main

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"uppfoljning/cmd/internal/publish"
)

const (
	barCount = " %d av %d"

	messageNothingFits     = "Inget filnamn passar ”%s”."
	messageEmptyFolder     = "Mappen %s innehåller inga arbetsböcker (.xlsx)."
	messageLockFile        = "%s är ingen arbetsbok, utan Excels märke för att %s är öppen."
	messageOnlyCopies      = "Bara kopior som programmet självt har skrivit: %s. Ange en av dem ensam om den ska bli en rapport."
	messageIsOtherWorkbook = "%s är en av arbetsböckerna. Ange ett annat namn med --ut."
	messageSkipped         = "Hoppade över kopior som programmet självt har skrivit: %s."
)

// notBegun tells of what was left when the run was broken off.
func notBegun(n int) string {
	if n == 1 {
		return "Avbrutet. 1 arbetsbok är inte påbörjad."
	}
	return fmt.Sprintf("Avbrutet. %d arbetsböcker är inte påbörjade.", n)
}

// couldNotRead is said of a file that the machine did not hand over: it may be
// there no more.
const couldNotRead = "kunde inte läsas"

// ending says in a word how a workbook's report came out, by the exit code.
var ending = map[int]string{
	exitWritten:  "skriven",
	exitWorkbook: "fel att rätta",
	exitUsage:    "fel användning",
	exitMachine:  "datorns fel",
}

// summary is a table of how each workbook's report came out, and a sentence on
// them all.
func summary(turns []*turn) string {
	rows := [][]string{{"Arbetsbok", "Rapport", "Fel", "Varningar", "Sidor", "Fil"}}
	written, faulty := 0, []string(nil)
	for _, t := range turns {
		r := t.result
		how := ending[t.code]
		if r.unopened {
			how = couldNotRead
		}
		row := []string{t.workbook, how, strconv.Itoa(r.errors), strconv.Itoa(r.warnings), "", ""}
		if !r.read {
			row[2], row[3] = "", ""
		}
		if r.pages > 0 {
			row[4] = strconv.Itoa(r.pages)
		}
		var files []string
		for _, path := range r.paths {
			files = append(files, filepath.Base(path))
		}
		row[5] = strings.Join(files, ", ")
		rows = append(rows, row)
		if t.code == exitWritten {
			written++
		} else {
			faulty = append(faulty, t.workbook)
		}
	}
	s := "\nSammanfattning\n\n" + table(rows, []bool{false, false, true, true, true, false})
	s += fmt.Sprintf("\n%d av %s blev rapporter.", written, publish.Counted(len(turns), "arbetsbok", "arbetsböcker"))
	if len(faulty) > 0 {
		s += " Se över " + publish.Some(faulty) + "."
	}
	return s + "\n"
}

// table sets rows in columns, of which some are right-aligned: those of numbers.
func table(rows [][]string, right []bool) string {
	widths := make([]int, len(right))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		line := " "
		for i, cell := range row {
			gap := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if right[i] {
				line += " " + gap + cell + " "
			} else {
				line += " " + cell + gap + " "
			}
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}
