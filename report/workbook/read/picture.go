package read

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"io"
	"path"
	"strconv"
	"strings"
)

// maxPixelBytes is what a picture may take in memory: the size that its file
// claims is judged before anything is made of it. Seven megapixels of an ordinary
// picture fit.
const maxPixelBytes = 64 << 20

// pixels is a picture in RGB, three bytes to a pixel.
type pixels struct {
	width, height int
	rgb           []byte
}

// decoder is how to decode the files of a kind.
type decoder struct {
	config func(io.Reader) (image.Config, error)
	decode func(io.Reader) (image.Image, error)
	factor int // of the memory that the pixels take, while they are decoded
}

// decodePicture gives the pixels of a PNG (ISO/IEC 15948) or of a JPEG (ISO/IEC
// 10918-1), as they lie in the file. Of a fault only the code and what its
// sentence tells are set.
func decodePicture(file []byte, part string) (p pixels, fault *badFile) {
	d, kind := decoderOf(file, part)
	if d.decode == nil {
		return p, &badFile{code: "logo-kind", args: []string{kind}}
	}
	config, err := d.config(bytes.NewReader(file))
	if err != nil || config.Width <= 0 || config.Height <= 0 {
		return p, &badFile{code: "logo-unreadable", err: err}
	}
	const kept = 2 * 3 // bytes of a pixel in pixels, before and after it is turned
	perPixel := int64(kept + d.factor*bytesPerPixel(config.ColorModel))
	if int64(config.Width) > maxPixelBytes/perPixel/int64(config.Height) {
		return p, &badFile{code: "logo-too-large", args: []string{strconv.Itoa(config.Width), strconv.Itoa(config.Height)}}
	}
	img, err := d.decode(bytes.NewReader(file))
	if err != nil {
		return p, &badFile{code: "logo-unreadable", err: err}
	}
	return onWhite(img), nil
}

// pngInterlace is where a PNG tells whether it is interlaced (ISO/IEC 15948 11.2.2).
const pngInterlace = 28

// signatures are how the files of pictures begin that are not decoded.
var signatures = []struct{ name, prefix string }{
	{"GIF", "GIF8"}, {"BMP", "BM"}, {"TIFF", "II*\x00"}, {"TIFF", "MM\x00*"}, {"WMF", "\xd7\xcd\xc6\x9a"},
	{"EMF", "\x01\x00\x00\x00"}, {"SVG", "<svg"}, {"SVG", "<?xml"}, {"WebP", "RIFF"},
}

// decoderOf tells by its first bytes what a file is, or else by its name.
func decoderOf(file []byte, part string) (d decoder, kind string) {
	switch {
	case bytes.HasPrefix(file, []byte("\x89PNG\r\n\x1a\n")):
		d = decoder{png.DecodeConfig, png.Decode, 1}
		if len(file) > pngInterlace && file[pngInterlace] != 0 {
			d.factor = 2 // interlaced: a pass and the whole
		}
		return d, "PNG"
	case bytes.HasPrefix(file, []byte("\xff\xd8\xff")):
		d = decoder{jpeg.DecodeConfig, jpeg.Decode, 1}
		if readJPEG(file).progressive {
			d.factor = 5 // four bytes of a coefficient, and one of a sample
		}
		return d, "JPEG"
	}
	for _, s := range signatures {
		if bytes.HasPrefix(file, []byte(s.prefix)) {
			return d, s.name
		}
	}
	return d, cmp.Or(strings.ToUpper(strings.TrimPrefix(path.Ext(part), ".")), unknownKind)
}

func bytesPerPixel(m color.Model) int {
	switch m {
	case color.GrayModel:
		return 1
	case color.Gray16Model:
		return 2
	case color.YCbCrModel:
		return 3
	case color.RGBA64Model, color.NRGBA64Model:
		return 8
	}
	if _, ok := m.(color.Palette); ok {
		return 1
	}
	return 4
}

// onWhite lays a picture on white, some rows at a time.
func onWhite(img image.Image) pixels {
	b := img.Bounds()
	p := pixels{width: b.Dx(), height: b.Dy()}
	p.rgb = make([]byte, 0, 3*p.width*p.height)
	const rows = 64
	strip := image.NewRGBA(image.Rect(0, 0, p.width, rows))
	for y := 0; y < p.height; y += rows {
		draw.Draw(strip, strip.Rect, image.White, image.Point{}, draw.Src)
		draw.Draw(strip, strip.Rect, img, image.Pt(b.Min.X, b.Min.Y+y), draw.Over)
		for i := 0; i < 4*p.width*min(rows, p.height-y); i += 4 {
			p.rgb = append(p.rgb, strip.Pix[i], strip.Pix[i+1], strip.Pix[i+2])
		}
	}
	return p
}

// turn is a number of quarter turns clockwise, and then perhaps right for left.
type turn struct {
	quarters int // 0 to 3
	mirrored bool
}

// then gives the turn that t and u come to, one after the other.
func (t turn) then(u turn) turn {
	if t.mirrored { // a turn seen in a mirror goes the other way
		u.quarters = -u.quarters
	}
	return turn{(t.quarters + u.quarters + 4) % 4, t.mirrored != u.mirrored}
}

func (p pixels) turn(t turn) pixels {
	if t == (turn{}) {
		return p
	}
	out := pixels{p.width, p.height, make([]byte, len(p.rgb))}
	if t.quarters%2 == 1 {
		out.width, out.height = p.height, p.width
	}
	for y := range p.height {
		for x := range p.width {
			toX, toY := x, y
			switch t.quarters {
			case 1:
				toX, toY = p.height-1-y, x
			case 2:
				toX, toY = p.width-1-x, p.height-1-y
			case 3:
				toX, toY = y, p.width-1-x
			}
			if t.mirrored {
				toX = out.width - 1 - toX
			}
			copy(out.rgb[3*(toY*out.width+toX):][:3], p.rgb[3*(y*p.width+x):])
		}
	}
	return out
}

// crop cuts the sides off; what is cut in the middle of a pixel keeps it. It
// gives no pixels where nothing is left.
func (p pixels) crop(c crop) pixels {
	const all = 100_000
	cut := func(size, part int) int { return int(int64(size) * int64(max(0, min(part, all))) / all) }
	left, right := cut(p.width, c.left), p.width-cut(p.width, c.right)
	top, bottom := cut(p.height, c.top), p.height-cut(p.height, c.bottom)
	if left >= right || top >= bottom {
		return pixels{}
	}
	if right-left == p.width && bottom-top == p.height {
		return p
	}
	out := pixels{width: right - left, height: bottom - top}
	for y := top; y < bottom; y++ {
		out.rgb = append(out.rgb, p.rgb[3*(y*p.width+left):3*(y*p.width+right)]...)
	}
	return out
}
