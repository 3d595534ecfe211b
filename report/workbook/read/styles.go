package read

import "encoding/xml"

// cellStyle is what of a cell's style bears on what it says.
type cellStyle struct {
	format string // number format, as the file writes it
	struck bool
	fill   string // colour of the ground as the file names it, or empty
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
		"/styleSheet/numFmts/numFmt": func(d *xml.Decoder, e xml.StartElement) error {
			if len(o.formats) == maxStyles {
				return tooLarge(part)
			}
			if code := unescape(attr(e, "formatCode")); len(code) <= maxFormat {
				o.formats[number(e, "numFmtId", -1)] = code
			}
			return d.Skip()
		},
		"/styleSheet/fonts/font": func(d *xml.Decoder, _ xml.StartElement) error {
			struck := false
			err := children(d, func(d *xml.Decoder, e xml.StartElement) error {
				if e.Name.Local == "strike" {
					struck = isTrue(attr(e, "val"), true)
				}
				return d.Skip()
			})
			o.fonts = append(o.fonts, struck)
			return err
		},
		"/styleSheet/fills/fill": func(d *xml.Decoder, _ xml.StartElement) error {
			fill, err := readFill(d)
			if len(o.fills) == maxStyles {
				return tooLarge(part)
			}
			o.fills = append(o.fills, fill)
			return err
		},
		"/styleSheet/dxfs/dxf": func(d *xml.Decoder, _ xml.StartElement) error {
			ground := ""
			err := children(d, func(d *xml.Decoder, e xml.StartElement) (err error) {
				if e.Name.Local != "fill" {
					return d.Skip()
				}
				ground, err = readFill(d)
				return err
			})
			if len(o.grounds) == maxStyles {
				return tooLarge(part)
			}
			o.grounds = append(o.grounds, ground)
			return err
		},
		"/styleSheet/cellXfs/xf": func(d *xml.Decoder, e xml.StartElement) error {
			if len(o.cells) == maxStyles {
				return tooLarge(part)
			}
			var s cellStyle
			if i := number(e, "fontId", 0); i >= 0 && i < len(o.fonts) {
				s.struck = o.fonts[i]
			}
			if i := number(e, "fillId", 0); i >= 0 && i < len(o.fills) {
				s.fill = o.fills[i]
			}
			s.format = o.format(number(e, "numFmtId", 0))
			o.cells = append(o.cells, s)
			return d.Skip()
		},
	})
}

// readFill names a solid colour: "FFC6EFCE", "theme 9", "indexed 3".
func readFill(d *xml.Decoder) (colour string, err error) {
	err = children(d, func(d *xml.Decoder, e xml.StartElement) error {
		if e.Name.Local != "patternFill" || attr(e, "patternType") != "solid" {
			return d.Skip()
		}
		return children(d, func(d *xml.Decoder, e xml.StartElement) error {
			if e.Name.Local == "fgColor" && len(e.Attr) > 0 {
				colour = e.Attr[0].Name.Local + " " + e.Attr[0].Value
			}
			return d.Skip()
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
