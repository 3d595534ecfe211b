package write

import (
	"archive/zip"
	"io"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"uppfoljning/report/workbook"
)

// places are where excelize looks for parts, by the kind of the relationships that
// lead to them: it opens some by fixed names and never asks where they are. A star
// stands for a number.
var places = map[string]string{
	"officeDocument":       "xl/workbook.xml",
	"core-properties":      "docProps/core.xml",
	"extended-properties":  "docProps/app.xml",
	"extendedProperties":   "docProps/app.xml", // in the strict form
	"custom-properties":    "docProps/custom.xml",
	"customProperties":     "docProps/custom.xml",
	"styles":               "xl/styles.xml",
	"sharedStrings":        "xl/sharedStrings.xml",
	"theme":                "xl/theme/theme1.xml",
	"calcChain":            "xl/calcChain.xml",
	"volatileDependencies": "xl/volatileDependencies.xml",
	worksheetKind:          "xl/worksheets/sheet*.xml",
	"chartsheet":           "xl/chartsheets/sheet*.xml",
	"dialogsheet":          "xl/dialogsheets/sheet*.xml",
	"xlMacrosheet":         "xl/macrosheets/sheet*.xml",
	"drawing":              "xl/drawings/drawing*.xml",
	"vmlDrawing":           "xl/drawings/vmlDrawing*.vml",
	"comments":             "xl/comments*.xml",
	"table":                "xl/tables/table*.xml",
}

const worksheetKind = "worksheet"

// placing moves parts to their places: names, relationships and the declarations
// of types. Where a part is called as it should nothing is changed.
type placing struct {
	*parts
	found   []string          // parts that relationships lead to, in order
	kinds   map[string]string // of those, by lower-case name
	taken   map[string]bool   // names given, in lower case
	lists   map[string]bool   // the parts of lists of what was done, by lower-case name
	highest int               // of the numbers of sheets that stay: excelize gives a new sheet's part the next
}

// toUsualPlaces has every part written under the name that excelize knows it by.
func (p *parts) toUsualPlaces() error {
	p.names = map[string]string{}
	pl := &placing{parts: p, kinds: map[string]string{}, taken: map[string]bool{}, lists: map[string]bool{}}
	if err := pl.collect("", "package"); err != nil {
		return err
	}
	if err := pl.sheets(); err != nil {
		return err
	}
	pl.give()
	pl.makeRoom()
	if err := pl.declareTypes(); err != nil {
		return err
	}
	for _, part := range append([]string{""}, pl.all()...) {
		if err := pl.lead(part); err != nil {
			return err
		}
	}
	return nil
}

// all gives the names of all parts, in the order of the archive, where they may
// begin with a slash.
func (p *parts) all() (names []string) {
	for _, f := range p.files {
		names = append(names, strings.TrimPrefix(f.Name, "/"))
	}
	return names
}

// named gives what a part is called when it is written.
func (p *placing) named(part string) string {
	if to, ok := p.names[strings.ToLower(part)]; ok {
		return to
	}
	if f := p.file(part); f != nil {
		return strings.TrimPrefix(f.Name, "/")
	}
	return part
}

// collect finds the parts that a part leads to, and what they are.
func (p *placing) collect(part, kind string) error {
	key := strings.ToLower(part)
	if p.kinds[key] != "" {
		return nil
	}
	p.kinds[key] = kind
	if part != "" {
		p.found = append(p.found, part)
	}
	related, err := p.relationships(part)
	if err != nil {
		return err
	}
	slices.SortStableFunc(related, func(a, b relationship) int { return strings.Compare(a.id, b.id) })
	for _, r := range related {
		if !r.external && p.file(r.target) != nil {
			if err := p.collect(r.target, r.kind); err != nil {
				return err
			}
		}
	}
	return nil
}

// sheets finds the highest number of a sheet that stays, and puts last the list of
// what was done: it is taken away before a new one is made.
func (p *placing) sheets() error {
	main, tabs, err := p.tabs()
	if err != nil {
		return err
	}
	data, err := p.get(main)
	if err != nil {
		return err
	}
	sheets, err := find(data, "workbook/sheets/sheet")
	for i, e := range sheets {
		if def, _ := workbook.Find(tabs[i].name); def.Key == workbook.Review {
			p.lists[strings.ToLower(tabs[i].part)] = true
		} else if n, err := strconv.Atoi(e.attribute("sheetId")); err == nil {
			p.highest = max(p.highest, n)
		}
	}
	slices.SortStableFunc(p.found, func(a, b string) int {
		switch is, other := p.lists[strings.ToLower(a)], p.lists[strings.ToLower(b)]; {
		case is == other:
			return 0
		case is:
			return 1
		}
		return -1
	})
	return err
}

// give names the parts: first those that are in their place, then the others.
func (p *placing) give() {
	for _, usual := range []bool{true, false} {
		for _, part := range p.found {
			kind := p.kinds[strings.ToLower(part)]
			place, known := places[kind]
			if !known || (p.usual(kind, place, p.named(part)) && !p.lists[strings.ToLower(part)]) != usual {
				continue
			}
			name := p.named(part)
			if !usual {
				name = p.unclaimed(place)
			}
			if key := strings.ToLower(name); !p.taken[key] { // else a second one of what there is one of
				p.taken[key] = true
				p.names[strings.ToLower(part)] = name
			}
		}
	}
}

// usual reports whether a part of a kind is in its place.
func (p *placing) usual(kind, place, name string) bool {
	before, after, numbered := strings.Cut(place, "*")
	if !numbered {
		return name == place
	}
	if !strings.HasPrefix(name, before) || !strings.HasSuffix(name, after) {
		return false
	}
	n, err := strconv.Atoi(name[len(before) : len(name)-len(after)])
	return err == nil && n > 0 && name == before+strconv.Itoa(n)+after && (kind != worksheetKind || n <= p.highest)
}

// unclaimed gives a name of a place that no part has been given.
func (p *placing) unclaimed(place string) string {
	before, after, numbered := strings.Cut(place, "*")
	if !numbered {
		return place
	}
	for i := 1; ; i++ {
		if name := before + strconv.Itoa(i) + after; !p.taken[strings.ToLower(name)] {
			return name
		}
	}
}

// makeRoom renames the parts whose names others have been given, and has every
// part's relationships follow it.
func (p *placing) makeRoom() {
	for _, part := range p.all() {
		key := strings.ToLower(part)
		if _, given := p.names[key]; !given && p.taken[key] {
			ext := path.Ext(part)
			p.names[key] = p.free(strings.TrimSuffix(part, ext)+"-", ext)
		}
	}
	p.names[strings.ToLower(types)] = types
	for _, part := range append([]string{""}, p.all()...) {
		if rels := relsName(part); p.file(rels) != nil {
			name := relsName(p.named(part))
			p.names[strings.ToLower(rels)] = name
			p.taken[strings.ToLower(name)] = true
		}
	}
	for _, part := range p.all() {
		key := strings.ToLower(part)
		switch _, given := p.names[key]; {
		case given:
		case p.taken[key]:
			p.set(part, nil) // relationships of a part that is not there
		default:
			p.names[key] = part
		}
	}
}

// lead has the relationships of a part lead to where the parts are now, by names
// that excelize resolves: it compares them with case, and does not clean them.
func (p *placing) lead(part string) error {
	if p.file(relsName(part)) == nil {
		return nil
	}
	return p.edit(relsName(part), func(data []byte) (splices []splice, err error) {
		related, err := p.relationships(part)
		if err != nil {
			return nil, err
		}
		found, err := find(data, "Relationships/Relationship")
		for i, e := range found {
			r := related[i]
			if r.external || p.file(r.target) == nil {
				continue
			}
			to := p.named(r.target)
			near := relative(p.named(part), to)
			if was := e.attribute("Target"); was == near || was == "/"+to {
				continue
			}
			splices = append(splices, splice{e.begin, e.end, `<` + e.tag("Relationship") + ` Id="` + escapeName(r.id) +
				`" Type="` + escapeName(e.attribute("Type")) + `" Target="` + escapeName(near) + `"/>`})
		}
		return splices, err
	})
}

// relative gives the name of a part as seen from another.
func relative(from, to string) string {
	dir := path.Dir(from)
	up := ""
	for dir != "." && !strings.HasPrefix(to, dir+"/") {
		dir, up = path.Dir(dir), up+"../"
	}
	if dir == "." {
		return up + to
	}
	return up + strings.TrimPrefix(to, dir+"/")
}

// declareTypes tells the types of the parts under their new names.
func (p *placing) declareTypes() error {
	return p.edit(types, func(data []byte) (splices []splice, err error) {
		root, err := only(data, "Types")
		if err != nil {
			return nil, err
		}
		tell := func(name, content string) string {
			return `<` + root.tag("Override") + ` PartName="/` + escapeName(name) + `" ContentType="` + escapeName(content) + `"/>`
		}
		byEnding, told := map[string]string{}, map[string]bool{}
		err = scan(data, func(way []string, e *element) {
			switch {
			case len(way) != 2:
			case e.name == "Default":
				byEnding[strings.ToLower(e.attribute("Extension"))] = e.attribute("ContentType")
			case e.name == "Override":
				part := strings.TrimPrefix(e.attribute("PartName"), "/")
				told[strings.ToLower(part)] = true
				if to := p.named(part); to != part {
					splices = append(splices, splice{e.begin, e.end, tell(to, e.attribute("ContentType"))})
				}
			}
		})
		if err != nil {
			return nil, err
		}
		fresh := ""
		for _, key := range slices.Sorted(maps.Keys(p.names)) {
			content := byEnding[ending(key)]
			if now := ending(p.names[key]); !told[key] && content != "" && byEnding[now] != content {
				fresh += tell(p.names[key], content)
			}
		}
		if fresh != "" {
			splices = append(splices, root.inside(data, fresh))
		}
		return splices, nil
	})
}

// ending gives how a part's name ends, as its type is looked up by.
func ending(name string) string { return strings.ToLower(strings.TrimPrefix(path.Ext(name), ".")) }

// moved reports whether any part is to be written under another name.
func (p *parts) moved() bool {
	return slices.ContainsFunc(p.files, func(f *zip.File) bool { return p.writtenAs(f) != f.Name })
}

// writtenAs gives the name of a part in the archive that is written.
func (p *parts) writtenAs(f *zip.File) string {
	if to, ok := p.names[strings.ToLower(strings.TrimPrefix(f.Name, "/"))]; ok {
		return to
	}
	return f.Name
}

// copyAs writes a part as it was packed, under another name.
func copyAs(out *zip.Writer, f *zip.File, name string) error {
	header := f.FileHeader
	header.Name = name
	w, err := out.CreateRaw(&header)
	if err != nil {
		return err
	}
	raw, err := f.OpenRaw()
	if err != nil {
		return err
	}
	_, err = io.Copy(w, raw)
	return err
}
