package write

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// plainly gives a workbook in the words of XML that excelize understands, in the
// form that it writes, with its parts where it looks for them: it takes a switch
// of a run of text that is off, <b val="0"/>, for one that is on, looks for cells
// by references that they may lack (ISO/IEC 29500-1 18.3.1.4), and takes a string
// for what stands before its runs (18.4.8).
func plainly(xlsx []byte) ([]byte, error) {
	p, err := openParts(bytes.NewReader(xlsx), int64(len(xlsx)))
	if err != nil {
		return nil, err
	}
	if err := p.toTransitional(); err != nil {
		return nil, err
	}
	if err := p.withStyles(); err != nil {
		return nil, err
	}
	if len(p.added) > 0 { // a new part has its place among the others only in a new archive
		var b bytes.Buffer
		if err := p.write(&b); err != nil {
			return nil, err
		}
		return plainly(b.Bytes())
	}
	if err := p.toUsualPlaces(); err != nil {
		return nil, err
	}
	for _, name := range p.all() {
		if to := p.names[strings.ToLower(name)]; !strings.HasPrefix(to, "xl/") || !strings.HasSuffix(to, ".xml") {
			continue
		}
		data, err := p.get(name)
		if err != nil {
			return nil, err
		}
		if !slices.ContainsFunc([]string{"rPr", "sheetData", "sst"}, func(word string) bool { return bytes.Contains(data, []byte(word)) }) {
			continue
		}
		if err := p.edit(name, plainPart); err != nil {
			return nil, fmt.Errorf("part %q: %w", name, err)
		}
	}
	if len(p.changed) == 0 && !p.moved() {
		return xlsx, nil
	}
	var b bytes.Buffer
	if err := p.write(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// switches are the properties of a run that are on where they stand without a value
// (18.4.7), and off the values that say otherwise.
var (
	switches = []string{"b", "i", "strike", "condense", "extend", "outline", "shadow"}
	off      = []string{"0", "false", "off"}
)

// plainPart takes out what is switched off, tells each row and cell where it
// stands, and makes a run of what stands before the runs of a string.
func plainPart(data []byte) (splices []splice, err error) {
	row := 0
	var cells []*element // of the row that is not at its end
	var lead *element    // text of the string that is not at its end, outside runs
	runs := false        // that string has some
	refer := func(e *element, ref string) {
		at := e.begin + len("<") + len(e.tag(e.name))
		splices = append(splices, splice{at, at, ` r="` + ref + `"`})
	}
	err = scan(data, func(path []string, e *element) {
		if len(path) > 1 && path[len(path)-2] == "rPr" && slices.Contains(switches, e.name) && slices.Contains(off, e.attribute("val")) {
			splices = append(splices, splice{e.begin, e.end, ""})
			return
		}
		switch strings.Join(path, "/") {
		case "sst/si/t":
			lead = e
		case "sst/si/r":
			runs = true
		case "sst/si":
			if lead != nil && runs {
				run := e.tag("r")
				splices = append(splices, splice{lead.begin, lead.begin, "<" + run + ">"}, splice{lead.end, lead.end, "</" + run + ">"})
			}
			lead, runs = nil, false
		case "worksheet/sheetData/row/c":
			cells = append(cells, e)
		case "worksheet/sheetData/row":
			if n, err := strconv.Atoi(e.attribute("r")); err == nil {
				row = n
			} else {
				row++
				refer(e, strconv.Itoa(row))
			}
			col := 0
			for _, c := range cells {
				if ref := c.attribute("r"); ref != "" {
					col = columnOf(ref)
					continue
				}
				col++
				refer(c, cellName(col, row))
			}
			cells = cells[:0]
		}
	})
	return splices, err
}

// columnOf gives the number of the column of a reference.
func columnOf(ref string) (col int) {
	for _, l := range strings.ToUpper(strings.TrimRight(ref, "0123456789")) {
		col = col*26 + int(l-'A') + 1
	}
	return col
}
