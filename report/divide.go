package report

// Divide gives the parts of unit u that lie whole within p, in order, for a
// report on the given years: the three tertials of a whole year, the two
// quarters of a half-year. A unit that does not divide the year gives none.
func (p Period) Divide(u Unit, y Years) (parts []Period) {
	n := u.PerYear()
	if n == 0 {
		return nil
	}
	from, to := p.span(y)
	for year := y.First; year <= y.Last; year++ {
		for i := 1; i <= n; i++ {
			part := Period{Unit: u, First: i, Last: i, Year: year}
			begin, end := part.span(y)
			if begin.Before(from) || end.After(to) {
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
