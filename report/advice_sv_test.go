package report

import (
	"slices"
	"strings"
	"testing"
)

// found gives what the rules say of a text: "wording-old ej inte".
func found(text string) (all []string) {
	for _, rule := range adviceRules {
		for _, args := range rule.find(text) {
			all = append(all, string(rule.code)+" "+strings.Join(args, " → "))
		}
	}
	return all
}

func TestAdviceRules(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"Polisen skall mäta.", []string{"wording-old skall → ska"}},
		{"Skall det ske? Ej än, ej.", []string{"wording-old skall → ska", "wording-old ej → inte", "wording-old ej → inte"}},
		{"Skallet hördes ej-et skallade, hej, ejder, a@ej.se", nil},
		{"Lagen säger ”skall ej” om det.", nil},
		{"De ses 1g/vecka.", []string{"wording-shorthand 1g/vecka → en gång i veckan"}},
		{"De ses 2 ggr/månad, 15 gånger/år", []string{"wording-shorthand 2 ggr/månad → två gånger i månaden", "wording-shorthand 15 gånger/år → 15 gånger om året"}},
		{"Hastigheten var 12 g/kg och 50 km/h.", nil},
		{"den s k skybaren, t ex här, osv", []string{"wording-abbreviation s k → så kallad (så kallat, så kallade)",
			"wording-abbreviation t ex → till exempel", "wording-abbreviation osv → och så vidare"}},
		{"Via t.ex. ungdomsteam, bl.a. på 5 m, del s kan e dag.", nil},
		{`Kallad "Baren" av alla.`, []string{`typography-quotes "Baren" → Baren`}},
		{`En skärm på 24" och en på 27" räcker.`, nil},
		{"Gruppen 10 - 18 år", []string{"typography-range 10 - 18 → 10–18"}},
		{"Gruppen 10 – 18 år, kl. 08.00 - 16.30", []string{"typography-range 10 – 18 → 10–18", "typography-range 08.00 - 16.30 → 08.00–16.30"}},
		{"2023-01-01 - 2023-04-30, 10–18, 036-12 34 56, 2 - två", nil},
		{"Skolan - den nya - är här", []string{"typography-dash Skolan - den → Skolan – den", "typography-dash nya - är → nya – är"}},
		{"Kommun- och polisarbete, polis-och kommun", nil},
		{"Vi väntar... Ännu.... Slut…", []string{"typography-ellipsis ..."}},
	} {
		if got := found(test.text); !slices.Equal(got, test.want) {
			t.Errorf("%q:\n got %q\nwant %q", test.text, got, test.want)
		}
	}
}

// commitment makes one that stands in a row of the sheet Aktiviteter.
func commitment(row int, wording, followUp string) Commitment {
	at := func(col int) Cell { return Cell{3, "Aktiviteter", row, col} }
	text := func(s string, c Cell) Text {
		if s == "" {
			return Text{}
		}
		return Text{Paragraphs: []Paragraph{{Spans: []Span{{Text: s}}}}, Cell: c}
	}
	c := Commitment{Cell: at(2), Area: Value{"Trafik", at(1)}, Wording: text(wording, at(2))}
	if followUp != "" {
		c.FollowUps = []FollowUp{{Text: text(followUp, at(3)), Cell: at(3)}}
	}
	return c
}

func sentences(ps Problems) (all []string) {
	for _, p := range ps {
		all = append(all, CellList(p.Places())+" "+p.Sentence())
	}
	return all
}

func TestAdviceIsGrouped(t *testing.T) {
	r := &Report{Years: Years{First: 2023, Last: 2023}, Commitments: []Commitment{
		commitment(2, "Polisen skall mäta 10 – 18 gånger.", "Det har ej gjorts."),
		commitment(3, "Kommunen skall bygga.", "Ej aktuellt."),
		commitment(4, "Skolan ska mötas.", "Gjort. Ej mer. Ej igen."),
		commitment(5, "Skolan skall också.", "Nej, ej."),
	}}
	want := []string{
		"Aktiviteter!B2 Undertecknade lydelser har ”skall” (B2, B3, B5), ”10 – 18” (B2). De kan bara ändras genom en ny överenskommelse: ta upp det när nästa skrivs.",
		"Aktiviteter!C2–C5 Skriv ”inte” i stället för ”ej”.",
	}
	ps := Advise(r)
	if got := sentences(ps); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	for _, p := range ps {
		if p.Severity() != Advice {
			t.Errorf("%s is %v", p.Code, p.Severity())
		}
	}
}

func TestAdviceOnTextsOfAPart(t *testing.T) {
	whole := Years{First: 2023, Last: 2023}
	third := Period{Unit: Tertial, First: 3, Last: 3}
	for _, test := range []struct {
		name   string
		period Period
		texts  []string
		want   string
	}{
		{"most", Period{}, []string{"Under tertial 3 gjordes det.", "Tredje tertialet, T3 och tertial 3 2023.", "Gjort."},
			"Aktiviteter!C2, C3 2 av 3 uppföljningar nämner bara tertial 3, men rapporten gäller helåret. Skriv vad som gjordes under resten av tiden, eller ändra Period på bladet Rapport."},
		{"half", Period{}, []string{"Under tertial 3.", "Gjort."}, ""},
		{"two parts", Period{}, []string{"Under tertial 3, men inte tertial 2."}, ""},
		{"the whole too", Period{}, []string{"Under året, mest i tertial 3."}, ""},
		{"the report's own", third, []string{"Under tertial 3."}, ""},
		{"months", Period{}, []string{"Möten 1 - 3 hölls i kvartal 2."},
			"Aktiviteter!C2 1 av 1 uppföljningar nämner bara kvartal 2, men rapporten gäller helåret. Skriv vad som gjordes under resten av tiden, eller ändra Period på bladet Rapport."},
	} {
		r := &Report{Years: whole, Period: test.period}
		for i, text := range test.texts {
			r.Commitments = append(r.Commitments, commitment(i+2, "Löfte.", text))
		}
		got := strings.Join(sentences(adviseOnlyPart(r)), "\n")
		if got != test.want {
			t.Errorf("%s: %q", test.name, got)
		}
	}
}

func TestAdviceOnTidying(t *testing.T) {
	r := &Report{Commitments: []Commitment{commitment(2, "Löfte.", "Svar."), commitment(3, "Löfte.", "Svar.")}}
	at := func(row int) Cell { return r.Commitments[row-2].FollowUps[0].Cell }
	r.Tidied = []Tidied{
		{Cell: at(2), Spaces: true, Hidden: []rune{'\u00ad', '\u200b'}},
		{Cell: at(3), Spaces: true, Composed: true},
		{Cell: Cell{3, "Aktiviteter", 3, 9}, Spaces: true}, // an internal note
	}
	want := []string{
		"Aktiviteter!C2 Ett tecken som inte syns (mellanslag utan bredd) tas bort i rapporten.",
		"Aktiviteter!C2 Ett tecken som inte syns (mjukt bindestreck) tas bort i rapporten.",
		"Aktiviteter!C2, C3 Flera mellanslag i rad trycks som ett.",
		"Aktiviteter!C3 Bokstäver med lösa prickar eller accenter sätts ihop i rapporten.",
	}
	if got := sentences(Advise(r)); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestFillNumbers(t *testing.T) {
	r := &Report{}
	for i, c := range []struct {
		number, wording string
		rows            int
	}{
		{"3", "Ett.", 1}, {"", "Två.", 2}, {"A-12", "Tre.", 1}, {"", "ETT.", 1}, {"", "Tre.", 1},
		{"4", "Fyra.", 1}, {"5", "Fyra.", 1}, {"", "Fyra.", 1}, {"", "Sex.", 0},
	} {
		k := commitment(10*i, c.wording, "")
		k.Number.Text = c.number
		for n := range c.rows {
			k.Numbers = append(k.Numbers, Cell{3, "Aktiviteter", 10*i + n, 9})
		}
		r.Commitments = append(r.Commitments, k)
	}
	var got []string
	for _, n := range FillNumbers(r) {
		got = append(got, n.Cell.String()+"="+n.Number)
	}
	// Two has two rows; the second One and the second Three are the first;
	// which of two Fours nobody knows; Six has no column.
	want := []string{"Aktiviteter!I10=13", "Aktiviteter!I11=13", "Aktiviteter!I30=3", "Aktiviteter!I40=A-12", "Aktiviteter!I70=14"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	missing := Problem{}
	for _, p := range Advise(r) {
		if p.Code == "number-missing" {
			missing = p
		}
	}
	if got := CellList(missing.Places()); got != "Aktiviteter!I10, I30, I40, I70" {
		t.Errorf("missing at %s", got)
	}
}

func TestCellList(t *testing.T) {
	at := func(tab, row, col int) Cell { return Cell{tab, []string{"", "Rapport", "Åtgärder"}[tab], row, col} }
	for _, test := range []struct {
		cells []Cell
		want  string
	}{
		{nil, ""},
		{[]Cell{{}}, ""},
		{[]Cell{at(2, 5, 2)}, "Åtgärder!B5"},
		{[]Cell{at(2, 6, 2), at(2, 5, 2)}, "Åtgärder!B5, B6"},
		{[]Cell{at(2, 5, 2), at(2, 6, 2), at(2, 7, 2), at(2, 7, 2), at(2, 9, 2), at(2, 10, 3)}, "Åtgärder!B5–B7, B9, C10"},
		{[]Cell{at(2, 5, 0), at(1, 0, 0), at(1, 1, 1)}, "Rapport, A1, Åtgärder!5"},
	} {
		if got := CellList(test.cells); got != test.want {
			t.Errorf("%v: %q, want %q", test.cells, got, test.want)
		}
	}
}

func TestCompleteness(t *testing.T) {
	first, second := Period{Unit: Tertial, First: 1, Last: 1}, Period{Unit: Tertial, First: 2, Last: 2}
	answer := func(c *Commitment, p Period, party string) {
		f := FollowUp{Period: p, Party: Value{Text: party}, Text: c.Wording, Cell: c.Cell}
		c.FollowUps = append(c.FollowUps, f)
	}
	r := &Report{Years: Years{First: 2023, Last: 2023}, Areas: []FocusArea{{Name: Value{Text: "Skola"}}, {Name: Value{Text: "Trafik"}}}}
	for row := 2; row <= 5; row++ {
		r.Commitments = append(r.Commitments, commitment(row, "Löfte.", ""))
		r.Commitments[row-2].Responsible.Text = []string{"Polisen", "Polisen och kommunen", "Kommunen", ""}[row-2]
	}
	answer(&r.Commitments[0], first, "")
	answer(&r.Commitments[0], second, "")
	answer(&r.Commitments[1], first, "Polisen")
	c := FindCompleteness(r)
	var got []string
	for _, a := range c.Areas {
		got = append(got, a.Name+" "+strings.Repeat("+", a.Answered)+" "+CellList(a.Unanswered))
	}
	for _, p := range c.Periods {
		got = append(got, p.Period.Words()+" "+CellList(p.Lack))
	}
	for _, p := range c.Parties {
		got = append(got, p.Name+": "+CellList(p.Lack))
	}
	want := []string{
		"Skola  ", "Trafik ++ Aktiviteter!B4, B5",
		"tertial 2 Aktiviteter!B3", "tertial 3 ",
		"kommunen: Aktiviteter!B3, B4", ": Aktiviteter!B5",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestShortCellList(t *testing.T) {
	var cells []Cell
	for row := 2; row <= 100; row += 2 {
		cells = append(cells, Cell{1, "Mål", row, 1})
	}
	if got := ShortCellList(cells[:24]); got != CellList(cells[:24]) {
		t.Errorf("24 cells: %s", got)
	}
	if got := ShortCellList(cells); !strings.HasSuffix(got, ", A48 med flera (50 celler)") {
		t.Errorf("50 cells: %s", got)
	}
}
