package read

import (
	"slices"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// decodeUnknown decodes the sheets without a known name, where none is that of
// the settings or the commitments: one of them is likely to hold them.
func (o *opener) decodeUnknown() error {
	has := func(key workbook.SheetKey) bool {
		return slices.ContainsFunc(o.book.grids, func(g *grid) bool { return g.def.Key == key })
	}
	if has(workbook.Settings) && has(workbook.Commitments) {
		return nil
	}
	for i, t := range o.book.tabs {
		if _, known := workbook.Find(t.name); known || t.part == "" || t.hidden {
			continue
		}
		g, err := o.sheet(i, workbook.Lookup(workbook.Commitments))
		if err != nil {
			return err
		}
		o.book.unknown = append(o.book.unknown, g)
	}
	if !has(workbook.Settings) {
		o.adoptSettings()
	}
	return nil
}

// adoptSettings takes the one sheet that reads as the settings for them, so that
// a run shows its problems too.
func (o *opener) adoptSettings() {
	fits := func(g *grid) bool { return g.fitsSettings() }
	i := slices.IndexFunc(o.book.unknown, fits)
	if i < 0 || slices.ContainsFunc(o.book.unknown[i+1:], fits) {
		return
	}
	g := o.book.unknown[i]
	g.def = workbook.Lookup(workbook.Settings)
	o.book.grids = append(o.book.grids, g)
	o.book.unknown = slices.Delete(o.book.unknown, i, i+1)
}

// fitsSettings reports whether a sheet names two fields of the settings below
// each other, and one of them is required and has something beside it.
func (g *grid) fitsSettings() bool {
	if g.commitmentsFit() != fitsNot {
		return false
	}
	col, names, required := fieldColumn(g), 0, false
	for _, r := range g.top() {
		c := r.cell(col)
		if c == nil {
			continue
		}
		if h, ok := workbook.Fields.Heading(c.text); ok {
			value := r.cell(col + 1)
			names++
			required = required || h.Column.Required && value != nil && !value.blank()
		}
	}
	return names > 1 && required
}

// findSettings asks for the name of the sheet that was taken for the settings.
func (m *modeller) findSettings() {
	g := m.sheet(workbook.Settings)
	if g == nil {
		return
	}
	if _, known := workbook.Find(g.place.Sheet); !known {
		m.ask(g.def.Names[0], []*grid{g})
	}
}

// findCommitments gives the sheet of the commitments, or nil. Where none has their
// name but the headings of one fit, it is that one, so that a run shows its
// problems too; the error tells to rename it.
func (m *modeller) findCommitments() *grid {
	if g := m.sheet(workbook.Commitments); g != nil {
		return g
	}
	name := workbook.Lookup(workbook.Commitments).Names[0]
	var fitting []*grid
	for least := fits; len(fitting) == 0 && least > fitsNot; least-- {
		fitting = slices.DeleteFunc(slices.Clone(m.book.unknown), func(g *grid) bool { return g.commitmentsFit() < least })
	}
	like := slices.DeleteFunc(slices.Clone(m.book.unknown), func(g *grid) bool { return !namedLikeCommitments(g.place.Sheet) })
	switch {
	case len(fitting) == 1:
		m.ask(name, fitting)
		return fitting[0]
	case len(fitting) > 1:
		m.ask(name, fitting)
	case len(like) > 0:
		m.ask(name, like)
	default:
		m.add("sheet-missing", report.Cell{}, name)
	}
	return nil
}

// ask reports that a sheet is missing, and which may be meant for it.
func (m *modeller) ask(name string, grids []*grid) {
	var names []string
	var places []report.Cell
	if m.asked == nil {
		m.asked = map[report.Cell]bool{}
	}
	for _, g := range grids {
		names = append(names, g.place.Sheet)
		places = append(places, g.place)
		m.asked[g.place] = true
	}
	if len(grids) == 1 {
		m.add("sheet-misnamed", grids[0].place, name, names[0])
		return
	}
	m.addRelated("sheet-which", report.Cell{}, places, name, quotedList(names))
}

// fit is how well the heading row of a sheet is that of the commitments.
type fit uint8

const (
	fitsNot  fit = iota
	fitsHalf     // one column that commitments need is there, and two others
	fits         // all that they need
)

func (g *grid) commitmentsFit() fit {
	h := *g
	h.def = workbook.Lookup(workbook.Commitments)
	_, head := h.headingRow()
	if head == nil {
		return fitsNot
	}
	area, wording, known := false, false, h.headingsIn(head)
	for _, k := range known {
		area = area || k.Column.Key == workbook.Area
		wording = wording || k.Column.Key == workbook.Wording || k.Column.Key == workbook.Promise
	}
	switch {
	case area && wording:
		return fits
	case (area || wording) && len(known) > 2:
		return fitsHalf
	}
	return fitsNot
}

// namedLikeCommitments reports whether a name begins as that of the sheet does, or
// is nearly it.
func namedLikeCommitments(name string) bool {
	names := workbook.Lookup(workbook.Commitments).Names
	folded := workbook.Fold(name)
	return report.Nearest(folded, names) != "" ||
		slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(folded, workbook.Fold(n)) })
}
