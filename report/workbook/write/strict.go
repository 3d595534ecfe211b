package write

import (
	"encoding/xml"
	"errors"
	"slices"
	"strings"
)

// A workbook in the strict form of the format (ISO/IEC 29500-1) says the same as
// one in the transitional form (29500-4) under other namespaces. excelize writes
// the latter in the parts that it knows: a copy is to be in one form throughout.

// strictNames are the beginnings of the namespaces and relationship types of the
// strict form, and what stands in their place in the other (29500-4 annex A). The
// first that fits counts.
var strictNames = [][2]string{
	{strictSpace + "officeDocument/relationships/extendedProperties", officeRels + "/extended-properties"},
	{strictSpace + "officeDocument/relationships/customProperties", officeRels + "/custom-properties"},
	{strictSpace + "officeDocument/extendedProperties", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"},
	{strictSpace + "officeDocument/customProperties", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"},
	{strictSpace + "officeDocument/", "http://schemas.openxmlformats.org/officeDocument/2006/"},
	{strictSpace + "drawingml/", "http://schemas.openxmlformats.org/drawingml/2006/"},
	{strictSpace + "spreadsheetml/main", mainSpace},
}

const strictSpace = "http://purl.oclc.org/ooxml/"

// toTransitional takes a workbook out of the strict form, if it is in it.
func (p *parts) toTransitional() error {
	main, _, err := p.tabs()
	if err != nil {
		return err
	}
	if err := p.checkForm(main); !errors.Is(err, ErrStrict) {
		return err
	}
	for _, part := range p.all() {
		if e := ending(part); e != "xml" && e != "rels" {
			continue
		}
		if err := p.edit(part, transitional); err != nil {
			return err
		}
	}
	return nil
}

// transitional gives the splices that take a part out of the strict form.
func transitional(data []byte) (splices []splice, err error) {
	err = scan(data, func(_ []string, e *element) {
		attr := slices.Clone(e.attr)
		for i := range attr {
			for _, name := range strictNames {
				if rest, ok := strings.CutPrefix(attr[i].Value, name[0]); ok {
					attr[i].Value = name[1] + rest
					break
				}
			}
		}
		if e.name == "workbook" {
			attr = slices.DeleteFunc(attr, func(a xml.Attr) bool { return a.Name.Local == "conformance" })
		}
		if slices.Equal(attr, e.attr) {
			return
		}
		tag := "<" + e.tag(e.name)
		for _, a := range attr {
			name := a.Name.Local
			if a.Name.Space != "" {
				name = a.Name.Space + ":" + name
			}
			tag += " " + name + `="` + escapeName(a.Value) + `"`
		}
		if e.open == e.end {
			tag += "/"
		}
		splices = append(splices, splice{e.begin, e.open, tag + ">"})
	})
	return splices, err
}
