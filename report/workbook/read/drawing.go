package read

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"uppfoljning/report/workbook"
)

// drawing is what lies over the cells of a sheet.
type drawing struct {
	pictures []placed // from the top, and from the left
	others   bool     // there is a text box, a chart or the like
}

func (d *drawing) empty() bool { return len(d.pictures) == 0 && !d.others }

// placed is a picture as it lies on a sheet.
type placed struct {
	row, col int    // under its upper left corner, or 0
	part     string // of its file, or empty where the workbook only links to it
	alt      string
	crop     crop
	rotation int // clockwise, in 60000ths of a degree
	flipH    bool
	flipV    bool
	altered  bool // by a shape around it or by an effect
}

// crop is what is cut off each side of a picture, in 100000ths of it.
type crop struct{ left, top, right, bottom int }

// drawing reads a part of drawings (ISO/IEC 29500-1 20.5.2.35). Some programs
// write an empty one for each sheet.
func (o *opener) drawing(part string) (found drawing, err error) {
	if o.parts[strings.ToLower(part)] == nil {
		return drawing{others: true}, nil // whatever it was
	}
	rels, err := o.relationships(part)
	if err != nil {
		return found, err
	}
	err = o.decode(part, map[string]visitor{
		"/wsDr": func(d *xml.Decoder, _ xml.StartElement) error {
			return children(d, func(d *xml.Decoder, e xml.StartElement) error {
				if !strings.HasSuffix(e.Name.Local, "Anchor") {
					found.others = true
					return d.Skip()
				}
				return found.anchor(d, rels)
			})
		},
	})
	slices.SortStableFunc(found.pictures, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.col, b.col))
	})
	return found, err
}

// anchor reads one thing, or a group of them, and where it lies.
func (f *drawing) anchor(d *xml.Decoder, rels map[string]relationship) error {
	var row, col int
	first := len(f.pictures)
	err := children(d, func(d *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "from":
			return children(d, func(d *xml.Decoder, e xml.StartElement) (err error) {
				switch e.Name.Local {
				case "row":
					row, err = place(d, maxRow)
				case "col":
					col, err = place(d, maxCol)
				default:
					err = d.Skip()
				}
				return err
			})
		case "to", "pos", "ext", "clientData":
			return d.Skip()
		}
		return f.object(d, e, rels)
	})
	for i := range f.pictures[first:] {
		f.pictures[first+i].row, f.pictures[first+i].col = row, col
	}
	return err
}

// place reads a number of a row or a column, which count from 0, and gives it
// counted from 1.
func place(d *xml.Decoder, most int) (int, error) {
	text, err := content(d)
	if err != nil {
		return 0, err
	}
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || n < 0 || n >= most {
		return 0, fmt.Errorf("anchor at %q", text)
	}
	return n + 1, nil
}

func (f *drawing) object(d *xml.Decoder, e xml.StartElement, rels map[string]relationship) error {
	switch e.Name.Local {
	case "pic":
		return f.picture(d, rels)
	case "grpSp":
		return children(d, func(d *xml.Decoder, e xml.StartElement) error { return f.object(d, e, rels) })
	case "nvGrpSpPr", "grpSpPr":
		return d.Skip()
	}
	f.others = true
	return d.Skip()
}

// picture reads a pic (20.5.2.25). One that is hidden is as good as another thing.
func (f *drawing) picture(d *xml.Decoder, rels map[string]relationship) error {
	var p placed
	hidden := false
	err := children(d, func(d *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "nvPicPr":
			return children(d, func(d *xml.Decoder, e xml.StartElement) error {
				if e.Name.Local == "cNvPr" {
					p.alt = unescape(attr(e, "descr"))
					hidden = isTrue(attr(e, "hidden"), false)
				}
				return d.Skip()
			})
		case "blipFill":
			return p.fill(d, rels)
		case "spPr":
			return p.shape(d)
		}
		return d.Skip()
	})
	if f.others = f.others || hidden; !hidden {
		f.pictures = append(f.pictures, p)
	}
	return err
}

// percentage reads 100000ths, which the strict form of the format writes "12.5%"
// (22.9.2.9).
func percentage(e xml.StartElement, name string) int {
	text, ratio := strings.CutSuffix(attr(e, name), "%")
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || v != v || v > 1e6 || v < -1e6 {
		return 0
	}
	if ratio {
		v *= 1000
	}
	return int(v)
}

// fill reads a blipFill (20.1.8.14): which file, what of it, with which effects.
func (p *placed) fill(d *xml.Decoder, rels map[string]relationship) error {
	return children(d, func(d *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "blip":
			if r := rels[attr(e, "embed")]; !r.external {
				p.part = r.target
			}
			return children(d, func(d *xml.Decoder, e xml.StartElement) error {
				p.altered = p.altered || e.Name.Local != "extLst" // where the same picture is kept as SVG
				return d.Skip()
			})
		case "srcRect":
			p.crop = crop{percentage(e, "l"), percentage(e, "t"), percentage(e, "r"), percentage(e, "b")}
		}
		return d.Skip()
	})
}

// shape reads an spPr (20.1.2.2.35): how the picture is turned, and its outline.
func (p *placed) shape(d *xml.Decoder) error {
	return children(d, func(d *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "xfrm":
			p.rotation = number(e, "rot", 0)
			p.flipH, p.flipV = isTrue(attr(e, "flipH"), false), isTrue(attr(e, "flipV"), false)
		case "prstGeom":
			p.altered = p.altered || attr(e, "prst") != "rect"
		case "custGeom":
			p.altered = true
		}
		return d.Skip()
	})
}

// maxPictureFile is the bytes of a picture's file that is read.
const maxPictureFile = 16 << 20

// logo reads the file of the first picture on the sheet of settings. The rest
// of a file that is too large is read too, as every part is.
func (o *opener) logo() error {
	for _, g := range o.book.grids {
		if g.def.Key != workbook.Settings || len(g.drawn.pictures) == 0 || g.drawn.pictures[0].part == "" {
			continue
		}
		return o.read(g.drawn.pictures[0].part, func(r io.Reader) error {
			var file bytes.Buffer
			_, err := io.CopyN(&file, r, maxPictureFile+1)
			if err == nil {
				return discard(r)
			}
			if err != io.EOF {
				return err
			}
			o.book.logo = file.Bytes()
			return nil
		})
	}
	return nil
}
