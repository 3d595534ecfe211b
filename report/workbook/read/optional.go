package read

import "uppfoljning/report/workbook"

// optional reports the sheets that are known but have no place in the model.
func (m *modeller) optional() {
	for _, key := range []workbook.SheetKey{workbook.Statistics, workbook.Glossary, workbook.Signatures, workbook.Protected} {
		if g := m.sheet(key); g != nil && len(g.rows) > 1 {
			m.add("sheet-not-printed", g.place, g.place.Sheet)
		}
	}
}
