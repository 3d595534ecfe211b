package read

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// optionalTable gives a sheet that a workbook need not have, or nil where it has
// none or nothing stands in it.
func (m *modeller) optionalTable(key workbook.SheetKey) *table {
	g := m.sheet(key)
	if g == nil || len(g.rows) == 0 {
		return nil
	}
	t := m.table(g)
	if t != nil {
		t.requireColumns()
	}
	return t
}

// glossary reads the words that the report explains.
func (m *modeller) glossary() {
	t := m.optionalTable(workbook.Glossary)
	if t == nil {
		return
	}
	first := map[string]report.Abbreviation{} // by the folded word
	for _, r := range t.records() {
		a := report.Abbreviation{Short: r.value(workbook.Term, " "), Long: r.value(workbook.Meaning, " ")}
		a.Language = r.language()
		switch {
		case a.Short.Text == "" && a.Long.Text == "":
			r.missing(workbook.Term)
			continue
		case a.Short.Text == "":
			r.missing(workbook.Term)
		case a.Long.Text == "":
			r.missing(workbook.Meaning)
		}
		key := workbook.Fold(a.Short.Text)
		if before, twice := first[key]; twice && key != "" {
			m.repeatedWord(a, before)
			if a.Long.Text == before.Long.Text {
				continue
			}
		} else {
			first[key] = a
		}
		m.report.Glossary = append(m.report.Glossary, a)
	}
}

func (m *modeller) repeatedWord(a, before report.Abbreviation) {
	code := report.Code("glossary-duplicate")
	if a.Long.Text == before.Long.Text {
		code = "glossary-repeated"
	}
	m.addRelated(code, a.Short.Cell, []report.Cell{before.Short.Cell}, a.Short.Text, strconv.Itoa(before.Short.Cell.Row))
}

var languageCode = regexp.MustCompile(`^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$`)

// language reads which language a word is in, as a tag of BCP 47; Swedish is
// what needs no tag.
func (r record) language() string {
	v := r.value(workbook.Language, " ")
	if v.Text == "" {
		return ""
	}
	if tag, ok := languageNames[workbook.Fold(v.Text)]; ok {
		return tag
	}
	tag, err := language.Parse(v.Text)
	if err != nil || !languageCode.MatchString(v.Text) {
		r.add("language-unknown", v.Cell, v.Text)
		return ""
	}
	if base, _ := tag.Base(); base.String() == "sv" {
		return ""
	}
	return tag.String()
}

// signatories reads who signs.
func (m *modeller) signatories() {
	t := m.optionalTable(workbook.Signatures)
	if t == nil {
		return
	}
	for _, r := range t.records() {
		s := report.Signatory{Name: r.value(workbook.Name, " "), Title: r.value(workbook.Role, ", "), Organisation: r.value(workbook.Body, ", ")}
		if s != (report.Signatory{}) {
			m.report.Signatories = append(m.report.Signatories, s)
		}
	}
}

// protected reads the words that must not be published, one on each line, under
// a heading or without.
func (m *modeller) protected() {
	g := m.sheet(workbook.Protected)
	if g == nil {
		return
	}
	head, col := g.wordColumn()
	beside := false
	for i := range g.rows {
		r := &g.rows[i]
		for j := range r.cells {
			c := &r.cells[j]
			at := g.at(r.number, c.col)
			switch {
			case r.number <= head || c.blank() || c.lent > 0:
			case c.col == col:
				m.words(c, at)
			case !beside:
				beside = true
				m.add("protected-beside", at, report.ColumnName(col))
			}
		}
	}
	if g.beyond > 0 {
		m.add("too-many-rows", g.at(g.beyond, 0), g.place.Sheet)
	}
}

// wordColumn gives the column of a sheet of one column: that of its heading, in
// row head, or else that of the first text.
func (g *grid) wordColumn() (head, col int) {
	top := g.top()
	for i := range top {
		for _, c := range top[i].cells {
			if _, ok := g.def.Heading(c.text); ok {
				return top[i].number, c.col
			}
		}
	}
	for i := range g.rows {
		for j := range g.rows[i].cells {
			if c := &g.rows[i].cells[j]; !c.blank() {
				return 0, c.col
			}
		}
	}
	return 0, 0
}

func (m *modeller) words(c *cell, at report.Cell) {
	m.inspect(c, at)
	for word := range strings.SplitSeq(oneLine(c, ";"), ";") {
		if word = strings.TrimSpace(word); word != "" {
			m.report.Protected = append(m.report.Protected, report.Value{Text: word, Cell: at})
		}
	}
}
