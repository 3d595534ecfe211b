package read

// cellStyle is what of a cell's style bears on what it says.
type cellStyle struct {
	format string // number format, as the file writes it
	struck bool
	ground *string // the colour of a filled cell as the file names it, or nil
}

const (
	maxStyles = 100_000
	maxFormat = 1000 // bytes of a number format; Excel stops at 255 letters
)

// styles reads number formats, struck-through fonts and fills. A workbook
// without styles shows numbers as they are.
func (o *opener) styles() error {
	part := related(o.related, "styles")
	if part == "" {
		return nil
	}
	o.formats = map[int]string{}
	s := styleReader{o, part}
	return o.decode(part, map[string]visitor{
		"/styleSheet/numFmts/numFmt": s.numberFormat,
		"/styleSheet/fonts/font":     s.font,
		"/styleSheet/fills/fill":     s.fill,
		"/styleSheet/dxfs/dxf":       s.differential,
		"/styleSheet/cellXfs/xf":     s.cell,
	})
}

// styleReader reads the lists of the part of styles (ISO/IEC 29500-1 18.8), each
// of which later ones point into.
type styleReader struct {
	*opener
	part string
}

func (s *styleReader) numberFormat(p *parser, e *element) error {
	if len(s.formats) == maxStyles {
		return tooLarge(s.part)
	}
	if code := unescape(e.attr("formatCode")); len(code) <= maxFormat {
		s.formats[e.number("numFmtId", -1)] = code
	}
	return p.skip()
}

func (s *styleReader) font(p *parser, _ *element) error {
	struck := false
	err := p.children(func(p *parser, e *element) error {
		if e.name == "strike" {
			struck = e.is("val", true)
		}
		return p.skip()
	})
	if len(s.fonts) == maxStyles {
		return tooLarge(s.part)
	}
	s.fonts = append(s.fonts, struck)
	return err
}

func (s *styleReader) fill(p *parser, _ *element) error {
	fill, err := readFill(p)
	if len(s.fills) == maxStyles {
		return tooLarge(s.part)
	}
	s.fills = append(s.fills, fill)
	return err
}

// differential reads a format that a filter or a rule points to: only its ground.
func (s *styleReader) differential(p *parser, _ *element) error {
	ground := ""
	err := p.children(func(p *parser, e *element) (err error) {
		if e.name != "fill" {
			return p.skip()
		}
		ground, err = readFill(p)
		return err
	})
	if len(s.grounds) == maxStyles {
		return tooLarge(s.part)
	}
	s.grounds = append(s.grounds, ground)
	return err
}

func (s *styleReader) cell(p *parser, e *element) error {
	if len(s.cells) == maxStyles {
		return tooLarge(s.part)
	}
	var c cellStyle
	if i := e.number("fontId", 0); i >= 0 && i < len(s.fonts) {
		c.struck = s.fonts[i]
	}
	if i := e.number("fillId", 0); i >= 0 && i < len(s.fills) && s.fills[i] != "" {
		c.ground = &s.fills[i]
	}
	c.format = s.format(e.number("numFmtId", 0))
	s.cells = append(s.cells, c)
	return p.skip()
}

// readFill names a solid colour: "FFC6EFCE", "theme 9", "indexed 3".
func readFill(p *parser) (colour string, err error) {
	err = p.children(func(p *parser, e *element) error {
		if e.name != "patternFill" || e.attr("patternType") != "solid" {
			return p.skip()
		}
		return p.children(func(p *parser, e *element) error {
			for _, kind := range []string{"rgb", "theme", "indexed"} { // whatever order they stand in, and with what tint
				if value := e.attr(kind); value != "" && e.name == "fgColor" && colour == "" {
					colour = kind + " " + value
				}
			}
			return p.skip()
		})
	})
	return colour, err
}

// format gives the number format of an id. Those for dates depend on the
// country and are ours, whoever saved the file (ISO/IEC 29500-1 18.8.30).
func (o *opener) format(id int) string {
	if f, ok := countryFormats[id]; ok {
		return f
	}
	if f, ok := o.formats[id]; ok {
		return f
	}
	return builtinFormats[id]
}
