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
	return o.decode(part, map[string]visitor{
		"/styleSheet/numFmts/numFmt": func(p *parser, e *element) error {
			if len(o.formats) == maxStyles {
				return tooLarge(part)
			}
			if code := unescape(e.attr("formatCode")); len(code) <= maxFormat {
				o.formats[e.number("numFmtId", -1)] = code
			}
			return p.skip()
		},
		"/styleSheet/fonts/font": func(p *parser, _ *element) error {
			struck := false
			err := p.children(func(p *parser, e *element) error {
				if e.name == "strike" {
					struck = e.is("val", true)
				}
				return p.skip()
			})
			o.fonts = append(o.fonts, struck)
			return err
		},
		"/styleSheet/fills/fill": func(p *parser, _ *element) error {
			fill, err := readFill(p)
			if len(o.fills) == maxStyles {
				return tooLarge(part)
			}
			o.fills = append(o.fills, fill)
			return err
		},
		"/styleSheet/dxfs/dxf": func(p *parser, _ *element) error {
			ground := ""
			err := p.children(func(p *parser, e *element) (err error) {
				if e.name != "fill" {
					return p.skip()
				}
				ground, err = readFill(p)
				return err
			})
			if len(o.grounds) == maxStyles {
				return tooLarge(part)
			}
			o.grounds = append(o.grounds, ground)
			return err
		},
		"/styleSheet/cellXfs/xf": func(p *parser, e *element) error {
			if len(o.cells) == maxStyles {
				return tooLarge(part)
			}
			var s cellStyle
			if i := e.number("fontId", 0); i >= 0 && i < len(o.fonts) {
				s.struck = o.fonts[i]
			}
			if i := e.number("fillId", 0); i >= 0 && i < len(o.fills) && o.fills[i] != "" {
				s.ground = &o.fills[i]
			}
			s.format = o.format(e.number("numFmtId", 0))
			o.cells = append(o.cells, s)
			return p.skip()
		},
	})
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
