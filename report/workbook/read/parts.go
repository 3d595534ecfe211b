package read

import (
	"errors"
	"io"
	"path"
	"strings"
	"time"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// book is a workbook as it is shown: sheets of displayed texts.
type book struct {
	tabs    []tab
	grids   []*grid // of the sheets that the program reads, in the order of tabs
	unknown []*grid // of the others, where no sheet has the name of the settings or the commitments
	digest  string
	created time.Time
	undated string // the part that should tell when the workbook was saved, where it is missing
	logo    []byte // the file of the first picture on the sheet of settings; nil where too large
}

// tab is a sheet's place and name.
type tab struct {
	name   string
	hidden bool
	part   string        // empty for what is no worksheet, such as a chart sheet
	notes  []report.Cell // that have comments
}

// open reads all of a workbook. Every error is the machine's or a *badFile.
func open(r io.ReaderAt, size int64) (*book, error) {
	a, err := openArchive(r, size)
	if err != nil {
		return nil, err
	}
	o := opener{archive: a, book: &book{digest: a.digest}}
	for _, step := range []func() error{o.packageParts, o.workbook, o.sharedStrings, o.styles, o.sheets, o.decodeUnknown, o.notes, o.logo, a.checkRest} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return o.book, nil
}

// opener is what decoding a sheet needs to know of the rest of the workbook.
type opener struct {
	*archive
	book *book

	main     string                  // the part that is the workbook
	related  map[string]relationship // of main, by id
	date1904 bool
	strings  []string      // shared
	runs     map[int][]run // of those in more than one style
	fonts    []bool        // whether struck through
	fills    []string
	grounds  []string       // fills of differential formats
	formats  map[int]string // by id
	cells    []cellStyle

	kept    int // cells so far
	letters int // bytes of their texts so far
}

// relationship is a pointer from one part to another, or out of the file.
type relationship struct {
	kind     string // the last word of its type: "worksheet"
	target   string // the part's name, or an address
	external bool
}

// relationships reads what a part points to; a part without any points to nothing.
func (a *archive) relationships(part string) (map[string]relationship, error) {
	dir, file := path.Split(part)
	name := dir + "_rels/" + file + ".rels"
	found := map[string]relationship{}
	if a.parts[strings.ToLower(name)] == nil {
		return found, nil
	}
	err := a.decode(name, map[string]visitor{
		"/Relationships/Relationship": func(p *parser, e *element) error {
			r := relationship{kind: path.Base(e.attr("Type")), target: e.attr("Target"), external: e.attr("TargetMode") == "External"}
			if !r.external {
				if !strings.HasPrefix(r.target, "/") {
					r.target = path.Join(dir, r.target)
				}
				r.target = strings.TrimPrefix(r.target, "/")
			}
			found[e.attr("Id")] = r
			return p.skip()
		},
	})
	return found, err
}

// related gives the part of a kind that another points to, or "".
func related(rels map[string]relationship, kind string) string {
	least := ""
	for id, r := range rels {
		if r.kind == kind && !r.external && (least == "" || id < least) {
			least = id
		}
	}
	return rels[least].target
}

// packageParts finds the part that is the workbook, and reads when it was saved.
func (o *opener) packageParts() error {
	rels, err := o.relationships("")
	if err != nil {
		return err
	}
	o.main = related(rels, "officeDocument")
	switch {
	case o.main == "" || !strings.HasPrefix(o.main, "xl/"):
		return &badFile{code: "not-a-workbook", err: errors.New("no workbook part")}
	case strings.HasSuffix(o.main, ".bin"):
		return &badFile{code: "binary-workbook"}
	}
	core := related(rels, "core-properties")
	if core == "" {
		return nil
	}
	if o.parts[strings.ToLower(core)] == nil { // some clear it away; but it may be a damage
		o.book.undated = core
		return nil
	}
	return o.decode(core, map[string]visitor{
		"/coreProperties/modified": o.timestamp(true),
		"/coreProperties/created":  o.timestamp(false),
	})
}

// unsetDate is what excelize writes where no date has been set.
var unsetDate = time.Date(2006, 9, 16, 0, 0, 0, 0, time.UTC)

// timestamp keeps a date of the file; the last modification wins.
func (o *opener) timestamp(wins bool) visitor {
	return func(p *parser, _ *element) error {
		s, err := p.string()
		if err != nil {
			return err
		}
		t, err := time.Parse(time.RFC3339, strings.TrimSpace(s))
		if err == nil && !t.Equal(unsetDate) && (wins || o.book.created.IsZero()) {
			o.book.created = t.UTC()
		}
		return nil // a date that cannot be read is no fault in what the report says
	}
}

// workbook reads the part that names the sheets.
func (o *opener) workbook() (err error) {
	if o.related, err = o.relationships(o.main); err != nil {
		return err
	}
	return o.decode(o.main, map[string]visitor{
		"/workbook/workbookPr": func(p *parser, e *element) error {
			o.date1904 = e.is("date1904", false)
			return p.skip()
		},
		"/workbook/sheets/sheet": func(p *parser, e *element) error {
			t := tab{name: e.attr("name"), hidden: strings.HasSuffix(strings.ToLower(e.attr("state")), "hidden")}
			r, ok := o.related[e.attr("id")]
			if !ok {
				return errors.New("sheet without part")
			}
			if r.kind == "worksheet" {
				t.part = r.target
			}
			o.book.tabs = append(o.book.tabs, t)
			return p.skip()
		},
	})
}

// sheets decodes the sheets that the program reads.
func (o *opener) sheets() error {
	for i, t := range o.book.tabs {
		def, known := workbook.Find(t.name)
		if !known || len(def.Columns) == 0 || t.part == "" {
			continue
		}
		g, err := o.sheet(i, def)
		if err != nil {
			return err
		}
		o.book.grids = append(o.book.grids, g)
	}
	return nil
}

// sheet decodes the worksheet of a tab as one of the given kind.
func (o *opener) sheet(tab int, def workbook.Sheet) (*grid, error) {
	t := o.book.tabs[tab]
	g := &grid{place: report.Cell{Tab: tab + 1, Sheet: t.name}, def: def, hidden: t.hidden}
	return g, o.grid(t.part, g)
}
