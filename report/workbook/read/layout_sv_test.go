package read

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"uppfoljning/report/workbook"
)

// TestLayout tells where things stand in a workbook of both forms, with a
// column that is on another year and one of a party that nobody is.
func TestLayout(t *testing.T) {
	xlsx := buildWorkbook(t, txtar.Parse([]byte(`-- Rapport --
Uppgift	Värde
Kommun	Exempels kommun
Datum
År	2023
-- Aktiviteter --
Vår plan
Nr	Område	Åtgärd	Ansvarig	Period	Uppföljning	Status T2	Uppföljning 2022	Uppföljning Skolan	Eget
1	Trafik	Mäta.	Polisen	T1	Gjort.	Klart
1	Trafik	Mäta.		T3	Mer.
	Trafik					Klart			x
-- build --
merge Aktiviteter!B3:B4
`)))
	r, l, _, err := WithLayout(context.Background(), bytes.NewReader(xlsx), int64(len(xlsx)))
	if err != nil || r == nil {
		t.Fatal(r, err)
	}
	var got strings.Builder
	for _, f := range l.Fields {
		fmt.Fprintf(&got, "%s %s %s\n", f.Key, f.Name, f.Value)
	}
	for _, table := range l.Tables {
		fmt.Fprintf(&got, "%s %s head %d, %d cells\n", table.Key, table.Place, table.Head, len(table.Cells))
		for _, c := range table.Columns {
			fmt.Fprintf(&got, "  %d %s %q %d/%d outside %t unread %t\n", c.Col, c.Column.Key, c.Party, c.Period.First, c.Period.Unit.PerYear(), c.Outside, c.Unread)
		}
		for _, row := range table.Rows {
			fmt.Fprintf(&got, "  row %d: %d %q %d/%d\n", row.Number, row.Commitment, row.Party, row.Period.First, row.Period.Unit.PerYear())
		}
	}
	const want = `municipality Rapport!A2 Rapport!B2
date Rapport!A3 Rapport!B3
years Rapport!A4 Rapport!B4
settings Rapport head 1, 7 cells
  1 field "" 0/0 outside false unread false
  2 value "" 0/0 outside false unread false
  row 2: -1 "" 0/0
  row 3: -1 "" 0/0
  row 4: -1 "" 0/0
commitments Aktiviteter head 2, 25 cells
  1 number "" 0/0 outside false unread false
  2 area "" 0/0 outside false unread false
  3 wording "" 0/0 outside false unread false
  4 responsible "" 0/0 outside false unread false
  5 period "" 0/0 outside false unread false
  6 follow-up "" 0/0 outside false unread false
  7 status "" 2/3 outside false unread false
  8 follow-up "" 0/0 outside true unread true
  9 follow-up "Skolan" 0/0 outside false unread true
  row 3: 0 "" 1/3
  row 4: 0 "" 3/3
  row 5: -1 "" 0/0
`
	if got.String() != want {
		t.Errorf("got\n%s", got.String())
	}
	if _, ok := l.Table(workbook.Commitments).Column(workbook.Status); ok {
		t.Error("a status for a tertial alone is taken for one of the whole year")
	}
}
