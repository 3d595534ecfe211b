package privacy

import (
	"reflect"
	"strings"
	"testing"

	"uppfoljning/report"
)

// cell gives an address to a text, so that each is told of apart.
func cell(row int) report.Cell { return report.Cell{Tab: 1, Sheet: "A", Row: row, Col: 1} }

func value(s string, row int) report.Value { return report.Value{Text: s, Cell: cell(row)} }

func said(row int, spans ...report.Span) report.Text {
	return report.Text{Paragraphs: []report.Paragraph{{Spans: spans}}, Cell: cell(row)}
}

func told(r *report.Report) (all []string) {
	for _, p := range Check(r) {
		all = append(all, string(p.Code)+" "+p.Cell.String()+" "+strings.Join(p.Args, "|"))
	}
	return all
}

func want(t *testing.T, r *report.Report, all ...string) {
	t.Helper()
	if got := told(r); !reflect.DeepEqual(got, all) {
		t.Errorf("told\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(all, "\n"))
	}
}

// A number is found across styles, and in where a link leads; several in one
// cell are one problem, each match in it once.
func TestCheckTexts(t *testing.T) {
	want(t, &report.Report{
		Introduction: said(1, report.Span{Text: "Född 850612-"}, report.Span{Text: "9868", Bold: true}, report.Span{Text: ", 850612-9868 och 20070915-9859"}),
		Closing:      said(2, report.Span{Text: "Skriv till Anna", Link: "mailto:anna@gmail.com"}),
		Commitments:  []report.Commitment{{Due: value("bil ABC 123", 3), FollowUps: []report.FollowUp{{Party: value("070-174 06 05", 4)}}}},
		Glossary:     []report.Abbreviation{{Short: value("KRT", 5), Long: value("8B på Hagaskolan", 6)}},
		Areas:        []report.FocusArea{{Goal: said(7, report.Span{Text: "Bilen KRT 482 vid Ekvägen 2"})}},
		Protected:    []report.Value{value("Gryning", 8)},
		Subtitle:     value("Om gryningen", 9),
	},
		"personal-number A!A1 850612-****, 20070915-****",
		"private-email A!A2 a***@g***.com",
		"registration-plate A!A3 ABC ***",
		"telephone-number A!A4 070-*** ** **",
		"school-class A!A6 8B på H***",
		"street-address A!A7 E*** *", // KRT is an abbreviation of the report
		"protected-word A!A9 g***",
	)
}

// A council tells how it is reached, and who signs does so by name.
func TestCheckLetsContactBe(t *testing.T) {
	r := &report.Report{
		Contact:     value("Storgatan 5, 070-174 06 05, anna@gmail.com, 850612-9868", 1),
		Issuer:      value("Rådet, Storgatan 5", 2),
		Signatories: []report.Signatory{{Name: value("Alma Gryning", 3), Title: value("ordförande, 070-174 06 05", 4)}},
		Protected:   []report.Value{value("Gryning", 5)},
	}
	want(t, r, "personal-number A!A1 850612-****", "telephone-number A!A4 070-*** ** **")
}

// Every kind of text in the model is searched: one is planted in each field that
// holds any.
func TestCheckForgetsNoField(t *testing.T) {
	fields, texts := reflect.TypeFor[report.Report](), 0
	for i := range fields.NumField() {
		r := &report.Report{}
		f := reflect.ValueOf(r).Elem().Field(i)
		name := fields.Field(i).Name
		n := plant(f)
		if n == 0 || name == "Protected" {
			continue
		}
		texts += n
		found := 0
		for _, p := range Check(r) {
			found += strings.Count(strings.Join(p.Args, ""), "850612-****")
		}
		if name == "Signatories" {
			n-- // but the name
		}
		if found != n {
			t.Errorf("%s: %d of %d texts are searched", name, found, n)
		}
	}
	if texts < 40 {
		t.Errorf("only %d texts in the model", texts)
	}
}

var planted int

// plant puts a number in every text of a value, one of each slice, and gives how
// many there are. Every one has a cell of its own.
func plant(v reflect.Value) (n int) {
	planted++
	switch v.Interface().(type) {
	case report.Value:
		v.Set(reflect.ValueOf(value("850612-9868", planted)))
		return 1
	case report.Text:
		v.Set(reflect.ValueOf(said(planted, report.Span{Text: "850612-9868"})))
		return 1
	case report.Point:
		v.Set(reflect.ValueOf(report.Point{Text: "850612-9868", Cell: cell(planted)}))
		return 1
	}
	switch v.Kind() {
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Struct {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			return plant(v.Index(0))
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return plant(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				n += plant(v.Field(i))
			}
		}
	}
	return n
}

func TestSmallCounts(t *testing.T) {
	row := func(unit string, row int, points ...report.Point) report.Statistic {
		for i := range points {
			points[i].Cell = report.Cell{Tab: 1, Sheet: "A", Row: row, Col: i + 1}
		}
		return report.Statistic{Unit: value(unit, 0), Points: points}
	}
	known := func(text string, millionths int64) report.Point {
		return report.Point{Text: text, Known: true, Value: millionths}
	}
	r := &report.Report{Statistics: []report.Statistic{
		row("anmälningar", 1, known("12", 12e6), known("3", 3e6), known("4", 4e6), known("3", 3e6)),
		row("", 2, known("0", 0), known("5", 5e6), report.Point{Text: "färre än 5"}),
		row("procent", 3, known("3", 3e6)),
		row("", 4, known("3 %", 3e6)),
		row("", 5, known("3", 3e6), known("2,5", 25e5)),
	}}
	ps := Check(r)
	if len(ps) != 1 || ps[0].Code != "small-count" || ps[0].Args[0] != "3, 4" || len(ps[0].Places()) != 3 || ps[0].Cell.String() != "A!B1" {
		t.Errorf("%+v", ps)
	}
}

// BenchmarkCheck searches a report of some hundred pages.
func BenchmarkCheck(b *testing.B) {
	const sentence = "Polisen och kommunen har under tertial 3 arbetat med trygghetsskapande åtgärder på Storgatan och i årskurs 8, enligt KSP 101. "
	r := &report.Report{}
	for i := range 1000 {
		answer := said(i, report.Span{Text: strings.Repeat(sentence, 3)})
		r.Commitments = append(r.Commitments, report.Commitment{Wording: said(i, report.Span{Text: sentence}), FollowUps: []report.FollowUp{{Text: answer}}})
	}
	b.SetBytes(int64(4000 * len(sentence)))
	for b.Loop() {
		Check(r)
	}
}
