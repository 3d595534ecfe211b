package main

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
)

// iconSizes are the sides that Windows asks for, in pixels.
var iconSizes = []int{256, 64, 48, 32, 24, 16}

// shape is a polygon in one colour, its corners in units of which a side of the
// icon has 256.
type shape struct {
	colour  color.NRGBA
	corners []image.Point
	detail  bool // left out where pixels are few
}

// iconShapes are a sheet of paper with its corner folded, lines of text, and a
// tick: a report of what has been done.
var iconShapes = []shape{
	{color.NRGBA{0x0f, 0x4c, 0x5c, 0xff}, octagon(0, 0, 256, 256, 30), false},
	{color.NRGBA{0xff, 0xff, 0xff, 0xff}, points(52, 28, 156, 28, 204, 76, 204, 228, 52, 228), false},
	{color.NRGBA{0xb9, 0xcf, 0xd4, 0xff}, points(156, 28, 204, 76, 156, 76), false},
	{color.NRGBA{0x8a, 0xa9, 0xb1, 0xff}, points(76, 72, 136, 72, 136, 84, 76, 84), true},
	{color.NRGBA{0x8a, 0xa9, 0xb1, 0xff}, points(76, 100, 180, 100, 180, 112, 76, 112), true},
	{color.NRGBA{0x2e, 0x8b, 0x57, 0xff}, points(76, 164, 94, 146, 118, 170, 164, 124, 182, 142, 118, 206), false},
}

func points(xy ...int) (ps []image.Point) {
	for i := 0; i < len(xy); i += 2 {
		ps = append(ps, image.Pt(xy[i], xy[i+1]))
	}
	return ps
}

// octagon is a rectangle with its corners cut off.
func octagon(left, top, right, bottom, cut int) []image.Point {
	return points(left+cut, top, right-cut, top, right, top+cut, right, bottom-cut,
		right-cut, bottom, left+cut, bottom, left, bottom-cut, left, top+cut)
}

// writeIcons draws the icon in each size, in a folder. No fractions are counted
// with, so that it has the same bytes on every processor.
func writeIcons(dir string) error {
	for _, side := range iconSizes {
		f, err := os.Create(filepath.Join(dir, fmt.Sprintf("icon-%d.png", side)))
		if err != nil {
			return err
		}
		if err := png.Encode(f, drawIcon(side)); err != nil {
			f.Close()
			return err
		}
		if err := f.Close(); err != nil {
			return err
		}
	}
	return nil
}

// samples is how many points are looked at along a pixel's side.
const samples = 8

// drawIcon gives the icon, the mean of the points of each pixel.
func drawIcon(side int) *image.NRGBA {
	icon := image.NewNRGBA(image.Rect(0, 0, side, side))
	for y := range side {
		for x := range side {
			var r, g, b, covered int
			for i := range samples * samples {
				// The middle of the sample, in units of which a side has 256·2·samples·side.
				c, ok := colourAt((2*(x*samples+i%samples)+1)*256, (2*(y*samples+i/samples)+1)*256, 2*samples*side, side < 32)
				if ok {
					r, g, b, covered = r+int(c.R), g+int(c.G), b+int(c.B), covered+1
				}
			}
			if covered > 0 {
				icon.SetNRGBA(x, y, color.NRGBA{uint8(r / covered), uint8(g / covered), uint8(b / covered), uint8(covered * 255 / (samples * samples))})
			}
		}
	}
	return icon
}

// colourAt gives the colour of the topmost shape at a point, whose coordinates
// are given as so many parts of a unit.
func colourAt(x, y, parts int, plain bool) (c color.NRGBA, ok bool) {
	for _, s := range iconShapes {
		if !(plain && s.detail) && inside(x, y, parts, s.corners) {
			c, ok = s.colour, true
		}
	}
	return c, ok
}

// inside reports whether a point lies in a polygon: whether a ray from it to the
// right crosses the outline an odd number of times.
func inside(x, y, parts int, corners []image.Point) (in bool) {
	for i, a := range corners {
		b := corners[(i+1)%len(corners)]
		ay, by := a.Y*parts, b.Y*parts
		if (ay > y) == (by > y) {
			continue
		}
		// x < ax + (y-ay)·(bx-ax)/(by-ay), without the division
		left, right := (x-a.X*parts)*(b.Y-a.Y), (y-ay)*(b.X-a.X)
		if b.Y > a.Y && left < right || b.Y < a.Y && left > right {
			in = !in
		}
	}
	return in
}
