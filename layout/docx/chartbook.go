package docx

import (
	"bytes"

	"uppfoljning/layout/document"
)

// chartWorkbook makes the workbook in which Word keeps the numbers of a chart:
// the least that is one (ISO/IEC 29500-1 12.2).
func chartWorkbook(c *document.Chart) []byte {
	const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	book := newMarkup()
	book.start("workbook", "xmlns", spreadsheet, "xmlns:r", officeRelations)
	book.start("sheets")
	book.empty("sheet", "name", nameSheet, "sheetId", "1", "r:id", "rId1")
	book.end()
	book.end()
	sheet := newMarkup()
	sheet.start("worksheet", "xmlns", spreadsheet)
	sheet.start("sheetData")
	sheetRow(sheet, 1, "", c.Unit, false)
	for i, p := range c.Points {
		value := ""
		if !p.Gap {
			value = decimal(p.Value)
		}
		sheetRow(sheet, i+2, axisLabel(p), value, true)
	}
	sheet.end()
	sheet.end()
	root, rels := relations{{typ: relDocument, target: "xl/workbook.xml"}}, relations{{typ: relWorksheet, target: "worksheets/sheet1.xml"}}
	var out bytes.Buffer
	err := writePackage(&out, []part{
		{"_rels/.rels", typeRelations, root.bytes()},
		{"xl/workbook.xml", typeBook, book.bytes()},
		{"xl/_rels/workbook.xml.rels", typeRelations, rels.bytes()},
		{"xl/worksheets/sheet1.xml", typeSheet, sheet.bytes()},
	})
	if err != nil {
		panic("internal error: " + err.Error()) // a Buffer never fails
	}
	return out.Bytes()
}

// sheetRow writes a row of two cells, of which the second may be a number; an
// empty one is left out.
func sheetRow(m *markup, n int, label, value string, number bool) {
	m.start("row", "r", itoa(n))
	text := func(column, s string) {
		if s == "" {
			return
		}
		m.start("c", "r", column+itoa(n), "t", "inlineStr")
		m.start("is")
		m.element("t", s, "xml:space", "preserve")
		m.end()
		m.end()
	}
	text("A", label)
	if number && value != "" {
		m.start("c", "r", "B"+itoa(n))
		m.element("v", value)
		m.end()
	} else {
		text("B", value)
	}
	m.end()
}
