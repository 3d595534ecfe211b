package main

import (
	"fmt"
	"strconv"

	"uppfoljning/cmd/internal/publish"
)

// finding says in a few words how a workbook came out of its review, by the exit
// code, and a PDF file.
var finding = map[bool]map[int]string{
	false: {exitWritten: "kan bli rapport", exitWorkbook: "fel att rätta", exitUsage: "fel användning", exitMachine: "datorns fel"},
	true:  {exitWritten: "inget fel", exitWorkbook: "fel", exitUsage: "fel användning", exitMachine: "datorns fel"},
}

// reviewSummary is a table of how each file came out of its review, and a
// sentence on them all.
func reviewSummary(lines []reviewLine) string {
	rows := [][]string{{"Fil", "Granskning", "Fel", "Varningar", "Råd", "Uppföljda"}}
	var faulty []string
	for _, l := range lines {
		how := finding[l.isPDF][l.code]
		if l.unopened {
			how = couldNotRead
		}
		row := []string{l.file, how, "", "", "", ""}
		if l.read {
			row[2], row[3], row[4] = strconv.Itoa(l.errors), strconv.Itoa(l.warnings), strconv.Itoa(l.advice)
		}
		if l.commitments > 0 {
			row[5] = fmt.Sprintf("%d av %d", l.answered, l.commitments)
		}
		rows = append(rows, row)
		if l.code != exitWritten {
			faulty = append(faulty, l.file)
		}
	}
	s := "\nSammanfattning\n\n" + table(rows, []bool{false, false, true, true, true, true})
	s += fmt.Sprintf("\n%d av %d filer är utan fel.", len(lines)-len(faulty), len(lines))
	if len(faulty) > 0 {
		s += " Se över " + publish.Some(faulty) + "."
	}
	return s + "\n"
}
