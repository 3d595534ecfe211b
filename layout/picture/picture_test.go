package picture

import (
	"bytes"
	"image/color"
	"image/png"
	"math/rand/v2"
	"testing"

	"uppfoljning/layout/document"
)

// TestPNG decodes what PNG writes with the standard library's reader, and
// wants every pixel back.
func TestPNG(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		p := &document.Picture{Width: 1 + random.IntN(50), Height: 1 + random.IntN(50)}
		p.RGB = make([]byte, 3*p.Width*p.Height)
		for i := range p.RGB {
			p.RGB[i] = byte(random.IntN(256))
		}
		file := PNG(p)
		if !bytes.Equal(file, PNG(p)) {
			t.Error("the same picture gives two files")
		}
		got, err := png.Decode(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		if got.Bounds().Dx() != p.Width || got.Bounds().Dy() != p.Height {
			t.Fatalf("the picture is %v, want %d by %d", got.Bounds(), p.Width, p.Height)
		}
		for i := range p.Width * p.Height {
			want := color.RGBA{p.RGB[3*i], p.RGB[3*i+1], p.RGB[3*i+2], 255}
			if c := color.RGBAModel.Convert(got.At(i%p.Width, i/p.Width)); c != want {
				t.Fatalf("pixel %d is %v, want %v", i, c, want)
			}
		}
	}
}
