package read

import (
	"cmp"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// rowReader reads rows as they come.
type rowReader struct {
	*opener
	grid *grid
	part string
	last int    // number of the row before
	line []cell // of the row, as it comes
}

func (rr *rowReader) row(p *parser, e *element) error {
	r := row{number: e.number("r", rr.last+1)}
	if r.number <= rr.last || r.number > maxRow {
		return fmt.Errorf("row %d after row %d", r.number, rr.last)
	}
	rr.last = r.number
	r.hidden = e.is("hidden", false) || e.attr("ht") == "0"
	last, filled := 0, false
	rr.line = rr.line[:0]
	err := p.children(func(p *parser, e *element) error {
		if e.name != "c" {
			return p.skip()
		}
		c, err := rr.cell(p, e, r.number, last)
		if err != nil {
			return err
		}
		last = c.col
		if c.empty() && c.ground == nil {
			return nil
		}
		filled = filled || !c.empty()
		rr.line = append(rr.line, c)
		if rr.kept++; rr.kept > maxCells {
			return tooLarge(rr.part)
		}
		return nil
	})
	switch {
	case err != nil:
		return err
	case !filled:
		rr.kept -= len(rr.line)
	case r.number > maxHead+maxBelow:
		if rr.grid.beyond == 0 {
			rr.grid.beyond = r.number
		}
		rr.kept -= len(rr.line)
	default:
		r.cells = slices.Clone(rr.line)
		rr.grid.rows = append(rr.grid.rows, r)
	}
	return nil
}

// cell reads a cell (18.3.1.4) and gives it as it is shown.
func (rr *rowReader) cell(p *parser, e *element, row, last int) (c cell, err error) {
	col := last + 1
	if ref := e.raw("r"); len(ref) > 0 {
		var r int
		if r, col, err = parseRef(string(ref)); err != nil || r != row {
			return c, fmt.Errorf("cell %q in row %d", ref, row)
		}
	}
	if col <= last || col > maxCol {
		return c, fmt.Errorf("column %d after column %d", col, last)
	}
	c.col = col
	var style cellStyle
	if i := e.number("s", 0); i >= 0 && i < len(rr.cells) {
		style = rr.cells[i]
	}
	c.ground = style.ground
	picture := len(e.raw("vm")) > 0
	var v stored
	if err := v.read(p, e.attr("t")); err != nil {
		return c, err
	}
	if err := rr.show(&c, v, style); err != nil {
		return c, err
	}
	if v.kind != "s" { // not counted where it stands
		if rr.letters += len(c.text); rr.letters > maxText {
			return c, tooLarge(rr.part)
		}
	}
	if c.fault() == "#VALUE!" && picture {
		c.change().fault = pictureInCell
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

func (v *stored) read(p *parser, kind string) error {
	v.kind = kind
	return p.children(func(p *parser, e *element) (err error) {
		switch e.name {
		case "v":
			v.value, err = p.string()
			v.valued = v.valued || err == nil
			return err
		case "f":
			v.formula = true
			f, err := p.string()
			v.link = formulaLink(f)
			return err
		case "is":
			v.inline, err = richText(p)
			return err
		}
		return p.skip()
	})
}

// show fills in what a cell shows.
func (o *opener) show(c *cell, v stored, style cellStyle) error {
	if v.formula && (!v.valued || v.value == "" && v.kind != "str") {
		c.change().fault = noValue
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
		c.change().fault = cmp.Or(v.value, "#VALUE!")
	case "b":
		value := strings.TrimSpace(v.value)
		c.text = shownBool(value == "1" || strings.EqualFold(value, "true"))
	case "d":
		return c.day(strings.TrimSpace(v.value), style)
	case "", "n":
		return c.quantity(strings.TrimSpace(v.value), style, o.date1904)
	default:
		return fmt.Errorf("cell of type %q", v.kind)
	}
	return nil
}

// words makes c one that holds a text.
func (c *cell) words(s sharedString, style cellStyle) {
	if hidesText(style.format) {
		return
	}
	c.text = s.text
	if s.runs == nil {
		c.text = withoutMidnight(s.text)
	} else {
		c.change().runs = s.runs
	}
	if style.struck {
		c.style(func(r *run) { r.struck = true })
	}
}

// quantity reads a number as the file stores it.
func (c *cell) quantity(s string, style cellStyle, date1904 bool) error {
	if s == "" {
		return nil
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return fmt.Errorf("number %q", s)
	}
	c.setNumber(v, style, date1904)
	return nil
}

// setNumber makes c one that holds a number, as its style shows it.
func (c *cell) setNumber(v float64, style cellStyle, date1904 bool) {
	c.number, c.value = true, v
	text, date := showNumber(v, style.format, date1904)
	c.words(sharedString{text: text}, cellStyle{struck: style.struck})
	if !date.IsZero() {
		c.change().date = date
	}
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
	for _, layout := range []string{"2006-01-02T15:04:05.999Z07:00", "2006-01-02T15:04:05.999", time.DateOnly} {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		if style.format == "" || strings.EqualFold(style.format, "general") {
			style.format = countryFormats[14]
		}
		c.setNumber(float64(t.Unix()-serialDay0.Unix())/86400, style, false)
		return nil
	}
	return fmt.Errorf("date %q", s)
}
