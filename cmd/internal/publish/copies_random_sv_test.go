package publish

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"uppfoljning/report"
	"uppfoljning/report/workbook/write"
)

// drawnBook is a workbook by chance, of a plan that it may have in common with
// another: each commitment, with or without answers, in whatever columns.
type drawnBook struct {
	*rand.Rand
	plan   []drawnCommitment
	partly bool // its merged cells may reach over some of the rows
}

type drawnCommitment struct{ number, area, wording, responsible string }

func (d *drawnBook) one(of ...string) string { return of[d.IntN(len(of))] }

func drawPlan(d *rand.Rand) (plan []drawnCommitment) {
	for i := range 1 + d.IntN(5) {
		plan = append(plan, drawnCommitment{fmt.Sprint(i + 1), []string{"Trafik", "Våld", "Narkotika"}[d.IntN(3)],
			fmt.Sprintf("Åtgärd %d ska %s varje %s.", i+1, []string{"mätas", "byggas", "ses över"}[d.IntN(3)], []string{"vår", "höst"}[d.IntN(2)]),
			[]string{"Polisen", "Kommunen", "Polisen och kommunen", ""}[d.IntN(4)]})
	}
	slices.SortStableFunc(plan, func(a, b drawnCommitment) int { return strings.Compare(a.area, b.area) })
	return plan
}

// headings draws the columns.
func (d *drawnBook) headings() []string {
	all := []string{"Fokusområde", "Åtagande"}
	for _, h := range []string{"Nr", "Ansvarig", "Uppföljning", "Uppföljning T1", "Uppföljning T2", "Uppföljning Polisen", "Uppföljning Kommunen T1", "Status", "Status T1",
		"Utfall", "Avvikelse", "Nästa steg T2", "Period", "Lämnad av", "Publicera", "Intern anteckning", "Eget", "Klart senast"} {
		if d.IntN(2) == 0 {
			all = append(all, h)
		}
	}
	d.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}

// cell draws what stands under a heading.
func (d *drawnBook) cell(heading string, p drawnCommitment) string {
	switch {
	case heading == "Nr":
		return p.number
	case heading == "Fokusområde":
		return d.one(p.area, p.area, strings.ToLower(p.area), strings.ToUpper(p.area)+" ")
	case heading == "Åtagande":
		return p.wording
	case heading == "Ansvarig":
		return p.responsible
	case d.IntN(3) == 0:
		return ""
	case heading == "Period":
		return d.one("T1", "T2", "")
	case heading == "Lämnad av":
		return d.one("Polisen", "Kommunen")
	case heading == "Publicera":
		return d.one("Ja", "Nej", "Endast åtagandet")
	case strings.HasPrefix(heading, "Status"):
		return d.one("Klart", "Pågår", "Försenat", "grön")
	case heading == "Klart senast":
		return d.one("2023-12-31", "löpande")
	}
	text := d.one("Gjort", "Mätt", "Byggt", "Vaktat") + fmt.Sprintf(" %d gånger.", d.IntN(20))
	if d.IntN(4) == 0 {
		text += "\n• " + d.one("en", "två") + " punkt\n• till"
	}
	return text
}

// file writes the workbook.
func (d *drawnBook) file(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	put := func(sheet string, row int, cells []string) {
		for i, text := range cells {
			if at, err := excelize.CoordinatesToCellName(i+1, row); text != "" {
				must(err)
				must(f.SetCellStr(sheet, at, text))
			}
		}
	}
	must(f.SetSheetName("Sheet1", "Rapport"))
	put("Rapport", 1, []string{"Kommun", "Exempels kommun"})
	put("Rapport", 2, []string{"År", "2023"})
	if d.IntN(2) == 0 {
		_, err := f.NewSheet("Fokusområden")
		must(err)
		put("Fokusområden", 1, []string{"Fokusområde", "Mål", "Uppföljning"})
		for i, area := range []string{"Trafik", "Våld", "Narkotika"} {
			put("Fokusområden", i+2, []string{area, d.one("", "Färre brott."), d.one("", "Det gick bra.", "Det gick illa.\nMen ändå.")})
		}
	}
	_, err := f.NewSheet("Aktiviteter")
	must(err)
	headings := d.headings()
	long := slices.Contains(headings, "Period") || slices.Contains(headings, "Lämnad av")
	row := 1 + d.IntN(3)
	first := row + 1
	put("Aktiviteter", row, headings)
	for _, p := range d.plan {
		for range 1 + map[bool]int{true: d.IntN(2)}[long] {
			row++
			var cells []string
			for _, h := range headings {
				cells = append(cells, d.cell(h, p))
			}
			put("Aktiviteter", row, cells)
		}
	}
	if d.IntN(3) == 0 && row > first {
		col, err := excelize.ColumnNumberToName(1 + d.IntN(len(headings)))
		must(err)
		if h := headings[columnOf(col)-1]; h != "Åtagande" {
			top, bottom := first, row
			if d.partly {
				top = first + d.IntN(row-first)
				bottom = top + 1 + d.IntN(row-top)
			}
			must(f.MergeCell("Aktiviteter", fmt.Sprint(col, top), fmt.Sprint(col, bottom)))
		}
	}
	var b bytes.Buffer
	must(f.Write(&b))
	return b.Bytes()
}

// columnOf gives the number of a column.
func columnOf(name string) int {
	n, _ := excelize.ColumnNameToNumber(name)
	return n
}

// drawPair draws two workbooks of nearly one plan.
func drawPair(t *testing.T, seed uint64) (mine, theirs []byte) {
	d := rand.New(rand.NewPCG(seed, 4))
	plan := drawPlan(d)
	other := slices.Clone(plan)
	switch d.IntN(4) {
	case 0:
		other[d.IntN(len(other))].wording += " Det är nytt."
	case 1:
		other = append(other, drawnCommitment{"99", "Trafik", "Något helt annat än det som redan står.", "Polisen"})
	case 2:
		d.Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })
	}
	partly := seed%4 == 3
	return (&drawnBook{d, plan, partly}).file(t), (&drawnBook{d, other, partly}).file(t)
}

// checkCopies merges two workbooks and makes that of the next year of the result.
// Those who copy see themselves that nothing is lost, and end the program where
// it is; here what is told and what is left is looked at too.
func checkCopies(t *testing.T, seed uint64) (merged bool) {
	t.Helper()
	defer func() {
		if f := recover(); f != nil {
			t.Errorf("seed %d: %v", seed, f)
		}
	}()
	mine, theirs := drawPair(t, seed)
	ctx := context.Background()
	a, faults, err := ReadBook(ctx, "vår.xlsx", mine)
	if err != nil {
		t.Fatal(err)
	}
	b, faults2, err := ReadBook(ctx, "deras.xlsx", theirs)
	if err != nil {
		t.Fatal(err)
	}
	if a == nil || b == nil {
		if len(faults)+len(faults2) == 0 {
			t.Errorf("seed %d: nothing is wrong, and it cannot be copied", seed)
		}
		return false
	}
	data, events, err := Merge(ctx, []*Book{a, b}, []string{"Kommunen", "Polisen"})
	if err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	for _, deed := range Deeds(events, []string{a.Name, b.Name}) {
		if deed.Said == "" || strings.Contains(deed.Said, "%!") {
			t.Errorf("seed %d: %+v", seed, deed)
		}
	}
	both, faults, err := ReadBook(ctx, "båda.xlsx", data)
	if err != nil || both == nil {
		t.Fatalf("seed %d: what is merged cannot be copied: %v %v", seed, faults, err)
	}
	noteKept(t, seed, a, b, both, events)
	same, events, err := Merge(ctx, []*Book{a, a}, []string{"Kommunen", "Polisen"})
	if err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	if r, _, _ := ReadBook(ctx, "samma.xlsx", same); r == nil || Difference(a.Report, r.Report) != "" {
		t.Errorf("seed %d: merged with itself a workbook says something else: %v", seed, Deeds(events, []string{a.Name, a.Name}))
	}
	for _, book := range []*Book{a, both} {
		if _, _, err := Rollover(ctx, book, write.RolloverOptions{}); err != nil {
			t.Errorf("seed %d: %v", seed, err)
		}
	}
	return true
}

// noteKept wants every internal note of either workbook in the merged one, or
// told.
func noteKept(t *testing.T, seed uint64, a, b, both *Book, events []write.Event) {
	t.Helper()
	var all strings.Builder
	for i := range both.Report.Commitments {
		all.WriteString(strings.Join(both.Report.Commitments[i].Note.Lines(), "\n") + "\n")
	}
	for _, ev := range events {
		all.WriteString(ev.Text + "\n")
	}
	for _, r := range []*report.Report{a.Report, b.Report} {
		for i := range r.Commitments {
			for _, line := range r.Commitments[i].Note.Lines() {
				if !strings.Contains(all.String(), line) {
					t.Errorf("seed %d: the note %q is lost", seed, line)
				}
			}
		}
	}
}

// TestCopiesOfRandomBooks goes through workbooks of all the shapes that the
// reader knows.
func TestCopiesOfRandomBooks(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	for _, n := range []uint64{1162, 41131617691636220, 7346765896997307912, 11321677071591390829} { // areas in another order in the next year, longer texts
		checkCopies(t, n)
	}
	merged := 0
	for n := range uint64(40) {
		if checkCopies(t, seed+n) {
			merged++
		}
	}
	if merged < 5 {
		t.Errorf("only %d of 40 pairs could be merged", merged)
	}
}

// FuzzCopies goes on where TestCopiesOfRandomBooks ends.
func FuzzCopies(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) { checkCopies(t, seed) })
}
