package read

import (
	"bytes"
	"cmp"
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
		"/wsDr": func(d *parser, _ *element) error {
			return d.children(func(d *parser, e *element) error {
				if !strings.HasSuffix(e.name, "Anchor") {
					found.others = true
					return d.skip()
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
func (f *drawing) anchor(d *parser, rels map[string]relationship) error {
	var row, col int
	first := len(f.pictures)
	err := d.children(func(d *parser, e *element) error {
		switch e.name {
		case "from":
			return d.children(func(d *parser, e *element) (err error) {
				switch e.name {
				case "row":
					row, err = place(d, maxRow)
				case "col":
					col, err = place(d, maxCol)
				default:
					err = d.skip()
				}
				return err
			})
		case "to", "pos", "ext", "clientData":
			return d.skip()
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
func place(d *parser, most int) (int, error) {
	text, err := d.string()
	if err != nil {
		return 0, err
	}
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || n < 0 || n >= most {
		return 0, fmt.Errorf("anchor at %q", text)
	}
	return n + 1, nil
}

func (f *drawing) object(d *parser, e *element, rels map[string]relationship) error {
	switch e.name {
	case "pic":
		return f.picture(d, rels)
	case "grpSp":
		return d.children(func(d *parser, e *element) error { return f.object(d, e, rels) })
	case "nvGrpSpPr", "grpSpPr":
		return d.skip()
	}
	f.others = true
	return d.skip()
}

// picture reads a pic (20.5.2.25). One that is hidden is as good as another thing.
func (f *drawing) picture(d *parser, rels map[string]relationship) error {
	var p placed
	hidden := false
	err := d.children(func(d *parser, e *element) error {
		switch e.name {
		case "nvPicPr":
			return d.children(func(d *parser, e *element) error {
				if e.name == "cNvPr" {
					p.alt = unescape(e.attr("descr"))
					hidden = e.is("hidden", false)
				}
				return d.skip()
			})
		case "blipFill":
			return p.fill(d, rels)
		case "spPr":
			return p.shape(d)
		}
		return d.skip()
	})
	if f.others = f.others || hidden; !hidden {
		f.pictures = append(f.pictures, p)
	}
	return err
}

// percentage reads 100000ths, which the strict form of the format writes "12.5%"
// (22.9.2.9).
func percentage(e *element, name string) int {
	text, ratio := strings.CutSuffix(e.attr(name), "%")
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
func (p *placed) fill(d *parser, rels map[string]relationship) error {
	return d.children(func(d *parser, e *element) error {
		switch e.name {
		case "blip":
			if r := rels[e.attr("embed")]; !r.external {
				p.part = r.target
			}
			return d.children(func(d *parser, e *element) error {
				p.altered = p.altered || e.name != "extLst" // where the same picture is kept as SVG
				return d.skip()
			})
		case "srcRect":
			p.crop = crop{percentage(e, "l"), percentage(e, "t"), percentage(e, "r"), percentage(e, "b")}
		}
		return d.skip()
	})
}

// shape reads an spPr (20.1.2.2.35): how the picture is turned, and its outline.
func (p *placed) shape(d *parser) error {
	return d.children(func(d *parser, e *element) error {
		switch e.name {
		case "xfrm":
			p.rotation = e.number("rot", 0)
			p.flipH, p.flipV = e.is("flipH", false), e.is("flipV", false)
		case "prstGeom":
			p.altered = p.altered || e.attr("prst") != "rect"
		case "custGeom":
			p.altered = true
		}
		return d.skip()
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
