package docx

import (
	"slices"
	"strings"
	"testing"

	"uppfoljning/layout/document"
)

func TestShares(t *testing.T) {
	for _, c := range []struct {
		least   []int
		measure int
		want    []int
	}{
		{[]int{10, 500, 20, 400}, 300, []int{10, 135, 20, 135}},
		{[]int{100, 100}, 101, []int{50, 51}},
		{[]int{400}, 300, []int{300}},
	} {
		if got := shares(c.least, c.measure); !slices.Equal(got, c.want) {
			t.Errorf("%v in %d: %v, want %v", c.least, c.measure, got, c.want)
		}
	}
}

// TestColumnWidths wants the measure kept to, whatever the cells hold, and a
// narrow table left narrow.
func TestColumnWidths(t *testing.T) {
	column := func(s string) document.Column { return document.Column{Heading: []document.Inline{document.Plain(s)}} }
	long := "samverkans\u00ADöverenskommelse om trygghetsfrämjande och brottsförebyggande arbete i hela kommunen under hela året"
	for _, c := range []struct {
		columns []document.Column
		full    bool
	}{
		{[]document.Column{column("År"), column("Antal")}, false},
		{[]document.Column{column("År"), column(long), column(long)}, true},
		{slices.Repeat([]document.Column{column(long)}, 9), true},
	} {
		p := newPrinter(&document.Document{}, Options{LargePrint: len(c.columns) > 2})
		widths, sum := p.columnWidths(&document.Table{Columns: c.columns}), 0
		for _, w := range widths {
			sum += w
			if w < 2*cellMargin {
				t.Errorf("a column of %d is all margin", w)
			}
		}
		if measure := p.look.measure(); sum > measure || c.full != (sum == measure) {
			t.Errorf("%d columns are %d wide, the measure is %d", len(widths), sum, measure)
		}
	}
}

// TestColumnsThatFit wants a table that the measure has room for to have each
// heading on one line, however the words in the columns differ.
func TestColumnsThatFit(t *testing.T) {
	table := &document.Table{}
	for _, heading := range []string{"Fokusområde", "Pågår löpande", "Inställt eller avbrutet"} {
		table.Columns = append(table.Columns, document.Column{Heading: []document.Inline{document.Plain(heading)}})
	}
	p := newPrinter(&document.Document{}, Options{})
	em := p.look.size(tableSize) * pt / 2
	for i, w := range p.columnWidths(table) {
		if text := document.Text(table.Columns[i].Heading); w < roughWidth(text, em)+2*cellMargin {
			t.Errorf("%q has %d", text, w)
		}
	}
}

// TestColumnsKeepWords wants room for what a no-break space holds together,
// where the measure is too narrow for the text beside it.
func TestColumnsKeepWords(t *testing.T) {
	const whole = "60\u00A0föräldrar"
	long := strings.Repeat("samverkan ", 90)
	table := &document.Table{}
	for _, heading := range []string{whole, long, long} {
		table.Columns = append(table.Columns, document.Column{Heading: []document.Inline{document.Plain(heading)}})
	}
	p := newPrinter(&document.Document{}, Options{})
	em := p.look.size(tableSize) * pt / 2
	if w := p.columnWidths(table)[0]; w < roughWidth(whole, em)+2*cellMargin {
		t.Errorf("%q has %d", whole, w)
	}
}
