package report

import "time"

// span is a stretch of days, the first and the last of them inclusive, both UTC
// midnights.
type span struct{ first, last time.Time }

// overlaps reports whether a day is in both.
func (s span) overlaps(t span) bool { return !s.first.After(t.last) && !t.first.After(s.last) }

// within reports whether all of s lies in t.
func (s span) within(t span) bool { return !s.first.Before(t.first) && !s.last.After(t.last) }

// same reports whether the two are on the same days.
func (s span) same(t span) bool { return s.first.Equal(t.first) && s.last.Equal(t.last) }

// span gives the days of p in a report on the given years.
func (p Period) span(years Years) span {
	if p.Unit == Dates {
		return span{p.From, p.To}
	}
	if p.Year != 0 {
		years.First, years.Last = p.Year, p.Year
	}
	from, to := p.months()
	return span{time.Date(years.First, time.Month(from+1), 1, 0, 0, 0, 0, time.UTC),
		time.Date(years.Last, time.Month(to+2), 0, 0, 0, 0, 0, time.UTC)}
}

// spanOf gives the days of p in r: what is on the whole of r is on its period.
func (r *Report) spanOf(p Period) span {
	if p.IsWhole() {
		p = r.Period
	}
	return p.In(r.Years).span(r.Years)
}

// Divide gives the parts of unit u that lie whole within p, in order, for a
// report on the given years: the three tertials of a whole year, the two
// quarters of a half-year. A unit that does not divide the year gives none.
func (p Period) Divide(u Unit, y Years) (parts []Period) {
	n := u.PerYear()
	if n == 0 {
		return nil
	}
	whole := p.span(y)
	for year := y.First; year <= y.Last; year++ {
		for i := 1; i <= n; i++ {
			part := Period{Unit: u, First: i, Last: i, Year: year}
			if !part.span(y).within(whole) {
				continue
			}
			if y.First == y.Last {
				part.Year = 0 // as a report on one year has them
			}
			parts = append(parts, part)
		}
	}
	return parts
}
