package pdf

import (
	"fmt"
	"strconv"

	"uppfoljning/layout"
	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
	"uppfoljning/layout/pdf/object"
	"uppfoljning/layout/picture"
)

// images are the pictures in use, each once.
type images struct {
	inOrder []*document.Picture // of first use
	names   map[*document.Picture]object.Name
}

// name gives the name of the resource that p is.
func (im *images) name(p *document.Picture) object.Name {
	name, ok := im.names[p]
	if !ok {
		if im.names == nil {
			im.names = map[*document.Picture]object.Name{}
		}
		im.inOrder = append(im.inOrder, p)
		name = object.Name("i" + strconv.Itoa(len(im.inOrder)))
		im.names[p] = name
	}
	return name
}

// picture draws a picture, scaled to its place (ISO 32000-1 8.9.5).
func (c *canvas) picture(m *layout.Mark) error {
	p := m.Picture
	if m.Width <= 0 || m.Height <= 0 || p.Width <= 0 || p.Height <= 0 || len(p.RGB) != 3*p.Width*p.Height {
		return fmt.Errorf("a picture of %d by %d pixels in %d bytes, %s by %s large", p.Width, p.Height, len(p.RGB), m.Width, m.Height)
	}
	name := c.images.name(p)
	b := append(c.content, "q "...)
	for i, l := range [...]dim.Length{m.Width, 0, 0, m.Height, m.X, c.height - m.Y - m.Height} {
		if i > 0 {
			b = append(b, ' ')
		}
		b = l.AppendDecimal(b)
	}
	b = append(b, " cm /"...)
	b = append(b, name...)
	c.content = append(b, " Do Q\n"...)
	return nil
}

// write writes the pictures as image XObjects: their pixels and nothing else,
// in the colours to which the output intent gives a meaning. It returns them by
// name.
func (im *images) write(f *object.File) object.Dict {
	const predictor = 12 // each row less the row above it, as in PNG (ISO 32000-1 7.4.4.4)
	d := object.Dict{}
	for _, p := range im.inOrder {
		d[im.names[p]] = f.Add(&object.Stream{Data: picture.Deflated(p), Dict: object.Dict{
			"Type": object.Name("XObject"), "Subtype": object.Name("Image"),
			"Width": object.Int(p.Width), "Height": object.Int(p.Height),
			"ColorSpace": object.Name("DeviceRGB"), "BitsPerComponent": object.Int(8),
			"Filter": object.Name("FlateDecode"),
			"DecodeParms": object.Dict{"Predictor": object.Int(predictor), "Colors": object.Int(3),
				"Columns": object.Int(p.Width)}}})
	}
	return d
}
