package report

import "time"

// Period is a part of a year, or a span of dates. The zero Period is a whole
// year (or whatever span of years the report has).
type Period struct {
	Unit        Unit
	First, Last int       // the parts it covers, from 1; equal for one
	From, To    time.Time // for Dates only, both inclusive, UTC midnights
}

// Unit is how a Period divides the year.
type Unit uint8

const (
	WholeYear Unit = iota
	HalfYear       // halvår, 2 a year
	Tertial        // tertial, 3 a year
	Quarter        // kvartal, 4 a year
	Dates
)

// IsWhole reports whether p covers everything the report is about.
func (p Period) IsWhole() bool { return p.Unit == WholeYear }

// PerYear gives how many parts of unit u a year has, or 0.
func (u Unit) PerYear() int {
	switch u {
	case HalfYear:
		return 2
	case Tertial:
		return 3
	case Quarter:
		return 4
	}
	return 0
}
