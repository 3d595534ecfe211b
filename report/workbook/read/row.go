package read

import (
	"encoding/xml"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// rowReader reads rows as they come.
type rowReader struct {
	*opener
	grid *grid
	part string
	last int // number of the row before
}

func (rr *rowReader) row(d *xml.Decoder, e xml.StartElement) error {
	r := row{number: number(e, "r", rr.last+1)}
	if r.number <= rr.last || r.number > maxRow {
		return fmt.Errorf("row %d after row %d", r.number, rr.last)
	}
	rr.last = r.number
	r.hidden = isTrue(attr(e, "hidden"), false) || attr(e, "ht") == "0"
	last := 0
	filled := false
	err := children(d, func(d *xml.Decoder, e xml.StartElement) error {
		if e.Name.Local != "c" {
			return d.Skip()
		}
		c, err := rr.cell(d, e, r.number, last)
		if err != nil {
			return err
		}
		last = c.col
		if c.empty() && c.fill == "" {
			return nil
		}
		filled = filled || !c.empty()
		r.cells = append(r.cells, c)
		if rr.kept++; rr.kept > maxCells {
			return tooLarge(rr.part)
		}
		return nil
	})
	switch {
	case err != nil:
		return err
	case !filled:
		rr.kept -= len(r.cells)
	case r.number > maxHead+maxBelow:
		if rr.grid.beyond == 0 {
			rr.grid.beyond = r.number
		}
		rr.kept -= len(r.cells)
	default:
		rr.grid.rows = append(rr.grid.rows, r)
	}
	return nil
}

// cell reads a cell (18.3.1.4) and gives it as it is shown.
func (rr *rowReader) cell(d *xml.Decoder, e xml.StartElement, row, last int) (c cell, err error) {
	c.col = last + 1
	if ref := attr(e, "r"); ref != "" {
		var r int
		if r, c.col, err = parseRef(ref); err != nil || r != row {
			return c, fmt.Errorf("cell %q in row %d", ref, row)
		}
	}
	if c.col <= last || c.col > maxCol {
		return c, fmt.Errorf("column %d after column %d", c.col, last)
	}
	var style cellStyle
	if i := number(e, "s", 0); i >= 0 && i < len(rr.cells) {
		style = rr.cells[i]
	}
	c.fill = style.fill
	var v stored
	if err := v.read(d, attr(e, "t")); err != nil {
		return c, err
	}
	if err := rr.show(&c, v, style); err != nil {
		return c, err
	}
	if c.fault == "#VALUE!" && attr(e, "vm") != "" {
		c.fault = pictureInCell
	}
	if v.link != "" {
		c.style(func(r *run) { r.link = v.link })
	}
	return c, nil
}

// stored is what a cell holds.
type stored struct {
	kind    string // the attribute t
	value   string
	valued  bool // there is a value, though it may be empty
	formula bool
	link    string // that the formula makes
	inline  sharedString
}

func (v *stored) read(d *xml.Decoder, kind string) error {
	v.kind = kind
	return children(d, func(d *xml.Decoder, e xml.StartElement) (err error) {
		switch e.Name.Local {
		case "v":
			v.value, err = content(d)
			v.valued = v.valued || err == nil
			return err
		case "f":
			v.formula = true
			f, err := content(d)
			v.link = formulaLink(f)
			return err
		case "is":
			v.inline, err = richText(d)
			return err
		}
		return d.Skip()
	})
}

// show fills in what a cell shows.
func (o *opener) show(c *cell, v stored, style cellStyle) error {
	if v.formula && (!v.valued || v.value == "" && v.kind != "str") {
		c.fault = noValue
		return nil
	}
	switch v.kind {
	case "s":
		if !v.valued {
			return nil
		}
		s, err := o.shared(v.value)
		c.words(s, style)
		return err
	case "inlineStr":
		c.words(v.inline, style)
	case "str":
		c.words(sharedString{text: unescape(v.value)}, style)
	case "e":
		c.fault = v.value
		if v.value == "" {
			c.fault = "#VALUE!"
		}
	case "b":
		c.text = shownBool(strings.TrimSpace(v.value) == "1")
	case "d":
		return c.day(strings.TrimSpace(v.value), style)
	case "", "n":
		return c.quantity(strings.TrimSpace(v.value), style, o.date1904)
	default:
		return fmt.Errorf("cell of type %q", v.kind)
	}
	return nil
}

func (c *cell) words(s sharedString, style cellStyle) {
	if hidesText(style.format) {
		return
	}
	c.text, c.runs = s.text, s.runs
	if s.runs == nil {
		c.text = withoutMidnight(s.text)
	}
	if style.struck {
		c.style(func(r *run) { r.struck = true })
	}
}

func (c *cell) quantity(s string, style cellStyle, date1904 bool) error {
	if s == "" {
		return nil
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return fmt.Errorf("number %q", s)
	}
	c.number, c.value = true, v
	text, date := showNumber(v, style.format, date1904)
	c.words(sharedString{text: text}, cellStyle{struck: style.struck})
	c.date = date
	return nil
}

// midnight is a day as programs write it that keep a time with every date.
var midnight = regexp.MustCompile(`^(\s*\d{4}-\d\d-\d\d)[ T]0?0:00(?::00(?:\.0+)?)?\s*$`)

func withoutMidnight(text string) string {
	if !strings.Contains(text, "0:00") {
		return text
	}
	return midnight.ReplaceAllString(text, "$1")
}

// formulaLink gives the address that a formula makes a link to, or the formula
// itself where the address has to be computed.
func formulaLink(formula string) string {
	arguments, ok := strings.CutPrefix(formula, "HYPERLINK(")
	if !ok {
		return ""
	}
	if rest, literal := strings.CutPrefix(arguments, `"`); literal {
		address, after, _ := strings.Cut(rest, `"`)
		if strings.HasPrefix(after, ",") || strings.HasPrefix(after, ")") {
			return address
		}
	}
	return "=" + formula
}

// day reads a date stored as ISO 8601, as the strict form of the format does.
func (c *cell) day(s string, style cellStyle) error {
	for _, layout := range []string{"2006-01-02T15:04:05.999Z07:00", "2006-01-02T15:04:05.999", "2006-01-02"} {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		if style.format == "" || strings.EqualFold(style.format, "general") {
			style.format = countryFormats[14]
		}
		serial := float64(t.Unix()-serialDay0.Unix()) / 86400
		return c.quantity(strconv.FormatFloat(serial, 'f', -1, 64), style, false)
	}
	return fmt.Errorf("date %q", s)
}
