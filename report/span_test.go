package report

import (
	"fmt"
	"testing"
	"time"
)

func TestDivide(t *testing.T) {
	one, two := Years{First: 2023, Last: 2023}, Years{First: 2023, Last: 2024}
	for _, c := range []struct {
		p    Period
		u    Unit
		y    Years
		want string
	}{
		{Period{}, Tertial, one, "1 2 3"},
		{Period{}, Quarter, two, "1/2023 2/2023 3/2023 4/2023 1/2024 2/2024 3/2024 4/2024"},
		{Period{Unit: HalfYear, First: 2, Last: 2}, Quarter, one, "3 4"},
		{Period{Unit: HalfYear, First: 1, Last: 1}, Tertial, one, "1"},
		{Period{Unit: Tertial, First: 2, Last: 3}, Tertial, one, "2 3"},
		{Period{Unit: Dates, From: date(2023, 1, 1), To: date(2023, 6, 30)}, Quarter, one, "1 2"},
		{Period{}, WholeYear, one, ""},
	} {
		got := ""
		for _, part := range c.p.Divide(c.u, c.y) {
			if got != "" {
				got += " "
			}
			got += fmt.Sprint(part.First)
			if part.Year != 0 {
				got += fmt.Sprint("/", part.Year)
			}
		}
		if got != c.want {
			t.Errorf("%+v by %d: %q, want %q", c.p, c.u, got, c.want)
		}
	}
}

func date(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
