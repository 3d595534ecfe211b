package privacy

import (
	"reflect"
	"slices"
	"strings"

	"uppfoljning/report"
)

// codes are those of the problems that finds are told as.
var codes = [kinds]report.Code{
	PersonalNumber: "personal-number", CoordinationNumber: "coordination-number",
	LikePersonalNumber: "personal-number-like", Telephone: "telephone-number", Email: "private-email",
	Plate: "registration-plate", Address: "street-address", School: "school-class", Protected: "protected-word",
}

// Check searches all that a report would publish, and tells of what may point
// out a person: of each cell and kind once, with its matches masked; and of
// counts so small that those who are counted can be recognised. All are
// warnings. r is what report.Public gives: what is not published is not
// searched.
func Check(r *report.Report) report.Problems {
	w := Words{}
	for _, p := range r.Protected {
		w.Protected = append(w.Protected, p.Text)
	}
	for _, a := range r.Glossary {
		w.Known = append(w.Known, a.Short.Text)
	}
	for _, m := range r.Municipalities {
		w.Own = append(w.Own, m.Text)
	}
	c := checker{detector: New(w), at: map[place]int{}}
	v := reflect.ValueOf(r).Elem()
	for i := range v.NumField() {
		switch name := v.Type().Field(i).Name; name {
		case "Protected", "Signatories", "Tidied": // not printed; who signs does so by name; not printed
		case "Contact", "Issuer":
			c.open = ownContact
			c.walk(v.Field(i))
			c.open = nil
		default:
			c.walk(v.Field(i))
		}
	}
	for i := range r.Signatories {
		s := &r.Signatories[i]
		c.value(s.Title)
		c.value(s.Organisation)
	}
	return append(c.problems, smallCounts(r)...).Sort()
}

// ownContact are the kinds that a council tells of itself, so that it can be
// reached.
var ownContact = []Kind{Telephone, Email, Address}

// checker collects problems.
type checker struct {
	detector *Detector
	problems report.Problems
	at       map[place]int // index of the problem of a kind in a cell
	open     []Kind        // that may stand where it looks
}

type place struct {
	kind Kind
	cell report.Cell
}

// walk searches every text in a value of the model. It goes by the types, so
// that a text that is added to the model is searched too. v must be addressable,
// so that nothing of it is copied.
func (c *checker) walk(v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *report.Value:
		c.value(*x)
		return
	case *report.Text:
		c.text(*x)
		return
	case *report.Point:
		if !x.Known { // a number is one of what is counted
			c.look(x.Text, x.Cell)
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			c.walk(v.Elem())
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Struct {
			for i := range v.Len() {
				c.walk(v.Index(i))
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				c.walk(v.Field(i))
			}
		}
	}
}

func (c *checker) value(v report.Value) { c.look(v.Text, v.Cell) }

// text searches a text by its paragraphs, across the styles in them, and where
// its links lead.
func (c *checker) text(t report.Text) {
	for _, p := range t.Paragraphs {
		c.look(p.Text(), t.Cell)
		for _, s := range p.Spans {
			if _, address, ok := strings.Cut(s.Link, ":"); ok {
				c.look(address, t.Cell)
			}
		}
	}
}

func (c *checker) look(s string, cell report.Cell) {
	if s == "" {
		return
	}
	for _, f := range c.detector.Find(s) {
		if slices.Contains(c.open, f.Kind) {
			continue
		}
		key := place{f.Kind, cell}
		i, known := c.at[key]
		if !known {
			c.at[key] = len(c.problems)
			c.problems = append(c.problems, report.Problem{Code: codes[f.Kind], Cell: cell, Args: []string{f.Masked}})
			continue
		}
		if args := c.problems[i].Args; !slices.Contains(strings.Split(args[0], ", "), f.Masked) {
			args[0] += ", " + f.Masked
		}
	}
}

// smallCounts finds numbers of 1 to 4 in a row of whole numbers: a problem for
// each row. Shares and means count nobody.
func smallCounts(r *report.Report) (ps report.Problems) {
	const one, most = 1_000_000, 4
	for i := range r.Statistics {
		s := &r.Statistics[i]
		var p *report.Problem
		whole := !isShare(s.Unit.Text)
		for _, n := range s.Points {
			if n.Known && (n.Value%one != 0 || strings.Contains(n.Text, "%")) {
				whole = false
			}
			if !n.Known || n.Value < one || n.Value > most*one {
				continue
			}
			if p == nil {
				p = &report.Problem{Code: "small-count", Cell: n.Cell, Args: []string{n.Text}}
				continue
			}
			p.Related = append(p.Related, n.Cell)
			if !slices.Contains(strings.Split(p.Args[0], ", "), n.Text) {
				p.Args[0] += ", " + n.Text
			}
		}
		if whole && p != nil {
			ps = append(ps, *p)
		}
	}
	return ps
}

// isShare reports whether a unit is one of shares, of means or of money.
func isShare(unit string) bool {
	unit = strings.ToLower(unit)
	return slices.ContainsFunc(shareWords, func(w string) bool { return strings.Contains(unit, w) })
}
