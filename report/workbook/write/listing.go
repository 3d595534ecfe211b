package write

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"

// addListing puts the sheet into the workbook: in the place of the one of its
// kind, or last.
func addListing(p *parts, main string, tabs []tab, s *Sheet) error {
	st, err := addListingStyles(p, main)
	if err != nil {
		return err
	}
	data, err := listing(s, st)
	if err != nil {
		return err
	}
	for _, t := range tabs {
		def, _ := workbook.Find(t.name)
		if def.Key != workbook.Review {
			continue
		}
		if t.part == "" {
			return fmt.Errorf("%q is no worksheet", t.name)
		}
		if err := p.removeRelated(t.part); err != nil {
			return err
		}
		p.set(t.part, data)
		return nil
	}
	part := p.free("xl/worksheets/sheet", ".xml")
	p.set(part, data)
	if err := p.declare(part, "", sheetType); err != nil {
		return err
	}
	id, err := p.relate(main, "worksheet", part)
	if err != nil {
		return err
	}
	return p.edit(main, func(data []byte) ([]splice, error) {
		sheets, err := find(data, "workbook/sheets/sheet")
		if err != nil {
			return nil, err
		}
		last := 0
		for _, e := range sheets {
			if n, err := strconv.Atoi(e.attribute("sheetId")); err == nil {
				last = max(last, n)
			}
		}
		list, err := only(data, "workbook/sheets")
		if err != nil {
			return nil, err
		}
		return []splice{list.inside(data, fmt.Sprintf(`<%s xmlns:r="%s" name="%s" sheetId="%d" r:id="%s"/>`,
			list.tag("sheet"), officeRels, escape(s.Name), last+1, id))}, nil
	})
}

// listing writes a sheet as a part of its own (18.3.1.99).
func listing(s *Sheet, st styles) ([]byte, error) {
	var b, links strings.Builder
	b.WriteString(xml.Header + mark + `<worksheet xmlns="` + mainSpace + `"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
	b.WriteString(`<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	headings := make([]any, len(s.Columns))
	for i, c := range s.Columns {
		headings[i] = c.Heading
		fmt.Fprintf(&b, `<col min="%d" max="%[1]d" width="%d" customWidth="1"/>`, i+1, c.Width)
	}
	b.WriteString(`</cols><sheetData>`)
	if err := listingRow(&b, &links, s, 1, headings, st.heading, st.heading); err != nil {
		return nil, err
	}
	for i, row := range s.Rows {
		if err := listingRow(&b, &links, s, i+2, row, st.body, st.link); err != nil {
			return nil, err
		}
	}
	b.WriteString(`</sheetData>`)
	if links.Len() > 0 {
		b.WriteString(`<hyperlinks>` + links.String() + `</hyperlinks>`)
	}
	b.WriteString(`<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>` +
		`<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`)
	return []byte(b.String()), nil
}

// listingRow writes a row, as high as its longest text needs.
func listingRow(b, links *strings.Builder, s *Sheet, y int, row []any, style, linkStyle int) error {
	height := rowHeight(1)
	var cells strings.Builder
	for i, value := range row {
		text, use := "", style
		switch v := value.(type) {
		case nil:
			continue
		case string:
			text = v
		case Link:
			text, use = v.Text, linkStyle
			fmt.Fprintf(links, `<hyperlink ref="%s" location="%s" display="%s"/>`, address{y, i + 1}.ref(), escape(location(v.To)), escape(v.Text))
		default:
			return fmt.Errorf("a cell cannot hold a value of type %T", value)
		}
		if err := fitsCell(text); err != nil {
			return err
		}
		height = max(height, rowHeight(countLines(text, s.Columns[i].Width)))
		fmt.Fprintf(&cells, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, address{y, i + 1}.ref(), use, escape(text))
	}
	fmt.Fprintf(b, `<row r="%d" ht="%d">%s</row>`, y, height, cells.String())
	return nil
}

// location is a cell as a link within the workbook names it.
func location(c report.Cell) string {
	return quoteSheet(c.Sheet) + "!" + address{max(c.Row, 1), max(c.Col, 1)}.ref()
}

// addListingStyles adds what the sheet needs to the workbook's styles (18.8), unless
// they are there already. A workbook without styles gets none.
func addListingStyles(p *parts, main string) (st styles, err error) {
	related, err := p.relationships(main)
	if err != nil {
		return st, err
	}
	part := ""
	for _, r := range related {
		if r.kind == "styles" {
			part = r.target
		}
	}
	if part == "" {
		return st, nil
	}
	const size, face = `<sz val="11"/>`, `<name val="Calibri"/><family val="2"/>`
	const top = `<alignment horizontal="left" vertical="top" wrapText="1"/>`
	add := func(list, entry string) (index int, err error) {
		err = p.edit(part, func(data []byte) (splices []splice, err error) {
			index, splices, err = addStyle(data, list, entry)
			return splices, err
		})
		return index, err
	}
	bold, err1 := add("fonts", `<font><b/>`+size+`<color rgb="FFFFFFFF"/>`+face+`</font>`)
	blue, err2 := add("fonts", `<font><u/>`+size+`<color rgb="FF0563C1"/>`+face+`</font>`)
	plain, err3 := add("fonts", `<font>`+size+face+`</font>`)
	fill, err4 := add("fills", `<fill><patternFill patternType="solid"><fgColor rgb="FF1F4E5F"/><bgColor indexed="64"/></patternFill></fill>`)
	for _, err := range []error{err1, err2, err3, err4} {
		if err != nil {
			return st, err
		}
	}
	for _, x := range []struct {
		to         *int
		font, fill int
	}{{&st.heading, bold, fill}, {&st.body, plain, 0}, {&st.link, blue, 0}} {
		*x.to, err = add("cellXfs", fmt.Sprintf(`<xf numFmtId="0" fontId="%d" fillId="%d" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">%s</xf>`, x.font, x.fill, top))
		if err != nil {
			return st, err
		}
	}
	return st, nil
}

// addStyle gives the index of an entry in a list of styles, and the splices
// that add it where it is new. The entry is written without prefixes.
func addStyle(data []byte, list, entry string) (index int, splices []splice, err error) {
	parent, err := only(data, "styleSheet/"+list)
	if err != nil {
		return 0, nil, err
	}
	if parent.prefix != "" {
		entry = strings.NewReplacer("</", "</"+parent.prefix+":", "<", "<"+parent.prefix+":").Replace(entry)
	}
	n, index := 0, -1
	err = scan(data, func(path []string, e *element) {
		if len(path) != 3 || path[1] != list {
			return
		}
		if string(data[e.begin:e.end]) == entry {
			index = n
		}
		n++
	})
	if err != nil || index >= 0 {
		return index, nil, err
	}
	splices = append(splices, parent.inside(data, entry))
	if at, old := attributeValue(data, parent, "count"); at > 0 && parent.open != parent.end {
		splices = append(splices, splice{at, at + len(old), strconv.Itoa(n + 1)})
	}
	return n, splices, nil
}

// attributeValue gives where the value of an attribute without prefix stands in
// a start tag, or 0.
func attributeValue(data []byte, e *element, name string) (at int, value string) {
	value = e.attribute(name)
	tag := string(data[e.begin:e.open])
	for _, quote := range []string{`"`, `'`} {
		if i := strings.Index(tag, " "+name+"="+quote+value+quote); value != "" && i >= 0 {
			return e.begin + i + len(name) + 3, value
		}
	}
	return 0, ""
}
