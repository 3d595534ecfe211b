package report

import (
	"fmt"
	"strconv"
	"time"
)

// Words names a period as a part of the report's: "tertial 3", "kvartal 1–2",
// "första halvåret", with its year where the report is about several.
func (p Period) Words() string {
	switch {
	case p.Year == 0 || p.Unit == Dates:
		return partWords(p)
	case p.Unit == WholeYear:
		return "år " + strconv.Itoa(p.Year)
	}
	return partWords(p) + " " + strconv.Itoa(p.Year)
}

// Words names a year or a span of years: "2023", "2023–2024".
func (y Years) Words() string {
	if y.First == y.Last {
		return strconv.Itoa(y.First)
	}
	return fmt.Sprintf("%d–%d", y.First, y.Last)
}

// CoverWords names what the report covers: "helåret 2023", "åren 2023–2024",
// "tertial 1–2 2023". The year is left out where it is not known.
func (r *Report) CoverWords() string {
	y, p := r.Years, r.Period
	switch {
	case y.First == 0 || p.Unit == Dates || p.Year != 0:
		return p.Words()
	case p.IsWhole() && y.First != y.Last:
		return "åren " + y.Words()
	}
	return p.Words() + " " + y.Words()
}

func partWords(p Period) string {
	switch p.Unit {
	case Dates:
		return days(p.From, p.To)
	case HalfYear:
		switch {
		case p.First != p.Last:
			return "helåret"
		case p.First == 1:
			return "första halvåret"
		}
		return "andra halvåret"
	case Tertial:
		return "tertial " + numbers(p)
	case Quarter:
		return "kvartal " + numbers(p)
	}
	return "helåret"
}

func numbers(p Period) string {
	if p.First == p.Last {
		return strconv.Itoa(p.First)
	}
	return fmt.Sprintf("%d–%d", p.First, p.Last)
}

var monthNames = [...]string{"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"}

// MonthName gives the Swedish name of a month, whole.
func MonthName(m time.Month) string { return monthNames[m-1] }

func days(from, to time.Time) string {
	if from.Equal(to) {
		return dayWords(from, true)
	}
	return dayWords(from, from.Year() != to.Year()) + " – " + dayWords(to, true)
}

func dayWords(t time.Time, year bool) string {
	s := fmt.Sprintf("%d %s", t.Day(), MonthName(t.Month()))
	if year {
		s += fmt.Sprintf(" %d", t.Year())
	}
	return s
}
