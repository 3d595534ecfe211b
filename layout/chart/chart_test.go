package chart

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"uppfoljning/layout/dim"
	"uppfoljning/layout/document"
)

// fixed measures words in a face whose characters are all half an em wide.
func fixed(size dim.Length) func(string) dim.Length {
	return func(text string) dim.Length { return size / 2 * dim.Length(utf8.RuneCountInString(text)) }
}

func options(width int64) Options {
	size := 9 * dim.Pt
	return Options{Width: dim.Length(width) * dim.Pt, TextSize: size, TextWidth: fixed(size)}
}

// known makes points of numbers, in units, from the year 2001.
func known(values ...int64) (points []document.Point) {
	for i, v := range values {
		points = append(points, document.Point{Label: fmt.Sprint(2001 + i), Text: fmt.Sprint(v), Value: v * 1_000_000})
	}
	return points
}

var missing = document.Point{Label: "2000", Text: "uppgift saknas", Gap: true}

// parts gives the shapes of each kind.
func parts(d *Drawing) (bars []Rectangle, lines []Line, texts []Text) {
	for _, s := range d.Shapes {
		switch s := s.(type) {
		case Rectangle:
			bars = append(bars, s)
		case Line:
			lines = append(lines, s)
		case Text:
			texts = append(texts, s)
		}
	}
	return bars, lines, texts
}

func random(r *rand.Rand) (*document.Chart, Options) {
	c := &document.Chart{Kind: document.ChartKind(r.IntN(2)), Unit: []string{"", "%", "st"}[r.IntN(3)]}
	span := []int64{1, 10, 1000, 1_000_000, 1 << 61}[r.IntN(5)]
	words := []string{"2019", "T1 2023", "1 januari–30 april 2023", "x", "uppgift saknas", "ettlångtordutanmellanslag", ""}
	for i := range 1 + r.IntN([]int{3, 12, 60}[r.IntN(3)]) {
		v := r.Int64N(2*span) - span*int64(r.IntN(3))/2
		p := document.Point{Label: words[r.IntN(len(words))], Text: fmt.Sprint(v), Value: v}
		if i > 0 && r.IntN(4) == 0 {
			p = document.Point{Label: p.Label, Text: words[r.IntN(len(words)-1)], Gap: true}
		}
		c.Points = append(c.Points, p)
	}
	o := options(1 + r.Int64N([]int64{40, 340, 600}[r.IntN(3)]))
	if r.IntN(2) == 0 {
		o.Height = dim.Length(r.IntN(300)) * dim.Pt
	}
	return c, o
}

// TestEverythingHasItsPlace draws charts of every kind in rooms of every size.
func TestEverythingHasItsPlace(t *testing.T) {
	seed := rand.Uint64()
	r := rand.New(rand.NewPCG(seed, 0))
	for n := range 4000 {
		c, o := random(r)
		d := Draw(c, o)
		if d.Width != o.Width || d.Height <= 0 {
			t.Fatalf("seed %d, chart %d: the drawing is %v × %v", seed, n, d.Width, d.Height)
		}
		p := newPen(o)
		whole := box{0, 0, d.Width, d.Height}
		within := func(b box, what any) {
			if b.left < whole.left || b.top < whole.top || b.right > whole.right || b.bottom > whole.bottom || b.left > b.right || b.top > b.bottom {
				t.Fatalf("seed %d, chart %d of %v in %v: %+v leaves the drawing, %v high", seed, n, c, o.Width, what, d.Height)
			}
		}
		bars, lines, texts := parts(d)
		for _, b := range bars {
			within(box{b.X, b.Y, b.X + b.Width, b.Y + b.Height}, b)
		}
		for _, l := range lines {
			for _, at := range l.Points {
				within(box{at.X, at.Y, at.X, at.Y}, l)
			}
		}
		for i, a := range texts {
			within(p.boxOf(a), a)
			for _, b := range texts[:i] {
				if p.boxOf(a).overlaps(p.boxOf(b)) {
					t.Fatalf("seed %d, chart %d of %v in %v: %+v stands on %+v", seed, n, c, o.Width, a, b)
				}
			}
		}
	}
}

// TestBarsAreProportional compares the lengths of bars with their values, in
// columns and in rows.
func TestBarsAreProportional(t *testing.T) {
	values := []int64{3, -4, 0, 10, 9, -1}
	for _, width := range []int64{600, 100} {
		d := Draw(&document.Chart{Points: known(values...)}, options(width))
		bars, _, _ := parts(d)
		if len(bars) != len(values)-1 {
			t.Fatalf("%d bars of %v", len(bars), values)
		}
		var unit dim.Length
		for i, v := range []int64{3, -4, 10, 9, -1} {
			length := bars[i].Height
			if width == 100 {
				length = bars[i].Width
			}
			if i == 0 {
				unit = length / 3
			}
			if off := length - unit*dim.Length(max(v, -v)); off > 20 || off < -20 {
				t.Errorf("width %d: the bar of %d is %v long, one of 1 is %v", width, v, length, unit)
			}
		}
	}
}

func TestColumnsStandOnZero(t *testing.T) {
	d := Draw(&document.Chart{Points: known(1000, 1001, -5)}, options(300))
	bars, lines, _ := parts(d)
	zero := lines[len(lines)-1].Points[0].Y
	if bars[0].Y+bars[0].Height != zero || bars[1].Y+bars[1].Height != zero || bars[2].Y != zero {
		t.Errorf("bars %+v, axis at %v", bars, zero)
	}
	if bars[1].Height*1000-bars[0].Height*1001 > 2000 || bars[0].Height < 50*dim.Pt {
		t.Errorf("1000 and 1001 are %v and %v high", bars[0].Height, bars[1].Height)
	}
}

// TestAllWords wants every word of charts that have room for them.
func TestAllWords(t *testing.T) {
	withGap := append(append(known(1130, 1046), missing), known(987, 912)...)
	long := known(5, 7, 6)
	for i := range long {
		long[i].Label = "1 januari till och med 30 april i år"
	}
	for name, test := range map[string]struct {
		chart document.Chart
		width int64
		lying bool
	}{
		"columns":     {document.Chart{Points: withGap}, 337, false},
		"rows":        {document.Chart{Points: withGap}, 160, true},
		"long labels": {document.Chart{Points: long}, 150, true},
		"labels over": {document.Chart{Points: long}, 120, true},
		"curve":       {document.Chart{Kind: document.Curve, Points: withGap}, 337, false},
	} {
		t.Run(name, func(t *testing.T) {
			bars, _, texts := parts(Draw(&test.chart, options(test.width)))
			var words []string
			for _, s := range texts {
				words = append(words, s.Text)
			}
			all := strings.Join(words, " ")
			for _, p := range test.chart.Points {
				for _, word := range strings.Fields(p.Label + " " + p.Text) {
					if !strings.Contains(all, word) {
						t.Errorf("%q is not in %q", word, words)
					}
				}
			}
			if test.chart.Kind == document.Bars && (bars[0].X == bars[1].X) != test.lying {
				t.Errorf("bars %+v", bars)
			}
		})
	}
}

// TestCurveKeepsOrder wants a greater value higher up, and no line over a gap.
func TestCurveKeepsOrder(t *testing.T) {
	points := append(append(known(5, 9, 2), missing), known(7, 8)...)
	d := Draw(&document.Chart{Kind: document.Curve, Points: points}, options(337))
	_, lines, _ := parts(d)
	var runs [][]Point
	for _, l := range lines {
		if l.Ink == Data && l.Points[0] != l.Points[1] {
			runs = append(runs, l.Points)
		}
	}
	if len(runs) != 2 || len(runs[0]) != 3 || len(runs[1]) != 2 {
		t.Fatalf("runs %v", runs)
	}
	y := []dim.Length{runs[0][1].Y, runs[1][1].Y, runs[1][0].Y, runs[0][0].Y, runs[0][2].Y} // 9, 8, 7, 5, 2
	for i := 1; i < len(y); i++ {
		if y[i] <= y[i-1] {
			t.Errorf("heights %v", y)
		}
	}
	if runs[0][1].X-runs[0][0].X <= 0 || runs[1][0].X-runs[0][2].X < 2*(runs[0][1].X-runs[0][0].X)-2 {
		t.Errorf("the gap has lost its place: %v", runs)
	}
}

func TestAxis(t *testing.T) {
	const million = 1_000_000
	for _, test := range []struct {
		low, top int64
		want     string
	}{
		{912 * million, 1130 * million, "0 500 1_000 1_500"},
		{0, 7 * million, "0 2 4 6 8"},
		{1 * million, 2 * million, "0 1 2"},
		{96 * million, 99 * million, "96 97 98 99"},
		{-99 * million, -96 * million, "−99 −98 −97 −96"},
		{1_500_000, 7_250_000, "0 2 4 6 8"},
		{250_000, 750_000, "0,0 0,2 0,4 0,6 0,8"},
		{-30 * million, 45 * million, "−50 0 50"},
		{-1130 * million, -912 * million, "−1_500 −1_000 −500 0"},
		{0, 0, "0 1"},
		{5 * million, 5 * million, "0 2 4 6"},
		{123_456 * million, 1_234_567 * million, "0 500_000 1_000_000 1_500_000"},
	} {
		s := &series{points: []document.Point{{Value: test.low}, {Value: test.top}}, one: million, low: test.low, top: test.top}
		a := newAxis(s, 4)
		var got []string
		for _, v := range a.ticks() {
			got = append(got, strings.ReplaceAll(a.text(v), "\u00a0", "_"))
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%d to %d: %q, want %q", test.low, test.top, got, test.want)
		}
	}
}

func TestDrawDoesNotChangeTheChart(t *testing.T) {
	c := &document.Chart{Unit: "%", Points: []document.Point{{Label: "a", Text: "12", Value: 1 << 62}}}
	Draw(c, options(100))
	if c.Points[0].Text != "12" || c.Points[0].Value != 1<<62 {
		t.Errorf("%+v", c.Points[0])
	}
}
