package write

import (
	"encoding/xml"
	"slices"
	"strings"
)

const stylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"

// lists are the children of a style sheet in their order (ISO/IEC 29500-1 18.8.39),
// and what must stand in those that excelize adds to and that a workbook may lack:
// a sheet of cells without looks needs no styles.
var lists = []struct{ name, entries string }{
	{"numFmts", ""},
	{"fonts", `<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>`},
	{"fills", `<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`},
	{"borders", `<border><left/><right/><top/><bottom/><diagonal/></border>`},
	{"cellStyleXfs", `<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`},
	{"cellXfs", `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`},
	{"cellStyles", ""}, {"dxfs", ""}, {"tableStyles", ""}, {"colors", ""}, {"extLst", ""},
}

// withStyles gives the workbook the styles that excelize takes for granted.
func (p *parts) withStyles() error {
	main, _, err := p.tabs()
	if err != nil {
		return err
	}
	related, err := p.relationships(main)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(related, func(r relationship) bool { return r.kind == "styles" && !r.external })
	if i >= 0 {
		return p.edit(related[i].target, fullStyles)
	}
	part := p.free("xl/styles", ".xml")
	p.set(part, []byte(xml.Header+`<styleSheet xmlns="`+mainSpace+`"/>`))
	if err := p.declare(part, "", stylesType); err != nil {
		return err
	}
	if _, err := p.relate(main, "styles", part); err != nil {
		return err
	}
	return p.edit(part, fullStyles)
}

// fullStyles adds the lists that a style sheet lacks, each in its place.
func fullStyles(data []byte) ([]splice, error) {
	root, err := only(data, "styleSheet")
	if err != nil {
		return nil, err
	}
	begins := make([]int, len(lists)) // of those that are there
	err = scan(data, func(way []string, e *element) {
		i := slices.IndexFunc(lists, func(l struct{ name, entries string }) bool { return l.name == e.name })
		if len(way) == 2 && i >= 0 {
			begins[i] = e.begin
		}
	})
	var splices []splice
	last := ""
	for i, l := range lists {
		if begins[i] > 0 || l.entries == "" {
			continue
		}
		text := "<" + l.name + ">" + l.entries + "</" + l.name + ">"
		if root.prefix != "" {
			text = strings.NewReplacer("</", "</"+root.prefix+":", "<", "<"+root.prefix+":").Replace(text)
		}
		if next := slices.IndexFunc(begins[i:], func(at int) bool { return at > 0 }); next >= 0 {
			at := begins[i+next]
			splices = append(splices, splice{at, at, text})
		} else {
			last += text
		}
	}
	if last != "" {
		splices = append(splices, root.inside(data, last))
	}
	return splices, err
}
