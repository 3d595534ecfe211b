package main

import (
	"errors"
	"fmt"

	"uppfoljning/report"
)

// period is a part of the year that a report is asked for.
type period struct {
	text  string // as typed
	part  report.Period
	years report.Years // zero where the text has none
}

// errPeriod says that the period asked for is none of the workbook's.
var errPeriod = errors.New("no period of the workbook")

// parsePeriod reads a period. What is wrong with it is told in Swedish.
func parsePeriod(text string) (p *period, fault string) {
	part, years, ok := report.ParsePeriod(text)
	if !ok {
		return nil, fmt.Sprintf(messagePeriodUnread, text)
	}
	return &period{text, part, years}, ""
}

// in gives the period as one of a report, whose own it is where none is asked
// for. In a report on several years a part of the year needs its year.
func (p *period) in(r *report.Report) (part report.Period, ok bool) {
	if p == nil {
		return r.Period, true
	}
	if p.withoutYear(r) {
		return part, false
	}
	return p.part.Within(p.years, r.Years)
}

func (p *period) withoutYear(r *report.Report) bool {
	return r.Years.First != r.Years.Last && p.years == (report.Years{}) && !p.part.IsWhole()
}

// fault says in Swedish why the period is none of the report's.
func (p *period) fault(r *report.Report) string {
	if p.withoutYear(r) {
		return fmt.Sprintf(messagePeriodYear, p.text, yearsWords(r.Years), p.text, r.Years.First)
	}
	return fmt.Sprintf(messagePeriodOutside, p.text, yearsWords(r.Years))
}
