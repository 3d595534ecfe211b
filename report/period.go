package report

import (
	"cmp"
	"time"
)

// Period is a part of a year, or a span of dates. The zero Period is a whole
// year (or whatever span of years the report has).
type Period struct {
	Unit        Unit
	First, Last int       // the parts it covers, from 1; equal for one
	From, To    time.Time // for Dates only, both inclusive, UTC midnights; see In
	Year        int       // which year, in a report on several; else 0
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
func (p Period) IsWhole() bool { return p.Unit == WholeYear && p.Year == 0 }

// Compare puts periods in the order of a report: by year, then as they begin,
// then as they end; what covers everything stands last.
func (p Period) Compare(q Period) int {
	if p.IsWhole() || q.IsWhole() {
		return cmp.Compare(rank(p.IsWhole()), rank(q.IsWhole()))
	}
	pFrom, pTo := p.months()
	qFrom, qTo := q.months()
	return cmp.Or(cmp.Compare(p.Year, q.Year), cmp.Compare(pFrom, qFrom), cmp.Compare(pTo, qTo),
		p.From.Compare(q.From), p.To.Compare(q.To))
}

func rank(last bool) int {
	if last {
		return 1
	}
	return 0
}

// months gives the months of the year that p begins and ends in, from 0.
func (p Period) months() (from, to int) {
	switch n := p.Unit.PerYear(); {
	case n > 0:
		return 12 / n * (p.First - 1), 12/n*p.Last - 1
	case p.Unit == Dates:
		return int(p.From.Month()) - 1, int(p.To.Month()) - 1
	}
	return 0, 11
}

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

// noYear is the year of dates that were written without one: a leap year, so
// that it has every day.
const noYear = 4

// In gives p with a year on dates that were written without one: those of a
// report on the given years. The last of February is whichever it is then.
func (p Period) In(y Years) Period {
	if p.Unit == Dates && p.From.Year() == noYear && y.First != 0 {
		p.From, p.To = inYear(p.From, y.First), inYear(p.To, y.Last)
	}
	return p
}

// Within gives p, read together with the years y or without any (ParsePeriod),
// as a period of a report on the years all. ok is false where it lies outside
// them.
func (p Period) Within(y, all Years) (q Period, ok bool) {
	p = p.In(all)
	if y.First == 0 {
		return p, true
	}
	if y.First < all.First || y.Last > all.Last {
		return p, false
	}
	if p.Unit != Dates && all.First != all.Last && y.First == y.Last {
		p.Year = y.First
	}
	return p, true
}

func inYear(t time.Time, year int) time.Time {
	return time.Date(year, t.Month(), min(t.Day(), lastDay(year, t.Month())), 0, 0, 0, 0, time.UTC)
}

// lastDay gives how many days a month has.
func lastDay(year int, m time.Month) int {
	return time.Date(year, m+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
