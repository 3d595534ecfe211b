package read

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"os"
	"strings"
	"testing"

	"uppfoljning/report"
)

var (
	red   = color.RGBA{255, 0, 0, 255}
	green = color.RGBA{0, 255, 0, 255}
	blue  = color.RGBA{0, 0, 255, 255}
	white = color.RGBA{255, 255, 255, 255}
)

// quarters is a picture of four colours: red and green above blue and white.
func quarters() *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, 32, 16))
	for i, c := range []color.RGBA{red, green, blue, white} {
		at := image.Pt(i%2*16, i/2*8)
		draw.Draw(m, image.Rect(at.X, at.Y, at.X+16, at.Y+8), image.NewUniform(c), image.Point{}, draw.Src)
	}
	return m
}

func asPNG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	must(t, png.Encode(&b, m))
	return b.Bytes()
}

func asJPEG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	must(t, jpeg.Encode(&b, m, &jpeg.Options{Quality: 100}))
	return b.Bytes()
}

// copied gives a picture in another model of colours.
func copied(to draw.Image) image.Image {
	draw.Draw(to, to.Bounds(), quarters(), image.Point{}, draw.Src)
	return to
}

// looks compares the middles of the four quarters of a picture with what they
// should be, by their sums of differences.
func looks(t *testing.T, p pixels, width, height int, want ...color.RGBA) {
	t.Helper()
	if p.width != width || p.height != height || len(p.rgb) != 3*width*height {
		t.Fatalf("%d by %d, %d bytes", p.width, p.height, len(p.rgb))
	}
	for i, w := range want {
		x, y := width/4+i%2*width/2, height/4+i/2*height/2
		got := p.rgb[3*(y*width+x):]
		off := func(a, b uint8) int { return max(int(a), int(b)) - min(int(a), int(b)) }
		if off(got[0], w.R)+off(got[1], w.G)+off(got[2], w.B) > 12 {
			t.Errorf("quarter %d: got %v, want %v", i+1, got[:3], w)
		}
	}
}

func TestDecodePicture(t *testing.T) {
	bounds := quarters().Bounds()
	half := image.NewNRGBA(bounds) // the blue is half transparent, the white wholly
	draw.Draw(half, bounds, quarters(), image.Point{}, draw.Src)
	for i := range half.Pix {
		if x, y := i/4%32, i/4/32; i%4 == 3 && y >= 8 {
			half.Pix[i] = uint8(128 - x/16*128)
		}
	}
	grey := []color.RGBA{{76, 76, 76, 255}, {149, 149, 149, 255}, {29, 29, 29, 255}, white}
	four := []color.RGBA{red, green, blue, white}
	for name, test := range map[string]struct {
		file []byte
		want []color.RGBA
	}{
		"rgb":         {asPNG(t, quarters()), four},
		"alpha":       {asPNG(t, half), []color.RGBA{red, green, {127, 127, 255, 255}, white}},
		"16 bit":      {asPNG(t, copied(image.NewNRGBA64(bounds))), four},
		"grey":        {asPNG(t, copied(image.NewGray(bounds))), grey},
		"grey 16":     {asPNG(t, copied(image.NewGray16(bounds))), grey},
		"palette":     {asPNG(t, copied(image.NewPaletted(bounds, color.Palette{red, green, blue, white}))), four},
		"jpeg":        {asJPEG(t, quarters()), four},
		"grey jpeg":   {asJPEG(t, copied(image.NewGray(bounds))), grey},
		"cmyk":        {pictureFile(t, "cmyk.jpg"), four},
		"ycck":        {asYCCK(t), []color.RGBA{{179, 0, 227, 255}, {255, 207, 30, 255}, {77, 255, 255, 255}, {0, 134, 0, 255}}},
		"progressive": {pictureFile(t, "progressive.jpg"), four},
	} {
		t.Run(name, func(t *testing.T) {
			p, fault := decodePicture(test.file, "")
			if fault != nil {
				t.Fatal(fault)
			}
			looks(t, p, 32, 16, test.want...)
		})
	}
}

func pictureFile(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile("testdata/pictures/" + name)
	must(t, err)
	return b
}

// asYCCK is the CMYK picture, said to be YCbCr and black.
func asYCCK(t *testing.T) []byte {
	b := bytes.Clone(pictureFile(t, "cmyk.jpg"))
	at := bytes.Index(b, []byte("Adobe"))
	if at < 0 {
		t.Fatal("no segment of Adobe's")
	}
	b[at+11] = 2
	return b
}

// withOrientation puts a segment of Exif into a JPEG.
func withOrientation(file []byte, n uint16) []byte {
	tiff := []byte("Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x02")
	tag := func(id, value uint16) {
		for _, v := range []uint16{id, 3, 0, 1, value, 0} {
			tiff = binary.BigEndian.AppendUint16(tiff, v)
		}
	}
	tag(0x0103, 6)
	tag(0x0112, n)
	out := append([]byte(nil), file[:2]...)
	out = append(out, 0xFF, 0xE1)
	out = binary.BigEndian.AppendUint16(out, uint16(len(tiff)+2))
	return append(append(out, tiff...), file[2:]...)
}

// What each of the eight orientations makes of the four colours.
func TestOrientation(t *testing.T) {
	r, g, b, w := red, green, blue, white
	for i, want := range [][]color.RGBA{
		{r, g, b, w}, {g, r, w, b}, {w, b, g, r}, {b, w, r, g}, {r, b, g, w}, {b, r, w, g}, {w, g, b, r}, {g, w, r, b},
	} {
		file := withOrientation(asJPEG(t, quarters()), uint16(i+1))
		p, fault := decodePicture(file, "")
		if fault != nil {
			t.Fatal(fault)
		}
		width, height := 32, 16
		if i >= 4 {
			width, height = 16, 32
		}
		looks(t, p.turn(readJPEG(file).turn), width, height, want...)
	}
	for _, n := range []uint16{0, 9, 65535} {
		if got := readJPEG(withOrientation(asJPEG(t, quarters()), n)).turn; got != (turn{}) {
			t.Errorf("orientation %d: %v", n, got)
		}
	}
}

// One turn after another is the same as what they come to.
func TestTurnThen(t *testing.T) {
	p := onWhite(quarters())
	for a := range 8 {
		for b := range 8 {
			first, second := turn{a % 4, a > 3}, turn{b % 4, b > 3}
			one, other := p.turn(first).turn(second), p.turn(first.then(second))
			if one.width != other.width || !bytes.Equal(one.rgb, other.rgb) {
				t.Errorf("%v then %v is not %v", first, second, first.then(second))
			}
		}
	}
}

func TestCrop(t *testing.T) {
	p := onWhite(quarters())
	looks(t, p.crop(crop{50_000, 0, 0, 0}), 16, 16, green, green, white, white)
	looks(t, p.crop(crop{0, 50_000, 50_000, -20_000}), 16, 8, blue, blue, blue, blue)
	looks(t, p.crop(crop{1, 1, 1, 1}), 32, 16, red, green, blue, white)
	for _, c := range []crop{{100_000, 0, 0, 0}, {60_000, 0, 60_000, 0}, {0, 1 << 40, 0, 0}} {
		if got := p.crop(c); got.rgb != nil {
			t.Errorf("%v left %d by %d", c, got.width, got.height)
		}
	}
}

// What cannot be decoded is told, and nothing is made of the size it claims.
func TestUndecodablePictures(t *testing.T) {
	huge := bytes.Clone(asPNG(t, quarters()))
	binary.BigEndian.PutUint32(huge[16:], 200_000)
	binary.BigEndian.PutUint32(huge[20:], 200_000)
	binary.BigEndian.PutUint32(huge[29:], crc32.ChecksumIEEE(huge[12:29]))
	hugeJPEG := bytes.Clone(pictureFile(t, "progressive.jpg"))
	at := bytes.Index(hugeJPEG, []byte{0xFF, 0xC2})
	binary.BigEndian.PutUint16(hugeJPEG[at+5:], 65_000)
	binary.BigEndian.PutUint16(hugeJPEG[at+7:], 65_000)
	for name, test := range map[string]struct {
		file []byte
		code report.Code
		arg  string
	}{
		"huge png":       {huge, "logo-too-large", "200000"},
		"huge jpeg":      {hugeJPEG, "logo-too-large", "65000"},
		"png cut short":  {asPNG(t, quarters())[:60], "logo-unreadable", ""},
		"jpeg cut short": {asJPEG(t, quarters())[:60], "logo-unreadable", ""},
		"only a marker":  {[]byte("\xff\xd8\xff"), "logo-unreadable", ""},
		"gif":            {pictureFile(t, "picture.gif"), "logo-kind", "GIF"},
		"webp":           {pictureFile(t, "picture.webp"), "logo-kind", "WebP"},
		"bmp":            {pictureFile(t, "picture.bmp"), "logo-kind", "BMP"},
		"tiff":           {pictureFile(t, "picture.tiff"), "logo-kind", "TIFF"},
		"svg":            {[]byte(`<?xml version="1.0"?><svg/>`), "logo-kind", "SVG"},
		"emf":            {append([]byte{1, 0, 0, 0}, make([]byte, 100)...), "logo-kind", "EMF"},
		"unknown":        {[]byte("x"), "logo-kind", "WDP"},
	} {
		t.Run(name, func(t *testing.T) {
			before := allocated()
			_, fault := decodePicture(test.file, "xl/media/image1.wdp")
			if fault == nil || fault.code != test.code || test.arg != "" && fault.args[0] != test.arg {
				t.Errorf("got %v", fault)
			}
			if used := allocated() - before; used > 1<<20 {
				t.Errorf("allocated %d bytes", used)
			}
		})
	}
}

func FuzzDecodePicture(f *testing.F) {
	f.Add(asPNG(f, image.NewGray(image.Rect(0, 0, 2, 2))))
	f.Add(withOrientation(asJPEG(f, image.NewGray(image.Rect(0, 0, 2, 2))), 6))
	f.Add(pictureFile(f, "cmyk.jpg"))
	f.Add(pictureFile(f, "progressive.jpg"))
	f.Fuzz(func(t *testing.T, file []byte) {
		if len(file) > 1<<20 {
			return
		}
		p, fault := decodePicture(file, "")
		if fault != nil {
			return
		}
		if p = p.turn(readJPEG(file).turn); len(p.rgb) != 3*p.width*p.height || p.width <= 0 || p.height <= 0 {
			t.Errorf("%d by %d, %d bytes", p.width, p.height, len(p.rgb))
		}
	})
}

// A file that is too large is read to its end all the same, as every part is.
func TestLargePictureFile(t *testing.T) {
	file := rewrite(t, caseWorkbook(t, "logo"), func(name string, data []byte) []byte {
		if strings.HasPrefix(name, "xl/media/") {
			data = append(data, make([]byte, maxPictureFile)...)
		}
		return data
	})
	r, ps := readBytes(t, file)
	if r == nil || r.Logo != nil || !strings.Contains(list(ps), "VARNING Rapport!D2 logo-file-too-large:") {
		t.Errorf("got %s", list(ps))
	}
}
