package publish

import (
	"fmt"

	"uppfoljning/report"
)

// Period is a part of the year that a report is asked for.
type Period struct {
	text  string // as typed
	part  report.Period
	years report.Years // zero where the text has none
}

// OrderError tells in Swedish why an order does not suit a workbook.
type OrderError struct{ Sentence string }

func (e *OrderError) Error() string { return e.Sentence }

// ParsePeriod reads a period. The error is an *OrderError.
func ParsePeriod(text string) (*Period, error) {
	part, years, ok := report.ParsePeriod(text)
	if !ok {
		return nil, &OrderError{fmt.Sprintf(periodUnread, text)}
	}
	return &Period{text, part, years}, nil
}

// in gives the period as one of a report, whose own it is where none is asked
// for. In a report on several years a part of the year needs its year. A fault
// is told in Swedish.
func (p *Period) in(r *report.Report) (part report.Period, fault string) {
	switch {
	case p == nil:
		return r.Period, ""
	case r.Years.First != r.Years.Last && p.years == (report.Years{}) && !p.part.IsWhole():
		return part, fmt.Sprintf(periodYear, p.text, YearsWords(r.Years), r.Years.First)
	}
	part, ok := p.part.Within(p.years, r.Years)
	if !ok {
		return part, fmt.Sprintf(periodOutside, p.text, YearsWords(r.Years))
	}
	return part, ""
}
