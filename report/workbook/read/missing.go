package read

import (
	"slices"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// decodeUnknown decodes the sheets without a known name, where none is that of
// the commitments: one of them is likely to hold them.
func (o *opener) decodeUnknown() error {
	if slices.ContainsFunc(o.book.grids, func(g *grid) bool { return g.def.Key == workbook.Pledges }) {
		return nil
	}
	for i, t := range o.book.tabs {
		if _, known := workbook.Find(t.name); known || t.part == "" || t.hidden {
			continue
		}
		g, err := o.sheet(i, workbook.Lookup(workbook.Pledges))
		if err != nil {
			return err
		}
		o.book.unknown = append(o.book.unknown, g)
	}
	return nil
}

// findPledges gives the sheet of the commitments, or nil. Where none has their
// name but the headings of one fit, it is that one, so that a run shows its
// problems too; the error tells to rename it.
func (m *modeller) findPledges() *grid {
	if g := m.sheet(workbook.Pledges); g != nil {
		return g
	}
	name := workbook.Lookup(workbook.Pledges).Names[0]
	fit := slices.DeleteFunc(slices.Clone(m.book.unknown), func(g *grid) bool { return !g.fitsPledges() })
	like := slices.DeleteFunc(slices.Clone(m.book.unknown), func(g *grid) bool { return !namedLikePledges(g.place.Sheet) })
	switch {
	case len(fit) == 1:
		m.ask(name, fit)
		return fit[0]
	case len(fit) > 1:
		m.ask(name, fit)
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
	p := report.Problem{Code: "sheet-which"}
	m.asked = map[report.Cell]bool{}
	for _, g := range grids {
		names = append(names, g.place.Sheet)
		p.Related = append(p.Related, g.place)
		m.asked[g.place] = true
	}
	if len(grids) == 1 {
		m.add("sheet-misnamed", grids[0].place, name, names[0])
		return
	}
	p.Args = []string{name, quotedList(names)}
	m.problems = append(m.problems, p)
}

// fitsPledges reports whether the heading row has what commitments need.
func (g *grid) fitsPledges() bool {
	_, head := g.headingRow()
	if head == nil {
		return false
	}
	area, wording := false, false
	for _, h := range g.headingsIn(head) {
		area = area || h.Column.Key == workbook.Area
		wording = wording || h.Column.Key == workbook.Wording || h.Column.Key == workbook.Promise
	}
	return area && wording
}

// namedLikePledges reports whether a name begins as that of the sheet does, or
// is nearly it.
func namedLikePledges(name string) bool {
	names := workbook.Lookup(workbook.Pledges).Names
	folded := workbook.Fold(name)
	return report.Nearest(folded, names) != "" ||
		slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(folded, workbook.Fold(n)) })
}
