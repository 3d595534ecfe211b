package read

import (
	"slices"
	"strconv"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// modeller makes the report of a workbook.
type modeller struct {
	book     *book
	report   *report.Report
	problems report.Problems

	plan  *grid                // the sheet of the commitments, or nil
	asked map[report.Cell]bool // sheets of which a problem speaks already

	spelling map[string]string // focus areas by their folded name
	spelled  int               // how many of the report's areas are in it

	tables []*table         // that have been read, for the layout
	fields []workbook.Field // of the settings, likewise
}

func (m *modeller) add(code report.Code, at report.Cell, args ...string) {
	m.addRelated(code, at, nil, args...)
}

// addRelated adds a problem that speaks of other cells too.
func (m *modeller) addRelated(code report.Code, at report.Cell, related []report.Cell, args ...string) {
	m.problems = append(m.problems, report.Problem{Code: code, Cell: at, Related: related, Args: args})
}

// model makes the whole report, sheet by sheet: the commitments last, since
// they name what the others define.
func (m *modeller) model() {
	m.findSettings()
	m.plan = m.findCommitments()
	m.tabs()
	m.unseen()
	m.settings()
	m.areas()
	m.commitments()
	m.statistics()
	m.glossary()
	m.signatories()
	m.protected()
	m.undated()
}

// sheet gives the sheet of a key, or nil.
func (m *modeller) sheet(key workbook.SheetKey) *grid {
	for _, g := range m.book.grids {
		if g.def.Key == key {
			return g
		}
	}
	return nil
}

// unseen reports sheets with what is not in cells, or in cells that others cover.
// The pictures on the sheet of settings are for the logotype.
func (m *modeller) unseen() {
	read := m.book.grids
	if m.plan != nil && !slices.Contains(read, m.plan) {
		read = append(slices.Clone(read), m.plan)
	}
	for _, g := range read {
		if g.drawn.others || len(g.drawn.pictures) > 0 && g.def.Key != workbook.Settings {
			m.add("drawing-not-printed", g.place, g.place.Sheet)
		}
		if c := g.concealed; len(c) > 0 {
			m.addRelated("merge-conceals", c[0], c[1:], strconv.Itoa(len(c)))
		}
	}
}

// tabs reports sheets that are not known and sheets that claim one name, of
// which the first is read.
func (m *modeller) tabs() {
	first := map[workbook.SheetKey]report.Cell{}
	for i, t := range m.book.tabs {
		at := report.Cell{Tab: i + 1, Sheet: t.name}
		def, known := workbook.Find(t.name)
		before, twice := first[def.Key]
		if len(t.notes) > 0 {
			m.add("cell-comments", at, t.name, strings.TrimPrefix(report.ShortCellList(t.notes), t.name+"!"))
		}
		switch near := report.Nearest(workbook.Fold(t.name), workbook.SheetNames()); {
		case known && twice:
			m.addRelated("sheet-duplicate", at, []report.Cell{before}, before.Sheet, t.name)
		case known:
			first[def.Key] = at
		case m.asked[at]:
		case near != "":
			m.add("sheet-unknown-near", at, t.name, near)
		default:
			m.add("sheet-unknown", at, t.name)
		}
	}
}

// undated reports that a file does not tell when it was saved although it should,
// where that would have been the date of the report's own file.
func (m *modeller) undated() {
	if m.book.undated != "" && m.report.Created.IsZero() {
		m.add("file-undated", report.Cell{}, m.book.undated)
	}
}
