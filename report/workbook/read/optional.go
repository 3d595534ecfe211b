package read

import (
	"slices"

	"uppfoljning/report/workbook"
)

// optional reports the sheets that are known but have no place in the model.
func (m *modeller) optional() {
	for _, key := range []workbook.SheetKey{workbook.Statistics, workbook.Glossary, workbook.Signatures} {
		if g := m.sheet(key); g != nil && len(g.rows) > 1 {
			m.add("sheet-not-printed", g.place, g.place.Sheet)
		}
	}
	m.protected()
}

// protected warns where there are words that must not be published: they are
// not looked for.
func (m *modeller) protected() {
	g := m.sheet(workbook.Protected)
	if g == nil {
		return
	}
	isWord := func(c cell) bool {
		_, heading := g.def.Heading(c.text)
		return !heading && !c.blank()
	}
	if slices.ContainsFunc(g.rows, func(r row) bool { return slices.ContainsFunc(r.cells, isWord) }) {
		m.add("protected-words-unchecked", g.place, g.place.Sheet)
	}
}
