package main

import (
	"uppfoljning/layout/document"
	"uppfoljning/layout/picture"
)

// ekvallaArms draws the arms of an invented municipality as a PNG: an acorn
// over waves on a shield. Every pixel is the mean of a grid of samples, in
// whole numbers.
func ekvallaArms() []byte {
	const width, height, grid = 320, 380, 4
	p := &document.Picture{Width: width, Height: height}
	for y := range height {
		for x := range width {
			var sum [3]int
			for i := range grid * grid {
				c := arms((x*grid+i%grid)*1000/(width*grid), (y*grid+i/grid)*1000/(width*grid))
				for k := range sum {
					sum[k] += int(c[k])
				}
			}
			for _, s := range sum {
				p.RGB = append(p.RGB, byte(s/(grid*grid)))
			}
		}
	}
	return picture.PNG(p)
}

var (
	paper = [3]byte{255, 255, 255}
	green = [3]byte{0x2e, 0x5e, 0x3e}
	gold  = [3]byte{0xd9, 0xa4, 0x1e}
)

// arms gives the colour at a point of a shield that is 1000 wide and some 1180
// high.
func arms(x, y int) [3]byte {
	switch {
	case !inShield(x, y, 0):
		return paper
	case !inShield(x, y, 34):
		return green
	case !inShield(x, y, 56):
		return paper
	case y > 760 && inWave(x, y):
		return paper
	case inAcorn(x, y):
		return gold
	}
	return green
}

// inShield reports whether a point lies within the shield, so far from its
// edge: a square over two quarters of circles that meet in a point.
func inShield(x, y, inset int) bool {
	const shoulder = 320
	if x < inset || x > 1000-inset || y < inset {
		return false
	}
	if y <= shoulder {
		return true
	}
	const radius = 985
	right := x - (1000 - radius) // from the centre of the arc on the right
	left := radius - x
	dy := y - shoulder
	r := radius - inset
	return right*right+dy*dy <= r*r && left*left+dy*dy <= r*r
}

// inWave reports whether a point is in one of the white bands, which swing by
// parabolas.
func inWave(x, y int) bool {
	const length = 250
	at := x % (2 * length)
	swing := at % length
	rise := 4 * swing * (length - swing) * 34 / (length * length)
	if at >= length {
		rise = -rise
	}
	band := (y + rise - 760) % 130
	return band > 60 && band < 108
}

// inAcorn reports whether a point is in the nut, the cup or the stalk.
func inAcorn(x, y int) bool {
	dx := x - 500
	ellipse := func(cy, rx, ry int) bool {
		dy := y - cy
		return dx*dx*ry*ry+dy*dy*rx*rx <= rx*rx*ry*ry
	}
	switch {
	case y >= 415 && ellipse(415, 150, 280):
		return true
	case y < 390 && ellipse(390, 190, 140):
		return true
	}
	return y > 170 && y < 300 && dx > -20 && dx < 20
}
